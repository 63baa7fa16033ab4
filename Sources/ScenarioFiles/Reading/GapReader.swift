import ScenarioModel

/// Looks for hours, of opening or of calling, at times that the clock skips in spring.
struct GapReader {
  let reading: Reading
  /// The section that states the hours.
  let section: Section
  /// The key of the hours, where no exception states them.
  let key: String

  /// Refuses an exception of which nothing is left, and warns of hours that begin or end where the clock shows no time.
  ///
  /// - Parameter matters: whether hours of a date are of any use; by default all are.
  func check(_ calendar: ServiceCalendar, where matters: (CivilDate, OpenPeriod) -> Bool = { _, _ in true }) {
    for change in calendar.clockChanges {
      guard let gap = change.skipped else { continue }
      for period in calendar.openPeriods(on: change.date) where matters(change.date, period) {
        let hours = period.opens.seconds..<period.closes.seconds
        let left = WallClock.without([gap], from: [hours])
        let isCut = gap.contains(hours.lowerBound) || gap.contains(hours.upperBound)
        guard isCut, hours.overlaps(gap) else { continue }
        let what = WallClock.gapText(gap, on: change.date)
        let exception = reading.table("exceptions", in: section)?.first { $0.key == "\(change.date)" }
        if left.isEmpty, let exception {
          reading.refuse(
            exception.value, wanted: "hours that the clock shows", found: "\(period)", suggestion: what)
        } else {
          reading.warn(
            exception?.value.keyPath ?? section.path(key),
            "\(what): of the hours \(period) "
              + (left.isEmpty ? "nothing is left" : "\(left.map(WallClock.text).joined(separator: ", ")) is left"),
            "\(WallClock.frenchGapText(gap, on: change.date)) : des horaires \(period), il ne reste "
              + (left.isEmpty ? "rien" : "que \(left.map(WallClock.text).joined(separator: ", "))"))
        }
      }
    }
  }
}
