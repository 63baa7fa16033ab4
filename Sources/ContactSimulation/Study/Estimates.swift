/// A mean and the half-width of its confidence interval.
public struct Estimate: Sendable, Hashable {
  /// The estimate.
  public let mean: Double
  /// Half the width of its interval; nil with one replication or without variance.
  public let halfWidth: Double?

  /// An estimate.
  public init(mean: Double, halfWidth: Double?) {
    self.mean = mean
    self.halfWidth = halfWidth
  }
}

/// A share of replications with its interval by Wilson's score, which stays within 0...1 and never has width zero.
public struct ShareEstimate: Sendable, Hashable {
  /// Successes / trials.
  public let share: Double
  /// Lower end of the interval.
  public let lower: Double
  /// Upper end of the interval.
  public let upper: Double

  /// An estimate from counts.
  ///
  /// - Parameters:
  ///   - successes: 0...trials.
  ///   - trials: at least 1.
  ///   - criticalValue: the standard normal quantile of the interval, such as 1.96 for 95 %.
  public init(successes: Int, trials: Int, criticalValue z: Double) {
    let count = Double(max(1, trials))
    let share = Double(successes) / count
    let weight = 1 + z * z / count
    let centre = (share + z * z / (2 * count)) / weight
    let margin = z / weight * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    self.share = share
    lower = successes <= 0 ? 0 : max(0, centre - margin)
    upper = successes >= trials ? 1 : min(1, centre + margin)
  }
}
