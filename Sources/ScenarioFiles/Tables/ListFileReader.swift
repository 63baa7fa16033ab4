import ScenarioModel

/// Reads the people of a list from a table: a date, perhaps a time, and how many.
struct ListFileReader {
  let reading: Reading
  let table: TableText
  let entry: Entry
  let columns: SeriesColumns
  let choices: TableChoices
  let calendar: ServiceCalendar?

  /// The rows within the period, in the file's order; nil with problems.
  func read() -> [ListReader.Row]? {
    guard let place = ColumnFinder(reading: reading, table: table, entry: entry).columns(columns),
      let format = TableFormat.find(
        reading, table, choices, dates: place.date, numbers: place.count, besides: [place.time].compactMap(\.self))
    else { return nil }
    let cells = TableRows(
      reading: reading, table: table, format: format, choices: choices,
      zone: calendar.flatMap { CivilZone($0.timeZone) })
    var rows: [ListReader.Row] = []
    var outside = 0
    var isFine = true
    for row in table.rows {
      guard let time = cells.time(row, place) else {
        isFine = false
        continue
      }
      guard let calendar, time.date >= calendar.firstDay, time.date <= calendar.lastDay else {
        outside += 1
        continue
      }
      guard let people = cells.people(row[place.count], place.count) else {
        isFine = false
        continue
      }
      rows.append(ListReader.Row(date: time.date, wallStart: time.start ?? 0, people: people))
    }
    guard isFine, let calendar else { return nil }
    let (count, column) = (table.rows.count, table.header[place.count].text)
    reading.state(
      entry.keyPath,
      Bilingual(
        "\(count) rows of \(column) in \(table.name)",
        "\(count) lignes, colonne « \(column) » de \(table.name)"),
      entry.origin)
    note(rows.count, outside, format, place)
    return check(rows, outside, calendar) ? rows : nil
  }

  /// Some rows must lie within the period; those outside it, and those that add up, are said.
  private func check(_ rows: [ListReader.Row], _ outside: Int, _ calendar: ServiceCalendar) -> Bool {
    let period = "the period \(calendar.firstDay) to \(calendar.lastDay)"
    guard !rows.isEmpty else {
      reading.refuse(entry, wanted: "rows within \(period)", found: "none in '\(table.file)'")
      return false
    }
    if outside > 0 {
      reading.warn(
        entry.keyPath, "rows of '\(table.name)' that lie outside \(period) are left out: \(outside)",
        "lignes de « \(table.name) » laissées de côté, hors de la période du "
          + TextForms.french("\(calendar.firstDay) au \(calendar.lastDay)") + " : \(outside)")
    }
    var times: Set<Int> = []
    let again = rows.filter { !times.insert(($0.date - calendar.firstDay) * 86_400 + $0.wallStart).inserted }
    if let first = again.first {
      let clock = TimeOfDay(seconds: first.wallStart).map { " \($0)" } ?? ""
      reading.warn(
        entry.keyPath,
        "\(again.count) of the rows of '\(table.name)' are for a time that has a row already, the first for "
          + "\(first.date)\(clock): their people are added up",
        "lignes de « \(table.name) » pour un instant qui en a déjà une : \(again.count), la première le "
          + "\(TextForms.french("\(first.date)"))\(clock) ; leurs personnes s’additionnent")
    }
    return true
  }

  private func note(_ used: Int, _ outside: Int, _ format: TableFormat, _ place: TableColumns) {
    var read = table.read(at: entry.keyPath)
    read.dates = format.form(of: table.rows.map { $0[place.date ?? 0].text })
    read.decimal = format.decimal
    read.rowsUsed = used
    read.rowsOutsidePeriod = outside
    reading.note(read)
  }
}
