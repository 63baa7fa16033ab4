/// A quantile of waits with its interval, in seconds, rounded up to the bins of `WaitScale`.
public struct WaitQuantile: Sendable, Hashable {
  /// The probability p of the quantile.
  public let probability: Double
  /// The smallest t with F(t) >= p.
  public let seconds: Double
  /// The interval, from inverting the pointwise intervals of F; nil where the replications show no variance.
  public let interval: ClosedRange<Double>?

  /// A quantile from its parts.
  ///
  /// - Parameters:
  ///   - probability: The share of waits at or below the quantile; above 0, below 1.
  ///   - seconds: The quantile.
  ///   - interval: Its confidence interval, if there is one.
  public init(probability: Double, seconds: Double, interval: ClosedRange<Double>?) {
    self.probability = probability
    self.seconds = seconds
    self.interval = interval
  }
}
