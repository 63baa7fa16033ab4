import ScenarioModel

/// What callers of a type do besides waiting, in `explain --format json`.
struct CallersDocument: Encodable {
  let voiceMenuShare: Double
  let retries: Retries?
  let announcement: [Level]
  let callback: Callback?
  let transfers: [Transfer]
  let transferPriority: Int?
  let spillOver: SpillOver?
  let closedHours: ClosedHours?

  struct Retries: Encodable {
    let afterAbandonment: Double
    let afterBlocking: Double
    let afterClearing: Double
    let delay: CallTypeDocument.Law
    let mostAttempts: Int
    let patience: String
    let handling: String
    let overnight: Bool
  }

  struct Level: Encodable {
    let over: Double
    let leaving: Double
    let patienceFactor: Double
  }

  struct Callback: Encodable {
    let announcedWaitOver: Double
    let acceptance: Double
    let earliest: Double
    let keepFree: Int
    let priority: Int
    let reachProbability: Double
    let failedAttempt: CallTypeDocument.Law?
    let mostAttempts: Int
    let gap: Double
    let order: String
    let handling: HandlingDocument?
    let overnight: Bool
    let target: DelayTargetDocument?
  }

  struct Transfer: Encodable {
    let from: String?
    let to: String
    let probability: Double
    let consultation: CallTypeDocument.Law?
    let handlingBefore: HandlingDocument?
  }

  struct SpillOver: Encodable {
    let service: String
    let whenClosed: Double
    let afterAbandonment: Double
    let afterBlocking: Double
  }

  struct ClosedHours: Encodable {
    let perHour: [CallTypeDocument.Step]
    let followsVolume: Bool
  }
}

/// Talk and after-call work of `explain --format json`.
struct HandlingDocument: Encodable {
  let talk: CallTypeDocument.Law
  let afterCall: CallTypeDocument.Law?
  let mean: Double

  init(_ time: HandlingTime) {
    talk = CallTypeDocument.Law(time.talk)
    afterCall = time.afterCall.map(CallTypeDocument.Law.init)
    mean = time.mean
  }
}

/// A share within a delay of `explain --format json`.
struct DelayTargetDocument: Encodable {
  let level: Double
  let within: Double
  let clock: String
  let oldest: Double?

  init(_ target: DelayTarget) {
    level = target.level
    within = target.within
    clock = target.clock.rawValue
    oldest = target.oldest
  }
}

/// Who may answer a type, of `explain --format json`.
struct RoutingDocument: Encodable {
  let choose: String
  let tiers: [Tier]
  let waitWeight: Double

  struct Tier: Encodable {
    let after: Double
    let groups: [String]
  }

  init(_ type: CallType, _ scenario: Scenario) {
    choose = type.groupChoice.rawValue
    tiers = type.tiers.map { tier in
      Tier(after: tier.after, groups: tier.groups.map { Wording.name(of: $0, in: scenario.agentGroups) })
    }
    waitWeight = type.waitWeight
  }
}

/// Settings of the deferred channel in `explain --format json`.
struct DeferredDocument: Encodable {
  let backlogAtStart: Int
  let backlogAge: CallTypeDocument.Law?
  let order: String
  let interruptible: Bool
  let target: DelayTargetDocument?
  let calls: Calls?

  struct Calls: Encodable {
    let share: Double
    let delay: CallTypeDocument.Law
    let to: String
    let withdrawsItem: Bool
  }

  init(_ work: DeferredWork, _ scenario: Scenario) {
    backlogAtStart = work.backlogAtStart
    backlogAge = work.backlogAge.map(CallTypeDocument.Law.init)
    order = work.order.rawValue
    interruptible = work.isInterruptible
    target = work.target.map(DelayTargetDocument.init)
    calls = work.callsFromItems.map {
      Calls(
        share: $0.share, delay: CallTypeDocument.Law($0.delay),
        to: Wording.name(of: $0.callType, in: scenario.callTypes), withdrawsItem: $0.withdrawsItem)
    }
  }
}

extension CallersDocument {
  init(_ type: CallType, _ scenario: Scenario) {
    voiceMenuShare = type.voiceMenuShare
    retries = type.retries.map(Retries.init)
    announcement = (type.announcement?.levels ?? []).map {
      Level(over: $0.over, leaving: $0.leaving, patienceFactor: $0.patienceFactor)
    }
    callback = type.callback.map(Callback.init)
    transfers = type.transfers.map { rule in
      Transfer(
        from: rule.group.map { Wording.name(of: $0, in: scenario.agentGroups) },
        to: Wording.name(of: rule.destination, in: scenario.callTypes), probability: rule.probability,
        consultation: rule.consultation.map(CallTypeDocument.Law.init),
        handlingBefore: rule.handlingBefore.map(HandlingDocument.init))
    }
    transferPriority = type.transferPriority
    spillOver = type.spillOver.map {
      SpillOver(
        service: $0.service.text(in: .english), whenClosed: $0.whenClosed, afterAbandonment: $0.afterAbandonment,
        afterBlocking: $0.afterBlocking)
    }
    closedHours = type.closedHours.map {
      ClosedHours(perHour: $0.perHour.map(CallTypeDocument.Step.init), followsVolume: $0.followsVolume)
    }
  }
}

extension CallersDocument.Retries {
  init(_ rule: RetryRule) {
    afterAbandonment = rule.afterAbandonment
    afterBlocking = rule.afterBlocking
    afterClearing = rule.afterClearing
    delay = CallTypeDocument.Law(rule.delay)
    mostAttempts = rule.mostAttempts
    patience = rule.patience.rawValue
    handling = rule.handling.rawValue
    overnight = rule.overnight
  }
}

extension CallersDocument.Callback {
  init(_ offer: CallbackOffer) {
    announcedWaitOver = offer.announcedWaitOver
    acceptance = offer.acceptance
    earliest = offer.earliest
    keepFree = offer.keepFree
    priority = offer.priority
    reachProbability = offer.reachProbability
    failedAttempt = offer.failedAttempt.map(CallTypeDocument.Law.init)
    mostAttempts = offer.mostAttempts
    gap = offer.gap
    order = offer.order.rawValue
    handling = offer.handling.map(HandlingDocument.init)
    overnight = offer.overnight
    target = offer.target.map(DelayTargetDocument.init)
  }
}
