/// The jackknife of a ratio of totals: less biased than the delta method where replications are few or uneven.
public enum RatioJackknife {
  /// The jackknifed ratio with its Student interval.
  ///
  /// - Parameters:
  ///   - numerators: One for each replication.
  ///   - denominators: One for each replication, 0 or more.
  ///   - confidence: Above 0, below 1.
  /// - Returns: The estimate; `nil` when the arrays differ in length, or the denominators without any one replication
  ///   sum to 0. With a single replication the plain ratio, without interval.
  public static func estimate(numerators: [Double], denominators: [Double], confidence: Double = 0.95) -> Estimate? {
    let count = numerators.count
    let (numerator, denominator) = (numerators.reduce(0, +), denominators.reduce(0, +))
    guard count == denominators.count, denominator > 0 else { return nil }
    let ratio = numerator / denominator
    guard count > 1 else { return Estimate(mean: ratio, halfWidth: nil, confidence: confidence, replications: count) }
    var pseudoValues = RunningMoments()
    for (x, y) in zip(numerators, denominators) {
      guard denominator - y > 0 else { return nil }
      let without = (numerator - x) / (denominator - y)
      pseudoValues.add(Double(count) * ratio - Double(count - 1) * without)
    }
    return pseudoValues.estimate(confidence: confidence)
  }
}
