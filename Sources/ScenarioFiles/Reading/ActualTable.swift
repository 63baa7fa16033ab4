import ScenarioModel

/// Reads the table of what came: rows by day or interval, summed by day.
struct ActualTable {
  let reading: Reading
  let section: Section
  let calendar: ServiceCalendar?
  /// By which levels are told; nil where nothing is asked.
  let target: ServiceTarget?

  /// A row that counts.
  private struct Row {
    let date: CivilDate
    let contacts: Double
    let cells: [TableText.Cell]
  }

  /// The file's name without its folders.
  var fileName: String? { section["file"]?.node.text?.split(separator: "/").last.map(String.init) }

  /// The days with a row, in order; nil with problems.
  func days() -> [ActualContacts.Day]? {
    let columns = SeriesColumns(
      count: reading.text("volume", in: section), date: reading.text("date_column", in: section),
      time: reading.text("time_column", in: section))
    let filter = reading.table("where", in: section) ?? []
    var choices = reading.tableChoices(in: section)
    choices.missingIsZero = true
    refuseBoth()
    guard columns.count != nil, let entry = section["file"], let file = reading.tableFile(entry) else { return nil }
    let series = SeriesReader(
      reading: reading, file: file, entry: entry, columns: columns, filter: filter, choices: choices,
      calendar: calendar, comesAtAllHours: false)
    guard let (rows, table) = rows(series) else { return nil }
    let levels = levels(rows, table, choices)
    let handling = handling(rows, table, choices)
    guard let levels, let handling, let calendar else { return nil }
    state(rows, table, columns.count ?? "", entry)
    return summed(rows, levels, handling, from: calendar.firstDay)
  }

  /// The rows on open days of the period; what is left out is noted as for volumes.
  private func rows(_ series: SeriesReader) -> (rows: [Row], table: TableText)? {
    guard let table = series.filtered() else { return nil }
    let named = ["volume", "level", "answered_in_time", "handling"].compactMap { section[$0]?.node.text }
    let finder = ColumnFinder(
      reading: reading, table: table, entry: series.entry, taken: Set(named.compactMap(table.column)))
    guard let place = finder.columns(series.columns),
      let format = TableFormat.find(
        reading, series.file, series.choices, dates: place.date, numbers: place.count,
        besides: [place.time].compactMap(\.self))
    else { return nil }
    let zone = calendar.flatMap { CivilZone($0.timeZone) }
    let cells = TableRows(reading: reading, table: table, format: format, choices: series.choices, zone: zone)
    guard let all = series.times(cells, place),
      let span = SeriesSpan(reading: reading, table: table, entry: series.entry, choices: series.choices).length(all)
    else { return nil }
    let coverage = SeriesCoverage(
      reading: reading, table: table, entry: series.entry, choices: series.choices, calendar: calendar,
      comesAtAllHours: false, zone: zone, span: span)
    guard var counts = coverage.counts(all, cells, place.count) else { return nil }
    // Days without a row are not taken as 0 here: they are not compared.
    counts.daysFilled = 0
    series.note(all, counts, format, place, span)
    let used = all.filter { counts.stated[$0.time.date]?.contains($0.stretch(span)) ?? false }
    return (
      used.compactMap { row in
        cells.count(row.cells[place.count], place.count).map {
          Row(date: row.time.date, contacts: $0, cells: row.cells)
        }
      }, table
    )
  }

  /// Refuses a level that is told twice, or that cannot be told by its parts.
  private func refuseBoth() {
    guard let entry = section["answered_in_time"] else { return }
    if section["level"] != nil { reading.refuse(entry, wanted: "either 'level' or 'answered_in_time'", found: "both") }
    if let target, target.definition != .ofOffered {
      reading.refuse(
        entry, wanted: "a 'level' column where the target counts \(target.definition.rawValue)",
        found: "'answered_in_time', which is a share of those offered")
    }
  }

