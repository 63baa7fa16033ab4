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

  static let dateNames = ["date", "day", "jour", "datum"]
  static let timeNames = [
    "time", "start", "hour", "heure", "debut", "d\u{E9}but", "from", "interval", "interval_start",
  ]

  /// The columns of a series, or nil with a problem.
  func columns(_ names: SeriesColumns) -> TableColumns? {
    guard let first = table.rows.first else {
      reading.refuse(
        in: table, at: Position(line: 1, column: 1), "", wanted: "rows below the header", found: "none")
      return nil
    }
    guard let date = dateColumn(names.date, first) else { return nil }
    var time = names.time.map { named($0) } ?? timeColumn(first, except: date)
    if names.time != nil, time == nil { return nil }
    if CellText.moment(first[date].text)?.time != nil { time = nil }
    guard let count = countColumn(names.count, first, except: [date] + [time].compactMap(\.self)) else { return nil }
    return TableColumns(date: date, time: time, count: count)
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

  private func dateColumn(_ name: String?, _ row: [TableText.Cell]) -> Int? {
    if let name { return named(name) }
    let byName = ColumnFinder.dateNames.lazy.compactMap { table.column($0) }.first
    let index = byName ?? row.firstIndex { CellText.moment($0.text) != nil }
    if index == nil {
      reading.refuse(
        entry, wanted: "a column of dates in '\(table.file)'", found: "none",
        suggestion: "name it with 'date_column'")
    }
    return index
  }

  /// The column of times, if there is one.
  func timeColumn(_ row: [TableText.Cell], except date: Int?) -> Int? {
    let byName = ColumnFinder.timeNames.lazy.compactMap { table.column($0) }.first { $0 != date }
    let byLook = row.indices.first { index in
      index != date && row[index].text.contains { ":hH".contains($0) } && CellText.start(row[index].text) != nil
    }
    return byName ?? byLook
  }

  /// The column of counts: named, or the only one that is left.
  func countColumn(_ name: String?, _ row: [TableText.Cell], except taken: [Int]) -> Int? {
    if let name { return named(name) }
    let left = row.indices.filter { index in
      !taken.contains(index) && CellText.number(row[index].text, decimalComma: table.hasDecimalComma) != nil
    }
    if left.count == 1 { return left[0] }
    let free = table.header.indices.filter { !taken.contains($0) }
    if left.isEmpty, free.count == 1 { return free[0] }
    let names = (left.isEmpty ? free : left).map { TextForms.quoted(table.header[$0].text) }
    reading.refuse(
      entry, wanted: "a 'column' that says which of \(TextForms.alternatives(Array(names.prefix(12)))) to take",
      found: "none")
    return nil
  }
}
