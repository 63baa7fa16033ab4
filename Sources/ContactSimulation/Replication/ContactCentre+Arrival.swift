import EventEngine

extension ContactCentre {
  /// A contact arrives: a line, then a free agent, then room in the queue, then balking, then waiting.
  @inline(__always)
  mutating func arrive() {
    now = nextArrival.seconds
    let callType = nextType
    let (type, workQueue) = (types + callType, workQueues + callType)
    if workQueue.pointee.isPlain {
      workQueue.pointee.cell.pointee.offered &+= 1
      if hasLineLimit && !takeLine() {
        workQueue.pointee.cell.pointee.blockedByLines &+= 1
      } else {
        let group = idleGroup(serving: callType)
        if group >= 0 { answerAtOnce(type, workQueue, by: group) } else { joinQueue(type, workQueue, callType) }
      }
    } else {
      arriveInFull(callType)
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
  private mutating func answerAtOnce(
    _ type: UnsafeMutablePointer<CallTypeState>, _ workQueue: UnsafeMutablePointer<WorkQueueState>, by group: Int
  ) {
    let cell = workQueue.pointee.cell
    cell.pointee.answered &+= 1
    cell.pointee.answeredAtOnce &+= 1
    cell.pointee.answeredWithin &+= 1
    if notesAnswers {
      noteAnswer(row: Int(workQueue.pointee.row), group, cell: workQueue.pointee.cellIndex, talk: type.pointee.talk)
    }
    occupyAgent(of: group)
    startService(by: group, handling: type.pointee.handling)
  }

  /// The contact finds no free agent: it waits unless nobody can serve it, the queue is full or it balks.
  @inline(__always)
  private mutating func joinQueue(
    _ type: UnsafeMutablePointer<CallTypeState>, _ workQueue: UnsafeMutablePointer<WorkQueueState>, _ callType: Int
  ) {
    let cell = workQueue.pointee.cell
    if workQueue.pointee.line.count < workQueue.pointee.queueLimit, !type.pointee.balks {
      return wait(type, workQueue, callType)
    }
    if hasLineLimit { giveBackLine() }
    if !type.pointee.rules.isServed {
      cell.pointee.cleared &+= 1
    } else if workQueue.pointee.line.count >= workQueue.pointee.queueLimit {
      cell.pointee.blockedByQueue &+= 1
    } else {
      cell.pointee.abandoned &+= 1
      cell.pointee.abandonedWithin &+= 1
      cell.pointee.balked &+= 1
    }
  }

  /// The contact joins its queue.
  @inline(__always)
  private mutating func wait(
    _ type: UnsafeMutablePointer<CallTypeState>, _ workQueue: UnsafeMutablePointer<WorkQueueState>, _ callType: Int
  ) {
    let patience = type.pointee.patience
    let slot = calls.insert(
      WaitingCall(
        arrival: now, handling: type.pointee.handling, patience: patience, cell: workQueue.pointee.cellIndex,
        workQueue: Int32(truncatingIfNeeded: callType)))
    joinLine(workQueue, callType, slot)
    if patience < .infinity {
      sequence &+= 1
      deadlines.insert(EventTime(nonNegative: now + patience), sequence: sequence, slot: slot)
    }
    if freesLinesEarly { keep(CallDetail(talk: type.pointee.talk, rawPatience: 0, attempt: 1, part: 1), of: slot) }
  }

  /// Sets the next arrival of a call type and finds the next of all.
  @inline(__always)
  mutating func scheduleArrival(of callType: Int, at time: EventTime) {
    if typeCount == 1 {
      nextArrival = time
    } else if typeCount <= Self.fewTypes {
      arrivalTimes[callType] = time
      findNextArrival()
    } else {
      arrivalTimes[callType] = time
      if time < .never { arrivalList.insert(time, payload: UInt64(truncatingIfNeeded: callType)) }
      takeNextArrival()
    }
  }

  /// With up to this many call types their next arrivals are compared one by one; with more they are a heap.
  static var fewTypes: Int { 8 }

  /// Sets the first arrivals of a day, which stand in `arrivalTimes`.
  mutating func beginArrivals() {
    guard typeCount > Self.fewTypes else { return findNextArrival() }
    arrivalList.removeAll()
    for callType in 0..<typeCount where arrivalTimes[callType] < .never {
      arrivalList.insert(arrivalTimes[callType], payload: UInt64(truncatingIfNeeded: callType))
    }
    takeNextArrival()
  }

  /// The earliest arrival of all call types; the first listed wins a tie.
  private mutating func findNextArrival() {
    var (earliest, first) = (EventTime.never, 0)
    for callType in 0..<typeCount where arrivalTimes[callType] < earliest {
      (earliest, first) = (arrivalTimes[callType], callType)
    }
    (nextArrival, nextType) = (earliest, first)
  }

  /// The same from the heap.
  private mutating func takeNextArrival() {
    nextArrival = arrivalList.nextTime
    if nextArrival < .never { nextType = Int(truncatingIfNeeded: arrivalList.takeEarliest()) }
  }
}
