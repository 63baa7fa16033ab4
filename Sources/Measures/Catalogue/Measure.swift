public import ScenarioModel

/// The measures of a study, by the names that files use; each is defined once, in docs/measures.md.
public enum Measure: String, CataloguedMeasure, Codable {
  /// Attempts that reached the open service.
  case offered
  /// Attempts that reached an agent.
  case answered
  /// Attempts that left before an agent answered, balking included.
  case abandoned
  /// Attempts that left at once because no agent was free; part of `abandoned`.
  case balked
  /// Attempts refused because every line was taken.
  case blockedByLines
  /// Attempts refused because the queue was full.
  case blockedByQueue
  /// Attempts disconnected at closing.
  case cleared
  /// Attempts still there at the end.
  case unfinished
  /// Service level by the definition that the target names.
  case serviceLevel
  /// Answered within T / offered.
  case serviceLevelOfOffered
  /// Answered within T / answered.
  case serviceLevelOfAnswered
  /// Answered within T / (offered - abandoned within S).
  case serviceLevelShortAbandonsExcluded
  /// (Answered within T + abandoned within S) / offered.
  case serviceLevelShortAbandonsGood
  /// Abandoned / offered.
  case abandonment
  /// Answered / offered.
  case answerRate
  /// Mean wait of answered attempts.
  case averageSpeedOfAnswer
  /// Mean wait of all accepted attempts, abandoners until they leave.
  case meanWait
  /// Mean number waiting over the open time.
  case meanQueueLength
  /// Most contacts waiting at once: mean over replications.
  case longestQueue
  /// Intervals that met the target / intervals with a level.
  case intervalsMet
  /// Days that met the target / days with a level.
  case daysMet
  /// Weeks that met the target / weeks with a level.
  case weeksMet
  /// Months that met the target / months with a level.
  case monthsMet
  /// Busy / (busy + ready), overtime in both.
  case occupancy
  /// Busy / scheduled; can pass 1.
  case loadRatio
  /// Agents on duty times time.
  case agentHours
  /// Hours with a contact or its after-call work.
  case busyHours
  /// Busy hours beyond the agents on duty.
  case overtimeHours
  /// First attempts of callers: offered first parts that are no retries.
  case fresh
  /// Attempts that are not the caller's first; part of `offered`.
  case retries
  /// Persons answered, or reached by a callback.
  case helped
  /// Persons answered at their first attempt and not transferred.
  case helpedAtFirstCall
  /// Persons helped / fresh.
  case helpedShare
  /// Persons helped at their first attempt / fresh.
  case firstCallShare
  /// Retries / offered first parts.
  case retryShare
  /// Answered calls that the agent ended early.
  case cutShort
  /// Cut short / answered.
  case cutShortShare
  /// Mean talk of answered attempts, cut ones included.
  case meanTalk
  /// Contacts that the voice menu served; never offered.
  case servedByMenu
  /// Answered contacts that went on to another type.
  case transferred
  /// Parts that were transferred to this type; part of its `offered`.
  case received
  /// Transferred / answered.
  case transferShare
  /// Attempts that left with the promise of a callback.
  case callbackAccepted
  /// Of these, tried at least once.
  case callbackTried
  /// Of these, persons reached.
  case callbackReached
  /// Of these, persons reached within D.
  case callbackReachedWithin
  /// Of these, given up.
  case callbackLost
  /// Reached within D of acceptance / accepted.
  case callbackShareWithin
  /// Mean delay from acceptance to the first try.
  case callbackFirstTryDelay
  /// Attempts while the service was closed; never offered.
  case closedAttempts
  /// Callers who turned to another service.
  case spilled
  /// Of these, those who found this one closed.
  case spilledClosed
  /// Of these, those who had abandoned.
  case spilledAbandoned
  /// Of these, those who had been blocked.
  case spilledBlocked

  /// The measure of a service-level definition.
  public init(_ definition: ServiceLevelDefinition) {
    self =
      switch definition {
      case .ofOffered: .serviceLevelOfOffered
      case .ofAnswered: .serviceLevelOfAnswered
      case .shortAbandonsExcluded: .serviceLevelShortAbandonsExcluded
      case .shortAbandonsGood: .serviceLevelShortAbandonsGood
      }
  }

  /// Measures of contacts: of call types and of the whole service.
  public static let ofContacts: [Measure] = allCases.filter { !ofAgents.contains($0) }
  /// Measures that every service has.
  public static let ofEveryService: [Measure] = allCases.filter { $0.need == nil }
  /// Measures of callers that only some services have: `StudyResult.measures` tells which.
  public static let ofCallers: [Measure] = allCases.filter { $0.need != nil }
  /// Measures of agent time: of groups and of the whole service.
  public static let ofAgents: [Measure] = allCases.filter { agents[$0] != nil }
}
