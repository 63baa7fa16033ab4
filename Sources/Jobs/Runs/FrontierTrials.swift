internal import ContactDemand
internal import ContactSimulation
internal import Contracts
internal import Reporting
internal import ScenarioModel
internal import StaffingPlans

/// Simulates a few agents more and fewer on fresh streams, reckons the contract of each and judges its targets.
struct FrontierTrials {
  /// Most runs of each staffing.
  private static let mostRuns = 200
  /// Fewest runs of each staffing: below them no interval is shown.
  private static let fewestRuns = 30
  /// Runs on which targets are judged for each run that is simulated: of expected levels, and of probabilities near 1.
  private static let judgedRuns = (levels: 2, probabilities: 5)
  /// Most contacts simulated in all, those of judgements apart.
  private static let mostContacts = 50_000_000.0
  /// Staffings on either side.
  private static let steps = 3
  /// Steps of those tried beyond, one after the other, while the largest margin lies at that end.
  private static let beyond = [5, 8, 12]
  /// A step is a twentieth of the most agents on duty, at least one agent.
  private static let part = 20

  let scenario: Scenario
  let forecast: ContactForecast
  let pool: ReplicationPool

  /// The frontier around a staffing; nil where the scenario states no price or no costs.
  ///
  /// Where the largest margin lies at an end, staffings beyond it are tried, as far as limits allow.
  ///
  /// Cost: some 2,000 replications at most, and twice as many (five times for probabilities) where targets are judged by simulation.
  ///
  /// - Parameters:
  ///   - staffing: the agents in hand.
  ///   - verdict: what a plan's check says of them; nil where none was made.
  func frontier(around staffing: StaffingByInterval, verdict: PlanOutcome?) throws -> ContractFrontier? {
    guard scenario.statesMargin else { return nil }
    var seeded = scenario
    seeded.simulation.seed = ContractFrontier.seed(from: scenario.simulation.seed)
    let runs = runs(studies: 1 + 2 * FrontierTrials.steps)
    seeded.simulation.replications = .fixed(runs)
    let judge = scenario.hasAnyTarget ? TargetJudge(seeded, forecast: forecast, pool: pool) : nil
    let judged = scenario.hasPromises ? FrontierTrials.judgedRuns.probabilities : FrontierTrials.judgedRuns.levels
    let effort = TargetJudge.Effort(
      replications: runs * judged, seed: seeded.simulation.seed,
      errorRate: 1 - scenario.simulation.confidence)
    let model = try SimulationModel(
      scenario: seeded, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    var trials: [ContractFrontier.Trial] = []
    var seen: Set<StaffingByInterval> = []
    // False where limits keep the agents as another change has them, and where no contract is reckoned.
    func tries(_ change: Int) throws -> Bool {
      let other = moved(staffing, by: change)
      guard seen.insert(other).inserted else { return false }
      let study = try SimulationStudy(
        try model.withStaffing(other), of: seeded, pool: pool, includesIntervals: false, includesDayWaits: false
      ).run()
      let outcome = StaffingOutcome(given: other, evidence: study)
      guard let result = try outcome.contract(of: seeded, forecast) else { return false }
      let checked = change == 0 ? verdict : nil
      let targets = try checked ?? judge?.judgement(of: other, effort).outcome
      trials.append(
        .init(change: change, staffing: other, study: study, targets: targets, result: result, of: seeded))
      return true
    }
    let step = step(staffing)
    // Nothing first, so that a staffing that limits keep as it is stands for itself.
    guard try tries(0) else { return nil }
    for steps in (1...FrontierTrials.steps).flatMap({ [$0, -$0] }) { _ = try tries(steps * step) }
    let judgedReplications = judge?.basis == .simulation ? effort.replications : nil
    func frontier() -> ContractFrontier? {
      ContractFrontier(trials, judgedReplications: judgedReplications, isPlanChecked: verdict != nil)
    }
    var found = frontier()
    for steps in FrontierTrials.beyond {
      guard let side = found?.openSide, side != 0, try tries(side * steps * step) else { break }
      found = frontier()
    }
    return found
  }

  /// Runs of each of some studies: fewer of long periods, and where many people are called.
  func runs(studies: Int) -> Int {
    let contacts = StaffingPlanner(scenario: scenario, forecast: forecast, pool: pool).effort(replications: 1)
    let affordable = Int(FrontierTrials.mostContacts / max(1, contacts) / Double(studies))
    return min(
      FrontierTrials.mostRuns, scenario.simulation.mostReplications, max(FrontierTrials.fewestRuns, affordable))
  }

  /// Agents in a step.
  private func step(_ staffing: StaffingByInterval) -> Int {
    max(1, (staffing.agents.flatMap(\.self).max() ?? 0) / FrontierTrials.part)
  }

  /// Agents more in every interval in which a group has any, within its limits; at least one stays.
  private func moved(_ staffing: StaffingByInterval, by change: Int) -> StaffingByInterval {
    StaffingByInterval(
      agents: staffing.agents.enumerated().map { group, row in
        let limits = scenario.agentGroups[group].limits
        return row.enumerated().map { interval, agents in
          if agents == 0 || change == 0 { return agents }
          let least = limits.minimum.indices.contains(interval) ? limits.minimum[interval] : 0
          let most = max(agents, limits.most(at: interval) ?? Int.max)
          return min(most, max(min(agents, max(1, least)), agents + change))
        }
      })
  }
}

extension Scenario {
  /// Whether it states a price and what the service costs.
  var statesMargin: Bool {
    !price.isEmpty && (costs != nil || agentGroups.contains { $0.hourlyCost != nil })
  }
}
