import ScenarioModel

/// One row of a series: a date, perhaps a time, and a count.
struct CountRow {
  let date: CivilDate
  /// Seconds after midnight; nil for daily counts.
  let start: Int?
  let count: Double
  let position: Position
}

/// Reads the cells of rows, listing every faulty one.
struct TableRows {
  let reading: Reading
  let table: TableText

  /// The rows of a series in order of time, or nil with problems.
  ///
  /// A faulty count outside the period, such as a negative correction, does no harm: its row is left out.
  func counts(_ columns: TableColumns, period: ClosedRange<CivilDate>?) -> [CountRow]? {
    var rows: [CountRow] = []
    var isFine = true
    for row in table.rows {
      guard let date = columns.date, let moment = moment(row[date], date) else {
        isFine = false
        continue
      }
      let isInside = period?.contains(moment.date) ?? true
      guard isInside || isCount(row[columns.count]) else { continue }
      guard let count = count(row[columns.count], columns.count) else {
        isFine = false
        continue
      }
      var start = moment.time
      if let time = columns.time {
        guard let cell = self.start(row[time], time) else {
          isFine = false
          continue
        }
        start = cell
      }
      let next = CountRow(date: moment.date, start: start?.seconds, count: count, position: row[date].position)
      if let previous = rows.last, !isAfter(previous, next) { isFine = false }
      rows.append(next)
    }
    return isFine && !rows.isEmpty ? rows : nil
  }

  /// Refuses rows that repeat or go back in time.
  private func isAfter(_ earlier: CountRow, _ later: CountRow) -> Bool {
    if (earlier.date, earlier.start ?? 0) < (later.date, later.start ?? 0) { return true }
    let isSame = earlier.date == later.date && earlier.start == later.start
    let clock = later.start.flatMap { TimeOfDay(seconds: $0) }.map { " \($0)" } ?? ""
    reading.refuse(
      in: table, at: later.position, "", wanted: isSame ? "every date once" : "dates in order",
      found: isSame ? "\(later.date)\(clock) again" : "\(later.date)\(clock) after \(earlier.date)")
    return false
  }

  /// The date, and the time if it stands in the same cell.
  func moment(_ cell: TableText.Cell, _ column: Int) -> (date: CivilDate, time: TimeOfDay?)? {
    if let moment = CellText.moment(cell.text) { return moment }
    refuse(cell, column, "a date such as '2020-03-14' or '14/03/2020'")
    return nil
  }

  /// A time of day.
  func start(_ cell: TableText.Cell, _ column: Int) -> TimeOfDay? {
    if let time = CellText.start(cell.text), time.seconds < 86_400 { return time }
    refuse(cell, column, "a time such as '08:30'")
    return nil
  }

  private func isCount(_ cell: TableText.Cell) -> Bool {
    let value = CellText.number(cell.text, decimalComma: table.hasDecimalComma)
    return value.map { $0 >= 0 && $0 <= Quantities.mostContacts } ?? false
  }

  /// A count of contacts.
  func count(_ cell: TableText.Cell, _ column: Int) -> Double? {
    let wanted = "a count of 0 or more"
    guard let value = CellText.number(cell.text, decimalComma: table.hasDecimalComma) else {
      let isComma = !table.hasDecimalComma && cell.text.contains(",")
      refuse(cell, column, wanted, isComma ? "a decimal comma needs ';' between the columns" : nil)
      return nil
    }
    guard value >= 0, value <= Quantities.mostContacts else {
      refuse(cell, column, value < 0 ? wanted : "a count of at most 1000000000")
      return nil
    }
    return value
  }

  /// A whole number of agents.
  func agents(_ cell: TableText.Cell, _ column: Int) -> Int? {
    if let value = CellText.number(cell.text, decimalComma: table.hasDecimalComma), value >= 0,
      value <= Quantities.mostAgents, let whole = Int(exactly: value)
    {
      return whole
    }
    refuse(cell, column, "a whole number of agents from 0 to 1000000")
    return nil
  }

  func refuse(_ cell: TableText.Cell, _ column: Int, _ wanted: String, _ suggestion: String? = nil) {
    reading.refuse(
      in: table, at: cell.position, TextForms.shortened(table.header[column].text), wanted: wanted,
      found: cell.text.isEmpty ? "nothing" : TextForms.quoted(cell.text), suggestion: suggestion)
  }
}
