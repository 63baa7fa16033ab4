import ContactDemand
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Plans of one queue against optima found by dynamic programming over the exact chain.
@Suite struct `Plans of one queue` {
  /// A service of half hours from 08:00 on with calls per hour.
  static func plan(
    _ rates: [Double], _ callers: String, target: String, days: Int = 1, more: String = ""
  ) throws -> (plan: StaffingPlan, grid: ServiceGrid) {
    let scenario = try scenario(rates, callers, target: target, days: days, more: more)
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 2)
    return (try planner.plan(), scenario.grid)
  }

  static func scenario(
    _ rates: [Double], _ callers: String, target: String, days: Int = 1, more: String = ""
  ) throws -> Scenario {
    func clock(_ half: Int) -> String { "\(half < 20 ? "0" : "")\(half / 2):\(half % 2 == 0 ? "00" : "30")" }
    let rows = rates.enumerated().map { "\(clock(16 + $0))-\(clock(17 + $0)): \($1) per hour" }
    return try ScenarioReader.read(
      text: """
        busyhour: 1
        time_zone: Europe/Paris
        interval: 30 min
        period: { from: 2024-03-04, days: \(days) }
        opening_hours: { every day: 08:00-\(clock(16 + rates.count)) }
        call_types:
          - { name: calls, demand: { rates: { \(rows.joined(separator: ", ")) } }, \(callers), target: { \(target) } }
        agents:
          - { name: agents, staffing: planned, minimum: 1 agents\(more) }
        plan: { methods: [modified-offered-load, simulation], sensitivity: [] }
        simulation: { seed: 1, replications: 50 }
        """
    ).scenario
  }

  static let twoPeaks = [
    29.3, 31.9, 37.9, 48.4, 61.6, 72.4, 75, 68, 56, 45.5, 40.8, 42.7, 49.4, 57.9, 64.9, 67.4, 64.3, 56.9, 47.9, 39.8,
    34.1, 30.8, 29.2, 28.5,
  ]
  static let steepPeaks = [
    33.6, 33.6, 33.9, 39.4, 77, 166.6, 200, 118.6, 51.3, 35.1, 33.7, 35, 44.5, 80, 142.8, 176.1, 136.6, 74.8, 42.7,
    34.7, 33.6, 33.6, 33.6, 33.6,
  ]
  static let morning = [20, 20, 24, 30, 40, 40, 40, 24, 16, 10, 8.0, 8]
  static let usual = "handling: 240 s, patience: 120 s"

  @Test(arguments: [
    (twoPeaks, usual, "level: 80 %, within: 20 s", 63.0),
    (steepPeaks, "handling: 900 s, patience: 300 s", "level: 80 %, within: 20 s", 254.5),
    (morning, "handling: 1500 s, patience: 120 s", "level: 70 %, within: 30 s", 58.5),
  ])
  func `a plan by intervals is the optimum at the target, and no bound lies above it`(
    _ rates: [Double], _ callers: String, _ target: String, _ optimum: Double
  ) throws {
    let plan = try Self.plan(rates, callers, target: target).plan
    #expect(plan.outcome == .met)
    #expect(abs(plan.weightedHours - optimum) < 0.01)
    let bound = try #require(plan.bound)
    #expect(bound.hours <= optimum + 1e-9 && bound.hours > 0.97 * optimum)
    #expect(plan.leastCost == nil)
  }

  @Test func `a plan for the day is the optimum at the target`() throws {
    let plan = try Self.plan(Self.twoPeaks, Self.usual, target: "level: 80 %, within: 20 s, per: day").plan
    #expect(plan.outcome == .met && plan.bound == nil)
    #expect(plan.weightedHours <= 56.5 + 1e-9)
  }

  @Test func `work after closing asks for no agent in an interval's occupancy`() throws {
    let plan = try Self.plan(
      Array(repeating: 300, count: 20), "handling: 4 min, patience: 3 min",
      target: "level: 80 %, within: 20 s, occupancy: 85 %"
    ).plan
    let agents = plan.staffing.agents[0]
    #expect(plan.outcome == .met && agents[19] == agents[18])
    #expect(try #require(plan.bound).isOptimal == (plan.weightedHours == plan.bound?.hours))
  }

  @Test(arguments: ["handling: 240 s", "handling: { distribution: lognormal, mean: 240 s, cv: 80 % }"])
  func `equal days have equal plans`(_ handling: String) throws {
    let (plan, grid) = try Self.plan(
      Self.morning, handling + ", patience: 120 s", target: "level: 80 %, within: 20 s", days: 4)
    #expect(plan.outcome == .met)
    let days = grid.days.map { day in day.intervals.map { plan.staffing.agents[0][$0] } }
    #expect(Set(days).count == 1)
    #expect(plan.verdict?.cellCount == 4 * Self.morning.count)
  }

  @Test(arguments: [
    ("level: 80 %, within: 20 s, per: day", "handling: { distribution: lognormal, mean: 240 s, cv: 80 % }"),
    ("level: 80 %, within: 20 s, per: day, with_probability: 80 %", "handling: 240 s"),
  ])
  func `equal days with a target over each have equal plans`(_ target: String, _ handling: String) throws {
    let (plan, grid) = try Self.plan(Self.morning, handling + ", patience: 120 s", target: target, days: 4)
    #expect(plan.outcome == .met && plan.verdict?.cellCount == 4)
    #expect(Set(grid.days.map { day in day.intervals.map { plan.staffing.agents[0][$0] } }).count == 1)
  }

  @Test func `a limit that binds is kept, and what is missing is told`() throws {
    let free = try Self.plan(Self.twoPeaks, Self.usual, target: "level: 80 %, within: 20 s").plan
    let bound = try Self.plan(
      Self.twoPeaks, Self.usual, target: "level: 80 %, within: 20 s", more: ", maximum: 6 agents"
    ).plan
    #expect(bound.staffing.agents[0].allSatisfy { $0 <= 6 })
    #expect(bound.outcome == .missed && bound.bound == nil)
    #expect(
      bound.shortfalls.map(\.interval) == free.staffing.agents[0].indices.filter { free.staffing.agents[0][$0] > 6 })
  }

  @Test func `a first answer tells hours and level and is never met`() throws {
    let scenario = try Self.scenario(Self.twoPeaks, Self.usual, target: "level: 80 %, within: 20 s")
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 1)
    let answer = try planner.firstAnswer()
    #expect(answer.basis == .exactDay && answer.cellCount == 24)
    #expect(abs(answer.agentHours - 63) <= 2)
    let level = try #require(answer.level)
    #expect(level > 0.8 && level < 0.9)
    let plan = try planner.uncheckedPlan()
    #expect(plan.outcome == .unchecked && !plan.isMet && plan.bound == nil)
    #expect(plan.staffing == answer.staffing)
  }
}
