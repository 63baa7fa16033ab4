import ArgumentParser
import QueueingFormulas

/// `busyhour formula audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Productivity that claimed volumes, days and agents imply, and what explains it.",
    discussion: """
      Contract, presence and availability each take a factor from the calls that agents could make; what the three leave open is \
      the unexplained factor, below 1 for idle time.

      Examples:
        busyhour formula audit --calls 90000 --days 30 --agents 100 \\
          --calls-per-agent-day 60
      """)

  @Option(name: [.customLong("contacts"), .customLong("calls")], help: "Calls claimed.", transform: Quantity.number)
  var contacts: Double

  @Option(help: "Days on which they were made.", transform: Quantity.number)
  var days: Double

  @Option(
    name: [.customLong("agents"), .customLong("head-count")], help: "Agents claimed.", transform: Quantity.number)
  var agents: Double

  @Option(help: "Yardstick: calls that an agent on duty makes in a day.", transform: Quantity.number)
  var callsPerAgentDay: Double

  @OptionGroup var hours: WorkingHourOptions
  @OptionGroup var output: FormulaOutput

  func run() throws {
    try output.show {
      let audit = try ProductivityAudit(
        contacts: contacts, days: days, headCount: agents, callsPerAgentDay: callsPerAgentDay)
      var answer = FormulaAnswer()
      answer.add("contactsPerDay", "calls per day", .number(audit.contactsPerDay))
      answer.add(
        "impliedCallsPerAgentDay", "calls per agent-day if all worked every day", .number(audit.impliedCallsPerAgentDay)
      )
      answer.add("agentsOnDutyNeeded", "agents on duty who would do", .number(audit.agentsOnDutyNeeded))
      answer.add("productivityRatio", "share of the yardstick", .share(audit.productivityRatio))
      if let conditions = try hours.conditions() { answer.add(audit.explained(by: conditions)) }
      return answer
    }
  }
}

/// Hours, absence and shrinkage of the agents who are audited.
struct WorkingHourOptions: ParsableArguments {
  @Option(help: "Hours of a day on duty, such as '9 h': adds what explains the figures.", transform: Quantity.seconds)
  var hoursPerDay: Double?

  @Option(
    help: "Hours per week in the contract, such as '35 h' (default: every open day).", transform: Quantity.seconds)
  var weeklyHours: Double?

  @Option(help: "Days per week that the service is open.", transform: Quantity.number)
  var openDays = 7.0

  @Option(help: "Share of the contract's days that agents are absent, such as '10 %'.", transform: Quantity.share)
  var absence = 0.0

  @Option(help: "Share of the time on duty that is not available for calls, such as '20 %'.", transform: Quantity.share)
  var shrinkage = 0.0

  @Option(help: "Mean agent time per call, such as '6 min': adds the load ratio.", transform: Quantity.seconds)
  var handling: Double?

  /// The conditions, if the hours of a day are given.
  func conditions() throws -> WorkingConditions? {
    guard let hoursPerDay else {
      guard weeklyHours == nil, handling == nil, absence == 0, shrinkage == 0 else {
        throw ValidationError("expected --hours-per-day")
      }
      return nil
    }
    return try WorkingConditions(
      weeklyHours: weeklyHours.map { $0 / 3_600 }, hoursPerAgentDay: hoursPerDay / 3_600, openDaysPerWeek: openDays,
      absence: absence, shrinkage: shrinkage, handling: handling)
  }
}

extension FormulaAnswer {
  /// Adds the factors and what they leave open.
  fileprivate mutating func add(_ found: ProductivityExplanation) {
    add("contractFactor", "contract: share of the open days", .share(found.contractFactor))
    add("presenceFactor", "presence: share of the contract", .share(found.presenceFactor))
    add("availabilityFactor", "availability: share of the time on duty", .share(found.availabilityFactor))
    add("explainedFactor", "explained by the three", .share(found.explainedFactor))
    add("unexplainedFactor", "unexplained factor", .share(found.unexplainedFactor))
    add("unexplainedIdleShare", "unexplained idle time", .share(found.unexplainedIdleShare))
    add("callsPerAvailableDay", "calls per available agent-day", .number(found.callsPerAvailableDay))
    add("agentsOnDuty", "agents on duty on a mean day", .number(found.agentsOnDuty))
    add("headCountNeeded", "head-count that would do", .number(found.headCountNeeded))
    if let loadRatio = found.loadRatio {
      add("loadRatio", "time on calls / available time", .share(loadRatio))
      add("idleShare", "idle share", .share(found.idleShare))
      add("loadRatioIfAllWorked", "time on calls / open time if all worked", .share(found.loadRatioIfAllWorked))
    }
  }
}
