/// The lognormal law, by the mean and standard deviation of the variable itself.
struct Lognormal: Law {
  var mean: Double
  var standardDeviation: Double

  /// The standard deviation of the logarithm.
  private var sigma: Double {
    let ratio = standardDeviation / mean
    return Portable.log1p(ratio * ratio).squareRoot()
  }

  /// The mean of the logarithm.
  private var mu: Double { Portable.log(mean) - 0.5 * sigma * sigma }

  func check() throws(DistributionError) { try Gamma(mean: mean, standardDeviation: standardDeviation).check() }
  var variance: Double { standardDeviation * standardDeviation }

  func survival(_ x: Double) -> Double {
    x > 0 ? Portable.normalSurvival((Portable.log(x) - mu) / sigma) : 1
  }

  func quantile(_ p: Double) -> Double { Portable.exp(mu + sigma * Portable.normalQuantile(p)) }

  func scaled(by factor: Double) -> Distribution.Family {
    .lognormal(mean: mean * factor, standardDeviation: standardDeviation * factor)
  }

  var sampler: Sampler { Sampler(kind: .lognormal(mu: mu, sigma: sigma)) }
}
