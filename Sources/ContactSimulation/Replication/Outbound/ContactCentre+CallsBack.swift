import EventEngine
import RandomStreams

/// People who call back after a missed call.
extension ContactCentre {
  /// Some of those who missed a call will call back.
  mutating func planCallBack(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>) {
    if campaign.pointee.hasCallsBack { planCall(slot, campaign) }
  }

  @inline(never)
  private mutating func planCall(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>) {
    guard let rule = campaign.pointee.rules.pointee.callsBack else { return }
    let calls = campaign.pointee.stream.happens(withProbability: rule.share)
    let delay = rule.delay.draw(&campaign.pointee.stream)
    guard calls else { return }
    post(errand(.callBack, for: slot), at: people.records[slot].end + delay)
  }

  /// A person calls back: a fresh call of an inbound type.
  ///
  /// Whose protocol is over has no reason to, and nobody does after the period.
  mutating func receiveCallBack(_ errand: Errand) {
    guard isPresent(errand), now < horizon else { return }
    let campaign = campaigns + Int(errand.subject)
    guard let rule = campaign.pointee.rules.pointee.callsBack else { return }
    campaign.pointee.tally.pointee.calledBack &+= 1
    guard isOpen else { return attemptWhileClosed(rule.callType, at: now) }
    var caller = types[rule.callType].rules.drawCaller(&streams[rule.callType].further)
    if rule.counts { (caller.person, caller.serial) = (errand.slot, errand.person) }
    offer(caller, to: rule.callType)
  }

  /// An agent answers a person who calls back: it is the conversation of the present step.
  mutating func countCallBack(_ caller: Caller, for talk: Double) {
    let slot = Int(caller.person)
    let person = people.records[slot]
    guard person.serial == caller.serial, person.state != .gone, person.state != .busy, person.state != .ringing,
      person.decision == Person.undecided
    else { return }
    withdraw(slot)
    let decision = drawDecision(people.records + slot, campaigns + Int(person.campaign))
    people.records[slot].end = max(person.end, now + talk)
    converse(slot, decision.code, at: now, inAttempt: false)
  }
}
