/// Sums of a numerator y and a denominator x over replications, from which their ratio of totals is estimated.
///
/// Counts are added exactly, so that the order of adding never shows.
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
  public init(
    numerator: Double, denominator: Double, numeratorSquared: Double, denominatorSquared: Double, product: Double
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.numeratorSquared = numeratorSquared
    self.denominatorSquared = denominatorSquared
    self.product = product
  }

  /// Adds one replication.
  @inlinable
  public mutating func add(numerator y: Double, denominator x: Double) {
    numerator += y
    denominator += x
    numeratorSquared += y * y
    denominatorSquared += x * x
    product += x * y
  }

  /// Adds other replications.
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
  /// - Parameter replications: the number of replications n.
  /// - Returns: nil for fewer than two replications, a zero denominator, or no variance at all.
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
