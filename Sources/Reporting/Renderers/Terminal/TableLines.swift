internal import ScenarioModel

/// A table as lines of a terminal, with bars where a chart asks for them and there is room.
struct TableLines {
  private let table: TypedTable
  private let bars: TableChart?
  private let words: Wording
  private let width: Int

  /// Columns of the longest bar, and of the shortest one worth drawing.
  private static let barWidths = 10...50

  /// The lines of a table.
  init(_ table: TypedTable, bars: TableChart?, words: Wording, width: Int) {
    (self.table, self.bars, self.words, self.width) = (table, bars, words, width)
  }

  /// The lines, without trailing spaces.
  var lines: [String] {
    let texts = CellText(words)
    return AlignedTable(
      heads: table.columns.map { PrintableText.of($0.label.text(in: words.language)) },
      rows: (0..<table.rowCount).map { row in
        zip(table.row(row), table.columns).map { PrintableText.of(texts.text($0, $1.kind, $1.titles)) }
      },
      numbers: Set(table.columns.indices.filter { table.columns[$0].kind.isNumber }),
      texts: Set(table.columns.indices.filter { table.columns[$0].kind == .text }), frozen: table.frozenColumns,
      indent: 4, width: width, keepsHeads: false, bars: drawn
    ).lines
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
