/// A reading of "70 % answer, the others are called again once a day for three days".
public enum RecallReading: String, CaseIterable, Sendable {
  /// Those who did not answer get one more call in all, within the days: N + N (1 - p) dials.
  case oneMoreCall = "one-more-call"
  /// Every day those who have not answered yet are called, until they do or the days are over: N (1 + r + r s + r s^2 ...) dials,
  /// r = 1 - p the share without answer at first, s = 1 - p' that of a later attempt.
  case untilReached = "until-reached"
  /// Those who did not answer at first are called on every one of the days, whatever happens: N + N (1 - p) days dials.
  case everyDay = "every-day"
}

/// The dials and the people reached that a sentence on calling again may mean, under each of its readings.
///
/// Example: 100,000 people, 70 % answer, three days: 130,000, 141,700 or 190,000 dials.
public struct RecallLadderReadings: Sendable, Equatable {
  /// People on the list.
  public let people: Double
  /// Probability that the first call reaches the person, 0...1.
  public let firstReach: Double
  /// Probability that a later call reaches the person, 0...1.
  public let laterReach: Double
  /// Days on which people are called again.
  public let days: Int
  /// Calls on each of those days.
  public let attemptsPerDay: Int

  /// The readings of one sentence.
  /// - Parameters:
  ///   - people: 0 or more.
  ///   - firstReach: probability that the first call reaches the person, 0...1.
  ///   - laterReach: the same for every later call; nil takes that of the first.
  ///   - days: days of calling again, 0...10,000.
  ///   - attemptsPerDay: calls on each of those days, 1...100; the reading `one-more-call` makes one call in all.
  public init(
    people: Double, firstReach: Double, laterReach: Double? = nil, days: Int, attemptsPerDay: Int = 1
  ) throws(QueueingError) {
    try Checked.size(people, "people")
    try Checked.share(firstReach, "share that answers the first call")
    try Checked.share(laterReach ?? firstReach, "share that answers a later call")
    try Checked.whole(days, in: 0...10_000, "days of calling again")
    try Checked.whole(attemptsPerDay, in: 1...100, "attempts per day")
    self.people = people
    self.firstReach = firstReach
    self.laterReach = laterReach ?? firstReach
    self.days = days
    self.attemptsPerDay = attemptsPerDay
  }

  /// The expected number of dials.
  /// - Complexity: O(days times attempts per day) for `until-reached`.
  public func dials(_ reading: RecallReading) -> Double {
    switch reading {
    case .oneMoreCall: people + (days > 0 ? missed : 0)
    case .untilReached: people + ladder().dials
    case .everyDay: people + missed * Double(days * attemptsPerDay)
    }
  }

  /// The expected number of people reached, each counted once.
  ///
  /// Under `every-day` people are called on after they answered, so that as many are reached as under `until-reached`.
  public func reached(_ reading: RecallReading) -> Double {
    switch reading {
    case .oneMoreCall: people * firstReach + (days > 0 ? missed * laterReach : 0)
    case .untilReached, .everyDay: people - ladder().missed
    }
  }

  /// People whom the first call does not reach.
  private var missed: Double { people - people * firstReach }

  /// The later calls until somebody answers, and those whom they all miss.
  private func ladder() -> (dials: Double, missed: Double) {
    var (dials, left) = (0.0, missed)
    for _ in 0..<(days * attemptsPerDay) where left > 0 {
      dials += left
      left -= left * laterReach
    }
    return (dials, left)
  }
}
