extension Portable {
  /// The probability that a standard normal variable exceeds `x`, within 2e-13 relative down to 1e-300.
  ///
  /// - Parameter x: Any double.
  /// - Returns: A probability, 0...1.
  public static func normalSurvival(_ x: Double) -> Double {
    let half = 0.5 * upperIncompleteGamma(shape: 0.5, 0.5 * x * x)
    return x >= 0 ? half : 1 - half
  }

  /// The standard normal quantile, within 1e-12 relative.
  ///
  /// A rational start in the tail variable, then Halley steps on ``normalSurvival(_:)``.
  ///
  /// - Parameter probability: 0...1; 0 and 1 give the infinities, anything else NaN.
  /// - Returns: `x` such that a standard normal variable is at most `x` with the given probability.
  public static func normalQuantile(_ probability: Double) -> Double {
    guard probability >= 0, probability <= 1 else { return .nan }
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    return probability < 0.5 ? -upperNormalQuantile(probability) : upperNormalQuantile(1 - probability)
  }

  /// The `x >= 0` that a standard normal variable exceeds with the given probability, accurate in the far tail.
  ///
  /// - Parameter tail: Above 0, at most 0.5.
  /// - Returns: The upper quantile.
  public static func upperNormalQuantile(_ tail: Double) -> Double {
    guard tail > 0, tail <= 0.5 else { return tail == 0 ? .infinity : .nan }
    if tail == 0.5 { return 0 }
    let depth = (-2 * log(tail)).squareRoot()
    // Abramowitz and Stegun 26.2.23, error below 4.5e-4, as the start.
    let numerator = 2.515517 + depth * (0.802853 + depth * 0.010328)
    let denominator = 1 + depth * (1.432788 + depth * (0.189269 + depth * 0.001308))
    var x = max(0, depth - numerator / denominator)
    for _ in 0..<3 {
      let density = 0.3989422804014327 * exp(-0.5 * x * x)
      guard density > 0 else { break }
      let step = (normalSurvival(x) - tail) / density
      x += step / (1 + 0.5 * x * step)
    }
    return x
  }
}
