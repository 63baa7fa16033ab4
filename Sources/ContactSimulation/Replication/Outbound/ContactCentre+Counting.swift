import EventEngine
import ScenarioModel

/// What is counted of outbound work: people by day of entry, attempts by day of the dial, the state at the end of every day.
extension ContactCentre {
  /// The counts of the people who entered a person's list on the same day; nil before the warm-up has ended.
  mutating func entryTally(_ person: UnsafeMutablePointer<Person>) -> UnsafeMutablePointer<OutboundTally>? {
    guard person.pointee.entry >= warmUp else { return nil }
    return storage.outbound.map { $0 + entryPlace(person) }
  }

  /// The place of a person's list and day of entry in the tally.
  private mutating func entryPlace(_ person: UnsafeMutablePointer<Person>) -> Int {
    let entry = person.pointee.entry
    var day = max(0, min(lastDay, Int(entry / 86_400)))
    while day > 0, entry < lists.midnights[day] { day -= 1 }
    while day < lastDay, entry >= lists.midnights[day + 1] { day += 1 }
    return Int(person.pointee.campaign) * dayCount + day
  }

  /// The present day's counts of a step; nil before the warm-up has ended.
  @inline(__always)
  mutating func stepTally(
    _ campaign: UnsafeMutablePointer<CampaignState>, _ step: UInt8
  ) -> UnsafeMutablePointer<OutboundStepTally>? {
    campaign.pointee.stepTally.map { $0 + Int(step) &* dayCount }
  }

  /// Counts a person who enters now.
  mutating func countEntry(_ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>) {
    guard let tally = entryTally(person) else { return }
    tally.pointee.entered &+= 1
    let isLate = isLate(person.pointee.entry, campaign)
    if isLate { tally.pointee.enteredLate &+= 1 }
    guard let stratum = stratumTally(person, campaign) else { return }
    stratum.pointee.entered &+= 1
    if isLate { stratum.pointee.enteredLate &+= 1 }
    if person.pointee.neverAnswers { stratum.pointee.neverAnswering &+= 1 }
  }

  /// The counts of a person's stratum; nil where everyone is alike, and for people who entered before the warm-up had ended.
  @inline(__always)
  mutating func stratumTally(
    _ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>
  ) -> UnsafeMutablePointer<StratumTally>? {
    guard person.pointee.entry >= warmUp else { return nil }
    return campaign.pointee.stratumTally.map { $0 + Int(person.pointee.stratum) }
  }

  /// Counts the first or the second attempt of a person who is in the protocol's first step, before it is counted.
  mutating func countCalled(_ person: UnsafeMutablePointer<Person>) {
    guard let tally = entryTally(person) else { return }
    if person.pointee.attempts == 0 { tally.pointee.called &+= 1 } else { tally.pointee.calledAgain &+= 1 }
  }

  /// Whether less than D is left of the period when a person enters.
  private mutating func isLate(_ entry: Double, _ campaign: UnsafeMutablePointer<CampaignState>) -> Bool {
    campaign.pointee.hasTarget && openHours.end - entry < campaign.pointee.within
  }

  /// Counts the first conversation of a person.
  mutating func countReached(
    _ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>, at time: Double,
    inAttempt: Bool
  ) {
    campaign.pointee.tally.pointee.reachedOnDay &+= 1
    guard let tally = entryTally(person) else { return }
    let delay = time - person.pointee.entry
    tally.pointee.reached &+= 1
    tally.pointee.timeToReach += delay
    storage.timesToReach?.count(delay, row: entryPlace(person))
    let stratum = stratumTally(person, campaign)
    stratum?.pointee.reached &+= 1
    if inAttempt, person.pointee.attempts == 1, person.pointee.step == campaign.pointee.firstStep {
      tally.pointee.reachedAtFirstAttempt &+= 1
      stratum?.pointee.reachedAtFirstAttempt &+= 1
    }
    guard campaign.pointee.hasTarget, delay <= campaign.pointee.within else { return }
    tally.pointee.reachedWithin &+= 1
    if isLate(person.pointee.entry, campaign) {
      tally.pointee.reachedWithinOfLate &+= 1
    } else {
      stratum?.pointee.reachedInTime &+= 1
    }
  }

  /// Counts how a person's protocol is over.
  mutating func countDeparture(_ person: UnsafeMutablePointer<Person>, _ departure: Departure) {
    guard let tally = entryTally(person) else { return }
    tally.pointee.count(departure)
    stratumTally(person, lists.campaigns + Int(person.pointee.campaign))?.pointee.count(departure)
  }

  /// The present day begins: its streams and counts, its entries, and those for whom something comes on it.
  ///
  /// - Parameter offers: Whether free agents may begin with those who are due.
  mutating func beginOutboundDay(offers: Bool) {
    lists.dayBegin = lists.midnights[today]
    lists.dayEnd = lists.midnights[today + 1]
    for place in 0..<lists.campaignCount {
      let campaign = lists.campaigns + place
      campaign.pointee.beginDay(service.days[today].date, seed: service.seed, replication: replication)
      findTallies(of: place)
      let callType = campaign.pointee.callType
      let first = types[callType].beginDay(today, of: service, replication: replication)
      arrivalTimes[callType] = EventTime(first)
    }
    beginArrivals()
    for place in 0..<lists.campaignCount { beginChain(of: place) }
    if offers { for place in 0..<lists.campaignCount { offerDue(of: place) } }
  }

