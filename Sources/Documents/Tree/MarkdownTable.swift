/// A pipe table of own texts: a line of heads, a line of dashes (`---:` puts figures at the right), rows, and below them, if wanted, its caption
/// (`: words`).
///
/// Without a caption the heads stand for one. Rows that are too short are filled up; what a row has too much stays in its last cell.
struct MarkdownTable {
  private let heads: [String]
  private let isFigures: [Bool]
  private(set) var rows: [[String]] = []
  private(set) var caption = ""

  /// A table that begins with two lines; nil where they begin none.
  init?(_ head: String, _ dashes: String) {
    guard let heads = MarkdownTable.cells(head), let marks = MarkdownTable.cells(dashes), heads.count == marks.count,
      marks.allSatisfy({ MarkdownTable.isDashes($0) })
    else { return nil }
    self.heads = heads
    isFigures = marks.map { $0.hasSuffix(":") && !$0.hasPrefix(":") }
  }

  /// Takes a line in; false where it is none of the table's.
  mutating func takes(_ line: String) -> Bool {
    guard caption.isEmpty else { return false }
    if line.hasPrefix(": ") {
      caption = Markdown.trimmed(line.dropFirst(2))
      return true
    }
    guard var cells = MarkdownTable.cells(line) else { return false }
    if cells.count > heads.count {
      cells = cells[..<(heads.count - 1)] + [cells[(heads.count - 1)...].joined(separator: " | ")]
    }
    rows.append(cells + Array(repeating: "", count: heads.count - cells.count))
    return true
  }

  /// The block.
  ///
  /// - Parameter words: what becomes of every piece of plain words.
  func block(_ words: (String) -> String) -> DocumentBlock {
    // Heads and captions carry no marks.
    func plain(_ line: String) -> String { Markdown.spans(line, words: words).map(\.words).joined() }
    let columns = zip(heads, isFigures).map { DocumentTable.Column(plain($0), isFigures: $1) }
    let named = caption.isEmpty ? heads.filter { !$0.isEmpty }.joined(separator: ", ") : caption
    return .table(
      DocumentTable(
        plain(named), columns, rows.map { $0.map { DocumentTable.Cell(Markdown.spans($0, words: words)) } }))
  }

  /// The cells of a line that begins with a pipe; nil for another line.
  ///
  /// `\|` is a pipe in a cell.
  private static func cells(_ line: String) -> [String]? {
    guard line.hasPrefix("|"), line.count > 1 else { return nil }
    var cells = [""]
    var isEscaped = false
    for character in line.dropFirst() {
      if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
      if character == "|", !isEscaped {
        cells.append("")
      } else if character != "\\" || isEscaped {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if isEscaped { cells[cells.count - 1].append("\\") }
    // A pipe at the end closes the last cell.
    if cells.count > 1, Markdown.trimmed(cells[cells.count - 1]).isEmpty { cells.removeLast() }
    return cells.map { Markdown.trimmed($0) }
  }

  private static func isDashes(_ mark: String) -> Bool {
    let dashes = mark.drop { $0 == ":" }.reversed().drop { $0 == ":" }
    return dashes.count >= 3 && dashes.allSatisfy { $0 == "-" }
  }
}
