import EventEngine

/// Something that happens at its time besides arrivals, ends of plain services and ends of patience, 64 bytes.
struct ScheduledEvent: QueueableRecord {
  /// What happens.
  enum Kind: UInt8, BitwiseCopyable {
    /// A caller tries again.
    case attempt
    /// A further tier of groups opens for a waiting call.
    case tier
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
    case returnCall
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
  /// A call type, a work queue or the place of a campaign.
  var subject: Int32 = -1
  var group: Int32 = -1
  /// A slot of waiting calls, items or people, or the number of an hour or day.
  var slot: Int32 = -1
  /// A cell of the tally; -1 for none.
  var cell: Int32 = -1
  /// Number of the entry of a person.
  var person: UInt32 = 0
  /// A time that the scheduled event remembers, in seconds.
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
  /// Writes a scheduled event into the event calendar.
  ///
  /// - Returns: Its slot, by which it can be cancelled.
  @discardableResult
  mutating func post(_ scheduledEvent: ScheduledEvent, at time: Double) -> Int {
    let slot = scheduledEvents.insert(scheduledEvent)
    sequence &+= 1
    eventCalendar.insert(EventTime(max(now, time)), sequence: sequence, slot: slot)
    if eventCalendar.nextTime < stop { stop = eventCalendar.nextTime }
    return slot
  }

  /// Strikes a scheduled event off the event calendar.
  mutating func cancel(_ slot: Int) {
    eventCalendar.cancel(slot: slot)
    scheduledEvents.remove(slot)
  }

  /// Runs the earliest scheduled event.
  @inline(never)
  mutating func runScheduledEvent() {
    now = eventCalendar.nextTime.seconds
    let slot = eventCalendar.takeEarliest()
    let scheduledEvent = scheduledEvents.records[slot]
    if scheduledEvent.kind == .itemDone { return finishItem(scheduledEvent, slot) }
    scheduledEvents.remove(slot)
    switch scheduledEvent.kind {
    case .attempt: attemptAgain(scheduledEvent)
    case .tier: openTier(scheduledEvent)
    case .transfer: handOver(scheduledEvent)
    case .callback: readyToCallBack(scheduledEvent)
    case .itemArrival: receiveItem(Int(scheduledEvent.subject))
    case .itemCall: callAboutItem(scheduledEvent)
    case .hourEnd: endHour(scheduledEvent)
    case .dayEnd: endDay(scheduledEvent)
    case .batch: receiveBatch(scheduledEvent)
    case .window: turnWindow(scheduledEvent)
    case .messageAnswer: resolveByMessage(scheduledEvent)
    case .conversationEnd: endConversation(scheduledEvent)
    case .returnCall: receiveReturnCall(scheduledEvent)
    case .line: findLine()
    case .counting: findAllTallies()
    case .itemDone: break
    }
  }
}
