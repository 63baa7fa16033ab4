import ScenarioModel

/// Stretches of one day's wall clock, in seconds after midnight.
enum WallClock {
  /// What of some stretches lies in none of the others.
  static func without(_ others: [Range<Int>], from stretches: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    let ordered = others.sorted { $0.lowerBound < $1.lowerBound }
    for stretch in stretches {
      var start = stretch.lowerBound
      for other in ordered where other.overlaps(stretch) {
        if other.lowerBound > start { result.append(start..<other.lowerBound) }
        start = max(start, other.upperBound)
      }
      if start < stretch.upperBound { result.append(start..<stretch.upperBound) }
    }
    return result
  }

  /// Both ends: `02:00-03:00`.
  static func text(_ stretch: Range<Int>) -> String { "\(clock(stretch.lowerBound))-\(clock(stretch.upperBound))" }

  /// A time: `02:00`.
  static func clock(_ seconds: Int) -> String { TimeOfDay(seconds: seconds)?.description ?? "" }

  /// What happens in spring: `on 2024-03-31 the clock goes from 02:00 to 03:00`.
  static func gapText(_ gap: Range<Int>, on date: CivilDate) -> String {
    "on \(date) the clock goes from \(clock(gap.lowerBound)) to \(clock(gap.upperBound))"
  }

  /// The same in French.
  static func frenchGapText(_ gap: Range<Int>, on date: CivilDate) -> String {
    "le \(TextForms.french("\(date)")), l’horloge passe de \(clock(gap.lowerBound)) à \(clock(gap.upperBound))"
  }
}

extension ServiceCalendar {
  /// The time that the clock of a date leaves out in spring; nil on other dates.
  func skippedTime(on date: CivilDate) -> Range<Int>? { clockChanges.first { $0.date == date }?.skipped }

  /// The open stretches of a date on the wall clock, without time that the clock skips, those that touch as one.
  func openTime(on date: CivilDate) -> [Range<Int>] {
    var open: [Range<Int>] = []
    for period in openPeriods(on: date) {
      if let last = open.last, last.upperBound == period.opens.seconds {
        open[open.count - 1] = last.lowerBound..<period.closes.seconds
      } else {
        open.append(period.opens.seconds..<period.closes.seconds)
      }
    }
    return WallClock.without([skippedTime(on: date)].compactMap(\.self), from: open)
  }
}
