/// A cost below which no plan holds the targets, proven; see docs/model.md for the proof.
///
/// It is computed for the targets themselves, as the plan is: their tolerance belongs to the evidence.
public struct CostBound: Sendable, Hashable, Codable {
  /// Weighted agent-hours that every plan has at least, above 0.
  public let hours: Double
  /// Share by which the plan's cost lies above the bound at most, at least 0.
  public let gap: Double

  /// Whether no plan that holds the targets costs less.
  public var isOptimal: Bool { gap < 1e-9 }

  /// A bound beside the cost of a plan that holds the targets.
  ///
  /// - Returns: nil where the bound is 0, or lies above the plan, which then does not hold the targets themselves.
  public init?(hours: Double, planHours: Double) {
    guard hours > 0, hours <= planHours * (1 + 1e-12) else { return nil }
    self.hours = hours
    gap = max(0, planHours / hours - 1)
  }
}
