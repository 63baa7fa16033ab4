public import OutputAnalysis

/// What is counted of deferred work, by day.
@frozen
public enum DeferredColumn: Int, MomentColumn {
  // By day of entry.

  /// Items that entered; of these, done, withdrawn and left at the end of the run.
  case entered, done, withdrawn, left
  /// Of these, items that entered later than end - D; the others, and those of the others done within D.
  case enteredLate, eligible, doneWithin
  /// Times from entry to the end of work of items done.
  case turnaround

  // On the day.

  /// Items done, items put back for a waiting contact, calls that items turned into.
  case doneOnDay, interrupted, turnedIntoCalls
  /// Most items there at the end of any hour.
  case largestBacklog

  // At the end.

  /// Items there, and the age of the oldest.
  case backlogAtEnd, oldestAtEnd

  /// What the column's numbers are.
  public var kind: ColumnKind {
    switch self {
    case .entered, .done, .withdrawn, .left, .enteredLate, .eligible, .doneWithin, .doneOnDay, .interrupted,
      .turnedIntoCalls:
      .count
    case .turnaround: .time
    case .largestBacklog: .largestCount
    case .backlogAtEnd: .countAtEnd
    case .oldestAtEnd: .timeAtEnd
    }
  }

  /// The columns, with the products that measures of deferred work need.
  public static let shape = MomentShape(DeferredColumn.self, for: DeferredMeasure.allSums)
}
