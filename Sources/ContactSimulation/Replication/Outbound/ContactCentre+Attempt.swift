import EventEngine
import RandomStreams

/// Attempts with an agent from their start, in preview and progressive mode: decided when they start, one event for their end.
extension ContactCentre {
  /// What an attempt ended as.
  enum Answer: UInt8 {
    case person
    /// Somebody whose number it was not to be.
    case wrongNumber
    case thirdParty
    case machine
    /// A machine that the dialler told from people.
    case detectedMachine
    /// The person, taken for a machine.
    case cutOff
    case busyLine
    case nobody

    /// Whether the ringing ended by an answer.
    var isAnswered: Bool { self != .busyLine && self != .nobody }

    /// Whether a dialler that dials ahead has to find an agent.
    var needsAgent: Bool { self == .person || self == .wrongNumber || self == .thirdParty || self == .machine }
  }

  /// A busy agent of a group begins with the next person of a campaign.
  mutating func startAttempt(of workQueue: Int, by group: Int) {
    let campaign = lists.campaigns + Int(workQueues[workQueue].campaign)
    dial(takeDue(campaign), campaign, by: group)
  }

  /// A busy agent of a group begins with an attempt of a person who has left the order of those who are due.
  mutating func dial(_ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>, by group: Int) {
    let person = lists.people.records + slot
    countAttempt(person, campaign)
    if isUnmade(person, campaign) {
      passOver(slot, campaign)
      return occupy(group, with: campaign, for: 0)
    }
    let preview = campaign.pointee.rows[AttemptTimes.Row.preview].next()
    let hour = hourOfWeek(at: now + preview)
    campaign.pointee.attemptsByHour?[hour] &+= 1
    let answer = answer(of: person, campaign, hour: hour)
    let ringing = preview + ring(answer, campaign)
    guard answer == .person else { return endInVain(slot, campaign, answer, ringing, by: group) }
    campaign.pointee.conversationsByHour?[hour] &+= 1
    let decision = drawDecision(person, campaign)
    let time = conversationTime(Int(person.pointee.step), campaign, by: group)
    let talk = ringing + time.talk + decision.furtherTalk
    let handling = ringing + time.handling + decision.furtherTalk
    holdLine(campaign, for: talk)
    occupy(group, with: campaign, for: handling)
    person.pointee.end = now + handling
    converse(slot, decision.code, at: now + ringing)
  }

  /// An attempt in which the person was not spoken with.
  private mutating func endInVain(
    _ slot: Int, _ campaign: UnsafeMutablePointer<CampaignState>, _ answer: Answer, _ ringing: Double, by group: Int
  ) {
    let talk = ringing + lostTime(answer, campaign)
    let isFreedAtOnce = answer == .detectedMachine || answer == .cutOff
    let handling = isFreedAtOnce ? ringing : talk + campaign.pointee.rows[AttemptTimes.Row.failedWork].next()
    holdLine(campaign, for: talk)
    occupy(group, with: campaign, for: handling)
    lists.people.records[slot].end = now + handling
    miss(slot, answer)
  }

  /// What the attempt of a person that starts now will end as.
  mutating func answer(
    of person: UnsafeMutablePointer<Person>, _ campaign: UnsafeMutablePointer<CampaignState>, hour: Int
  ) -> Answer {
    let number = Int(person.pointee.step)
    let step = campaign.pointee.steps + number
    let attempt = min(Int32(person.pointee.attempts) &- 1, step.pointee.factorCount &- 1)
    let base = campaign.pointee.reach[number &* 168 &+ hour]
    let factor = campaign.pointee.attemptFactors[Int(step.pointee.firstFactor &+ attempt)]
    let kind = campaign.pointee.stratumFactors[
      number &* campaign.pointee.strataCount &+ Int(person.pointee.stratum)]
    let probability = person.pointee.neverAnswers ? 0 : min(1, base * factor * kind)
    let (key, dial) = (campaign.pointee.stepKey(of: person), UInt64(person.pointee.attempts))
    let draw = PersonalNumber.reach.uniform(key, dial)
    let rules = campaign.pointee.rules
    if draw < probability {
      if person.pointee.hasWrongNumber { return .wrongNumber }
      let isCutOff =
        campaign.pointee.detectsMachines
        && PersonalNumber.machine.uniform(key, dial) < rules.pointee.falsePositives
      return isCutOff ? .cutOff : .person
    }
    let rest = (draw - probability) / (1 - probability)
    if rest < step.pointee.machine {
      let isDetected =
        campaign.pointee.detectsMachines
        && PersonalNumber.machine.uniform(key, dial) >= rules.pointee.misses
      return isDetected ? .detectedMachine : .machine
    }
    if rest < step.pointee.machineOrThird { return .thirdParty }
    return rest < step.pointee.machineThirdOrBusy ? .busyLine : .nobody
  }

  /// Ringing in seconds.
  @inline(__always)
  mutating func ring(_ answer: Answer, _ campaign: UnsafeMutablePointer<CampaignState>) -> Double {
    let row = answer.isAnswered ? AttemptTimes.Row.ringAnswered : AttemptTimes.Row.ringUnanswered
    return campaign.pointee.rows[row].next()
  }

  /// Time in seconds that a third party or a machine takes after the ringing, of the line and mostly of the agent.
  mutating func lostTime(_ answer: Answer, _ campaign: UnsafeMutablePointer<CampaignState>) -> Double {
    switch answer {
    case .thirdParty: campaign.pointee.rows[AttemptTimes.Row.thirdPartyTalk].next()
    case .machine, .detectedMachine: campaign.pointee.rows[AttemptTimes.Row.machine].next()
    default: 0
    }
  }

  /// Talk and agent time of a conversation in a step, in seconds.
  mutating func conversationTime(
    _ step: Int, _ campaign: UnsafeMutablePointer<CampaignState>, by group: Int
  ) -> (handling: Double, talk: Double) {
    let row = AttemptTimes.Row.firstTalk &+ 2 &* step
    let talk = campaign.pointee.rows[row].next()
    let handling = talk + campaign.pointee.rows[row &+ 1].next()
    return serviceTime(handling: handling, talk: talk, campaign.pointee.callType, group)
  }

  /// An agent, already counted as busy, works on an attempt.
  @inline(__always)
  mutating func occupy(_ group: Int, with campaign: UnsafeMutablePointer<CampaignState>, for handling: Double) {
    startService(by: group, handling: handling)
    campaign.pointee.tally.pointee.agentSeconds += handling
    let end = now + handling - lists.dayBegin
    if end > campaign.pointee.tally.pointee.lastActivityEnd { campaign.pointee.tally.pointee.lastActivityEnd = end }
  }

  /// The hour of the week of the wall clock, 0 ..< 168 from Monday's first, at a time not before the present day.
  @inline(__always)
  mutating func hourOfWeek(at time: Double) -> Int {
    if time < lists.hourEnd, time >= lists.hourBegin { return lists.hourNumber }
    return findHour(at: time)
  }

  @inline(never)
  private mutating func findHour(at time: Double) -> Int {
    let clock = service.clocks[time < lists.dayEnd ? today : day(of: min(time, lists.horizon))]
    let hour = clock.hour(at: time)
    lists.hourNumber = clock.weekday * 24 + hour
    // Where the clock changes no hour is remembered.
    lists.hourBegin = clock.midnight + Double(hour) * 3600
    lists.hourEnd = clock.changes < .infinity ? lists.hourBegin : lists.hourBegin + 3600
    return lists.hourNumber
  }
}
