internal import ScenarioModel

/// Writes a typed table as separated values: RFC 4180, line feeds, ISO dates, safe to open in a spreadsheet.
public struct CSVRenderer: Sendable {
  /// For whom the file is written.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// Programs, and English spreadsheets: commas between cells, decimal dots.
    case comma
    /// French and German spreadsheets: semicolons, decimal commas, and a byte order mark that says UTF-8.
    case semicolon
  }

  private let separator: UInt8
  private let point: UInt8
  private let mark: [UInt8]

  /// A renderer of a form.
  public init(_ form: Form = .comma) {
    switch form {
    case .comma: (separator, point, mark) = (44, 46, [])
    case .semicolon: (separator, point, mark) = (59, 44, [0xEF, 0xBB, 0xBF])
    }
  }

  /// The file of a table: its columns' stable names, then a line to each row.
  ///
  /// Cost: linear in cells.
  public func bytes(_ table: TypedTable) -> [UInt8] {
    var bytes = mark
    bytes.reserveCapacity(mark.count + (table.rowCount + 1) * table.columns.count * 8)
    for (index, column) in table.columns.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(column.key, to: &bytes)
    }
    bytes.append(10)
    guard !table.columns.isEmpty else { return bytes }
    var place = 0
    let last = table.columns.count - 1
    let decimals = table.columns.map(\.kind.decimals)
    let weekdays = table.columns.map { $0.kind == .weekday }
    for cell in table.cells {
      append(cell, decimals[place], isWeekday: weekdays[place], to: &bytes)
      bytes.append(place == last ? 10 : separator)
      place = place == last ? 0 : place + 1
    }
    return bytes
  }

  /// The same as text.
  public func text(_ table: TypedTable) -> String { String(decoding: bytes(table), as: UTF8.self) }

  private func append(_ cell: TypedTable.Cell, _ decimals: Int, isWeekday: Bool, to bytes: inout [UInt8]) {
    switch cell {
    case .missing: break
    case .text(let text):
      let text = PrintableText.of(text)
      if CSVRenderer.isFormula(text) { append("'" + text, to: &bytes) } else { append(text, to: &bytes) }
    case .whole(let value): bytes.append(whole: value)
    case .number(let value), .estimate(let value, _): bytes.append(value, places: decimals, point: point)
    case .worth(let value, let places):
      bytes.append(value, places: Int(places.count), point: point, trims: places.trims)
    case .date(let date):
      if isWeekday { bytes += date.weekday.name.utf8 } else { bytes.append(date) }
    case .time(let seconds): bytes.append(time: seconds)
    case .moment(let seconds):
      bytes.append(TypedTable.Cell.date(of: seconds))
      bytes.append(84)
      bytes.append(time: TypedTable.Cell.time(of: seconds))
    }
  }

  /// A text in quotes where a separator, a quote or a line break asks for them.
  private func append(_ text: String, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += text.utf8
    guard bytes[start...].contains(where: { $0 == separator || $0 == 34 || $0 == 10 || $0 == 13 }) else { return }
    bytes.removeSubrange(start...)
    bytes.append(34)
    for byte in text.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// Whether a spreadsheet would take a text for a formula, also with the wide signs of East Asian scripts; such a text gets an
  /// apostrophe before it.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(first)
  }
}

extension TypedTable.Cell {
  /// The date of a moment.
  static func date(of moment: Int) -> CivilDate {
    CivilDate(daysSinceEpoch: (moment - time(of: moment)) / 86_400)
  }

  /// The time of day of a moment.
  static func time(of moment: Int) -> Int { (moment % 86_400 + 86_400) % 86_400 }
}
