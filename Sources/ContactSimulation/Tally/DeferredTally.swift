/// Counts of one deferred type on one calendar day: outcomes by day of entry, state at the day's end.
///
/// entered = done + withdrawn + left. Items of the backlog at the start count on the first day.
public struct DeferredTally: Sendable, Hashable {
  /// Items that entered on the day, or were there at the start.
  public var entered: Int32 = 0
  /// Of these, items done by the end of the run.
  public var done: Int32 = 0
  /// Of these, items done within D of their entry.
  public var doneWithin: Int32 = 0
  /// Items withdrawn because their writers called.
  public var withdrawn: Int32 = 0
  /// Items still there at the end of the run.
  public var left: Int32 = 0
  /// Items entered later than end - D: they are left out of the share within D, numerator (`doneWithinOfLate`) and denominator.
  public var enteredLate: Int32 = 0
  /// Of the items entered later than end - D, those done within D; part of `doneWithin`.
  public var doneWithinOfLate: Int32 = 0
  /// Items done on the day, whenever they entered.
  public var doneOnDay: Int32 = 0
  /// Items taken up and put back for a waiting contact on the day.
  public var interrupted: Int32 = 0
  /// Calls that items turned into on the day.
  public var turnedIntoCalls: Int32 = 0
  /// Items there at the day's end (midnight).
  public var backlogAtEnd: Int32 = 0
  /// Age in seconds of the oldest item there at the day's end; 0 without backlog.
  public var oldestAtEnd: Double = 0
  /// Sum over items done, by day of entry, of the time from entry to the end of work, in seconds.
  public var turnaround: Double = 0

  /// Nothing counted.
  public init() {}
}
