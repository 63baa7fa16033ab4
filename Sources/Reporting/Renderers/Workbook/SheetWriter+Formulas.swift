internal import CXLSXWriter

extension SheetWriter {
  /// What a cell is reckoned by: the product of other cells of its row, or the sum of those above; nil for a plain cell.
  func formula(_ column: TypedTable.Column, in table: TypedTable, row: Int, head: Int, _ place: Int) -> String? {
    guard case .product(let keys) = column.use else { return nil }
    let line = head + 1 + row
    guard table.ranks[row] != .whole else {
      return "=SUM(\(name(head + 1, place)):\(name(line - 1, place)))"
    }
    return "=" + keys.compactMap(table.column).map { name(line, $0) }.joined(separator: "*")
  }

  /// Writes a formula with the value that it has now.
  func write(_ cell: TypedTable.Cell, as formula: String, _ kind: TypedTable.Kind, column: Int, isSum: Bool) {
    guard case .number(let value) = cell else { return }
    let look = WorkbookFormats.Look(number: formats.number(kind, cell), isBold: isSum)
    worksheet_write_formula_num(sheet, UInt32(row), UInt16(column), formula, formats[look], value)
  }

  /// Letters of the longest name of a cell with its end, as the library counts.
  private static let nameLength = 14

  /// The name of a cell, such as `B7`.
  private func name(_ row: Int, _ column: Int) -> String {
    var name = [CChar](repeating: 0, count: SheetWriter.nameLength)
    lxw_rowcol_to_cell(&name, UInt32(row), UInt16(column))
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
