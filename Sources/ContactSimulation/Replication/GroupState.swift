import EventEngine

/// An agent group during a replication.
///
/// Which of its agents is busy changes no measure, so it keeps counts.
struct GroupState {
  /// Contacts that may be in service before nothing starts any more.
  var limit: Int32 = 0
  /// Contacts in service.
  var busy: Int32 = 0
  /// Time integral of `busy`.
  var busyTime = OccupancyIntegral()
  /// Time integral of the contacts in service beyond the agents on duty, in opening hours.
  var overtime = OccupancyIntegral()
  /// The scheduled events that end work on items.
  var items = WaitingLine()
  /// How many of these items may be put back for a waiting caller.
  var interruptible: Int32 = 0

  /// Contacts in service beyond the limit.
  var excess: Int { Int(max(0, busy &- limit)) }
}
