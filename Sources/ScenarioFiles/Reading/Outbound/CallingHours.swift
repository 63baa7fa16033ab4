import ScenarioModel

/// When attempts may start: in the calling windows, while the service is open.
struct CallingHours {
  let calendar: ServiceCalendar
  /// The windows; nil for the opening hours alone.
  let windows: ServiceCalendar?

  /// The stretches of a date in which attempts may start, in order.
  func periods(on date: CivilDate) -> [OpenPeriod] {
    let open = calendar.openPeriods(on: date)
    guard let windows else { return open }
    return windows.openPeriods(on: date).flatMap { window in open.compactMap { $0.common(with: window) } }
  }

  /// The dates of the period.
  var dates: [CivilDate] { (0..<calendar.dayCount).map { calendar.firstDay + $0 } }

  /// The hours of the clock in which attempts may start on some day of the period.
  var hours: Set<Int> {
    var hours: Set<Int> = []
    for date in dates {
      for period in periods(on: date) {
        for hour in (period.opens.seconds / 3600)...((period.closes.seconds - 1) / 3600) { hours.insert(hour) }
      }
    }
    return hours
  }

  /// The longest stretch between the first and the last moment of a day at which attempts may start, in seconds.
  var longestDay: Int {
    dates.map { date in
      let periods = periods(on: date)
      guard let first = periods.first, let last = periods.last else { return 0 }
      return last.closes.seconds - first.opens.seconds
    }.max() ?? 0
  }
}
