import EventEngine
import RandomStreams
import ScenarioModel

/// Steps of protocols, conversations and what they come to.
extension ContactCentre {
  /// How a protocol is over.
  enum Departure {
    case completed
    case declined
    case exhausted
    case wrongNumber
  }

  /// A person is to be called in a step, after an entry or the completion of another step.
  mutating func beginStep(_ slot: Int, _ number: Int, after reference: Double, isReleased: Bool = false) {
    let person = lists.people.records + slot
    let step = lists.campaigns[Int(person.pointee.campaign)].steps + number
    person.pointee.step = UInt8(truncatingIfNeeded: number)
    person.pointee.attempts = 0
    person.pointee.attemptsOnDay = 0
    person.pointee.decision = Person.undecided
    person.pointee.isStepOpen = !step.pointee.hasMessage
    let start = step.pointee.isFromEntry ? person.pointee.entry : reference
    plan(slot, at: max(person.pointee.end, isReleased ? now : start + step.pointee.delay))
  }

  /// A step is due: its message goes out, where the person receives any.
  mutating func openStep(_ slot: Int) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    let number = Int(person.pointee.step)
    let step = campaign.pointee.steps + number
    person.pointee.isStepOpen = true
    guard campaign.pointee.strata[Int(person.pointee.stratum)].receivesMessages else { return joinDue(slot) }
    campaign.pointee.tally.pointee.messages &+= 1
    if PersonalNumber.message.uniform(campaign.pointee.stepKey(of: person)) < step.pointee.settles {
      let delay = campaign.pointee.rules.pointee.answerDelays[number]?.draw(&campaign.pointee.stream) ?? 0
      var scheduledEvent = scheduledEvent(.messageAnswer, for: slot)
      scheduledEvent.attempt = Int16(truncatingIfNeeded: number)
      post(scheduledEvent, at: now + delay)
    }
    plan(slot, at: now + step.pointee.lead)
  }

  /// a scheduled event that is about a person.
  mutating func scheduledEvent(_ kind: ScheduledEvent.Kind, for slot: Int) -> ScheduledEvent {
    var scheduledEvent = ScheduledEvent(kind, subject: Int(lists.people.records[slot].campaign))
    scheduledEvent.slot = Int32(truncatingIfNeeded: slot)
    scheduledEvent.person = lists.people.records[slot].number
    return scheduledEvent
  }

  /// Whether the person whom a scheduled event is about is still in its protocol.
  mutating func isPresent(_ scheduledEvent: ScheduledEvent) -> Bool {
    let person = lists.people.records[Int(scheduledEvent.slot)]
    return person.number == scheduledEvent.person && person.state != .gone
  }

  /// A person answers a message: the step is resolved, if no conversation came first.
  mutating func resolveByMessage(_ scheduledEvent: ScheduledEvent) {
    guard isPresent(scheduledEvent), now < lists.horizon else { return }
    let slot = Int(scheduledEvent.slot)
    let person = lists.people.records[slot]
    guard Int16(person.step) == scheduledEvent.attempt, person.decision == Person.undecided, person.state != .busy,
      person.state != .ringing
    else {
      return
    }
    withdraw(slot)
    let campaign = lists.campaigns + Int(person.campaign)
    stepTally(campaign, person.step)?.pointee.settledByMessage &+= 1
    lists.people.records[slot].end = max(person.end, now)
    goOn(slot, to: Int(campaign.pointee.steps[Int(person.step)].following), otherwise: .completed)
    offerDue(of: Int(person.campaign))
  }

  /// A conversation with the person takes place; its end is known.
  ///
  /// - Parameter inAttempt: Whether the person was dialled; false for those who call back.
  mutating func converse(_ slot: Int, _ decision: Int16, at time: Double, inAttempt: Bool = true) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    let step = campaign.pointee.steps + Int(person.pointee.step)
    campaign.pointee.tally.pointee.conversations &+= 1
    stepTally(campaign, person.pointee.step)?.pointee.conversations &+= 1
    if !person.pointee.isReached {
      person.pointee.isReached = true
      countReached(person, campaign, at: time, inAttempt: inAttempt)
      if campaign.pointee.bringsAtConversation { bringLinked(slot, from: lists.people.records[slot].end) }
    }
    if step.pointee.endsAtFirstOnly, lists.people.records[slot].attempts > 1 {
      if lists.people.records[slot].decision == Person.undecided { lists.people.records[slot].decision = decision }
      climb(slot)
    } else {
      resolve(slot, decision)
    }
  }

  /// Draws what a conversation comes to, and the time that keeping the person takes.
  mutating func drawDecision(
    _ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>
  ) -> (code: Int16, furtherTalk: Double) {
    let step = campaign.pointee.steps + Int(person.pointee.step)
    let count = Int(step.pointee.outcomeCount)
    guard count > 0 else { return (Person.accepted, 0) }
    let rules = campaign.pointee.rules
    let thresholds =
      rules.pointee.thresholds.base + Int(step.pointee.firstThreshold) + Int(person.pointee.stratum) * count
    let (key, attempt) = (campaign.pointee.stepKey(of: person), UInt64(person.pointee.attempts))
    let draw = PersonalNumber.outcome.uniform(key, attempt)
    guard let chosen = (0..<count).first(where: { draw < thresholds[$0] }) else { return (Person.accepted, 0) }
    let outcome = rules.pointee.outcomes.base + Int(step.pointee.firstOutcome) + chosen
    guard outcome.pointee.declines, outcome.pointee.retained > 0 || outcome.pointee.retentionTime != nil else {
      return (Int16(truncatingIfNeeded: chosen), 0)
    }
    let further = outcome.pointee.retentionTime?.draw(&campaign.pointee.stream) ?? 0
    let isKept = PersonalNumber.retention.uniform(key, attempt) < outcome.pointee.retained
    return (Int16(truncatingIfNeeded: isKept ? Int(Person.kept) - chosen : chosen), further)
  }

  /// A step is over by what its conversation came to.
  mutating func resolve(_ slot: Int, _ decision: Int16) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    let step = campaign.pointee.steps + Int(person.pointee.step)
    guard decision >= 0 else {
      stepTally(campaign, person.pointee.step)?.pointee.accepted &+= 1
      if decision <= Person.kept {
        stepTally(campaign, person.pointee.step)?.pointee.kept &+= 1
        let row = Int(step.pointee.firstOutcome) + Int(Person.kept - decision)
        campaign.pointee.outcomeTally?[row * dayCount].kept &+= 1
      }
      return goOn(slot, to: Int(step.pointee.following), otherwise: .completed)
    }
    let row = Int(step.pointee.firstOutcome) + Int(decision)
    campaign.pointee.outcomeTally?[row * dayCount].times &+= 1
    let cascade = campaign.pointee.rules.pointee.outcomes.base[row].cascadeStep
    guard cascade >= 0, lists.linksPeople, person.pointee.end > now else {
      if cascade >= 0, lists.linksPeople { release(slot, into: Int(cascade)) }
      return follow(slot, row)
    }
    person.pointee.state = .busy
    var scheduledEvent = scheduledEvent(.conversationEnd, for: slot)
    scheduledEvent.attempt = Int16(person.pointee.step)
    scheduledEvent.cell = Int32(truncatingIfNeeded: row)
    post(scheduledEvent, at: person.pointee.end)
  }

  /// A conversation that releases linked people has ended.
  mutating func endConversation(_ scheduledEvent: ScheduledEvent) {
    guard isPresent(scheduledEvent) else { return }
    let (slot, row) = (Int(scheduledEvent.slot), Int(scheduledEvent.cell))
    let person = lists.people.records[slot]
    release(slot, into: Int(lists.campaigns[Int(person.campaign)].rules.pointee.outcomes.base[row].cascadeStep))
    if person.state == .busy, Int16(person.step) == scheduledEvent.attempt { follow(slot, row) }
  }

  /// The consequence of an outcome.
  private mutating func follow(_ slot: Int, _ row: Int) {
    let outcome = lists.campaigns[Int(lists.people.records[slot].campaign)].rules.pointee.outcomes.base + row
    if outcome.pointee.declines {
      leave(slot, .declined)
    } else {
      goOn(slot, to: Int(outcome.pointee.goesTo), otherwise: .completed)
    }
  }

  /// A person goes on to another step, or its protocol is over.
  mutating func goOn(_ slot: Int, to step: Int, otherwise departure: Departure) {
    if step < 0 { return leave(slot, departure) }
    beginStep(slot, step, after: lists.people.records[slot].end)
  }

  /// A person's protocol is over: it is counted by its entry, and its record is given back.
  mutating func leave(_ slot: Int, _ departure: Departure) {
    let person = lists.people.records + slot
    lists.campaigns[Int(person.pointee.campaign)].active &-= 1
    countDeparture(person, departure)
    if lists.linksPeople { unlink(slot) }
    person.pointee.state = .gone
    lists.people.remove(slot)
  }
}
