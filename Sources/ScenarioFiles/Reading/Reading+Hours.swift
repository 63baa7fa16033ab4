import ScenarioModel

/// Hours by weekday and on holidays.
struct WeeklyHours {
  let week: [Weekday: [OpenPeriod]]
  /// Hours on holidays; nil for those of the weekday.
  let holidays: [OpenPeriod]?
}

extension Entry {
  /// The text of a value, or those of a list's items.
  var listText: String { itemsOrSelf.map { $0.node.text ?? $0.node.found }.joined(separator: ", ") }
}

extension Reading {
  /// Hours by weekday, a range of them, or every day; nil with problems.
  func weeklyHours(_ rows: [TableRow]) -> WeeklyHours? {
    let before = problems.count
    let table = DayTable(rows, reading: self, also: ["holidays"])
    for row in rows { state(row.value.keyPath, row.value.listText, row.value.origin) }
    var parsed: [String: [OpenPeriod]] = [:]
    for row in rows { parsed[row.value.keyPath] = openPeriods(row.value) }
    guard problems.count == before else { return nil }
    let week = table.byWeekday.mapValues { parsed[$0.keyPath] ?? [] }
    return WeeklyHours(week: week, holidays: table.holidays.flatMap { parsed[$0.keyPath] })
  }

  /// Opening hours: a period, a list of periods, or `closed`.
  ///
  /// Nil with a problem.
  func openPeriods(_ entry: Entry) -> [OpenPeriod]? {
    if entry.node.text?.lowercased() == "closed" { return [] }
    let periods = entry.itemsOrSelf.map { item in
      clockPeriod(item.node.text, at: item.node.position, item.keyPath, found: item.node.found, TextForms.openPeriod)
    }
    let known = periods.compactMap(\.self)
    guard known.count == periods.count else { return nil }
    let ordered = known.sorted { $0.opens < $1.opens }
    if let overlap = zip(ordered, ordered.dropFirst()).first(where: { $0.closes > $1.opens }) {
      refuse(entry, wanted: "periods that do not overlap", found: "\(overlap.0) and \(overlap.1)")
      return nil
    }
    return ordered
  }

  /// A stretch of the day such as `08:00-12:00`.
  ///
  /// Nil with a problem.
  func clockPeriod(
    _ text: String?, at position: Position, _ keyPath: String, found: String, _ form: TextForm
  ) -> OpenPeriod? {
    let ends = text.map { ClockText.ends(of: $0) } ?? nil
    guard let ends else {
      let suggestion = text.flatMap(ClockText.corrected).map { "did you mean '\($0)'?" }
      refuse(at: position, keyPath, wanted: form.wanted, found: found, suggestion: suggestion)
      return nil
    }
    if let period = OpenPeriod(opens: ends.0, closes: ends.1) { return period }
    let suggestion =
      ends.0 == ends.1
      ? "the whole day is '00:00-24:00'" : "past midnight, write two periods: 00:00-\(ends.1) and \(ends.0)-24:00"
    refuse(
      at: position, keyPath, wanted: "a closing time after the opening time", found: found, suggestion: suggestion)
    return nil
  }
}

/// Wall-clock times as files write them.
enum ClockText {
  /// The two times of `08:00-20:00`; hyphens and dashes with or without blanks.
  static func ends(of text: String) -> (TimeOfDay, TimeOfDay)? {
    let parts = text.split(omittingEmptySubsequences: false) { "-\u{2013}\u{2014}".contains($0) }
    guard parts.count == 2, let first = TimeOfDay(TextForms.trimmed(String(parts[0]))),
      let second = TimeOfDay(TextForms.trimmed(String(parts[1])))
    else { return nil }
    return (first, second)
  }

  /// A time of a table: `08:30`, `8:30:00`, `8h30`, `8h`.
  static func time(_ text: String) -> TimeOfDay? {
    let colons = TextForms.trimmed(text).lowercased().replacing(" h ", with: ":").replacing("h", with: ":")
    var parts = colons.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, parts[2].hasPrefix("00"), parts[2].dropFirst(2).allSatisfy({ ".0".contains($0) }) {
      parts.removeLast()
    }
    if parts.count == 2, parts[1].isEmpty, colons.hasSuffix(":"), text.lowercased().contains("h") { parts[1] = "00" }
    return parts.count == 2 ? TimeOfDay(parts[0] + ":" + parts[1]) : nil
  }

  /// `8h-20h30`, `8-20` or `8.00 to 20.00` as they should be written, or nil.
  static func corrected(_ text: String) -> String? {
    let plain = text.lowercased().replacing(" to ", with: "-").replacing("\u{2013}", with: "-")
    let parts = plain.split(separator: "-").map { part -> TimeOfDay? in
      let piece = TextForms.trimmed(String(part)).replacing(".", with: ":")
      return time(piece) ?? time(piece + ":00")
    }
    guard parts.count == 2, let first = parts[0], let second = parts[1], first < second else { return nil }
    return "\(first)-\(second)"
  }
}
