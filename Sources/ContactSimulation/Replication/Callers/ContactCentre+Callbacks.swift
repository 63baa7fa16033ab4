import EventEngine
import RandomStreams
import ScenarioModel

/// Callers who leave with the promise of a callback, and agents who keep it.
///
/// Open callbacks wait in a work queue of their own, in the order of the offer. They are neither transferred nor do they hold a line. The gap
/// between attempts runs from the end of the failed one.
extension ContactCentre {
  /// Whether a caller is offered a callback and accepts.
  mutating func acceptsCallback(_ callType: Int, announced: Double) -> Bool {
    guard callers[callType].hasCallback, let rule = callers[callType].callback else { return false }
    guard announced > rule.announcedWaitOver || rule.announcedWaitOver <= 0 else { return false }
    return streams[callType].callback.happens(withProbability: rule.acceptance)
  }

  /// The caller leaves and is to be called.
  mutating func promiseCallback(_ caller: Caller, _ callType: Int) {
    guard let rule = callers[callType].callback else { return }
    workQueues[callType].cell.pointee.callbackAccepted &+= 1
    if hasLineLimit { giveBackLine() }
    var scheduledEvent = ScheduledEvent(.callback, subject: rule.workQueue)
    scheduledEvent.attempt = 0
    scheduledEvent.cell = workQueues[callType].cellIndex
    scheduledEvent.time = now
    scheduledEvent.handling = caller.handling
    scheduledEvent.talk = caller.talk
    planCallback(scheduledEvent, at: now + rule.earliest, overnight: rule.overnight)
  }

  /// Plans an attempt; where callbacks are not kept over nights and it falls after closing, the callback is lost.
  private mutating func planCallback(_ scheduledEvent: ScheduledEvent, at time: Double, overnight: Bool) {
    if !overnight && !(isOpen && time < spanEnd) {
      if scheduledEvent.cell >= 0 { cells[Int(scheduledEvent.cell)].callbackLost &+= 1 }
    } else if time > now || scheduledEvent.attempt > 0 {
      post(scheduledEvent, at: time)
    } else {
      readyToCallBack(scheduledEvent)
    }
  }

  /// A person may be called: the callback takes its place in its work queue.
  mutating func readyToCallBack(_ scheduledEvent: ScheduledEvent) {
    let workQueue = Int(scheduledEvent.subject)
    let slot = calls.insert(
      WaitingCall(
        arrival: scheduledEvent.time, handling: scheduledEvent.handling, patience: .infinity, cell: scheduledEvent.cell,
        workQueue: scheduledEvent.subject))
    keep(CallDetail(talk: scheduledEvent.talk, rawPatience: 0, attempt: scheduledEvent.attempt, part: 1), of: slot)
    let follower = follower(of: scheduledEvent, in: workQueue)
    workQueues[workQueue].line.insert(slot, before: follower, in: calls)
    if scheduledEvent.attempt > 0 && follower == workQueues[workQueue].firstTried {
      workQueues[workQueue].firstTried = Int32(truncatingIfNeeded: slot)
    }
    workQueues[workQueue].queueTime.enter(at: elapsed)
    guard isOpen else { return }
    wake(workQueue)
    offerWork(of: workQueue)
  }

  /// The call before which a callback has its place in its work queue; -1 for the end.
  ///
  /// First tries come in the order of acceptance, so they stand together at the front where those tried fewer times go first.
  private mutating func follower(of scheduledEvent: ScheduledEvent, in workQueue: Int) -> Int32 {
    var follower: Int32
    switch callers[Int(workQueues[workQueue].callType)].callback?.order {
    case .fewestAttempts where scheduledEvent.attempt == 0: return workQueues[workQueue].firstTried
    case .fewestAttempts, nil:
      follower = -1
      var before = workQueues[workQueue].line.final
      while before >= 0, isAhead(of: before, scheduledEvent) {
        (follower, before) = (before, calls.records[Int(before)].previous)
      }
    case .oldest:
      let last = workQueues[workQueue].line.final
      guard last >= 0, calls.records[Int(last)].arrival > scheduledEvent.time else { return -1 }
      follower = workQueues[workQueue].line.first
      while calls.records[Int(follower)].arrival <= scheduledEvent.time { follower = calls.records[Int(follower)].next }
    }
    return follower
  }

