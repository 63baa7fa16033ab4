import ContactSimulation
import RandomStreams
import ScenarioModel

/// A season like Luxembourg's: 102 days from 8 to 20 in half hours, 85,000 calls, lognormal handling, a random factor a day.
enum Season {
  /// Nanoseconds of processor time per replication, the median over rounds.
  static func replication(rounds: Int) throws -> Double {
    let callType = CallType(
      name: "calls", demand: DemandModel(volume: .dailyVolumes([]), factors: VolumeFactors(day: 0.1)),
      handling: HandlingTime(talk: try .lognormal(mean: 300, standardDeviation: 300)),
      patience: try .exponential(mean: 120))
    let group = AgentGroup(name: "agents", callTypes: [0], staffing: .planned, limits: StaffingLimits(minimum: []))
    let scenario = try CommonJob.scenario(
      "season", hours: 8...20, days: 102, intervalLength: 1800, types: [callType], groups: [group])
    let count = scenario.grid.intervals.count
    let model = try SimulationModel(
      scenario: scenario, expected: [Array(repeating: 85_000 / Double(count), count: count)],
      staffing: StaffingByInterval(groups: 1, intervals: count, agents: 8))
    let engine = ReplicationEngine()
    var tally = Row.tally(model)
    return median(
      (0..<rounds).map { replication in
        processorNanoseconds { engine.run(model, replication: replication, into: &tally) }
      })
  }
}
