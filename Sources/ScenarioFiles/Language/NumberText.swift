/// A number at the beginning of a text, as people write it: `85 000`, `-2`, `0.5`, `1e3`.
///
/// Groups of three digits may be set apart by one space (of any width) or underscore. A decimal comma is refused, because
/// `85,000` would mean two things.
struct NumberText {
  /// Why a text does not begin with a number that can be used.
  enum Fault: Error, Hashable {
    /// There is no number.
    case missing
    /// A comma stands within the number; the text as it should be written.
    case comma(corrected: String)
    /// Digits are grouped, but not in threes.
    case grouping
    /// The number is not finite: infinity, not-a-number, or beyond what a double holds.
    case notFinite

    /// How the number should be written, where that is known.
    var suggestion: String? {
      switch self {
      case .missing, .notFinite: nil
      case .comma(let corrected): "numbers are written without a comma: \(TextForms.quoted(corrected))"
      case .grouping: "digits are grouped in threes: '85 000'"
      }
    }
  }

  /// The number.
  let value: Double
  /// What follows it, without blanks at either end.
  let rest: String

  /// Reads the number at the beginning of a text.
  init(_ text: String) throws(Fault) {
    let scalars = Array(TextForms.normalised(text).unicodeScalars)
    if NumberText.namesNoNumber(scalars) { throw .notFinite }
    var cursor = Cursor(scalars: scalars)
    var digits = cursor.takeSign()
    guard let whole = try cursor.takeGroupedDigits() else { throw .missing }
    digits += whole
    if cursor.peek == ",", cursor.digit(at: 1) { throw .comma(corrected: cursor.withoutComma()) }
    if cursor.peek == ".", cursor.digit(at: 1) {
      cursor.index += 1
      digits += "." + cursor.takeDigits()
      if cursor.peek == ",", cursor.digit(at: 1) { throw .missing }
    }
    digits += cursor.takeExponent()
    guard let value = Double(digits) else { throw .missing }
    guard value.isFinite else { throw .notFinite }
    self.value = value == 0 ? 0 : value
    rest = TextForms.trimmed(cursor.remainder)
  }

  private static func namesNoNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    var text = String(String.UnicodeScalarView(scalars)).lowercased()
    while let first = text.first, "+-.".contains(first) { text.removeFirst() }
    return ["nan", "inf", "infinity", "infinite", "\u{221E}"].contains { name in
      text == name || text.hasPrefix(name + " ")
    }
  }
}

/// A place in the scalars of a text that is being read.
private struct Cursor {
  let scalars: [Unicode.Scalar]
  var index = 0

  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  var remainder: String { String(String.UnicodeScalarView(scalars[index...])) }

  func digit(at offset: Int) -> Bool {
    index + offset < scalars.count && (0x30...0x39).contains(scalars[index + offset].value)
  }

  mutating func takeSign() -> String {
    guard let sign = peek, sign == "-" || sign == "+" else { return "" }
    index += 1
    if peek == " " { index += 1 }
    return String(Character(sign))
  }

  mutating func takeDigits() -> String {
    let start = index
    while digit(at: 0) { index += 1 }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  /// Digits, possibly in groups of three; nil if there are none.
  mutating func takeGroupedDigits() throws(NumberText.Fault) -> String? {
    var digits = takeDigits()
    guard !digits.isEmpty else { return nil }
    var isFirst = true
    while let separator = peek, separator == " " || separator == "_", digit(at: 1) {
      guard !isFirst || digits.count <= 3, digit(at: 2), digit(at: 3), !digit(at: 4) else { throw .grouping }
      index += 1
      digits += takeDigits()
      isFirst = false
    }
    return digits
  }

  /// An exponent such as `e6`, or nothing.
  mutating func takeExponent() -> String {
    guard let mark = peek, mark == "e" || mark == "E" else { return "" }
    let signed = index + 1 < scalars.count && (scalars[index + 1] == "-" || scalars[index + 1] == "+")
    guard digit(at: signed ? 2 : 1) else { return "" }
    let start = index
    index += signed ? 2 : 1
    return String(String.UnicodeScalarView(scalars[start..<index])) + takeDigits()
  }

  /// The whole text with the comma at the cursor taken out (thousands) or turned into a point (decimals).
  func withoutComma() -> String {
    let isThousands = digit(at: 1) && digit(at: 2) && digit(at: 3) && !digit(at: 4)
    var corrected = Array(scalars[..<index])
    if !isThousands { corrected.append(".") }
    corrected += scalars[(index + 1)...]
    return String(String.UnicodeScalarView(corrected))
  }
}
