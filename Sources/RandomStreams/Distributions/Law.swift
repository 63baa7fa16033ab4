/// What every family of distributions knows of itself; one type per family keeps its formulas in one file.
protocol Law: Sendable {
  /// Throws where the parameters make no distribution.
  func check() throws(DistributionError)
  var mean: Double { get }
  var variance: Double { get }
  /// The probability of more than `x`, for `x >= 0`.
  func survival(_ x: Double) -> Double
  /// The smallest `x` with `P(X <= x) >= p`, for 0 < p < 1.
  func quantile(_ p: Double) -> Double
  /// Where the survival function jumps or has a kink, ascending, 0 left out.
  var breakpoints: [Double] { get }
  /// The family of `factor` times the variable.
  func scaled(by factor: Double) -> Distribution.Family
  var sampler: Sampler { get }
}

extension Law {
  var breakpoints: [Double] { [] }

  /// Bisection on the bit patterns of non-negative doubles: exact to the last bit of `survival` in 63 steps.
  func quantile(_ p: Double) -> Double {
    let tail = 1 - p
    var (low, high): (UInt64, UInt64) = (0, Double.greatestFiniteMagnitude.bitPattern)
    if survival(0) <= tail { return 0 }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if survival(Double(bitPattern: middle)) <= tail { high = middle } else { low = middle }
    }
    return Double(bitPattern: high)
  }
}
