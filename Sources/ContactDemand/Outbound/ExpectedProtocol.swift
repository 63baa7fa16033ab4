internal import ScenarioModel

/// The steps of a campaign for the mean person who enters its list.
///
/// People are followed by stratum, by whether they ever answer, and by whether their number is wrong. Attempts are even over the calling time
/// and as many as the ladder allows: what waits for agents, and who is released, is left to the simulation.
struct ExpectedProtocol {
  private let callType: CallType
  private let campaign: OutboundCampaign
  private let reach: MeanReach
  private(set) var steps: [ExpectedStep]
  /// Most attempts of a step beside its ladder.
  private let cap: Int
  /// Factor on handling times.
  private let pace: Double

  init(_ callType: CallType, _ campaign: OutboundCampaign, in scenario: Scenario, cap: Int = .max, pace: Double = 1) {
    (self.cap, self.pace) = (cap, pace)
    self.callType = callType
    self.campaign = campaign
    reach = MeanReach(callType, in: scenario)
    steps = campaign.steps.map { ExpectedStep(name: $0.name) }
    for index in steps.indices { steps[index].reach = meanReach(of: campaign.steps[index].ladder) }
    for stratum in campaign.strata {
      for neverAnswers in [false, true] {
        let share = stratum.share * (neverAnswers ? stratum.neverAnswers : 1 - stratum.neverAnswers)
        follow(stratum, neverAnswers, share * (1 - campaign.wrongNumbers), isWrong: false)
        follow(stratum, neverAnswers, share * campaign.wrongNumbers, isWrong: true)
      }
    }
  }

  /// The mean probability over strata and those who never answer, by attempt number.
  private func meanReach(of ladder: RecallLadder) -> [Double] {
    var mean = Array(repeating: 0.0, count: ladder.reach.attemptFactors.count)
    for stratum in campaign.strata {
      let share = stratum.share * (1 - stratum.neverAnswers)
      for (attempt, probability) in reach.probabilities(ladder.reach, factor: stratum.reachFactor).enumerated()
      where mean.indices.contains(attempt) {
        mean[attempt] += share * probability
      }
    }
    return mean
  }

  /// Moves people of one kind through the steps.
  private mutating func follow(_ stratum: Stratum, _ neverAnswers: Bool, _ people: Double, isWrong: Bool) {
    guard people > 0, !steps.isEmpty else { return }
    var due = Array(repeating: 0.0, count: steps.count)
    due[0] = people
    for index in steps.indices where due[index] > 0 {
      let step = campaign.steps[index]
      let next = steps.indices.dropFirst(index + 1).first { !campaign.steps[$0].isOnlyByCascade }
      let message = stratum.receivesMessages ? step.message : nil
      let settled = isWrong ? 0 : due[index] * (message?.settles ?? 0)
      let called = due[index] - settled
      let factor = neverAnswers ? 0 : stratum.reachFactor * (message?.reachFactor ?? 1)
      let outcome = LadderOutcome(step.ladder, reach.probabilities(step.ladder.reach, factor: factor), cap: cap)
      let found = called * outcome.reached
      let conversations = isWrong ? 0 : found
      let attempts = called * outcome.attempts
      steps[index].due += due[index]
      steps[index].settled += settled
      steps[index].attempts += attempts
      steps[index].conversations += conversations
      steps[index].agentSeconds += AttemptTime(callType, campaign, step, pace: pace)
        .seconds(attempts: attempts, conversations: conversations)
      let missed = called - found
      if step.goesOnUnreached, let next { due[next] += missed } else { steps[index].exhausted += missed }
      var accepted = settled + conversations
      for (outcome, share) in shares(step.outcomes, stratum) {
        accepted -= end(outcome, conversations * share, of: index, &due)
      }
      if let next { due[next] += accepted }
    }
  }

  /// What an outcome does with some people: those who do not go on as accepted.
  private mutating func end(_ outcome: StepOutcome, _ people: Double, of index: Int, _ due: inout [Double]) -> Double {
    switch outcome.consequence {
    case .declines:
      let declined = people * (1 - outcome.retained)
      steps[index].declined += declined
      return declined
    case .completes: return people
    case .goesTo(let step):
      if due.indices.contains(step) { due[step] += people }
      return people
    }
  }

  /// The shares of outcomes for a stratum; refusals grow by its factor, and all stay within 1.
  private func shares(_ outcomes: [StepOutcome], _ stratum: Stratum) -> [(StepOutcome, Double)] {
    var left = 1.0
    return outcomes.map { outcome in
      let share = min(left, outcome.consequence == .declines ? outcome.share * stratum.refusalFactor : outcome.share)
      left -= share
      return (outcome, share)
    }
  }
}
