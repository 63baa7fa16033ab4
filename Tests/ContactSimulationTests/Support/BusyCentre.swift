import ContactSimulation
import RandomStreams
import ScenarioModel

/// Three days of a centre in which everything happens at once.
enum BusyCentre {
  /// A centre with four call types (two that pass contacts on to each other in a tier, one deferred) and three groups.
  static func builder(_ closing: ClosingRule = .served, lines: Int? = 60, overnight: Bool = true) throws
    -> ScenarioBuilder
  {
    let delay = try Distribution.exponential(mean: 600)
    let retries = RetryRule(
      afterAbandonment: 0.6, afterBlocking: 0.8, afterClearing: 0.5, delay: delay, mostAttempts: 4, handling: .keep,
      overnight: overnight)
    let spill = SpillOver(
      service: LocalizedText("112"), whenClosed: 0.4, afterAbandonment: 0.1, afterBlocking: 0.2)
    let callback = CallbackOffer(
      announcedWaitOver: 60, acceptance: 0.3, earliest: 300, keepFree: 1, reachProbability: 0.7,
      failedAttempt: try .exponential(mean: 30), mostAttempts: 3, gap: 900,
      order: overnight ? .oldest : .fewestAttempts, overnight: overnight,
      target: DelayTarget(level: 0.8, within: 7200))
    let health = ScenarioBuilder.Stream(
      handling: try .lognormal(mean: 240, standardDeviation: 240), afterCall: try .exponential(mean: 30),
      patience: try .weibull(shape: 0.8, scale: 100), balking: 0.1, queueLimit: 15,
      factors: VolumeFactors(run: 0.1, day: 0.2), contacts: [150],
      tiers: [RoutingTier(after: 0, groups: [0]), RoutingTier(after: 20, groups: [1])],
      voiceMenuShare: 0.1, retries: retries,
      transfers: [
        TransferRule(group: 0, probability: 0.2, destination: 1, consultation: try .exponential(mean: 20)),
        TransferRule(probability: 0.1, destination: 2),
      ],
      announcement: WaitAnnouncement(levels: [.init(over: 30, leaving: 0.1, patienceFactor: 0.8)]),
      callback: callback, spillOver: spill)
    let business = ScenarioBuilder.Stream(
      handling: try .exponential(mean: 300), patience: try .exponential(mean: 200), priority: 1, queueLimit: 10,
      shape: .linear, contacts: [40, 80], groupChoice: .longestIdle, transferPriority: 3,
      retries: retries, transfers: [TransferRule(probability: 0.3, destination: 0)], sharesFactorsOf: 0)
    let family = ScenarioBuilder.Stream(
      handling: try .exponential(mean: 200), contacts: [20], groupChoice: .random, waitWeight: 2,
      transfers: [
        TransferRule(probability: 1, destination: 2, handlingBefore: HandlingTime(talk: try .exponential(mean: 60)))
      ],
      closedHours: ClosedHoursDemand(perHour: [ProfileStep(period: try night(), weight: 6)]))
    let mail = ScenarioBuilder.Stream(
      handling: try .exponential(mean: 240), priority: -5, contacts: [5],
      deferred: DeferredWork(
        backlogAtStart: 40, backlogAge: try .exponential(mean: 7200),
        target: DelayTarget(level: 0.8, within: 86_400), isInterruptible: true,
        callsFromItems: CallsFromItems(
          share: 0.3, delay: try .exponential(mean: 20_000), callType: 0, withdrawsItem: true)))
    return ScenarioBuilder(
      opens: 28_800, closes: 64_800, dayCount: 3, streams: [health, business, family, mail],
      teams: [
        .init(callTypes: [0, 3], keepFree: [0, 0, 0, 2], agents: [14, 18, 12]),
        .init(
          callTypes: [1, 0, 2], followsListOrder: true, keepFree: [2, 0, 0], handling: [0: .factor(1.2)],
          agents: [14, 12]),
        .init(
          callTypes: [2, 1, 3], weighsWaits: true,
          handling: [1: .own(HandlingTime(talk: try .exponential(mean: 250)))], agents: [16]),
      ], lines: lines, closing: closing, commonFactors: VolumeFactors(day: 0.1))
  }

  private static func night() throws -> OpenPeriod {
    guard let period = OpenPeriod("18:00", "24:00") else { throw ScenarioBuilder.SupportError.impossibleHours }
    return period
  }
}
