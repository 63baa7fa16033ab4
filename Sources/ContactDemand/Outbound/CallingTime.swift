internal import ScenarioModel

/// The hours in which people of a list can be called: its calling windows while the service is open, on the engine's clock.
struct CallingTime: Sendable {
  /// A stretch of time, in seconds.
  struct Span: Sendable {
    /// Its begin.
    let opens: Double
    /// Its end, not included.
    let closes: Double
  }

  /// The stretches in which attempts may start, in order.
  let spans: [Span]
  /// The stretches in which the service is open, in order.
  private let open: [Span]
  /// The days' midnights.
  private let midnights: [Double]
  /// The first day's weekday, Monday 0.
  private let firstWeekday: Int
  /// Where on the engine's clock the wall clock is moved, and by how many seconds, by day.
  private let changes: [Int: (time: Double, shift: Double)]
  /// The end of the period.
  let end: Double

  /// The calling time of an outbound type.
  init(_ callType: CallType, in scenario: Scenario) {
    let grid = scenario.grid
    open = Self.spans(of: grid)
    spans =
      callType.outbound?.windows == nil
      ? open : Self.common(open, Self.spans(of: scenario.callingGrid(of: callType)))
    midnights = grid.days.map { Double($0.midnight) }
    firstWeekday = scenario.calendar.firstDay.weekday.rawValue - 1
    end = Double(grid.end)
    var changes: [Int: (time: Double, shift: Double)] = [:]
    for change in scenario.calendar.clockChanges {
      let day = change.date - scenario.calendar.firstDay
      guard grid.days.indices.contains(day) else { continue }
      changes[day] = (Double(grid.days[day].midnight + change.wallTime.seconds), Double(change.shift))
    }
    self.changes = changes
  }

  private static func spans(of grid: ServiceGrid) -> [Span] {
    grid.openSpans.map {
      Span(opens: Double(grid.intervals[$0.lowerBound].start), closes: Double(grid.intervals[$0.upperBound - 1].end))
    }
  }

  /// What two lists of stretches have in common.
  private static func common(_ left: [Span], _ right: [Span]) -> [Span] {
    var (result, first) = ([Span](), 0)
    for span in left {
      while first < right.count, right[first].closes <= span.opens { first += 1 }
      for other in right[first...].prefix(while: { $0.opens < span.closes }) {
        result.append(Span(opens: max(span.opens, other.opens), closes: min(span.closes, other.closes)))
      }
    }
    return result
  }

  /// The first stretch that is not over at a time.
  private static func first(_ spans: [Span], after time: Double) -> Span? {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].closes > time { high = middle } else { low = middle + 1 }
    }
    return low < spans.count ? spans[low] : nil
  }

  /// The first time from some time on at which an attempt may start; nil where there is none in the period.
  func firstCall(from time: Double) -> Double? { Self.first(spans, after: time).map { max(time, $0.opens) } }

  /// Whether the service is open at a time.
  func isOpen(at time: Double) -> Bool { Self.first(open, after: time).map { $0.opens <= time } ?? false }

  /// The day of a time of the period.
  func day(of time: Double) -> Int {
    var day = min(midnights.count - 1, max(0, Int(time / 86_400)))
    while day > 0, time < midnights[day] { day -= 1 }
    while day + 1 < midnights.count, time >= midnights[day + 1] { day += 1 }
    return day
  }

  /// The midnight before a day; infinity beyond the period's end.
  func midnight(before day: Int) -> Double {
    day < midnights.count ? midnights[day] : day == midnights.count ? end : .infinity
  }

  /// Weekday (Monday 0) and hour of the wall clock at a time of the period.
  func hour(at time: Double) -> (weekday: Int, hour: Int) {
    let day = day(of: time)
    var wall = time - midnights[day]
    if let change = changes[day], time >= change.time { wall += change.shift }
    return ((firstWeekday + day) % 7, max(0, min(23, Int(wall / 3600))))
  }
}
