import EventEngine
import RandomStreams

/// Answers of types whose calls may be transferred or retried, whose groups have times of their own or whose routing is not a bit set.
extension ContactCentre {
  /// A busy agent of a group takes the first waiting call of a work queue.
  mutating func answerFirstInFull(of workQueue: Int, by group: Int) {
    answerInFull(Int(workQueues[workQueue].line.first), of: workQueue, by: group)
  }

  /// A busy agent of a group takes a waiting call.
  mutating func answerInFull(_ slot: Int, of workQueue: Int, by group: Int) {
    let (call, detail) = (calls.records[slot], details[slot])
    if detail.timer >= 0 { cancel(Int(detail.timer)) }
    leaveQueue(workQueues + workQueue, workQueue, slot)
    deadlines.cancel(slot: slot)
    let wait = now - call.arrival
    let cell = cell(of: call)
    cell.pointee.answered &+= 1
    cell.pointee.answeredWithin &+= wait <= workQueues[workQueue].acceptableWait ? 1 : 0
    cell.pointee.answeredWait += wait
    if workQueues[workQueue].kind == .firstParts { record(wait, of: call) }
    begin(Caller(call, detail), in: workQueue, cell: call.cell, by: group)
  }

  /// An agent, already counted as busy, begins with a caller.
  ///
  /// - Parameters:
  ///   - caller: The caller.
  ///   - work queue: The work queue in which the caller was.
  ///   - cell: The cell in which the contact counts; -1 before the warm-up has ended.
  ///   - group: The agent's group.
  mutating func begin(_ caller: Caller, in workQueue: Int, cell: Int32, by group: Int) {
    let callType = Int(workQueues[workQueue].callType)
    if countsServers { countServer(row: Int(workQueues[workQueue].row), group, cell: cell) }
    let time = serviceTime(handling: caller.handling, talk: caller.talk, callType, group)
    if caller.person >= 0 { countCallBack(caller, for: time.talk) }
    let transfer = chosenTransfer(of: caller, callType, group)
    if isCutShort(caller, callType, talk: time.talk) { return cutShort(caller, callType, cell: cell, by: group) }
    if transfer >= 0 {
      if cell >= 0 { cells[Int(cell)].transferred &+= 1 }
      return beginTransfer(caller, by: callers[callType].transfers[transfer], callType, group, time, cell: cell)
    }
    countTalk(time.talk, callType, cell: cell)
    if cell >= 0, caller.attempt == 1, caller.part == 1 { cells[Int(cell)].helpedAtFirstCall &+= 1 }
    if freesLinesEarly { scheduleLineRelease(talk: time.talk) }
    startService(by: group, handling: time.handling)
  }

  /// The time that a group's agent needs for a contact.
  mutating func serviceTime(
    handling: Double, talk: Double, _ callType: Int, _ group: Int
  ) -> (handling: Double, talk: Double) {
    guard !callers[callType].groupTimes.isEmpty else { return (handling, talk) }
    switch callers[callType].groupTimes[group] {
    case .same: return (handling, talk)
    case .factor(let factor): return (handling * factor, talk * factor)
    case .own(let time):
      let (talk, afterCall) = time.draw(&groupStreams[group])
      return (talk + afterCall, talk)
    }
  }
}
