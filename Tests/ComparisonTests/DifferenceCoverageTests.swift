import Comparison
import ContactDemand
import ContactSimulation
import Foundation
import Measures
import OutputAnalysis
import QueueingFormulas
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Intervals of differences against differences that the exact day knows: M/M/n+M with a step of the rate, seven against eight agents.
@Suite struct DifferenceCoverageTests {
  private static let text = """
    busyhour: 1
    time_zone: UTC
    interval: 30 min
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-11:00 }
    call_types:
      - name: calls
        demand: { rates: { 08:00-09:00: 60 per hour, 09:00-11:00: 100 per hour } }
        handling: { distribution: exponential, mean: 4 min }
        patience: { distribution: exponential, mean: 2 min }
        target: 80 % in 20 s
    agents:
      - { name: main, staffing: 7 agents }
    simulation: { seed: 11, replications: 120 }
    """

  /// Comparisons: few in every run of the tests, 1,000 in Scripts/prove.
  private static let count = ProcessInfo.processInfo.environment["BUSYHOUR_PROVE"] == nil ? 60 : 1000

  private static func scenario(_ agents: Int) throws -> Scenario {
    try ScenarioReader.read(
      text: text, options: ReadingOptions(overrides: ["agents.main.staffing=\(agents) agents"])
    ).scenario
  }

  /// The exact level and abandonment of a day.
  private static func exact(_ scenario: Scenario) throws -> (level: Double, abandonment: Double) {
    let service = try ExactService(
      scenario, forecast: try ContactForecast(scenario), staffing: try #require(scenario.givenStaffing))
    #expect(service.approximations.isEmpty)
    let offered = service.outcomes.reduce(0) { $0 + $1.offered }
    return (
      service.outcomes.reduce(0) { $0 + $1.answeredWithin } / offered,
      service.outcomes.reduce(0) { $0 + $1.abandoned } / offered
    )
  }

  private static func run(_ place: Int, _ scenario: Scenario, seed: UInt64) throws -> ComparedRun {
    var scenario = scenario
    scenario.simulation.seed = seed
    let staffing = try #require(scenario.givenStaffing)
    let model = try SimulationModel(
      scenario: scenario, expected: try ContactForecast(scenario).callTypes.map(\.byInterval), staffing: staffing)
    let study = try SimulationStudy(model, of: scenario, threads: 2, includesIntervals: false).run()
    return ComparedRun(place: place, name: "\(place)", scenario: scenario, staffing: staffing, study: study)
  }

  /// Bounds that a count of successes at 95 % passes by chance in fewer than 1 of 10,000 tests.
  private static var allowed: ClosedRange<Int> { count == 1000 ? 921...974 : 46...60 }

  @Test(arguments: [true, false])
  func `intervals at 95 % hold the known differences about as often as they say`(isPaired: Bool) throws {
    let scenarios = try [7, 8].map { try Self.scenario($0) }
    let known = try scenarios.map { try Self.exact($0) }
    let differences = [
      Measure.serviceLevelOfOffered.rawValue: known[1].level - known[0].level,
      Measure.abandonment.rawValue: known[1].abandonment - known[0].abandonment,
    ]
    var held: [String: Int] = [:]
    for seed in 1...UInt64(Self.count) {
      let runs = [
        try Self.run(0, scenarios[0], seed: seed),
        try Self.run(1, scenarios[1], seed: isPaired ? seed : seed + 1_000_000),
      ]
      var rules = ComparisonRules()
      let measures = try #require(RunComparison.all(runs, rules: rules).first?.measures.count)
      // The error is shared by all measures: so much of it gives each one 5 %.
      rules.error = 0.05 * Double(measures)
      #expect(rules.error < 1)
      let comparison = try #require(RunComparison.all(runs, rules: rules).first)
      for row in comparison.measures {
        guard let difference = differences[row.key], let estimate = row.difference, let half = estimate.halfWidth
        else { continue }
        if (estimate.mean - difference).magnitude <= half { held[row.key, default: 0] += 1 }
      }
    }
    for (key, count) in held { #expect(Self.allowed.contains(count), "\(key): \(count) of \(Self.count)") }
    #expect(held.count == differences.count)
  }
}
