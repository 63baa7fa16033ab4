/// The triangular law.
struct Triangular: Law {
  var low: Double
  var mode: Double
  var high: Double

  func check() throws(DistributionError) {
    try Uniform(low: low, high: high).check()
    try DistributionError.requireRange(mode, "mode", low, high)
  }

  var mean: Double { (low + mode + high) / 3 }

  var variance: Double {
    let (width, left, right) = (high - low, mode - low, high - mode)
    return (width * width - left * right) / 18
  }

  func survival(_ x: Double) -> Double {
    if x <= low { return 1 }
    if x >= high { return 0 }
    if x < mode { return 1 - (x - low) * (x - low) / ((high - low) * (mode - low)) }
    return (high - x) * (high - x) / ((high - low) * (high - mode))
  }

  func quantile(_ p: Double) -> Double {
    TriangularSampler(low: low, mode: mode, high: high).value(at: p)
  }

  var breakpoints: [Double] {
    let inner = mode > low && mode < high ? [mode] : []
    return ([low] + inner + [high]).filter { $0 > 0 }
  }

  func scaled(by factor: Double) -> Distribution.Family {
    .triangular(low: low * factor, mode: mode * factor, high: high * factor)
  }

  var sampler: Sampler { Sampler(kind: .triangular(TriangularSampler(low: low, mode: mode, high: high))) }
}

/// Draws from the triangular law by inversion: a square root.
@usableFromInline
struct TriangularSampler: Sendable {
  @usableFromInline let low: Double
  @usableFromInline let high: Double
  /// The probability of a value below the mode.
  @usableFromInline let split: Double
  @usableFromInline let leftFactor: Double
  @usableFromInline let rightFactor: Double

  init(low: Double, mode: Double, high: Double) {
    self.low = low
    self.high = high
    split = (mode - low) / (high - low)
    leftFactor = (high - low) * (mode - low)
    rightFactor = (high - low) * (high - mode)
  }

  /// The quantile at `p`.
  @inlinable @inline(__always)
  func value(at p: Double) -> Double {
    p < split ? low + (p * leftFactor).squareRoot() : max(low, high - ((1 - p) * rightFactor).squareRoot())
  }
}
