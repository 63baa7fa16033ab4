import EventEngine
import RandomStreams

/// Agents at work on deferred items, and contacts that take them away from it.
extension ContactCentre {
  /// A busy agent of a group begins with the next item of a lane.
  mutating func startItem(of lane: Int, by group: Int) {
    let slot = nextItem(of: lane)
    takeOut(slot, of: lane)
    let item = items.records + slot
    if !item.pointee.isStarted {
      item.pointee.isStarted = true
      item.pointee.work =
        serviceTime(
          handling: item.pointee.work, talk: item.pointee.work, lane, group
        ).handling
    }
    item.pointee.isInWork = true
    lanes[lane].inWork &+= 1
    var errand = Errand(.itemDone, subject: lane)
    errand.group = Int32(truncatingIfNeeded: group)
    errand.slot = Int32(truncatingIfNeeded: slot)
    errand.time = now + item.pointee.work
    let end = post(errand, at: errand.time)
    groups[group].items.append(end, in: errands)
    if isInterruptible(lane) { groups[group].interruptible &+= 1 }
  }

  /// An agent is done with an item.
  mutating func finishItem(_ errand: Errand, _ errandSlot: Int) {
    let slot = leaveWork(errand, errandSlot)
    let item = items.records[slot]
    if item.call >= 0 { cancel(Int(item.call)) }
    countDone(item, Int(errand.subject))
    items.remove(slot)
    releaseAgent(of: Int(errand.group))
  }

  /// Takes an item from its agent.
  ///
  /// - Returns: Its slot.
  private mutating func leaveWork(_ errand: Errand, _ errandSlot: Int) -> Int {
    let (lane, group) = (Int(errand.subject), Int(errand.group))
    groups[group].items.remove(errandSlot, in: errands)
    if isInterruptible(lane) { groups[group].interruptible &-= 1 }
    errands.remove(errandSlot)
    lanes[lane].inWork &-= 1
    items.records[Int(errand.slot)].isInWork = false
    return Int(errand.slot)
  }

  /// An agent with an item that may be put back takes a waiting contact instead, if a circle has one.
  ///
  /// The item that was begun last goes back, with the time it still needs, for any agent to go on with.
  ///
  /// - Parameters:
  ///   - lane: The lane of the contact.
  ///   - circle: The circle whose groups are asked.
  ///   - start: What the agent, who stays counted as busy, begins with.
  /// - Returns: Whether there was such an agent.
  mutating func interruptWork(
    for lane: Int, circle: Int, _ start: (inout ContactCentre, Int) -> Void
  ) -> Bool {
    guard callers[Int(lanes[lane].callType)].mayInterrupt else { return false }
    let circle = routing.circles[Int(routing.firstCircle[lane]) + circle]
    for place in Int(circle.first)..<Int(circle.first) + Int(circle.count) {
      let group = Int(routing.candidates[place])
      let state = groups[group]
      // Whoever can be taken from an item counts as free for callers.
      let spare = state.limit &- state.busy &+ state.interruptible &- 1
      guard state.busy <= state.limit, state.interruptible > 0,
        spare >= routing.keepFree[lane * groupCount + group], let backlog = interruptLast(of: group)
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
  /// - Returns: Its lane.
  private mutating func interruptLast(of group: Int) -> Int? {
    var next = groups[group].items.final
    while next >= 0, !isInterruptible(Int(errands.records[Int(next)].subject)) {
      next = errands.records[Int(next)].previous
    }
    guard next >= 0 else { return nil }
    let errand = errands.records[Int(next)]
    let lane = Int(errand.subject)
    agenda.cancel(slot: Int(next))
    let slot = leaveWork(errand, Int(next))
    items.records[slot].work = max(0, errand.time - now)
    putBack(slot, into: lane)
    if let rules = types[lane].rules.deferred {
      deferredTally(tallyPlace(rules))?.pointee.interrupted &+= 1
    }
    return lane
  }

  /// Whether items of a lane may be put back for a caller.
  mutating func isInterruptible(_ lane: Int) -> Bool { types[lane].rules.deferred?.isInterruptible ?? false }
}
