/// Count, mean and squared deviations of numbers, added one at a time.
///
/// Sources: Welford, Technometrics 4:419, 1962; merging by Chan, Golub and LeVeque, 1979.
public struct RunningMoments: Sendable, Hashable {
  /// How many numbers were added.
  public private(set) var count: Int = 0
  /// Their mean; 0 when there are none.
  public private(set) var mean: Double = 0
  /// The sum of their squared distances from the mean.
  public private(set) var sumOfSquares: Double = 0

  /// No numbers yet.
  public init() {}

  /// Adds one number.
  ///
  /// - Parameter value: A finite number.
  public mutating func add(_ value: Double) {
    count += 1
    let distance = value - mean
    mean += distance / Double(count)
    sumOfSquares += distance * (value - mean)
  }

  /// Adds the numbers of another tally; the last bits depend on the order, so merge in a fixed one.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: RunningMoments) {
    guard other.count > 0 else { return }
    let total = Double(count) + Double(other.count)
    let distance = other.mean - mean
    mean += distance * (Double(other.count) / total)
    sumOfSquares += other.sumOfSquares + distance * distance * (Double(count) * Double(other.count) / total)
    count += other.count
  }

  /// The unbiased variance; `nil` with fewer than 2 numbers.
  public var variance: Double? { count > 1 ? sumOfSquares / Double(count - 1) : nil }

  /// The square root of the variance; `nil` with fewer than 2 numbers.
  public var standardDeviation: Double? { variance.map { $0.squareRoot() } }

  /// The standard error of the mean; `nil` with fewer than 2 numbers.
  public var standardError: Double? { variance.map { ($0 / Double(count)).squareRoot() } }

  /// The mean with its Student interval; `nil` without numbers.
  ///
  /// - Parameter confidence: Above 0, below 1.
  public func estimate(confidence: Double = 0.95) -> Estimate? {
    guard count > 0 else { return nil }
    let factor = StudentDistribution.upperQuantile(tail: 0.5 * (1 - confidence), degreesOfFreedom: Double(count - 1))
    return Estimate(
      mean: mean, halfWidth: standardError.map { $0 * factor }, confidence: confidence, replications: count)
  }
}
