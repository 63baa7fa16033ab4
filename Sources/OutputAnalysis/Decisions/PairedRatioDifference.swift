/// The difference of two ratios of totals, such as two plans' service levels, on the same random numbers.
///
/// Keeps each replication's two fractions, because the interval rests on their joint deviations.
public struct PairedRatioDifference: Sendable, Hashable {
  /// One replication's numerator and denominator.
  public struct Fraction: Sendable, Hashable {
    /// The numerator.
    public var numerator: Double
    /// The denominator, 0 or more.
    public var denominator: Double

    /// A fraction.
    ///
    /// - Parameters:
    ///   - numerator: A finite number.
    ///   - denominator: A finite number, 0 or more.
    public init(numerator: Double, denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  private var firsts: [Fraction] = []
  private var seconds: [Fraction] = []

  /// No replications yet.
  public init() {}

  /// The replications of two studies on the same streams, in their order.
  ///
  /// - Parameters:
  ///   - first: The first system's fractions.
  ///   - second: The second system's, as many.
  public init(first: [Fraction], second: [Fraction]) {
    precondition(first.count == second.count, "expected \(first.count) fractions, found \(second.count)")
    (firsts, seconds) = (first, second)
  }

  /// Adds one replication.
  ///
  /// - Parameters:
  ///   - first: The first system's fraction.
  ///   - second: The second system's fraction, on the same streams.
  public mutating func add(first: Fraction, second: Fraction) {
    firsts.append(first)
    seconds.append(second)
  }

  /// Adds the replications of another; merge in a fixed order.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: PairedRatioDifference) {
    firsts += other.firsts
    seconds += other.seconds
  }

  /// The second ratio less the first, with its Student interval by the delta method.
  ///
  /// - Parameter confidence: Above 0, below 1.
  /// - Returns: The estimate; `nil` while a system's denominators sum to 0.
  public func estimate(confidence: Double = 0.95) -> Estimate? {
    guard let first = PairedRatioDifference.deviations(firsts),
      let second = PairedRatioDifference.deviations(seconds)
    else { return nil }
    var differences = RunningMoments()
    for (a, b) in zip(first.values, second.values) { differences.add(b - a) }
    var estimate = differences.estimate(confidence: confidence)
    estimate?.mean = second.ratio - first.ratio
    return estimate
  }

  /// The ratio of totals and each replication's pull on it, `(x - ratio y) / mean y`.
  static func deviations(_ fractions: [Fraction]) -> (ratio: Double, values: [Double])? {
    let denominator = fractions.reduce(0) { $0 + $1.denominator }
    guard denominator > 0 else { return nil }
    let ratio = fractions.reduce(0) { $0 + $1.numerator } / denominator
    let mean = denominator / Double(fractions.count)
    return (ratio, fractions.map { ($0.numerator - ratio * $0.denominator) / mean })
  }
}
