import Glibc
internal import NumericalMethods

/// Square-root staffing: agents = load + beta sqrt(load), with the quality that a safety factor beta buys.
///
/// Limits for many agents: Halfin & Whitt (1981) without abandonment, Garnett, Mandelbaum & Reiman (2002) with it. For exact
/// values at any size use ``ErlangC`` and ``PatienceQueue``; here the shape of the answer is to be seen.
public struct SquareRootStaffing: Sendable, Equatable {
  /// Load and mean handling time.
  public let traffic: OfferedTraffic
  /// Mean patience in seconds; nil when nobody leaves.
  public let meanPatience: Double?

  /// What a safety factor buys.
  public struct Quality: Sendable, Equatable {
    /// Share of contacts that waits.
    public let probabilityOfWaiting: Double
    /// Share that abandons.
    public let abandonment: Double
    /// Share that would wait longer than the acceptable wait if nobody left.
    public let probabilityOfWaitingLonger: Double
  }

  /// A question about traffic with exponential handling and patience.
  /// - Parameters:
  ///   - traffic: the load must be above 0.
  ///   - meanPatience: seconds, above 0; nil when nobody leaves.
  public init(_ traffic: OfferedTraffic, meanPatience: Double? = nil) throws(QueueingError) {
    try Checked.positive(traffic.load, "load")
    if let meanPatience { try Checked.time(meanPatience, "mean patience") }
    self.traffic = traffic
    self.meanPatience = meanPatience
  }

  /// The agents that a safety factor stands for; fractional.
  public func agents(beta: Double) -> Double {
    max(0, traffic.load + beta * traffic.load.squareRoot())
  }

  /// The agents that a safety factor stands for, rounded up.
  public func wholeAgents(beta: Double) throws(QueueingError) -> Int {
    guard let agents = Int(exactly: agents(beta: beta).rounded(.up)) else {
      throw .invalidArgument(name: "beta", wanted: "a factor that gives at most 1e18 agents", found: beta)
    }
    return agents
  }

  /// The quality of a safety factor.
  ///
  /// 1 / P(wait) = 1 + hazard(beta s) / (s hazard(-beta)), s^2 = patience / handling; beta / hazard(-beta) without patience.
  /// - Parameters:
  ///   - beta: any finite number; without patience, 0 or less means that everybody waits for ever.
  ///   - wait: acceptable wait in seconds, at least 0.
  public func quality(beta: Double, within wait: Double = 0) throws(QueueingError) -> Quality {
    guard beta.isFinite else { throw .invalidArgument(name: "beta", wanted: "a finite number", found: beta) }
    try Checked.notNegative(wait, "acceptable wait")
    return try QueueingError.translating {
      let queue = wait / traffic.meanHandling * traffic.load.squareRoot()
      guard let meanPatience else { return try patient(beta, queue) }
      let spread = (meanPatience / traffic.meanHandling).squareRoot()
      let hazard = try SpecialFunctions.normalHazard(beta * spread)
      let waiting = 1 / (1 + hazard / (spread * (try SpecialFunctions.normalHazard(-beta))))
      let leaving = waiting * max(0, hazard - beta * spread) / (spread * traffic.load.squareRoot())
      let beyond = beta * spread + queue / spread
      let conditional =
        beyond < 30 ? Distributions.normal(above: beyond) / Distributions.normal(above: beta * spread) : 0
      return Quality(
        probabilityOfWaiting: waiting, abandonment: min(1, leaving),
        probabilityOfWaitingLonger: waiting * min(1, conditional.isNaN ? 0 : conditional))
    }
  }

  /// Halfin and Whitt's limit.
  private func patient(_ beta: Double, _ queue: Double) throws -> Quality {
    if beta <= 0 { return Quality(probabilityOfWaiting: 1, abandonment: 0, probabilityOfWaitingLonger: 1) }
    let waiting = 1 / (1 + beta / (try SpecialFunctions.normalHazard(-beta)))
    return Quality(
      probabilityOfWaiting: waiting, abandonment: 0, probabilityOfWaitingLonger: waiting * exp(-beta * queue))
  }

  /// The safety factor at which a given share of contacts need not wait longer than the acceptable wait.
  /// - Parameters:
  ///   - wait: acceptable wait in seconds, at least 0.
  ///   - share: above 0 and below 1.
  public func beta(servedWithin wait: Double, share: Double) throws(QueueingError) -> Double {
    try beta(waitingLonger: 1 - share, within: wait)
  }

  /// The safety factor at which a given share of contacts waits longer than the acceptable wait.
  /// - Parameters:
  ///   - share: above 0 and below 1.
  ///   - wait: acceptable wait in seconds, at least 0.
  public func beta(waitingLonger share: Double, within wait: Double = 0) throws(QueueingError) -> Double {
    guard share > 0, share < 1 else {
      throw .invalidArgument(name: "share waiting longer", wanted: "a share above 0, below 1", found: share)
    }
    let lowest = meanPatience == nil ? 1e-12 : -min(30, traffic.load.squareRoot())
    var failure: QueueingError?
    func excess(_ beta: Double) -> Double {
      do { return try quality(beta: beta, within: wait).probabilityOfWaitingLonger - share } catch {
        failure = error
        return .nan
      }
    }
    if excess(lowest) <= 0 { return lowest }
    do { return try Roots.bracketed(from: lowest, to: 30, of: excess) } catch {
      throw failure ?? .targetUnattainable("a share of \(share) waiting longer than \(wait) s")
    }
  }
}
