import ContactSimulation
import Measures
import QueueingFormulas

/// Simulated queues whose answer a formula gives.
enum LawChecks {
  /// Agents, load, handling and patience in seconds, lines.
  private static let queues: [(agents: Int, load: Double, handling: Double, patience: Double?, lines: Int?)] = [
    (10, 8, 180, 120, nil), (5, 8, 180, 60, nil), (12, 10, 180, nil, nil), (5, 5, 180, 60, 6), (20, 30, 240, 90, 30),
    (100, 100, 240, 120, 110), (20, 18, 240, nil, 20),
  ]

  static func comparisons(_ run: VerificationRun) throws -> [ReferenceComparison] {
    try queues.flatMap { try markovian($0, run) } + tandem(run)
  }

  private static func markovian(
    _ queue: (agents: Int, load: Double, handling: Double, patience: Double?, lines: Int?), _ run: VerificationRun
  ) throws -> [ReferenceComparison] {
    let traffic = try OfferedTraffic(load: queue.load, meanHandling: queue.handling)
    let wait = try AcceptableWait(20)
    let exact =
      if let lines = queue.lines {
        try LimitedQueue.measures(
          traffic, agents: queue.agents, capacity: lines, meanPatience: queue.patience, within: wait)
      } else if let patience = queue.patience {
        try PatienceQueue.erlangA(traffic, agents: Double(queue.agents), meanPatience: patience, within: wait)
      } else {
        try ErlangC.measures(traffic, agents: Double(queue.agents), within: wait)
      }
    let found = try SimulatedCase(
      lines: queue.lines,
      callTypes: [
        "name: calls, demand: { rates: \(queue.load / queue.handling * 3600) per hour }, handling: \(queue.handling) s, "
          + "patience: \(queue.patience.map { "\($0) s" } ?? "never"), target: 80 % in 20 s"
      ],
      agents: ["name: agents, staffing: \(queue.agents) agents"]
    ).result(run, replications: 60)
    let place = "n = \(queue.agents), load \(queue.load)" + (queue.lines.map { ", \($0) lines" } ?? "")
    return [
      (Measure.serviceLevelOfOffered, exact.answeredWithin), (.serviceLevelOfAnswered, exact.serviceLevel(.ofAnswered)),
      (.abandonment, exact.abandonment), (.meanQueueLength, exact.meanQueueLength),
      (.averageSpeedOfAnswer, exact.averageSpeedOfAnswer),
    ].map { measure, value in
      ReferenceComparison(
        "\(place): \(measure.rawValue)", found.estimate(measure), value ?? .nan, alarmRate: run.alarmRate)
    }
  }

  /// What leaves M/M/n is Poisson (Burke): a second queue fed by transfers is M/M/n too.
  private static func tandem(_ run: VerificationRun) throws -> [ReferenceComparison] {
    let found = try SimulatedCase(
      callTypes: [
        "name: first, demand: { rates: 390 per hour }, handling: 240 s, patience: never, "
          + "transfers: [{ to: second, probability: 100 % }]",
        "name: second, handling: 240 s, patience: never",
      ],
      agents: ["name: A, serves: [first], staffing: 30 agents", "name: B, serves: [second], staffing: 28 agents"]
    ).result(run, replications: 60)
    let traffic = try OfferedTraffic(load: 26, meanHandling: 240)
    return try [(0, 30.0), (1, 28.0)].map { type, agents in
      let exact = try ErlangC.measures(traffic, agents: agents, within: .zero)
      return ReferenceComparison(
        "tandem, queue \(type + 1): meanQueueLength", found.estimate(.meanQueueLength, of: .callType(type)),
        exact.meanQueueLength ?? .nan, alarmRate: run.alarmRate)
    }
  }
}
