import ScenarioModel

/// When the row of a table is, on the wall clock.
struct RowTime {
  let date: CivilDate
  /// Seconds after midnight; nil where the row names a day only.
  var start: Int?
  /// Seconds after midnight at which the row's stretch ends, where the row says so.
  var end: Int?
  /// Seconds since 1970 in UTC, where the row says how far its clock is from UTC.
  var instant: Int?
}

/// Reads the cells of rows, listing every faulty one.
struct TableRows {
  let reading: Reading
  let table: TableText
  var format = TableFormat()
  var choices = TableChoices.none
  /// The zone to which stated distances from UTC lead; nil where it is not known.
  var zone: CivilZone?

  /// The date and time of a row, or nil with problems.
  func time(_ row: [TableText.Cell], _ columns: TableColumns) -> RowTime? {
    guard let dateColumn = columns.date, let moment = moment(row[dateColumn], dateColumn) else { return nil }
    var clock = moment.time
    var start = clock?.start ?? (moment.date.time ?? 0 > 0 ? moment.date.time : nil)
    if let column = columns.time {
      if let fraction = dayFraction(row[column].text) {
        start = fraction
      } else {
        guard let cell = self.clock(row[column], column) else { return nil }
        (clock, start) = (cell, cell.start)
      }
    }
    guard let date = moment.date.date(format.order) else { return nil }
    guard let offset = clock?.offset, let start else { return RowTime(date: date, start: start, end: clock?.end) }
    let instant = date.daysSinceEpoch * 86_400 + start - offset
    let wall = instant + (zone?.offset(at: instant) ?? offset)
    let day = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
    return RowTime(date: CivilDate(daysSinceEpoch: day), start: wall - day * 86_400, instant: instant)
  }

  /// The date, and the time if it stands in the same cell.
  func moment(_ cell: TableText.Cell, _ column: Int) -> MomentText? {
    if let moment = MomentText.orSerial(cell.text), moment.date.date(format.order) != nil { return moment }
    let word = cell.text.lowercased().prefix { $0.isLetter }
    let isTotal = ["total", "totals", "totaux", "sum", "somme", "summe", "gesamt", "grand", "average", "moyenne"]
      .contains(String(word))
    if let fault = DateText.contradiction(cell.text) {
      refuse(cell, column, fault)
      return nil
    }
    refuse(
      cell, column, "a date such as '2020-03-14' or '14/03/2020'",
      isTotal ? "delete rows of totals: they are no day" : CivilMonth(cell.text).map { _ in SeriesSpan.monthAdvice })
    return nil
  }

  /// A time of day, perhaps a stretch.
  func clock(_ cell: TableText.Cell, _ column: Int) -> TimeText? {
    if let time = TimeText(cell.text) { return time }
    refuse(cell, column, "a time such as '08:30'")
    return nil
  }

  /// A time that a spreadsheet wrote as part of a day, such as `0.354167`, in seconds after midnight.
  private func dayFraction(_ text: String) -> Int? {
    guard let number = DecimalText(text).flatMap({ $0.value(nil) ?? $0.value(.dot) }), number >= 0, number < 1,
      text.contains(where: { ".,".contains($0) }) || text == "0"
    else { return nil }
    return DateText.minutes(number).map { $0 % 1440 * 60 }
  }

  /// A number of a cell: `.some(nil)` where its decimal sign is open, nil where it is no number.
  func number(_ cell: TableText.Cell) -> Double?? {
    guard let text = DecimalText(cell.text) else { return nil }
    if text.evidence == .open, format.decimal == nil { return .some(nil) }
    return text.value(format.decimal).map { .some($0) }
  }

  /// Whether a cell holds a count that can be used.
  func isCount(_ cell: TableText.Cell) -> Bool {
    guard case .some(.some(let value)) = number(cell) else { return false }
    return value >= 0 && value <= Quantities.mostContacts
  }

  /// A count of contacts, or nil with a problem.
  func count(_ cell: TableText.Cell, _ column: Int) -> Double? {
    let wanted = "a count of 0 or more"
    guard let value = known(cell, column, wanted) else { return nil }
    guard value >= 0, value <= Quantities.mostContacts else {
      refuse(cell, column, value < 0 ? wanted : "a count of at most 1000000000")
      return nil
    }
    return value
  }

  /// A whole number of agents.
  func agents(_ cell: TableText.Cell, _ column: Int) -> Int? {
    whole(cell, column, most: Quantities.mostAgents, "a whole number of agents from 0 to 1000000")
  }

  /// A whole number of people.
  func people(_ cell: TableText.Cell, _ column: Int) -> Int? {
    whole(
      cell, column, most: Quantities.mostListed, "a whole number of people from 0 to \(Int(Quantities.mostListed))")
  }

  private func whole(_ cell: TableText.Cell, _ column: Int, most: Double, _ wanted: String) -> Int? {
    guard let value = known(cell, column, wanted) else { return nil }
    if value >= 0, value <= most, let whole = Int(exactly: value) { return whole }
    refuse(cell, column, wanted)
    return nil
  }

  /// The number of a cell whose decimal sign is known; nil with a problem.
  func known(_ cell: TableText.Cell, _ column: Int, _ wanted: String) -> Double? {
    switch number(cell) {
    case .some(.some(let value)): return value
    case .some(nil):
      refuseOpen(cell, column)
      return nil
    case nil:
      let text = DecimalText(cell.text)
      let hint = format.decimal.flatMap { sign in text.map { _ in "decimals begin with a \(sign.rawValue) here" } }
      refuse(cell, column, wanted, hint)
      return nil
    }
  }

  /// Refuses a dot or comma in doubt, once for a table.
  private func refuseOpen(_ cell: TableText.Cell, _ column: Int) {
    let wanted = "a number that cannot be mistaken"
    guard !reading.problems.contains(where: { $0.file == table.file && $0.wanted == wanted }) else { return }
    let meanings = [FileRead.DecimalSign.dot, .comma].compactMap { DecimalText(cell.text)?.value($0) }.sorted()
    reading.refuse(
      in: table, at: cell.position, TextForms.shortened(table.header[column].text),
      wanted: wanted,
      found: "\(TextForms.quoted(cell.text)), which is \(TextForms.alternatives(meanings.map(TextForms.plain))), "
        + "and no cell decides",
      suggestion: choices.advice("decimal", ["dot", "comma"], otherwise: "write numbers without groups of digits"))
  }

  func refuse(_ cell: TableText.Cell, _ column: Int, _ wanted: String, _ suggestion: String? = nil) {
    reading.refuse(
      in: table, at: cell.position, TextForms.shortened(table.header[column].text), wanted: wanted,
      found: cell.text.isEmpty ? "nothing" : TextForms.quoted(cell.text), suggestion: suggestion)
  }
}
