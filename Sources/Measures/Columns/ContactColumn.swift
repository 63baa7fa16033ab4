public import OutputAnalysis

/// What is counted of contacts, by interval of arrival.
@frozen
public enum ContactColumn: Int, MomentColumn {
  /// Attempts that reached the open service.
  case offered
  /// Attempts that reached an agent; then those answered within T.
  case answered, answeredWithin
  /// Attempts that left before an agent answered; then those that left within S.
  case abandoned, abandonedWithin
  /// Of the abandoned, those that left at once.
  case balked
  /// Attempts refused because every line was taken, and because the queue was full.
  case blockedByLines, blockedByQueue
  /// Attempts disconnected at closing; attempts still there at the end.
  case cleared, unfinished
  /// Offered and not blocked.
  case accepted
  /// Waits of answered attempts; waits of all accepted ones until they are answered or leave.
  case answeredWait, acceptedWait
  /// Time integral of the number waiting.
  case queueSeconds
  /// Most contacts waiting at once.
  case longestQueue

  /// What the column's numbers are.
  public var kind: ColumnKind {
    switch self {
    case .offered, .answered, .answeredWithin, .abandoned, .abandonedWithin, .balked, .blockedByLines, .blockedByQueue,
      .cleared, .unfinished, .accepted:
      .count
    case .answeredWait, .acceptedWait, .queueSeconds: .time
    case .longestQueue: .largestCount
    }
  }

  /// The columns, with the products that measures of contacts need.
  public static let shape = MomentShape(ContactColumn.self, for: Measure.contacts.values.map(\.source.sums))
}

/// Agent time, by interval in which it was spent, in seconds.
@frozen
public enum AgentColumn: Int, MomentColumn {
  /// Agents on duty times time.
  case scheduled
  /// Time with a contact or its after-call work, overtime included.
  case busy
  /// Busy time beyond the agents on duty.
  case overtime
  /// Busy or ready: scheduled and overtime.
  case present

  /// What the column's numbers are.
  public var kind: ColumnKind { .time }

  /// The columns, with the products that measures of agent time need.
  public static let shape = MomentShape(AgentColumn.self, for: Measure.agents.values.map(\.source.sums))
}
