/// How wide the columns of a table are where its form needs it said: of a page's width.
struct ColumnWidths {
  private let table: DocumentTable

  /// Letters of a table's text in a line of the page, about.
  private static let lettersInLine = 104.0
  /// Letters that a column is given beyond its own: the margins of its cells.
  private static let room = 1.6

  init(_ table: DocumentTable) { self.table = table }

  /// The widths, in tenths of a percent: columns that are as wide as their cells first, then the rest by shares, but none narrower than its
  /// longest word.
  var thousandths: [Int] {
    let letters = table.columns.indices.map { column -> Double in
      table.columns[column].share == 0 ? longest(column) { [$0] } : 0
    }
    let rest = ColumnWidths.lettersInLine - letters.reduce(0, +)
    let shares = Double(max(1, table.columns.reduce(0) { $0 + $1.share }))
    let widths = table.columns.indices.map { column -> Double in
      let share = table.columns[column].share
      guard share > 0 else { return letters[column] }
      return max(rest * Double(share) / shares, longest(column) { $0.split(separator: " ").map(String.init) })
    }
    let all = max(1, widths.reduce(0, +))
    return widths.map { max(1, Int($0 * 1000 / all)) }
  }

  /// Letters of the longest part of a column's cells; of its head the longest word.
  private func longest(_ column: Int, parts: (String) -> [String]) -> Double {
    let head = table.columns[column].title.split(separator: " ").map(String.init)
    let cells = table.rows.filter { $0.indices.contains(column) }.flatMap { row in
      parts(row[column].spans.map(\.plain).joined())
    }
    return ((head + cells).map { letters($0) }.max() ?? 0) + ColumnWidths.room
  }

  /// Letters of a text as wide as it is set.
  private func letters(_ text: String) -> Double { text.reduce(0) { $0 + letters($1) } }

  /// Spaces and points are half as wide as others; figures, capitals, signs and the widest letters are wider.
  private func letters(_ sign: Character) -> Double {
    switch sign {
    case " ", "\u{202F}", "\u{A0}", ".", ",", ":", ";", "’", "'": 0.5
    case "%", "m", "€": 1.8
    case "±", "<", ">", "−", "+", "=": 1.25
    default: sign.isUppercase ? 1.4 : sign.isNumber ? 1.15 : 1
    }
  }
}

extension Span {
  /// Its words alone; of a place that of a number and a page.
  fileprivate var plain: String {
    if case .place = self { "chapter\u{A0}00, page\u{A0}00" } else { words }
  }
}
