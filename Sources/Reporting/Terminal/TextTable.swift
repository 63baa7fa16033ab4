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
