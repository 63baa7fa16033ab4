import ScenarioModel

/// A table of a CSV file: rows of cells, each with its line and column.
struct TableText {
  /// One cell.
  struct Cell {
    let text: String
    let position: Position
  }

  /// Most bytes of a table file.
  static let sizeLimit = 16 * 1024 * 1024
  /// Most cells of a table file.
  static let cellLimit = 4_000_000

  /// The file as messages name it.
  let file: String
  /// The file's name without its folders, as values and reports name it wherever the scenario lies.
  var name: String { file.split(separator: "/").last.map(String.init) ?? file }
  /// Comma, semicolon or tab.
  let separator: UInt8
  /// The first row: the columns' names.
  let header: [Cell]
  /// The rows below, each as long as the header.
  let rows: [[Cell]]

  /// With `;` or tabs a comma is a decimal comma, as French spreadsheets write it.
  var hasDecimalComma: Bool { separator != 0x2C }

  /// The index of a column by its name, regardless of case.
  func column(_ name: String) -> Int? {
    let wanted = TextForms.normalised(name).lowercased()
    return header.firstIndex { TextForms.normalised($0.text).lowercased() == wanted }
  }
}

/// Splits the bytes of a CSV file (RFC 4180, with `;` and tab too) into cells, strictly.
struct TableParser {

  let file: String
  private(set) var problems: [Problem] = []
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var column = 1
  private var cells = 0

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The table, or nil with `problems`.
  ///
  /// Cost: linear.
  mutating func parse() -> TableText? {
    guard isText() else { return nil }
    let separator = detectSeparator()
    var rows: [[TableText.Cell]] = []
    while index < bytes.count, problems.isEmpty {
      let row = parseRow(separator)
      if row.count == 1, row[0].text.isEmpty { continue }
      cells += row.count
      if cells > TableText.cellLimit {
        report(row[0].position, "at most \(TableText.cellLimit) cells", "more of them")
      }
      rows.append(row)
    }
    guard problems.isEmpty else { return nil }
    guard let header = rows.first else {
      report(Position(line: 1, column: 1), "a table with a header line", "an empty file")
      return nil
    }
    checkHeader(header)
    for row in rows.dropFirst() where row.count != header.count && problems.count < Reading.problemLimit {
      report(row[0].position, "\(header.count) cells as in the header", "\(row.count)")
    }
    return problems.isEmpty
      ? TableText(file: file, separator: separator, header: header, rows: Array(rows.dropFirst())) : nil
  }

  private mutating func isText() -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      report(Position(line: 1, column: 1), "text in UTF-8", "UTF-16", "save the file as 'CSV UTF-8'")
      return false
    }
    if let bad = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
      report(
        SourceText.position(of: bad, in: bytes[...]), "text", "a control character (byte \(bytes[bad]))")
      return false
    }
    let invalid = SourceText.firstInvalidByte(in: bytes[...])
    if invalid < bytes.count {
      report(
        SourceText.position(of: invalid, in: bytes[...]), "text in UTF-8", "a byte that is not UTF-8",
        "save the file as 'CSV UTF-8'")
      return false
    }
    return true
  }

  /// The separator that the header line has most of, outside quotes; comma where it has none.
  private func detectSeparator() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates: [UInt8] = [0x3B, 0x09, 0x2C]
    return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? 0x2C
  }

  private mutating func parseRow(_ separator: UInt8) -> [TableText.Cell] {
    var row: [TableText.Cell] = []
    while true {
      row.append(parseCell(separator))
      guard index < bytes.count, problems.isEmpty else { return row }
      let byte = bytes[index]
      advance()
      if byte == separator, row.count <= TableText.cellLimit { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { advance() }
      return row
    }
  }

  private mutating func parseCell(_ separator: UInt8) -> TableText.Cell {
    let position = Position(line: line, column: column)
    if index < bytes.count, bytes[index] == 0x22 { return parseQuotedCell(separator, position) }
    let start = index
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { advance() }
    return TableText.Cell(text: TextForms.trimmed(text(bytes[start..<index])), position: position)
  }

  private mutating func parseQuotedCell(_ separator: UInt8, _ position: Position) -> TableText.Cell {
    var content: [UInt8] = []
    advance()
    while index < bytes.count {
      let byte = bytes[index]
      advance()
      if byte != 0x22 {
        content.append(byte)
      } else if index < bytes.count, bytes[index] == 0x22 {
        content.append(byte)
        advance()
      } else {
        if index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
          report(Position(line: line, column: column), "a separator after the closing quote", "more text")
        }
        return TableText.Cell(text: TextForms.trimmed(text(content[...])), position: position)
      }
    }
    report(position, "a closing quote", "the end of the file")
    return TableText.Cell(text: "", position: position)
  }

  private mutating func checkHeader(_ header: [TableText.Cell]) {
    var seen: Set<String> = []
    for cell in header where !seen.insert(cell.text.lowercased()).inserted && !cell.text.isEmpty {
      report(cell.position, "every column once", TextForms.quoted(cell.text) + " twice")
    }
  }

  private func text(_ slice: ArraySlice<UInt8>) -> String { PrintableText.of(String(decoding: slice, as: UTF8.self)) }

  /// Moves on one byte, counting lines and characters.
  private mutating func advance() {
    let byte = bytes[index]
    index += 1
    let isCarriageReturnOfPair = byte == 0x0D && index < bytes.count && bytes[index] == 0x0A
    if byte == 0x0A || (byte == 0x0D && !isCarriageReturnOfPair) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80, !isCarriageReturnOfPair {
      column += 1
    }
  }

  private mutating func report(_ position: Position, _ wanted: String, _ found: String, _ suggestion: String? = nil) {
    problems.append(
      Problem(
        file: file, line: position.line, column: position.column, keyPath: "", wanted: wanted, found: found,
        suggestion: suggestion))
  }
}
