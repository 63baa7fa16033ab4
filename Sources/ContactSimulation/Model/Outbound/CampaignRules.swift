import EventEngine
import RandomStreams
import ScenarioModel

/// What the event loop needs to know of an outbound type.
struct CampaignRules: Sendable {
  /// People of another campaign that each person brings along.
  struct Linked: Sendable {
    /// The place of the other campaign among the outbound types.
    let campaign: Int
    let number: CountSampler
    let isAtEntry: Bool
    let delay: Sampler?
  }

  /// People who call back.
  struct CallingBack: Sendable {
    let share: Double
    let delay: Sampler
    let callType: Int
    let counts: Bool
  }

  let callType: Int
  /// Names the streams of the list.
  let name: StreamName
  /// Its place among the outbound types.
  let place: Int
  let batches: [EnteringBatch]
  let reportingDelay: Sampler?
  let peoplePerEvent: CountSampler?
  let linked: Linked?
  let strata: ConstantTable<StratumRules>
  let wrongNumbers: Double
  let steps: ConstantTable<StepRules>
  /// The step in which people begin.
  let firstStep: Int
  /// Reach by step, weekday (Monday first) and hour of the dial, before the factors of attempt, stratum and message.
  let reach: ConstantTable<Double>
  /// Factors by attempt number, step by step.
  let attemptFactors: ConstantTable<Double>
  /// Factors by step and stratum, that of the message included.
  let stratumFactors: ConstantTable<Double>
  let outcomes: ConstantTable<OutcomeRules>
  /// Cumulated shares of outcomes by step, stratum and outcome.
  let thresholds: ConstantTable<Double>
  /// When an answer to a message comes, by step.
  let answerDelays: [Sampler?]
  let mode: DiallingMode
  let times: AttemptTimes
  let detectsMachines: Bool
  let falsePositives: Double
  let misses: Double
  let silentCallCap: Double
  let longestWait: Double
  let lineLimit: Int
  let order: OutboundOrder
  /// Share of the dials that count though nobody makes them.
  let unmadeDials: Double
  /// The hours in which attempts may start, as starts and ends; nil for whenever the service is open.
  let windows: [(opens: Double, closes: Double)]?
  let returnCalls: CallingBack?
  /// D in seconds; infinity when nothing is asked.
  let within: Double
  let hasTarget: Bool
  /// Whether some ladder ends after a number of days.
  let limitsDays: Bool
  /// Whether people may be due who were reached before.
  let hasFurtherSteps: Bool

  init(_ campaign: OutboundCampaign, of callType: Int, places: [Int], in scenario: Scenario) {
    self.callType = callType
    place = places.firstIndex(of: callType) ?? 0
    let name = StreamName(.callType, scenario.callTypes[callType].name)
    self.name = name
    batches = EnteringBatch.all(of: campaign, name, on: scenario.grid.days)
    reportingDelay = campaign.reportingDelay?.sampler
    peoplePerEvent = campaign.peoplePerEvent.map(CountSampler.init)
    linked = campaign.linked.flatMap { linked in
      places.firstIndex(of: linked.callType).map {
        Linked(
          campaign: $0, number: CountSampler(linked.number), isAtEntry: linked.moment == .entry,
          delay: linked.delay?.sampler)
      }
    }
    strata = ConstantTable(CampaignRules.strata(campaign))
    wrongNumbers = campaign.wrongNumbers
    let tables = ProtocolTables(campaign)
    steps = ConstantTable(tables.steps)
    firstStep = campaign.steps.firstIndex { !$0.isOnlyByCascade } ?? 0
    reach = ConstantTable(tables.reach)
    attemptFactors = ConstantTable(tables.attemptFactors)
    stratumFactors = ConstantTable(tables.stratumFactors)
    outcomes = ConstantTable(tables.outcomes)
    thresholds = ConstantTable(tables.thresholds)
    answerDelays = campaign.steps.map { $0.message?.answerDelay?.sampler }
    let dialling = campaign.dialling
    mode = dialling.mode
    times = AttemptTimes(dialling, steps: campaign.steps, scenario.callTypes[callType].handling, name)
    detectsMachines = dialling.machines.detects
    falsePositives = dialling.machines.falsePositives
    misses = dialling.machines.misses
    silentCallCap = dialling.silentCallCap
    longestWait = max(0, dialling.longestWait)
    lineLimit = max(0, dialling.lines ?? .max)
    order = campaign.order
    unmadeDials = campaign.unmadeDials ?? 0
    windows =
      campaign.windows == nil ? nil : CampaignRules.spans(scenario.callingGrid(of: scenario.callTypes[callType]))
    returnCalls = campaign.returnCalls.map {
      CallingBack(share: $0.share, delay: $0.delay.sampler, callType: $0.callType, counts: $0.counts)
    }
    within = campaign.target?.within ?? .infinity
    hasTarget = campaign.target != nil
    limitsDays = campaign.steps.contains { $0.ladder.days != nil }
    hasFurtherSteps = campaign.steps.count > 1 || campaign.steps.contains { $0.ladder.ends == .reachedAtFirst }
  }

  private static func strata(_ campaign: OutboundCampaign) -> [StratumRules] {
    var sum = 0.0
    return campaign.strata.map { stratum in
      sum += stratum.share
      return StratumRules(
        cumulatedShare: sum, reachFactor: stratum.reachFactor, neverAnswers: stratum.neverAnswers,
        receivesMessages: stratum.receivesMessages)
    }
  }

  private static func spans(_ grid: ServiceGrid) -> [(opens: Double, closes: Double)] {
    grid.openSpans.map { span in
      (Double(grid.intervals[span.lowerBound].start), Double(grid.intervals[span.upperBound - 1].end))
    }
  }
}
