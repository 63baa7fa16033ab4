import ScenarioFiles
import ScenarioModel
import Testing

/// Values by part of the day, weekday and date; by when work is through; teams that are kept.
@Suite struct TimeRuleTests {
  private static func text(_ handling: String, shrinkage: String = "30 %") -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 7 }
    opening_hours: { every day: 08:00-10:00 }
    holidays: { 2024-03-06: Feast }
    call_types: [{ name: calls, demand: { total: 100 calls per day }, handling: \(handling), patience: 3 min }]
    agents: [{ name: all, staffing: 10 agents, shrinkage: \(shrinkage) }]
    """
  }

  private static let mail = """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 7 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: mail
        channel: deferred
        demand: { total: 10 items per day }
        handling: 4 min
        deferred: { target: { level: 80 %, within: 24 h, tolerance: 0.5 points }, cleared: { by: 2024-03-08 } }
    agents: [{ name: all, staffing: planned }]
    """

  @Test func `parts of the day and days multiply; a date wins over a holiday, and a holiday over a weekday`() throws {
    let rules = "{ 09:00-10:00: 150 %, monday: 80 %, wednesday: 90 %, holidays: 120 %, 2024-03-04: 200 % }"
    let scenario = try ScenarioReader.read(text: Self.text("{ mean: 4 min, by: \(rules) }")).scenario
    let factors = try #require(scenario.callTypes[0].variation?.handlingByInterval)
    #expect(factors == [2, 3, 1, 1.5, 1.2, 1.7999999999999998, 1, 1.5, 1, 1.5, 1, 1.5, 1, 1.5])
    #expect(scenario.callTypes[0].handling.mean == 240)
  }

  @Test func `shrinkage is that of the date, else of the weekday, else of the part of the day`() throws {
    let rules = "{ value: 30 %, by: { 09:00-10:00: 45 %, saturday: 20 %, 2024-03-04: 10 % } }"
    let group = try ScenarioReader.read(text: Self.text("4 min", shrinkage: rules)).scenario.agentGroups[0]
    #expect(group.shrinkage == 0.3)
    let rest = [0.3, 0.45]
    #expect(group.shrinkageByInterval == [0.1, 0.1] + rest + rest + rest + rest + [0.2, 0.2] + rest)
  }

  @Test func `work is cleared by a date or so many days from the start, and a tolerance is read`() throws {
    let work = try #require(ScenarioReader.read(text: Self.mail).scenario.callTypes[0].deferred)
    #expect(work.cleared == ClearedTarget(day: 4))
    #expect(work.target?.tolerance == 0.005)
    let within = Self.mail.replacing("by: 2024-03-08", with: "within: 3 days")
    #expect(try ScenarioReader.read(text: within).scenario.callTypes[0].deferred?.cleared == ClearedTarget(day: 2))
  }

  @Test(arguments: [
    ("by: 2024-03-08", "by: 2024-03-18", "a day of the period, 2024-03-04 to 2024-03-10"),
    ("by: 2024-03-08", "by: 2024-03-08, within: 2 days", "either 'by' or 'within'"),
    ("{ by: 2024-03-08 }", "{ source: nobody }", "a date such as '{ by: 2024-03-08 }'"),
    ("staffing: planned", "staffing: 3 agents, kept: true", "'kept' only beside 'staffing: planned'"),
  ])
  func `what cannot hold is refused in words`(old: String, new: String, words: String) {
    let text = Self.mail.replacing(old, with: new)
    let error = #expect(throws: ScenarioFault.self) { try ScenarioReader.read(text: text) }
    #expect("\(error.map { "\($0)" } ?? "")".contains(words))
  }

  @Test(arguments: [
    ("{ mean: 4 min, by: { 08:00-09:00: 90 %, 08:00-10:00: 110 % } }", "parts of the day that do not overlap"),
    ("{ mean: 4 min, by: { 08:15-09:00: 90 % } }", "times at which an interval begins or ends"),
    ("{ value: 4 min, by: { monday: 90 % } }", "'mean' instead of 'value' beside 'by'"),
    ("{ mean: 4 min, by: { someday: 90 % } }", "days such as"),
  ])
  func `rules that overlap, cut an interval or name no time are refused`(handling: String, words: String) {
    let error = #expect(throws: ScenarioFault.self) { try ScenarioReader.read(text: Self.text(handling)) }
    #expect("\(error.map { "\($0)" } ?? "")".contains(words))
  }

  @Test func `a scenario that says nothing of it keeps its digest`() throws {
    let scenario = try ScenarioReader.read(text: Self.text("4 min")).scenario
    #expect(scenario.callTypes[0].variation == nil && scenario.agentGroups[0].shrinkageByInterval == nil)
    #expect(scenario.agentGroups[0].isKept == nil)
  }
}
