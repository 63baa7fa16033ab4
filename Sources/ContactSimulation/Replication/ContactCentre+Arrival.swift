import EventEngine

extension ContactCentre {
  /// A contact arrives: a line, then a free agent, then room in the queue, then balking, then waiting.
  @inline(__always)
  mutating func arrive() {
    now = nextArrival.seconds
    let callType = nextType
    let type = types + callType
    type.pointee.cell.pointee.offered &+= 1
    if hasLineLimit && !takeLine() {
      type.pointee.cell.pointee.blockedByLines &+= 1
    } else {
      let group = idleGroup(serving: callType)
      if group >= 0 { answerAtOnce(type, by: group) } else { joinQueue(type, callType) }
    }
    scheduleArrival(of: callType, at: EventTime(nonNegative: type.pointee.nextArrival()))
  }

  /// The first group in the listed order that serves a call type and has a free agent; -1 when there is none.
  @inline(__always)
  mutating func idleGroup(serving callType: Int) -> Int {
    let able = servers + callType &* groupWords
    var word = 0
    repeat {
      let free = able[word] & idleGroups[word]
      if free != 0 { return word &* 64 &+ free.trailingZeroBitCount }
      word &+= 1
    } while word < groupWords
    return -1
  }

  @inline(__always)
  private mutating func answerAtOnce(_ type: UnsafeMutablePointer<CallTypeState>, by group: Int) {
    let cell = type.pointee.cell
    cell.pointee.answered &+= 1
    cell.pointee.answeredAtOnce &+= 1
    cell.pointee.answeredWithin &+= 1
    if freesLinesEarly { scheduleLineRelease(talk: type.pointee.talk) }
    occupyAgent(of: group)
    startService(by: group, handling: type.pointee.handling)
  }

  /// The contact finds no free agent: it waits unless nobody can serve it, the queue is full or it balks.
  @inline(__always)
  private mutating func joinQueue(_ type: UnsafeMutablePointer<CallTypeState>, _ callType: Int) {
    let cell = type.pointee.cell
    if type.pointee.line.count < type.pointee.queueLimit, !type.pointee.balks { return wait(type, callType) }
    if hasLineLimit { linesInUse &-= 1 }
    if !type.pointee.rules.isServed {
      cell.pointee.cleared &+= 1
    } else if type.pointee.line.count >= type.pointee.queueLimit {
      cell.pointee.blockedByQueue &+= 1
    } else {
      cell.pointee.abandoned &+= 1
      cell.pointee.abandonedWithin &+= 1
      cell.pointee.balked &+= 1
    }
  }

  /// The contact joins its queue.
  @inline(__always)
  private mutating func wait(_ type: UnsafeMutablePointer<CallTypeState>, _ callType: Int) {
    let patience = type.pointee.patience
    let slot = calls.insert(
      WaitingCall(
        arrival: now, handling: type.pointee.handling, patience: patience, cell: type.pointee.cellIndex,
        callType: Int32(truncatingIfNeeded: callType)))
    type.pointee.line.append(slot, in: calls)
    waitingTypes[callType &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: callType & 63)
    type.pointee.queueTime.enter(at: elapsed)
    let cell = type.pointee.cell
    cell.pointee.longestQueue = max(cell.pointee.longestQueue, type.pointee.line.count)
    if patience < .infinity {
      sequence &+= 1
      deadlines.insert(EventTime(nonNegative: now + patience), sequence: sequence, slot: slot)
    }
    if freesLinesEarly { keepTalk(type.pointee.talk, of: slot) }
  }

  /// Sets the next arrival of a call type and finds the next of all.
  @inline(__always)
  mutating func scheduleArrival(of callType: Int, at time: EventTime) {
    if typeCount == 1 {
      nextArrival = time
      return
    }
    arrivalTimes[callType] = time
    findNextArrival()
  }

  /// The earliest arrival of all call types; the first listed wins a tie.
  mutating func findNextArrival() {
    var (earliest, first) = (EventTime.never, 0)
    for callType in 0..<typeCount where arrivalTimes[callType] < earliest {
      (earliest, first) = (arrivalTimes[callType], callType)
    }
    (nextArrival, nextType) = (earliest, first)
  }
}
