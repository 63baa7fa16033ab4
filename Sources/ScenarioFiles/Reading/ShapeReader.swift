import ScenarioModel

/// Reads the shape of demand over the week and through the day.
struct ShapeReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// Relative volume by weekday.
  func weekdays(in section: Section) -> [Weekday: Double] {
    guard let rows = reading.table("weekdays", in: section) else { return [:] }
    var weights: [Weekday: Double] = [:]
    let table = DayTable(rows, reading: reading)
    var parsed: [String: Double] = [:]
    for row in rows { parsed[row.value.keyPath] = reading.number(row.value, Quantities.relative) }
    for (day, entry) in table.byWeekday { weights[day] = parsed[entry.keyPath] }
    warnAboutClosedDays(rows) { parsed[$0.value.keyPath] ?? 0 }
    if let calendar, let entry = section["weekdays"], weights.count == 7 {
      let open = Weekday.allCases.filter { !(calendar.weeklyHours[$0] ?? []).isEmpty }
      if !open.isEmpty, open.allSatisfy({ weights[$0] == 0 }) {
        reading.refuse(entry, wanted: "volume on a weekday on which the service is open", found: "none")
      }
    }
    return weights
  }

  /// A weight for a single weekday on which the service is never open has no effect.
  private func warnAboutClosedDays(_ rows: [TableRow], weight: (TableRow) -> Double) {
    guard let calendar else { return }
    let open = Set(
      (0..<calendar.dayCount).map { calendar.firstDay + $0 }.filter { !calendar.openPeriods(on: $0).isEmpty }
        .map(\.weekday))
    for row in rows {
      guard let day = Weekday(name: row.key), !open.contains(day), weight(row) > 0 else { continue }
      reading.warn(
        row.value.keyPath, "a weight is stated for \(day.name), but the service is never open then",
        "un poids est donné pour le \(TextForms.french(day.name)), mais le service n’est jamais ouvert ce jour-là")
    }
  }

  /// Relative volume through the day.
  func intraday(in section: Section) -> (everyDay: [ProfileStep], byWeekday: [Weekday: [ProfileStep]]) {
    guard let entry = section["intraday"] else { return ([], [:]) }
    return profiles(entry, Quantities.relative, wanted: "a percentage such as '80 %'")
  }

  /// Profiles by part of the day, or by weekday and part of the day.
  func profiles(
    _ entry: Entry, _ quantity: Quantity, wanted: String
  ) -> (everyDay: [ProfileStep], byWeekday: [Weekday: [ProfileStep]]) {
    guard DayTable.isKeyedByDay(entry) else { return (steps(entry, quantity), [:]) }
    let form = TableForm("profiles", "", keys: TextForms.days(), values: .table(DemandKeys.intradayProfile))
    guard let rows = reading.table(entry, form) else { return ([], [:]) }
    let table = DayTable(rows, reading: reading)
    var parsed: [String: [ProfileStep]] = [:]
    for row in rows { parsed[row.value.keyPath] = steps(row.value, quantity) }
    return ([], table.byWeekday.compactMapValues { parsed[$0.keyPath] })
  }

  /// The steps of one profile, in order; overlaps and profiles without weight are problems.
  private func steps(_ entry: Entry, _ quantity: Quantity) -> [ProfileStep] {
    let form = TableForm("profile", "", keys: TextForms.clockPeriod, values: .number(quantity))
    guard let rows = reading.table(entry, form) else { return [] }
    let steps = reading.steps(rows) { reading.number($0, quantity) }
    if !steps.isEmpty, steps.allSatisfy({ $0.value == 0 }) {
      reading.refuse(entry, wanted: "a profile with some volume", found: "none")
    }
    return steps.map { ProfileStep(period: $0.period, weight: $0.value) }
  }
}

extension Reading {
  /// The values of a table keyed by parts of the day, in order of time; overlaps are problems.
  func steps<Value>(_ rows: [TableRow], value: (Entry) -> Value?) -> [(period: OpenPeriod, value: Value)] {
    var steps: [(period: OpenPeriod, value: Value)] = []
    for row in rows {
      let period = clockPeriod(
        row.key, at: row.keyPosition, row.value.keyPath, found: TextForms.quoted(row.key), TextForms.clockPeriod)
      let value = value(row.value)
      guard let period, let value else { continue }
      if let other = steps.first(where: { $0.period.overlaps(period) }) {
        refuse(
          at: row.keyPosition, row.value.keyPath, wanted: "parts of the day that do not overlap",
          found: "\(other.period) and \(period)")
      } else {
        steps.append((period, value))
      }
    }
    return steps.sorted { $0.period.opens < $1.period.opens }
  }
}
