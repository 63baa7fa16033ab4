import Comparison
import ContactDemand
import Foundation
import Measures
import ScenarioFiles
import ScenarioModel
import Testing

/// A scenario held against published facts.
@Suite struct FactTests {
  private static let text = """
    busyhour: 1
    name: facts
    title: Facts
    time_zone: Europe/Luxembourg
    interval: 60 min
    period: { from: 2020-03-30, days: 10 }
    opening_hours: { monday-friday: 08:00-12:00 }
    call_types:
      - name: calls
        demand: { total: { value: 700 calls, per: period } }
        handling: 4 min
        patience: 2 min
        target: 80 % in 20 s
      - name: others
        demand: { total: { value: 30 calls, per: period } }
        handling: 4 min
        patience: 2 min
    agents:
      - name: team
        staffing: planned
        mobilised: { people: 40 people, hours_per_week: 10 h }
    facts:
      - { says: Calls in all., source: A, test: "demand.total == 730" }
      - { says: { en: Of one type., fr: D'un motif. }, source: A, test: calls.demand.total == 700 }
      - { says: Heads., source: A, test: heads.total == 50 }
      - { says: Days., source: A, test: period.days == 12, acknowledged: They counted otherwise. }
      - { says: Hours., source: A, test: open.hours == 4 h in day }
      - { says: In April., source: A, test: demand.total <= 1 in 2020-04 }
      - { says: They were tired., source: A }
      - { says: Most were answered., source: A, test: calls.serviceLevel >= 80 % }
      - { says: Closed on Sundays., source: A, test: demand.total == 0 in sunday, acknowledged: For nothing. }
    """

  private static func results() throws -> [FactResult] {
    let scenario = try ScenarioReader.read(text: text).scenario
    let check = FactCheck(ScenarioFigures(scenario, forecast: try ContactForecast(scenario)))
    return try scenario.facts.map { try check.result($0, try $0.test.map { try Condition($0) }) }
  }

  @Test func `figures are reproduced or contradicted with both numbers, what has no test is only stated`() throws {
    let results = try Self.results()
    #expect(
      results.map(\.outcome) == [
        .reproduced, .reproduced, .contradicted, .contradicted, .reproduced, .contradicted, .stated, .open, .reproduced,
      ])
    #expect(results[2].found == "40" && results[3].found == "10")
    #expect(results.map(\.isUnacknowledged) == [false, false, true, false, false, true, false, false, false])
    #expect(results.map(\.isNeedlesslyAcknowledged).firstIndex(of: true) == 8)
  }

  @Test func `facts change no digest`() throws {
    let bare = Self.text.components(separatedBy: "facts:\n")[0]
    let digests = try [Self.text, bare].map { try ScenarioReader.read(text: $0).scenario.digest }
    #expect(digests[0] == digests[1])
  }

  @Test(arguments: [
    ("nobody.demand.total == 1", "expected a call type, found 'nobody'"),
    ("cost <= 5 EUR", "expected groups that state what an hour costs, found none"),
    ("period.days == 10 in month", "expected 'period.days' of the whole period, found it in month"),
    ("demand.total == 1 in 2021-01", "expected a cell of the period, found '2021-01'"),
    ("demand.total == 1 in hour", "expected days, weeks, months, a weekday or the period, found 'hour'"),
  ])
  func `a figure that the scenario does not have is a fault`(test: String, message: String) throws {
    let scenario = try ScenarioReader.read(text: Self.text).scenario
    let check = FactCheck(ScenarioFigures(scenario, forecast: try ContactForecast(scenario)))
    let fact = PublishedFact(says: LocalizedText("x"), source: LocalizedText("y"), test: test)
    do {
      _ = try check.result(fact, try Condition(test))
      Issue.record("expected a fault")
    } catch {
      #expect("\(error)" == message)
    }
  }
}
