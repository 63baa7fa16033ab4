import EventEngine

/// Wider tiers of groups that open for a call when it has waited long enough.
extension ContactCentre {
  /// Sets the timer of the next tier for a call that has begun to wait, where its type has one.
  mutating func awaitTier(_ slot: Int) {
    let call = calls.records[slot]
    let workQueue = Int(call.workQueue)
    let next = Int(routing.firstTier[workQueue]) + Int(details[slot].tier) + 1
    guard next < Int(routing.firstTier[workQueue + 1]) else { return }
    var scheduledEvent = ScheduledEvent(.tier, subject: workQueue)
    scheduledEvent.slot = Int32(truncatingIfNeeded: slot)
    details[slot].timer = Int32(truncatingIfNeeded: post(scheduledEvent, at: call.arrival + routing.tiers[next].after))
  }

  /// A tier opens for a waiting call: a free agent of its groups, or one with work that may be put back, takes it at once.
  mutating func openTier(_ scheduledEvent: ScheduledEvent) {
    let (slot, workQueue) = (Int(scheduledEvent.slot), Int(scheduledEvent.subject))
    details[slot].timer = -1
    details[slot].tier &+= 1
    let tier = Int(details[slot].tier)
    let group = freeGroup(for: workQueue, tier: tier)
    if group >= 0 {
      occupyAgent(of: group)
      answerInFull(slot, of: workQueue, by: group)
    } else if !interruptWork(for: workQueue, tier: tier, { $0.answerInFull(slot, of: workQueue, by: $1) }) {
      awaitTier(slot)
    }
  }
}
