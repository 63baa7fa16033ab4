/// The gamma law, by mean and standard deviation.
struct Gamma: Law {
  var mean: Double
  var standardDeviation: Double

  private var shape: Double {
    let ratio = mean / standardDeviation
    return ratio * ratio
  }

  private var scale: Double { (standardDeviation / mean) * standardDeviation }

  func check() throws(DistributionError) {
    try DistributionError.requirePositive(mean, "mean")
    try DistributionError.requirePositive(standardDeviation, "standardDeviation")
    try DistributionError.requireRange(standardDeviation, "standardDeviation", 1e-4 * mean, 1000 * mean)
  }

  var variance: Double { standardDeviation * standardDeviation }
  func survival(_ x: Double) -> Double { Portable.upperIncompleteGamma(shape: shape, x / scale) }

  func scaled(by factor: Double) -> Distribution.Family {
    .gamma(mean: mean * factor, standardDeviation: standardDeviation * factor)
  }

  var sampler: Sampler { Sampler(kind: .gamma(GammaSampler(shape: shape, scale: scale))) }
}

/// Draws from the gamma law by Marsaglia and Tsang's method (ACM TOMS 26:363, 2000).
@usableFromInline
struct GammaSampler: Sendable {
  /// Shape less a third, after a shape below 1 was raised by 1.
  @usableFromInline let d: Double
  /// One over the square root of 9 d.
  @usableFromInline let c: Double
  @usableFromInline let scale: Double
  /// One over the shape where it is below 1, else 0.
  @usableFromInline let inverseShape: Double

  init(shape: Double, scale: Double) {
    inverseShape = shape < 1 ? 1 / shape : 0
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
    self.scale = scale
  }

  @inlinable
  func draw(_ stream: inout RandomStream) -> Double {
    while true {
      let z = stream.standardNormal()
      let root = 1 + c * z
      guard root > 0 else { continue }
      let v = root * root * root
      let u = stream.openUniform()
      let z2 = z * z
      if u < 1 - 0.0331 * z2 * z2 || Portable.log(u) < 0.5 * z2 + d * (1 - v + Portable.log(v)) {
        return finished(d * v * scale, &stream)
      }
    }
  }

  /// A shape below 1 takes the power `1 / shape` of a uniform, `exp(-E / shape)`, as a further factor.
  @inlinable @inline(__always)
  func finished(_ value: Double, _ stream: inout RandomStream) -> Double {
    guard inverseShape > 0 else { return value }
    return value * Portable.exp(-stream.standardExponential() * inverseShape)
  }
}
