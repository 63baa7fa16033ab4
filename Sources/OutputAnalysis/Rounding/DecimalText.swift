/// Numbers as text with a fixed count of decimals: no locale, no exponent, the same bytes on every machine.
public enum DecimalText {
  /// A number with a fixed count of digits after the point.
  ///
  /// - Parameters:
  ///   - value: Any double; ties are rounded away from zero, and a rounded -0 loses its sign.
  ///   - decimals: 0...15; clamped.
  ///   - separator: What stands between whole and fraction.
  /// - Returns: Text such as `"12.50"`; `"inf"`, `"-inf"`, `"nan"`, and beyond 9e15 the shortest exact form.
  public static func text(_ value: Double, decimals: Int, separator: Character = ".") -> String {
    let decimals = min(max(0, decimals), 15)
    let scale = Double.powerOfTen(decimals)
    let scaled = (value * scale).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 0x1p53, let whole = Int64(exactly: scaled) else { return "\(value)" }
    let digits = String(whole.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = whole < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + String(separator) + padded.suffix(decimals)
  }
}
