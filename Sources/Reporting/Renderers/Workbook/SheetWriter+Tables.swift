internal import CXLSXWriter
internal import ScenarioModel

extension SheetWriter {
  /// Widths of columns, heads that stay in view, and the print: on paper heads are repeated.
  mutating func prepare(_ table: TypedTable) {
    let widths = table.columns.prefix(SheetWriter.mostColumns).enumerated().map { width($1, $0, table) }
    for (index, width) in widths.enumerated() { worksheet_set_column(sheet, UInt16(index), UInt16(index), width, nil) }
    let shown = widths.prefix(lines.columns)
    lines = (shown.count, max(1, Int(shown.reduce(0, +))))
    guard let head = names.place(of: table.key)?.head else { return }
    worksheet_freeze_panes(sheet, UInt32(head + 1), UInt16(table.frozenColumns))
    worksheet_repeat_rows(sheet, UInt32(head), UInt32(head))
    worksheet_repeat_columns(sheet, 0, UInt16(max(1, table.frozenColumns) - 1))
    worksheet_fit_to_pages(
      sheet, UInt16((table.columns.count + SheetWriter.columnsOfPage - 1) / SheetWriter.columnsOfPage), 0)
  }

  /// Columns that a page in landscape holds in letters that can be read.
  private static let columnsOfPage = 16

  private func width(_ column: TypedTable.Column, _ index: Int, _ table: TypedTable) -> Double {
    guard case .text = column.kind else {
      return column.date == nil ? (column.kind == .time ? 8 : 13) : 11
    }
    let longest = stride(from: index, to: min(table.cells.count, 2000 * table.columns.count), by: table.columns.count)
      .reduce(column.label.text(in: language).count / 2) { most, place in
        if case .text(let text) = table.cells[place] { max(most, shown(text, column.titles).count) } else { most }
      }
    return Double(min(max(longest + 2, 12), SheetWriter.mostWidth))
  }

  /// Height of a row of heads in points: three lines.
  private static let headHeight = 45.0

  /// Writes a table: its heads, then its rows.
  mutating func write(_ table: TypedTable) {
    let head = row
    worksheet_set_row(sheet, UInt32(head), table.columns.contains { $0.date != nil } ? 30 : SheetWriter.headHeight, nil)
    for (index, column) in table.columns.prefix(SheetWriter.mostColumns).enumerated() {
      if let date = column.date {
        let look = WorkbookFormats.Look(number: formats.gridDate, isBold: true, isHead: true)
        number(Double(date.serial), column: index, look)
      } else {
        text(column.label.text(in: language), column: index, .init(isBold: true, isHead: true, wraps: true))
      }
    }
    row += 1
    let rows = min(table.rowCount, SheetWriter.mostRows - row - 1)
    for index in 0..<rows {
      let first = index * table.columns.count
      let longest = table.row(index).reduce(0) { if case .text(let text) = $1 { max($0, text.count) } else { $0 } }
      if longest > SheetWriter.mostWidth { raise(forLetters: longest, of: SheetWriter.mostWidth) }
      for (place, column) in table.columns.prefix(SheetWriter.mostColumns).enumerated() {
        let cell = table.cells[first + place]
        if let formula = formula(column, in: table, row: index, head: head, place) {
          write(cell, as: formula, column.kind, column: place, isSum: table.ranks[index] == .whole)
        } else {
          write(
            cell, column.kind, table.verdicts[first + place], column.titles, column: place, isOpen: column.use == .write
          )
        }
      }
      row += 1
    }
    // A sheet has one filter: its first table's.
    if rows > 0, tables <= 1 {
      let last = UInt16(min(table.columns.count, SheetWriter.mostColumns) - 1)
      worksheet_autofilter(sheet, UInt32(head), 0, UInt32(row - 1), last)
    }
    guard rows < table.rowCount else { return }
    let left = table.rowCount - rows
    note(
      Bilingual("\(left) rows more in \(table.key).csv", "\(left) lignes de plus dans \(table.key).csv").text(
        in: language),
      nil)
  }
}
