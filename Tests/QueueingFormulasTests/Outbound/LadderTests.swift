import QueueingFormulas
import Testing

@Suite struct `Recall ladders` {
  @Test(arguments: zip(RecallReading.allCases, [130_000.0, 141_700, 190_000]))
  func `70 % answer, the others are called again once a day for three days`(
    _ reading: RecallReading, _ dials: Double
  ) throws {
    let readings = try RecallLadderReadings(people: 100_000, firstReach: 0.7, days: 3)
    expectClose(readings.dials(reading), dials, within: 1e-15, reading.rawValue)
    let reached = reading == .oneMoreCall ? 91_000 : 99_190.0
    expectClose(readings.reached(reading), reached, within: 1e-15, reading.rawValue)
  }

  @Test func `calls that nobody else answers are made on every day`() throws {
    let readings = try RecallLadderReadings(
      people: 1_000, firstReach: 0.7, laterReach: 0, days: 3, attemptsPerDay: 2)
    expectClose(readings.dials(.untilReached), 2_800, within: 1e-15, "until reached")
    expectClose(readings.dials(.everyDay), 2_800, within: 1e-15, "every day")
    for reading in RecallReading.allCases { expectClose(readings.reached(reading), 700, within: 1e-15, "reached") }
  }

  @Test(arguments: [0, 0.2, 0.7, 1], [0, 0.1, 0.9, 1])
  func `the readings keep their order, and reach nobody twice`(_ first: Double, _ later: Double) throws {
    for (days, perDay) in [(0, 1), (1, 1), (1, 3), (20, 2)] {
      let readings = try RecallLadderReadings(
        people: 500, firstReach: first, laterReach: later, days: days, attemptsPerDay: perDay)
      #expect(readings.dials(.oneMoreCall) <= readings.dials(.untilReached))
      #expect(readings.dials(.untilReached) <= readings.dials(.everyDay) * (1 + 1e-14))
      #expect(readings.reached(.oneMoreCall) <= readings.reached(.untilReached) + 1e-10)
      #expect(readings.reached(.everyDay) <= 500 && readings.dials(.oneMoreCall) >= 500)
    }
  }

  @Test func `a reading until reached is a ladder of one call and its days`() throws {
    let readings = try RecallLadderReadings(people: 1, firstReach: 0.7, laterReach: 0.4, days: 3)
    let ladder = try ExpectedLadder(reach: [0.7, 0.4], cap: 4)
    expectClose(ladder.attemptsPerPerson, readings.dials(.untilReached), within: 1e-14, "dials")
    expectClose(ladder.reached, readings.reached(.untilReached), within: 1e-14, "reached")
  }

  /// 20 % never answer, the others with 1/2, 1/4 and then 1/4: 0.8 (1 - 1/2 * 3/4 * 3/4) are reached.
  @Test func `a ladder by hand`() throws {
    let ladder = try ExpectedLadder(reach: [0.5, 0.25], cap: 3, neverAnswer: 0.2)
    for (attempts, share) in [0, 0.4, 0.5, 0.575].enumerated() {
      expectClose(ladder.reachedAfter[attempts], share, within: 1e-14, "after \(attempts)")
    }
    expectClose(ladder.attemptsPerPerson, 1 + 0.6 + 0.5, within: 1e-14, "attempts")
    for (attempts, share) in [(1, 0.4), (2, 0.1), (3, 0.5)] {
      expectClose(ladder.called(exactly: attempts), share, within: 1e-14, "exactly \(attempts)")
    }
    expectClose(ladder.answerRate(ofAttempt: 2), 0.1 / 0.6, within: 1e-14, "answer rate")
    expectClose(ladder.answerRate(ofAttempt: 3), 0.075 / 0.5, within: 1e-14, "answer rate")
    #expect(ladder.answerRate(ofAttempt: 4) == nil)
    expectClose(ladder.attemptsPerPersonReached, 2.1 / 0.575, within: 1e-14, "per person reached")
  }

  @Test(arguments: [[0.5], [0.1, 0.9, 0], [0, 0, 1]], [0, 0.1, 1])
  func `a longer ladder never reaches fewer and never calls less`(_ reach: [Double], _ never: Double) throws {
    var last = (reached: 0.0, attempts: 0.0)
    for cap in 1...30 {
      let ladder = try ExpectedLadder(reach: reach, cap: cap, neverAnswer: never)
      #expect(ladder.reached >= last.reached && ladder.attemptsPerPerson >= last.attempts)
      #expect(ladder.reached <= 1 - never && ladder.attemptsPerPerson <= Double(cap))
      expectClose((1...cap).reduce(0) { $0 + ladder.called(exactly: $1) }, 1, within: 1e-13, "distribution")
      let mean = (1...cap).reduce(0) { $0 + Double($1) * ladder.called(exactly: $1) }
      expectClose(mean, ladder.attemptsPerPerson, within: 1e-13, "mean")
      last = (ladder.reached, ladder.attemptsPerPerson)
    }
  }

  @Test func `what is no ladder is refused`() throws {
    #expect(throws: QueueingError.self) { try ExpectedLadder(reach: [], cap: 3) }
    #expect(throws: QueueingError.self) { try ExpectedLadder(reach: [0.5, 1.1], cap: 3) }
    #expect(throws: QueueingError.self) { try ExpectedLadder(reach: [0.5], cap: 0) }
    #expect(throws: QueueingError.self) { try ExpectedLadder(reach: [0.5], cap: 3, neverAnswer: .nan) }
    #expect(throws: QueueingError.self) { try RecallLadderReadings(people: -1, firstReach: 0.7, days: 3) }
    #expect(throws: QueueingError.self) { try RecallLadderReadings(people: 1, firstReach: 0.7, days: .max) }
    #expect(throws: QueueingError.self) {
      try RecallLadderReadings(people: 1, firstReach: 0.7, days: 3, attemptsPerDay: .min)
    }
  }
}
