import ScenarioModel

/// The columns that the scenario names, if it does.
struct SeriesColumns {
  let count: String?
  let date: String?
  let time: String?
}

/// Reads volumes by day, hour or interval from a table.
struct SeriesReader {
  let reading: Reading
  let file: TableText
  let entry: Entry
  let columns: SeriesColumns
  /// Columns and the texts that they must hold.
  let filter: [TableRow]
  let choices: TableChoices
  let calendar: ServiceCalendar?
  /// Whether contacts come whether the service is open or not.
  let comesAtAllHours: Bool
  /// The column of mean handling times; nil where the scenario names none.
  var handling: HandlingColumn?

  /// The volumes, or nil with problems.
  func read() -> VolumeSeries? {
    guard let table = filtered() else { return nil }
    let taken = Set([handling?.name.flatMap(table.column)].compactMap(\.self))
    guard let place = ColumnFinder(reading: reading, table: table, entry: entry, taken: taken).columns(columns),
      let format = TableFormat.find(
        reading, file, choices, dates: place.date, numbers: place.count, besides: [place.time].compactMap(\.self))
    else { return nil }
    let zone = calendar.flatMap { CivilZone($0.timeZone) }
    let cells = TableRows(reading: reading, table: table, format: format, choices: choices, zone: zone)
    guard let rows = times(cells, place),
      let span = SeriesSpan(reading: reading, table: table, entry: entry, choices: choices).length(rows)
    else { return nil }
    let times = handling?.times(in: table, rows: rows.map(\.cells), choices)
    let coverage = SeriesCoverage(
      reading: reading, table: table, entry: entry, choices: choices, calendar: calendar,
      comesAtAllHours: comesAtAllHours, zone: zone, span: span, handling: times)
    guard let counts = coverage.counts(rows, cells, place.count), handling == nil || times != nil else { return nil }
    note(rows, counts, format, place, span)
    state(counts.entries.count, file.header[place.count].text, times?.heading)
    return VolumeSeries(spanLength: span, entries: counts.entries, fileName: file.name)
  }

  /// Records what was taken from which columns.
  private func state(_ count: Int, _ column: String, _ times: String?) {
    let handling = Bilingual(
      times.map { ", mean handling times of \($0)," } ?? "", times.map { ", durées moyennes de \($0)," } ?? "")
    reading.state(
      entry.keyPath,
      Bilingual(
        "\(count) counts of \(column)\(handling.english) in \(file.name)",
        "\(count) valeurs de \(column)\(handling.french) dans \(file.name)"),
      entry.origin)
  }

  /// The table with the rows that the scenario asks for.
  func filtered() -> TableText? {
    var table = file
    for condition in filter {
      guard let wanted = condition.value.node.text, let column = file.column(condition.key) else {
        let names = file.header.map(\.text)
        reading.refuse(
          at: condition.keyPosition, condition.value.keyPath,
          wanted: "a column of '\(file.file)': \(TextForms.alternatives(names.prefix(12).map(TextForms.quoted)))",
          found: TextForms.quoted(condition.key),
          suggestion: NearestName.suggestion(for: condition.key, among: names))
        return nil
      }
      table = table.keeping { $0[column].text == wanted }
      if table.rows.isEmpty {
        reading.refuse(condition.value, wanted: "a text that '\(condition.key)' holds in '\(file.file)'")
        return nil
      }
    }
    return table
  }

  /// The rows in order of time, or nil with problems; rows of one time keep the order of a file that ascends.
  func times(_ cells: TableRows, _ place: TableColumns) -> [SeriesRow]? {
    var rows: [SeriesRow] = []
    for row in cells.table.rows {
      guard let time = cells.time(row, place) else { continue }
      rows.append(SeriesRow(time: time, cells: row, position: row[place.date ?? 0].position))
    }
    guard rows.count == cells.table.rows.count else {
      // All faults at once: counts are looked at although some times are none.
      for row in rows where isOpen(row.time.date) { _ = cells.count(row.cells[place.count], place.count) }
      return nil
    }
    if let first = rows.first, let last = rows.last, SeriesRow.isBefore(last, first) { rows.reverse() }
    return rows.enumerated().sorted { left, right in
      if SeriesRow.isBefore(left.element, right.element) { return true }
      return SeriesRow.isBefore(right.element, left.element) ? false : left.offset < right.offset
    }
    .map(\.element)
  }

  /// Whether a date is an open day of the period.
  private func isOpen(_ date: CivilDate) -> Bool {
    guard let calendar else { return true }
    return date >= calendar.firstDay && date <= calendar.lastDay && !calendar.openTime(on: date).isEmpty
  }

  /// Records what was read for `explain`.
  func note(
    _ rows: [SeriesRow], _ counts: SeriesCoverage.Counts, _ format: TableFormat, _ place: TableColumns, _ span: Int
  ) {
    var read = file.read(at: entry.keyPath)
    read.dates = format.form(of: rows.map { $0.cells[place.date ?? 0].text })
    read.decimal = format.decimal
    read.rowLength = span
    read.rowsUsed = counts.used
    read.rowsOutsidePeriod = counts.outside
    read.rowsInClosedTime = counts.closed
    read.stretchesFilled = counts.stretchesFilled
    read.daysFilled = counts.daysFilled
    reading.note(read)
  }
}

/// One row of a series.
struct SeriesRow {
  var time: RowTime
  /// Which of two hours is meant, where the clock shows the row's hour twice.
  var pass: ClockPass?
  let cells: [TableText.Cell]
  let position: Position

  /// The order of time.
  static func isBefore(_ left: SeriesRow, _ right: SeriesRow) -> Bool {
    (left.time.date, left.time.start ?? 0, left.time.instant ?? 0)
      < (right.time.date, right.time.start ?? 0, right.time.instant ?? 0)
  }

  /// The date and, where the row has one, the time, for messages.
  var text: String {
    "\(time.date)" + (time.start.flatMap { TimeOfDay(seconds: $0) }.map { " \($0)" } ?? "")
  }

  /// The row's stretch of the day, for rows of a certain length where it states none.
  func stretch(_ length: Int) -> Range<Int> {
    let start = length >= 86_400 ? 0 : time.start ?? 0
    return start..<max(start, time.end ?? min(start + length, 86_400))
  }
}

extension TableFormat {
  /// How the dates of some texts are written, by the first of them.
  func form(of texts: [String]) -> FileRead.DateForm? {
    guard let first = texts.first, let date = MomentText.orSerial(first)?.date else { return nil }
    if date.isSerial { return .serial }
    let isEitherWay = order == nil
    return date.hasOrder ? (isEitherWay ? .dayFirst : order?.form) : .yearFirst
  }
}

extension Reading {
  /// A fault within a table file; the column's name takes the key path's place.
  func refuse(
    in table: TableText, at position: Position, _ column: String, wanted: String, found: String,
    suggestion: String? = nil
  ) {
    guard problems.count(where: { $0.file == table.file }) < Reading.problemLimit else { return }
    add(
      Problem(
        file: table.file, line: position.line, column: position.column, keyPath: column, wanted: wanted, found: found,
        suggestion: suggestion))
  }
}
