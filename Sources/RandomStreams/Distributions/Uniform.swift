/// The uniform law.
struct Uniform: Law {
  var low: Double
  var high: Double

  func check() throws(DistributionError) {
    try DistributionError.requireRange(low, "low", 0, Distribution.largestValue)
    try DistributionError.requireRange(high, "high", 0, Distribution.largestValue)
    guard low < high else { throw .wrongOrder(lower: "low", upper: "high") }
  }

  var mean: Double { 0.5 * (low + high) }
  var variance: Double { (high - low) * (high - low) / 12 }
  func survival(_ x: Double) -> Double { max(0, min(1, (high - x) / (high - low))) }
  func quantile(_ p: Double) -> Double { low + p * (high - low) }
  var breakpoints: [Double] { [low, high].filter { $0 > 0 } }
  func scaled(by factor: Double) -> Distribution.Family { .uniform(low: low * factor, high: high * factor) }
  var sampler: Sampler { Sampler(kind: .uniform(low: low, width: high - low)) }
}
