public import OutputAnalysis

/// What is counted of an outbound type, by day.
@frozen
public enum OutboundColumn: Int, MomentColumn {
  // By day of entry; `within` and `eligible` leave out people who entered later than end - D.
  case entered, reached, enteredLate, completed, declined, exhausted, wrongNumbers, waiting, within, eligible
  case called, calledAgain, reachedAtFirstAttempt
  case timeToReach
  // By day of the dial; `answers` are all answers by people, `persons` the attempts that ended with the person.
  case attempts, reachedOnDay, conversations, persons, thirdParties, machines, unanswered, busyLines
  case wrongNumberAttempts, silentCalls, answers, messages, escalations, released, calledBack, agentSeconds
  // Time of the groups that serve the type; `present` is busy or ready.
  case scheduled, present, ready
  // Sum over days with attempts of the time of the last one's end; those days.
  case lastActivity, activeDays
  // At the end.
  case waitingAtEnd, dueAtEnd, oldestAtEnd, reachedSoFar, enteredSoFar

  /// What the column's numbers are.
  public var kind: ColumnKind {
    switch self {
    case .entered, .reached, .enteredLate, .completed, .declined, .exhausted, .wrongNumbers, .waiting, .within,
      .eligible, .called, .calledAgain, .reachedAtFirstAttempt, .attempts, .reachedOnDay, .conversations, .persons,
      .thirdParties, .machines, .unanswered, .busyLines, .wrongNumberAttempts, .silentCalls, .answers, .messages,
      .escalations, .released, .calledBack, .activeDays:
      .count
    case .timeToReach, .agentSeconds, .scheduled, .present, .ready, .lastActivity: .time
    case .waitingAtEnd, .dueAtEnd, .reachedSoFar, .enteredSoFar: .countAtEnd
    case .oldestAtEnd: .timeAtEnd
    }
  }

  /// The columns, with the products that measures of outbound types need.
  public static let shape = MomentShape(OutboundColumn.self, for: OutboundMeasure.allSums)
}

/// What is counted of a step of a protocol, by day of the dial.
@frozen
public enum OutboundStepColumn: Int, MomentColumn {
  /// Attempts, and conversations.
  case attempts, conversations
  /// People whom a text message settled.
  case settledByMessage
  /// Conversations that ended with acceptance; of these, people who would have declined and were kept.
  case accepted, kept
  /// Ladders that ended in vain.
  case exhausted

  /// What the column's numbers are.
  public var kind: ColumnKind { .count }

  /// The columns, with the products that measures of steps need.
  public static let shape = MomentShape(OutboundStepColumn.self, for: OutboundStepMeasure.allSums)
}

/// What is counted of an outcome of a step, by day of the dial.
@frozen
public enum OutboundOutcomeColumn: Int, MomentColumn {
  /// Conversations that came to the outcome, people kept not included.
  case times
  /// People who would have come to it and were kept.
  case kept
  /// Conversations of the step, whatever they came to.
  case conversations

  /// What the column's numbers are.
  public var kind: ColumnKind { .count }

  /// The columns, with the products that measures of outcomes need.
  public static let shape = MomentShape(OutboundOutcomeColumn.self, for: OutboundOutcomeMeasure.allSums)
}

/// What became of the people of a stratum, over the run.
@frozen
public enum StratumColumn: Int, MomentColumn {
  /// People who entered; of these, people who would never answer.
  case entered, neverAnswering
  /// People reached, and reached at the first attempt.
  case reached, reachedAtFirstAttempt
  /// What became of them; `waiting`: the protocol was not over at the end.
  case completed, declined, exhausted, wrongNumbers, waiting
  /// People who entered not later than end - D; of these, people reached within D.
  case eligible, within

  /// What the column's numbers are.
  public var kind: ColumnKind { .count }

  /// The columns, with the products that measures of strata need.
  public static let shape = MomentShape(StratumColumn.self, for: StratumMeasure.allSums)
}
