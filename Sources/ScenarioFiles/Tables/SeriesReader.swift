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
  let calendar: ServiceCalendar?

  /// The volumes, or nil with problems.
  func read() -> VolumeSeries? {
    guard let file = filtered() else { return nil }
    let finder = ColumnFinder(reading: reading, table: file, entry: entry)
    guard let place = finder.columns(columns) else { return nil }
    let rows = TableRows(reading: reading, table: file)
    let counts = rows.counts(place, period: calendar.map { $0.firstDay...$0.lastDay })
    guard let counts, let span = spanLength(counts) else { return nil }
    guard checkGaps(counts, span) else { return nil }
    if let calendar { guard checkPeriod(counts, calendar) else { return nil } }
    reading.state(
      entry.keyPath, "\(counts.count) counts of \(file.header[place.count].text) in \(file.name)", entry.origin)
    return VolumeSeries(
      spanLength: span, entries: counts.map { .init(date: $0.date, wallStart: $0.start ?? 0, contacts: $0.count) },
      fileName: file.name)
  }

  /// The table with the rows that the scenario asks for.
  private func filtered() -> TableText? {
    var rows = file.rows
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
      rows = rows.filter { $0[column].text == wanted }
      if rows.isEmpty {
        reading.refuse(condition.value, wanted: "a text that '\(condition.key)' holds in '\(file.file)'")
        return nil
      }
    }
    return TableText(file: file.file, separator: file.separator, header: file.header, rows: rows)
  }

  /// The span of the counts, from the smallest distance between rows.
  private func spanLength(_ counts: [CountRow]) -> Int? {
    guard counts.contains(where: { $0.start != nil }) else { return 86_400 }
    var smallest = 86_400
    for (earlier, later) in zip(counts, counts.dropFirst()) where earlier.date == later.date {
      smallest = min(smallest, (later.start ?? 0) - (earlier.start ?? 0))
    }
    if smallest == 86_400, counts.allSatisfy({ $0.start == counts[0].start }) { return 86_400 }
    guard [300, 900, 1800, 3600].contains(smallest) else {
      reading.refuse(
        entry, wanted: "counts by day, hour, 30, 15 or 5 minutes",
        found: "rows \(TextForms.plain(Double(smallest) / 60)) minutes apart in '\(file.file)'")
      return nil
    }
    for row in counts where (row.start ?? 0) % smallest != 0 {
      rowProblem(row, "a time that is a multiple of \(smallest / 60) min", "another")
      return nil
    }
    return smallest
  }

  /// Days left out in the middle are refused if the service is open then.
  private func checkGaps(_ counts: [CountRow], _ span: Int) -> Bool {
    let steps = zip(counts, counts.dropFirst()).map { $1.date - $0.date }
    if span == 86_400, steps.count > 1, steps.allSatisfy({ $0 == 7 }) {
      reading.refuse(entry, wanted: "counts by day, hour or interval", found: "one row a week in '\(file.file)'")
      return false
    }
    var isFine = true
    for (earlier, later) in zip(counts, counts.dropFirst()) where later.date - earlier.date > 1 {
      let gap = (1..<(later.date - earlier.date)).prefix(Quantities.longestDays).map { earlier.date + $0 }
      let missing = gap.filter { day in
        guard let calendar else { return true }
        return day >= calendar.firstDay && day <= calendar.lastDay && !calendar.openPeriods(on: day).isEmpty
      }
      guard let first = missing.first else { continue }
      isFine = false
      rowProblem(
        later, "a row for every open day",
        missing.count == 1 ? "none for \(first)" : "none for \(missing.count) days from \(first)")
    }
    return isFine
  }

  /// The period must hold rows, and some of them calls on open days; what is left out is ContactDemand's to report.
  private func checkPeriod(_ counts: [CountRow], _ calendar: ServiceCalendar) -> Bool {
    let inside = counts.filter { $0.date >= calendar.firstDay && $0.date <= calendar.lastDay }
    let period = "the period \(calendar.firstDay) to \(calendar.lastDay)"
    if inside.isEmpty {
      reading.refuse(entry, wanted: "rows within \(period)", found: "none in '\(file.file)'")
      return false
    }
    if inside.contains(where: { $0.count > 0 && !calendar.openPeriods(on: $0.date).isEmpty }) { return true }
    reading.refuse(entry, wanted: "a count above 0 on an open day of \(period)", found: "none in '\(file.file)'")
    return false
  }

  private func rowProblem(_ row: CountRow, _ wanted: String, _ found: String) {
    reading.refuse(in: file, at: row.position, "", wanted: wanted, found: found)
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
