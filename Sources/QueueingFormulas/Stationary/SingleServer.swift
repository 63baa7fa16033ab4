/// One agent with Poisson arrivals and any handling time: M/G/1.
public enum SingleServer {
  /// The mean wait and the share that waits.
  public struct Measures: Sendable, Equatable {
    /// False with a load of 1 or more; the wait is then nil.
    public let stable: Bool
    /// Share of contacts that wait: the load.
    public let probabilityOfWaiting: Double
    /// Mean wait of all contacts in seconds.
    public let averageSpeedOfAnswer: Double?
  }

  /// Pollaczek and Khinchine's formula: wait = rate E[S^2] / (2 (1 - load)).
  /// - Parameters:
  ///   - traffic: load and mean handling time.
  ///   - coefficientOfVariation: standard deviation of handling time over its mean, at least 0.
  public static func measures(
    _ traffic: OfferedTraffic, coefficientOfVariation cv: Double
  ) throws(QueueingError) -> Measures {
    try Checked.notNegative(cv, "coefficient of variation")
    let load = traffic.load
    guard load < 1 else { return Measures(stable: false, probabilityOfWaiting: 1, averageSpeedOfAnswer: nil) }
    let wait = load * traffic.meanHandling * (1 + cv * cv) / (2 * (1 - load))
    return Measures(stable: true, probabilityOfWaiting: load, averageSpeedOfAnswer: wait)
  }
}

/// Two classes of contacts with the same exponential handling; the first is answered first, nobody is interrupted.
public enum TwoPriorities {
  /// The mean waits of both classes.
  public struct Measures: Sendable, Equatable {
    /// False when the whole load reaches the agents; waits of a class that still has room are given.
    public let stable: Bool
    /// Share of contacts that wait, of either class.
    public let probabilityOfWaiting: Double
    /// Mean wait of the first class in seconds.
    public let meanWaitHigh: Double?
    /// Mean wait of the second class in seconds.
    public let meanWaitLow: Double?
  }

  /// Cobham's formulas (1954) for M/M/n: C h / (n - a1), and that times n / (n - a1 - a2).
  /// - Parameters:
  ///   - high: traffic of the class that is answered first.
  ///   - lowLoad: load of the other class in Erlang, at least 0; same mean handling time.
  ///   - agents: 0...1e10.
  public static func measures(
    high: OfferedTraffic, lowLoad: Double, agents: Double
  ) throws(QueueingError) -> Measures {
    try Checked.size(lowLoad, "load of the second class")
    try Checked.size(agents, "agents")
    let total = try OfferedTraffic(load: high.load + lowLoad, meanHandling: high.meanHandling)
    let all = try ErlangC.measures(total, agents: agents, within: .zero)
    let spare = agents - high.load
    let highWait = spare > 0 ? all.probabilityOfWaiting * high.meanHandling / spare : nil
    let lowWait = all.stable ? highWait.map { agents == 0 ? 0 : $0 * agents / (spare - lowLoad) } : nil
    return Measures(
      stable: all.stable, probabilityOfWaiting: all.probabilityOfWaiting, meanWaitHigh: highWait, meanWaitLow: lowWait)
  }
}
