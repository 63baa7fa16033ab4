/// Sums of a numerator y and a denominator x over replications, from which their ratio of totals is estimated.
///
/// The replication is the sampling unit: each adds its numerator and denominator. The estimate is the ratio of their totals, its
/// standard error that of the delta method (Cochran, Sampling Techniques, eq. 2.39), for 30 replications or more. Whole
/// numbers are added exactly up to 2^53, so that the order of adding never shows in counts.
public struct RatioSums: Sendable, Hashable {
  /// Sum of the numerators.
  public var numerator: Double = 0
  /// Sum of the denominators.
  public var denominator: Double = 0
  /// Sum of the squared numerators.
  public var numeratorSquared: Double = 0
  /// Sum of the squared denominators.
  public var denominatorSquared: Double = 0
  /// Sum of the products.
  public var product: Double = 0

  /// Sums of no replication.
  public init() {}

  /// Sums given by their parts.
  ///
  /// - Parameters:
  ///   - numerator: Sum of the numerators.
  ///   - denominator: Sum of the denominators.
  ///   - numeratorSquared: Sum of the squared numerators.
  ///   - denominatorSquared: Sum of the squared denominators.
  ///   - product: Sum of numerator times denominator.
  public init(
    numerator: Double, denominator: Double, numeratorSquared: Double, denominatorSquared: Double, product: Double
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.numeratorSquared = numeratorSquared
    self.denominatorSquared = denominatorSquared
    self.product = product
  }

  /// Sums of a mean per replication: every denominator is the same unit.
  ///
  /// - Parameters:
  ///   - sum: Sum of the numerators.
  ///   - squared: Sum of the squared numerators.
  ///   - replications: How many numerators were summed.
  ///   - unit: The denominator of each replication, greater than 0; such as 3600 for hours from seconds.
  public init(sum: Double, squared: Double, replications: Int, unit: Double = 1) {
    let count = Double(replications)
    self.init(
      numerator: sum, denominator: unit * count, numeratorSquared: squared, denominatorSquared: unit * unit * count,
      product: unit * sum)
  }

  /// Adds one replication; one in which nothing happened (0 over 0) counts as a replication too.
  ///
  /// - Parameters:
  ///   - y: The numerator, a finite number.
  ///   - x: The denominator, finite and 0 or more.
  @inlinable
  public mutating func add(numerator y: Double, denominator x: Double) {
    numerator += y
    denominator += x
    numeratorSquared += y * y
    denominatorSquared += x * x
    product += x * y
  }

  /// Adds other replications.
  ///
  /// - Parameter other: What to add.
  @inlinable
  public mutating func merge(_ other: RatioSums) {
    numerator += other.numerator
    denominator += other.denominator
    numeratorSquared += other.numeratorSquared
    denominatorSquared += other.denominatorSquared
    product += other.product
  }

  /// The ratio of totals; nil where the denominator is zero.
  public var ratio: Double? { denominator > 0 ? numerator / denominator : nil }

  /// Standard error of the ratio by the delta method: sqrt(s2 / n) / mean(x), with s2 the sample variance of y - ratio x.
  ///
  /// - Parameter replications: The number of replications n.
  /// - Returns: The standard error; nil for fewer than two replications, a zero denominator, or no variance at all.
  public func standardError(replications: Int) -> Double? {
    guard replications > 1, let ratio else { return nil }
    let count = Double(replications)
    let residuals = numeratorSquared - 2 * ratio * product + ratio * ratio * denominatorSquared
    // What rounding alone can leave of a sum that is zero in exact arithmetic.
    let noise = 1e-13 * (numeratorSquared + ratio * ratio * denominatorSquared)
    guard residuals > noise else { return nil }
    return (residuals / (count - 1) / count).squareRoot() / (denominator / count)
  }
}
