import RandomStreams
import ScenarioModel

/// What the event loop needs to know of a step of a protocol: plain numbers, read through pointers.
struct StepRules: BitwiseCopyable, Sendable {
  /// Made from its name: added to a person's key it names the person's numbers in the step.
  let key: UInt64

  // When it is due.
  let isFromEntry: Bool
  let delay: Double
  /// The step that follows an acceptance; -1 when the follow-up is completed.
  let following: Int32

  // The message before the calls.
  let hasMessage: Bool
  let settles: Double
  let lead: Double

  // The ladder.
  let attemptsPerDay: UInt16
  let mostAttempts: UInt16
  /// Calendar days on which attempts may start; a number beyond every period for no limit.
  let days: Int32
  let smallestGap: Double
  /// Whether only a conversation in the first attempt ends the ladder.
  let endsAtFirstOnly: Bool
  let escalates: Bool
  let goesOnUnreached: Bool

  // What an attempt ends as: a reach and its factors, then shares of the rest, cumulated.
  let firstFactor: Int32
  let factorCount: Int32
  let machine: Double
  let machineOrThird: Double
  let machineThirdOrBusy: Double

  // Outcomes of a conversation.
  let firstOutcome: Int32
  let outcomeCount: Int32
  /// Where its cumulated shares by stratum begin.
  let firstThreshold: Int32

  /// Most attempts of a ladder that are told apart.
  static let mostAttempts = 65_000

  init(
    _ step: ProtocolStep, following: Int?, firstFactor: Int, firstOutcome: Int, firstThreshold: Int
  ) {
    let (ladder, reach) = (step.ladder, step.ladder.reach)
    key = StreamName(bits: 0).part(step.name).bits
    isFromEntry = step.reference == .entry
    delay = max(0, step.delay)
    self.following = Int32(clamping: following ?? -1)
    hasMessage = step.message != nil
    settles = step.message?.settles ?? 0
    lead = max(0, step.message?.lead ?? 0)
    attemptsPerDay = UInt16(clamping: max(1, min(StepRules.mostAttempts, ladder.attemptsPerDay)))
    mostAttempts = UInt16(clamping: max(1, min(StepRules.mostAttempts, ladder.mostAttempts)))
    days = Int32(clamping: max(1, ladder.days ?? 1_000_000))
    smallestGap = max(0, ladder.smallestGap)
    endsAtFirstOnly = ladder.ends == .reachedAtFirst
    escalates = ladder.escalation != nil
    goesOnUnreached = step.goesOnUnreached
    self.firstFactor = Int32(clamping: firstFactor)
    factorCount = Int32(clamping: max(1, reach.attemptFactors.count))
    machine = reach.machine
    machineOrThird = reach.machine + reach.thirdParty
    machineThirdOrBusy = reach.machine + reach.thirdParty + reach.busy
    self.firstOutcome = Int32(clamping: firstOutcome)
    outcomeCount = Int32(clamping: step.outcomes.count)
    self.firstThreshold = Int32(clamping: firstThreshold)
  }
}

/// What becomes of a person after a conversation.
struct OutcomeRules: Sendable {
  let declines: Bool
  /// The step to go to; -1 when the follow-up ends.
  let goesTo: Int32
  let retained: Double
  let retentionTime: Sampler?
  /// The step of the linked people's campaign into which they are released; -1 for no cascade.
  let cascadeStep: Int32

  init(_ outcome: StepOutcome) {
    declines = outcome.consequence == .declines
    if case .goesTo(let step) = outcome.consequence { goesTo = Int32(clamping: step) } else { goesTo = -1 }
    retained = outcome.retained
    retentionTime = outcome.retentionTime?.sampler
    cascadeStep = Int32(clamping: outcome.cascadeStep ?? -1)
  }
}

/// A kind of people.
struct StratumRules: BitwiseCopyable, Sendable {
  /// The share of this stratum and all before it.
  let cumulatedShare: Double
  let reachFactor: Double
  let neverAnswers: Double
  let receivesMessages: Bool
}
