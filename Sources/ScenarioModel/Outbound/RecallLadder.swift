/// When a person who was not reached is called again, and when nobody tries any more.
public struct RecallLadder: Sendable, Hashable {
  /// Most attempts for a person on one calendar day, at least 1.
  public let attemptsPerDay: Int
  /// Least time from the end of an attempt to the start of the next for the same person, in seconds, at least 0.
  public let smallestGap: Double
  /// Calendar days, from the day of the step's first attempt, on which attempts may start, at least 1; nil for no limit.
  public let days: Int?
  /// Most attempts for a person in the step, at least 1.
  public let mostAttempts: Int
  /// What ends the ladder before its last attempt.
  public let ends: LadderEnd
  /// The probability that an attempt reaches the person.
  public let reach: ReachProbability
  /// What follows when the last attempt was in vain; nil for nothing.
  public let escalation: Escalation?

  /// A ladder from its parts.
  public init(
    attemptsPerDay: Int = 1, smallestGap: Double = 0, days: Int? = nil, mostAttempts: Int, ends: LadderEnd = .reached,
    reach: ReachProbability, escalation: Escalation? = nil
  ) {
    self.attemptsPerDay = attemptsPerDay
    self.smallestGap = smallestGap
    self.days = days
    self.mostAttempts = mostAttempts
    self.ends = ends
    self.reach = reach
    self.escalation = escalation
  }
}

/// What ends a recall ladder before its last attempt.
public enum LadderEnd: String, Sendable, Hashable, CaseIterable, Codable {
  /// The conversation with the person.
  case reached
  /// Only a conversation in the first attempt: whoever was not reached at first gets all further attempts of the ladder, whether
  /// one of them reaches the person or not ("called again once a day for three days", read literally).
  case reachedAtFirst = "reached-at-first"
}

/// What follows a ladder whose last attempt was in vain; it is counted, not simulated further.
public enum Escalation: String, Sendable, Hashable, CaseIterable, Codable {
  /// A text message.
  case message = "text-message"
  /// A letter.
  case letter
  /// A visit at home.
  case homeVisit = "home-visit"
}

/// The probability that an attempt ends in a conversation with the person.
///
/// Probability = base by hour of the dial x factor of the weekday x factor of the attempt number x factor of the stratum (x the
/// message's factor), at most 1; people who never answer have 0. What else an attempt may end as shares the rest.
public struct ReachProbability: Sendable, Hashable {
  /// By hour of the wall clock at the dial, 24 values 0...1.
  public let byHour: [Double]
  /// By weekday, Monday first, 7 factors at least 0.
  public let weekdayFactors: [Double]
  /// By attempt number of the step, at least one factor; the last holds for all later attempts.
  public let attemptFactors: [Double]
  /// Of the attempts that do not reach the person, the share that an answering machine takes, 0...1.
  public let machine: Double
  /// Of the attempts that do not reach the person, the share that a third party answers, 0...1.
  public let thirdParty: Double
  /// Of the attempts that do not reach the person, the share that find the line busy, 0...1; the three sum to at most 1.
  public let busy: Double

  /// A probability from its parts.
  public init(
    byHour: [Double], weekdayFactors: [Double] = Array(repeating: 1, count: 7), attemptFactors: [Double] = [1],
    machine: Double = 0, thirdParty: Double = 0, busy: Double = 0
  ) {
    self.byHour = byHour
    self.weekdayFactors = weekdayFactors
    self.attemptFactors = attemptFactors
    self.machine = machine
    self.thirdParty = thirdParty
    self.busy = busy
  }

  /// The same probability at every hour.
  public init(_ probability: Double) { self.init(byHour: Array(repeating: probability, count: 24)) }
}
