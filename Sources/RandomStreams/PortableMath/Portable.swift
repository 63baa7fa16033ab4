/// Elementary functions that give the same bits on every processor and C library.
///
/// Only `+ - * /`, square root and bit operations are used, each of which IEEE 754 defines to the last bit; never a
/// fused multiply-add, never the C library. Everything on the path of an event uses these functions, because a last
/// bit that differs turns into another order of events, and then into another answer.
///
/// Accuracy is stated at each function in units in the last place (ulp), as measured against 50-digit values.
public enum Portable {
  /// The natural logarithm of 2, its leading 32 bits: exact when multiplied by an exponent.
  @usableFromInline static var ln2High: Double { 0x1.62e42feep-1 }
  /// The natural logarithm of 2 less ``ln2High``.
  @usableFromInline static var ln2Low: Double { 1.9082149292705877e-10 }
  /// Adding and subtracting 1.5 * 2^52 rounds a double below 2^51 to the nearest integer.
  @usableFromInline static var roundingShift: Double { 0x1.8p52 }

  /// The power of two with the given exponent.
  ///
  /// - Parameter exponent: -1022...1023; the caller keeps to it.
  @inlinable @inline(__always)
  static func powerOfTwo(_ exponent: Int64) -> Double {
    Double(bitPattern: UInt64(truncatingIfNeeded: exponent &+ 1023) << 52)
  }

  /// The double equal to an integer below 2^51 in magnitude.
  ///
  /// Setting bits is faster than the processor's conversion, which waits for the former value of its register.
  @inlinable @inline(__always)
  static func wholeNumber(_ integer: Int64) -> Double {
    Double(bitPattern: roundingShift.bitPattern &+ UInt64(bitPattern: integer)) - roundingShift
  }

  /// The value times a power of two, through subnormals and overflow.
  ///
  /// - Parameters:
  ///   - value: Between 0.5 and 2.
  ///   - exponent: -1100...1100.
  @inlinable
  static func scaled(_ value: Double, byPowerOfTwo exponent: Int64) -> Double {
    let half = exponent / 2
    return value * powerOfTwo(half) * powerOfTwo(exponent &- half)
  }
}
