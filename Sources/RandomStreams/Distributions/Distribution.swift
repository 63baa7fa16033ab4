/// A distribution of non-negative numbers (seconds, or pure factors), always valid.
///
/// This is the value that a scenario holds and reports describe; ``sampler`` is what the event loop draws from.
public struct Distribution: Sendable, Hashable {
  /// The families and their parameters.
  public enum Family: Sendable, Hashable {
    /// Exponential with the given mean.
    case exponential(mean: Double)
    /// Lognormal with the given mean and standard deviation of the variable itself, not of its logarithm.
    case lognormal(mean: Double, standardDeviation: Double)
    /// Gamma with the given mean and standard deviation.
    case gamma(mean: Double, standardDeviation: Double)
    /// Weibull with survival `exp(-(x / scale)^shape)`.
    case weibull(shape: Double, scale: Double)
    /// The sum of `stages` exponentials, with the given mean of the sum.
    case erlang(stages: Int, mean: Double)
    /// Exponential with mean `firstMean` with the given probability, else with mean `secondMean`.
    case hyperexponential(probability: Double, firstMean: Double, secondMean: Double)
    /// Uniform between two values.
    case uniform(low: Double, high: Double)
    /// Triangular between `low` and `high` with its peak at `mode`.
    case triangular(low: Double, mode: Double, high: Double)
    /// Always the same value; 0 is allowed.
    case deterministic(value: Double)
    /// Observed values, each drawn with its weight.
    case empirical(EmpiricalDistribution)
  }

  /// The family and its parameters.
  public let family: Family

  /// The largest value and mean that a distribution may have.
  public static var largestValue: Double { 1e15 }

  /// A distribution, checked.
  ///
  /// - Parameter family: The family and its parameters.
  /// - Throws: ``DistributionError`` when the parameters make no distribution of finite, non-negative numbers.
  public init(_ family: Family) throws(DistributionError) {
    let law = Distribution.law(of: family)
    try law.check()
    self.family = family
  }

  /// The expected value.
  public var mean: Double { law.mean }

  /// The expected squared distance from the mean.
  public var variance: Double { law.variance }

  /// The square root of the variance.
  public var standardDeviation: Double { law.variance.squareRoot() }

  /// Variance over squared mean; 0 when the mean is 0.
  public var squaredCoefficientOfVariation: Double {
    let mean = law.mean
    return mean > 0 ? law.variance / (mean * mean) : 0
  }

  /// The probability of more than `x`.
  ///
  /// - Parameter x: Any double; below 0 the answer is 1.
  /// - Returns: A probability, within 1e-12; NaN for NaN. Steps are continuous from the right.
  public func survival(_ x: Double) -> Double {
    guard x >= 0 else { return x < 0 ? 1 : .nan }
    return x == .infinity ? 0 : law.survival(x)
  }

  /// The smallest number that the variable stays at or below with at least the given probability.
  ///
  /// - Parameter probability: 0...1. 0 and less give 0, 1 and more infinity, NaN gives NaN.
  /// - Returns: The quantile. Cost: a formula, or 63 evaluations of ``survival(_:)`` for gamma, Erlang and hyperexponential.
  public func quantile(_ probability: Double) -> Double {
    guard probability == probability else { return .nan }
    guard probability > 0 else { return 0 }
    return probability < 1 ? law.quantile(probability) : .infinity
  }

  /// Where the survival function jumps or has a kink, ascending, for exact integration between them.
  public var breakpoints: [Double] { law.breakpoints }

  /// The distribution of a multiple of the variable, of the same family.
  ///
  /// - Parameter factor: Greater than 0, such as 1.2 for handling times 20 % longer.
  /// - Returns: The scaled distribution; its squared coefficient of variation is unchanged.
  /// - Throws: ``DistributionError`` when the factor is not positive or a result leaves the allowed range.
  public func scaled(by factor: Double) throws(DistributionError) -> Distribution {
    try DistributionError.requirePositive(factor, "factor")
    return try Distribution(law.scaled(by: factor))
  }

  /// What the event loop draws from; make it once per scenario.
  public var sampler: Sampler { law.sampler }

  private var law: any Law { Distribution.law(of: family) }

  private static func law(of family: Family) -> any Law {
    switch family {
    case .exponential(let mean): Exponential(mean: mean)
    case .lognormal(let mean, let standardDeviation): Lognormal(mean: mean, standardDeviation: standardDeviation)
    case .gamma(let mean, let standardDeviation): Gamma(mean: mean, standardDeviation: standardDeviation)
    case .weibull(let shape, let scale): Weibull(shape: shape, scale: scale)
    case .erlang(let stages, let mean): Erlang(stages: stages, mean: mean)
    case .hyperexponential(let probability, let first, let second):
      Hyperexponential(probability: probability, firstMean: first, secondMean: second)
    case .uniform(let low, let high): Uniform(low: low, high: high)
    case .triangular(let low, let mode, let high): Triangular(low: low, mode: mode, high: high)
    case .deterministic(let value): Deterministic(value: value)
    case .empirical(let values): values
    }
  }
}
