import EventEngine
import RandomStreams
import ScenarioModel

/// Callers who leave with the promise of a callback, and agents who keep it.
///
/// Open callbacks wait in a lane of their own, in the order of the offer. They are neither transferred nor do they hold a line. The gap
/// between attempts runs from the end of the failed one.
extension ContactCentre {
  /// Whether a caller is offered a callback and accepts.
  mutating func acceptsCallback(_ callType: Int, announced: Double) -> Bool {
    guard let rule = callers[callType].callback else { return false }
    guard announced > rule.announcedWaitOver || rule.announcedWaitOver <= 0 else { return false }
    return streams[callType].callback.happens(withProbability: rule.acceptance)
  }

  /// The caller leaves and is to be called.
  mutating func promiseCallback(_ caller: Caller, _ callType: Int) {
    guard let rule = callers[callType].callback else { return }
    lanes[callType].cell.pointee.callbackAccepted &+= 1
    if hasLineLimit { giveBackLine() }
    var errand = Errand(.callback, subject: rule.lane)
    errand.attempt = 0
    errand.cell = lanes[callType].cellIndex
    errand.time = now
    errand.handling = caller.handling
    errand.talk = caller.talk
    planCallback(errand, at: now + rule.earliest, overnight: rule.overnight)
  }

  /// Plans an attempt; where callbacks are not kept over nights and it falls after closing, the callback is lost.
  private mutating func planCallback(_ errand: Errand, at time: Double, overnight: Bool) {
    if !overnight && !(isOpen && time < spanEnd) {
      if errand.cell >= 0 { cells[Int(errand.cell)].callbackLost &+= 1 }
    } else if time > now || errand.attempt > 0 {
      post(errand, at: time)
    } else {
      readyToCallBack(errand)
    }
  }

  /// A person may be called: the callback takes its place in its lane.
  mutating func readyToCallBack(_ errand: Errand) {
    let lane = Int(errand.subject)
    let slot = calls.insert(
      WaitingCall(
        arrival: errand.time, handling: errand.handling, patience: .infinity, cell: errand.cell, lane: errand.subject))
    keep(CallDetail(talk: errand.talk, rawPatience: 0, attempt: errand.attempt, part: 1), of: slot)
    let follower = follower(of: errand, in: lane)
    lanes[lane].line.insert(slot, before: follower, in: calls)
    if errand.attempt > 0 && follower == lanes[lane].firstTried {
      lanes[lane].firstTried = Int32(truncatingIfNeeded: slot)
    }
    lanes[lane].queueTime.enter(at: elapsed)
    guard isOpen else { return }
    wake(lane)
    offerWork(of: lane)
  }

  /// The call before which a callback has its place in its lane; -1 for the end.
  ///
  /// First tries come in the order of acceptance, so they stand together at the front where those tried fewer times go first.
  private mutating func follower(of errand: Errand, in lane: Int) -> Int32 {
    var follower: Int32
    switch callers[Int(lanes[lane].callType)].callback?.order {
    case .fewestAttempts where errand.attempt == 0: return lanes[lane].firstTried
    case .fewestAttempts, nil:
      follower = -1
      var before = lanes[lane].line.final
      while before >= 0, isAhead(of: before, errand) {
        (follower, before) = (before, calls.records[Int(before)].previous)
      }
    case .oldest:
      let last = lanes[lane].line.final
      guard last >= 0, calls.records[Int(last)].arrival > errand.time else { return -1 }
      follower = lanes[lane].line.first
      while calls.records[Int(follower)].arrival <= errand.time { follower = calls.records[Int(follower)].next }
    }
    return follower
  }

  /// Whether a callback comes before a waiting one by tries, then by acceptance.
  private mutating func isAhead(of slot: Int32, _ errand: Errand) -> Bool {
    let attempts = details[Int(slot)].attempt
    return errand.attempt == attempts ? errand.time < calls.records[Int(slot)].arrival : errand.attempt < attempts
  }

  /// Takes the first callback out of its lane.
  ///
  /// The call's `arrival` is when it was accepted and the detail's `attempt` how many tries there were: a first try is one of 0.
  private mutating func takeFirstCallback(of lane: Int) -> (call: WaitingCall, detail: CallDetail) {
    let slot = Int(lanes[lane].line.first)
    let (call, detail) = (calls.records[slot], details[slot])
    if Int(lanes[lane].firstTried) == slot { lanes[lane].firstTried = call.next }
    leaveQueue(lanes + lane, lane, slot)
    return (call, detail)
  }

  /// A busy agent of a group returns the first call of a lane.
  mutating func callBack(from lane: Int, by group: Int) {
    let callType = Int(lanes[lane].callType)
    let (call, detail) = takeFirstCallback(of: lane)
    guard let rule = callers[callType].callback else { return startService(by: group, handling: 0) }
    if streams[callType].reach.happens(withProbability: rule.reachProbability) {
      let delay = openHours.seconds(from: call.arrival, to: now, inOpenHours: rule.runsInOpenHours)
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
    var errand = Errand(.callback, subject: rule.lane)
    errand.attempt = detail.attempt &+ 1
    errand.cell = call.cell
    errand.time = call.arrival
    errand.handling = call.handling
    errand.talk = detail.talk
    planCallback(errand, at: time, overnight: rule.overnight)
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
  mutating func closeCallbacks(_ lane: Int) {
    fallAsleep(lane)
    guard callers[Int(lanes[lane].callType)].callback?.overnight == false else { return }
    while lanes[lane].line.count > 0 {
      let call = takeFirstCallback(of: lane).call
      if call.cell >= 0 { cells[Int(call.cell)].callbackLost &+= 1 }
    }
  }
}
