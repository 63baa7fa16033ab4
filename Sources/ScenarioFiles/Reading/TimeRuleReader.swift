import ScenarioModel

/// Reads what a value is by part of the day, weekday, holiday and date, for every interval of a grid.
struct TimeRuleReader {
  let reading: Reading
  let grid: ServiceGrid

  /// What the rules say of an interval.
  struct Rule {
    /// The value of its part of the day.
    var part: Double?
    /// The value of its date; else of its holiday; else of its weekday.
    var day: Double?
  }

  /// The rules by interval; nil with problems.
  func read(_ entry: Entry, _ form: TableForm, _ quantity: Quantity) -> [Rule]? {
    guard let rows = reading.table(entry, form) else { return nil }
    let parts = rows.filter { $0.key.contains(":") }
    let dates = rows.filter { CivilDate($0.key) != nil }
    let days = rows.filter { !$0.key.contains(":") && CivilDate($0.key) == nil }
    let steps = reading.steps(parts) { reading.number($0, quantity) }
    let table = DayTable(days, reading: reading, also: TimeRuleKeys.names)
    var byDate: [CivilDate: Double] = [:]
    for row in dates {
      guard let date = CivilDate(row.key), let value = reading.number(row.value, quantity) else { return nil }
      byDate[date] = value
    }
    var values: [String: Double] = [:]
    for row in days { values[row.value.keyPath] = reading.number(row.value, quantity) }
    guard steps.count == parts.count, values.count == days.count, !cuts(parts, steps.map(\.period)) else { return nil }
    return grid.intervals.map { interval in
      let day = grid.days[interval.day]
      let named = (day.holiday != nil ? table.holidays : nil) ?? table.byWeekday[day.date.weekday]
      return Rule(
        part: steps.first { $0.period.holds(interval.wallStart) }?.value,
        day: byDate[day.date] ?? named.flatMap { values[$0.keyPath] })
    }
  }

  /// Whether a part of the day cuts an open interval, which is refused.
  private func cuts(_ rows: [TableRow], _ periods: [OpenPeriod]) -> Bool {
    for period in periods {
      for edge in [period.opens, period.closes] {
        let cut = grid.intervals.first { $0.wallStart < edge.seconds && edge.seconds < $0.wallStart + $0.length }
        guard let cut, let row = rows.first(where: { ClockText.ends(of: $0.key)?.0 == period.opens }) else { continue }
        reading.refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "times at which an interval begins or ends",
          found: "\(edge) within an interval of \(cut.length / 60) min")
        return true
      }
    }
    return false
  }
}

extension Entry {
  /// The entry of a key of a mapping; nil where it is not there.
  func part(_ key: String, path: (String, String) -> String) -> Entry? {
    guard case .mapping(let pairs) = node.content, let pair = pairs.first(where: { $0.key == key }) else { return nil }
    return Entry(keyPath: path(keyPath, key), node: pair.value, origins: origins)
  }

  /// The same mapping without some keys.
  func without(_ keys: Set<String>) -> Entry {
    guard case .mapping(let pairs) = node.content, pairs.contains(where: { keys.contains($0.key) }) else { return self }
    let rest = pairs.filter { !keys.contains($0.key) }
    return Entry(
      keyPath: keyPath, node: DocumentNode(position: node.position, content: .mapping(rest)), origins: origins)
  }
}
