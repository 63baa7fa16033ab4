/// One open interval: the cell in which contacts, agents and measures are counted.
public struct ServiceInterval: Sendable, Hashable {
  /// Index of the day in the grid.
  public let day: Int
  /// Wall-clock start, in seconds after midnight.
  public let wallStart: Int
  /// Start on the engine's clock: seconds from the scenario's first midnight.
  public let start: Int
  /// Length in seconds, greater than 0; shorter than the interval length only where opening hours cut it.
  public let length: Int
  /// True when the service was closed just before, so that the interval begins with no arrivals carried over.
  public let opensService: Bool

  /// End on the engine's clock (not included).
  public var end: Int { start + length }
}

/// One day of the period with its open intervals.
public struct ServiceDay: Sendable, Hashable {
  /// The date.
  public let date: CivilDate
  /// The name of the public holiday, if it is one.
  public let holiday: String?
  /// Midnight on the engine's clock, in seconds.
  public let midnight: Int
  /// Indexes of the day's intervals in the grid; empty when closed all day.
  public let intervals: Range<Int>
}

/// The open intervals of every day of the period, resolved once from the calendar, holidays and clock changes.
public struct ServiceGrid: Sendable, Hashable {
  /// The days of the period, in order; closed days are there with an empty range.
  public let days: [ServiceDay]
  /// All open intervals, in order of time.
  public let intervals: [ServiceInterval]
  /// The nominal interval length in seconds.
  public let intervalLength: Int
  /// The end of the period on the engine's clock, in seconds.
  public let end: Int

  /// Builds the grid.
  ///
  /// Intervals start at multiples of the interval length of the wall clock and are cut by opening hours;
  /// on a day on which the clock changes the wall-clock hours are kept (a skipped hour is missing, a repeated one comes twice).
  /// Cost: linear in the number of intervals.
  public init(_ calendar: ServiceCalendar) {
    var days: [ServiceDay] = []
    var intervals: [ServiceInterval] = []
    var midnight = 0
    for index in 0..<calendar.dayCount {
      let date = calendar.firstDay + index
      let change = calendar.clockChanges.first { $0.date == date }
      let first = intervals.count
      for period in OpenPeriod.joined(calendar.openPeriods(on: date)) {
        for piece in DayClock(change: change).pieces(of: period, length: calendar.intervalLength) {
          let start = midnight + piece.elapsed
          let opens = intervals.last.map { $0.end != start } ?? true
          intervals.append(
            ServiceInterval(
              day: index, wallStart: piece.wallStart, start: start, length: piece.length, opensService: opens))
        }
      }
      days.append(
        ServiceDay(
          date: date, holiday: calendar.holidays[date], midnight: midnight, intervals: first..<intervals.count))
      midnight += 86_400 - (change?.shift ?? 0)
    }
    self.days = days
    self.intervals = intervals
    intervalLength = calendar.intervalLength
    end = midnight
  }

  /// The days in which some intervals lie, closed days between them included; none for no intervals.
  public func days(of stretch: Range<Int>) -> Range<Int> {
    guard let first = stretch.first, let last = stretch.last else { return 0..<0 }
    return intervals[first].day..<(intervals[last].day + 1)
  }

  /// The open time of a day in seconds.
  public func openSeconds(day: Int) -> Int { intervals[days[day].intervals].reduce(0) { $0 + $1.length } }

  /// Runs of intervals without a closed moment between them: a queue lives within one span.
  public var openSpans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var first = 0
    for index in intervals.indices where intervals[index].opensService && index > first {
      spans.append(first..<index)
      first = index
    }
    if first < intervals.count { spans.append(first..<intervals.count) }
    return spans
  }
}

/// Maps the wall clock of one day to elapsed seconds, with at most one change of the clock.
struct DayClock {
  /// The change of the clock on this day, if any.
  let change: ClockChange?

  /// A piece of an interval: its wall-clock start, elapsed seconds since midnight and length.
  struct Piece {
    let wallStart: Int
    let elapsed: Int
    let length: Int
  }

  /// The intervals of a period, cut at multiples of `length` of the wall clock.
  func pieces(of period: OpenPeriod, length: Int) -> [Piece] {
    var pieces: [Piece] = []
    for stretch in stretches(from: period.opens.seconds, to: period.closes.seconds) {
      var wall = stretch.wall.lowerBound
      while wall < stretch.wall.upperBound {
        let next = min((wall / length + 1) * length, stretch.wall.upperBound)
        pieces.append(Piece(wallStart: wall, elapsed: wall + stretch.offset, length: next - wall))
        wall = next
      }
    }
    return pieces
  }

  /// Wall-clock stretches in which elapsed time runs evenly, in order, each with elapsed minus wall.
  private func stretches(from opens: Int, to closes: Int) -> [(wall: Range<Int>, offset: Int)] {
    guard let change else { return [(opens..<closes, 0)] }
    let jump = change.wallTime.seconds
    var result: [(wall: Range<Int>, offset: Int)] = []
    if opens < jump { result.append((opens..<min(closes, jump), 0)) }
    let resumes = max(opens, jump + change.shift)
    let reachesChange = change.shift > 0 ? closes > resumes : closes >= jump
    if reachesChange, resumes < closes { result.append((resumes..<closes, -change.shift)) }
    return result
  }
}
