/// The difference of two ratios of totals from studies that share no random numbers.
///
/// Each ratio has the variance of the delta method; the interval is Student's with Welch's degrees of freedom (Biometrika 34:28, 1947).
public struct IndependentRatioDifference: Sendable, Hashable {
  private let first: [PairedRatioDifference.Fraction]
  private let second: [PairedRatioDifference.Fraction]

  /// A difference of two studies; their numbers of replications may differ.
  public init(first: [PairedRatioDifference.Fraction], second: [PairedRatioDifference.Fraction]) {
    (self.first, self.second) = (first, second)
  }

  /// The second ratio less the first.
  ///
  /// - Parameter confidence: Above 0, below 1.
  /// - Returns: The estimate; `nil` while a study's denominators sum to 0.
  public func estimate(confidence: Double = 0.95) -> Estimate? {
    guard let a = PairedRatioDifference.deviations(first), let b = PairedRatioDifference.deviations(second) else {
      return nil
    }
    let parts = [a, b].map { study -> (square: Double, freedom: Double) in
      var moments = RunningMoments()
      for value in study.values { moments.add(value) }
      return (moments.variance.map { $0 / Double(moments.count) } ?? 0, Double(max(1, moments.count - 1)))
    }
    let square = parts[0].square + parts[1].square
    let spread = parts.reduce(0) { $0 + $1.square * $1.square / $1.freedom }
    let factor = StudentDistribution.upperQuantile(
      tail: 0.5 * (1 - confidence), degreesOfFreedom: spread > 0 ? max(1, square * square / spread) : 1)
    return Estimate(
      mean: b.ratio - a.ratio, halfWidth: square.squareRoot() * factor, confidence: confidence,
      replications: min(first.count, second.count))
  }
}
