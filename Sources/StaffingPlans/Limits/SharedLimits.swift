import QueueingFormulas
package import ScenarioModel

/// Limits that bind several numbers at once: hours that people give in a calendar week, and seats that groups share.
///
/// The one place that knows them: `room` says how much of either is left, ``isKept(by:)`` whether a staffing keeps both, and
/// `LimitTrim` takes agents from one that does not. Limits of single numbers (least, `maximum`, a group's own `seats`) are not of it.
package struct SharedLimits: Sendable {
  /// A group's hours in a week.
  package struct Week: Sendable {
    /// Index of the group.
    package let group: Int
    /// The intervals of the week's days within the period.
    package let intervals: Range<Int>
    /// Seconds on duty that the people may give, agents added up.
    package let seconds: Int
  }

  /// Weeks by group, in order; none for a group without people mobilised, or whose numbers are given.
  package let weeks: [[Week]]
  /// Places of all groups together by interval; nil where they share none.
  let seats: [Int]?
  /// Length of each interval, in seconds.
  let lengths: [Int]
  /// By interval, the place of its week in each list of `weeks`.
  private let weekOfInterval: [Int]

  /// The shared limits of a scenario.
  package init(_ scenario: Scenario) {
    let found = StaffingHours.weeks(of: scenario)
    let grid = scenario.grid
    var places = Array(repeating: 0, count: grid.intervals.count)
    var ranges: [Range<Int>] = []
    for (place, week) in found.enumerated() {
      let intervals =
        grid.days[week.days.lowerBound].intervals.lowerBound..<grid.days[week.days.upperBound - 1].intervals.upperBound
      for interval in intervals { places[interval] = place }
      ranges.append(intervals)
    }
    weeks = scenario.agentGroups.indices.map { index in
      let group = scenario.agentGroups[index]
      guard let people = group.mobilisation, group.staffing == .planned else { return [] }
      let seconds = Int((people.weeklyHoursOnDuty(shrinkage: group.shrinkage) * 3600 + 1e-6).rounded(.down))
      return ranges.map { Week(group: index, intervals: $0, seconds: seconds) }
    }
    seats = scenario.seats
    lengths = grid.intervals.map(\.length)
    weekOfInterval = places
  }

  /// Whether there is any.
  var isEmpty: Bool { seats == nil && weeks.allSatisfy(\.isEmpty) }

  /// Seconds on duty of a group in a week.
  func seconds(_ agents: [[Int]], in week: Week) -> Int {
    week.intervals.reduce(0) { $0 + agents[week.group][$1] * lengths[$1] }
  }

  /// Whether a staffing keeps every shared limit.
  package func isKept(by agents: [[Int]]) -> Bool {
    weeks.joined().allSatisfy { seconds(agents, in: $0) <= $0.seconds }
      && (seats.map { seats in
        seats.indices.allSatisfy { interval in agents.reduce(0) { $0 + $1[interval] } <= seats[interval] }
      } ?? true)
  }

  /// Agents that can be added to a group in one interval; 0 or more, `Int.max` without limits.
  package func room(group: Int, interval: Int, in agents: [[Int]]) -> Int {
    min(hoursLeft(group, interval..<(interval + 1), agents), seatsLeft(interval, agents))
  }

  /// Agents that can be added to a group in every one of some intervals at once.
  package func room(group: Int, intervals: Range<Int>, in agents: [[Int]]) -> Int {
    min(hoursLeft(group, intervals, agents), intervals.map { seatsLeft($0, agents) }.min() ?? Int.max)
  }

  private func hoursLeft(_ group: Int, _ intervals: Range<Int>, _ agents: [[Int]]) -> Int {
    guard !weeks[group].isEmpty, let first = intervals.first, let last = intervals.last else { return Int.max }
    return (weekOfInterval[first]...weekOfInterval[last]).map { place in
      let week = weeks[group][place]
      let each = week.intervals.clamped(to: intervals).reduce(0) { $0 + lengths[$1] }
      return each > 0 ? max(0, (week.seconds - seconds(agents, in: week)) / each) : Int.max
    }.min() ?? Int.max
  }

  private func seatsLeft(_ interval: Int, _ agents: [[Int]]) -> Int {
    guard let seats else { return Int.max }
    return max(0, seats[interval] - agents.reduce(0) { $0 + $1[interval] })
  }
}
