import ScenarioModel

/// Writes comma-separated values as RFC 4180 says, with dots and line feeds, safe to open in a spreadsheet.
public struct CSVText: Sendable {
  /// The file so far.
  public private(set) var text: String

  /// A table with its head.
  ///
  /// - Parameter columns: Names of the columns.
  public init(columns: [String]) {
    text = columns.map { CSVText.quoted($0) }.joined(separator: ",") + "\n"
  }

  /// Adds a row.
  mutating func add(_ cells: [CSVCell]) {
    text += cells.map(\.text).joined(separator: ",") + "\n"
  }

  /// The column of a measure: its name with underscores.
  static func column(_ measure: String) -> String {
    measure.reduce(into: "") { name, character in
      name += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }

  /// The columns of a measure and of its half-width.
  static func columns(_ measure: String) -> [String] { [column(measure), column(measure) + "_half_width"] }

  /// A text in quotes where a comma, a quote or a line break asks for them.
  static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: { special.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// A cell of a table of comma-separated values.
enum CSVCell {
  /// A text that somebody wrote, without control characters; one that a spreadsheet would take for a formula, also with the
  /// wide signs of East Asian scripts, gets an apostrophe before it.
  case words(String)
  /// A whole number; empty when there is none.
  case integer(Int?)
  /// A number rounded to the given decimals; empty when there is none.
  case number(Double?, decimals: Int)
  /// A number that is already written in the digits it is worth.
  case figure(String)

  /// The cell as it stands in the file.
  var text: String {
    switch self {
    case .words(let words): CSVText.quoted(CSVCell.harmless(PrintableText.of(words)))
    case .integer(let value): value.map(String.init) ?? ""
    case .figure(let digits): digits
    case .number(let value, let decimals): value.map { FixedDecimal.text($0, decimals: decimals) } ?? ""
    }
  }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first) ? "'" + text : text
  }
}
