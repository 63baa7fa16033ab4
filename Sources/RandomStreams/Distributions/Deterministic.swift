/// The law of a constant.
struct Deterministic: Law {
  var value: Double

  func check() throws(DistributionError) {
    try DistributionError.requireRange(value, "value", 0, Distribution.largestValue)
  }

  var mean: Double { value }
  var variance: Double { 0 }
  func survival(_ x: Double) -> Double { x < value ? 1 : 0 }
  func quantile(_ p: Double) -> Double { value }
  var breakpoints: [Double] { value > 0 ? [value] : [] }
  func scaled(by factor: Double) -> Distribution.Family { .deterministic(value: value * factor) }
  var sampler: Sampler { .deterministic(value) }
}
