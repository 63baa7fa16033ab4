internal import ScenarioModel

/// A table as lines: aligned, with bars where a chart asks for them and there is room; too wide a table goes on below itself.
struct TableLines {
  private let table: TypedTable
  private let bars: TableChart?
  private let width: Int
  private let heads: [String]
  private let rows: [[String]]

  private static let indent = 4
  private static let gap = 2
  /// Columns of the longest bar, and of the shortest one worth drawing.
  private static let barWidths = 10...50
  /// Columns that a text may be narrowed to.
  private static let leastText = 14

  /// The lines of a table.
  init(_ table: TypedTable, bars: TableChart?, words: Wording, width: Int) {
    self.table = table
    self.bars = bars
    self.width = width
    let texts = CellText(words)
    heads = table.columns.map { PrintableText.of($0.label.text(in: words.language)) }
    rows = (0..<table.rowCount).map { row in
      zip(table.row(row), table.columns).map { PrintableText.of(texts.text($0, $1.kind, $1.titles)) }
    }
  }

  /// The lines, without trailing spaces.
  var lines: [String] {
    let widths = self.widths
    var parts: [[Int]] = [[]]
    for column in table.columns.indices {
      if total((parts.last ?? []) + [column], widths) > width, parts.last?.count ?? 0 > table.frozenColumns {
        parts.append(Array(0..<table.frozenColumns))
      }
      parts[parts.count - 1].append(column)
    }
    return parts.enumerated().flatMap { place, columns in
      (place == 0 ? [] : [""]) + lines(columns, widths, drawsBars: place == parts.count - 1)
    }
  }

  private func total(_ columns: [Int], _ widths: [Int]) -> Int {
    TableLines.indent + columns.reduce(0) { $0 + widths[$1] + TableLines.gap } - TableLines.gap
  }

  /// What cells and the words of heads need; the widest texts are narrowed where that makes the table fit.
  private var widths: [Int] {
    var widths = table.columns.indices.map { column in
      let word = heads[column].split(separator: " ").map(\.count).max() ?? 0
      return max(word, rows.map { $0[column].count }.max() ?? 0)
    }
    let texts = table.columns.indices.filter { table.columns[$0].kind == .text }
    while total(Array(widths.indices), widths) > width,
      let widest = texts.max(by: { widths[$0] < widths[$1] }), widths[widest] > TableLines.leastText
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(_ columns: [Int], _ widths: [Int], drawsBars: Bool) -> [String] {
    let bars = drawsBars ? drawn(room: width - total(columns, widths) - TableLines.gap) : []
    let head = columns.map { TextLines.wrapped(heads[$0], width: widths[$0]) }
    return block(head, columns, widths, atBottom: true)
      + rows.enumerated().flatMap { index, row in
        let cells = columns.map { TextLines.wrapped(row[$0], width: widths[$0]) }
        return block(cells, columns, widths, bar: bars.isEmpty ? "" : bars[index])
      }
  }

  /// Cells of several lines beside each other.
  private func block(
    _ cells: [[String]], _ columns: [Int], _ widths: [Int], bar: String = "", atBottom: Bool = false
  ) -> [String] {
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let texts = zip(columns, cells).map { column, lines in
        let place = atBottom ? line - height + lines.count : line
        let text = lines.indices.contains(place) ? lines[place] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
        return table.columns[column].kind.isNumber ? padding + text : text + padding
      }
      var result =
        String(repeating: " ", count: TableLines.indent)
        + texts.joined(separator: String(repeating: " ", count: TableLines.gap))
      if line == 0, !bar.isEmpty { result += String(repeating: " ", count: TableLines.gap) + bar }
      while result.last == " " { result.removeLast() }
      return result
    }
  }

  /// A bar to each row; none without a chart or room.
  private func drawn(room: Int) -> [String] {
    guard let bars, let series = bars.series.first, let column = table.column(series),
      room >= TableLines.barWidths.lowerBound
    else { return [] }
    let values = (0..<table.rowCount).map { row -> Double in
      let cells = table.row(row)
      return if case .number(let value) = cells[cells.startIndex + column] { value } else { 0 }
    }
    let (longest, most) = (Double(min(room, TableLines.barWidths.upperBound)), values.max() ?? 0)
    return values.map { String(repeating: "#", count: most > 0 ? Int((longest * max(0, $0) / most).rounded()) : 0) }
  }
}
