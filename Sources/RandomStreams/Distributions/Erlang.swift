/// The Erlang law: the sum of equal exponential stages.
struct Erlang: Law {
  var stages: Int
  var mean: Double

  func check() throws(DistributionError) {
    try DistributionError.requireRange(Double(stages), "stages", 1, 10_000)
    try DistributionError.requirePositive(mean, "mean")
  }

  var variance: Double { mean * mean / Double(stages) }

  func survival(_ x: Double) -> Double {
    let count = Double(stages)
    return Portable.upperIncompleteGamma(shape: count, count * x / mean)
  }

  func scaled(by factor: Double) -> Distribution.Family { .erlang(stages: stages, mean: mean * factor) }

  /// Up to 8 stages are summed; more cost less as a gamma.
  var sampler: Sampler {
    let stageMean = mean / Double(stages)
    if stages == 1 { return .exponential(mean: mean) }
    if stages <= 8 { return Sampler(kind: .erlang(stages: stages, stageMean: stageMean)) }
    return Sampler(kind: .gamma(GammaSampler(shape: Double(stages), scale: stageMean)))
  }
}
