extension Portable {
  /// The logarithm of the gamma function, within 1e-14 absolute or relative, whichever is more.
  ///
  /// Recurrence up to 12, then Stirling's series (DLMF 5.11.1).
  ///
  /// - Parameter x: Greater than 0; anything else gives NaN.
  /// - Returns: `log(gamma(x))`.
  public static func logGamma(_ x: Double) -> Double {
    guard x > 0 else { return .nan }
    guard x < 0x1p500 else { return .infinity }
    var (argument, product) = (x, 1.0)
    while argument < 12 {
      product *= argument
      argument += 1
    }
    return (argument - 0.5) * log(argument) - argument + 0.91893853320467274178 + stirlingCorrection(argument)
      - (product == 1 ? 0 : log(product))
  }

  /// The probability that a gamma variable of the given shape and scale 1 exceeds `x`: `Q(a, x)`, within 1e-12.
  ///
  /// Series below `a + 1`, continued fraction by Lentz's method above (DLMF 8.7.1, 8.9.2). Cost: some 20 + sqrt(a) steps.
  ///
  /// - Parameters:
  ///   - shape: Greater than 0, at most 1e9.
  ///   - x: 0 or more; below 0 the answer is 1.
  /// - Returns: A probability.
  public static func upperIncompleteGamma(shape: Double, _ x: Double) -> Double {
    guard shape > 0, x == x else { return .nan }
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    let density = gammaDensityTimesArgument(shape, x)
    if x < shape + 1 { return max(0, 1 - density * lowerSeries(shape, x)) }
    return min(1, density * upperFraction(shape, x))
  }

  /// `x^a exp(-x) / gamma(a)`, without cancellation where `a` is large.
  private static func gammaDensityTimesArgument(_ shape: Double, _ x: Double) -> Double {
    guard shape > 30 else { return exp(shape * log(x) - x - logGamma(shape)) }
    let excess = (x - shape) / shape
    let deviance = shape * (excess - log1p(excess))
    return (shape * 0.15915494309189534).squareRoot() * exp(-deviance - stirlingCorrection(shape))
  }

  /// The sum of `x^n / (a (a + 1) ... (a + n))`.
  private static func lowerSeries(_ shape: Double, _ x: Double) -> Double {
    var (term, sum, n) = (1 / shape, 1 / shape, shape)
    for _ in 0..<1_000_000 {
      n += 1
      term *= x / n
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  /// Legendre's continued fraction.
  private static func upperFraction(_ shape: Double, _ x: Double) -> Double {
    let smallest = 1e-300
    var b = x + 1 - shape
    var c = 1 / smallest
    var d = 1 / b
    var fraction = d
    for i in 1..<1_000_000 {
      let numerator = -Double(i) * (Double(i) - shape)
      b += 2
      d = 1 / keptFromZero(numerator * d + b, smallest)
      c = keptFromZero(b + numerator / c, smallest)
      let factor = d * c
      fraction *= factor
      if abs(factor - 1) < 1e-16 { break }
    }
    return fraction
  }

  private static func keptFromZero(_ value: Double, _ smallest: Double) -> Double {
    abs(value) < smallest ? smallest : value
  }

  /// Stirling's correction `log gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2)` for `x >= 12`.
  private static func stirlingCorrection(_ x: Double) -> Double {
    let inverse = 1 / x
    let z = inverse * inverse
    let highest = 1.0 / 1680 - z * (1.0 / 1188 - z * (691.0 / 360360))
    return inverse * (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * highest)))
  }
}
