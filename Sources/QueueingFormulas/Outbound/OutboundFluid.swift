/// The order in which people of a list are called when attempts are scarce.
public enum FluidOrder: String, CaseIterable, Sendable {
  /// The earliest entry day first (with one deadline for all, also earliest deadline first); then fewest attempts.
  case oldest
  /// The latest entry day first; then fewest attempts.
  case newest
  /// Fewest attempts first; then the earliest entry day.
  case fewestAttempts = "fewest-attempts"
}

/// A list with a recall ladder as a fluid: people enter, are called and leave in real numbers, one step per day.
///
/// People enter before the first call of their day, and everyone who waits is due every day, at most a given number of times. The
/// attempts of a day go in rounds: everyone due is called once, in the stated order, before anybody is called again. Nothing is
/// random, so that this is the mean of a large list, and a first answer for plans. Reached + exhausted + waiting = entered.
/// Wrong numbers leave the list when they answer, as those reached do: with a share w of them, (1 - w) times as many are reached.
public struct OutboundFluid: Sendable {
  /// People who enter, by day.
  public let entries: [Double]
  /// Reach by attempt number, most attempts, and the share that never answers.
  public let ladder: ExpectedLadder
  /// Most attempts per person and day.
  public let attemptsPerDay: Int
  /// Who is called first when attempts are scarce.
  public let order: FluidOrder
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
  ///   - reachFactors: factors on the reach by day, repeated: seven for a week whose Sunday differs; products above 1 count as 1.
  ///   - days: days to follow, up to 4,000; nil follows the entries and then long enough for the last to end their ladder.
  public init(
    entries: [Double], ladder: ExpectedLadder, attemptsPerDay: Int = 1, order: FluidOrder = .oldest,
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
  /// - Parameters:
  ///   - capacity: attempts by day, or agents on duty where calling days are given.
  ///   - calling: the hours of a day and the agent time of attempts, repeated: one for all days, seven for a week; empty for a capacity
  ///     in attempts. Agents call without a break from the opening while anybody is due.
  /// - Complexity: O(days times waiting entry days times attempts): some milliseconds for 200 days.
  public func flow(_ capacity: FluidCapacity, calling: [CallingDay] = []) throws(QueueingError) -> OutboundFlow {
    try capacity.check()
    var run = OutboundRun(self)
    for day in 0..<days {
      run.advance(capacity: capacity.number(on: day), calling: calling.repeated(on: day))
    }
    return OutboundFlow(entries: Array(entries.prefix(days)), days: run.days, reachedAfterDays: run.reachedAfterDays)
  }

  /// The attempts of every day with which nothing that is due is ever left for the next day.
  public func clearingAttempts() throws(QueueingError) -> [Double] {
    try flow(.unlimited).days.map(\.attempts)
  }
}

extension [CallingDay] {
  /// The hours of a day, counted from 0; nil when there are none.
  func repeated(on day: Int) -> CallingDay? { isEmpty ? nil : self[day % count] }
}
