import Glibc

/// How long contacts take, as far as time-varying load depends on it.
///
/// The load that arrivals of u seconds ago still cause is rate times P(handling > u); its integral E[min(handling, u)] (the mean
/// times the stationary-excess distribution) is all that modified offered load needs.
public struct HandlingLaw: Sendable {
  /// Mean handling time in seconds.
  public let mean: Double
  /// Standard deviation over mean; 1 for exponential.
  public let coefficientOfVariation: Double
  /// E[min(handling, u)] in seconds, rising from 0 to the mean.
  public let meanUpTo: @Sendable (Double) -> Double

  /// Any handling time.
  /// - Parameters:
  ///   - mean: seconds, above 0.
  ///   - coefficientOfVariation: standard deviation over mean, at least 0.
  ///   - meanUpTo: E[min(handling, u)] for u >= 0.
  public init(
    mean: Double, coefficientOfVariation: Double, meanUpTo: @escaping @Sendable (Double) -> Double
  ) throws(QueueingError) {
    try Checked.time(mean, "mean handling time")
    try Checked.notNegative(coefficientOfVariation, "coefficient of variation of handling time")
    self.mean = mean
    self.coefficientOfVariation = coefficientOfVariation
    self.meanUpTo = meanUpTo
  }

  /// Exponential handling of the given mean, in seconds.
  public static func exponential(mean: Double) throws(QueueingError) -> HandlingLaw {
    try HandlingLaw(mean: mean, coefficientOfVariation: 1) { -mean * expm1(-$0 / mean) }
  }

  /// Handling that always takes the same time, in seconds.
  public static func deterministic(_ time: Double) throws(QueueingError) -> HandlingLaw {
    try HandlingLaw(mean: time, coefficientOfVariation: 0) { min(max(0, $0), time) }
  }

  /// Lognormal handling of the given mean and coefficient of variation.
  public static func lognormal(mean: Double, coefficientOfVariation cv: Double) throws(QueueingError) -> HandlingLaw {
    if cv == 0 { return try .deterministic(mean) }
    try Checked.time(mean, "mean handling time")
    try Checked.positive(cv, "coefficient of variation of handling time")
    let spread = log1p(cv * cv).squareRoot()
    return try HandlingLaw(mean: mean, coefficientOfVariation: cv) { time in
      if time <= 0 { return 0 }
      let z = (log(time / mean) + spread * spread / 2) / spread
      // Normal tails by the complementary error function; E[X; X <= t] shifts the argument by the spread.
      let root = 2.0.squareRoot()
      return mean * 0.5 * erfc(-(z - spread) / root) + time * 0.5 * erfc(z / root)
    }
  }

  /// Handling with the given first two moments: exact in the moments, lognormal in shape.
  public static func moments(mean: Double, coefficientOfVariation cv: Double) throws(QueueingError) -> HandlingLaw {
    cv == 1 ? try .exponential(mean: mean) : try .lognormal(mean: mean, coefficientOfVariation: cv)
  }
}
