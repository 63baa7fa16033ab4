extension Portable {
  /// The natural logarithm, within 0.9 ulp.
  ///
  /// With `x = 2^k (1 + f)` and `s = f / (2 + f)`, `log(1 + f) = 2 atanh(s) = f - s (f - R)`, `R` an even series in `s`.
  ///
  /// - Parameter x: Any double. Zero gives negative infinity, a negative number NaN.
  /// - Returns: The natural logarithm of `x`.
  @inlinable
  public static func log(_ x: Double) -> Double {
    x >= 0x1p-1022 && x < .infinity ? logarithmInRange(x) : logarithmAtTheEdge(x)
  }

  /// The natural logarithm of a positive normal number, without branches.
  @inlinable @inline(__always)
  static func logarithmInRange(_ x: Double) -> Double {
    let parts = mantissaAndExponent(x)
    return logarithm(f: parts.mantissa - 1, correction: 0, exponent: parts.exponent)
  }

  /// The natural logarithm of 1 + `x`, within 1.5 ulp, without cancellation near zero.
  ///
  /// - Parameter x: Any double; -1 gives negative infinity, less NaN.
  /// - Returns: The natural logarithm of `1 + x`.
  @inlinable
  public static func log1p(_ x: Double) -> Double {
    guard abs(x) >= 0x1p-54 else { return x }
    guard x > -0.25, x < 0.4 else {
      let sum = 1 + x
      guard sum > 0, sum < 0x1p54 else { return log(sum) }
      let lost = abs(x) < 1 ? x - (sum - 1) : 1 - (sum - x)
      let parts = mantissaAndExponent(sum)
      return logarithm(f: parts.mantissa - 1, correction: lost / sum, exponent: parts.exponent)
    }
    return logarithm(f: x, correction: 0, exponent: 0)
  }

  /// A positive normal number as mantissa, in sqrt(1/2)...sqrt(2), and exponent.
  @inlinable @inline(__always)
  static func mantissaAndExponent(_ x: Double) -> (mantissa: Double, exponent: Double) {
    // Adding the distance from sqrt(1/2) to 1 carries into the exponent exactly when the mantissa is at least sqrt(2).
    let sqrtHalf: UInt64 = 0x3FE6_A09E_667F_3BCD
    let offset = x.bitPattern &- sqrtHalf
    let exponent = Int64(bitPattern: offset) >> 52
    let mantissa = Double(bitPattern: (offset & 0x000F_FFFF_FFFF_FFFF) &+ sqrtHalf)
    return (mantissa, wholeNumber(exponent))
  }

  /// `log(1 + f) + correction + exponent * log(2)`.
  @inlinable @inline(__always)
  static func logarithm(f: Double, correction: Double, exponent: Double) -> Double {
    let s = f / (2 + f)
    let z = s * s
    let z2 = z * z
    let lowest = (0.6666666666666670 + 0.3999999999989889 * z) + (0.28571428626253836 + 0.22222211089379496 * z) * z2
    let highest = (0.1818289243253687 + 0.15331611722055008 * z) + 0.14617807153417325 * z2
    let series = z * (lowest + z2 * z2 * highest)
    return exponent * ln2High + (f - (s * (f - series) - (exponent * ln2Low + correction)))
  }

  /// The natural logarithm of zero, subnormals, negative numbers, infinity and NaN.
  @usableFromInline @inline(never)
  static func logarithmAtTheEdge(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    guard x > 0 else { return .nan }
    guard x < .infinity else { return x }
    let parts = mantissaAndExponent(x * 0x1p54)
    return logarithm(f: parts.mantissa - 1, correction: 0, exponent: parts.exponent - 54)
  }
}
