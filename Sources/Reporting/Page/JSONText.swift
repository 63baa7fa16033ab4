/// A piece of compact JSON that may stand inside a script element.
struct JSONText: Sendable {
  /// The text as it stands in the file.
  let source: String

  /// An object with its members in the given order.
  static func object(_ members: [(name: String, value: JSONText)]) -> JSONText {
    JSONText(source: "{" + members.map { string($0.name).source + ":" + $0.value.source }.joined(separator: ",") + "}")
  }

  /// An array.
  static func array(_ elements: [JSONText]) -> JSONText {
    JSONText(source: "[" + elements.map(\.source).joined(separator: ",") + "]")
  }

  /// A string; characters that could end a script are escaped.
  static func string(_ text: String) -> JSONText {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || "<>&'\u{2028}\u{2029}\u{7F}".unicodeScalars.contains(scalar):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return JSONText(source: result + "\"")
  }

  /// A number with at most the given decimals; null for one that is missing or not finite.
  static func number(_ value: Double?, decimals: Int = 0) -> JSONText {
    guard let value, value.isFinite else { return JSONText(source: "null") }
    return JSONText(source: FixedDecimal.short(value, decimals: decimals))
  }

  /// An array of numbers with at most the given decimals.
  static func numbers(_ values: [Double?], decimals: Int = 0) -> JSONText {
    array(values.map { number($0, decimals: decimals) })
  }

  /// A whole number, or null.
  static func integer(_ value: Int?) -> JSONText { JSONText(source: value.map(String.init) ?? "null") }

  /// An array of whole numbers.
  static func integers(_ values: [Int?]) -> JSONText {
    array(values.map { integer($0) })
  }
}
