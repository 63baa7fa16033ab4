import ScenarioModel

/// Reads agents by interval from a table: date (optional), start and a column of agents.
///
/// Without a date the rows are a day that repeats. A row holds for the stretch that it states, else from its start until the
/// next row of the day, at most as long as the smallest distance between rows.
struct AgentFileReader {
  let reading: Reading
  let table: TableText
  let entry: Entry
  let column: String?
  let choices: TableChoices
  let group: String

  private struct Row {
    let start: Int
    let end: Int?
    let agents: Int
    let position: Position
  }

  /// The agents by interval of the grid, nil where the file has no row; nil as a whole with problems.
  func read(on grid: ServiceGrid) -> [Int?]? {
    let finder = ColumnFinder(reading: reading, table: table, entry: entry)
    guard let first = finder.firstRow() else { return nil }
    let date = finder.dates()
    let hasTime = date.map { MomentText(first[$0].text)?.time != nil } ?? false
    let time = hasTime ? nil : finder.timeColumn(first, except: date)
    let taken = [date, time].compactMap(\.self)
    guard let count = agentColumn(finder, except: taken),
      let format = TableFormat.find(reading, table, choices, dates: date, numbers: count, besides: taken),
      let rows = rows(TableColumns(date: date, time: time, count: count), format)
    else { return nil }
    note(rows.values.reduce(0) { $0 + $1.count }, date, format)
    let span = spanLength(rows)
    return grid.intervals.map { interval in
      let key = date == nil ? nil : grid.days[interval.day].date
      return rows[key]?.last { row in
        row.start <= interval.wallStart && interval.wallStart < row.end ?? row.start + span
      }?.agents
    }
  }

  private func agentColumn(_ finder: ColumnFinder, except taken: [Int]) -> Int? {
    if let column { return finder.named(column) }
    return table.column(group) ?? table.column("agents") ?? finder.countColumn(nil, except: taken)
  }

  /// The rows by date (nil for every day), in order of time.
  private func rows(_ columns: TableColumns, _ format: TableFormat) -> [CivilDate?: [Row]]? {
    let cells = TableRows(reading: reading, table: table, format: format, choices: choices)
    var result: [CivilDate?: [Row]] = [:]
    var isFine = true
    for row in table.rows {
      let agents = cells.agents(row[columns.count], columns.count)
      let time = columns.date == nil ? nil : cells.time(row, columns)
      let clock = columns.date == nil ? columns.time.map { cells.clock(row[$0], $0) } : nil
      guard let agents, columns.date == nil || time != nil, clock == nil || clock ?? nil != nil else {
        isFine = false
        continue
      }
      let (start, end) = clock.map { ($0?.start, $0?.end) } ?? (time?.start, time?.end)
      result[time?.date, default: []].append(
        Row(start: start ?? 0, end: end, agents: agents, position: row[0].position))
    }
    for (date, day) in result {
      let ordered = day.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        .map(\.element)
      for (earlier, later) in zip(ordered, ordered.dropFirst()) where later.start == earlier.start {
        let clock = TimeOfDay(seconds: later.start)?.description ?? ""
        reading.refuse(
          in: table, at: later.position, "", wanted: "every time once",
          found: (date.map { "\($0) " } ?? "") + "\(clock) again")
        isFine = false
      }
      result[date] = ordered
    }
    return isFine ? result : nil
  }

  private func spanLength(_ rows: [CivilDate?: [Row]]) -> Int {
    var smallest = 86_400
    for day in rows.values {
      for (earlier, later) in zip(day, day.dropFirst()) { smallest = min(smallest, later.start - earlier.start) }
    }
    return smallest
  }

  private func note(_ used: Int, _ date: Int?, _ format: TableFormat) {
    var read = table.read(at: entry.keyPath)
    read.dates = date.flatMap { column in format.form(of: table.rows.map { $0[column].text }) }
    read.decimal = format.decimal
    read.rowsUsed = used
    reading.note(read)
  }
}

extension TimeOfDay {
  /// 00:00.
  static var midnight: TimeOfDay? { TimeOfDay(seconds: 0) }
}
