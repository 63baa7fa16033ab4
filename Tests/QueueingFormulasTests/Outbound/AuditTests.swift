import QueueingFormulas
import Testing

@Suite struct `Productivity audit` {
  static func national() throws -> ProductivityAudit {
    try ProductivityAudit(contacts: 6_000_000, days: 212, headCount: 11_000, callsPerAgentDay: 30)
  }

  @Test func `6 million calls in 7 months by 11,000 agents are 2,6 a day each, and 943 on duty would do`() throws {
    let audit = try Self.national()
    expectClose(audit.impliedCallsPerAgentDay, 6_000_000 / 212.0 / 11_000, within: 1e-14, "calls")
    #expect((2.55..<2.65).contains(audit.impliedCallsPerAgentDay))
    #expect(audit.agentsOnDutyNeeded.rounded() == 943)
  }

  @Test func `contract, absence and shrinkage explain part, and idle time is left`() throws {
    let conditions = try WorkingConditions(
      weeklyHours: 35, hoursPerAgentDay: 9, absence: 0.1, shrinkage: 0.2, handling: 360)
    let found = try Self.national().explained(by: conditions)
    expectClose(found.explainedFactor, 35 / 63.0 * 0.9 * 0.8, within: 1e-14, "explained")
    expectClose(found.callsPerAvailableDay, 6_000_000 / 212.0 / 11_000 / 0.4, within: 1e-13, "calls")
    expectClose(found.unexplainedFactor, found.callsPerAvailableDay / 30, within: 1e-13, "unexplained")
    expectClose(found.unexplainedIdleShare, 1 - found.callsPerAvailableDay / 30, within: 1e-13, "idle")
    // Ten calls an hour, nine hours a day.
    expectClose(found.loadRatio, found.callsPerAvailableDay / 90, within: 1e-13, "load ratio")
    expectClose(found.idleShare, 1 - found.callsPerAvailableDay / 90, within: 1e-13, "idle share")
    expectClose(found.loadRatioIfAllWorked, 6_000_000 / 212.0 / 11_000 / 90, within: 1e-13, "all worked")
    expectClose(found.headCountNeeded, 6_000_000 / 212.0 / 30 / 0.4, within: 1e-13, "head-count")
    expectClose(found.agentsOnDuty, 11_000 * 0.5, within: 1e-13, "on duty")
  }

  @Test(arguments: [nil, 10, 35, 168], [0, 0.3, 0.99])
  func `the factors and what is left multiply to the ratio`(_ hours: Double?, _ away: Double) throws {
    let conditions = try WorkingConditions(weeklyHours: hours, hoursPerAgentDay: 7, absence: away, shrinkage: away)
    let found = try Self.national().explained(by: conditions)
    expectClose(
      found.contractFactor * found.presenceFactor * found.availabilityFactor * found.unexplainedFactor,
      found.audit.productivityRatio, within: 1e-13, "product")
    #expect(found.contractFactor > 0 && found.contractFactor <= 1)
    #expect(found.unexplainedIdleShare >= 0 && found.loadRatio == nil && found.idleShare == nil)
  }

  @Test func `what is no claim is refused`() throws {
    for wrong in [-1, 0, .nan, .infinity] {
      #expect(throws: QueueingError.self) {
        try ProductivityAudit(contacts: 1, days: wrong, headCount: 1, callsPerAgentDay: 1)
      }
      #expect(throws: QueueingError.self) {
        try ProductivityAudit(contacts: 1, days: 1, headCount: wrong, callsPerAgentDay: 1)
      }
      #expect(throws: QueueingError.self) { try WorkingConditions(weeklyHours: wrong, hoursPerAgentDay: 7) }
      #expect(throws: QueueingError.self) { try WorkingConditions(weeklyHours: 35, hoursPerAgentDay: wrong) }
    }
    #expect(throws: QueueingError.self) { try WorkingConditions(weeklyHours: 35, hoursPerAgentDay: 7, absence: 1) }
  }
}
