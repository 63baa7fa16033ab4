import EventEngine

/// A person whose protocol is not over, 64 bytes; the record is given back when it is.
struct Person: QueueableRecord {
  /// What the person waits for.
  enum State: UInt8, BitwiseCopyable {
    /// The record is not in use.
    case gone
    /// Is due and stands in the order of its campaign.
    case due
    /// Has something to come later on the same day.
    case timed
    /// Has something to come on a later day.
    case chained
    /// Has nothing to come before the end of the period.
    case beyond
    /// Is being dialled ahead of agents.
    case ringing
    /// Is being spoken with or about to be, and will be heard of at the end.
    case busy
  }

  /// When the person entered the list, in seconds.
  var entry = 0.0
  /// When the person is, or became, due; before entering: when to enter.
  var due = 0.0
  /// The end of the last attempt.
  var end = 0.0
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Names the person's random numbers: made from what brought the person, the date and a number within both.
  let key: UInt64
  /// Number in the order of entry into any list, by which a person can be named after others had the record.
  var number = Person.notEntered
  /// Names the one time at which the person is awaited.
  var ticket: UInt32 = 0
  /// The day of the step's first attempt, and that of the last one.
  var firstDay: UInt16 = 0
  var lastDay: UInt16 = 0
  /// Attempts of the step.
  var attempts: UInt16 = 0
  /// Attempts of the step on the last attempt's day.
  var attemptsOnDay: UInt16 = 0
  let campaign: UInt16
  var step: UInt8 = 0
  var stratum: UInt8 = 0
  var state = State.gone
  var flags: UInt8 = 0
  /// What the conversation came to that did not end the ladder yet.
  var decision = Person.undecided

  /// The number of everybody who has not entered yet.
  static let notEntered = UInt32.max
  /// No conversation yet in the step.
  static let undecided: Int16 = -2
  /// The person accepted, or was kept.
  static let accepted: Int16 = -1
  /// A person who would have come to the step's first outcome was kept, and so on downwards; the rest as accepted.
  static let kept: Int16 = -3

  init(campaign: Int, key: UInt64) {
    self.campaign = UInt16(truncatingIfNeeded: campaign)
    self.key = key
  }

  private func has(_ flag: UInt8) -> Bool { flags & flag != 0 }
  private mutating func set(_ flag: UInt8, _ value: Bool) { flags = value ? flags | flag : flags & ~flag }

  /// Whether the person is on the list.
  var hasEntered: Bool {
    get { has(1) }
    set { set(1, newValue) }
  }
  /// Whether the present step's message, if it has one, has gone out.
  var isStepOpen: Bool {
    get { has(2) }
    set { set(2, newValue) }
  }
  /// Whether there was a conversation in any step.
  var isReached: Bool {
    get { has(4) }
    set { set(4, newValue) }
  }
  var neverAnswers: Bool {
    get { has(8) }
    set { set(8, newValue) }
  }
  var hasWrongNumber: Bool {
    get { has(16) }
    set { set(16, newValue) }
  }
  /// What the ringing will end as, 0...7.
  var answer: UInt8 {
    get { flags &>> 5 }
    set { flags = flags & 31 | newValue &<< 5 }
  }
}

/// Who brought whom: the record beside a person's, by slot; -1 for nobody.
struct IndexLinks: BitwiseCopyable {
  /// The person who brought this one.
  var index: Int32 = -1
  /// The first of those whom this person brought.
  var first: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
}
