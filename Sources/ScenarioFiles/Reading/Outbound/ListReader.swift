import ScenarioModel

/// Reads lists: people who enter at stated times, in the scenario or in a CSV file beside it.
struct ListReader {
  /// People at a date and a time of day.
  struct Row {
    let date: CivilDate
    /// Seconds after midnight of the wall clock.
    let wallStart: Int
    let people: Int
  }

  let reading: Reading
  let calendar: ServiceCalendar?

  /// The batches in order of time, empty where the file states none; nil with problems.
  func read(_ outbound: Section) -> [ListBatch]? {
    guard let entry = outbound["list"] else { return reading.hasProblem(at: outbound.path("list")) ? nil : [] }
    guard let rows = entry.isMapping ? file(entry) : inline(entry), !rows.isEmpty else { return nil }
    let people = rows.reduce(0) { $0 + min($1.people, Int(Quantities.mostContacts)) }
    guard people <= Int(Quantities.mostListed) else {
      reading.refuse(entry, wanted: "at most \(Int(Quantities.mostListed)) people in a list", found: "\(people)")
      return nil
    }
    if people == 0 {
      reading.warn(
        outbound.path("list"), "the list is empty: nobody enters by it", "la liste est vide : personne n’y entre")
    }
    guard let calendar else { return nil }
    let clock = reading.aroundTheClock(calendar)
    return rows.compactMap { row in time(of: row, calendar, clock).map { ListBatch(time: $0, people: row.people) } }
      .sorted { $0.time < $1.time }
  }

  private func inline(_ entry: Entry) -> [Row]? {
    guard let items = entry.items, !items.isEmpty else {
      reading.refuse(
        entry, wanted: "a list of batches such as '{ date: 2021-01-11, people: 1000 people }', or a file",
        found: entry.items.map { _ in "none" })
      return nil
    }
    let rows = items.compactMap { reading.section($0, OutboundKeys.batch).flatMap { row($0) } }
    return rows.count == items.count ? rows : nil
  }

  private func row(_ section: Section) -> Row? {
    let date = reading.date("date", in: section)
    let people = reading.wholeNumber("people", in: section)
    var wallStart = 0
    if let entry = section["time"] {
      guard let text = entry.node.text, let clock = TimeOfDay(text), clock.seconds < 86_400 else {
        reading.refuse(
          entry, wanted: TextForms.clockTime.wanted,
          suggestion: entry.node.text.flatMap(ClockText.time).flatMap {
            $0.seconds == 86_400 ? nil : "did you mean '\($0)'?"
          })
        return nil
      }
      wallStart = clock.seconds
    } else {
      reading.stateStandard(section.path("time"), "00:00")
    }
    guard let date, let people else { return nil }
    if let calendar, date < calendar.firstDay || date > calendar.lastDay, let entry = section["date"] {
      reading.refuse(entry, wanted: "a date within the period \(calendar.firstDay) to \(calendar.lastDay)")
      return nil
    }
    return Row(date: date, wallStart: wallStart, people: people)
  }

  private func file(_ entry: Entry) -> [Row]? {
    guard let section = reading.section(entry, OutboundKeys.file), let file = section["file"] else { return nil }
    let columns = SeriesColumns(
      count: reading.text("column", in: section), date: reading.text("date_column", in: section),
      time: reading.text("time_column", in: section))
    let choices = reading.tableChoices(in: section)
    guard let table = reading.tableFile(file) else { return nil }
    return ListFileReader(
      reading: reading, table: table, entry: file, columns: columns, choices: choices, calendar: calendar
    ).read()
  }

  /// Seconds on the engine's clock; a moment that the clock skips is the next one there is.
  private func time(of row: Row, _ calendar: ServiceCalendar, _ clock: ServiceGrid) -> Double? {
    let day = row.date - calendar.firstDay
    guard clock.days.indices.contains(day) else { return nil }
    for interval in clock.intervals[clock.days[day].intervals] {
      if row.wallStart < interval.wallStart { return Double(interval.start) }
      if row.wallStart < interval.wallStart + interval.length {
        return Double(interval.start + row.wallStart - interval.wallStart)
      }
    }
    return nil
  }
}
