import EventEngine
import RandomStreams

/// Agents at work on deferred items, and contacts that take them away from it.
extension ContactCentre {
  /// A busy agent of a group begins with the next item of a work queue.
  mutating func startItem(of workQueue: Int, by group: Int) {
    let slot = nextItem(of: workQueue)
    takeOut(slot, of: workQueue)
    let item = items.records + slot
    if !item.pointee.isStarted {
      item.pointee.isStarted = true
      item.pointee.work =
        serviceTime(
          handling: item.pointee.work, talk: item.pointee.work, workQueue, group
        ).handling
    }
    item.pointee.isInWork = true
    workQueues[workQueue].inWork &+= 1
    var scheduledEvent = ScheduledEvent(.itemDone, subject: workQueue)
    scheduledEvent.group = Int32(truncatingIfNeeded: group)
    scheduledEvent.slot = Int32(truncatingIfNeeded: slot)
    scheduledEvent.time = now + item.pointee.work
    let end = post(scheduledEvent, at: scheduledEvent.time)
    groups[group].items.append(end, in: scheduledEvents)
    if isInterruptible(workQueue) { groups[group].interruptible &+= 1 }
  }

  /// An agent is done with an item.
  mutating func finishItem(_ scheduledEvent: ScheduledEvent, _ eventSlot: Int) {
    let slot = leaveWork(scheduledEvent, eventSlot)
    let item = items.records[slot]
    if item.call >= 0 { cancel(Int(item.call)) }
    countDone(item, Int(scheduledEvent.subject))
    items.remove(slot)
    releaseAgent(of: Int(scheduledEvent.group))
  }

  /// Takes an item from its agent.
  ///
  /// - Returns: Its slot.
  private mutating func leaveWork(_ scheduledEvent: ScheduledEvent, _ eventSlot: Int) -> Int {
    let (workQueue, group) = (Int(scheduledEvent.subject), Int(scheduledEvent.group))
    groups[group].items.remove(eventSlot, in: scheduledEvents)
    if isInterruptible(workQueue) { groups[group].interruptible &-= 1 }
    scheduledEvents.remove(eventSlot)
    workQueues[workQueue].inWork &-= 1
    items.records[Int(scheduledEvent.slot)].isInWork = false
    return Int(scheduledEvent.slot)
  }

  /// An agent with an item that may be put back takes a waiting contact instead, if a tier has one.
  ///
  /// The item that was begun last goes back, with the time it still needs, for any agent to go on with.
  ///
  /// - Parameters:
  ///   - work queue: The work queue of the contact.
  ///   - tier: The tier whose groups are asked.
  ///   - start: What the agent, who stays counted as busy, begins with.
  /// - Returns: Whether there was such an agent.
  mutating func interruptWork(
    for workQueue: Int, tier: Int, _ start: (inout ContactCentre, Int) -> Void
  ) -> Bool {
    guard callers[Int(workQueues[workQueue].callType)].mayInterrupt else { return false }
    let tier = routing.tiers[Int(routing.firstTier[workQueue]) + tier]
    for place in Int(tier.first)..<Int(tier.first) + Int(tier.count) {
      let group = Int(routing.candidates[place])
      let state = groups[group]
      // Whoever can be taken from an item counts as free for callers.
      let spare = state.limit &- state.busy &+ state.interruptible &- 1
      guard state.busy <= state.limit, state.interruptible > 0,
        spare >= routing.keepFree[workQueue * groupCount + group], let backlog = interruptLast(of: group)
      else { continue }
      start(&self, group)
      if isOpen { offerWork(of: backlog) }
      return true
    }
    return false
  }

  /// At a step down, agents beyond the number on duty put items back that may be, and leave.
  mutating func putBackExcess(of group: Int) {
    while groups[group].busy > groups[group].limit, interruptLast(of: group) != nil {
      groups[group].busy &-= 1
      groups[group].busyTime.leave(at: elapsed)
    }
  }

  /// Puts the item back that a group's agent began with last, among those that may be.
  ///
  /// - Returns: Its work queue.
  private mutating func interruptLast(of group: Int) -> Int? {
    var next = groups[group].items.final
    while next >= 0, !isInterruptible(Int(scheduledEvents.records[Int(next)].subject)) {
      next = scheduledEvents.records[Int(next)].previous
    }
    guard next >= 0 else { return nil }
    let scheduledEvent = scheduledEvents.records[Int(next)]
    let workQueue = Int(scheduledEvent.subject)
    eventCalendar.cancel(slot: Int(next))
    let slot = leaveWork(scheduledEvent, Int(next))
    items.records[slot].work = max(0, scheduledEvent.time - now)
    putBack(slot, into: workQueue)
    if let rules = types[workQueue].rules.deferred {
      deferredTally(tallyPlace(rules))?.pointee.interrupted &+= 1
    }
    return workQueue
  }

  /// Whether items of a work queue may be put back for a caller.
  mutating func isInterruptible(_ workQueue: Int) -> Bool { types[workQueue].rules.deferred?.isInterruptible ?? false }
}
