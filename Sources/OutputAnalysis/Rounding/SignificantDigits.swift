extension Double {
  /// The nearest number with a given count of significant decimal digits; ties go away from zero.
  ///
  /// - Parameter digits: 1...17; clamped.
  /// - Returns: The rounded number, the same on every machine; zero, infinities and NaN as they are.
  public func roundedToSignificant(_ digits: Int) -> Double {
    guard let magnitude = decimalExponent else { return self }
    return rounded(toDecimals: min(max(1, digits), 17) - 1 - magnitude)
  }

  /// The nearest multiple of a power of ten; ties go away from zero.
  ///
  /// - Parameter decimals: How many digits after the point to keep; negative rounds to tens, hundreds and so on.
  /// - Returns: The rounded number; unchanged where a double cannot hold so many digits.
  public func rounded(toDecimals decimals: Int) -> Double {
    guard isFinite, decimals <= 300, decimals >= -300 else { return decimals < -300 && isFinite ? 0 : self }
    let scale = Double.powerOfTen(abs(decimals))
    let scaled = decimals >= 0 ? self * scale : self / scale
    guard abs(scaled) < 0x1p53 else { return self }
    let whole = scaled.rounded(.toNearestOrAwayFromZero)
    return decimals >= 0 ? whole / scale : whole * scale
  }

  /// The exponent `e` of the form `d.ddd * 10^e`; `nil` for zero, infinities and NaN.
  public var decimalExponent: Int? {
    guard isFinite, self != 0 else { return nil }
    let size = magnitude
    // log10(2) times the binary exponent is at most one off; what follows decides by the powers themselves.
    var exponent = Int((Double(size.exponent) * 0.301029995663981195).rounded(.down))
    while exponent < 308, size >= Double.decimal(exponent + 1) { exponent += 1 }
    while exponent > -323, size < Double.decimal(exponent) { exponent -= 1 }
    return exponent
  }

  /// A power of ten whose exponent may be negative: 1 over the positive one then, as numbers are compared here.
  private static func decimal(_ exponent: Int) -> Double {
    exponent >= 0 ? powerOfTen(exponent) : 1 / powerOfTen(-exponent)
  }

  /// A power of ten by multiplication; exact up to 10^22.
  ///
  /// - Parameter exponent: 0...308.
  static func powerOfTen(_ exponent: Int) -> Double {
    powersOfTen[min(max(0, exponent), 308)]
  }

  private static let powersOfTen = (0..<308).reduce(into: [1.0]) { powers, place in powers.append(powers[place] * 10) }
}
