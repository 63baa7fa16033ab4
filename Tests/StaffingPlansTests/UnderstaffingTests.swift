import ContactDemand
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// A price of agent-hours that are missing.
@Suite struct UnderstaffingTests {
  /// Two call types; their own groups cost 20 an hour, one of them has three agents at most, and a third group costs 40 on duty.
  private func text(price: String?) -> String {
    """
    busyhour: 1
    title: { en: X }
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    holidays: {}
    exceptions: {}
    call_types:
      - { name: a, demand: { rates: 60 per hour }, handling: 240 s, patience: 120 s, target: 80 % in 20 s }
      - { name: b, demand: { rates: 40 per hour }, handling: 240 s, patience: 120 s, target: 80 % in 20 s }
    agents:
      - { name: A, serves: [a], staffing: planned, cost: 20 EUR per hour }
      - { name: B, serves: [b], staffing: planned, maximum: 3 agents, cost: 20 EUR per hour }
      - { name: X, serves: [a, b], staffing: planned, cost: 30 EUR per hour, shrinkage: 25 % }
    \(price.map { "plan: { understaffing: \($0) EUR per agent-hour }" } ?? "")
    """
  }

  private func plan(price: String?) throws -> (plan: StaffingPlan, scenario: Scenario, money: Double) {
    let scenario = try ScenarioReader.read(text: text(price: price), name: "short.yaml").scenario
    let plan = try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 2).plan()
    let hours = StaffingHours(plan.staffing, of: scenario)
    return (plan, scenario, try #require(hours.money(hours.period)))
  }

  @Test func `hours that cost far more than missing ones are left out, and what is missing is priced`() throws {
    let free = try plan(price: nil)
    let priced = try plan(price: "25")
    #expect(free.plan.isMet && free.plan.staffing.agents[2].contains { $0 > 0 })
    #expect(!priced.plan.isMet && priced.plan.staffing.agents[2] == [0, 0])
    let seconds = priced.plan.missing.reduce(0) { $0 + ($1.required - $1.available) * 3600 }
    let price = try #require(priced.scenario.understaffing(priced.plan.missing))
    #expect(price == 25 * Double(seconds) / 3600 && price > 0)
    #expect(priced.money + price < free.money)
    #expect(free.scenario.understaffing(free.plan.missing) == nil)
  }

  @Test func `a price above that of every group changes nothing`() throws {
    let free = try plan(price: nil)
    let priced = try plan(price: "45")
    #expect(priced.plan.staffing == free.plan.staffing && priced.plan.verdict == free.plan.verdict)
    #expect(priced.scenario.groupsDearerThanMissing.isEmpty)
  }

  @Test func `a dear group stays where leaving it out costs more than it does`() throws {
    let free = try plan(price: nil)
    let priced = try plan(price: "39")
    #expect(priced.scenario.groupsDearerThanMissing == [2])
    #expect(priced.plan.staffing == free.plan.staffing && priced.plan.isMet)
  }

  @Test func `hours of a group that is left out are missing for their price`() throws {
    let scenario = text(price: "25").replacing(", maximum: 3 agents, cost: 20", with: ", cost: 26").replacing(
      "serves: [b], staffing: planned", with: "serves: [b], staffing: planned, minimum: 1 agents")
    let read = try ScenarioReader.read(text: scenario, name: "short.yaml").scenario
    let plan = try StaffingPlanner(scenario: read, forecast: try ContactForecast(read), threads: 2).plan()
    #expect(plan.staffing.agents[1] == [1, 1])
    #expect(plan.missing.allSatisfy { $0.limit == .understaffing } && !plan.missing.isEmpty)
  }
}
