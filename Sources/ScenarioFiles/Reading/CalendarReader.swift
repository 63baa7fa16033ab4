import ScenarioModel

/// Reads the days and hours of the service.
struct CalendarReader {
  let reading: Reading
  let root: Section

  /// The calendar, or nil with problems.
  func read() -> ServiceCalendar? {
    let interval = readInterval()
    let period = readPeriod()
    let zone = ZoneReader(reading: reading, root: root).zone()
    let hours = readWeeklyHours()
    let holidays = readHolidays(period)
    let exceptions = readExceptions(period)
    guard let interval, let period, let zone, let hours else { return nil }
    let changes = zone.clockChanges(from: period.firstDay, days: period.dayCount)
    guard ZoneReader(reading: reading, root: root).accepts(changes, interval: interval) else { return nil }
    let calendar = ServiceCalendar(
      timeZone: zone.identifier, firstDay: period.firstDay, dayCount: period.dayCount, intervalLength: interval,
      weeklyHours: hours.week, holidays: holidays, holidayHours: hours.holidays, exceptions: exceptions,
      clockChanges: changes)
    GapReader(reading: reading, section: root, key: "opening_hours").check(calendar)
    return accepts(calendar) ? calendar : nil
  }

  private func readInterval() -> Int? {
    guard root["interval"] != nil else {
      reading.stateStandard("interval", "30 min")
      return 1800
    }
    let lengths = ["5 min": 300, "15 min": 900, "30 min": 1800, "60 min": 3600, "1 h": 3600]
    if let text = root["interval"]?.node.text, let length = lengths[TextForms.normalised(text)] { return length }
    return reading.word("interval", in: root).flatMap { lengths[$0] }
  }

  private func readPeriod() -> (firstDay: CivilDate, dayCount: Int)? {
    guard let section = reading.section("period", in: root) else { return nil }
    let from = reading.date("from", in: section)
    let to = reading.date("to", in: section)
    let days = reading.wholeNumber("days", in: section)
    let published = reading.date("published_to", in: section)
    if section["days"] == nil, section["to"] == nil, !reading.hasProblem(at: section.path("days")),
      !reading.hasProblem(at: section.path("to"))
    {
      reading.refuse(
        at: section.position, section.path("days"), wanted: "the period's length in 'days' or its last day in 'to'",
        found: "neither")
    }
    guard let from else { return nil }
    let span = to.map { $0 - from + 1 }
    if let span, let entry = section["to"], !accepts(span, from: from, entry) { return nil }
    guard let length = days ?? (section["days"] == nil ? span : nil) else { return nil }
    for (name, last) in [("to", to), ("published_to", published)] {
      guard let last, last - from + 1 != length else { continue }
      reading.warn(
        section.path(name), "\(length) days are simulated, but \(from) to \(last) spans \(last - from + 1) days",
        "\(length) jours sont simulés, mais du \(TextForms.french("\(from)")) au \(TextForms.french("\(last)")) il y en a \(last - from + 1)"
      )
    }
    return (from, length)
  }

  /// Refuses a last day before the first, and periods beyond ten years.
  private func accepts(_ span: Int, from: CivilDate, _ entry: Entry) -> Bool {
    if span < 1 { reading.refuse(entry, wanted: "a last day on or after \(from)") }
    if span > Quantities.longestDays {
      reading.refuse(entry, wanted: "a period of at most \(Quantities.longestDays) days", found: "\(span) days")
    }
    return (1...Quantities.longestDays).contains(span)
  }

  private func readWeeklyHours() -> WeeklyHours? {
    reading.table("opening_hours", in: root).flatMap { reading.weeklyHours($0) }
  }

  private func readHolidays(_ period: (firstDay: CivilDate, dayCount: Int)?) -> [CivilDate: String] {
    var holidays: [CivilDate: String] = [:]
    for row in reading.table("holidays", in: root) ?? [] {
      guard let date = readDate(row) else { continue }
      if let name = row.value.node.text { holidays[date] = name } else { reading.refuse(row.value, wanted: "a name") }
    }
    warnOutside(holidays.keys.sorted(), period, "holidays", "holiday")
    return holidays
  }

  private func readExceptions(_ period: (firstDay: CivilDate, dayCount: Int)?) -> [CivilDate: [OpenPeriod]] {
    var exceptions: [CivilDate: [OpenPeriod]] = [:]
    for row in reading.table("exceptions", in: root) ?? [] {
      let periods = reading.openPeriods(row.value)
      if let date = readDate(row), let periods {
        exceptions[date] = periods
        reading.state(row.value.keyPath, row.value.listText, row.value.origin)
      }
    }
    warnOutside(exceptions.keys.sorted(), period, "exceptions", "exception")
    return exceptions
  }

  private func readDate(_ row: TableRow) -> CivilDate? {
    reading.date(row.key, at: row.keyPosition, row.value.keyPath, found: TextForms.quoted(row.key))
  }

  private func warnOutside(
    _ dates: [CivilDate], _ period: (firstDay: CivilDate, dayCount: Int)?, _ keyPath: String, _ noun: String
  ) {
    guard let period else { return }
    let last = period.firstDay + (period.dayCount - 1)
    for date in dates where date < period.firstDay || date > last {
      reading.warn(
        "\(keyPath).\(date)", "the \(noun) \(date) lies outside the period \(period.firstDay) to \(last)",
        TextForms.french(
          "\(noun == "holiday" ? "le jour férié du" : "l’exception du") \(date) tombe hors de la période du \(period.firstDay) au \(last)"
        ))
    }
  }

  /// Refuses a period with too many intervals, or none.
  private func accepts(_ calendar: ServiceCalendar) -> Bool {
    let length = calendar.intervalLength
    var count = 0
    for index in 0..<calendar.dayCount {
      let date = calendar.firstDay + index
      for period in calendar.openPeriods(on: date) where !calendar.openTime(on: date).isEmpty {
        count += (period.closes.seconds - 1) / length - period.opens.seconds / length + 1
      }
    }
    guard let entry = root["opening_hours"] else { return false }
    if count == 0 { reading.refuse(entry, wanted: "at least one open interval in the period", found: "none") }
    if count > Quantities.mostIntervals {
      reading.refuse(
        entry, wanted: "at most \(Quantities.mostIntervals) open intervals", found: "\(count)",
        suggestion: "choose a shorter period or longer intervals")
    }
    return (1...Quantities.mostIntervals).contains(count)
  }
}
