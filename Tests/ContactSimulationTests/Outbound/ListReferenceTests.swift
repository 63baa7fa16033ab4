import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Case S6a of the reference values: 100,000 people, 300 agents, at most one attempt a day and four in all.
@Suite("Outbound list against reference values")
struct ListReferenceTests {
  /// A reference value: its name, mean and 95 % half-width over replications.
  static let values: [(name: String, mean: Double, halfWidth: Double)] = [
    ("share[0]", 0.2612945, 0.000289), ("attempts[0]", 100_000, 0), ("reached[0]", 26_129.45, 28.9),
    ("occupancy[0]", 0.676443852, 0.000355), ("end[0]", 29_778.5195, 41),
    ("share[1]", 0.447969, 0.000278), ("attempts[1]", 73_870.55, 28.9), ("reached[1]", 18_667.45, 21.1),
    ("occupancy[1]", 0.493577546, 0.000361), ("end[1]", 21_875.8275, 40.3),
    ("share[2]", 0.58665, 0.000268), ("attempts[2]", 55_203.1, 27.8), ("reached[2]", 13_868.1, 19.2),
    ("occupancy[2]", 0.36805437, 0.000321), ("end[2]", 16_430.7373, 31.8),
    ("share[3]", 0.686881583, 0.000242), ("attempts[3]", 41_335, 26.8), ("reached[3]", 10_023.1583, 16.4),
    ("occupancy[3]", 0.27222819, 0.000302), ("end[3]", 12_341.1383, 39.9), ("attempts", 270_408.65, 73.9),
  ]

  static func model() throws -> SimulationModel {
    let hours = [0.22, 0.24, 0.26, 0.28, 0.27, 0.25, 0.27, 0.30, 0.35, 0.39, 0.37, 0.31]
    let reach = ReachProbability(byHour: Array(repeating: 0, count: 9) + hours + [0, 0, 0])
    let dialling = Dialling(
      preview: try .exponential(mean: 20), ringAnswered: try Distribution(.deterministic(value: 10)),
      ringUnanswered: try Distribution(.deterministic(value: 25)),
      failedWork: try Distribution(.deterministic(value: 10)))
    var builder = try CampaignBuilder(RecallLadder(mostAttempts: 4, reach: reach), people: 100_000, dialling: dialling)
    builder.agents = 300
    builder.talk = try .lognormal(mean: 120, standardDeviation: 90)
    var service = builder.builder
    service.streams[0].afterCall = try Distribution(.deterministic(value: 30))
    return try service.model()
  }

  @Test("all rows agree within 4.8 standard errors")
  func agreement() throws {
    var samples: [String: RatioSample] = [:]
    replicate(try Self.model(), effort(30)) { tally in
      var reached = 0.0
      for day in 0..<4 {
        let counts = tally.outbound[day]
        reached += Double(counts.reachedOnDay)
        let busy = tally.agentTime[day * 24..<day * 24 + 24].reduce(0) { $0 + $1.busySeconds - $1.overtimeSeconds }
        samples["share[\(day)]", default: RatioSample()].add(reached / 100_000, 1)
        samples["attempts[\(day)]", default: RatioSample()].add(Double(counts.attempts), 1)
        samples["reached[\(day)]", default: RatioSample()].add(Double(counts.reachedOnDay), 1)
        samples["occupancy[\(day)]", default: RatioSample()].add(busy / (300 * 43_200), 1)
        samples["end[\(day)]", default: RatioSample()].add(counts.lastActivityEnd - 32_400, 1)
      }
      samples["attempts", default: RatioSample()].add(tally.outbound.reduce(0) { $0 + Double($1.attempts) }, 1)
    }
    for value in Self.values {
      let sample = try #require(samples[value.name])
      let z = sample.z(against: value.mean, standardError: value.halfWidth / 1.96)
      #expect(abs(z) <= largestZ, "\(value.name): \(sample.ratio) against \(value.mean)")
    }
  }
}
