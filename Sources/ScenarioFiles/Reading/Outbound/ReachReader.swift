import ScenarioModel

/// Reads the probability that an attempt reaches the person.
struct ReachReader {
  let reading: Reading
  let calling: CallingHours?

  /// The probability; nil if it is absent or faulty.
  func read(_ ladder: Section) -> ReachProbability? {
    guard let entry = ladder["reach"] else { return nil }
    guard entry.isMapping, !entry.has("value") else {
      return reading.number(entry, Quantities.share("70 %")).map { ReachProbability($0) }
    }
    guard let section = reading.section(entry, LadderKeys.reachSection) else { return nil }
    let byHour = byHour(section)
    let weekdays = weekdays(section)
    let attempts = attempts(section)
    let machine = reading.number("machine", in: section, standard: 0, "0 %")
    let third = reading.number("third_party", in: section, standard: 0, "0 %")
    let busy = reading.number("busy", in: section, standard: 0, "0 %")
    let others = machine + third + busy
    if others > 1 + 1e-9 {
      reading.refuse(
        entry, wanted: "'machine', 'third_party' and 'busy' that add up to at most 100 %",
        found: TextForms.percent(others))
    }
    guard let byHour, let weekdays, let attempts else { return nil }
    return ReachProbability(
      byHour: byHour, weekdayFactors: weekdays, attemptFactors: attempts, machine: machine, thirdParty: third,
      busy: busy)
  }

  /// 24 probabilities: one for all hours, or from the table.
  private func byHour(_ section: Section) -> [Double]? {
    if let entry = section["by_hour"], section["probability"] != nil {
      reading.refuse(entry, wanted: "either 'probability' or 'by_hour'", found: "both")
      return nil
    }
    if section["probability"] != nil {
      return reading.number("probability", in: section).map { Array(repeating: $0, count: 24) }
    }
    if let entry = section["by_hour"] { return table(entry, section) }
    if !reading.hasProblem(at: section.path("probability")), !reading.hasProblem(at: section.path("by_hour")) {
      reading.refuse(
        at: section.position, section.path("probability"), wanted: "a percentage such as '70 %', or 'by_hour'",
        found: "nothing")
    }
    return nil
  }

  /// The table's hours; the hours without calls take the stated hour before, else the first.
  private func table(_ entry: Entry, _ section: Section) -> [Double]? {
    guard let rows = reading.table("by_hour", in: section) else { return nil }
    let steps = reading.steps(rows) { reading.number($0, Quantities.share("24 %")) }
    guard steps.count == rows.count, areWholeHours(rows) else { return nil }
    let stated = (0..<24).map { hour in steps.first { $0.period.holds(hour * 3600) }?.value }
    guard let first = stated.compactMap(\.self).first else {
      reading.refuse(entry, wanted: "at least one part of the day such as '09:00-12:00: 24 %'", found: "none")
      return nil
    }
    if let missing = calling?.hours.sorted().first(where: { stated[$0] == nil }) {
      reading.refuse(
        entry, wanted: "a probability for every hour in which calls are made", found: "none for \(missing):00")
      return nil
    }
    return stated.reduce(into: []) { $0.append($1 ?? $0.last ?? first) }
  }

  private func areWholeHours(_ rows: [TableRow]) -> Bool {
    for row in rows {
      guard let ends = ClockText.ends(of: row.key), ends.0.seconds % 3600 != 0 || ends.1.seconds % 3600 != 0 else {
        continue
      }
      reading.refuse(
        at: row.keyPosition, row.value.keyPath, wanted: "whole hours such as '09:00-12:00'",
        found: TextForms.quoted(row.key))
      return false
    }
    return true
  }

  private func weekdays(_ section: Section) -> [Double]? {
    var factors = Array(repeating: 1.0, count: 7)
    guard section["weekdays"] != nil else { return factors }
    guard let rows = reading.table("weekdays", in: section) else { return nil }
    let before = reading.problems.count
    let table = DayTable(rows, reading: reading)
    var parsed: [String: Double] = [:]
    for row in rows { parsed[row.value.keyPath] = reading.number(row.value, Quantities.reachFactor) }
    for (place, day) in Weekday.allCases.enumerated() {
      if let entry = table.byWeekday[day], let factor = parsed[entry.keyPath] { factors[place] = factor }
    }
    return reading.problems.count == before ? factors : nil
  }

  private func attempts(_ section: Section) -> [Double]? {
    guard let entry = section["attempts"] else { return [1] }
    guard let items = entry.items, (1...1000).contains(items.count) else {
      reading.refuse(
        entry, wanted: "a list of percentages such as '[100 %, 90 %]'", found: entry.items.map { "\($0.count) of them" }
      )
      return nil
    }
    let factors = items.compactMap { reading.number($0, Quantities.reachFactor) }
    return factors.count == items.count ? factors : nil
  }
}
