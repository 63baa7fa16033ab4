import EventEngine
import ScenarioModel

/// Who is due when: those of later days in chains by day, those of the present day in an event list, those who are due in order.
extension ContactCentre {
  /// Sets when something comes for a person: to enter, the begin of a step, or the next attempt.
  mutating func plan(_ slot: Int, at time: Double) {
    let person = lists.people.records + slot
    person.pointee.due = time
    if !(time > now) {
      becomeReady(slot)
    } else if time < lists.dayEnd {
      expect(slot, at: time, as: .timed)
    } else if time < lists.horizon {
      person.pointee.state = .chained
      lists.campaigns[Int(person.pointee.campaign)].chains[day(of: time)].append(slot, in: lists.people)
    } else {
      person.pointee.state = .beyond
    }
  }

  /// Puts the one time at which a person is awaited into the event list.
  @inline(__always)
  mutating func expect(_ slot: Int, at time: Double, as state: Person.State) {
    lists.ticket &+= 1
    lists.people.records[slot].ticket = UInt32(truncatingIfNeeded: lists.ticket)
    lists.people.records[slot].state = state
    lists.dueTimes.insert(EventTime(nonNegative: time), payload: lists.ticket &<< 28 | UInt64(truncatingIfNeeded: slot))
    if lists.dueTimes.nextTime < stop { stop = lists.dueTimes.nextTime }
  }

  /// The day of a time after the present day and before the horizon.
  mutating func day(of time: Double) -> Int {
    var day = min(lastDay, today + Int((time - lists.dayBegin) / 86_400))
    while day > today, time < lists.midnights[day] { day -= 1 }
    while day < lastDay, time >= lists.midnights[day + 1] { day += 1 }
    return day
  }

  /// The earliest person of the event list.
  @inline(never)
  mutating func runDueTime() {
    now = lists.dueTimes.nextTime.seconds
    let payload = lists.dueTimes.takeEarliest()
    let slot = Int(truncatingIfNeeded: payload & 0xFFF_FFFF)
    let person = lists.people.records + slot
    guard person.pointee.ticket == UInt32(truncatingIfNeeded: payload &>> 28) else { return }
    if person.pointee.state == .ringing { return endRing(slot) }
    guard person.pointee.state == .timed else { return }
    let place = Int(person.pointee.campaign)
    lists.dialsAtOnce = !lists.campaigns[place].bringsAtEntry
    becomeReady(slot)
    lists.dialsAtOnce = false
    offerEntered(to: place)
  }

  /// What a person waited for has come.
  mutating func becomeReady(_ slot: Int) {
    let person = lists.people.records + slot
    if !person.pointee.hasEntered {
      enterList(slot)
    } else if !person.pointee.isStepOpen {
      openStep(slot)
    } else {
      joinDue(slot)
    }
  }

