public import ContactSimulation
public import ScenarioModel

extension Measure {
  /// Numerator and denominator in words, as docs/measures.md defines them; printed beside the numbers.
  public var formula: String {
    switch self {
    case .offered: "attempts that reached the open service, mean per replication"
    case .answered: "attempts that reached an agent, mean per replication"
    case .abandoned: "attempts that left before an agent answered, balked ones included, mean per replication"
    case .balked: "attempts that left at once because no agent was free, mean per replication"
    case .blockedByLines: "attempts refused because every line was taken, mean per replication"
    case .blockedByQueue: "attempts refused because the queue was full, mean per replication"
    case .cleared: "attempts disconnected at closing or out of every agent's reach, mean per replication"
    case .unfinished: "attempts still waiting at the end, mean per replication"
    case .serviceLevel: "the level by the definition named in serviceLevelDefinition"
    case .serviceLevelOfOffered: ServiceLevelDefinition.ofOffered.formula
    case .serviceLevelOfAnswered: ServiceLevelDefinition.ofAnswered.formula
    case .serviceLevelShortAbandonsExcluded: ServiceLevelDefinition.shortAbandonsExcluded.formula
    case .serviceLevelShortAbandonsGood: ServiceLevelDefinition.shortAbandonsGood.formula
    case .abandonment: "abandoned / offered"
    case .answerRate: "answered / offered"
    case .averageSpeedOfAnswer: "sum of the waits of answered attempts / answered, in seconds"
    case .meanWait: "sum of the waits of all accepted attempts until they are answered or leave / accepted, in seconds"
    case .meanQueueLength: "contact-seconds waited within the open time after the warm-up / its seconds"
    case .longestQueue: "most contacts of one call type waiting at once; mean and maximum over replications"
    case .intervalsMet: "intervals whose level reached the target / intervals with a level"
    case .daysMet: "days whose level reached the target / days with a level"
    case .weeksMet: "weeks whose level reached the target / weeks with a level"
    case .monthsMet: "months whose level reached the target / months with a level"
    case .occupancy: "busy seconds / (busy + ready seconds), overtime in both"
    case .loadRatio: "busy seconds / scheduled seconds"
    case .agentHours: "agents on duty times hours"
    case .busyHours: "hours with a contact or its after-call work, overtime included, mean per replication"
    case .overtimeHours: "busy hours beyond the agents on duty, mean per replication"
    default: formulaOfCallers
    }
  }

  /// The same for measures of callers.
  private var formulaOfCallers: String {
    switch self {
    case .fresh: "first attempts: offered first parts that are no retries, mean per replication"
    case .retries: "attempts that are not the caller's first, mean per replication"
    case .helped: "persons answered, or reached by a callback, mean per replication"
    case .helpedAtFirstCall: "persons answered at their first attempt and not transferred, mean per replication"
    case .helpedShare: "helped / fresh"
    case .firstCallShare: "helpedAtFirstCall / fresh"
    case .servedByMenu: "contacts that the voice menu served, never offered, mean per replication"
    case .transferred: "answered contacts that went on to another call type, mean per replication"
    case .received: "parts that were transferred to this type, mean per replication"
    case .transferShare: "transferred / answered"
    case .callbackAccepted: "attempts that left with the promise of a callback, mean per replication"
    case .callbackReached: "accepted callbacks whose person was reached, mean per replication"
    case .callbackReachedWithin: "accepted callbacks whose person was reached within D, mean per replication"
    case .callbackLost: "accepted callbacks that were given up, mean per replication"
    case .callbackShareWithin: "callbackReachedWithin / callbackAccepted"
    case .closedAttempts: "attempts while the service was closed, never offered, mean per replication"
    case .spilled: "callers who turned to another service, mean per replication"
    case .spilledClosed: "callers who turned to another service because this one was closed, mean per replication"
    case .spilledAbandoned: "callers who turned to another service after abandoning, mean per replication"
    case .spilledBlocked: "callers who turned to another service after being blocked, mean per replication"
    default: rawValue
    }
  }
}

extension ServiceLevelDefinition {
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
