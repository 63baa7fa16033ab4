/// The factors between the calls that agents could make and those that were claimed.
public struct ProductivityExplanation: Sendable, Equatable {
  /// The figures that are explained.
  public let audit: ProductivityAudit
  /// Why agents are not on calls.
  public let conditions: WorkingConditions

  /// Share of the open days that a contract covers: weekly hours over hours per agent-day and open days, at most 1.
  public var contractFactor: Double {
    guard let hours = conditions.weeklyHours else { return 1 }
    return min(1, hours / (conditions.hoursPerAgentDay * conditions.openDaysPerWeek))
  }
  /// Share of the contract's days that agents are present.
  public var presenceFactor: Double { 1 - conditions.absence }
  /// Share of the time on duty that is available for calls.
  public var availabilityFactor: Double { 1 - conditions.shrinkage }
  /// The product of the three factors: full days available for calls, per agent of the head-count and open day.
  public var explainedFactor: Double { contractFactor * presenceFactor * availabilityFactor }
  /// What is left of the productivity ratio: 1 when all is explained, below 1 for idle time, above 1 for more than the yardstick.
  public var unexplainedFactor: Double { audit.productivityRatio / explainedFactor }
  /// Share of the agents' available time that nothing here explains, 0...1.
  public var unexplainedIdleShare: Double { max(0, 1 - unexplainedFactor) }
  /// Calls per full day available for calls.
  public var callsPerAvailableDay: Double { audit.impliedCallsPerAgentDay / explainedFactor }
  /// Agents on duty on a mean day.
  public var agentsOnDuty: Double { audit.headCount * contractFactor * presenceFactor }
  /// Head-count that would do at the yardstick under these conditions.
  public var headCountNeeded: Double { audit.agentsOnDutyNeeded / explainedFactor }

  /// Time on calls divided by time available, which can pass 1; nil without a handling time.
  public var loadRatio: Double? {
    conditions.handling.map { callsPerAvailableDay * $0 / (3_600 * conditions.hoursPerAgentDay) }
  }
  /// Share of the available time that agents are not on calls, 0...1; nil without a handling time.
  public var idleShare: Double? { loadRatio.map { max(0, 1 - $0) } }
  /// Time on calls divided by open time if everybody worked every open day; nil without a handling time.
  public var loadRatioIfAllWorked: Double? { loadRatio.map { $0 * explainedFactor } }
}
