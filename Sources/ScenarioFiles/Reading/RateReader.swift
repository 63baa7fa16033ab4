import ScenarioModel

/// Reads demand stated as calls per hour: each day's volume follows from its open hours.
struct RateReader {
  /// Daily volumes and the profile that spreads them so that the stated rates come out.
  struct Rates {
    let volume: VolumeCurve
    let intraday: [ProfileStep]
    let byWeekday: [Weekday: [ProfileStep]]
  }

  let reading: Reading
  let calendar: ServiceCalendar?

  /// The demand of `rates`, or nil if the key is absent or faulty.
  func read(_ section: Section) -> Rates? {
    guard let entry = section["rates"] else { return nil }
    let profiles = profiles(entry)
    guard let calendar, !(profiles.everyDay.isEmpty && profiles.byWeekday.isEmpty) else { return nil }
    let grid = ServiceGrid(calendar)
    let volumes = grid.days.map { day -> Double in
      let steps = profiles.byWeekday[day.date.weekday] ?? profiles.everyDay
      return grid.intervals[day.intervals].reduce(0) { $0 + contacts(steps, $1) }
    }
    if volumes.allSatisfy({ $0 == 0 }) {
      reading.refuse(entry, wanted: "rates while the service is open", found: "none")
    }
    warnAboutClosedTime(entry, profiles, calendar)
    return Rates(volume: .dailyVolumes(volumes), intraday: profiles.everyDay, byWeekday: profiles.byWeekday)
  }

  /// Calls of stated parts of the day that fall while the service is closed are left out.
  ///
  /// A rate without a part of the day means opening hours; a profile for all days may reach over the hours of shorter days.
  private func warnAboutClosedTime(
    _ entry: Entry, _ profiles: (everyDay: [ProfileStep], byWeekday: [Weekday: [ProfileStep]]),
    _ calendar: ServiceCalendar
  ) {
    guard entry.isMapping, !entry.has("value") else { return }
    let days = (0..<calendar.dayCount).map { calendar.firstDay + $0 }
    var lost = 0.0
    for step in profiles.everyDay {
      let closed = days.map { calendar.openPeriods(on: $0) }.filter { !$0.isEmpty }.map { step.period.outside($0) }
      if closed.min() ?? 0 > 0 { lost += closed.reduce(0) { $0 + step.weight * Double($1) / 3600 } }
    }
    for day in days {
      for step in profiles.byWeekday[day.weekday] ?? [] {
        lost += step.weight * Double(step.period.outside(calendar.openPeriods(on: day))) / 3600
      }
    }
    guard lost > 0.5 else { return }
    reading.warn(
      entry.keyPath,
      "\(TextForms.plain(lost.rounded())) calls of these rates fall while the service is closed and are left out",
      "appels de ces débits qui tombent pendant la fermeture, et sont laissés de côté : "
        + TextForms.french(TextForms.plain(lost.rounded())))
  }

  /// Rates that are the same on every day; empty with problems.
  func everyDay(_ entry: Entry) -> [ProfileStep] {
    if entry.isMapping, !entry.has("value"), DayTable.isKeyedByDay(entry) {
      reading.refuse(entry, wanted: "rates by part of the day such as '20:00-24:00: 12 per hour'")
      return []
    }
    return profiles(entry).everyDay
  }

  private func profiles(_ entry: Entry) -> (everyDay: [ProfileStep], byWeekday: [Weekday: [ProfileStep]]) {
    if entry.isMapping, !entry.has("value") {
      return ShapeReader(reading: reading, calendar: calendar).profiles(
        entry, Quantities.hourlyRate, wanted: Quantities.hourlyRate.wanted)
    }
    guard let rate = reading.number(entry, Quantities.hourlyRate), let midnight = TimeOfDay(seconds: 0),
      let end = TimeOfDay(seconds: 86_400), let day = OpenPeriod(opens: midnight, closes: end)
    else { return ([], [:]) }
    return ([ProfileStep(period: day, weight: rate)], [:])
  }

  /// Expected contacts of an interval: rate times common time.
  private func contacts(_ steps: [ProfileStep], _ interval: ServiceInterval) -> Double {
    let end = interval.wallStart + interval.length
    return steps.reduce(0) { total, step in
      let seconds = min(step.period.closes.seconds, end) - max(step.period.opens.seconds, interval.wallStart)
      return seconds > 0 ? total + step.weight * Double(seconds) / 3600 : total
    }
  }
}
