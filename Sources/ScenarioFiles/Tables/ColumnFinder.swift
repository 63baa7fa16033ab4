import ScenarioModel

/// Which columns of a table hold dates, times and counts.
struct TableColumns {
  var date: Int?
  var time: Int?
  var count: Int
}

/// Finds columns by the names that the scenario gives, else by what the cells look like.
struct ColumnFinder {
  let reading: Reading
  let table: TableText
  let entry: Entry
  /// Columns that the scenario names for something else: they hold no times of day and no counts, however they look.
  var taken: Set<Int> = []

  static let dateNames = [
    "date", "day", "jour", "datum", "tag", "stamp", "timestamp", "time stamp", "datetime", "date time", "date heure",
    "date et heure", "horodatage", "zeitstempel", "when", "moment", "ds",
  ]
  static let timeNames = [
    "time", "start", "hour", "heure", "debut", "d\u{E9}but", "from", "interval", "interval start", "slot", "tranche",
    "tranche horaire", "uhrzeit", "zeit",
  ]
  /// Most rows that are looked at to see what a column holds.
  private static let sample = 50

  /// The columns of a series, or nil with a problem.
  func columns(_ names: SeriesColumns) -> TableColumns? {
    guard let first = firstRow(), let date = dateColumn(names.date) else { return nil }
    var time = names.time.map { named($0) } ?? timeColumn(first, except: date)
    if names.time != nil, time == nil { return nil }
    if MomentText(first[date].text)?.time != nil { time = nil }
    guard let count = countColumn(names.count, except: [date] + [time].compactMap(\.self) + taken) else { return nil }
    return TableColumns(date: date, time: time, count: count)
  }

  /// The first row, or nil with a problem.
  func firstRow() -> [TableText.Cell]? {
    if let first = table.rows.first { return first }
    reading.refuse(in: table, at: Position(line: 1, column: 1), "", wanted: "rows below the header", found: "none")
    return nil
  }

  /// A column by name, or nil with a problem.
  func named(_ name: String) -> Int? {
    if let index = table.column(name) { return index }
    let names = table.header.map(\.text)
    reading.refuse(
      entry, wanted: "a column of '\(table.file)': \(TextForms.alternatives(names.prefix(12).map(TextForms.quoted)))",
      found: TextForms.quoted(name), suggestion: NearestName.suggestion(for: name, among: names))
    return nil
  }

  private func dateColumn(_ name: String?) -> Int? {
    if let name { return named(name) }
    let index = dates()
    if index == nil {
      let isMonthly = table.rows.first?.contains { CivilMonth($0.text) != nil } ?? false
      reading.refuse(
        entry, wanted: "a column of dates in '\(table.file)'", found: isMonthly ? "months" : "none",
        suggestion: isMonthly ? SeriesSpan.monthAdvice : "name it with 'date_column'")
    }
    return index
  }

  /// The column of dates by its name or look, if there is one.
  func dates() -> Int? {
    let byName = ColumnFinder.dateNames.compactMap { column(like: $0) }
    if let index = byName.first(where: { holds($0) { MomentText.orSerial($0) != nil } }) { return index }
    if let index = table.header.indices.first(where: { holds($0) { MomentText($0) != nil } }) { return index }
    let serial = table.header.indices.filter { index in
      let texts = table.rows.map { $0[index].text }
      return texts.allSatisfy { DateText(serial: $0) != nil } && texts.contains { $0.contains { ".,".contains($0) } }
    }
    return byName.first ?? (serial.count == 1 ? serial[0] : nil)
  }

  /// The column of times, if there is one.
  func timeColumn(_ row: [TableText.Cell], except date: Int?) -> Int? {
    let byName = ColumnFinder.timeNames.lazy.compactMap { column(like: $0) }.first { $0 != date && !taken.contains($0) }
    let byLook = row.indices.first { index in
      index != date && !taken.contains(index) && row[index].text.contains { ":hH".contains($0) }
        && TimeText(row[index].text) != nil
    }
    return byName ?? byLook
  }

  /// The column of observed times: named, or the only one of durations or numbers.
  func valueColumn(_ name: String?) -> Int? {
    guard name == nil, let first = table.rows.first else { return countColumn(name, except: []) }
    let others = first.indices.filter { ClockDuration.seconds(first[$0].text) == nil }
    return others.count == first.count ? countColumn(nil, except: []) : countColumn(nil, except: others)
  }

  /// The column of counts: named, or the only one that is left.
  func countColumn(_ name: String?, except taken: [Int]) -> Int? {
    if let name { return named(name) }
    let free = table.header.indices.filter { !taken.contains($0) }
    let inFirst = free.filter { column in table.rows.first.flatMap { DecimalText($0[column].text) } != nil }
    let left = inFirst.isEmpty ? free.filter { holds($0) { DecimalText($0) != nil } } : inFirst
    if left.count == 1 { return left[0] }
    if left.isEmpty, free.count == 1 { return free[0] }
    let headed = free.filter { TimeText(table.header[$0].text) != nil || MomentText(table.header[$0].text) != nil }
    if headed.count >= 3 {
      reading.refuse(
        entry, wanted: "one row for each time, with its date, its time and its count",
        found:
          "\(headed.count) columns headed by times in '\(table.file)', the first \(TextForms.quoted(table.header[headed[0]].text))",
        suggestion: "turn the columns into rows ('unpivot' in a spreadsheet)")
      return nil
    }
    let names = (left.isEmpty ? free : left).map { TextForms.quoted(table.header[$0].text) }
    reading.refuse(
      entry, wanted: "a 'column' that says which of \(TextForms.alternatives(Array(names.prefix(12)))) to take",
      found: "none")
    return nil
  }

  /// A column whose name is `name` but for case, hyphens and the like.
  private func column(like name: String) -> Int? {
    table.header.firstIndex { cell in
      TextForms.normalised(String(cell.text.lowercased().map { "_-/".contains($0) ? " " : $0 })) == name
    }
  }

  /// Whether one of the first rows has a certain kind of text in a column.
  private func holds(_ column: Int, _ isKind: (String) -> Bool) -> Bool {
    table.rows.prefix(ColumnFinder.sample).contains { isKind($0[column].text) }
  }
}
