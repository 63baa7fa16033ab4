import Glibc
internal import NumericalMethods

/// Erlang's delay formula, M/M/n: everybody waits as long as it takes.
public enum ErlangC {
  /// The measures of a queue without abandonment.
  ///
  /// C = n B / ((n - a) + a B), P(wait > t) = C exp(-(n - a) t / h). 1 - C and 1 - exp are formed without cancellation, so that
  /// levels keep their digits as a approaches n. Example: load 10, 180 s, 14 agents, 20 s: level 0.8883500192.
  /// - Parameters:
  ///   - traffic: load and mean handling time.
  ///   - agents: 0...1e10, fractions allowed.
  ///   - wait: the acceptable wait.
  /// - Returns: with load at or above agents `stable` is false, the level 0 and the waits nil.
  /// - Complexity: O(sqrt(agents)).
  public static func measures(
    _ traffic: OfferedTraffic, agents: Double, within wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    try Checked.size(agents, "agents")
    let load = traffic.load
    if load == 0 { return .idle(agents: agents) }
    guard load < agents else { return .unstable(agents: agents, load: load, answered: agents / load) }
    let spare = agents - load
    let logHead = try QueueingError.translating { try PoissonRatios.logHeadOverMass(agents, mean: load) }
    // With r = 1/B - 1: C = n / (n + (n - a) r), and 1 - C is the other share of that sum.
    let logRatio = log(agents) - log(spare) - logHead
    let waiting = 1 / (1 + exp(-logRatio))
    let notWaiting = 1 / (1 + exp(logRatio))
    var measures = QueueMeasures()
    measures.agents = agents
    measures.load = load
    measures.probabilityOfWaiting = waiting
    measures.answeredWithin = min(1, notWaiting - waiting * expm1(-spare * wait.answer / traffic.meanHandling))
    let meanWait = waiting * traffic.meanHandling / spare
    measures.meanWait = meanWait
    measures.averageSpeedOfAnswer = meanWait
    measures.meanQueueLength = waiting * load / spare
    measures.occupancy = load / agents
    return measures
  }
}
