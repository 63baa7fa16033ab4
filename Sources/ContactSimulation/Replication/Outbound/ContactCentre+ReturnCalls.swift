import EventEngine
import RandomStreams

/// People who call back after a missed call.
extension ContactCentre {
  /// Some of those who missed a call will call back.
  mutating func planCallBack(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>) {
    if campaign.pointee.hasReturnCalls { planCall(slot, campaign) }
  }

  @inline(never)
  private mutating func planCall(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>) {
    guard let rule = campaign.pointee.rules.pointee.returnCalls else { return }
    let calls = campaign.pointee.stream.happens(withProbability: rule.share)
    let delay = rule.delay.draw(&campaign.pointee.stream)
    guard calls else { return }
    var scheduledEvent = scheduledEvent(.returnCall, for: slot)
    scheduledEvent.isLast = nextAttempt(slot) == nil
    post(scheduledEvent, at: lists.people.records[slot].end + delay)
  }

  /// A person calls back: a fresh call of an inbound type.
  ///
  /// Who was reached in between has no reason to, and nobody calls after the period. Who left the list because the missed call
  /// was the last one calls all the same; it is no conversation of the list any more.
  mutating func receiveReturnCall(_ scheduledEvent: ScheduledEvent) {
    let isOnList = isPresent(scheduledEvent)
    guard isOnList || scheduledEvent.isLast, now < lists.horizon else { return }
    let campaign = lists.campaigns + Int(scheduledEvent.subject)
    guard let rule = campaign.pointee.rules.pointee.returnCalls else { return }
    campaign.pointee.tally.pointee.calledBack &+= 1
    guard isOpen else { return attemptWhileClosed(rule.callType, at: now) }
    var caller = moved(
      types[rule.callType].rules.drawCaller(&streams[rule.callType].further), rule.callType, at: now)
    if rule.counts, isOnList { (caller.person, caller.entry) = (scheduledEvent.slot, scheduledEvent.person) }
    offer(caller, to: rule.callType)
  }

  /// An agent answers a person who calls back: it is the conversation of the present step.
  mutating func countCallBack(_ caller: Caller, for talk: Double) {
    let slot = Int(caller.person)
    let person = lists.people.records[slot]
    guard person.number == caller.entry, person.state != .gone, person.state != .busy, person.state != .ringing,
      person.decision == Person.undecided
    else { return }
    withdraw(slot)
    let decision = drawDecision(lists.people.records + slot, lists.campaigns + Int(person.campaign))
    lists.people.records[slot].end = max(person.end, now + talk)
    converse(slot, decision.code, at: now, inAttempt: false)
  }
}

extension ScheduledEvent {
  /// Whether the missed call was the last attempt of its ladder.
  fileprivate var isLast: Bool {
    get { cell >= 0 }
    set { cell = newValue ? 0 : -1 }
  }
}
