import QueueingFormulas
import Testing

@Suite("Agent time of attempts") struct AttemptDurationsTests {
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

  @Test func `what takes no time or no sane time is refused`() throws {
    #expect(throws: QueueingError.self) { try AttemptDurations(talk: .nan) }
    #expect(throws: QueueingError.self) { try AttemptDurations(preview: -1, talk: 60) }
    let talkOnly = try AttemptDurations(talk: 60)
    #expect(throws: QueueingError.self) { try talkOnly.attemptsPerAgentHour(reach: 0) }
    #expect(throws: QueueingError.self) { try talkOnly.attemptsPerAgentHour(reach: 2) }
    #expect(throws: QueueingError.self) { try talkOnly.attemptsPerAgentHour(reach: 0.5, occupancy: 0) }
    #expect(throws: QueueingError.self) { try CallingDay(durations: talkOnly, reachFactors: [1]) }
    let ringing = try AttemptDurations(ringUnanswered: 20, talk: 60)
    #expect(throws: QueueingError.self) { try CallingDay(durations: ringing, reachFactors: []) }
    #expect(throws: QueueingError.self) { try CallingDay(durations: ringing, reachFactors: [.nan]) }
    #expect(throws: QueueingError.self) { try CallingDay(durations: ringing, reachFactors: [1], slotLength: 0) }
  }
}
