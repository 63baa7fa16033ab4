internal import RandomStreams
internal import Synchronization

/// Student's t distribution, for intervals from few replications.
public enum StudentDistribution {
  /// The value that a t variable exceeds with a given probability, within 1e-10 relative.
  ///
  /// Newton steps on the tail probability, from the expansion in inverse degrees of freedom (Abramowitz and Stegun 26.7.5).
  /// Cost: some 5 microseconds the first time; the few values that a study needs are remembered.
  ///
  /// - Parameters:
  ///   - tail: Above 0, at most 0.5; anything else gives NaN.
  ///   - degreesOfFreedom: 1 or more; infinity gives the normal quantile.
  /// - Returns: The upper quantile.
  public static func upperQuantile(tail: Double, degreesOfFreedom: Double) -> Double {
    guard tail > 0, tail <= 0.5, degreesOfFreedom >= 1 else { return .nan }
    let key = Arguments(tail: tail, degreesOfFreedom: degreesOfFreedom)
    if let known = remembered.withLock({ $0[key] }) { return known }
    let value = solve(tail: tail, degreesOfFreedom)
    remembered.withLock { remembered in
      if remembered.count < 4096 { remembered[key] = value }
    }
    return value
  }

  private struct Arguments: Hashable {
    let tail: Double
    let degreesOfFreedom: Double
  }

  private static let remembered = Mutex<[Arguments: Double]>([:])

  private static func solve(tail: Double, _ degreesOfFreedom: Double) -> Double {
    if tail == 0.5 { return 0 }
    let z = Portable.upperNormalQuantile(tail)
    guard degreesOfFreedom < 1e8 else { return z }
    if degreesOfFreedom == 1 { return cauchyQuantile(tail) }
    var low = 0.0
    var high = Double.greatestFiniteMagnitude
    var t = expansion(z, degreesOfFreedom)
    for _ in 0..<200 {
      let excess = survival(t, degreesOfFreedom: degreesOfFreedom) - tail
      if excess > 0 { low = t } else { high = t }
      let step = excess / density(t, degreesOfFreedom)
      var next = t + step
      if !(next > low && next < high) { next = high < .greatestFiniteMagnitude ? 0.5 * (low + high) : 2 * t + 1 }
      if abs(next - t) <= 1e-12 * t { return next }
      t = next
    }
    return t
  }

  /// The probability that a t variable exceeds `t`.
  ///
  /// - Parameters:
  ///   - t: Any double.
  ///   - degreesOfFreedom: 1 or more.
  /// - Returns: A probability, within 1e-13.
  public static func survival(_ t: Double, degreesOfFreedom: Double) -> Double {
    guard t == t, degreesOfFreedom >= 1 else { return .nan }
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    let half = 0.5 * IncompleteBeta.value(x, a: 0.5 * degreesOfFreedom, b: 0.5)
    return t >= 0 ? half : 1 - half
  }

  private static func density(_ t: Double, _ n: Double) -> Double {
    let scale = Portable.logGamma(0.5 * (n + 1)) - Portable.logGamma(0.5 * n)
    return Portable.exp(scale - 0.5 * (n + 1) * Portable.log1p(t * t / n)) / (n * 3.141592653589793).squareRoot()
  }

  private static func expansion(_ z: Double, _ n: Double) -> Double {
    let z2 = z * z
    let first = z * (z2 + 1) / 4
    let second = z * ((5 * z2 + 16) * z2 + 3) / 96
    let third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384
    return z + (first + (second + third / n) / n) / n
  }

  /// One degree of freedom: the cotangent of pi times the tail.
  private static func cauchyQuantile(_ tail: Double) -> Double {
    let angle = 3.141592653589793 * tail
    return Portable.cos(angle) / Portable.sin(angle)
  }
}
