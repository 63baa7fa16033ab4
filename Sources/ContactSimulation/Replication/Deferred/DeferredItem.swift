import EventEngine

/// An e-mail or form, 40 bytes.
struct DeferredItem: QueueableRecord {
  /// When it entered, in seconds; negative for items that were there at the start.
  let entry: Double
  /// Agent time that it still needs, in seconds.
  var work: Double
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Its place in `ReplicationTally.deferred`; -1 before the warm-up has ended.
  let place: Int32
  /// The scheduled event by which its writer calls; -1 for none.
  var call: Int32 = -1
  /// Whether an agent has begun with it: the rest is the same for every group.
  var isStarted = false
  /// Whether an agent is working on it.
  var isInWork = false
}
