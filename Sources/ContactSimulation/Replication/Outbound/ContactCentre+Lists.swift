import EventEngine
import RandomStreams
import ScenarioModel

/// People on their way into a list: by the demand curve, in batches, or brought along by others.
extension ContactCentre {
  /// Sets the first day of a range, and plans batches and calling windows.
  mutating func beginCampaigns(_ days: Range<Int>) {
    lists.horizon = service.days[days.upperBound - 1].end
    for place in 0..<lists.campaignCount {
      if let batch = lists.campaigns[place].rules.pointee.batches.firstIndex(where: { $0.time >= now }) {
        planBatch(batch, of: place)
      }
      planFirstWindow(of: place)
    }
    if warmUp > now, warmUp < lists.horizon { post(ScheduledEvent(.counting, subject: 0), at: warmUp) }
    beginOutboundDay(offers: false)
  }

  private mutating func planBatch(_ batch: Int, of place: Int) {
    let batches = lists.campaigns[place].rules.pointee.batches
    guard batch < batches.count, batches[batch].time < lists.horizon else { return }
    var scheduledEvent = ScheduledEvent(.batch, subject: place)
    scheduledEvent.slot = Int32(truncatingIfNeeded: batch)
    post(scheduledEvent, at: batches[batch].time)
  }

  /// A batch enters.
  mutating func receiveBatch(_ scheduledEvent: ScheduledEvent) {
    // A batch that enters at midnight belongs to the day that begins.
    passMidnights(until: now)
    let place = Int(scheduledEvent.subject)
    let batch = lists.campaigns[place].rules.pointee.batches[Int(scheduledEvent.slot)]
    var keys = PersonKeys(seed: service.seed, name: batch.name, date: batch.date, replication: replication)
    for _ in 0..<batch.people {
      if let slot = makePerson(of: place, key: keys.next()) { enterList(slot) }
    }
    offerEntered(to: place)
    planBatch(Int(scheduledEvent.slot) + 1, of: place)
  }

  /// An event of the demand curve brings people, now or after the reporting delay.
  mutating func receiveEvent(_ callType: Int) {
    let place = Int(workQueues[callType].campaign)
    let (campaign, rules) = (lists.campaigns + place, lists.campaigns[place].rules)
    if campaign.pointee.reportsAtOnce {
      lists.dialsAtOnce = !campaign.pointee.bringsAtEntry
      if let slot = makePerson(of: place, key: campaign.pointee.keys.next()) { enterList(slot) }
      lists.dialsAtOnce = false
      return offerEntered(to: place)
    }
    let number = rules.pointee.peoplePerEvent?.draw(&campaign.pointee.eventStream) ?? 1
    for _ in 0..<number {
      let delay = rules.pointee.reportingDelay?.draw(&campaign.pointee.eventStream) ?? 0
      guard let slot = makePerson(of: place, key: campaign.pointee.keys.next()) else { return }
      plan(slot, at: now + delay)
    }
    offerEntered(to: place)
  }

  /// Free agents begin with people who may have entered a list, and with those whom they brought along.
  mutating func offerEntered(to place: Int) {
    offerDue(of: place)
    guard lists.campaigns[place].bringsAtEntry else { return }
    for other in 0..<lists.campaignCount where other != place { offerDue(of: other) }
  }

  /// A record for a person who will enter a list; nil when there is no more room.
  private mutating func makePerson(of place: Int, key: UInt64) -> Int? {
    if lists.people.slotCount >= SimulationModel.mostWaiting { return nil }
    let slot = lists.people.insert(Person(campaign: place, key: key))
    if lists.linksPeople { clearLinks(of: slot) }
    return slot
  }

  /// A person enters the list of its campaign now.
  mutating func enterList(_ slot: Int) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    campaign.pointee.active &+= 1
    person.pointee.entry = now
    person.pointee.number = lists.entered
    lists.entered &+= 1
    person.pointee.hasEntered = true
    describe(person, campaign)
    countEntry(person, campaign)
    if campaign.pointee.bringsAtEntry { bringLinked(slot, from: now) }
    beginStep(slot, campaign.pointee.rules.pointee.firstStep, after: now)
  }

  /// Draws what kind of person it is: stratum, wrong number, and whether it ever answers.
  private mutating func describe(
    _ person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>
  ) {
    let key = person.pointee.key
    var stratum = 0
    if campaign.pointee.strataCount > 1 {
      let draw = PersonalNumber.stratum.uniform(key)
      while stratum < campaign.pointee.strataCount - 1, draw >= campaign.pointee.strata[stratum].cumulatedShare {
        stratum += 1
      }
    }
    person.pointee.stratum = UInt8(truncatingIfNeeded: stratum)
    let never = campaign.pointee.strata[stratum].neverAnswers
    if never > 0 { person.pointee.neverAnswers = PersonalNumber.answering.uniform(key) < never }
    let wrong = campaign.pointee.rules.pointee.wrongNumbers
    if wrong > 0 { person.pointee.hasWrongNumber = PersonalNumber.wrongNumber.uniform(key) < wrong }
  }

  /// A person brings others along, who enter their list after their delay.
  mutating func bringLinked(_ slot: Int, from time: Double) {
    let person = lists.people.records[slot]
    guard let linked = lists.campaigns[Int(person.campaign)].rules.pointee.linked else { return }
    var stream = RandomStream(
      seed: service.seed, purpose: .cases, name: StreamName(bits: person.key), date: 0, replication: replication)
    for number in 0..<linked.number.draw(&stream) {
      let key = PersonalNumber.linked.bits(person.key, UInt64(truncatingIfNeeded: number))
      guard let other = makePerson(of: linked.campaign, key: key) else { return }
      link(other, to: slot)
      plan(other, at: max(now, time + (linked.delay?.draw(&stream) ?? 0)))
    }
  }
}
