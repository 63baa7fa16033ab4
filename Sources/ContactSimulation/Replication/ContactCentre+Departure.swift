import EventEngine

extension ContactCentre {
  /// The patience of the caller with the earliest deadline ends.
  @inline(__always)
  mutating func abandon() {
    now = deadlines.nextTime.seconds
    let slot = deadlines.takeEarliest()
    let call = calls.records[slot]
    let callType = Int(call.callType)
    let type = types + callType
    leaveQueue(type, callType, slot)
    if hasLineLimit { linesInUse &-= 1 }
    let cell = cell(of: call)
    cell.pointee.abandoned &+= 1
    cell.pointee.abandonedWithin &+= call.patience <= type.pointee.rules.shortAbandonThreshold ? 1 : 0
    cell.pointee.lostWait += call.patience
  }

  /// Disconnects waiting callers of a call type: all of them, or those who would wait for ever.
  mutating func clear(_ callType: Int, onlyEndless: Bool) {
    let type = types + callType
    var next = type.pointee.line.first
    while next >= 0 {
      let slot = Int(next)
      let call = calls.records[slot]
      next = call.next
      if onlyEndless && call.patience < .infinity { continue }
      leaveQueue(type, callType, slot)
      deadlines.cancel(slot: slot)
      if hasLineLimit { linesInUse &-= 1 }
      let cell = cell(of: call)
      cell.pointee.cleared &+= 1
      cell.pointee.lostWait += now - call.arrival
    }
  }

  /// Counts the callers of a type who are still waiting when nothing more can happen.
  mutating func countUnfinished(_ callType: Int) {
    var next = types[callType].line.first
    while next >= 0 {
      let call = calls.records[Int(next)]
      cell(of: call).pointee.unfinished &+= 1
      next = call.next
    }
  }
}
