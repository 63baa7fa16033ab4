public import OutputAnalysis

/// What is counted of callers beyond the outcomes of their attempts, by interval of the attempt.
@frozen
public enum CallerColumn: Int, MomentColumn {
  /// First attempts: offered first parts that are no retries.
  case fresh
  /// Attempts that are not the caller's first.
  case retries
  /// Contacts that the voice menu served.
  case servedByMenu
  /// Answered contacts that went on to another type; parts transferred to this type.
  case transferred, received
  /// Callbacks accepted; of these, persons tried, reached, reached within D, and given up.
  case callbackAccepted, callbackTried, callbackReached, callbackReachedWithin, callbackLost
  /// Times from acceptance to the first try of those tried.
  case callbackFirstTryDelay
  /// Persons answered and not cut off, or reached by a callback.
  case helped
  /// Persons answered at their first attempt and not transferred.
  case helpedAtFirstCall
  /// Attempts that reached an agent: the denominator of the share transferred.
  case answered
  /// Answered first parts that the agent ended early.
  case cutShort
  /// Talk of answered attempts; 0 where it is not counted.
  case talk

  /// What the column's numbers are.
  public var kind: ColumnKind {
    switch self {
    case .fresh, .retries, .servedByMenu, .transferred, .received, .callbackAccepted, .callbackTried, .callbackReached,
      .callbackReachedWithin, .callbackLost, .helped, .helpedAtFirstCall, .answered, .cutShort:
      .count
    case .callbackFirstTryDelay, .talk: .time
    }
  }

  /// The columns, with the products that measures of callers need.
  public static let shape = MomentShape(CallerColumn.self, for: Measure.callers.values.map(\.source.sums))
}

/// What never reached the service, or left it for another one, by hour of the clock.
@frozen
public enum OutsideColumn: Int, MomentColumn {
  /// Attempts while closed.
  case closedAttempts
  /// Callers who turned to the other service.
  case spilled
  /// Of these, those who found this one closed, had abandoned, and had been blocked.
  case spilledClosed, spilledAbandoned, spilledBlocked

  /// What the column's numbers are.
  public var kind: ColumnKind { .count }

  /// The columns, with the products that measures of what happens outside need.
  public static let shape = MomentShape(OutsideColumn.self, for: Measure.outside.values.map(\.source.sums))
}
