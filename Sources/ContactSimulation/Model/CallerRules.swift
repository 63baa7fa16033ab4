import EventEngine
import RandomStreams
import ScenarioModel

/// What callers of a type do beyond waiting and being answered; most services need little of it.
struct CallerRules: Sendable {
  /// Whether and when callers who were not helped call again.
  struct Retries: Sendable {
    let afterAbandonment: Double
    let afterBlocking: Double
    let afterClearing: Double
    let further: FurtherAttempts
  }

  /// When and how often callers call again.
  struct FurtherAttempts: Sendable {
    let delay: Sampler
    let mostAttempts: Int
    let keepsPatience: Bool
    let keepsHandling: Bool
    let overnight: Bool
  }

  /// Calls that agents end early.
  struct CutShort: Sendable {
    let share: Double
    let after: Double
    /// Share of those cut off that calls again.
    let callingAgain: Double
    /// Nil where nobody calls again.
    let further: FurtherAttempts?
  }

  /// A share of answered contacts that goes on to another work queue.
  struct Transfer: Sendable {
    /// -1 for every group.
    let group: Int
    let probability: Double
    let workQueue: Int
    let consultation: Sampler?
    /// The first agent's own times; nil for those of the contact.
    let before: OwnTime?
  }

  /// Talk and after-call work with distributions of their own.
  struct OwnTime: Sendable {
    let talk: Sampler
    let afterCall: Sampler?

    init(_ time: HandlingTime) {
      talk = time.talk.sampler
      afterCall = time.afterCall?.sampler
    }

    /// Draws talk, then after-call work.
    func draw(_ stream: inout RandomStream) -> (talk: Double, afterCall: Double) {
      let talk = self.talk.draw(&stream)
      return (talk, afterCall?.draw(&stream) ?? 0)
    }
  }

  /// The offer to be called back.
  struct Callback: Sendable {
    let workQueue: Int
    let announcedWaitOver: Double
    let acceptance: Double
    let earliest: Double
    let reachProbability: Double
    let mostAttempts: Int
    let gap: Double
    let overnight: Bool
    let failedAttempt: Sampler?
    /// The returned call's own times; nil for those of the contact.
    let handling: OwnTime?
    let order: CallbackOrder
    let within: Double
    let runsInOpenHours: Bool
  }

  /// Probabilities of turning to another service.
  struct Spill: Sendable {
    let whenClosed: Double
    let afterAbandonment: Double
    let afterBlocking: Double
  }

  /// Agent time of a group for the type, where it differs from the type's own.
  enum GroupTime: Sendable {
    case same
    case factor(Double)
    case own(OwnTime)
  }

  /// Most parts of one call.
  static let mostParts = 8

  let retries: Retries?
  let cutShort: CutShort?
  /// Whether there are such rules: flags, because a look at the rules themselves copies them.
  let hasCutShort, hasCallback: Bool
  /// Whether talk is counted, by which short calls show.
  let countsTalk: Bool
  let transfers: [Transfer]
  let announcement: [WaitAnnouncement.Level]
  let callback: Callback?
  let spillOver: Spill?
  let voiceMenuShare: Double
  /// By group; empty where every group needs the type's own time.
  let groupTimes: [GroupTime]
  /// Mean handling time in seconds, for the announced wait.
  let meanHandling: Double
  /// Work of an interruptible type may be put back for these callers.
  let mayInterrupt: Bool

  /// Whether some agent may have after-call work that the type's own handling time does not tell.
  var hasFurtherAfterCallWork: Bool {
    transfers.contains { $0.before?.afterCall != nil }
      || groupTimes.contains { if case .own(let time) = $0 { time.afterCall != nil } else { false } }
  }

  /// Whether callers do no more than wait, balk, abandon and be served.
  var isPlain: Bool {
    retries == nil && !countsTalk && transfers.isEmpty && announcement.isEmpty && callback == nil && spillOver == nil
      && voiceMenuShare == 0 && groupTimes.isEmpty && !mayInterrupt
  }

