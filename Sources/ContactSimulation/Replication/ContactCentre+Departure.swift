import EventEngine

extension ContactCentre {
  /// The patience of the caller with the earliest deadline ends.
  @inline(__always)
  mutating func abandon() {
    now = deadlines.nextTime.seconds
    let slot = deadlines.takeEarliest()
    let call = calls.records[slot]
    let workQueue = Int(call.workQueue)
    leaveQueue(workQueues + workQueue, workQueue, slot)
    if hasLineLimit { giveBackLine() }
    let cell = cell(of: call)
    cell.pointee.abandoned &+= 1
    cell.pointee.abandonedWithin &+=
      call.patience <= types[Int(workQueues[workQueue].callType)].rules.shortAbandonThreshold ? 1 : 0
    cell.pointee.lostWait += call.patience
    if !workQueues[workQueue].isPlain { goAway(slot, call, by: .abandonment) }
  }

  /// Disconnects waiting callers of a work queue: all of them, or those who would wait for ever.
  mutating func clear(_ workQueue: Int, onlyEndless: Bool) {
    var next = workQueues[workQueue].line.first
    while next >= 0 {
      let slot = Int(next)
      let call = calls.records[slot]
      next = call.next
      if onlyEndless && call.patience < .infinity { continue }
      leaveQueue(workQueues + workQueue, workQueue, slot)
      deadlines.cancel(slot: slot)
      if hasLineLimit { giveBackLine() }
      let cell = cell(of: call)
      cell.pointee.cleared &+= 1
      cell.pointee.lostWait += now - call.arrival
      if !workQueues[workQueue].isPlain { goAway(slot, call, by: .clearing) }
    }
  }

  /// A caller whose record was just given back has left the queue unhelped.
  @inline(never)
  private mutating func goAway(_ slot: Int, _ call: WaitingCall, by loss: Loss) {
    if workQueues[Int(call.workQueue)].kind == .answersAwaitingAgent { return loseLive(slot, Int(call.workQueue)) }
    let detail = details[slot]
    if detail.timer >= 0 { cancel(Int(detail.timer)) }
    lose(Caller(call, detail), of: Int(workQueues[Int(call.workQueue)].callType), by: loss)
  }

  /// Counts the callers of a work queue who are still waiting when nothing more can happen.
  mutating func countUnfinished(_ workQueue: Int) {
    var next = workQueues[workQueue].line.first
    while next >= 0 {
      let call = calls.records[Int(next)]
      cell(of: call).pointee.unfinished &+= 1
      next = call.next
    }
  }
}
