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
    GapReader(reading: reading, section: outbound, key: "windows").check(windows) { date, window in
      calendar.openPeriods(on: date).contains { $0.common(with: window) != nil }
    }
    warnOutside(outbound, windows, calling)
    return windows
  }

  /// A window that is never wholly within opening hours says more than will be done.
  private func warnOutside(_ outbound: Section, _ windows: ServiceCalendar, _ calling: CallingHours) {
    var cut: [(days: [Weekday], hours: Bilingual)] = []
    for day in Weekday.allCases {
      let dates = calling.dates.filter { $0.weekday == day && windows.holidays[$0] == nil }
      let window = windows.weeklyHours[day] ?? []
      guard !dates.isEmpty, !window.isEmpty else { continue }
      if dates.contains(where: { seconds(calling.periods(on: $0)) == seconds(window) }) { continue }
      let open = calling.calendar.weeklyHours[day] ?? []
      let service = open.isEmpty ? "closed" : "open \(text(open))"
      let french = open.isEmpty ? "fermé" : "ouvert de \(text(open))"
      let hours = Bilingual(
        "the window is \(text(window)), but the service is \(service): attempts need both",
        "la plage d’appel est \(text(window)), mais le service est \(french) : une tentative demande les deux")
      if cut.last?.hours == hours {
        cut[cut.count - 1].days.append(day)
      } else {
        cut.append(([day], hours))
      }
    }
    for (days, hours) in cut {
      guard let first = days.first?.name, let last = days.last?.name else { continue }
      let range = days.count > 1 ? "\(first) to \(last)" : first
      let french =
        days.count > 1 ? "du \(TextForms.french(first)) au \(TextForms.french(last))" : "le \(TextForms.french(first))"
      reading.warn(outbound.path("windows"), "on \(range) \(hours.english)", "\(french), \(hours.french)")
    }
  }

  private func text(_ periods: [OpenPeriod]) -> String { periods.map(\.description).joined(separator: ", ") }

  private func seconds(_ periods: [OpenPeriod]) -> Int {
    periods.reduce(0) { $0 + $1.length }
  }
}
