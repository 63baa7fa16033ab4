/// An estimated mean or ratio with its confidence interval.
public struct Estimate: Sendable, Hashable {
  /// The point estimate.
  public var mean: Double
  /// Half the width of the two-sided interval; `nil` where fewer than 2 replications or a zero variance give none.
  public var halfWidth: Double?
  /// The probability with which such intervals cover the true value, such as 0.95.
  public var confidence: Double
  /// How many replications the estimate rests on.
  public var replications: Int

  /// An estimate; a half-width that is not a positive finite number is kept as `nil`, never as a false "± 0".
  ///
  /// - Parameters:
  ///   - mean: The point estimate.
  ///   - halfWidth: Half the width of the interval, if there is one.
  ///   - confidence: Above 0, below 1.
  ///   - replications: How many replications the estimate rests on.
  public init(mean: Double, halfWidth: Double?, confidence: Double, replications: Int) {
    self.mean = mean
    self.halfWidth = halfWidth.flatMap { $0 > 0 && $0 < .infinity ? $0 : nil }
    self.confidence = confidence
    self.replications = replications
  }

  /// The lower end of the interval.
  public var lower: Double? { halfWidth.map { mean - $0 } }

  /// The upper end of the interval.
  public var upper: Double? { halfWidth.map { mean + $0 } }
}