  /// The level of each row, nil where it has none; nil as a whole with problems.
  private func levels(_ rows: [Row], _ table: TableText, _ choices: TableChoices) -> [Double?]? {
    if section["level"] != nil, section["answered_in_time"] != nil { return nil }
    if let (column, cells) = column("answered_in_time", table, choices) {
      return each(rows, column) { row, cell in
        guard let answered = cells.count(cell, column) else { return nil }
        if answered <= row.contacts { return row.contacts > 0 ? answered / row.contacts : .some(nil) }
        cells.refuse(cell, column, "at most the row's volume of \(TextForms.plain(row.contacts))")
        return nil
      }
    }
    guard let (column, cells) = column("level", table, choices) else {
      return section["level"] == nil && section["answered_in_time"] == nil ? rows.map { _ in nil } : nil
    }
    let told = rows.map(\.cells[column]).filter { !$0.text.isEmpty }
    let signed = told.count { $0.text.hasSuffix("%") }
    if let bare = told.first(where: { !$0.text.hasSuffix("%") }), signed > 0 {
      cells.refuse(bare, column, "a percent sign in every cell of the column, or in none")
      return nil
    }
    let values = each(rows, column) { _, cell in share(cell, column, cells).map { .some($0) } }
    let isPercent = signed > 0 || (values ?? []).contains { $0 ?? 0 > 1 }
    return values?.map { $0.map { isPercent ? $0 / 100 : $0 } }
  }

  /// The number of a cell with or without a percent sign, 0...100.
  private func share(_ cell: TableText.Cell, _ column: Int, _ cells: TableRows) -> Double? {
    let wanted = "a service level such as '82 %' or '0.82'"
    let text = cell.text.hasSuffix("%") ? TextForms.trimmed(String(cell.text.dropLast())) : cell.text
    guard let value = cells.known(TableText.Cell(text: text, position: cell.position), column, wanted) else {
      return nil
    }
    if (0...100).contains(value) { return value }
    cells.refuse(cell, column, wanted)
    return nil
  }

  /// The mean handling time of each row in seconds, nil where it has none; nil as a whole with problems.
  private func handling(_ rows: [Row], _ table: TableText, _ choices: TableChoices) -> [Double?]? {
    guard section["handling"] != nil else { return rows.map { _ in nil } }
    let column = HandlingColumn(reading: reading, section: section, keys: ("handling", "unit"))
    guard let times = column.times(in: table, rows: rows.map(\.cells), choices) else { return nil }
    return each(rows, times.column) { row, _ in times.seconds(row.cells).map { $0 > 0 ? $0 : nil } }
  }

  /// A column that the scenario names, with what reads its cells.
  private func column(_ key: String, _ table: TableText, _ choices: TableChoices) -> (Int, TableRows)? {
    guard let entry = section[key], let name = reading.text(key, in: section),
      let column = ColumnFinder(reading: reading, table: table, entry: entry).named(name),
      let format = TableFormat.find(reading, table, choices, dates: nil, numbers: column)
    else { return nil }
    return (column, TableRows(reading: reading, table: table, format: format, choices: choices))
  }

  /// What a column says of each row, nil for empty cells; nil as a whole where a cell has a problem.
  private func each(
    _ rows: [Row], _ column: Int, _ value: (Row, TableText.Cell) -> Double??
  ) -> [Double?]? {
    let values = rows.map { row -> Double?? in
      row.cells[column].text.isEmpty ? .some(nil) : value(row, row.cells[column])
    }
    return values.contains { $0 == nil } ? nil : values.map { $0 ?? nil }
  }

  /// The days: sums of contacts, and means of the rest weighted by the contacts of the rows that tell it.
  private func summed(
    _ rows: [Row], _ levels: [Double?], _ handling: [Double?], from first: CivilDate
  ) -> [ActualContacts.Day] {
    let byDate = Dictionary(grouping: rows.indices) { rows[$0].date }
    func mean(_ values: [Double?], _ places: [Int]) -> Double? {
      let told = places.compactMap { place in values[place].map { (value: $0, contacts: rows[place].contacts) } }
      guard let only = told.first, told.count > 1 else { return told.first?.value }
      let contacts = told.reduce(0) { $0 + $1.contacts }
      return contacts > 0 ? told.reduce(0) { $0 + $1.value * $1.contacts } / contacts : only.value
    }
    return byDate.keys.sorted().map { date in
      let places = byDate[date] ?? []
      return ActualContacts.Day(
        day: date - first, contacts: places.reduce(0) { $0 + rows[$1].contacts }, level: mean(levels, places),
        handling: mean(handling, places))
    }
  }

  private func state(_ rows: [Row], _ table: TableText, _ column: String, _ entry: Entry) {
    let days = Set(rows.map(\.date)).count
    reading.state(
      entry.keyPath,
      Bilingual("\(days) days of \(column) in \(table.name)", "\(days) jours de \(column) dans \(table.name)"),
      entry.origin)
  }
}
