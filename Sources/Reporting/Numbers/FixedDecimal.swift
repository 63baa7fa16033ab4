/// Numbers in fixed decimals: the same bytes on every machine, in every locale.
public enum FixedDecimal {
  /// A number rounded to a fixed count of decimals, halves away from zero.
  ///
  /// - Parameters:
  ///   - value: Any double; one that is not finite gives an empty text.
  ///   - decimals: Digits after the point, 0...9; other counts are brought into that range.
  ///   - point: What stands between whole part and decimals.
  ///   - group: What stands between groups of three digits of the whole part; empty for none.
  ///   - minus: The sign of negative numbers; a number that rounds to 0 has none.
  /// - Returns: Digits such as `1234.50`; numbers of 9e15 units of the last decimal or more in Swift's shortest form.
  public static func text(
    _ value: Double, decimals: Int, point: String = ".", group: String = "", minus: String = "-"
  ) -> String {
    guard value.isFinite else { return "" }
    let places = min(max(decimals, 0), 9)
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    let rounded = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
    guard rounded < 9e15 else { return "\(value)" }
    let units = UInt64(rounded)
    var digits = String(units)
    if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
    let whole = grouped(digits.dropLast(places), by: group)
    let sign = value < 0 && units > 0 ? minus : ""
    return places == 0 ? sign + whole : sign + whole + point + digits.suffix(places)
  }

  /// A number with at most the given decimals and no trailing zeros: short and still a plain decimal.
  ///
  /// - Parameters:
  ///   - value: Any double; one that is not finite gives an empty text.
  ///   - decimals: Most digits after the point, 0...9.
  public static func short(_ value: Double, decimals: Int) -> String {
    let full = text(value, decimals: decimals)
    guard full.contains("."), !full.contains("e") else { return full }
    var bytes = Array(full.utf8)
    while bytes.last == 48 { bytes.removeLast() }
    if bytes.last == 46 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func grouped(_ digits: Substring, by group: String) -> String {
    guard !group.isEmpty, digits.count > 3 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += group }
      text.append(digit)
    }
    return text
  }
}
