public import OutputAnalysis
public import ScenarioModel

extension Measure {
  /// Measures of contacts.
  static let contacts: [Measure: DeclaredSums<ContactColumn>] = [
    .offered: .count(.offered, "attempts that reached the open service, mean per replication"),
    .answered: .count(.answered, "attempts that reached an agent, mean per replication"),
    .abandoned: .count(
      .abandoned, "attempts that left before an agent answered, balked ones included, mean per replication"),
    .balked: .count(.balked, "attempts that left at once because no agent was free, mean per replication"),
    .blockedByLines: .count(
      .blockedByLines, "attempts refused because every line was taken, mean per replication"),
    .blockedByQueue: .count(.blockedByQueue, "attempts refused because the queue was full, mean per replication"),
    .cleared: .count(
      .cleared, "attempts disconnected at closing or out of every agent's reach, mean per replication"),
    .unfinished: .count(.unfinished, "attempts still waiting at the end, mean per replication"),
    .serviceLevelOfOffered: .level(.ofOffered),
    .serviceLevelOfAnswered: .level(.ofAnswered),
    .serviceLevelShortAbandonsExcluded: .level(.shortAbandonsExcluded),
    .serviceLevelShortAbandonsGood: .level(.shortAbandonsGood),
    .abandonment: .share(.abandoned, of: .offered, "abandoned / offered"),
    .answerRate: .share(.answered, of: .offered, "answered / offered"),
    .averageSpeedOfAnswer: .ratio(
      [.answeredWait], of: [.answered], .seconds, "sum of the waits of answered attempts / answered, in seconds"),
    .meanWait: .ratio(
      [.acceptedWait], of: [.accepted], .seconds,
      "sum of the waits of all accepted attempts until they are answered or leave / accepted, in seconds"),
    .meanQueueLength: .mean(
      [.queueSeconds], .count, per: .countedTime,
      "contact-seconds waited within the open time after the warm-up / its seconds"),
    .longestQueue: .count(
      .longestQueue, "most contacts of one call type waiting at once; mean and maximum over replications"),
  ]

  /// Measures of agent time.
  static let agents: [Measure: DeclaredSums<AgentColumn>] = [
    .occupancy: .share(.busy, of: .present, "busy seconds / (busy + ready seconds), overtime in both"),
    .loadRatio: .ratio([.busy], of: [.scheduled], .ratio, "busy seconds / scheduled seconds"),
    .agentHours: .mean([.scheduled], .hours, per: .hour, "agents on duty times hours"),
    .busyHours: .mean(
      [.busy], .hours, per: .hour,
      "hours with a contact or its after-call work, overtime included, mean per replication"),
    .overtimeHours: .mean(
      [.overtime], .hours, per: .hour, "busy hours beyond the agents on duty, mean per replication"),
  ]
}

extension DeclaredSums<ContactColumn> {
  /// A service level by its definition.
  fileprivate static func level(_ definition: ServiceLevelDefinition) -> MeasureDeclaration {
    MeasureDeclaration(
      unit: .share, source: MeasureFormula(sums: definition.sums, unit: .one), formula: definition.formula)
  }
}

extension ServiceLevelDefinition {
  /// The level's numerator and denominator.
  public var sums: MomentFormula<ContactColumn> {
    switch self {
    case .ofOffered: .ratio([.answeredWithin], of: [.offered])
    case .ofAnswered: .ratio([.answeredWithin], of: [.answered])
    case .shortAbandonsExcluded: .ratio([.answeredWithin], of: ColumnSum([.offered], minus: [.abandonedWithin]))
    case .shortAbandonsGood: .ratio([.answeredWithin, .abandonedWithin], of: [.offered])
    }
  }

  /// The definition as a formula; T is the acceptable wait, S the short-abandon threshold of each call type.
  public var formula: String {
    switch self {
    case .ofOffered: "answered within T / offered"
    case .ofAnswered: "answered within T / answered"
    case .shortAbandonsExcluded: "answered within T / (offered - abandoned within S)"
    case .shortAbandonsGood: "(answered within T + abandoned within S) / offered"
    }
  }
}
