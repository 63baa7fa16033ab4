extension Portable {
  /// The exponential function, within 0.8 ulp.
  ///
  /// Reduction to `|r| <= ln(2) / 2`, then a polynomial of degree 12 fitted at Chebyshev nodes.
  ///
  /// - Parameter x: Any double. Infinities and NaN as usual; above 709.78 the result is infinity, below -745.13 zero.
  /// - Returns: `e` to the power `x`.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    abs(x) < 708 ? exponentialInRange(x) : exponentialAtTheEdge(x)
  }

  /// The exponential function of `|x| < 708`, without branches, so that rows of numbers go through several at a time.
  @inlinable @inline(__always)
  static func exponentialInRange(_ x: Double) -> Double {
    let shifted = x * 1.4426950408889634 + roundingShift
    let k = shifted - roundingShift
    let exponent = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: roundingShift.bitPattern)
    let high = x - k * ln2High
    let low = k * ln2Low
    let r = high - low
    let tail = exponentialTail(r) + ((high - r) - low)
    return (1 + (r + tail)) * powerOfTwo(exponent)
  }

  /// The exponential function less 1, within 1.5 ulp, without cancellation near zero.
  ///
  /// - Parameter x: Any double.
  /// - Returns: `e` to the power `x`, less 1.
  @inlinable
  public static func expm1(_ x: Double) -> Double {
    guard abs(x) > 0.34 else { return x + exponentialTail(x) }
    guard abs(x) < 40 else { return x < 0 ? -1 : exp(x) - 1 }
    let k = (x * 1.4426950408889634 + roundingShift) - roundingShift
    let high = x - k * ln2High
    let low = k * ln2Low
    let r = high - low
    let tail = exponentialTail(r) + ((high - r) - low)
    let power = powerOfTwo(Int64(k))
    // 2^k (1 + r + tail) - 1, the exact parts first.
    return (power - 1) + power * (r + tail)
  }

  /// `exp(r) - 1 - r` for `|r| <= 0.347`.
  @inlinable @inline(__always)
  static func exponentialTail(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let c01 = 0.16666666666666669 + 0.041666666666666664 * r
    let c23 = 0.008333333333330039 + 0.0013888888888886537 * r
    let c45 = 0.00019841269863171557 + 2.4801587317228724e-05 * r
    let c67 = 2.7557268276905696e-06 + 2.7557282838800484e-07 * r
    let c89 = 2.5100472505694996e-08 + 2.09112987659402e-09 * r
    let series = (c01 + c23 * r2) + r4 * ((c45 + c67 * r2) + r4 * c89)
    return 0.5 * r2 + r * r2 * series
  }

  /// The exponential function where the result overflows, underflows, is subnormal or is not a number.
  @usableFromInline @inline(never)
  static func exponentialAtTheEdge(_ x: Double) -> Double {
    guard x == x else { return x }
    guard x < 709.8 else { return .infinity }
    guard x > -746 else { return 0 }
    let k = (x * 1.4426950408889634 + roundingShift) - roundingShift
    let high = x - k * ln2High
    let low = k * ln2Low
    let r = high - low
    let tail = exponentialTail(r) + ((high - r) - low)
    return scaled(1 + (r + tail), byPowerOfTwo: Int64(k))
  }
}
