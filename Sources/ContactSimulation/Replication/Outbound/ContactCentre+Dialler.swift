import EventEngine
import ScenarioModel

/// Predictive mode: the dialler dials ahead, and those who answer wait for an agent in a work queue of their own.
///
/// Whoever answers and is not told for a machine needs an agent. Nobody waits longer than the longest wait; a person who did is a
/// silent call, and stays on the ladder. Work after attempts in vain does not exist in this mode.
extension ContactCentre {
  /// People who are due are dialled: by free agents, or ahead of them.
  mutating func offerDue(of place: Int) {
    guard lists.campaigns[place].dueCount > 0 else { return }
    if lists.campaigns[place].mode == .predictive {
      pace(place)
    } else {
      offerWork(of: lists.campaigns[place].callType)
    }
  }

  /// Every predictive campaign looks how many dials should ring.
  mutating func paceAll() {
    for place in 0..<lists.campaignCount where lists.campaigns[place].mode == .predictive { pace(place) }
  }

  /// Dials until as many ring as should.
  private mutating func pace(_ place: Int) {
    let campaign = lists.campaigns + place
    guard isOpen, campaign.pointee.windowIsOpen, campaign.pointee.dueCount > 0 else { return }
    let agents = agentsForDials(campaign)
    var further = campaign.pointee.pacing.furtherDials(free: agents.free, busy: agents.busy, at: now)
    while further > 0, campaign.pointee.dueCount > 0, hasLine(for: campaign) {
      if dialAhead(campaign) { further -= 1 }
    }
  }

  /// Free agents who may begin with a campaign's people, less those who wait for one, and busy ones.
  private mutating func agentsForDials(_ campaign: UnsafeMutablePointer<CampaignState>) -> (free: Int, busy: Int) {
    let workQueue = campaign.pointee.callType
    let tier = routing.tiers[Int(routing.firstTier[workQueue])]
    var (free, busy) = (-Int(workQueues[campaign.pointee.liveQueue].line.count), 0)
    for place in Int(tier.first)..<Int(tier.first) + Int(tier.count) {
      let group = Int(routing.candidates[place])
      let state = groups[group]
      free += Int(max(0, state.limit &- state.busy &- routing.keepFree[workQueue &* groupCount &+ group]))
      busy += Int(min(state.busy, state.limit))
    }
    return (free, busy)
  }

  /// Dials the next person; false where the dial is counted and not made.
  private mutating func dialAhead(_ campaign: UnsafeMutablePointer<CampaignState>) -> Bool {
    let slot = takeDue(campaign)
    let person = lists.people.records + slot
    countAttempt(person, campaign)
    if isUnmade(person, campaign) {
      passOver(slot, campaign)
      return false
    }
    let hour = hourOfWeek(at: now)
    campaign.pointee.attemptsByHour?[hour] &+= 1
    let answer = answer(of: person, campaign, hour: hour)
    let ringing = ring(answer, campaign)
    campaign.pointee.pacing.dial(at: now)
    takeDialledLine(campaign)
    person.pointee.answer = answer.rawValue
    person.pointee.due = now
    expect(slot, at: now + ringing, as: .ringing)
    return true
  }

  /// The ringing of a person's telephone has ended.
  mutating func endRing(_ slot: Int) {
    let person = lists.people.records + slot
    let place = Int(person.pointee.campaign)
    let campaign = lists.campaigns + place
    let answer = Answer(rawValue: person.pointee.answer) ?? .nobody
    person.pointee.state = .busy
    campaign.pointee.pacing.endRing(of: person.pointee.due, at: now, needsAgent: answer.needsAgent)
    if answer.needsAgent {
      connect(slot, campaign)
    } else {
      if answer == .detectedMachine {
        releaseLine(campaign, after: lostTime(answer, campaign))
      } else {
        dropLine(campaign)
      }
      if answer == .cutOff { campaign.pointee.pacing.hear(isSilent: true) }
      person.pointee.end = now
      miss(slot, answer)
    }
    pace(place)
  }

