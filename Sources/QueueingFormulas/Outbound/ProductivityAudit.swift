/// What claimed volumes and head-counts imply: calls per agent-day, agents that would do, and what explains the difference.
///
/// Example: 6,000,000 calls in 212 days by 11,000 agents are 2.57 calls per agent and day; at 30 a day some 943 on duty would do.
public struct ProductivityAudit: Sendable, Equatable {
  /// Calls claimed.
  public let contacts: Double
  /// Days on which they were made.
  public let days: Double
  /// Agents claimed.
  public let headCount: Double
  /// Calls that an agent on duty makes in a day, as a yardstick.
  public let callsPerAgentDay: Double

  /// An audit of claimed figures.
  /// - Parameters:
  ///   - contacts: calls claimed, 0...1e10.
  ///   - days: days on which they were made, above 0.
  ///   - headCount: agents claimed, above 0.
  ///   - callsPerAgentDay: the yardstick: calls that an agent on duty makes in a day, above 0.
  public init(
    contacts: Double, days: Double, headCount: Double, callsPerAgentDay: Double
  ) throws(QueueingError) {
    try Checked.size(contacts, "contacts")
    try Checked.positiveSize(days, "days")
    try Checked.positiveSize(headCount, "head-count")
    try Checked.positiveSize(callsPerAgentDay, "calls per agent-day")
    self.contacts = contacts
    self.days = days
    self.headCount = headCount
    self.callsPerAgentDay = callsPerAgentDay
  }

  /// Calls per day.
  public var contactsPerDay: Double { contacts / days }
  /// Calls per agent and day if everybody worked every day.
  public var impliedCallsPerAgentDay: Double { contactsPerDay / headCount }
  /// Agents on duty every day that would do at the yardstick.
  public var agentsOnDutyNeeded: Double { contactsPerDay / callsPerAgentDay }
  /// Implied calls per agent-day divided by the yardstick: the factor to explain.
  public var productivityRatio: Double { impliedCallsPerAgentDay / callsPerAgentDay }

  /// What known working conditions explain of the difference, and what they leave open.
  public func explained(by conditions: WorkingConditions) -> ProductivityExplanation {
    ProductivityExplanation(audit: self, conditions: conditions)
  }
}

/// Why agents on the payroll are not on calls: hours, absence and shrinkage.
public struct WorkingConditions: Sendable, Equatable {
  /// Hours per week in the contract; nil when agents work every open day.
  public let weeklyHours: Double?
  /// Hours of an agent's day on duty.
  public let hoursPerAgentDay: Double
  /// Days per week that the service is open.
  public let openDaysPerWeek: Double
  /// Share of the contract's days that agents are absent, 0 to below 1.
  public let absence: Double
  /// Share of the time on duty that is not available for calls, 0 to below 1.
  public let shrinkage: Double
  /// Mean agent time per call in seconds; nil when unknown.
  public let handling: Double?

  /// Working conditions.
  /// - Parameters:
  ///   - weeklyHours: hours per week in the contract, above 0; nil when agents work every open day.
  ///   - hoursPerAgentDay: hours of a day on duty, above 0, at most 24; the open hours where agents stay all day.
  ///   - openDaysPerWeek: above 0, at most 7.
  ///   - absence: share of the contract's days, 0 to below 1.
  ///   - shrinkage: share of the time on duty, 0 to below 1.
  ///   - handling: mean agent time per call in seconds, above 0; nil when unknown.
  public init(
    weeklyHours: Double?, hoursPerAgentDay: Double, openDaysPerWeek: Double = 7, absence: Double = 0,
    shrinkage: Double = 0, handling: Double? = nil
  ) throws(QueueingError) {
    if let weeklyHours { try Checked.positive(weeklyHours, upTo: 168, "hours per week") }
    try Checked.positive(hoursPerAgentDay, upTo: 24, "hours per agent-day")
    try Checked.positive(openDaysPerWeek, upTo: 7, "open days per week")
    for (share, name) in [(absence, "absence"), (shrinkage, "shrinkage")] where !(share >= 0 && share < 1) {
      throw .invalidArgument(name: name, wanted: "a share from 0 to below 1", found: share)
    }
    if let handling { try Checked.time(handling, "handling time") }
    self.weeklyHours = weeklyHours
    self.hoursPerAgentDay = hoursPerAgentDay
    self.openDaysPerWeek = openDaysPerWeek
    self.absence = absence
    self.shrinkage = shrinkage
    self.handling = handling
  }
}
