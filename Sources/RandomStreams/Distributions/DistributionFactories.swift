extension Distribution {
  /// An exponential distribution.
  ///
  /// - Parameter mean: Greater than 0.
  /// - Throws: ``DistributionError``.
  public static func exponential(mean: Double) throws(DistributionError) -> Distribution {
    try Distribution(.exponential(mean: mean))
  }

  /// A lognormal distribution.
  ///
  /// - Parameters:
  ///   - mean: Greater than 0.
  ///   - standardDeviation: Of the variable itself; 1e-4...1000 times the mean.
  /// - Throws: ``DistributionError``.
  public static func lognormal(mean: Double, standardDeviation: Double) throws(DistributionError) -> Distribution {
    try Distribution(.lognormal(mean: mean, standardDeviation: standardDeviation))
  }

  /// A gamma distribution.
  ///
  /// - Parameters:
  ///   - mean: Greater than 0.
  ///   - standardDeviation: 1e-4...1000 times the mean.
  /// - Throws: ``DistributionError``.
  public static func gamma(mean: Double, standardDeviation: Double) throws(DistributionError) -> Distribution {
    try Distribution(.gamma(mean: mean, standardDeviation: standardDeviation))
  }

  /// A Weibull distribution.
  ///
  /// - Parameters:
  ///   - shape: 0.1...1000; below 1 the longer one has waited, the longer one still will.
  ///   - scale: Greater than 0.
  /// - Throws: ``DistributionError``.
  public static func weibull(shape: Double, scale: Double) throws(DistributionError) -> Distribution {
    try Distribution(.weibull(shape: shape, scale: scale))
  }

  /// The Weibull distribution with a given mean and standard deviation.
  ///
  /// - Parameters:
  ///   - mean: Greater than 0.
  ///   - standardDeviation: Such that the shape lies in 0.1...1000.
  /// - Throws: ``DistributionError``, about the shape when no shape in its range fits.
  public static func weibull(mean: Double, standardDeviation: Double) throws(DistributionError) -> Distribution {
    try DistributionError.requirePositive(mean, "mean")
    try DistributionError.requirePositive(standardDeviation, "standardDeviation")
    let shape = Weibull.shape(coefficientOfVariation: standardDeviation / mean)
    return try weibull(shape: shape, mean: mean)
  }

  /// The Weibull distribution with a given shape and mean.
  ///
  /// - Parameters:
  ///   - shape: 0.1...1000.
  ///   - mean: Greater than 0.
  /// - Throws: ``DistributionError``.
  public static func weibull(shape: Double, mean: Double) throws(DistributionError) -> Distribution {
    try DistributionError.requireRange(shape, "shape", Weibull.leastShape, Weibull.greatestShape)
    return try weibull(shape: shape, scale: mean / Weibull.moment(1, shape: shape))
  }

  /// An Erlang distribution: the sum of equal exponential stages.
  ///
  /// - Parameters:
  ///   - stages: 1...10000.
  ///   - mean: Of the sum; greater than 0.
  /// - Throws: ``DistributionError``.
  public static func erlang(stages: Int, mean: Double) throws(DistributionError) -> Distribution {
    try Distribution(.erlang(stages: stages, mean: mean))
  }

  /// A mixture of two exponentials.
  ///
  /// - Parameters:
  ///   - probability: Of the first; 0...1.
  ///   - firstMean: Greater than 0.
  ///   - secondMean: Greater than 0.
  /// - Throws: ``DistributionError``.
  public static func hyperexponential(
    probability: Double, firstMean: Double, secondMean: Double
  ) throws(DistributionError) -> Distribution {
    try Distribution(.hyperexponential(probability: probability, firstMean: firstMean, secondMean: secondMean))
  }

  /// The mixture of two exponentials with balanced means: each branch contributes half of the mean.
  ///
  /// - Parameters:
  ///   - mean: Greater than 0.
  ///   - standardDeviation: At least the mean, at most 1000 times the mean.
  /// - Throws: ``DistributionError``.
  public static func hyperexponential(
    mean: Double, standardDeviation: Double
  ) throws(DistributionError) -> Distribution {
    try DistributionError.requirePositive(mean, "mean")
    try DistributionError.requireRange(standardDeviation, "standardDeviation", mean, 1000 * mean)
    let squared = (standardDeviation / mean) * (standardDeviation / mean)
    let probability = 0.5 * (1 + ((squared - 1) / (squared + 1)).squareRoot())
    // 1 - probability, without cancellation.
    let rest = (1 / (squared + 1)) / (2 * probability)
    return try hyperexponential(
      probability: probability, firstMean: 0.5 * mean / probability, secondMean: 0.5 * mean / rest)
  }

  /// A uniform distribution.
  ///
  /// - Parameters:
  ///   - low: 0 or more.
  ///   - high: Greater than `low`.
  /// - Throws: ``DistributionError``.
  public static func uniform(low: Double, high: Double) throws(DistributionError) -> Distribution {
    try Distribution(.uniform(low: low, high: high))
  }

  /// A triangular distribution.
  ///
  /// - Parameters:
  ///   - low: 0 or more.
  ///   - mode: The most likely value, `low`...`high`.
  ///   - high: Greater than `low`.
  /// - Throws: ``DistributionError``.
  public static func triangular(low: Double, mode: Double, high: Double) throws(DistributionError) -> Distribution {
    try Distribution(.triangular(low: low, mode: mode, high: high))
  }

  /// The distribution of a constant.
  ///
  /// - Parameter value: 0 or more.
  /// - Throws: ``DistributionError``.
  public static func deterministic(_ value: Double) throws(DistributionError) -> Distribution {
    try Distribution(.deterministic(value: value))
  }

  /// The distribution of observed values.
  ///
  /// - Parameters:
  ///   - values: At least one, each 0 or more, in any order.
  ///   - weights: One for each value, 0 or more; `nil` for equal weights.
  /// - Throws: ``DistributionError``.
  public static func empirical(values: [Double], weights: [Double]? = nil) throws(DistributionError) -> Distribution {
    try Distribution(.empirical(EmpiricalDistribution(values: values, weights: weights)))
  }
}
