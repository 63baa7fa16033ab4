import ContactDemand
import QueueingFormulas
import RandomStreams
import ScenarioModel

/// Settings and expectation of a campaign in `explain --format json`.
struct OutboundDocument: Encodable {
  let batches: [Batch]
  let reportingDelay: CallTypeDocument.Law?
  let peoplePerEvent: Count?
  let linked: Linked?
  let strata: [Kind]
  let wrongNumbers: Double
  let order: String
  let windows: Windows?
  let dialling: DiallingDocument
  let steps: [Step]
  let returnCalls: Back?
  let target: Target?
  let expected: Expected?

  struct Batch: Encodable {
    let time: Double
    let people: Int
  }

  struct Count: Encodable {
    let law: String
    let mean: Double
  }

  struct Linked: Encodable {
    let to: String
    let number: Count
    let moment: String
    let delay: CallTypeDocument.Law?
  }

  struct Kind: Encodable {
    let name: String
    let share: Double
    let reachFactor: Double
    let neverAnswers: Double
    let refusalFactor: Double
    let receivesMessages: Bool
  }

  struct Windows: Encodable {
    let weeklyHours: [String: [String]]
    let holidayHours: [String]?
  }

  struct Step: Encodable {
    let name: String
    let reference: String
    let delay: Double
    let message: Message?
    let ladder: Ladder
    let handling: HandlingDocument?
    let outcomes: [Outcome]
    let onlyByCascade: Bool
    let goesOnUnreached: Bool
  }

  struct Message: Encodable {
    let settles: Double
    let lead: Double
    let reachFactor: Double
  }

  struct Ladder: Encodable {
    let attemptsPerDay: Int
    let smallestGap: Double
    let days: Int?
    let mostAttempts: Int
    let ends: String
    let escalation: String?
    let reachByHour: [Double]
    let reachByWeekday: [Double]
    let reachByAttempt: [Double]
    let machine: Double
    let thirdParty: Double
    let busy: Double
  }

  struct Outcome: Encodable {
    let name: String
    let share: Double
    let then: String
    let retained: Double
    let releases: Bool
  }

  struct Back: Encodable {
    let share: Double
    let delay: CallTypeDocument.Law
    let to: String
    let counts: Bool
  }

  struct Target: Encodable {
    let level: Double
    let within: Double
    let scope: String
    let tolerance: Double
  }

  struct Expected: Encodable {
    let peopleByDay: [Double]
    let people: Double
    let reached: Double
    let attempts: Double
    let conversations: Double
    let agentHours: Double
    let steps: [ExpectedStep]
    let readings: Readings?

    struct ExpectedStep: Encodable {
      let name: String
      let due: Double
      let attempts: Double
      let conversations: Double
      let declined: Double
      let exhausted: Double
    }

    struct Readings: Encodable {
      let dials: [String: Double]
      let meant: String?
    }
  }
}

/// Dialling in `explain --format json`.
struct DiallingDocument: Encodable {
  let mode: String
  let preview: Double?
  let ringAnswered: Double?
  let ringUnanswered: Double?
  let failedWork: Double?
  let thirdPartyTalk: Double?
  let machineDetection: Bool
  let machineTime: Double?
  let falsePositives: Double
  let misses: Double
  let silentCallCap: Double
  let longestWait: Double
  let lines: Int?

  init(_ dialling: Dialling) {
    mode = dialling.mode.rawValue
    preview = dialling.preview?.mean
    ringAnswered = dialling.ringAnswered?.mean
    ringUnanswered = dialling.ringUnanswered?.mean
    failedWork = dialling.failedWork?.mean
    thirdPartyTalk = dialling.thirdPartyTalk?.mean
    machineDetection = dialling.machines.detects
    machineTime = dialling.machines.time?.mean
    falsePositives = dialling.machines.falsePositives
    misses = dialling.machines.misses
    silentCallCap = dialling.silentCallCap
    longestWait = dialling.longestWait
    lines = dialling.lines
  }
}

