import ScenarioModel

/// Reads the people of a list from a table: a date, perhaps a time, and how many.
struct ListFileReader {
  let reading: Reading
  let table: TableText
  let entry: Entry
  let columns: SeriesColumns
  let calendar: ServiceCalendar?

  /// The rows within the period, in the file's order; nil with problems.
  func read() -> [ListReader.Row]? {
    guard let place = ColumnFinder(reading: reading, table: table, entry: entry).columns(columns) else { return nil }
    var rows: [ListReader.Row] = []
    var isFine = true
    for cells in table.rows {
      if let row = row(cells, place) { rows.append(row) } else { isFine = false }
    }
    guard isFine else { return nil }
    reading.state(
      entry.keyPath, "\(rows.count) rows of \(table.header[place.count].text) in \(table.name)", entry.origin)
    return within(rows)
  }

  private func row(_ cells: [TableText.Cell], _ place: TableColumns) -> ListReader.Row? {
    let rows = TableRows(reading: reading, table: table)
    guard let column = place.date, let moment = rows.moment(cells[column], column) else { return nil }
    var time = moment.time
    if let column = place.time {
      guard let cell = rows.start(cells[column], column) else { return nil }
      time = cell
    }
    guard let people = rows.people(cells[place.count], place.count) else { return nil }
    return ListReader.Row(date: moment.date, wallStart: time?.seconds ?? 0, people: people)
  }

  /// Rows outside the period are left out with a warning; some must be within.
  private func within(_ rows: [ListReader.Row]) -> [ListReader.Row]? {
    guard let calendar else { return nil }
    let inside = rows.filter { $0.date >= calendar.firstDay && $0.date <= calendar.lastDay }
    let period = "the period \(calendar.firstDay) to \(calendar.lastDay)"
    guard !inside.isEmpty else {
      reading.refuse(entry, wanted: "rows within \(period)", found: "none in '\(table.file)'")
      return nil
    }
    if inside.count < rows.count {
      reading.warn(
        entry.keyPath, "rows of '\(table.name)' that lie outside \(period) are left out: \(rows.count - inside.count)"
      )
    }
    return inside
  }
}

extension TableRows {
  /// A whole number of people.
  func people(_ cell: TableText.Cell, _ column: Int) -> Int? {
    if let value = CellText.number(cell.text, decimalComma: table.hasDecimalComma), value >= 0,
      value <= Quantities.mostListed, let whole = Int(exactly: value)
    {
      return whole
    }
    refuse(cell, column, "a whole number of people from 0 to \(Int(Quantities.mostListed))")
    return nil
  }
}