  /// An answered call finds an agent, or waits for one.
  private mutating func connect(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>) {
    let workQueue = campaign.pointee.liveQueue
    let group = freeGroup(for: workQueue, tier: 0)
    if group >= 0 {
      occupyAgent(of: group)
      return speak(slot, campaign, by: group)
    }
    let wait = campaign.pointee.rules.pointee.longestWait
    let call = calls.insert(
      WaitingCall(arrival: now, handling: 0, patience: wait, cell: -1, workQueue: Int32(truncatingIfNeeded: workQueue)))
    keep(
      CallDetail(
        talk: 0, rawPatience: 0, attempt: 1, part: 1, person: Int32(truncatingIfNeeded: slot),
        entry: lists.people.records[slot].number), of: call)
    joinLine(workQueues + workQueue, workQueue, call)
    sequence &+= 1
    deadlines.insert(EventTime(now + wait), sequence: sequence, slot: call)
  }

  /// A busy agent takes the first answered call of a work queue.
  mutating func answerLive(of workQueue: Int, by group: Int) {
    let call = Int(workQueues[workQueue].line.first)
    let slot = Int(details[call].person)
    leaveQueue(workQueues + workQueue, workQueue, call)
    deadlines.cancel(slot: call)
    speak(slot, lists.campaigns + Int(workQueues[workQueue].campaign), by: group)
  }

  /// An agent, already counted as busy, takes an answered call.
  private mutating func speak(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>, by group: Int) {
    let person = lists.people.records + slot
    let answer = Answer(rawValue: person.pointee.answer) ?? .nobody
    let decision = answer == .person ? drawDecision(person, campaign) : (Person.undecided, 0)
    let time =
      answer == .person
      ? conversationTime(Int(person.pointee.step), campaign, by: group) : (lostTime(answer, campaign), 0)
    let handling = time.0 + decision.1
    releaseLine(campaign, after: answer == .person ? time.1 + decision.1 : handling)
    occupy(group, with: campaign, for: handling)
    campaign.pointee.pacing.serve(handling)
    person.pointee.end = now + handling
    if answer == .person || answer == .wrongNumber { campaign.pointee.pacing.hear(isSilent: false) }
    guard answer == .person else { return miss(slot, answer) }
    campaign.pointee.conversationsByHour?[hourOfWeek(at: max(lists.dayBegin, person.pointee.due))] &+= 1
    converse(slot, decision.0, at: now)
  }

  /// Nobody came in time to an answered call, whose record was just given back; its line was given back with it.
  mutating func loseLive(_ call: Int, _ workQueue: Int) {
    let slot = Int(details[call].person)
    let place = Int(workQueues[workQueue].campaign)
    let answer = Answer(rawValue: lists.people.records[slot].answer) ?? .nobody
    if lists.campaigns[place].hasOwnLines { lists.campaigns[place].linesInUse &-= 1 }
    lists.people.records[slot].end = now
    let isPerson = answer == .person || answer == .wrongNumber
    if isPerson { lists.campaigns[place].pacing.hear(isSilent: true) }
    miss(slot, isPerson ? .cutOff : answer)
    pace(place)
  }

  private mutating func takeDialledLine(_ campaign: UnsafeMutablePointer<CampaignState>) {
    if campaign.pointee.hasOwnLines { campaign.pointee.linesInUse &+= 1 }
    guard hasLineLimit else { return }
    linesInUse &+= 1
    if linesInUse >= lineLimit { restDialling() }
  }

  private mutating func dropLine(_ campaign: UnsafeMutablePointer<CampaignState>) {
    if campaign.pointee.hasOwnLines { campaign.pointee.linesInUse &-= 1 }
    if hasLineLimit { giveBackLine() }
  }

  private mutating func releaseLine(_ campaign: UnsafeMutablePointer<CampaignState>, after talk: Double) {
    if campaign.pointee.hasOwnLines {
      sequence &+= 1
      campaign.pointee.lineReleases.insert(EventTime(now + talk), payload: sequence)
    }
    if hasLineLimit { scheduleLineRelease(talk: talk) }
  }
}
