/// A recall ladder in expectation: how many attempts a person takes, and how many people are reached.
///
/// Attempts are independent given the person: a share never answers, and the others answer attempt k with probability p(k).
public struct ExpectedLadder: Sendable, Equatable {
  /// Probability by attempt number of reaching a person who can be reached; the last holds for all further attempts.
  public let reach: [Double]
  /// Most attempts per person.
  public let cap: Int
  /// Share of people who never answer, 0...1.
  public let neverAnswer: Double
  /// Share of everyone that is reached after 0, 1, ..., `cap` attempts.
  public let reachedAfter: [Double]

  /// A ladder.
  /// - Parameters:
  ///   - reach: probabilities by attempt number, 0...1, at least one; the last holds for all further attempts.
  ///   - cap: most attempts per person, 1...1,000.
  ///   - neverAnswer: share of people who never answer, 0...1.
  /// - Complexity: O(cap).
  public init(reach: [Double], cap: Int, neverAnswer: Double = 0) throws(QueueingError) {
    guard let last = reach.last else { throw .missing(name: "a reach probability", neededBy: "a recall ladder") }
    for probability in reach { try Checked.share(probability, "reach probability") }
    try Checked.whole(cap, in: 1...1_000, "most attempts")
    try Checked.share(neverAnswer, "share that never answers")
    self.reach = reach
    self.cap = cap
    self.neverAnswer = neverAnswer
    var left = 1 - neverAnswer
    var shares = [0.0]
    for attempt in 0..<cap {
      left -= left * (attempt < reach.count ? reach[attempt] : last)
      shares.append(1 - neverAnswer - left)
    }
    reachedAfter = shares
  }

  /// Probability that an attempt reaches a person who can be reached.
  /// - Parameter attempt: 1 for the first.
  public func reach(ofAttempt attempt: Int) -> Double {
    reach[min(max(attempt, 1), reach.count) - 1]
  }

  /// Share of people who are called at least a given number of times, 0...1.
  public func called(atLeast attempts: Int) -> Double {
    if attempts > cap { return 0 }
    return attempts <= 1 ? 1 : 1 - reachedAfter[attempts - 1]
  }

  /// Share of people who are called exactly a given number of times, 0...1; the shares of 1...cap add up to 1.
  public func called(exactly attempts: Int) -> Double {
    attempts < 1 ? 0 : called(atLeast: attempts) - called(atLeast: attempts + 1)
  }

  /// Share of the calls with a given attempt number that somebody answers: it falls as those who never answer are left over.
  /// - Returns: 0...1; nil where nobody is called that often.
  public func answerRate(ofAttempt attempt: Int) -> Double? {
    guard attempt >= 1, attempt <= cap, called(atLeast: attempt) > 0 else { return nil }
    return (reachedAfter[attempt] - reachedAfter[attempt - 1]) / called(atLeast: attempt)
  }

  /// Share of everyone that is reached in the end, 0...1.
  public var reached: Double { reachedAfter[cap] }

  /// Expected attempts per person.
  public var attemptsPerPerson: Double { 1 + (1..<cap).reduce(0) { $0 + called(atLeast: $1 + 1) } }

  /// Expected attempts per person reached; nil when nobody is.
  public var attemptsPerPersonReached: Double? { reached > 0 ? attemptsPerPerson / reached : nil }
}
