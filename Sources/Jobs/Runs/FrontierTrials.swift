internal import ContactDemand
internal import ContactSimulation
internal import Contracts
internal import Reporting
internal import ScenarioModel

/// Simulates a few agents more and fewer on fresh streams and reckons the contract of each.
struct FrontierTrials {
  /// Most runs of each staffing.
  private static let mostRuns = 200
  /// Fewest runs of each staffing: below them no interval is shown.
  private static let fewestRuns = 30
  /// Most contacts simulated in all.
  private static let mostContacts = 50_000_000.0
  /// Staffings on either side.
  private static let steps = 3
  /// A step is a twentieth of the most agents on duty, at least one agent.
  private static let part = 20

  let scenario: Scenario
  let forecast: ContactForecast
  let pool: ReplicationPool

  /// The frontier around a staffing; nil where the scenario states no price or no costs.
  ///
  /// Cost: some 1,400 replications at most.
  func frontier(around staffing: StaffingByInterval) throws -> ContractFrontier? {
    let hasCosts = scenario.costs != nil || scenario.agentGroups.contains { $0.hourlyCost != nil }
    guard !scenario.price.isEmpty, hasCosts else { return nil }
    var seeded = scenario
    seeded.simulation.seed = ContractFrontier.seed(from: scenario.simulation.seed)
    seeded.simulation.replications = .fixed(
      FrontierTrials.runs(of: scenario, forecast, studies: 1 + 2 * FrontierTrials.steps))
    let model = try SimulationModel(
      scenario: seeded, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    var trials: [ContractFrontier.Trial] = []
    var seen: Set<StaffingByInterval> = []
    for change in changes(staffing) {
      let other = moved(staffing, by: change)
      guard seen.insert(other).inserted else { continue }
      let study = try SimulationStudy(
        try model.withStaffing(other), of: seeded, pool: pool, includesIntervals: false, includesDayWaits: false
      ).run()
      let outcome = StaffingOutcome(given: other, evidence: study)
      guard let result = try outcome.contract(of: seeded, forecast) else { return nil }
      trials.append(.init(change: change, staffing: other, study: study, result: result, of: seeded))
    }
    return ContractFrontier(trials)
  }

  /// Runs of each of some studies: fewer of long periods.
  static func runs(of scenario: Scenario, _ forecast: ContactForecast, studies: Int) -> Int {
    let contacts = max(1, forecast.callTypes.reduce(0) { $0 + $1.total })
    let affordable = Int(mostContacts / contacts / Double(studies))
    return min(mostRuns, scenario.simulation.mostReplications, max(fewestRuns, affordable))
  }

  /// Nothing first, so that a staffing that limits keep as it is stands for itself.
  private func changes(_ staffing: StaffingByInterval) -> [Int] {
    let peak = staffing.agents.flatMap(\.self).max() ?? 0
    let step = max(1, peak / FrontierTrials.part)
    return [0] + (1...FrontierTrials.steps).flatMap { [$0 * step, -$0 * step] }
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
