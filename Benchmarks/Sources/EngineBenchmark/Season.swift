import ContactSimulation
import RandomStreams
import ScenarioModel

/// A season like Luxembourg's: 102 days from 8 to 20 in half hours, 85,000 calls, lognormal handling, a random factor a day.
enum Season {
  static func model() throws -> SimulationModel {
    let callType = CallType(
      name: "calls", demand: DemandModel(volume: .dailyVolumes([]), factors: VolumeFactors(day: 0.1)),
      handling: HandlingTime(talk: try .lognormal(mean: 300, standardDeviation: 300)),
      patience: try .exponential(mean: 120))
    let scenario = try Scenario.benchmark(
      hours: 8...20, days: 102, intervalLength: 1800, types: [callType], groups: [.benchmark])
    let count = scenario.grid.intervals.count
    return try SimulationModel(
      scenario: scenario, expected: [Array(repeating: 85_000 / Double(count), count: count)],
      staffing: StaffingByInterval(groups: 1, intervals: count, agents: 8))
  }

  /// Milliseconds of processor time per replication, the median over rounds.
  static func milliseconds(rounds: Int) throws -> Double {
    let season = Contender.engine("season", try model())
    return median(try (0..<rounds).map { try season.run($0).nanoseconds / 1e6 })
  }
}
