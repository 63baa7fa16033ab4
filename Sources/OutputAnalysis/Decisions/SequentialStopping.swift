/// When to stop replicating: at fixed, growing counts only, so that looking does not steer the result.
///
/// Counts double from the first look to the cap: 32, 64, 128, ... Looking after each replication would stop on lucky
/// runs and make intervals cover less than they claim.
public struct SequentialStopping: Sendable, Hashable {
  /// What to do after a look.
  public enum Decision: Sendable, Hashable {
    /// Run on to this many replications in all.
    case runOn(to: Int)
    /// Enough; `precise` tells whether the wanted half-width was reached.
    case stop(precise: Bool)
  }

  /// The half-width asked for, in the unit of the measure; `nil` to always run to the cap.
  public let halfWidth: Double?
  /// The replications before the first look.
  public let firstLook: Int
  /// The most replications.
  public let cap: Int

  /// A stopping rule.
  ///
  /// - Parameters:
  ///   - halfWidth: Greater than 0, in the unit of the measure; `nil` to always run to the cap.
  ///   - firstLook: 2 or more.
  ///   - cap: 1 or more. Both are raised to their least value if below it.
  public init(halfWidth: Double?, firstLook: Int = 32, cap: Int) {
    self.halfWidth = halfWidth
    self.cap = max(1, cap)
    self.firstLook = max(2, firstLook)
  }

  /// The replications to run before the first decision.
  public var first: Int { halfWidth == nil ? cap : min(firstLook, cap) }

  /// What to do after a number of replications.
  ///
  /// - Parameters:
  ///   - replications: How many are complete.
  ///   - estimate: The watched measure's estimate; `nil`, or without half-width, counts as not precise.
  public func decision(after replications: Int, estimate: Estimate?) -> Decision {
    guard let wanted = halfWidth else { return replications < cap ? .runOn(to: cap) : .stop(precise: true) }
    guard replications >= first else { return .runOn(to: first) }
    if let reached = estimate?.halfWidth, reached <= wanted { return .stop(precise: true) }
    guard replications < cap else { return .stop(precise: false) }
    return .runOn(to: nextLook(after: replications))
  }

  /// The first look beyond a count.
  private func nextLook(after replications: Int) -> Int {
    var look = firstLook
    while look <= replications, look < cap { look = look > cap / 2 ? cap : look * 2 }
    return min(look, cap)
  }
}
