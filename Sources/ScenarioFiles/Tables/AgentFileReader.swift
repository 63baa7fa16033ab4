import ScenarioModel

/// Reads agents by interval from a table: date (optional), start and a column of agents.
///
/// Without a date the rows are a day that repeats. A row holds from its start until the next row of the day, at most as long
/// as the smallest distance between rows.
struct AgentFileReader {
  let reading: Reading
  let table: TableText
  let entry: Entry
  let column: String?
  let group: String

  private struct Row {
    let start: Int
    let agents: Int
  }

  /// The agents by interval of the grid, nil where the file has no row; nil as a whole with problems.
  func read(on grid: ServiceGrid) -> [Int?]? {
    let finder = ColumnFinder(reading: reading, table: table, entry: entry)
    guard let first = table.rows.first else {
      reading.refuse(in: table, at: Position(line: 1, column: 1), "", wanted: "rows below the header", found: "none")
      return nil
    }
    let date =
      ColumnFinder.dateNames.lazy.compactMap { table.column($0) }.first
      ?? first.firstIndex { CellText.moment($0.text) != nil }
    let time = finder.timeColumn(first, except: date)
    guard let count = agentColumn(finder, first, except: [date, time].compactMap(\.self)) else { return nil }
    guard let rows = rows(date, time, count) else { return nil }
    let span = spanLength(rows)
    return grid.intervals.map { interval in
      let key = date == nil ? nil : grid.days[interval.day].date
      return rows[key]?.last { $0.start <= interval.wallStart && interval.wallStart < $0.start + span }?.agents
    }
  }

  private func agentColumn(_ finder: ColumnFinder, _ row: [TableText.Cell], except taken: [Int]) -> Int? {
    if let column { return finder.named(column) }
    return table.column(group) ?? table.column("agents") ?? finder.countColumn(nil, row, except: taken)
  }

  /// The rows by date (nil for every day), in order of time.
  private func rows(_ date: Int?, _ time: Int?, _ count: Int) -> [CivilDate?: [Row]]? {
    let cells = TableRows(reading: reading, table: table)
    var result: [CivilDate?: [Row]] = [:]
    var isFine = true
    for row in table.rows {
      let moment = date.flatMap { cells.moment(row[$0], $0) }
      let clock = time.map { cells.start(row[$0], $0) }
      guard let agents = cells.agents(row[count], count), date == nil || moment != nil, clock ?? .midnight != nil else {
        isFine = false
        continue
      }
      let start = (clock ?? nil)?.seconds ?? moment?.time?.seconds ?? 0
      if let last = result[moment?.date]?.last, last.start >= start {
        reading.refuse(
          in: table, at: row[0].position, "", wanted: "times in order, each once a day",
          found: row.map(\.text).joined(separator: " ").isEmpty ? "nothing" : "a row that repeats or goes back")
        isFine = false
      }
      result[moment?.date, default: []].append(Row(start: start, agents: agents))
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
}

extension TimeOfDay {
  /// 00:00.
  static var midnight: TimeOfDay? { TimeOfDay(seconds: 0) }
}
