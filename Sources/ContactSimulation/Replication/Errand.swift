import EventEngine

/// Something that happens at its time besides arrivals, ends of plain services and ends of patience, 64 bytes.
struct Errand: QueueableRecord {
  /// What happens.
  enum Kind: UInt8, BitwiseCopyable {
    /// A caller tries again.
    case attempt
    /// A further circle of groups opens for a waiting call.
    case circle
    /// An agent's talk and consultation of a transferred call end; `handling` is the after-call work.
    case transfer
    /// A caller who was promised a callback may be called.
    case callback
    /// The next item of a deferred type arrives.
    case itemArrival
    /// An agent is done with an item.
    case itemDone
    /// The writer of an item calls.
    case itemCall
    /// An hour of the clock ends.
    case hourEnd
    /// A day ends.
    case dayEnd
    /// A batch of people enters a list.
    case batch
    /// A calling window opens or closes.
    case window
    /// A person answers a message.
    case messageAnswer
    /// A conversation that releases linked people ends.
    case conversationEnd
    /// A person calls back after a missed call.
    case callBack
    /// A line may be free for dialling.
    case line
    /// The warm-up ends: dialled calls are counted from now on.
    case counting
  }

  let kind: Kind
  var part: UInt8 = 1
  var attempt: Int16 = 1
  var next: Int32 = -1
  var previous: Int32 = -1
  /// A call type, a lane or the place of a campaign.
  var subject: Int32 = -1
  var group: Int32 = -1
  /// A slot of waiting calls, items or people, or the number of an hour or day.
  var slot: Int32 = -1
  /// A cell of the tally; -1 for none.
  var cell: Int32 = -1
  /// Number of the entry of a person.
  var person: UInt32 = 0
  /// A time that the errand remembers, in seconds.
  var time = 0.0
  var handling = 0.0
  var talk = 0.0
  var rawPatience = 0.0

  init(_ kind: Kind, subject: Int) {
    self.kind = kind
    self.subject = Int32(truncatingIfNeeded: subject)
  }
}

extension ContactCentre {
  /// Writes an errand into the agenda.
  ///
  /// - Returns: Its slot, by which it can be cancelled.
  @discardableResult
  mutating func post(_ errand: Errand, at time: Double) -> Int {
    let slot = errands.insert(errand)
    sequence &+= 1
    agenda.insert(EventTime(max(now, time)), sequence: sequence, slot: slot)
    if agenda.nextTime < stop { stop = agenda.nextTime }
    return slot
  }

  /// Strikes an errand off the agenda.
  mutating func cancel(_ slot: Int) {
    agenda.cancel(slot: slot)
    errands.remove(slot)
  }

  /// Runs the earliest errand.
  @inline(never)
  mutating func runErrand() {
    now = agenda.nextTime.seconds
    let slot = agenda.takeEarliest()
    let errand = errands.records[slot]
    if errand.kind == .itemDone { return finishItem(errand, slot) }
    errands.remove(slot)
    switch errand.kind {
    case .attempt: attemptAgain(errand)
    case .circle: openCircle(errand)
    case .transfer: handOver(errand)
    case .callback: readyToCallBack(errand)
    case .itemArrival: receiveItem(Int(errand.subject))
    case .itemCall: callAboutItem(errand)
    case .hourEnd: endHour(errand)
    case .dayEnd: endDay(errand)
    case .batch: receiveBatch(errand)
    case .window: turnWindow(errand)
    case .messageAnswer: settleByMessage(errand)
    case .conversationEnd: endConversation(errand)
    case .callBack: receiveCallBack(errand)
    case .line: findLine()
    case .counting: findAllTallies()
    case .itemDone: break
    }
  }
}
