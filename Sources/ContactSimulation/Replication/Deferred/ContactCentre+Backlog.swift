import EventEngine
import RandomStreams
import ScenarioModel

/// Deferred items on their way into the backlog of their type and out of it.
extension ContactCentre {
  /// Begins the work that goes on at night: fills the backlogs of the start and the lists, and plans the first arrivals, from the first midnight of a range of days.
  mutating func beginDeferredWork(_ days: Range<Int>) {
    today = days.lowerBound
    lastDay = days.upperBound - 1
    now = service.days[days.lowerBound].midnight
    segmentStart = now
    if lists.campaignCount > 0 { beginCampaigns(days) }
    for callType in 0..<typeCount {
      guard let rules = types[callType].rules.deferred else { continue }
      if days.lowerBound == 0 { fillBacklog(callType, rules) }
      let first = types[callType].beginDay(days.lowerBound, of: service, replication: replication)
      planArrival(of: callType, at: first)
    }
    planMarks()
  }

  /// The items that are there at the start, the oldest first.
  private mutating func fillBacklog(_ callType: Int, _ rules: DeferredRules) {
    var ages = [Double](repeating: 0, count: rules.backlogAtStart)
    if let age = rules.backlogAge {
      for index in ages.indices { ages[index] = age.draw(&streams[callType].deferred) }
      ages.sort(by: >)
    }
    for age in ages {
      let handling = types[callType].rules.drawCaller(&streams[callType].further).handling
      enter(callType, rules, entry: now - age, work: handling * types[callType].handlingOfRun)
    }
  }

  /// Plans the next arrival; where the day brings no more, the following days are asked.
  private mutating func planArrival(of callType: Int, at time: Double) {
    var time = time
    while time == .infinity {
      let day = types[callType].day + 1
      guard day <= lastDay else { return }
      keyStreams(of: callType, day: day)
      time = types[callType].beginDay(day, of: service, replication: replication)
    }
    post(ScheduledEvent(.itemArrival, subject: callType), at: time)
  }

  /// An item arrives.
  mutating func receiveItem(_ callType: Int) {
    guard let rules = types[callType].rules.deferred else { return }
    enter(callType, rules, entry: now, work: types[callType].handling * handlingFactor(callType, at: now))
    planArrival(of: callType, at: types[callType].nextArrival())
    if isOpen { offerWork(of: callType) }
  }

  /// An item enters the backlog of its type.
  private mutating func enter(_ callType: Int, _ rules: DeferredRules, entry: Double, work: Double) {
    let place = tallyPlace(rules)
    if let tally = deferredTally(place) {
      tally.pointee.entered &+= 1
      tally.pointee.enteredLate &+= isLate(entry, rules) ? 1 : 0
    }
    let slot = items.insert(DeferredItem(entry: entry, work: work, place: place))
    workQueues[callType].line.append(slot, in: items)
    workQueues[callType].queueTime.enter(at: elapsed)
    if isOpen { wake(callType) }
    planCall(about: slot, callType, rules, entry: entry)
  }

  /// Some writers will call about their item.
  private mutating func planCall(about slot: Int, _ callType: Int, _ rules: DeferredRules, entry: Double) {
    guard rules.callShare > 0, let delay = rules.callDelay else { return }
    let calls = streams[callType].deferred.happens(withProbability: rules.callShare)
    let time = entry + delay.draw(&streams[callType].deferred)
    guard calls, time >= now else { return }
    var scheduledEvent = ScheduledEvent(.itemCall, subject: callType)
    scheduledEvent.slot = Int32(truncatingIfNeeded: slot)
    items.records[slot].call = Int32(truncatingIfNeeded: post(scheduledEvent, at: time))
  }

  /// The writer of an item that is not done calls: a fresh call of another type; after the period nobody does any more.
  mutating func callAboutItem(_ scheduledEvent: ScheduledEvent) {
    let (callType, slot) = (Int(scheduledEvent.subject), Int(scheduledEvent.slot))
    items.records[slot].call = -1
    guard let rules = types[callType].rules.deferred, now < openHours.end else { return }
    deferredTally(tallyPlace(rules))?.pointee.turnedIntoCalls &+= 1
    guard isOpen else { return attemptWhileClosed(rules.callsTo, at: now) }
    let caller = moved(
      types[rules.callsTo].rules.drawCaller(&streams[rules.callsTo].further), rules.callsTo, at: now)
    if rules.withdrawsItem && !items.records[slot].isInWork { withdraw(slot, callType) }
    offer(caller, to: rules.callsTo)
  }

  private mutating func withdraw(_ slot: Int, _ callType: Int) {
    deferredTally(items.records[slot].place)?.pointee.withdrawn &+= 1
    takeOut(slot, of: callType)
    items.remove(slot)
  }

  /// Takes an item out of the backlog; its record stays.
  mutating func takeOut(_ slot: Int, of workQueue: Int) {
    workQueues[workQueue].line.remove(slot, in: items)
    workQueues[workQueue].queueTime.leave(at: elapsed)
    if workQueues[workQueue].line.count == 0 { fallAsleep(workQueue) }
  }

  /// Puts an item back into its place in the backlog.
  mutating func putBack(_ slot: Int, into workQueue: Int) {
    let entry = items.records[slot].entry
    var follower: Int32
    if types[workQueue].rules.deferred?.order == .newestFirst {
      follower = -1
      var before = workQueues[workQueue].line.final
      while before >= 0, items.records[Int(before)].entry > entry {
        (follower, before) = (before, items.records[Int(before)].previous)
      }
    } else {
      follower = workQueues[workQueue].line.first
      while follower >= 0, items.records[Int(follower)].entry < entry { follower = items.records[Int(follower)].next }
    }
    workQueues[workQueue].line.insert(slot, before: follower, in: items)
    workQueues[workQueue].queueTime.enter(at: elapsed)
    if isOpen { wake(workQueue) }
  }

  /// The item of a work queue that is worked next.
  mutating func nextItem(of workQueue: Int) -> Int {
    let isNewest = types[workQueue].rules.deferred?.order == .newestFirst
    return Int(isNewest ? workQueues[workQueue].line.final : workQueues[workQueue].line.first)
  }

  /// Whether a work queue's items are worked by deadline across types.
  mutating func isByDeadline(_ workQueue: Int) -> Bool {
    switch workQueues[workQueue].kind {
    case .backlog: types[workQueue].rules.deferred?.order == .deadlineFirst
    case .duePeople: lists.campaigns[Int(workQueues[workQueue].campaign)].order == .deadline
    default: false
    }
  }

  /// The time left until the deadline of a work queue's first item, negative when it is past; in seconds of the clock on which it runs.
  mutating func timeLeft(of workQueue: Int) -> Double {
    if workQueues[workQueue].kind == .duePeople {
      let within = lists.campaigns[Int(workQueues[workQueue].campaign)].rules.pointee.within
      return lists.people.records[nextPerson(of: workQueue)].entry + within - now
    }
    guard let rules = types[workQueue].rules.deferred else { return .infinity }
    let entry = items.records[nextItem(of: workQueue)].entry
    return rules.within - openHours.seconds(from: entry, to: now, inOpenHours: rules.runsInOpenHours)
  }
}