  init(_ callType: CallType, index: Int, in scenario: Scenario, _ workQueues: WorkQueueTable) {
    let isInbound = callType.channel == .inbound
    retries = isInbound ? callType.retries.map(Retries.init) : nil
    cutShort = isInbound ? callType.cutShort.map { CutShort($0, callType.retries) } : nil
    hasCutShort = cutShort != nil
    countsTalk = isInbound && scenario.countsShortCalls
    transfers = isInbound ? callType.transfers.compactMap { Transfer($0, workQueues) } : []
    announcement = isInbound ? callType.announcement?.levels ?? [] : []
    callback =
      isInbound
      ? callType.callback.flatMap { offer in workQueues.callbacks[index].map { Callback(offer, workQueue: $0) } } : nil
    hasCallback = callback != nil
    spillOver = callType.spillOver.map {
      Spill(whenClosed: $0.whenClosed, afterAbandonment: $0.afterAbandonment, afterBlocking: $0.afterBlocking)
    }
    voiceMenuShare = isInbound ? callType.voiceMenuShare : 0
    let times = scenario.agentGroups.map { GroupTime($0.handling[index]) }
    groupTimes = times.contains { if case .same = $0 { false } else { true } } ? times : []
    meanHandling = callType.handling.mean
    mayInterrupt = isInbound && CallerRules.meetsInterruptibleWork(index, in: scenario)
  }

  /// Whether any group serves both the type and deferred work that may be interrupted.
  private static func meetsInterruptibleWork(_ index: Int, in scenario: Scenario) -> Bool {
    scenario.agentGroups.contains { group in
      group.callTypes.contains(index)
        && group.callTypes.contains { other in
          scenario.callTypes.indices.contains(other) && scenario.callTypes[other].channel == .deferred
            && scenario.callTypes[other].deferred?.isInterruptible == true
        }
    }
  }
}

extension CallerRules.Retries {
  init(_ rule: RetryRule) {
    afterAbandonment = rule.afterAbandonment
    afterBlocking = rule.afterBlocking
    afterClearing = rule.afterClearing
    further = CallerRules.FurtherAttempts(rule.delay, most: rule.mostAttempts, as: rule)
  }
}

extension CallerRules.FurtherAttempts {
  /// Attempts that take over from the one before what a rule says; without one they are drawn anew and end with the opening.
  init(_ delay: Distribution, most: Int, as rule: RetryRule?) {
    self.delay = delay.sampler
    mostAttempts = min(Int(Int16.max), most)
    keepsPatience = rule?.patience == .keep
    keepsHandling = rule?.handling == .keep
    overnight = rule?.overnight ?? false
  }
}

extension CallerRules.CutShort {
  init(_ rule: CutShortRule, _ retries: RetryRule?) {
    share = rule.share
    after = rule.after
    callingAgain = rule.callsAgain?.share ?? 0
    further = rule.callsAgain.map { CallerRules.FurtherAttempts($0.delay, most: $0.mostAttempts, as: retries) }
  }
}

extension CallerRules.Transfer {
  init?(_ rule: TransferRule, _ workQueues: WorkQueueTable) {
    guard let workQueue = workQueues.parts[rule.destination] else { return nil }
    group = rule.group ?? -1
    probability = rule.probability
    self.workQueue = workQueue
    consultation = rule.consultation?.sampler
    before = rule.handlingBefore.map(CallerRules.OwnTime.init)
  }
}

extension CallerRules.Callback {
  init(_ offer: CallbackOffer, workQueue: Int) {
    self.workQueue = workQueue
    announcedWaitOver = offer.announcedWaitOver
    acceptance = offer.acceptance
    earliest = max(0, offer.earliest)
    reachProbability = offer.reachProbability
    mostAttempts = min(Int(Int16.max), offer.mostAttempts)
    gap = max(0, offer.gap)
    overnight = offer.overnight
    failedAttempt = offer.failedAttempt?.sampler
    handling = offer.handling.map(CallerRules.OwnTime.init)
    order = offer.order
    within = offer.target?.within ?? -1
    runsInOpenHours = offer.target?.clock == .openHours
  }
}

extension CallerRules.GroupTime {
  init(_ handling: GroupHandling?) {
    switch handling {
    case nil: self = .same
    case .factor(let factor): self = .factor(factor)
    case .own(let time): self = .own(CallerRules.OwnTime(time))
    }
  }
}
