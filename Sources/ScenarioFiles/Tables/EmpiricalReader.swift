import RandomStreams

/// Reads observed times from one column of a table.
struct EmpiricalReader {
  let reading: Reading

  /// The empirical distribution, or nil with problems.
  func read(_ parameters: ParameterReader) -> Distribution? {
    let isAllowed = parameters.allow(["file", "column", "unit"])
    let unit = parameters.isThere("unit") ? reading.word("unit", in: parameters.section) : nil
    guard parameters.isThere("file"), let entry = parameters.section["file"] else { return nil }
    let name = reading.text("column", in: parameters.section)
    guard let table = reading.tableFile(entry), isAllowed, let unit else { return nil }
    let finder = ColumnFinder(reading: reading, table: table, entry: entry)
    guard let first = table.rows.first else {
      reading.refuse(in: table, at: Position(line: 1, column: 1), "", wanted: "rows below the header", found: "none")
      return nil
    }
    guard let column = finder.countColumn(name, first, except: []) else { return nil }
    guard let values = values(table, column, factor: ["s": 1, "min": 60, "h": 3600][unit] ?? 1) else { return nil }
    reading.state(
      entry.keyPath, "\(values.count) values of \(table.header[column].text) in \(table.name)", entry.origin)
    return parameters.make { () throws(DistributionError) in try .empirical(values: values) }
  }

  private func values(_ table: TableText, _ column: Int, factor: Double) -> [Double]? {
    let rows = TableRows(reading: reading, table: table)
    var values: [Double] = []
    for row in table.rows {
      let number = CellText.number(row[column].text, decimalComma: table.hasDecimalComma).map { $0 * factor }
      if let number, number >= 0, number <= 30 * 86_400 {
        values.append(number)
      } else {
        rows.refuse(row[column], column, "a time from 0 to 30 days, without unit")
      }
    }
    guard values.count == table.rows.count else { return nil }
    if values.reduce(0, +) < Measure.time.least * Double(values.count) {
      reading.refuse(
        in: table, at: table.header[column].position, TextForms.shortened(table.header[column].text),
        wanted: "times whose mean is at least \(Measure.time.leastText)",
        found: values.contains { $0 > 0 } ? "a smaller mean" : "none above 0")
      return nil
    }
    return values
  }
}
