internal import RandomStreams

/// A ratio of totals over replications, such as answered within T over offered.
///
/// The replication is the sampling unit: each adds its numerator and denominator. The estimate is the ratio of their
/// totals, its interval by the delta method (Cochran, Sampling Techniques, eq. 2.39), for 30 replications or more.
public struct RatioTally: Sendable, Hashable {
  /// How many replications were added.
  public private(set) var replications: Int = 0
  /// The mean numerator of a replication.
  public private(set) var meanNumerator: Double = 0
  /// The mean denominator of a replication.
  public private(set) var meanDenominator: Double = 0
  private var numeratorSquares: Double = 0
  private var denominatorSquares: Double = 0
  private var products: Double = 0

  /// No replications yet.
  public init() {}

  /// Adds one replication; one in which nothing happened (0 over 0) counts as a replication too.
  ///
  /// - Parameters:
  ///   - numerator: A finite number.
  ///   - denominator: A finite number, 0 or more.
  public mutating func add(numerator: Double, denominator: Double) {
    replications += 1
    let share = 1 / Double(replications)
    let (x, y) = (numerator - meanNumerator, denominator - meanDenominator)
    meanNumerator += x * share
    meanDenominator += y * share
    let (xAfter, yAfter) = (numerator - meanNumerator, denominator - meanDenominator)
    numeratorSquares += x * xAfter
    denominatorSquares += y * yAfter
    products += x * yAfter
  }

  /// Adds the replications of another tally; the last bits depend on the order, so merge in a fixed one.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: RatioTally) {
    guard other.replications > 0 else { return }
    let (mine, theirs) = (Double(replications), Double(other.replications))
    let share = theirs / (mine + theirs)
    let (x, y) = (other.meanNumerator - meanNumerator, other.meanDenominator - meanDenominator)
    let weight = mine * share
    numeratorSquares += other.numeratorSquares + x * x * weight
    denominatorSquares += other.denominatorSquares + y * y * weight
    products += other.products + x * y * weight
    meanNumerator += x * share
    meanDenominator += y * share
    replications += other.replications
  }

  /// The sum of the numerators.
  public var totalNumerator: Double { meanNumerator * Double(replications) }

  /// The sum of the denominators.
  public var totalDenominator: Double { meanDenominator * Double(replications) }

  /// The ratio of the totals; `nil` while the denominators sum to 0.
  public var ratio: Double? { meanDenominator > 0 ? meanNumerator / meanDenominator : nil }

  /// The delta-method standard error of the ratio; `nil` without a ratio or with fewer than 2 replications.
  public var standardError: Double? {
    guard let ratio, replications > 1 else { return nil }
    let squares = numeratorSquares - 2 * ratio * products + ratio * ratio * denominatorSquares
    let magnitude = numeratorSquares + 2 * abs(ratio * products) + ratio * ratio * denominatorSquares
    // What is left of a true zero after cancellation is rounding, not variance.
    guard squares > 1e-13 * magnitude else { return 0 }
    let count = Double(replications)
    return (squares / (count - 1) / count).squareRoot() / meanDenominator
  }

  /// The ratio with its Student interval; `nil` while the denominators sum to 0.
  ///
  /// - Parameter confidence: Above 0, below 1.
  public func estimate(confidence: Double = 0.95) -> Estimate? {
    guard let ratio else { return nil }
    let factor = StudentDistribution.upperQuantile(
      tail: 0.5 * (1 - confidence), degreesOfFreedom: Double(replications - 1))
    return Estimate(
      mean: ratio, halfWidth: standardError.map { $0 * factor }, confidence: confidence, replications: replications)
  }

  /// The one-sided lower confidence bound of a share.
  ///
  /// Ratio less Student quantile times standard error. Where all replications agree that leaves no room for chance, so
  /// the bound is then that of a share seen `replications` times in as many trials: `ratio * errorRate^(1 / n)`.
  ///
  /// - Parameter errorRate: The probability of a bound above the truth; above 0, at most 0.5.
  /// - Returns: The bound, 0 or more; `nil` without a ratio or with fewer than 2 replications.
  public func lowerBound(errorRate: Double) -> Double? {
    guard let ratio, let standardError else { return nil }
    let count = Double(replications)
    guard standardError > 0 else { return ratio * Portable.exp(Portable.log(errorRate) / count) }
    let factor = StudentDistribution.upperQuantile(tail: errorRate, degreesOfFreedom: count - 1)
    return max(0, ratio - factor * standardError)
  }
}
