/// Counts of one outbound type on one calendar day: what became of those who entered on it, and what was done on it.
///
/// By day of entry, entered = completed + declined + exhausted + wrongNumbers + waiting. Only the first conversation of a person makes
/// them *reached*; steps count theirs in `OutboundStepTally`.
public struct OutboundTally: Sendable, Hashable {
  // By day of entry.

  /// People who entered the list on the day.
  public var entered: Int32 = 0
  /// Of these, people who were reached by the end of the run.
  public var reached: Int32 = 0
  /// Of these, people who were reached within D of entering.
  public var reachedWithin: Int32 = 0
  /// People entered later than end - D: they are left out of the share within D, numerator (`reachedWithinOfLate`) and denominator.
  public var enteredLate: Int32 = 0
  /// Of the people entered later than end - D, those reached within D; part of `reachedWithin`.
  public var reachedWithinOfLate: Int32 = 0
  /// People whose last step ended with acceptance, or whose follow-up an outcome completed.
  public var completed: Int32 = 0
  /// People who declined, at first or midway.
  public var declined: Int32 = 0
  /// People whose recall ladder ended without the conversation.
  public var exhausted: Int32 = 0
  /// People whose number turned out to be wrong.
  public var wrongNumbers: Int32 = 0
  /// People whose protocol was not over at the end of the run.
  public var waiting: Int32 = 0
  /// People who were dialled at least once in the protocol's first step.
  public var called: Int32 = 0
  /// People who were dialled again in the protocol's first step.
  public var calledAgain: Int32 = 0
  /// People with whom the first attempt of the protocol's first step was a conversation.
  public var reachedAtFirstAttempt: Int32 = 0
  /// Sum over people reached of the time from entering to the conversation, in seconds.
  public var timeToReach: Double = 0

  // By day of the dial.

  /// Attempts that started on the day.
  public var attempts: Int32 = 0
  /// First conversations on the day, whenever the people entered.
  public var reachedOnDay: Int32 = 0
  /// Conversations on the day, in any step.
  public var conversations: Int32 = 0
  /// Attempts that a third party answered, wrong numbers not included.
  public var thirdParties: Int32 = 0
  /// Attempts that an answering machine took.
  public var machines: Int32 = 0
  /// Attempts that found the line busy.
  public var busyLines: Int32 = 0
  /// Attempts that nobody answered.
  public var unanswered: Int32 = 0
  /// People who answered and found no agent within the longest wait (silent calls), or were cut off as machines.
  public var silentCalls: Int32 = 0
  /// Attempts that found a wrong number.
  public var wrongNumberAttempts: Int32 = 0
  /// Text messages sent on the day.
  public var messages: Int32 = 0
  /// Escalations on the day: messages, letters or visits after a ladder in vain.
  public var escalations: Int32 = 0
  /// People released by a cascade on the day.
  public var released: Int32 = 0
  /// People who called back after a missed call on the day.
  public var calledBack: Int32 = 0
  /// Agent time spent on attempts that started on the day, in seconds.
  public var agentSeconds: Double = 0

  // At the end of the day (midnight).

  /// People whose protocol is not over.
  public var waitingAtEnd: Int32 = 0
  /// Of these, people who are due and have not been dialled for lack of agents, lines or hours.
  public var dueAtEnd: Int32 = 0
  /// Age in seconds since entering of the longest-waiting person not yet reached who is due; 0 without any.
  public var oldestAtEnd: Double = 0
  /// When the last attempt of the day that had an agent ended, in seconds after midnight; 0 without attempts.
  public var lastActivityEnd: Double = 0

  /// Nothing counted.
  public init() {}
}

/// Counts of one step of an outbound type on one calendar day, by day of the dial.
public struct OutboundStepTally: Sendable, Hashable {
  /// Attempts of the step.
  public var attempts: Int32 = 0
  /// Conversations of the step.
  public var conversations: Int32 = 0
  /// People whom a text message settled.
  public var settledByMessage: Int32 = 0
  /// Conversations that ended with acceptance, people kept by the attempt to keep them included.
  public var accepted: Int32 = 0
  /// Of those accepted, people who would have declined and were kept by the caller's attempt.
  public var kept: Int32 = 0
  /// Ladders of the step that ended in vain.
  public var exhausted: Int32 = 0

  /// Nothing counted.
  public init() {}
}

/// Counts of one outcome of a step on one calendar day, by day of the dial.
public struct OutboundOutcomeTally: Sendable, Hashable {
  /// Conversations that came to the outcome, people kept not included.
  public var times: Int32 = 0
  /// People who would have come to it, declining, and were kept by the caller's attempt.
  public var kept: Int32 = 0

  /// Nothing counted.
  public init() {}
}

/// Counts of one stratum of an outbound type over the run: what became of those who entered.
///
/// entered = completed + declined + exhausted + wrongNumbers + those whose protocol was not over at the end of the run.
public struct StratumTally: Sendable, Hashable {
  /// People who entered the list.
  public var entered: Int32 = 0
  /// Of these, people who would never answer, whenever they are called.
  public var neverAnswering: Int32 = 0
  /// People entered later than end - D.
  public var enteredLate: Int32 = 0
  /// People reached by the end of the run.
  public var reached: Int32 = 0
  /// People reached within D who entered not later than end - D.
  public var reachedInTime: Int32 = 0
  /// People with whom the first attempt of the protocol's first step was a conversation.
  public var reachedAtFirstAttempt: Int32 = 0
  /// People whose follow-up was completed.
  public var completed: Int32 = 0
  /// People who declined, at first or midway.
  public var declined: Int32 = 0
  /// People whose recall ladder ended without the conversation.
  public var exhausted: Int32 = 0
  /// People whose number turned out to be wrong.
  public var wrongNumbers: Int32 = 0

  /// Nothing counted.
  public init() {}
}
