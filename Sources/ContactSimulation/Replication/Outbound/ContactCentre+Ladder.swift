import EventEngine
import RandomStreams
import ScenarioModel

/// What follows an attempt: the next one, the next step, or the end of the protocol.
extension ContactCentre {
  /// An attempt of a person starts now.
  @inline(__always)
  mutating func countAttempt(_ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>) {
    let day = UInt16(truncatingIfNeeded: today)
    if person.pointee.attempts == 0 { person.pointee.firstDay = day }
    if person.pointee.lastDay != day {
      person.pointee.lastDay = day
      person.pointee.attemptsOnDay = 0
    }
    if person.pointee.attempts < 2, person.pointee.step == campaign.pointee.firstStep { countCalled(person) }
    person.pointee.attempts &+= 1
    person.pointee.attemptsOnDay &+= 1
    campaign.pointee.tally.pointee.attempts &+= 1
    stepTally(campaign, person.pointee.step)?.pointee.attempts &+= 1
  }

  /// An attempt was in vain; its end is known.
  mutating func miss(_ slot: Int, _ answer: Answer) {
    let campaign = lists.campaigns + Int(lists.people.records[slot].campaign)
    let tally = campaign.pointee.tally
    switch answer {
    case .person: break
    case .wrongNumber:
      tally.pointee.wrongNumberAttempts &+= 1
      return leave(slot, .wrongNumber)
    case .thirdParty: tally.pointee.thirdParties &+= 1
    case .machine, .detectedMachine: tally.pointee.machines &+= 1
    case .cutOff: tally.pointee.silentCalls &+= 1
    case .busyLine: tally.pointee.busyLines &+= 1
    case .nobody: tally.pointee.unanswered &+= 1
    }
    if answer == .nobody || answer == .machine || answer == .detectedMachine { planCallBack(slot, campaign) }
    climb(slot)
  }

  /// Plans the next attempt of a person's ladder, or ends the ladder.
  mutating func climb(_ slot: Int) {
    guard let time = nextAttempt(slot) else { return endLadder(slot) }
    plan(slot, at: time)
  }

  /// When a person may be tried again after an attempt in vain; nil when the ladder has ended.
  @inline(__always)
  mutating func nextAttempt(_ slot: Int) -> Double? {
    let person = lists.people.records + slot
    let step = lists.campaigns[Int(person.pointee.campaign)].steps + Int(person.pointee.step)
    guard person.pointee.attempts < step.pointee.mostAttempts else { return nil }
    var time = person.pointee.end + step.pointee.smallestGap
    if person.pointee.attemptsOnDay >= step.pointee.attemptsPerDay { time = max(time, lists.dayEnd) }
    // Beyond the last day of the ladder, which may lie beyond the period, nobody tries.
    return time < endOfLadder(person, step) ? time : nil
  }

  /// The midnight after the last day on which attempts of a step may start.
  @inline(__always)
  private mutating func endOfLadder(_ person: UnsafeMutablePointer<Person>, _ step: UnsafePointer<StepRules>) -> Double
  {
    let day = Int(person.pointee.firstDay) &+ Int(step.pointee.days)
    return day <= service.days.count ? lists.midnights[day] : .infinity
  }

  /// A person's ladder has ended without a conversation that ends it.
  mutating func endLadder(_ slot: Int) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    if person.pointee.decision != Person.undecided { return resolve(slot, person.pointee.decision) }
    let step = campaign.pointee.steps + Int(person.pointee.step)
    stepTally(campaign, person.pointee.step)?.pointee.exhausted &+= 1
    if step.pointee.escalates { campaign.pointee.tally.pointee.escalations &+= 1 }
    if step.pointee.goesOnUnreached {
      goOn(slot, to: Int(step.pointee.following), otherwise: .exhausted)
    } else {
      leave(slot, .exhausted)
    }
  }

  /// Whether a person who is due may not be tried any more after the present day.
  mutating func isPastLadder(_ person: Person, _ campaign: UnsafeMutablePointer<CampaignState>) -> Bool {
    person.attempts > 0
      && today >= Int(person.firstDay) + Int(campaign.pointee.steps[Int(person.step)].days) - 1
  }
}
