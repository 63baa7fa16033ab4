import ScenarioModel

/// How texts of a file are compared and shown.
enum TextForms {
  /// Blanks that people and spreadsheets put between a number and its unit: space, tab, and no-break, figure and thin spaces.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2007...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The text without blanks at either end.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text with every run of blanks as one plain space, and the minus sign as a hyphen.
  static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in trimmed(text).unicodeScalars {
      if isBlank(scalar) {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(scalar.value == 0x2212 ? "-" : scalar)
      }
    }
    return String(result)
  }

  /// The text in single quotes, control characters made visible and cut after 60 characters.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let shown = PrintableText.of(String(scalars.prefix(60)))
    return scalars.dropFirst(60).isEmpty ? "'\(shown)'" : "'\(shown)...'"
  }

  /// A value or a date as French texts write it: `4,5 min`, `14/03/2020`.
  static func french(_ text: String) -> String { Bilingual(written: text).french }

  /// A finite number without a needless `.0`, as messages show it.
  static func plain(_ value: Double) -> String {
    guard let whole = Int(exactly: value), abs(value) < 1e15 else { return "\(value)" }
    return "\(whole)"
  }

  /// `one, two or three`.
  static func alternatives(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `1 day`, `9 days`.
  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