  /// A person is due: is dialled at once, or stands in the order of those who are due.
  mutating func joinDue(_ slot: Int) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    if lists.dialsAtOnce, campaign.pointee.dueCount == 0, mayDial(campaign) {
      let group = freeGroup(for: campaign.pointee.callType, tier: 0)
      if group >= 0 { return dialAtOnce(slot, campaign, by: group) }
    }
    person.pointee.state = .due
    campaign.pointee.due.insert(campaign.pointee.key(of: person, slot: slot))
    campaign.pointee.dueCount &+= 1
    if campaign.pointee.dueCount == 1 { refresh(campaign) }
  }

  /// What `offerDue` would come to for a person who alone is due, without the order of those who are.
  private mutating func dialAtOnce(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>, by group: Int) {
    lists.dialsAtOnce = false
    lists.people.records[slot].state = .busy
    occupyAgent(of: group)
    dial(slot, campaign, by: group)
  }

  /// The person of a work queue who is dialled next.
  mutating func nextPerson(of workQueue: Int) -> Int {
    Int(truncatingIfNeeded: lists.campaigns[Int(workQueues[workQueue].campaign)].due.least & 0xFFF_FFFF)
  }

  /// The person who is dialled next leaves the order; there is one.
  @inline(__always)
  mutating func takeDue(_ campaign: UnsafeMutablePointer<CampaignState>) -> Int {
    let slot = Int(truncatingIfNeeded: campaign.pointee.due.least & 0xFFF_FFFF)
    lists.people.records[slot].state = .busy
    leaveDue(campaign)
    return slot
  }

  /// Somebody has left the order: names of people who are not due any more are dropped while they stand first.
  private mutating func leaveDue(_ campaign: UnsafeMutablePointer<CampaignState>) {
    campaign.pointee.dueCount &-= 1
    while campaign.pointee.due.count > Int(campaign.pointee.dueCount), !isDue(campaign.pointee.due.least, campaign) {
      campaign.pointee.due.removeLeast()
    }
    if campaign.pointee.dueCount == 0 { fallAsleep(campaign.pointee.callType) }
  }

  /// Whether a key stands for a person who is due.
  @inline(__always)
  mutating func isDue(_ key: UInt64, _ campaign: UnsafeMutablePointer<CampaignState>) -> Bool {
    let slot = Int(truncatingIfNeeded: key & 0xFFF_FFFF)
    let person = lists.people.records + slot
    return person.pointee.state == .due && campaign.pointee.key(of: person, slot: slot) == key
  }

  /// Takes a person out of whatever it waits for.
  mutating func withdraw(_ slot: Int) {
    let person = lists.people.records + slot
    let campaign = lists.campaigns + Int(person.pointee.campaign)
    let state = person.pointee.state
    person.pointee.state = .busy
    switch state {
    case .due: leaveDue(campaign)
    case .chained: campaign.pointee.chains[day(of: person.pointee.due)].remove(slot, in: lists.people)
    case .timed, .beyond, .ringing, .busy, .gone: break
    }
  }

  /// Puts the work queue of a campaign into, or takes it out of, those with work that may be done now.
  mutating func refresh(_ campaign: UnsafeMutablePointer<CampaignState>) {
    if campaign.pointee.mode == .predictive { return }
    let hasWork = campaign.pointee.dueCount > 0 && mayDial(campaign)
    if hasWork { wake(campaign.pointee.callType) } else { fallAsleep(campaign.pointee.callType) }
  }

  /// Whether free agents may begin with attempts of a campaign now.
  private mutating func mayDial(_ campaign: UnsafeMutablePointer<CampaignState>) -> Bool {
    campaign.pointee.mode != .predictive && isOpen && campaign.pointee.windowIsOpen && hasLine(for: campaign)
  }

  /// Plans the opening of the first calling window that is not over, or enters it.
  mutating func planFirstWindow(of place: Int) {
    guard let windows = lists.campaigns[place].rules.pointee.windows else { return }
    lists.campaigns[place].windowIsOpen = false
    guard let first = windows.firstIndex(where: { $0.closes > now }) else { return }
    planWindow(first * 2, of: place, at: windows[first].opens)
  }

  private mutating func planWindow(_ number: Int, of place: Int, at time: Double) {
    guard time < lists.horizon else { return }
    var scheduledEvent = ScheduledEvent(.window, subject: place)
    scheduledEvent.slot = Int32(truncatingIfNeeded: number)
    post(scheduledEvent, at: time)
  }

  /// A calling window opens or closes.
  mutating func turnWindow(_ scheduledEvent: ScheduledEvent) {
    let (place, span) = (Int(scheduledEvent.subject), Int(scheduledEvent.slot) / 2)
    guard let windows = lists.campaigns[place].rules.pointee.windows else { return }
    let opens = scheduledEvent.slot % 2 == 0
    lists.campaigns[place].windowIsOpen = opens
    refresh(lists.campaigns + place)
    if opens {
      offerDue(of: place)
      planWindow(span * 2 + 1, of: place, at: windows[span].closes)
    } else if span + 1 < windows.count {
      planWindow(span * 2 + 2, of: place, at: windows[span + 1].opens)
    }
  }
}
