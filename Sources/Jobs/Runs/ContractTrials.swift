internal import ContactDemand
internal import ContactSimulation
public import Contracts
internal import ScenarioModel
internal import StaffingPlans

/// What is simulated for a contract beside the study of the agents in hand.
public struct ContractTrials: Sendable, Hashable {
  /// What a few agents more or fewer come to; nil where nobody simulated them.
  public var frontier: ContractFrontier?
  /// The volume at which nothing is left; nil where nobody looked for it.
  public var breakEven: BreakEven?
  /// What gaming would do, way by way.
  public var gaming: [GamingResult] = []

  /// Nothing simulated.
  public init() {}

  /// Values that were stored.
  init(frontier: ContractFrontier?, breakEven: BreakEven?, gaming: [GamingResult]) {
    (self.frontier, self.breakEven, self.gaming) = (frontier, breakEven, gaming)
  }

  /// Simulates all that the scenario's contract, price and costs ask for.
  ///
  /// - Parameters:
  ///   - staffing: the agents in hand.
  ///   - verdict: what a plan's check says of them; nil where none was made.
  init(
    _ scenario: Scenario, _ forecast: ContactForecast, _ pool: ReplicationPool, with staffing: StaffingByInterval,
    verdict: PlanOutcome? = nil
  ) throws {
    frontier = try FrontierTrials(scenario: scenario, forecast: forecast, pool: pool)
      .frontier(around: staffing, verdict: verdict)
    breakEven = try BreakEvenTrials(scenario: scenario, forecast: forecast, pool: pool).breakEven(with: staffing)
    gaming = try GamingTrials(scenario: scenario, forecast: forecast, pool: pool).results(with: staffing)
  }
}
