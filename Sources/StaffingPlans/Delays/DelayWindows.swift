import ScenarioModel

/// Which days of work help what entered on a day.
struct DelayWindows {
  /// The grid of the service.
  let grid: ServiceGrid
  /// Weekday of the first day, Monday 0.
  private let firstWeekday: Int
  /// Open seconds by day.
  let open: [Int]

  /// Windows of a scenario.
  init(_ scenario: Scenario) {
    grid = scenario.grid
    firstWeekday = scenario.calendar.firstDay.weekday.rawValue - (Weekday.allCases.first?.rawValue ?? 0)
    open = scenario.grid.days.indices.map { scenario.grid.openSeconds(day: $0) }
  }

  /// The days of the period.
  var days: Range<Int> { grid.days.indices }

  /// The last day on which what entered at midday of a day can be worked in time; at least the next open day.
  func lastDay(entered day: Int, within delay: Double, clock: DelayClock) -> Int {
    var last = clock == .calendar ? calendarDay(after: delay, of: day) : openDay(after: delay, of: day)
    while last + 1 < days.count, open[day...last].allSatisfy({ $0 == 0 }) { last += 1 }
    return last
  }

  /// The last day on which what entered on a day can be worked for a pile to be cleared in the evening of another, and to stay so.
  func lastDay(entered day: Int, cleared evening: Int) -> Int {
    let next = days.first { $0 > day && open[$0] > 0 } ?? max(day, days.count - 1)
    return max(next, min(evening, days.count - 1))
  }

  /// Whether everything that enters on a day counts in the share within a delay: what enters too late no plan is asked to do.
  func isWhollyAsked(_ day: Int, within delay: Double) -> Bool {
    let nextMidnight = day + 1 < grid.days.count ? grid.days[day + 1].midnight : grid.end
    return Double(nextMidnight) + delay <= Double(grid.end)
  }

  /// The first call type with a delay target that nothing can be judged by: whatever comes in is due after the period's end.
  ///
  /// What is there at the start is due at the end itself where the delay is as long as the period.
  func unjudged(in scenario: Scenario) -> (callType: Int, within: Double)? {
    for (index, type) in scenario.callTypes.enumerated() {
      let target =
        type.deferred?.target.map { ($0.within, $0.clock) } ?? type.outbound?.target.map { ($0.within, .calendar) }
      guard let (within, clock) = target else { continue }
      let length = clock == .calendar ? grid.end : open.reduce(0, +)
      let isThereAtStart = (type.deferred?.backlogAtStart ?? 0) > 0 || !(type.outbound?.batches ?? []).isEmpty
      if within > Double(length) || (within == Double(length) && !isThereAtStart) { return (index, within) }
    }
    return nil
  }

  /// How many days lie between entering and reaching an age.
  func daysBack(_ age: Double, clock: DelayClock) -> Int {
    let perDay = clock == .calendar ? 86_400 : Double(max(open.max() ?? 0, 3600))
    return Int(min(Double(days.count), (age / perDay).rounded(.up)))
  }

  /// The entries over which a share has to hold.
  func entries(_ scope: EntryScope) -> [Range<Int>] {
    switch scope {
    case .period: return days.isEmpty ? [] : [days]
    case .day: return days.map { $0..<($0 + 1) }
    case .week:
      let mondays = days.filter { $0 == 0 || (firstWeekday + $0) % 7 == 0 }
      return zip(mondays, mondays.dropFirst() + [days.count]).map { $0..<$1 }
    }
  }

  private func calendarDay(after delay: Double, of day: Int) -> Int {
    let due = Double(grid.days[day].midnight) + 43_200 + delay
    var last = day
    while last + 1 < days.count, Double(grid.days[last + 1].midnight) < due { last += 1 }
    return last
  }

  private func openDay(after delay: Double, of day: Int) -> Int {
    var left = delay - Double(open[day]) / 2
    var last = day
    while left > 0, last + 1 < days.count {
      last += 1
      left -= Double(open[last])
    }
    return last
  }
}
