import QueueingFormulas
import Testing

@Suite struct `Agent time of attempts` {
  static func durations() throws -> AttemptDurations {
    try AttemptDurations(
      preview: 20, ringAnswered: 10, ringUnanswered: 25, talk: 120, afterCall: 30, afterUnanswered: 10)
  }

  @Test func `attempts per agent-hour by hand`() throws {
    let durations = try Self.durations()
    expectClose(try durations.agentSeconds(reach: 0.2), 20 + 0.2 * 160 + 0.8 * 35, within: 1e-14, "seconds")
    expectClose(try durations.attemptsPerAgentHour(reach: 0.2), 45, within: 1e-14, "per hour")
    expectClose(try durations.attemptsPerAgentHour(reach: 0.2, occupancy: 0.8), 36, within: 1e-14, "per hour")
    expectClose(try durations.agentHoursPerPersonReached(reach: 0.2), 1 / 9.0, within: 1e-14, "hours per person")
  }

  /// Case S6a of the reference tables: 300 agents, 100,000 people, four days of at most one attempt; means of 120 simulated runs.
  @Test func `four days of a campaign in its mean`() throws {
    let byHour = [0.22, 0.24, 0.26, 0.28, 0.27, 0.25, 0.27, 0.30, 0.35, 0.39, 0.37, 0.31]
    let simulated = [
      (100_000, 26_129.45, 0.676443852), (73_870.55, 18_667.45, 0.493577546), (55_203.1, 13_868.1, 0.36805437),
      (41_335, 10_023.1583, 0.27222819),
    ]
    var due = 100_000.0
    for (attempts, reached, occupancy) in simulated {
      let day = try Self.durations().day(due: due, agents: 300, reachByHour: byHour)
      expectClose(day.attempts, attempts, within: 2e-3, "attempts")
      expectClose(day.reached, reached, within: 2e-3, "reached")
      expectClose(day.occupancy, occupancy, within: 2e-3, "occupancy")
      due -= day.reached
    }
    expectClose(1 - due / 100_000, 0.686881583, within: 1e-3, "reached in the end")
  }

  @Test func `a day that is too short leaves attempts undone`() throws {
    let day = try Self.durations().day(due: 1_000, agents: 10, reachByHour: [0.2, 0.2])
    expectClose(day.attempts, 900, within: 1e-13, "attempts")
    expectClose(day.meanReach, 0.2, within: 1e-13, "reach")
    expectClose(day.occupancy, 1, within: 1e-13, "occupancy")
    let nobody = try Self.durations().day(due: 1_000, agents: 0, reachByHour: [0.2])
    #expect(nobody.attempts == 0 && nobody.meanReach == nil && nobody.occupancy == 0)
  }

  @Test func `what takes no time or no sane time is refused`() throws {
    #expect(throws: QueueingError.self) { try AttemptDurations(talk: .nan) }
    #expect(throws: QueueingError.self) { try AttemptDurations(preview: -1, talk: 60) }
    let talkOnly = try AttemptDurations(talk: 60)
    #expect(throws: QueueingError.self) { try talkOnly.attemptsPerAgentHour(reach: 0) }
    #expect(throws: QueueingError.self) { try talkOnly.attemptsPerAgentHour(reach: 2) }
    #expect(throws: QueueingError.self) { try talkOnly.attemptsPerAgentHour(reach: 0.5, occupancy: 0) }
    #expect(throws: QueueingError.self) { try talkOnly.day(due: .nan, agents: 1, reachByHour: [0.5]) }
  }
}
