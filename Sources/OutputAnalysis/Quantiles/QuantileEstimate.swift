/// An estimated quantile of waits with its confidence interval.
public struct QuantileEstimate: Sendable, Hashable {
  /// The share of waits at or below the quantile.
  public var probability: Double
  /// The quantile, in seconds; infinity beyond the last bin.
  public var value: Double
  /// The lower end of the interval, in seconds; `nil` where the batches show no variance.
  public var lower: Double?
  /// The upper end of the interval, in seconds; `nil` where there is none or it is beyond the data.
  public var upper: Double?
  /// The probability with which such intervals cover the true quantile.
  public var confidence: Double

  /// An estimate of a quantile.
  ///
  /// - Parameters:
  ///   - probability: The share of waits at or below the quantile.
  ///   - value: The quantile, in seconds.
  ///   - lower: The lower end of the interval, if there is one.
  ///   - upper: The upper end of the interval, if there is one.
  ///   - confidence: Above 0, below 1.
  public init(probability: Double, value: Double, lower: Double?, upper: Double?, confidence: Double) {
    self.probability = probability
    self.value = value
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
  }
}
