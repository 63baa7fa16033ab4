import EventEngine
import RandomStreams
import ScenarioModel

/// Arrivals of types whose callers do more than wait and abandon, or whose routing is more than a bit set.
///
/// On arrival: the voice menu, a line, a free agent of the first tier, an agent whose item can be put back, room in the queue,
/// balking, the announced wait, the offer of a callback, waiting. Transferred parts keep their line, do not balk, and hear neither an
/// announcement nor an offer.
extension ContactCentre {
  /// A contact of the curve arrives.
  @inline(never)
  mutating func arriveInFull(_ callType: Int) {
    if workQueues[callType].kind == .duePeople { return receiveEvent(callType) }
    let share = callers[callType].voiceMenuShare
    if share > 0, streams[callType].menu.happens(withProbability: share) {
      workQueues[callType].cell.pointee.servedByMenu &+= 1
    } else {
      offer(moved(types[callType].freshCaller(), callType, at: now), to: callType)
    }
  }

  /// An attempt reaches the open service.
  mutating func offer(_ caller: Caller, to callType: Int) {
    let cell = workQueues[callType].cell
    cell.pointee.offered &+= 1
    if caller.attempt > 1 { cell.pointee.retries &+= 1 }
    if hasLineLimit && !takeLine() {
      cell.pointee.blockedByLines &+= 1
      lose(caller, of: callType, by: .blocking)
    } else {
      seekAgent(caller, in: callType)
    }
  }

  /// A caller with a line finds a free agent or joins the queue of a work queue.
  mutating func seekAgent(_ caller: Caller, in workQueue: Int) {
    let group = freeGroup(for: workQueue, tier: 0)
    if group >= 0 {
      occupyAgent(of: group)
      answerAtOnceInFull(caller, in: workQueue, by: group)
    } else if !interruptWork(for: workQueue, tier: 0, { $0.answerAtOnceInFull(caller, in: workQueue, by: $1) }) {
      joinInFull(caller, workQueue)
    }
  }

  private mutating func answerAtOnceInFull(_ caller: Caller, in workQueue: Int, by group: Int) {
    let cell = workQueues[workQueue].cell
    cell.pointee.answered &+= 1
    cell.pointee.answeredAtOnce &+= 1
    cell.pointee.answeredWithin &+= 1
    begin(caller, in: workQueue, cell: workQueues[workQueue].cellIndex, by: group)
  }

  /// The caller finds no agent: it is refused, leaves, is promised a callback, or waits.
  private mutating func joinInFull(_ caller: Caller, _ workQueue: Int) {
    let callType = Int(workQueues[workQueue].callType)
    let cell = workQueues[workQueue].cell
    if !types[callType].rules.isServed || (!isOpen && isClearedWhenClosed(caller, workQueue)) {
      cell.pointee.cleared &+= 1
    } else if workQueues[workQueue].line.count >= workQueues[workQueue].queueLimit {
      cell.pointee.blockedByQueue &+= 1
      if hasLineLimit { giveBackLine() }
      return lose(caller, of: callType, by: .blocking)
    } else if caller.part > 1 {
      return waitInFull(caller, workQueue, patienceFactor: 1)
    } else if caller.balkingDraw < types[callType].balking {
      leaveAtOnce(cell)
      if hasLineLimit { giveBackLine() }
      return lose(caller, of: callType, by: .abandonment)
    } else {
      return hearAnnouncement(caller, callType)
    }
    if hasLineLimit { giveBackLine() }
  }

  /// Callers are told the expected wait, and may leave or take the offer of a callback.
  private mutating func hearAnnouncement(_ caller: Caller, _ callType: Int) {
    var factor = 1.0
    let wait = announcedWait(callType)
    if let level = callers[callType].announcement.last(where: { wait > $0.over }) {
      factor = level.patienceFactor
      if streams[callType].announcement.happens(withProbability: level.leaving) {
        leaveAtOnce(workQueues[callType].cell)
        if hasLineLimit { giveBackLine() }
        return lose(caller, of: callType, by: .abandonment)
      }
    }
    if acceptsCallback(callType, announced: wait) { return promiseCallback(caller, callType) }
    waitInFull(caller, callType, patienceFactor: factor)
  }

  private mutating func leaveAtOnce(_ cell: UnsafeMutablePointer<CellTally>) {
    cell.pointee.abandoned &+= 1
    cell.pointee.abandonedWithin &+= 1
    cell.pointee.balked &+= 1
  }

  /// The wait that a telephone system would announce: (waiting before + 1) x mean handling time / agents on duty who serve the type.
  private mutating func announcedWait(_ callType: Int) -> Double {
    let rules = callers + callType
    guard !rules.pointee.announcement.isEmpty || rules.pointee.hasCallback else { return 0 }
    var agents = 0
    for index in Int(routing.firstTier[callType])..<Int(routing.firstTier[callType + 1]) {
      let tier = routing.tiers[index]
      for place in Int(tier.first)..<Int(tier.first) + Int(tier.count) {
        agents += Int(groups[Int(routing.candidates[place])].limit)
      }
    }
    guard agents > 0 else { return .infinity }
    return (Double(workQueues[callType].line.count) + 1) * rules.pointee.meanHandling / Double(agents)
  }

  /// The caller joins the queue of a work queue.
  private mutating func waitInFull(_ caller: Caller, _ workQueue: Int, patienceFactor: Double) {
    let patience =
      types[Int(workQueues[workQueue].callType)].rules.patience(ofRaw: caller.rawPatience)
      * types[Int(workQueues[workQueue].callType)].patienceOfRun * patienceFactor
    let slot = calls.insert(
      WaitingCall(
        arrival: now, handling: caller.handling, patience: patience, cell: workQueues[workQueue].cellIndex,
        workQueue: Int32(truncatingIfNeeded: workQueue)))
    keep(
      CallDetail(
        talk: caller.talk, rawPatience: caller.rawPatience, attempt: caller.attempt, part: caller.part,
        person: caller.person, entry: caller.entry), of: slot)
    joinLine(workQueues + workQueue, workQueue, slot)
    if patience < .infinity {
      sequence &+= 1
      deadlines.insert(EventTime(now + patience), sequence: sequence, slot: slot)
    }
    awaitTier(slot)
  }

  /// After closing, whether a caller who would have to wait is disconnected: by the closing rule, or because nobody would ever come.
  private mutating func isClearedWhenClosed(_ caller: Caller, _ workQueue: Int) -> Bool {
    if closing == .cleared { return true }
    let endless = types[Int(workQueues[workQueue].callType)].rules.patience == nil
    return endless && !canStillBeServed(workQueue)
  }
}
