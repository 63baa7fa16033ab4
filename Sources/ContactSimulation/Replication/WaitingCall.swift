import EventEngine

/// A call in a queue, 40 bytes; calls in service need no record.
struct WaitingCall: QueueableRecord {
  /// When it joined the queue.
  let arrival: Double
  /// The type's own time for it, in seconds.
  let handling: Double
  /// How long it is ready to wait, in seconds; infinity for ever.
  let patience: Double
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Its cell in the tally; -1 before the warm-up has ended.
  let cell: Int32
  let workQueue: Int32
}

/// What only some services need to know of a waiting call, 32 bytes, stored by its slot beside the record.
struct CallDetail: BitwiseCopyable {
  /// Talk time in seconds.
  let talk: Double
  /// The draw that its patience was made from.
  let rawPatience: Double
  /// Number of the caller's attempt, or of the attempt to call back.
  let attempt: Int16
  /// Number of the part of the call.
  let part: UInt8
  /// Tiers that are open.
  var tier: UInt8 = 0
  /// The scheduled event that opens the next tier; -1 for none.
  var timer: Int32 = -1
  /// The slot of a person of a list who calls back, and the number of its entry; -1 for everybody else.
  var person: Int32 = -1
  var entry: UInt32 = 0
}

/// A caller on the way to an agent: what goes along from queue to queue and from attempt to attempt.
struct Caller {
  /// The type's own time for the contact, in seconds.
  var handling: Double
  /// Talk in it, in seconds.
  var talk: Double
  /// The draw that the patience is made from.
  var rawPatience: Double
  /// Uniform on 0..<1; the caller balks where it is below the probability.
  var balkingDraw: Double
  var attempt: Int16 = 1
  var part: UInt8 = 1
  /// The slot of a person of a list who calls back, and the number of its entry; -1 for everybody else.
  var person: Int32 = -1
  var entry: UInt32 = 0
}

extension Caller {
  /// The caller of a waiting call.
  init(_ call: WaitingCall, _ detail: CallDetail) {
    handling = call.handling
    talk = detail.talk
    rawPatience = detail.rawPatience
    balkingDraw = 1
    attempt = detail.attempt
    part = detail.part
    person = detail.person
    entry = detail.entry
  }
}
