import ContactDemand
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Plans by when work is through, and teams that are on duty only while somebody can be called.
@Suite struct ClearedPlanTests {
  private func plan(_ text: String) throws -> (plan: StaffingPlan, scenario: Scenario) {
    let scenario = try ScenarioReader.read(text: text).scenario
    let forecast = try ContactForecast(scenario)
    return (try StaffingPlanner(scenario: scenario, forecast: forecast, threads: 2).plan(), scenario)
  }

  /// 80 items of 25 minutes on five days of 5.5 hours take 6.06 agents; 200 are there at the start.
  private static let pile = """
    busyhour: 1
    time_zone: Europe/London
    interval: 30 min
    period: { from: 2024-03-04, days: 12 }
    opening_hours: { monday-friday: 09:00-14:30 }
    call_types:
      - name: complaints
        channel: deferred
        demand: { total: 80 items per day, weekdays: { saturday: 0 %, sunday: 0 % }, intraday: { 09:00-14:30: 100 % } }
        handling: 25 min
        deferred: { backlog: 200 items, backlog_age: 24 h, cleared: { by: 2024-03-15 } }
    agents: [{ name: team, staffing: planned, shape: constant }]
    """

  @Test func `a pile is cleared by a team above the inflow, and one agent fewer certainly leaves it`() throws {
    let plan = try plan(Self.pile).plan
    #expect(plan.isMet)
    #expect(Set(plan.staffing.agents[0]) == [7])
    #expect(plan.delays?.targets.map(\.criterion) == [.cleared])
    #expect(plan.certificate?.agents == 7)
    let missed = try #require(plan.certificate?.missed)
    #expect(missed.upperBound < missed.required)
  }

  @Test func `the same pile by an earlier day takes more agents`() throws {
    let plan = try plan(Self.pile.replacing("2024-03-15", with: "2024-03-06")).plan
    #expect(plan.isMet)
    #expect((plan.staffing.agents[0].max() ?? 0) > 8)
  }

  /// A list that can be called on two days, from nine, of a service that is open for five, from eight.
  private static func list(_ kept: String) -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 5 }
    opening_hours: { every day: 08:00-18:00 }
    call_types:
      - name: welfare
        channel: outbound
        handling: 4 min
        outbound:
          list: [{ date: 2024-03-04, time: 09:00, people: 500 people }]
          windows: { every day: 09:00-18:00 }
          ladder: { attempts_per_day: 2, gap: 2 h, days: 2 days, most_attempts: 4, reach: 70 % }
          target: { level: 90 %, within: 33 h }
    agents: [{ name: callers, staffing: planned, shape: constant, minimum: 2 agents\(kept) }]
    """
  }

  @Test func `a team of lists is on duty only while somebody can be called, with the same number of people`() throws {
    let (released, scenario) = try plan(Self.list(""))
    let kept = try plan(Self.list(", kept: true")).plan
    #expect(released.isMet && kept.isMet)
    #expect(released.staffing.agents[0].max() == kept.staffing.agents[0].max())
    for (interval, agents) in zip(scenario.grid.intervals, released.staffing.agents[0]) {
      #expect((agents > 0) == (interval.day < 2 && interval.wallStart >= 9 * 3600))
    }
    #expect(kept.weightedHours == released.weightedHours * 50 / 18)
  }
}