extension OutboundDocument {
  init(_ campaign: OutboundCampaign, _ expected: ExpectedCampaign?, _ scenario: Scenario) {
    batches = campaign.batches.map { Batch(time: $0.time, people: $0.people) }
    reportingDelay = campaign.reportingDelay.map(CallTypeDocument.Law.init)
    peoplePerEvent = campaign.peoplePerEvent.map { Count(law: Wording.count($0), mean: $0.mean) }
    linked = campaign.linked.map {
      Linked(
        to: Wording.name(of: $0.callType, in: scenario.callTypes),
        number: Count(law: Wording.count($0.number), mean: $0.number.mean), moment: $0.moment.rawValue,
        delay: $0.delay.map(CallTypeDocument.Law.init))
    }
    strata = campaign.strata.map {
      Kind(
        name: $0.name, share: $0.share, reachFactor: $0.reachFactor, neverAnswers: $0.neverAnswers,
        refusalFactor: $0.refusalFactor, receivesMessages: $0.receivesMessages)
    }
    wrongNumbers = campaign.wrongNumbers
    order = campaign.order.rawValue
    windows = campaign.windows.map { calendar in
      Windows(
        weeklyHours: Dictionary(
          uniqueKeysWithValues: calendar.weeklyHours.map { ($0.key.name, $0.value.map(\.description)) }),
        holidayHours: calendar.holidayHours?.map(\.description))
    }
    dialling = DiallingDocument(campaign.dialling)
    steps = campaign.steps.map { Step($0, campaign) }
    returnCalls = campaign.returnCalls.map {
      Back(
        share: $0.share, delay: CallTypeDocument.Law($0.delay),
        to: Wording.name(of: $0.callType, in: scenario.callTypes), counts: $0.counts)
    }
    target = campaign.target.map {
      Target(level: $0.level, within: $0.within, scope: $0.scope.rawValue, tolerance: $0.tolerance)
    }
    self.expected = expected.map { Expected($0, campaign) }
  }
}

extension OutboundDocument.Step {
  init(_ step: ProtocolStep, _ campaign: OutboundCampaign) {
    name = step.name
    reference = step.reference.rawValue
    delay = step.delay
    message = step.message.map {
      OutboundDocument.Message(settles: $0.settles, lead: $0.lead, reachFactor: $0.reachFactor)
    }
    let reach = step.ladder.reach
    ladder = OutboundDocument.Ladder(
      attemptsPerDay: step.ladder.attemptsPerDay, smallestGap: step.ladder.smallestGap, days: step.ladder.days,
      mostAttempts: step.ladder.mostAttempts, ends: step.ladder.ends.rawValue,
      escalation: step.ladder.escalation?.rawValue, reachByHour: reach.byHour, reachByWeekday: reach.weekdayFactors,
      reachByAttempt: reach.attemptFactors, machine: reach.machine, thirdParty: reach.thirdParty, busy: reach.busy)
    handling = step.handling.map(HandlingDocument.init)
    outcomes = step.outcomes.map { outcome in
      let then: String
      switch outcome.consequence {
      case .declines: then = "declines"
      case .completes: then = "completes"
      case .goesTo(let step): then = campaign.steps.indices.contains(step) ? campaign.steps[step].name : ""
      }
      return OutboundDocument.Outcome(
        name: outcome.name, share: outcome.share, then: then, retained: outcome.retained,
        releases: outcome.cascadeStep != nil)
    }
    onlyByCascade = step.isOnlyByCascade
    goesOnUnreached = step.goesOnUnreached
  }
}

extension OutboundDocument.Expected {
  init(_ expected: ExpectedCampaign, _ campaign: OutboundCampaign) {
    peopleByDay = expected.byDay
    people = expected.total
    reached = expected.reached
    attempts = expected.attempts
    conversations = expected.conversations
    agentHours = expected.agentHours
    steps = expected.steps.map {
      ExpectedStep(
        name: $0.name, due: $0.due, attempts: $0.attempts, conversations: $0.conversations, declined: $0.declined,
        exhausted: $0.exhausted)
    }
    readings = LadderReadings(expected, campaign).map { readings in
      Readings(
        dials: Dictionary(uniqueKeysWithValues: RecallReading.allCases.map { ($0.rawValue, readings.dials($0)) }),
        meant: readings.meant?.rawValue)
    }
  }
}

/// The audit of a claim in `explain --format json`.
struct ClaimDocument: Encodable {
  let title: String
  let calls: Double
  let days: Int
  let heads: Int
  let callsPerAgentDay: Double
  let impliedCallsPerAgentDay: Double
  let agentsOnDutyNeeded: Double
  let productivityRatio: Double
  let contractFactor: Double?
  let availabilityFactor: Double?
  let agentsOnDuty: Double?
  let unexplainedIdleShare: Double?
  let headCountNeeded: Double?

  init(_ audit: ClaimAudit) {
    title = audit.claim.title.text(in: .english)
    calls = audit.claim.calls
    days = audit.claim.days
    heads = audit.claim.heads
    callsPerAgentDay = audit.claim.callsPerAgentDay
    impliedCallsPerAgentDay = audit.audit.impliedCallsPerAgentDay
    agentsOnDutyNeeded = audit.audit.agentsOnDutyNeeded
    productivityRatio = audit.audit.productivityRatio
    contractFactor = audit.explanation?.contractFactor
    availabilityFactor = audit.explanation?.availabilityFactor
    agentsOnDuty = audit.explanation?.agentsOnDuty
    unexplainedIdleShare = audit.explanation?.unexplainedIdleShare
    headCountNeeded = audit.explanation?.headCountNeeded
  }
}
