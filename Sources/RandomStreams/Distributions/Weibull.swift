/// The Weibull law, with survival `exp(-(x / scale)^shape)`.
struct Weibull: Law {
  var shape: Double
  var scale: Double

  static var leastShape: Double { 0.1 }
  static var greatestShape: Double { 1000 }

  func check() throws(DistributionError) {
    try DistributionError.requireRange(shape, "shape", Weibull.leastShape, Weibull.greatestShape)
    try DistributionError.requirePositive(scale, "scale")
  }

  var mean: Double { scale * Weibull.moment(1, shape: shape) }

  var variance: Double {
    let first = Weibull.moment(1, shape: shape)
    // A large shape makes the difference of the moments cancel; the log of their ratio does not lose as much.
    let ratio = Portable.logGamma(1 + 2 / shape) - 2 * Portable.logGamma(1 + 1 / shape)
    return scale * scale * first * first * max(0, Portable.expm1(ratio))
  }

  func survival(_ x: Double) -> Double { Portable.exp(-Portable.pow(x / scale, shape)) }
  func quantile(_ p: Double) -> Double { scale * Portable.pow(-Portable.log1p(-p), 1 / shape) }
  func scaled(by factor: Double) -> Distribution.Family { .weibull(shape: shape, scale: scale * factor) }

  var sampler: Sampler {
    switch shape {
    case 1: .exponential(mean: scale)
    case 2: Sampler(kind: .rayleigh(scale: scale))
    default: Sampler(kind: .weibull(inverseShape: 1 / shape, scale: scale))
    }
  }

  /// The moment of the given order with scale 1.
  static func moment(_ order: Double, shape: Double) -> Double {
    Portable.exp(Portable.logGamma(1 + order / shape))
  }

  /// The shape with a given coefficient of variation, which falls as the shape rises; NaN when none is in range.
  static func shape(coefficientOfVariation wanted: Double) -> Double {
    func coefficient(_ shape: Double) -> Double { Weibull(shape: shape, scale: 1).squaredCoefficient.squareRoot() }
    guard wanted <= coefficient(leastShape), wanted >= coefficient(greatestShape) else { return .nan }
    var (low, high) = (leastShape, greatestShape)
    for _ in 0..<100 {
      let middle = 0.5 * (low + high)
      if coefficient(middle) > wanted { low = middle } else { high = middle }
    }
    return 0.5 * (low + high)
  }

  private var squaredCoefficient: Double {
    max(0, Portable.expm1(Portable.logGamma(1 + 2 / shape) - 2 * Portable.logGamma(1 + 1 / shape)))
  }
}
