internal import RandomStreams
internal import ScenarioModel

/// When people enter a list, or are due in it, in expectation: by half hours of the engine's clock, with those after the period's end apart.
///
/// Each half hour keeps the mean time of its people, so that a batch alone in it stays at its exact time.
struct EntryFlow: Sendable, Hashable {
  /// The people of a half hour.
  private struct Portion: Hashable {
    /// How many.
    var people = 0.0
    /// The sum of their times, in seconds from the half hour's begin.
    var seconds = 0.0
  }

  /// The people who come at a time.
  struct Moment {
    /// The mean time, in seconds.
    let time: Double
    /// How many.
    let people: Double
  }

  private var portions: [Int: Portion] = [:]
  private let end: Double
  /// People who enter after the end.
  private(set) var afterEnd = 0.0

  /// Length of a step in seconds.
  private static let step = 1800.0

  /// Nobody, over a period of some seconds.
  init(end: Int) { self.end = Double(end) }

  /// Everyone by time, those after the end left out.
  var moments: [Moment] {
    portions.sorted { $0.key < $1.key }.map { bucket, portion in
      // Rounded, so that a batch at nine o'clock is not called a moment before it.
      let offset = (portion.seconds / portion.people * 1e3).rounded() / 1e3
      return Moment(time: Double(bucket) * Self.step + offset, people: portion.people)
    }
  }

  /// People of all times, and of the time after the end.
  var total: Double { moments.reduce(afterEnd) { $0 + $1.people } }

  /// Whether nobody enters.
  var isEmpty: Bool { afterEnd == 0 && portions.isEmpty }

  /// Adds people at a time in seconds.
  mutating func add(_ count: Double, at time: Double) {
    guard count > 0 else { return }
    guard time < end else { return afterEnd += count }
    let bucket = (max(0, time) / Self.step).rounded(.down)
    let offset = max(0, time) - bucket * Self.step
    portions[Int(bucket), default: Portion()].people += count
    portions[Int(bucket), default: Portion()].seconds += count * offset
  }

  /// Adds people who come evenly between two times in seconds.
  mutating func add(_ count: Double, from start: Double, to stop: Double) {
    var time = start
    while time < stop {
      let next = min(stop, ((time / Self.step).rounded(.down) + 1) * Self.step)
      add(count * (next - time) / (stop - start), at: (time + next) / 2)
      time = next
    }
  }

  /// Adds the people of another flow of the same period.
  mutating func add(_ other: EntryFlow) {
    for moment in other.moments { add(moment.people, at: moment.time) }
    afterEnd += other.afterEnd
  }

  /// The same people as a share or a multiple, at least 0.
  func scaled(by factor: Double) -> EntryFlow {
    var result = EntryFlow(end: Int(end))
    for moment in moments { result.add(moment.people * factor, at: moment.time) }
    result.afterEnd = afterEnd * factor
    return result
  }

  /// The same people later: each by a delay of their own.
  func delayed(by delay: Distribution?) -> EntryFlow {
    guard let delay, delay.mean > 0 else { return self }
    var result = EntryFlow(end: Int(end))
    if delay.variance == 0 {
      for moment in moments { result.add(moment.people, at: moment.time + delay.mean) }
      result.afterEnd += afterEnd
      return result
    }
    let count = Int(end / Self.step) + 1
    let shares = Self.shares(of: delay, atMost: count)
    // People by half hours first: a long delay moves each portion into very many.
    var people = Array(repeating: 0.0, count: count + 1)
    var seconds = people
    for moment in moments {
      let bucket = Int(moment.time / Self.step)
      let offset = moment.time - Double(bucket) * Self.step
      for (steps, share) in shares.prefix(max(0, people.count - 1 - bucket)).enumerated() {
        // From the middle of one half hour to that of another, on the mean half a step further.
        let count = moment.people * share
        let late = offset >= Self.step / 2 ? 1 : 0
        people[bucket + steps + late] += count
        seconds[bucket + steps + late] += count * (offset + Self.step / 2 - Double(late) * Self.step)
      }
    }
    for (bucket, count) in people.enumerated() where count > 0 {
      result.add(count, at: Double(bucket) * Self.step + seconds[bucket] / count)
    }
    result.afterEnd = max(0, total - result.moments.reduce(0) { $0 + $1.people })
    return result
  }

  /// Shares of people by the half hours that their delay takes: below 1, 1 to 2, and so on.
  private static func shares(of delay: Distribution, atMost count: Int) -> [Double] {
    var shares: [Double] = []
    var left = 1.0
    while shares.count < count, left > 1e-9 {
      let beyond = delay.survival(Double(shares.count + 1) * step)
      shares.append(max(0, left - beyond))
      left = min(left, beyond)
    }
    return shares
  }

  /// People by day of a grid.
  func byDay(of grid: ServiceGrid) -> [Double] {
    var days = Array(repeating: 0.0, count: grid.days.count)
    var day = 0
    for moment in moments {
      while day + 1 < grid.days.count, Double(grid.days[day + 1].midnight) <= moment.time { day += 1 }
      if days.indices.contains(day) { days[day] += moment.people }
    }
    return days
  }
}
