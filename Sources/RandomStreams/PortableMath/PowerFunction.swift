extension Portable {
  /// A power, within 1 ulp.
  ///
  /// The logarithm is carried in two doubles (some 100 bits), so that the product with `y` loses nothing.
  ///
  /// - Parameters:
  ///   - x: The base. A negative base has powers for whole `y` only, else NaN.
  ///   - y: The exponent.
  /// - Returns: `x` to the power `y`; 1 when `y` is 0 or `x` is 1, as IEEE 754 has it.
  @inlinable
  public static func pow(_ x: Double, _ y: Double) -> Double {
    guard x >= 0x1p-1022, x < .infinity, abs(y) < 0x1p70 else { return powerAtTheEdge(x, y) }
    return powerOfPositive(x, y)
  }

  /// The power of a positive, finite, normal base; `|y| < 2^70`.
  @usableFromInline
  static func powerOfPositive(_ x: Double, _ y: Double, extraExponent: Double = 0) -> Double {
    let logarithm = wideLogarithm(x, extraExponent: extraExponent)
    let product = exactProduct(y, logarithm.high)
    let rest = product.low + y * logarithm.low
    guard abs(product.high) < 708 else { return exponentialAtTheEdge(product.high, rest: rest) }
    let k = (product.high * 1.4426950408889634 + roundingShift) - roundingShift
    return exponential(product.high, rest: rest, k: k) * powerOfTwo(Int64(k))
  }

  /// `exp(x + rest) / 2^k`.
  private static func exponential(_ x: Double, rest: Double, k: Double) -> Double {
    let high = x - k * ln2High
    let low = k * ln2Low - rest
    let r = high - low
    return 1 + (r + (exponentialTail(r) + ((high - r) - low)))
  }

  /// `exp(x + rest)` where it overflows, underflows or is subnormal.
  private static func exponentialAtTheEdge(_ x: Double, rest: Double) -> Double {
    guard x < 709.8 else { return .infinity }
    guard x > -746 else { return 0 }
    let k = (x * 1.4426950408889634 + roundingShift) - roundingShift
    return scaled(exponential(x, rest: rest, k: k), byPowerOfTwo: Int64(k))
  }

  /// The natural logarithm of a positive normal number, plus `extraExponent` times log 2, as an unevaluated sum.
  private static func wideLogarithm(_ x: Double, extraExponent: Double) -> (high: Double, low: Double) {
    let parts = mantissaAndExponent(x)
    let k = parts.exponent + extraExponent
    let f = parts.mantissa - 1
    let divisor = parts.mantissa + 1
    let divisorLow = parts.mantissa - (divisor - 1)
    let s = f / divisor
    let back = exactProduct(s, divisor)
    let sLow = (((f - back.high) - back.low) - s * divisorLow) / divisor
    let square = exactProduct(s, s)
    let squareLow = square.low + 2 * s * sLow
    // log(m) = 2 s + s (2/3 z + z^2 R(z)), z = s^2.
    let z = square.high
    let two3 = exactProduct(z, 0.6666666666666666)
    let two3Low = two3.low + z * 3.700743415417188e-17 + squareLow * 0.6666666666666666
    let series = exactSum(two3.high, z * z * atanhSeries(z) + two3Low)
    let cubic = exactProduct(s, series.high)
    let cubicLow = cubic.low + s * series.low + sLow * series.high
    let base = exactSum(2 * s, cubic.high)
    let baseLow = base.low + 2 * sLow + cubicLow
    let top = exactSum(k * ln2High, base.high)
    let middle = exactSum(k * 1.9082149291141208e-10, top.low)
    let sum = exactSum(top.high, middle.high)
    let low = sum.low + middle.low + baseLow + k * 1.564670158533888e-20
    return exactSum(sum.high, low)
  }

  /// `(2 atanh(s) / s - 2 - 2/3 z) / z^2` for `z = s^2 <= 0.0295`.
  private static func atanhSeries(_ z: Double) -> Double {
    let z2 = z * z
    let lowest = (0.4 + 0.2857142857142937 * z) + (0.22222222221652765 + 0.18181818336099848 * z) * z2
    let highest = (0.1538459488700718 + 0.1333480879881234 * z) + (0.11706126464563398 + 0.11724327060846747 * z) * z2
    return lowest + z2 * z2 * highest
  }

  /// Powers with a base or exponent that is zero, subnormal, negative, infinite, huge or not a number.
  @usableFromInline @inline(never)
  static func powerAtTheEdge(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    guard x == x, y == y else { return .nan }
    if abs(y) >= 0x1p70 {
      if abs(x) == 1 { return 1 }
      return (abs(x) > 1) == (y > 0) ? .infinity : 0
    }
    let odd = isOdd(y)
    let negative = x.sign == .minus
    if negative && x < 0 && x > -.infinity && y != y.rounded(.towardZero) { return .nan }
    let magnitude = powerOfMagnitude(abs(x), y)
    return negative && odd ? -magnitude : magnitude
  }

  /// The power of a base of zero or more, infinity included.
  private static func powerOfMagnitude(_ x: Double, _ y: Double) -> Double {
    if x == 0 { return y > 0 ? 0 : .infinity }
    if x == .infinity { return y > 0 ? .infinity : 0 }
    return x < 0x1p-1022 ? powerOfPositive(x * 0x1p54, y, extraExponent: -54) : powerOfPositive(x, y)
  }

  /// Whether a double is an odd whole number.
  private static func isOdd(_ y: Double) -> Bool {
    guard abs(y) < 0x1p53, y == y.rounded(.towardZero) else { return false }
    return Int64(y) & 1 == 1
  }

  /// The product as an unevaluated sum of two doubles, exact unless it underflows (Dekker 1971).
  static func exactProduct(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let product = a * b
    let (aHigh, bHigh) = (upperHalf(a), upperHalf(b))
    let (aLow, bLow) = (a - aHigh, b - bHigh)
    let error = ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    return (product, error)
  }

  /// The sum as an unevaluated sum of two doubles, exact (Knuth's two-sum).
  static func exactSum(_ a: Double, _ b: Double) -> (high: Double, low: Double) {
    let sum = a + b
    let part = sum - a
    return (sum, (a - (sum - part)) + (b - part))
  }

  /// The upper 26 bits of a double's mantissa.
  private static func upperHalf(_ value: Double) -> Double {
    let spread = 134217729 * value
    return spread - (spread - value)
  }
}
