public import ScenarioModel

/// Reads a staffing plan such as `plan.csv`: agents of every group in every open interval.
public enum StaffingReader {
  /// Reads a plan for a scenario.
  ///
  /// - Parameters:
  ///   - path: A CSV file with the columns `date`, `start`, `group` and `agents`; further columns are ignored.
  ///   - scenario: The scenario whose groups and intervals the plan must cover.
  ///   - files: Where the file comes from.
  /// - Returns: Agents by group and interval. Where a clock change repeats an hour, its rows are taken in order.
  /// - Throws: `ScenarioFault` with every row that is faulty, unknown, repeated or missing.
  public static func read(
    path: String, scenario: Scenario, files: any FileSource = DiskFiles()
  ) throws(ScenarioFault) -> StaffingByInterval {
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(path: path, limit: TableText.sizeLimit)
    } catch {
      throw fault(error, path)
    }
    var parser = TableParser(file: path, bytes: bytes)
    guard let table = parser.parse() else { throw .problems(parser.problems) }
    let reading = Reading(file: path, files: files)
    let agents = PlanTable(reading: reading, table: table, grid: scenario.grid, groups: scenario.agentGroups).agents()
    guard let agents, reading.problems.isEmpty else {
      throw .problems(reading.problems.sorted(by: Problem.inOrder))
    }
    return StaffingByInterval(agents: agents)
  }

  private static func fault(_ fault: FileFault, _ path: String) -> ScenarioFault {
    switch fault {
    case .unreadable(let reason): .unreadable(path: path, reason: reason)
    case .tooLarge(let bytes):
      .problems([
        Problem(
          file: path, line: 1, column: 1, keyPath: "", wanted: FileFault.sizeWanted(TableText.sizeLimit),
          found: FileFault.sizeFound(bytes, TableText.sizeLimit))
      ])
    }
  }
}

/// The rows of a staffing plan against the intervals that they must cover.
struct PlanTable {
  private struct Moment: Hashable {
    let date: CivilDate
    let start: Int
  }

  let reading: Reading
  let table: TableText
  let grid: ServiceGrid
  let groups: [AgentGroup]

  /// Agents by group and interval, or nil with problems.
  func agents() -> [[Int]]? {
    guard let date = column("date"), let start = column("start"), let group = column("group"),
      let count = column("agents")
    else { return nil }
    guard let format = TableFormat.find(reading, table, .none, dates: date, numbers: count, besides: [start, group])
    else { return nil }
    let cells = TableRows(reading: reading, table: table, format: format)
    let intervals = intervalsByMoment()
    var result: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: grid.intervals.count), count: groups.count)
    for row in table.rows {
      let number = cells.agents(row[count], count)
      let groupIndex = self.group(row[group], group, cells)
      guard let day = cells.moment(row[date], date)?.date.date(format.order),
        let clock = cells.clock(row[start], start), let time = TimeOfDay(seconds: clock.start)
      else { continue }
      guard let candidates = intervals[Moment(date: day, start: time.seconds)] else {
        cells.refuse(row[start], start, "the start of an open interval on \(day)")
        continue
      }
      guard let groupIndex, let number else { continue }
      guard let free = candidates.first(where: { result[groupIndex][$0] == nil }) else {
        cells.refuse(row[start], start, "every interval once for each group", "\(day) \(time) is there already")
        continue
      }
      result[groupIndex][free] = number
    }
    return complete(result)
  }

  private func column(_ name: String) -> Int? {
    if let index = table.column(name) { return index }
    reading.refuse(
      in: table, at: Position(line: 1, column: 1), "", wanted: "a column '\(name)'",
      found: table.header.map { TextForms.quoted($0.text) }.prefix(12).joined(separator: ", "))
    return nil
  }

  private func group(_ cell: TableText.Cell, _ column: Int, _ cells: TableRows) -> Int? {
    let names = groups.map(\.name)
    if let index = names.firstIndex(of: cell.text) { return index }
    cells.refuse(
      cell, column, "a group of the scenario: \(TextForms.alternatives(names.map(TextForms.quoted)))",
      NearestName.suggestion(for: cell.text, among: names))
    return nil
  }

  /// The intervals that begin at a wall-clock time; two where the clock is put back.
  private func intervalsByMoment() -> [Moment: [Int]] {
    var result: [Moment: [Int]] = [:]
    for (index, interval) in grid.intervals.enumerated() {
      let moment = Moment(date: grid.days[interval.day].date, start: interval.wallStart)
      result[moment, default: []].append(index)
    }
    return result
  }

  /// Refuses a plan that leaves intervals out.
  private func complete(_ result: [[Int?]]) -> [[Int]]? {
    guard reading.problems.isEmpty else { return nil }
    for (index, group) in result.enumerated() {
      let missing = group.count { $0 == nil }
      guard missing > 0, let first = group.firstIndex(where: { $0 == nil }) else { continue }
      let interval = grid.intervals[first]
      let clock = TimeOfDay(seconds: interval.wallStart).map { " \($0)" } ?? ""
      reading.refuse(
        in: table, at: table.header[0].position, "", wanted: "a row for every open interval of every group",
        found: "\(missing) missing for \(TextForms.quoted(groups[index].name)), first "
          + "\(grid.days[interval.day].date)\(clock)")
    }
    return reading.problems.isEmpty ? result.map { $0.map { $0 ?? 0 } } : nil
  }
}
