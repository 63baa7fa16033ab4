import ScenarioModel

/// Reads calling windows: hours of the week and of holidays, as opening hours are.
struct WindowReader {
  let reading: Reading
  let calendar: ServiceCalendar?

  /// The windows on the days of the service; nil if the file states none, or with problems.
  func read(_ outbound: Section) -> ServiceCalendar? {
    guard let entry = outbound["windows"], let rows = reading.table("windows", in: outbound),
      let hours = reading.weeklyHours(rows), let calendar
    else { return nil }
    let windows = ServiceCalendar(
      timeZone: calendar.timeZone, firstDay: calendar.firstDay, dayCount: calendar.dayCount,
      intervalLength: calendar.intervalLength, weeklyHours: hours.week, holidays: calendar.holidays,
      holidayHours: hours.holidays, clockChanges: calendar.clockChanges)
    let calling = CallingHours(calendar: calendar, windows: windows)
    guard calling.dates.contains(where: { !calling.periods(on: $0).isEmpty }) else {
      reading.refuse(entry, wanted: "windows in which the service is open on some day of the period", found: "none")
      return nil
    }
    warnOutside(outbound, windows, calling)
    return windows
  }

  /// A window that is never wholly within opening hours says more than will be done.
  private func warnOutside(_ outbound: Section, _ windows: ServiceCalendar, _ calling: CallingHours) {
    for day in Weekday.allCases {
      let dates = calling.dates.filter { $0.weekday == day && windows.holidays[$0] == nil }
      let window = windows.weeklyHours[day] ?? []
      guard !dates.isEmpty, !window.isEmpty else { continue }
      let fits = dates.contains { date in
        seconds(calling.periods(on: date)) == seconds(window)
      }
      if !fits {
        let open = calling.calendar.weeklyHours[day] ?? []
        let hours = open.isEmpty ? "closed" : "open \(open.map(\.description).joined(separator: ", "))"
        reading.warn(
          outbound.path("windows"),
          "on \(day.name) the window is \(window.map(\.description).joined(separator: ", ")), but the service is "
            + "\(hours): attempts need both")
      }
    }
  }

  private func seconds(_ periods: [OpenPeriod]) -> Int {
    periods.reduce(0) { $0 + $1.length }
  }
}
