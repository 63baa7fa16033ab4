import ContactDemand
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Money as what a plan makes small.
@Suite struct MoneyPlanTests {
  private func text(_ costs: [String]) -> String {
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
      - { name: A, serves: [a], staffing: planned\(costs[0]) }
      - { name: B, serves: [b], staffing: planned\(costs[1]) }
      - { name: X, serves: [a, b], staffing: planned\(costs[2]) }
    """
  }

  private func scenario(_ costs: [String]) throws -> Scenario {
    try ScenarioReader.read(text: text(costs), name: "money.yaml").scenario
  }

  private func plan(_ costs: [String]) throws -> (money: Double, flexible: Int) {
    let scenario = try scenario(costs)
    let plan = try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 2).plan()
    let hours = StaffingHours(plan.staffing, of: scenario)
    return (try #require(hours.money(hours.period)), plan.staffing.agents[2].reduce(0, +))
  }

  private let cheap = ", cost: 20 EUR per hour"

  @Test func `a group three times as dear hardly works, one at the same price does it all`() throws {
    let dear = try plan([cheap, cheap, ", cost: 60 EUR per hour"])
    let equal = try plan([cheap, cheap, cheap])
    #expect(dear.flexible <= 2)
    #expect(equal.flexible > 8)
    #expect(equal.money < dear.money)
  }

  @Test func `the price of an hour on duty is that of the paid hours with cover`() throws {
    let scenario = try scenario([cheap, ", cost: 20 EUR per hour, shrinkage: 20 %, cover: 10 %", cheap])
    #expect(scenario.agentPrices.unit == .money)
    #expect(abs(scenario.agentPrices.perHour[1] - 27.5) < 1e-9)
  }

  @Test func `weights count where no planned group states a cost`() throws {
    let prices = try scenario(["", ", weight: 1.5", ""]).agentPrices
    #expect(prices.unit == .weightedHours)
    #expect(prices.perHour == [1, 1.5, 1])
  }
}
