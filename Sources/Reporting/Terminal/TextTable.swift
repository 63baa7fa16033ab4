import ScenarioModel

/// Aligns columns of text for a terminal; widths are counted in characters.
struct TextTable {
  /// Rows of cells; rows may be shorter than others.
  var rows: [[String]] = []
  /// Columns, from 0, whose cells stand at the right.
  let numbers: Set<Int>

  /// A table.
  init(numbers: Set<Int>) {
    self.numbers = numbers
  }

  /// A typed table in a language; its heads take several lines where it would be wider than most terminals.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - words: the language.
  ///   - mark: what stands after rows that are more than the others.
  init(_ table: TypedTable, words: Wording, mark: String? = nil) {
    let cells = ReportText(words: words)
    let count = table.columns.count
    numbers = Set(table.columns.indices.filter { table.columns[$0].standsRight })
    let body = (0..<table.rowCount).map { row in
      table.columns.enumerated().map { place, column in
        TerminalSummary.printable(cells.text(table.cells[row * count + place], column))
      } + (table.ranks[row] == .whole ? [mark].compactMap { $0 } : [])
    }
    let labels = table.columns.map { TerminalSummary.printable(cells.text($0.label)) }
    let widths = labels.indices.map { place in body.reduce(0) { max($0, $1[place].count) } }
    let isWide = zip(labels, widths).reduce(0) { $0 + 2 + max($1.0.count, $1.1) } > Self.mostWidth
    let heads = zip(labels, widths).map { label, width in
      isWide ? Self.broken(label, width: max(width, Self.leastWidth)) : [label]
    }
    let lines = heads.map(\.count).max() ?? 0
    rows = (0..<lines).map { line in
      heads.map { head in
        let place = line - (lines - head.count)
        return head.indices.contains(place) ? head[place] : ""
      }
    }
    rows += body
  }

  /// Characters of a table above which heads take several lines.
  private static let mostWidth = 100
  /// Characters that a line of a head may have, however narrow its column.
  private static let leastWidth = 10

  /// A text in lines of a width, or of its longest word.
  private static func broken(_ text: String, width: Int) -> [String] {
    let parts = text.split(separator: " ").map(String.init)
    let most = max(width, parts.map(\.count).max() ?? 0)
    return parts.reduce(into: []) { lines, part in
      if let last = lines.last, last.count + 1 + part.count <= most {
        lines[lines.count - 1] = last + " " + part
      } else {
        lines.append(part)
      }
    }
  }

  /// The lines, indented, without trailing spaces.
  func lines(indent: Int = 2) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let padding = String(repeating: " ", count: widths[column] - text.count)
        return numbers.contains(column) ? padding + text : text + padding
      }
      var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension TypedTable.Column {
  /// Whether its cells are figures, which stand at the right.
  fileprivate var standsRight: Bool {
    switch kind {
    case .text: setting == .figures
    case .date, .weekday, .moment: false
    case .whole, .number, .share, .seconds, .time, .money: true
    }
  }
}