  /// Whether a callback comes before a waiting one by tries, then by acceptance.
  private mutating func isAhead(of slot: Int32, _ scheduledEvent: ScheduledEvent) -> Bool {
    let attempts = details[Int(slot)].attempt
    return scheduledEvent.attempt == attempts
      ? scheduledEvent.time < calls.records[Int(slot)].arrival : scheduledEvent.attempt < attempts
  }

  /// Takes the first callback out of its work queue.
  ///
  /// The call's `arrival` is when it was accepted and the detail's `attempt` how many tries there were: a first try is one of 0.
  private mutating func takeFirstCallback(of workQueue: Int) -> (call: WaitingCall, detail: CallDetail) {
    let slot = Int(workQueues[workQueue].line.first)
    let (call, detail) = (calls.records[slot], details[slot])
    if Int(workQueues[workQueue].firstTried) == slot { workQueues[workQueue].firstTried = call.next }
    leaveQueue(workQueues + workQueue, workQueue, slot)
    return (call, detail)
  }

  /// A busy agent of a group returns the first call of a work queue.
  mutating func callBack(from workQueue: Int, by group: Int) {
    let callType = Int(workQueues[workQueue].callType)
    let (call, detail) = takeFirstCallback(of: workQueue)
    guard let rule = callers[callType].callback else { return startService(by: group, handling: 0) }
    let delay = openHours.seconds(from: call.arrival, to: now, inOpenHours: rule.runsInOpenHours)
    if detail.attempt == 0, call.cell >= 0 {
      cells[Int(call.cell)].callbackTried &+= 1
      cells[Int(call.cell)].callbackFirstTryDelay += delay
    }
    if streams[callType].reach.happens(withProbability: rule.reachProbability) {
      if call.cell >= 0 {
        cells[Int(call.cell)].callbackReached &+= 1
        cells[Int(call.cell)].callbackReachedWithin &+= delay <= rule.within ? 1 : 0
      }
      return startService(by: group, handling: callbackTime(call, rule, callType, group))
    }
    let time = rule.failedAttempt?.draw(&streams[callType].callbackHandling) ?? 0
    startService(by: group, handling: time)
    tryLater(call, detail, rule, at: now + time + rule.gap)
  }

  private mutating func tryLater(
    _ call: WaitingCall, _ detail: CallDetail, _ rule: CallerRules.Callback, at time: Double
  ) {
    guard Int(detail.attempt) + 1 < rule.mostAttempts else {
      if call.cell >= 0 { cells[Int(call.cell)].callbackLost &+= 1 }
      return
    }
    var scheduledEvent = ScheduledEvent(.callback, subject: rule.workQueue)
    scheduledEvent.attempt = detail.attempt &+ 1
    scheduledEvent.cell = call.cell
    scheduledEvent.time = call.arrival
    scheduledEvent.handling = call.handling
    scheduledEvent.talk = detail.talk
    planCallback(scheduledEvent, at: time, overnight: rule.overnight)
  }

  /// The agent time of a returned call: the offer's own with the group's factor, else that of the caller's contact.
  private mutating func callbackTime(
    _ call: WaitingCall, _ rule: CallerRules.Callback, _ callType: Int, _ group: Int
  ) -> Double {
    guard let own = rule.handling?.draw(&streams[callType].callbackHandling) else {
      return serviceTime(handling: call.handling, talk: call.handling, callType, group).handling
    }
    let time = own.talk + own.afterCall
    if !callers[callType].groupTimes.isEmpty, case .factor(let factor) = callers[callType].groupTimes[group] {
      return time * factor
    }
    return time
  }

  /// At closing, open callbacks are kept for the next opening or lost.
  mutating func closeCallbacks(_ workQueue: Int) {
    fallAsleep(workQueue)
    guard callers[Int(workQueues[workQueue].callType)].callback?.overnight == false else { return }
    while workQueues[workQueue].line.count > 0 {
      let call = takeFirstCallback(of: workQueue).call
      if call.cell >= 0 { cells[Int(call.cell)].callbackLost &+= 1 }
    }
  }
}
