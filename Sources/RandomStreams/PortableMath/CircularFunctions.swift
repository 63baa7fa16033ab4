extension Portable {
  /// The sine of an angle, within 1 ulp for angles up to 1e6.
  ///
  /// - Parameter angle: In radians, at most 1e6 in magnitude; beyond that, where a curve has lost its meaning, NaN.
  /// - Returns: The sine, -1...1.
  public static func sin(_ angle: Double) -> Double {
    guard let reduced = reducedAngle(angle) else { return .nan }
    return quadrantValue(reduced, quadrant: reduced.quadrant)
  }

  /// The cosine of an angle, within 1 ulp for angles up to 1e6.
  ///
  /// - Parameter angle: In radians, at most 1e6 in magnitude; beyond that, where a curve has lost its meaning, NaN.
  /// - Returns: The cosine, -1...1.
  public static func cos(_ angle: Double) -> Double {
    guard let reduced = reducedAngle(angle) else { return .nan }
    return quadrantValue(reduced, quadrant: reduced.quadrant &+ 1)
  }

  private typealias ReducedAngle = (high: Double, low: Double, quadrant: Int64)

  /// The angle less the nearest multiple of a quarter turn (Cody and Waite, with a quarter turn in three parts).
  private static func reducedAngle(_ angle: Double) -> ReducedAngle? {
    guard abs(angle) <= 1e6 else { return nil }
    let k = (angle * 0.6366197723675814 + roundingShift) - roundingShift
    let first = angle - k * 1.5707963267341256
    let second = k * 6.077100506303966e-11
    let difference = first - second
    let tail = ((first - difference) - second) - k * 2.0222662487959506e-21
    let high = difference + tail
    return (high, (difference - high) + tail, Int64(k))
  }

  private static func quadrantValue(_ angle: ReducedAngle, quadrant: Int64) -> Double {
    let value = quadrant & 1 == 0 ? sineNearZero(angle.high, angle.low) : cosineNearZero(angle.high, angle.low)
    return quadrant & 2 == 0 ? value : -value
  }

  /// The sine of `x + low` for `|x| <= 0.786`.
  private static func sineNearZero(_ x: Double, _ low: Double) -> Double {
    let z = x * x
    let z2 = z * z
    let lowest = 0.008333333333330925 + -0.00019841269836722418 * z
    let highest = (2.755731608381636e-06 + -2.5051127944014188e-08 * z) + 1.5917848524808262e-10 * z2
    let series = lowest + z2 * highest
    return x + (x * z * (-0.16666666666666666 + z * series) + low * (1 - 0.5 * z))
  }

  /// The cosine of `x + low` for `|x| <= 0.786`.
  private static func cosineNearZero(_ x: Double, _ low: Double) -> Double {
    let z = x * x
    let z2 = z * z
    let lowest = 0.041666666666666664 + -0.0013888888888887382 * z
    let middle = 2.480158729874307e-05 + -2.7557317260008837e-07 * z
    let highest = 2.0876143827993133e-09 + -1.1382456778061306e-11 * z
    let series = lowest + z2 * (middle + z2 * highest)
    let half = 0.5 * z
    let head = 1 - half
    return head + (((1 - head) - half) + (z2 * series - x * low))
  }
}
