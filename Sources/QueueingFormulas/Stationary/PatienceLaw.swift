import Glibc
internal import NumericalMethods

/// How long callers are willing to wait: a distribution given by its functions.
public struct PatienceLaw: Sendable {
  /// P(patience > t) for t >= 0 in seconds; not increasing.
  public let survival: @Sendable (Double) -> Double
  /// P(patience <= t): one minus survival, accurate where it is tiny.
  public let abandonedShare: @Sendable (Double) -> Double
  /// Times above 0 at which the functions jump or bend, ascending.
  public let kinks: [Double]
  /// Mean patience in seconds; nil when unknown or infinite.
  public let mean: Double?

  /// Any patience.
  /// - Parameters:
  ///   - mean: seconds; nil when unknown or infinite.
  ///   - kinks: times at which the functions jump or bend.
  ///   - abandonedShare: P(patience <= t); nil takes one minus survival.
  ///   - survival: P(patience > t), from 1 (or 1 - balking) downwards.
  public init(
    mean: Double?, kinks: [Double] = [], abandonedShare: (@Sendable (Double) -> Double)? = nil,
    survival: @escaping @Sendable (Double) -> Double
  ) {
    self.survival = survival
    self.abandonedShare = abandonedShare ?? { 1 - survival($0) }
    self.kinks = kinks.filter { $0 > 0 && $0.isFinite }.sorted()
    self.mean = mean
  }

  /// Callers who never leave.
  public static let unlimited = PatienceLaw(mean: nil, abandonedShare: { _ in 0 }, survival: { _ in 1 })

  /// Exponential patience of the given mean, in seconds.
  public static func exponential(mean: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.time(mean, "mean patience")
    return PatienceLaw(mean: mean, abandonedShare: { -expm1(-$0 / mean) }, survival: { exp(-$0 / mean) })
  }

  /// Everybody leaves at the same moment, in seconds.
  public static func deterministic(_ time: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.time(time, "patience")
    return PatienceLaw(
      mean: time, kinks: [time], abandonedShare: { $0 < time ? 0 : 1 }, survival: { $0 < time ? 1 : 0 })
  }

  /// Patience uniform between two times, in seconds.
  public static func uniform(from lowest: Double, to highest: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.notNegative(lowest, "least patience")
    try Checked.time(highest, "greatest patience")
    guard lowest < highest else {
      throw .invalidArgument(name: "greatest patience", wanted: "a time above the least", found: highest)
    }
    let width = highest - lowest
    return PatienceLaw(
      mean: (lowest + highest) / 2, kinks: [lowest, highest],
      abandonedShare: { min(1, max(0, ($0 - lowest) / width)) }, survival: { min(1, max(0, (highest - $0) / width)) })
  }

  /// Weibull patience: survival exp(-(t / scale)^shape).
  public static func weibull(shape: Double, scale: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.positive(shape, "Weibull shape")
    try Checked.time(scale, "Weibull scale")
    return PatienceLaw(
      mean: scale * tgamma(1 + 1 / shape), abandonedShare: { -expm1(-pow($0 / scale, shape)) },
      survival: { exp(-pow($0 / scale, shape)) })
  }

  /// A mixture of two exponential patiences: the first mean with probability `share`, else the second.
  public static func hyperexponential(
    share: Double, mean first: Double, otherwise second: Double
  ) throws(QueueingError) -> PatienceLaw {
    try Checked.share(share, "share of the first mean")
    try Checked.time(first, "first mean patience")
    try Checked.time(second, "second mean patience")
    return PatienceLaw(
      mean: share * first + (1 - share) * second,
      abandonedShare: { -share * expm1(-$0 / first) - (1 - share) * expm1(-$0 / second) },
      survival: { share * exp(-$0 / first) + (1 - share) * exp(-$0 / second) })
  }

  /// Gamma patience of the given shape and scale (mean shape times scale).
  public static func gamma(shape: Double, scale: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.positive(shape, "gamma shape")
    try Checked.time(scale, "gamma scale")
    return PatienceLaw(
      mean: shape * scale,
      abandonedShare: { $0 <= 0 ? 0 : (try? SpecialFunctions.lowerGamma(shape, min($0 / scale, 1e300))) ?? 1 },
      survival: { $0 <= 0 ? 1 : (try? SpecialFunctions.upperGamma(shape, min($0 / scale, 1e300))) ?? 0 })
  }

  /// Lognormal patience of the given mean and coefficient of variation (standard deviation over mean).
  public static func lognormal(mean: Double, coefficientOfVariation cv: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.time(mean, "mean patience")
    try Checked.positive(cv, "coefficient of variation")
    let variance = log1p(cv * cv)
    let centre = log(mean) - variance / 2
    let spread = variance.squareRoot()
    return PatienceLaw(
      mean: mean, abandonedShare: { $0 <= 0 ? 0 : Distributions.normal(below: (log($0) - centre) / spread) },
      survival: { $0 <= 0 ? 1 : Distributions.normal(above: (log($0) - centre) / spread) })
  }

  /// The same patience, but a share of those who must wait leave at once.
  public func balking(_ share: Double) throws(QueueingError) -> PatienceLaw {
    try Checked.share(share, "balking share")
    let (survival, abandoned) = (self.survival, self.abandonedShare)
    return PatienceLaw(
      mean: mean.map { (1 - share) * $0 }, kinks: kinks, abandonedShare: { share + (1 - share) * abandoned($0) },
      survival: { (1 - share) * survival($0) })
  }
}
