import ScenarioModel

/// The steps of a protocol as flat tables.
struct ProtocolTables {
  private(set) var steps: [StepRules] = []
  private(set) var reach: [Double] = []
  private(set) var attemptFactors: [Double] = []
  private(set) var stratumFactors: [Double] = []
  private(set) var outcomes: [OutcomeRules] = []
  private(set) var thresholds: [Double] = []

  init(_ campaign: OutboundCampaign) {
    for (index, step) in campaign.steps.enumerated() {
      let following = campaign.steps.indices.dropFirst(index + 1).first { !campaign.steps[$0].isOnlyByCascade }
      steps.append(
        StepRules(
          step, following: following, firstFactor: attemptFactors.count, firstOutcome: outcomes.count,
          firstThreshold: thresholds.count))
      addReach(step.ladder.reach)
      for stratum in campaign.strata {
        let message = stratum.receivesMessages ? step.message?.reachFactor ?? 1 : 1
        stratumFactors.append(max(0, stratum.reachFactor * message))
        addThresholds(step.outcomes, refusalFactor: stratum.refusalFactor)
      }
      outcomes += step.outcomes.map(OutcomeRules.init)
    }
  }

  private mutating func addReach(_ probability: ReachProbability) {
    for weekday in 0..<7 {
      let factor = probability.weekdayFactors.indices.contains(weekday) ? probability.weekdayFactors[weekday] : 1
      for hour in 0..<24 {
        let base = probability.byHour.indices.contains(hour) ? probability.byHour[hour] : 0
        reach.append(max(0, base * factor))
      }
    }
    attemptFactors += probability.attemptFactors.isEmpty ? [1] : probability.attemptFactors.map { max(0, $0) }
  }

  /// Cumulates the shares of a stratum: refusals with its factor, together at most 1, then the other outcomes, each in the listed order.
  private mutating func addThresholds(_ outcomes: [StepOutcome], refusalFactor: Double) {
    let refusals = outcomes.filter { $0.consequence == .declines }.reduce(0) { $0 + $1.share * refusalFactor }
    let factor = refusals > 1 ? refusalFactor / refusals : refusalFactor
    let others = outcomes.filter { $0.consequence != .declines }.reduce(0) { $0 + $1.share }
    let room = max(0, 1 - min(1, refusals))
    let rest = others > room && others > 0 ? room / others : 1
    var sum = 0.0
    for outcome in outcomes {
      sum += outcome.share * (outcome.consequence == .declines ? factor : rest)
      thresholds.append(sum)
    }
  }
}
