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
  /// A rate without a part of the day means opening hours; a profile for all days does not speak of closed days.
  private func warnAboutClosedTime(
    _ entry: Entry, _ profiles: (everyDay: [ProfileStep], byWeekday: [Weekday: [ProfileStep]]),
    _ calendar: ServiceCalendar
  ) {
    guard entry.isMapping, !entry.has("value") else { return }
    var lost = 0.0
    for date in (0..<calendar.dayCount).map({ calendar.firstDay + $0 }) {
      let open = calendar.openPeriods(on: date)
      let named = profiles.byWeekday[date.weekday]
      guard named != nil || !open.isEmpty else { continue }
      for step in named ?? profiles.everyDay {
        let served = open.compactMap { step.period.common(with: $0) }.reduce(0) { $0 + $1.length }
        lost += step.weight * Double(step.period.length - served) / 3600
      }
    }
    guard lost > 0.5 else { return }
    reading.warn(
      entry.keyPath,
      "\(TextForms.plain(lost.rounded())) calls of these rates fall while the service is closed and are left out")
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