  /// Everyone for whom something comes today leaves the day's chain.
  private mutating func beginChain(of place: Int) {
    var next = lists.campaigns[place].chains[today].first
    lists.campaigns[place].chains[today] = WaitingLine()
    while next >= 0 {
      let slot = Int(next)
      next = lists.people.records[slot].next
      plan(slot, at: lists.people.records[slot].due)
    }
  }

  /// The warm-up has ended.
  mutating func findAllTallies() {
    for place in 0..<lists.campaignCount { findTallies(of: place) }
  }

  /// Where the present day of a campaign is counted.
  private mutating func findTallies(of place: Int) {
    let campaign = lists.campaigns + place
    campaign.pointee.tally = lists.discardedOutbound
    campaign.pointee.stepTally = nil
    campaign.pointee.outcomeTally = nil
    campaign.pointee.stratumTally = nil
    campaign.pointee.attemptsByHour = nil
    campaign.pointee.conversationsByHour = nil
    guard now >= warmUp, let outbound = storage.outbound else { return }
    let shape = service.shape
    campaign.pointee.tally = outbound + (place * dayCount + today)
    campaign.pointee.stepTally = storage.outboundSteps.map { $0 + (shape.firstStepRow(of: place) * dayCount + today) }
    campaign.pointee.outcomeTally = storage.outboundOutcomes.map {
      $0 + (shape.firstOutcomeRow(of: place, step: 0) * dayCount + today)
    }
    if shape.outboundTypes[place].strata > 0 {
      campaign.pointee.stratumTally = storage.outboundStrata.map { $0 + shape.firstStratumRow(of: place) }
    }
    campaign.pointee.attemptsByHour = storage.attemptsByHour.map { $0 + place * 168 }
    campaign.pointee.conversationsByHour = storage.conversationsByHour.map { $0 + place * 168 }
  }

  /// The present day ends: ladders whose last day it was end, and the lists are read.
  mutating func endOutboundDay() {
    for place in 0..<lists.campaignCount {
      let campaign = lists.campaigns + place
      if campaign.pointee.rules.pointee.limitsDays { endLadders(of: campaign) }
      campaign.pointee.tally.pointee.waitingAtEnd = campaign.pointee.active
      campaign.pointee.tally.pointee.dueAtEnd = campaign.pointee.dueCount
      let oldest = oldestDue(of: campaign)
      if oldest < .infinity { campaign.pointee.tally.pointee.oldestAtEnd = now - oldest }
    }
  }

  private mutating func endLadders(of campaign: UnsafeMutablePointer<CampaignState>) {
    var ended: [Int] = []
    for key in campaign.pointee.due.all where isDue(key, campaign) {
      let slot = Int(truncatingIfNeeded: key & 0xFFF_FFFF)
      if isPastLadder(lists.people.records[slot], campaign) { ended.append(slot) }
    }
    if ended.isEmpty { return }
    for slot in ended where lists.people.records[slot].state == .due {
      withdraw(slot)
      lists.people.records[slot].end = max(lists.people.records[slot].end, now)
      endLadder(slot)
    }
    campaign.pointee.due.keep { isDue($0, campaign) }
  }

  /// When the person entered who waits longest among those who are due and were never reached; infinity without any.
  private mutating func oldestDue(of campaign: UnsafeMutablePointer<CampaignState>) -> Double {
    var oldest = Double.infinity
    for key in campaign.pointee.due.all where isDue(key, campaign) {
      let person = lists.people.records[Int(truncatingIfNeeded: key & 0xFFF_FFFF)]
      if !person.isReached { oldest = min(oldest, person.entry) }
    }
    return oldest
  }

  /// Counts the people whose protocol is not over when nothing more can happen.
  mutating func countWaiting() {
    for slot in 0..<lists.people.slotCount {
      let person = lists.people.records + slot
      guard person.pointee.state != .gone, person.pointee.hasEntered else { continue }
      entryTally(person)?.pointee.waiting &+= 1
    }
  }
}

/// Counts of how protocols were over: of the people of a day, or of a stratum.
protocol DepartureCounts {
  var completed: Int32 { get set }
  var declined: Int32 { get set }
  var exhausted: Int32 { get set }
  var wrongNumbers: Int32 { get set }
}

extension DepartureCounts {
  mutating func count(_ departure: ContactCentre.Departure) {
    switch departure {
    case .completed: completed &+= 1
    case .declined: declined &+= 1
    case .exhausted: exhausted &+= 1
    case .wrongNumber: wrongNumbers &+= 1
    }
  }
}

extension OutboundTally: DepartureCounts {}
extension StratumTally: DepartureCounts {}
