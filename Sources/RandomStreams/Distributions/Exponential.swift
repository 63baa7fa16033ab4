/// The exponential law.
struct Exponential: Law {
  var mean: Double

  func check() throws(DistributionError) { try DistributionError.requirePositive(mean, "mean") }
  var variance: Double { mean * mean }
  func survival(_ x: Double) -> Double { Portable.exp(-x / mean) }
  func quantile(_ p: Double) -> Double { -mean * Portable.log1p(-p) }
  func scaled(by factor: Double) -> Distribution.Family { .exponential(mean: mean * factor) }
  var sampler: Sampler { .exponential(mean: mean) }
}
