internal import RandomStreams
internal import ScenarioModel

/// When people enter a list, in expectation: by hours of the engine's clock, with those who enter after the period's end apart.
struct EntryFlow: Sendable, Hashable {
  /// People by hour from the start of the period.
  private(set) var people: [Double]
  /// People who enter after the end.
  private(set) var afterEnd = 0.0

  /// Length of a step in seconds.
  private static let step = 3600.0

  /// Nobody, over a period of some seconds.
  init(end: Int) {
    people = Array(repeating: 0, count: max(1, (end + 3599) / 3600))
  }

  /// People of all hours, and of the time after the end.
  var total: Double { people.reduce(afterEnd, +) }

  /// Whether nobody enters.
  var isEmpty: Bool { afterEnd == 0 && !people.contains { $0 > 0 } }

  /// Adds people at a time in seconds.
  mutating func add(_ count: Double, at time: Double) {
    let hour = max(0, time) / Self.step
    if hour < Double(people.count) { people[Int(hour)] += count } else { afterEnd += count }
  }

  /// Adds the people of another flow of the same period.
  mutating func add(_ other: EntryFlow) {
    for hour in people.indices { people[hour] += other.people[hour] }
    afterEnd += other.afterEnd
  }

  /// The same people as a share or a multiple.
  func scaled(by factor: Double) -> EntryFlow {
    var result = self
    result.people = people.map { $0 * factor }
    result.afterEnd *= factor
    return result
  }

  /// The same people later: each by a delay of their own, counted from the middle of their hour.
  func delayed(by delay: Distribution?) -> EntryFlow {
    guard let delay, delay.mean > 0 else { return self }
    // Shares that move by 0, 1, 2 ... hours.
    var shares: [Double] = []
    var left = 1.0
    while left > 1e-9, shares.count < people.count {
      let beyond = delay.survival((Double(shares.count) + 0.5) * Self.step)
      shares.append(max(0, left - beyond))
      left = min(left, beyond)
    }
    var result = self
    result.people = people.map { _ in 0 }
    for (hour, count) in people.enumerated() where count > 0 {
      for (hours, share) in shares.prefix(people.count - hour).enumerated() {
        result.people[hour + hours] += count * share
      }
    }
    result.afterEnd = total - result.people.reduce(0, +)
    return result
  }

  /// The same people at the first hour in which they can be called.
  func called(in scenario: Scenario, _ callType: CallType) -> EntryFlow {
    let open = hours(of: scenario.grid)
    let windows = hours(of: scenario.callingGrid(of: callType))
    var result = self
    var waiting = 0.0
    for hour in people.indices {
      waiting += people[hour]
      let isCalled = open[hour] && windows[hour]
      result.people[hour] = isCalled ? waiting : 0
      if isCalled { waiting = 0 }
    }
    result.afterEnd += waiting
    return result
  }

  private func hours(of grid: ServiceGrid) -> [Bool] {
    var open = people.map { _ in false }
    for interval in grid.intervals {
      for hour in (interval.start / 3600)...(max(interval.start, interval.end - 1) / 3600)
      where open.indices.contains(hour) {
        open[hour] = true
      }
    }
    return open
  }

  /// People by day of a grid.
  func byDay(of grid: ServiceGrid) -> [Double] {
    var days = Array(repeating: 0.0, count: grid.days.count)
    var day = 0
    for (hour, count) in people.enumerated() {
      while day + 1 < grid.days.count, grid.days[day + 1].midnight <= hour * 3600 { day += 1 }
      if days.indices.contains(day) { days[day] += count }
    }
    return days
  }
}
