import ScenarioModel

/// Reads numbers of agents in any of their forms into one number for each interval of the grid.
struct AgentNumbers {
  let reading: Reading
  let grid: ServiceGrid
  /// The group's name, for its column of a file.
  let group: String

  /// The agents by interval, nil where the file says nothing; nil as a whole with problems.
  func read(_ entry: Entry) -> [Int?]? {
    if let items = entry.items { return spans(items) }
    if isKeyedByDate(entry) { return fromDates(entry) }
    return week(entry) { _ in true }
  }

  private func isKeyedByDate(_ entry: Entry) -> Bool {
    guard case .mapping(let pairs) = entry.node.content else { return false }
    let keys = pairs.map(\.key).filter { !Reading.isOriginKey($0) }
    return keys.contains { CivilDate($0) != nil || TextForms.isoDate($0) != nil }
  }

  /// Agents from each date on, to the day before the next.
  private func fromDates(_ entry: Entry) -> [Int?]? {
    guard let rows = reading.table(entry, AgentKeys.byDate) else { return nil }
    var steps: [(from: CivilDate, agents: [Int?])] = []
    for row in rows {
      let found = TextForms.quoted(row.key)
      let date = reading.date(row.key, at: row.keyPosition, row.value.keyPath, found: found)
      guard let date, let agents = week(row.value, on: { $0.date >= date }) else { continue }
      if let last = steps.last, last.from >= date {
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "dates in order, each once",
          found: "\(date) after \(last.from)")
      }
      steps.append((date, agents))
    }
    guard steps.count == rows.count else { return nil }
    var numbers: [Int?] = Array(repeating: nil, count: grid.intervals.count)
    for day in grid.days {
      guard let step = steps.last(where: { $0.from <= day.date }) else { continue }
      for index in day.intervals { numbers[index] = step.agents[index] }
    }
    return numbers
  }

  /// A number, a profile, a table by weekday or a file, on the chosen days.
  private func week(_ entry: Entry, on isChosen: (ServiceDay) -> Bool) -> [Int?]? {
    guard entry.isMapping, !entry.has("value") else {
      guard let agents = number(entry) else { return nil }
      return fill(isChosen) { _ in agents }
    }
    if entry.has("file") { return file(entry) }
    if DayTable.isKeyedByDay(entry) { return byWeekday(entry, on: isChosen) }
    guard let steps = profile(entry) else { return nil }
    return fill(isChosen) { interval in steps.first { $0.period.holds(interval.wallStart) }?.value }
  }

  private func number(_ entry: Entry) -> Int? {
    reading.number(entry, Quantities.agents).flatMap { Int(exactly: $0) }
  }

  private func fill(_ isChosen: (ServiceDay) -> Bool, _ agents: (ServiceInterval) -> Int?) -> [Int?] {
    var numbers: [Int?] = Array(repeating: nil, count: grid.intervals.count)
    for day in grid.days where isChosen(day) {
      for index in day.intervals { numbers[index] = agents(grid.intervals[index]) }
    }
    return numbers
  }

  /// Agents by part of the day; parts must not cut an open interval.
  private func profile(_ entry: Entry) -> [(period: OpenPeriod, value: Int)]? {
    guard let rows = reading.table(entry, AgentKeys.profile) else { return nil }
    let steps = reading.steps(rows) { number($0) }
    guard steps.count == rows.count else { return nil }
    for step in steps {
      for edge in [step.period.opens, step.period.closes] {
        let cut = grid.intervals.first { $0.wallStart < edge.seconds && edge.seconds < $0.wallStart + $0.length }
        guard let cut, let row = rows.first(where: { ClockText.ends(of: $0.key)?.0 == step.period.opens }) else {
          continue
        }
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "times at which an interval begins or ends",
          found: "\(edge) within an interval of \(cut.length / 60) min")
        return nil
      }
    }
    return steps
  }

  private func byWeekday(_ entry: Entry, on isChosen: (ServiceDay) -> Bool) -> [Int?]? {
    let form = TableForm(
      "agents_by_weekday", "", keys: TextForms.days(also: ["holidays"]), values: .number(Quantities.agents))
    guard let rows = reading.table(entry, form) else { return nil }
    let table = DayTable(rows, reading: reading, also: ["holidays"])
    var parsed: [String: [Int?]] = [:]
    for row in rows {
      guard let numbers = week(row.value, on: { _ in true }) else { continue }
      parsed[row.value.keyPath] = numbers
    }
    guard parsed.count == rows.count else { return nil }
    var numbers: [Int?] = Array(repeating: nil, count: grid.intervals.count)
    for day in grid.days where isChosen(day) {
      let chosen = (day.holiday != nil ? table.holidays : nil) ?? table.byWeekday[day.date.weekday]
      guard let chosen, let source = parsed[chosen.keyPath] else { continue }
      for index in day.intervals { numbers[index] = source[index] }
    }
    return numbers
  }

  /// Agents between dates; the stretches must not overlap.
  private func spans(_ items: [Entry]) -> [Int?]? {
    var numbers: [Int?] = Array(repeating: nil, count: grid.intervals.count)
    var isFine = true
    var taken: [(from: CivilDate, to: CivilDate)] = []
    for item in items {
      guard let section = reading.section(item, AgentKeys.span), let first = grid.days.first?.date,
        let last = grid.days.last?.date
      else {
        isFine = false
        continue
      }
      let from = section["from"] == nil ? first : reading.date("from", in: section)
      let to = section["to"] == nil ? last : reading.date("to", in: section)
      guard let from, let to, from <= to, !taken.contains(where: { $0.from <= to && from <= $0.to }) else {
        if let from, let to { refuseSpan(section, from, to) }
        isFine = false
        continue
      }
      taken.append((from, to))
      guard let agents = section["agents"], let span = week(agents, on: { $0.date >= from && $0.date <= to }) else {
        isFine = false
        continue
      }
      for (index, number) in span.enumerated() where number != nil { numbers[index] = number }
    }
    return isFine ? numbers : nil
  }

  private func refuseSpan(_ section: Section, _ from: CivilDate, _ to: CivilDate) {
    let wanted = from > to ? "a last day on or after \(from)" : "stretches of days that do not overlap"
    reading.refuse(at: section.position, section.keyPath, wanted: wanted, found: "\(from) to \(to)")
  }

  private func file(_ entry: Entry) -> [Int?]? {
    guard let section = reading.section(entry, AgentKeys.file), let fileEntry = section["file"] else { return nil }
    let column = reading.text("column", in: section)
    let choices = reading.tableChoices(in: section)
    guard let table = reading.tableFile(fileEntry) else { return nil }
    return AgentFileReader(
      reading: reading, table: table, entry: fileEntry, column: column, choices: choices, group: group
    ).read(on: grid)
  }
}
