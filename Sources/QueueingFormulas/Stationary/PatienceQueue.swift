import Glibc
internal import NumericalMethods

/// Queues whose callers lose patience: M/M/n+M (Erlang A) and M/M/n+G, with an unlimited or a limited waiting room.
public enum PatienceQueue {
  /// The measures of M/M/n+G: exponential handling, any patience.
  /// - Parameters:
  ///   - traffic: load and mean handling time.
  ///   - agents: 0...1e10, fractions allowed.
  ///   - patience: the law of patience; a share that never leaves is allowed while the rest keeps the queue stable.
  ///   - wait: the acceptable wait.
  /// - Complexity: O(sqrt(agents)) plus some hundred panels of 16 points.
  public static func measures(
    _ traffic: OfferedTraffic, agents: Double, patience: PatienceLaw, within wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    try Checked.size(agents, "agents")
    if traffic.load == 0 { return .idle(agents: agents) }
    let faithful = patience.survival(.greatestFiniteMagnitude)
    guard faithful >= 0, faithful <= 1 else {
      throw .invalidArgument(name: "patience", wanted: "shares from 0 to 1", found: faithful)
    }
    guard traffic.load * faithful < agents || (agents == 0 && faithful == 0) else {
      return .unstable(agents: agents, load: traffic.load, answered: min(1, agents / traffic.load))
    }
    if agents == 0 { return try unstaffed(traffic, patience, wait) }
    let integrals = try VirtualWait(traffic, agents: agents, patience: patience).integrate(within: wait)
    return try QueueingError.translating {
      try assemble(traffic, agents, integrals, blockingLogWeight: -.infinity, patience, wait)
    }
  }

  /// The measures of Erlang A: exponential patience of the given mean, in seconds.
  public static func erlangA(
    _ traffic: OfferedTraffic, agents: Double, meanPatience: Double, within wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    try measures(traffic, agents: agents, patience: .exponential(mean: meanPatience), within: wait)
  }

  /// Nobody on duty: every caller leaves when patience ends.
  private static func unstaffed(
    _ traffic: OfferedTraffic, _ patience: PatienceLaw, _ wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    var measures = QueueMeasures.unstable(agents: 0, load: traffic.load, answered: 0)
    measures.stable = true
    measures.abandonment = 1
    measures.abandonedWithin = patience.abandonedShare(wait.shortAbandon)
    measures.meanWait = patience.mean
    measures.meanQueueLength = patience.mean.map { $0 * traffic.arrivalRate }
    measures.occupancy = 0
    return measures
  }

  /// Turns integrals into shares: the states below n, the virtual wait, and the full room are weighed against each other.
  static func assemble(
    _ traffic: OfferedTraffic, _ agents: Double, _ result: VirtualWait.Result, blockingLogWeight: Double,
    _ patience: PatienceLaw, _ wait: AcceptableWait
  ) throws -> QueueMeasures {
    let logFree = try PoissonRatios.logHeadOverMass(agents, mean: traffic.load)
    let density = log(agents / traffic.meanHandling)
    let logWaiting = density + result.total.exponent + log(result.total.waiting)
    let top = max(logFree, logWaiting, blockingLogWeight)
    let logTotal = top + log(exp(logFree - top) + exp(logWaiting - top) + exp(blockingLogWeight - top))
    func share(_ integrals: VirtualWait.Integrals, _ value: Double) -> Double {
      value > 0 ? exp(density + integrals.exponent - logTotal + log(value)) : 0
    }
    let free = exp(logFree - logTotal)
    var measures = QueueMeasures()
    measures.agents = agents
    measures.load = traffic.load
    measures.probabilityOfWaiting = exp(logWaiting - logTotal)
    measures.blocking = exp(blockingLogWeight - logTotal)
    measures.abandonment = min(1, share(result.total, result.total.abandoned))
    measures.answered = min(1, free + share(result.total, result.total.answered))
    measures.answeredWithin = min(
      measures.answered, free + share(result.untilAnswerLimit, result.untilAnswerLimit.answered))
    let abandonedWithin =
      share(result.untilShortAbandon, result.untilShortAbandon.abandoned)
      + patience.abandonedShare(wait.shortAbandon) * share(result.beyondShortAbandon, result.beyondShortAbandon.waiting)
    measures.abandonedWithin = min(measures.abandonment, abandonedWithin)
    let waited = share(result.total, result.total.waited)
    measures.meanWait = waited / (free + measures.probabilityOfWaiting)
    measures.averageSpeedOfAnswer =
      measures.answered > 0 ? share(result.total, result.total.answeredWait) / measures.answered : nil
    measures.meanQueueLength = traffic.arrivalRate * waited
    measures.occupancy = min(1, traffic.load * measures.answered / agents)
    guard logTotal.isFinite, let meanWait = measures.meanWait, meanWait.isFinite else {
      throw QueueingError.numerical("load and agents are too far apart")
    }
    return measures
  }
}
