/// The order in which people of a list are called when attempts are scarce.
public enum OutboundOrder: String, CaseIterable, Sendable {
  /// The earliest entry day first (with one deadline for all, also earliest deadline first); then fewest attempts.
  case oldest
  /// The latest entry day first; then fewest attempts.
  case newest
  /// Fewest attempts first; then the earliest entry day.
  case fewestAttempts = "fewest-attempts"
}

/// Attempts that a team can make, day by day.
public enum OutboundCapacity: Sendable, Equatable {
  /// Every due attempt is made.
  case unlimited
  /// The same number of attempts every day.
  case constant(Double)
  /// Attempts by day from the first; the last number holds for all further days.
  case byDay([Double])
  /// Attempts by day, repeated from the beginning: seven numbers for the days of a week.
  case repeated([Double])
}

/// A list with a recall ladder as a fluid: people enter, are called and leave in real numbers, one step per day.
///
/// People enter before the first call of their day, and everyone who waits is due every day, at most a given number of times. The
/// attempts of a day go in rounds: everyone due is called once, in the stated order, before anybody is called again. Nothing is
/// random, so that this is the mean of a large list, and a first answer for plans. Reached + exhausted + waiting = entered.
public struct OutboundFluid: Sendable {
  /// People who enter, by day.
  public let entries: [Double]
  /// Reach by attempt number, most attempts, and the share that never answers.
  public let ladder: ExpectedLadder
  /// Most attempts per person and day.
  public let attemptsPerDay: Int
  /// Who is called first when attempts are scarce.
  public let order: OutboundOrder
  /// Factors on the reach probability by day, repeated from the beginning; empty for 1.
  public let reachFactors: [Double]
  /// Days that are followed.
  public let days: Int

  /// The most days that are followed.
  public static let mostDays = 4_000

  /// A list and its ladder.
  /// - Parameters:
  ///   - entries: people who enter by day, each 0 or more, 1...4,000 days.
  ///   - ladder: reach by attempt number (averaged over the hours of the day), most attempts, share that never answers.
  ///   - attemptsPerDay: most attempts per person and day, 1...100.
  ///   - order: who is called first when attempts are scarce.
  ///   - reachFactors: factors on the reach by day, repeated (seven for a week whose Sunday differs); products above 1 count as 1.
  ///   - days: days to follow, up to 4,000; nil follows the entries and then long enough for the last to end their ladder.
  public init(
    entries: [Double], ladder: ExpectedLadder, attemptsPerDay: Int = 1, order: OutboundOrder = .oldest,
    reachFactors: [Double] = [], days: Int? = nil
  ) throws(QueueingError) {
    try Checked.whole(entries.count, in: 1...Self.mostDays, "days with entries")
    for people in entries { try Checked.size(people, "people who enter") }
    try Checked.whole(attemptsPerDay, in: 1...100, "attempts per day")
    for factor in reachFactors { try Checked.size(factor, "factor on reach") }
    let ladderDays = (ladder.cap + attemptsPerDay - 1) / attemptsPerDay
    let followed = days ?? min(Self.mostDays, entries.count + ladderDays - 1)
    try Checked.whole(followed, in: 1...Self.mostDays, "days")
    self.entries = entries
    self.ladder = ladder
    self.attemptsPerDay = attemptsPerDay
    self.order = order
    self.reachFactors = reachFactors
    self.days = followed
  }

  /// The flow under a capacity.
  /// - Complexity: O(days times waiting entry days times attempts): some milliseconds for 200 days.
  public func flow(_ capacity: OutboundCapacity) throws(QueueingError) -> OutboundFlow {
    try capacity.check()
    var run = OutboundRun(self)
    for day in 0..<days { run.advance(day, capacity: capacity.attempts(on: day)) }
    return OutboundFlow(entries: Array(entries.prefix(days)), days: run.days, reachedAfterDays: run.reachedAfterDays)
  }

  /// The attempts of every day with which nothing that is due is ever left for the next day.
  public func clearingAttempts() throws(QueueingError) -> [Double] {
    try flow(.unlimited).days.map(\.attempts)
  }
}

extension OutboundCapacity {
  /// Attempts that can be made on a day, counted from 0; infinity for no limit.
  public func attempts(on day: Int) -> Double {
    switch self {
    case .unlimited: .infinity
    case .constant(let attempts): attempts
    case .byDay(let attempts): attempts.isEmpty ? 0 : attempts[min(max(day, 0), attempts.count - 1)]
    case .repeated(let attempts): attempts.isEmpty ? 0 : attempts[max(day, 0) % attempts.count]
    }
  }

  func check() throws(QueueingError) {
    let numbers: [Double] =
      switch self {
      case .unlimited: []
      case .constant(let attempts): [attempts]
      case .byDay(let attempts), .repeated(let attempts): attempts
      }
    for number in numbers where !(number >= 0) {
      throw .invalidArgument(name: "attempts per day", wanted: "a number of at least 0", found: number)
    }
  }
}
