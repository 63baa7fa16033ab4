/// What is measured of an outbound type; each is defined once, in docs/measures.md.
///
/// By day of entry: what became of those who entered. By day of the dial: what was done. At the day's end: what is left.
public enum OutboundMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// People who entered the list.
  case entered
  /// Of these, people reached by the end.
  case reached
  /// Of these, people who entered later than end - D.
  case enteredLate
  /// Of these, people whose follow-up was completed.
  case completed
  /// Of these, people who declined, at first or midway.
  case declined
  /// Of these, people whose ladder ended in vain.
  case exhausted
  /// Of these, people whose number was wrong.
  case wrongNumbers
  /// Of these, people whose protocol was not over at the end.
  case waiting
  /// Of these, people who were dialled at least once in the protocol's first step.
  case called
  /// Of these, people who were dialled again in the protocol's first step.
  case calledAgain
  /// Of these, people with whom the first attempt of the protocol's first step was a conversation.
  case reachedAtFirstAttempt
  /// Reached within D of entering / entered not later than end - D.
  case shareWithin
  /// Reached / entered.
  case shareReached
  /// Called / entered.
  case shareCalled
  /// Reached at the first attempt / entered.
  case shareReachedAtFirst
  /// Called again / entered.
  case shareCalledAgain
  /// Completed / entered.
  case shareCompleted
  /// Declined / entered.
  case shareDeclined
  /// Exhausted / entered.
  case shareExhausted
  /// Wrong numbers / entered.
  case shareWrongNumbers
  /// Mean time from entering to the first conversation, in seconds.
  case meanTimeToReach
  /// Attempts that started.
  case attempts
  /// First conversations, whenever the people entered.
  case reachedOnDay
  /// Conversations, in any step.
  case conversations
  /// Silent calls: people who answered and found no agent, or were cut off as machines.
  case silentCalls
  /// Text messages sent.
  case messages
  /// Messages, letters or visits after a ladder in vain.
  case escalations
  /// People released by a cascade.
  case released
  /// People who called back after a missed call.
  case calledBack
  /// Attempts / people entered.
  case attemptsPerPerson
  /// Attempts / first conversations.
  case attemptsPerPersonReached
  /// Share of the attempts that ended with the person.
  case personShare
  /// Share of the attempts that a third party answered.
  case thirdPartyShare
  /// Share of the attempts that an answering machine took.
  case machineShare
  /// Share of the attempts that nobody answered.
  case unansweredShare
  /// Share of the attempts that found the line busy.
  case busyShare
  /// Share of the attempts that found a wrong number.
  case wrongNumberShare
  /// Share of the attempts that were silent calls.
  case silentShare
  /// Silent calls / answers by people.
  case silentPerAnswer
  /// Agent time on attempts, in hours.
  case agentHours
  /// Agent time on attempts / first conversations, in hours.
  case agentHoursPerPersonReached
  /// Hours on duty of the groups that serve the type / first conversations.
  case dutyHoursPerPersonReached
  /// Hours on duty of the groups that serve the type / mean open hours of an open day.
  case agentDays
  /// Attempts / agent-days.
  case callsPerAgentDay
  /// Ready / (busy + ready) time of the groups that serve the type.
  case idleShare
  /// First conversations so far / people entered so far.
  case shareReachedByEvening
  /// People whose protocol is not over at the day's end.
  case waitingAtEnd
  /// Of these, people who are due and were not dialled for lack of agents, lines or hours.
  case dueAtEnd
  /// Age since entering of the longest-waiting person who is due and not reached, in seconds.
  case oldestAtEnd
  /// When the last attempt of the day ended, in seconds after midnight; of days with attempts.
  case lastActivityEnd

  /// What the measure's number means.
  public var unit: Measure.Unit {
    switch self {
    case .shareWithin, .shareReached, .shareCalled, .shareReachedAtFirst, .shareCalledAgain, .shareCompleted,
      .shareDeclined, .shareExhausted, .shareWrongNumbers,
      .personShare, .thirdPartyShare, .machineShare, .unansweredShare, .busyShare, .wrongNumberShare, .silentShare,
      .silentPerAnswer, .idleShare, .shareReachedByEvening:
      .share
    case .meanTimeToReach, .oldestAtEnd, .lastActivityEnd: .seconds
    case .agentHours, .agentHoursPerPersonReached, .dutyHoursPerPersonReached: .hours
    case .attemptsPerPerson, .attemptsPerPersonReached, .callsPerAgentDay: .ratio
    default: .count
    }
  }

  /// Whether it is the state at a moment, which has no meaning for all Mondays together.
  public var isState: Bool {
    switch self {
    case .shareReachedByEvening, .waitingAtEnd, .dueAtEnd, .oldestAtEnd: true
    default: false
    }
  }
}

/// What is measured of a step of a protocol, by day of the dial or over the run.
public enum OutboundStepMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Attempts of the step.
  case attempts
  /// Conversations of the step.
  case conversations
  /// People whom a text message settled.
  case settledByMessage
  /// Conversations that ended with acceptance, people kept included.
  case accepted
  /// Of these, people who would have declined and were kept.
  case kept
  /// Ladders that ended in vain.
  case exhausted
  /// Conversations / attempts.
  case conversationShare
  /// Accepted / conversations.
  case acceptedShare

  /// What the measure's number means.
  public var unit: Measure.Unit {
    self == .conversationShare || self == .acceptedShare ? .share : .count
  }
}

/// What is measured of an outcome of a step, by day of the dial or over the run.
public enum OutboundOutcomeMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Conversations that came to the outcome, people kept not included.
  case conversations
  /// These / conversations of the step.
  case share
  /// Conversations that came to the outcome or would have, had the caller's attempt not kept the person.
  case met
  /// Of these, people kept.
  case kept
  /// Kept / met.
  case keptShare

  /// What the measure's number means.
  public var unit: Measure.Unit { self == .share || self == .keptShare ? .share : .count }
}

/// What is measured of a stratum of a list, over the run; each as the list's own measure.
public enum StratumMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// People who entered the list.
  case entered
  /// Of these, people who would never answer, whenever they are called.
  case neverAnswering
  /// Of these, people reached by the end.
  case reached
  /// Of these, people with whom the first attempt of the protocol's first step was a conversation.
  case reachedAtFirstAttempt
  /// Of these, people whose follow-up was completed.
  case completed
  /// Of these, people who declined, at first or midway.
  case declined
  /// Of these, people whose ladder ended in vain.
  case exhausted
  /// Of these, people whose number was wrong.
  case wrongNumbers
  /// Of these, people whose protocol was not over at the end.
  case waiting
  /// Reached / entered.
  case shareReached
  /// Reached within D of entering / entered not later than end - D.
  case shareWithin
  /// Reached at the first attempt / entered.
  case shareReachedAtFirst
  /// Declined / entered.
  case shareDeclined
  /// Exhausted / entered.
  case shareExhausted
  /// Never answering / entered.
  case shareNeverAnswering

  /// What the measure's number means.
  public var unit: Measure.Unit {
    switch self {
    case .shareReached, .shareWithin, .shareReachedAtFirst, .shareDeclined, .shareExhausted, .shareNeverAnswering:
      .share
    default: .count
    }
  }
}
