import ScenarioModel

/// Names open hours that a profile through the day leaves out: no calls come then, which is seldom meant.
struct ProfileCoverage {
  let reading: Reading
  let calendar: ServiceCalendar

  /// Warns of open hours that no step covers; a step of 0 covers its hours.
  /// - Parameters:
  ///   - wholeDays: Whether a weekday without a step has no calls at all, rather than an even day.
  ///   - none: What says that hours have no calls, such as `0 %`.
  func warn(
    _ entry: Entry, _ profiles: (everyDay: [ProfileStep], byWeekday: [Weekday: [ProfileStep]]), wholeDays: Bool,
    none: String
  ) {
    guard !(profiles.everyDay.isEmpty && profiles.byWeekday.isEmpty) else { return }
    var hours: [String] = []
    var days: [String: Set<Weekday>] = [:]
    for date in (0..<calendar.dayCount).map({ calendar.firstDay + $0 }) {
      let steps = profiles.byWeekday[date.weekday] ?? profiles.everyDay
      guard wholeDays || !steps.isEmpty else { continue }
      let text = gaps(steps, on: date).joined(separator: ", ")
      guard !text.isEmpty else { continue }
      if days[text] == nil { hours.append(text) }
      days[text, default: []].insert(date.weekday)
    }
    guard !hours.isEmpty else { return }
    let parts = hours.prefix(4).map { "\($0) on \(ProfileCoverage.text(days[$0] ?? []).english)" }
    let french = hours.prefix(4).map { "\($0) (\(ProfileCoverage.text(days[$0] ?? []).french))" }
    reading.warn(
      entry.keyPath,
      "open hours are left out, in which no calls come: \(parts.joined(separator: "; "))"
        + (hours.count > 4 ? "; and others" : "") + " (write '\(none)' where that is meant)",
      "des heures d’ouverture sont laissées sans appel : \(french.joined(separator: " ; "))"
        + (hours.count > 4 ? " ; et d’autres" : "") + " (écrire « \(none) » là où c’est voulu)")
  }

  private func gaps(_ steps: [ProfileStep], on date: CivilDate) -> [String] {
    let covered = steps.map { $0.period.opens.seconds..<$0.period.closes.seconds }
    return WallClock.without(covered, from: calendar.openTime(on: date)).map(WallClock.text)
  }

  /// `monday-friday, sunday`; `every day` for all.
  private static func text(_ days: Set<Weekday>) -> Bilingual {
    if days.count == 7 { return Bilingual(written: "every day") }
    var runs: [(first: Weekday, last: Weekday)] = []
    for day in Weekday.allCases where days.contains(day) {
      if let last = runs.last?.last, last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    let texts = runs.map { run -> Bilingual in
      let (first, last) = (Bilingual(written: run.first.name), Bilingual(written: run.last.name))
      return run.first == run.last
        ? first : Bilingual("\(first.english)-\(last.english)", "du \(first.french) au \(last.french)")
    }
    return Bilingual(
      texts.map(\.english).joined(separator: ", "), texts.map(\.french).joined(separator: ", "))
  }
}
