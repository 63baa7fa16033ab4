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
  }

  /// An agent of a group begins with a contact; the agent is already counted as busy.
  @inline(__always)
  mutating func startService(by group: Int, handling: Double) {
    sequence &+= 1
    services.insert(
      EventTime(nonNegative: now + handling), payload: sequence &<< 16 | UInt64(truncatingIfNeeded: group))
  }

  /// A service ends: the agent takes the next contact, gets ready, or leaves when too many are in service.
  @inline(__always)
  mutating func finishService() {
    now = services.nextTime.seconds
    let group = Int(truncatingIfNeeded: services.takeEarliest() & 0xFFFF)
    if hasLineLimit && !freesLinesEarly { linesInUse &-= 1 }
    let state = groups + group
    if state.pointee.busy <= state.pointee.limit {
      let callType = nextCallType(for: group)
      if callType >= 0 { return answerFirst(of: callType, by: group) }
      setIdle(group, true)
    } else {
      state.pointee.overtime.leave(at: elapsed)
    }
    state.pointee.busy &-= 1
    state.pointee.busyTime.leave(at: elapsed)
  }

  /// The call type whose first waiting call a freed agent takes; -1 when none is waiting that the group serves.
  @inline(__always)
  mutating func nextCallType(for group: Int) -> Int {
    let able = skills + group &* typeWords
    var word = 0
    repeat {
      let waiting = able[word] & waitingTypes[word]
      if waiting != 0 {
        let isOnlyOne = typeWords == 1 && waiting & (waiting &- 1) == 0
        return isOnlyOne ? waiting.trailingZeroBitCount : choose(for: group)
      }
      word &+= 1
    } while word < typeWords
    return -1
  }

  /// Goes through a group's search order; within a rank the longest wait wins, and the first listed wins a tie.
  @inline(never)
  mutating func choose(for group: Int) -> Int {
    var (best, since) = (-1, Double.infinity)
    for index in Int(firstChoice[group])..<Int(firstChoice[group &+ 1]) {
      let choice = choices[index]
      let first = Int(types[Int(choice.callType)].line.first)
      if first >= 0, calls.records[first].arrival < since {
        (best, since) = (Int(choice.callType), calls.records[first].arrival)
      }
      if choice.endsRank && best >= 0 { return best }
    }
    return best
  }

  /// A busy agent of a group takes the first waiting call of a type.
  @inline(__always)
  mutating func answerFirst(of callType: Int, by group: Int) {
    let type = types + callType
    let slot = Int(type.pointee.line.first)
    let call = calls.records[slot]
    leaveQueue(type, callType, slot)
    deadlines.cancel(slot: slot)
    let wait = now - call.arrival
    let cell = cell(of: call)
    cell.pointee.answered &+= 1
    cell.pointee.answeredWithin &+= wait <= type.pointee.acceptableWait ? 1 : 0
    cell.pointee.answeredWait += wait
    record(wait, of: call)
    if freesLinesEarly { scheduleLineRelease(talk: talks[slot]) }
    startService(by: group, handling: call.handling)
  }

  /// Takes a call out of its queue and gives its record back.
  @inline(__always)
  mutating func leaveQueue(_ type: UnsafeMutablePointer<CallTypeState>, _ callType: Int, _ slot: Int) {
    type.pointee.line.remove(slot, in: calls)
    calls.remove(slot)
    type.pointee.queueTime.leave(at: elapsed)
    if type.pointee.line.count == 0 {
      waitingTypes[callType &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: callType & 63))
    }
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

  /// Counts the wait of an answered call in the distribution of its day.
  @inline(__always)
  mutating func record(_ wait: Double, of call: WaitingCall) {
    guard let waits, call.cell >= 0 else { return }
    let interval = Int(call.cell) &- Int(call.callType) &* intervalCount
    let row = Int(call.callType) &* waits.dayCount &+ Int(dayOfInterval[interval])
    let bin = WaitScale.bin(wait)
    waits.counts[row &* WaitScale.binCount &+ bin] &+= 1
    waits.used[row] = max(waits.used[row], Int32(truncatingIfNeeded: bin &+ 1))
  }
}
