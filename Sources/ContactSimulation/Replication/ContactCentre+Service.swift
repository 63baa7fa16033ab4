import EventEngine
import OutputAnalysis

extension ContactCentre {
  /// An agent of a group gets busy.
  @inline(__always)
  mutating func occupyAgent(of group: Int) {
    let state = groups + group
    state.pointee.busy &+= 1
    state.pointee.busyTime.enter(at: elapsed)
    if state.pointee.busy >= state.pointee.limit { setIdle(group, false) }
    if registersIdle { idle[group].leaveFirst() }
  }

  /// An agent of a group begins with a contact; the agent is already counted as busy.
  @inline(__always)
  mutating func startService(by group: Int, handling: Double) {
    sequence &+= 1
    services.insert(
      EventTime(nonNegative: now + handling), payload: sequence &<< 16 | UInt64(truncatingIfNeeded: group))
  }

  /// A service ends.
  @inline(__always)
  mutating func finishService() {
    now = services.nextTime.seconds
    let group = Int(truncatingIfNeeded: services.takeEarliest() & 0xFFFF)
    if hasLineLimit && !freesLinesEarly { linesInUse &-= 1 }
    releaseAgent(of: group)
  }

  /// A busy agent is done: takes the next work, gets ready, or leaves when too many are in service.
  @inline(__always)
  mutating func releaseAgent(of group: Int) {
    let state = groups + group
    if state.pointee.busy <= state.pointee.limit {
      let workQueue = nextQueue(for: group, spare: state.pointee.limit &- state.pointee.busy)
      if workQueue >= 0 { return takeFirst(of: workQueue, by: group) }
      setIdle(group, true)
      if heedsIdle { return becomeIdle(group) }
    } else {
      state.pointee.overtime.leave(at: elapsed)
    }
    state.pointee.busy &-= 1
    state.pointee.busyTime.leave(at: elapsed)
  }

  /// A busy agent gets idle where it matters who is: the register is kept, and diallers look whether to dial.
  @inline(never)
  private mutating func becomeIdle(_ group: Int) {
    if registersIdle { idle[group].enter(1, at: now) }
    groups[group].busy &-= 1
    groups[group].busyTime.leave(at: elapsed)
    if lists.dialsAhead { paceAll() }
  }

  /// A busy agent of a group takes the first waiting call of a plain work queue.
  @inline(__always)
  mutating func answerFirst(of queueIndex: Int, by group: Int) {
    let workQueue = workQueues + queueIndex
    let slot = Int(workQueue.pointee.line.first)
    let call = calls.records[slot]
    leaveQueue(workQueue, queueIndex, slot)
    deadlines.cancel(slot: slot)
    let wait = now - call.arrival
    let cell = cell(of: call)
    cell.pointee.answered &+= 1
    cell.pointee.answeredWithin &+= wait <= workQueue.pointee.acceptableWait ? 1 : 0
    cell.pointee.answeredWait += wait
    record(wait, of: call)
    if notesAnswers {
      noteAnswer(row: queueIndex, group, cell: call.cell, talk: freesLinesEarly ? details[slot].talk : 0)
    }
    startService(by: group, handling: call.handling)
  }

  /// Puts a call at the end of the queue of a work queue.
  @inline(__always)
  mutating func joinLine(_ workQueue: UnsafeMutablePointer<WorkQueueState>, _ queueIndex: Int, _ slot: Int) {
    workQueue.pointee.line.append(slot, in: calls)
    waitingQueues[queueIndex &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: queueIndex & 63)
    workQueue.pointee.queueTime.enter(at: elapsed)
    let cell = workQueue.pointee.cell
    cell.pointee.longestQueue = max(cell.pointee.longestQueue, workQueue.pointee.line.count)
  }

  /// Takes a call out of its queue and gives its record back.
  @inline(__always)
  mutating func leaveQueue(_ workQueue: UnsafeMutablePointer<WorkQueueState>, _ queueIndex: Int, _ slot: Int) {
    workQueue.pointee.line.remove(slot, in: calls)
    calls.remove(slot)
    workQueue.pointee.queueTime.leave(at: elapsed)
    if workQueue.pointee.line.count == 0 { fallAsleep(queueIndex) }
  }

  /// Takes a work queue out of the set of those with work that may be done now.
  @inline(__always)
  mutating func fallAsleep(_ workQueue: Int) {
    waitingQueues[workQueue &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: workQueue & 63))
  }

  /// Puts a work queue into the set of those with work that may be done now.
  @inline(__always)
  mutating func wake(_ workQueue: Int) {
    waitingQueues[workQueue &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: workQueue & 63)
  }

  /// Marks whether a group has a free agent.
  @inline(__always)
  mutating func setIdle(_ group: Int, _ isIdle: Bool) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: group & 63)
    if isIdle { idleGroups[group &>> 6] |= bit } else { idleGroups[group &>> 6] &= ~bit }
  }

  /// The cell in which a call counts.
  @inline(__always)
  mutating func cell(of call: WaitingCall) -> UnsafeMutablePointer<CellTally> {
    call.cell >= 0 ? cells + Int(call.cell) : discardedCell
  }

  /// What some services note when an agent begins with a contact: who it was, and when its line will be free.
  @inline(__always)
  mutating func noteAnswer(row: Int, _ group: Int, cell: Int32, talk: Double) {
    if countsServers { countServer(row: row, group, cell: cell) }
    if freesLinesEarly { scheduleLineRelease(talk: talk) }
  }

  /// Counts which group answered a contact, by the day of its arrival.
  @inline(__always)
  mutating func countServer(row: Int, _ group: Int, cell: Int32) {
    guard cell >= 0, let served = storage.servedBy else { return }
    let day = Int(dayOfInterval[Int(cell) &- row &* intervalCount])
    served[(row &* groupCount &+ group) &* dayCount &+ day] &+= 1
  }

  /// Counts the wait of an answered call in the distribution of its day.
  @inline(__always)
  mutating func record(_ wait: Double, of call: WaitingCall) {
    guard let waits = storage.waits, call.cell >= 0 else { return }
    let interval = Int(call.cell) &- Int(call.workQueue) &* intervalCount
    waits.count(wait, row: Int(call.workQueue) &* dayCount &+ Int(dayOfInterval[interval]))
  }
}
