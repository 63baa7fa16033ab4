internal import OutputAnalysis

/// What is measured of deferred work, by day of entry or over the run.
public enum DeferredMeasure: String, CataloguedMeasure, Codable {
  /// Items that entered, those of the backlog at the start on the first day.
  case entered
  /// Of these, items done by the end.
  case done
  /// Of these, items withdrawn because their writers called.
  case withdrawn
  /// Of these, items still there at the end.
  case left
  /// Of these, items that entered later than end - D.
  case enteredLate
  /// Items done on the day, whenever they entered.
  case doneOnDay
  /// Items taken up and put back for a waiting contact on the day.
  case interrupted
  /// Calls that items turned into on the day.
  case turnedIntoCalls
  /// Items there at the day's end.
  case backlogAtEnd
  /// Age of the oldest item there at the day's end, in seconds.
  case oldestAtEnd
  /// Done within D of entry / entered not later than end - D.
  case shareWithin
  /// Time from entry to the end of work of items done, in seconds.
  case meanTurnaround

  /// Every measure's entry.
  public static let declarations: [DeferredMeasure: DeclaredSums<DeferredColumn>] = [
    .entered: .count(
      .entered, "items that entered, those of the backlog at the start on the first day, mean per replication"),
    .done: .count(.done, "of the items that entered, those done by the end, mean per replication"),
    .withdrawn: .count(
      .withdrawn, "of the items that entered, those withdrawn because their writers called, mean per replication"),
    .left: .count(.left, "of the items that entered, those still there at the end, mean per replication"),
    .enteredLate: .count(.enteredLate, "of the items that entered, those later than end - D, mean per replication"),
    .doneOnDay: .count(.doneOnDay, "items done on the day, whenever they entered, mean per replication"),
    .interrupted: .count(.interrupted, "items taken up and put back for a waiting contact, mean per replication"),
    .turnedIntoCalls: .count(.turnedIntoCalls, "calls that items turned into, mean per replication"),
    .backlogAtEnd: .count(
      .backlogAtEnd, "items there at the day's last midnight, work in hand included, mean per replication"),
    .oldestAtEnd: .mean(
      [.oldestAtEnd], .seconds, "age of the oldest item there at the day's end, in seconds; 0 without any"),
    .shareWithin: .share(.doneWithin, of: .eligible, "done within D of entry / entered not later than end - D"),
    .meanTurnaround: .ratio(
      [.turnaround], of: [.done], .seconds,
      "sum of the times from entry to the end of work of items done / done, in seconds"),
  ]
}
