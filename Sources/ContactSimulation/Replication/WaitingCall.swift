import EventEngine

/// A call in a queue, 40 bytes; calls in service need no record.
struct WaitingCall: QueueableRecord {
  /// When it joined the queue.
  let arrival: Double
  /// How long an agent will be busy with it, in seconds.
  let handling: Double
  /// How long it is ready to wait, in seconds; infinity for ever.
  let patience: Double
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Its cell in the tally; -1 before the warm-up has ended.
  let cell: Int32
  let callType: Int32
}
