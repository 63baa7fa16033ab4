public import ContactDemand
public import ContactSimulation
internal import Measures
public import ScenarioModel

/// Makes a staffing plan: formulas first, then the search by simulation, then a check on fresh streams.
///
/// The plan is the staffing of fewest weighted agent-hours that was found: met on the checker's streams, and locally minimal
/// on the search's (no single agent of an interval can go) but for agents that a check asked for, whose need only the
/// check's streams showed. It is the same for any number of threads.
public struct StaffingPlanner: Sendable {
  let scenario: Scenario
  let forecast: ContactForecast
  /// Runs its replications.
  let work: PlanWork
  private let pool: ReplicationPool
  private let progress: @Sendable (PlanPhase, Double) -> Void

  /// A planner for a scenario.
  ///
  /// - Parameters:
  ///   - scenario: the scenario; at least one call type has a target and one group is left to the plan.
  ///   - forecast: its expected demand.
  ///   - pool: the threads to use, and the wish to stop.
  ///   - progress: told what is being done and the share of the whole plan that is done, 0...1: it never falls. By any thread, never
  ///     twice at once.
  public init(
    scenario: Scenario, forecast: ContactForecast, pool: ReplicationPool,
    progress: @escaping @Sendable (PlanPhase, Double) -> Void = { _, _ in }
  ) {
    self.scenario = scenario
    self.forecast = forecast
    (self.pool, self.progress) = (pool, progress)
    work = PlanWork(scenario: scenario, forecast: forecast, pool: pool, progress: progress)
  }

  /// A planner on a number of threads that nothing stops.
  ///
  /// - Parameter threads: threads to use, at least 1.
  public init(scenario: Scenario, forecast: ContactForecast, threads: Int) {
    self.init(scenario: scenario, forecast: forecast, pool: ReplicationPool(threads: threads))
  }

  /// Contacts that making the plan simulates, about.
  public var expectedEffort: Double {
    scenario.isPlannedForDelays ? DelayPlanner(self).expectedEffort : callerEffort
  }

  /// Contacts that a study of some replications simulates.
  public func effort(replications: Int) -> Double { Double(replications) * work.contacts }

  /// The same of a plan for callers: what search and checks took in the scenarios of this repository, and then what is known.
  private var callerEffort: Double {
    let stretches = (try? independentStretches()) ?? [scenario.grid.days.indices]
    let simulated = SimulatedPlan(planner: self, stretches: stretches).expectedEffort
    let methods = scenario.plan.methods.count
    return (scenario.plan.methods.contains(.simulation) ? simulated : 0)
      + MethodComparison(planner: self).expectedEffort(methods: methods)
      + (isOneQueue ? 0 : LeastCost(planner: self, stretches: stretches).expectedEffort)
  }

  /// Makes the plan: where missing hours have a price, the cheaper of two (`PricedPlan`).
  /// - Throws: `PlanningError` when there is nothing to plan, to aim at or to judge by; `CancellationError` where the pool was asked to stop.
  public func plan() throws -> StaffingPlan {
    try checkQuestion()
    guard let priced = PricedPlan(self) else { return try planOnce() }
    return try priced.plan()
  }

  /// The same planner for another form of its scenario, whose plan is one part of the work.
  ///
  /// - Parameters:
  ///   - scenario: with the same call types and days.
  ///   - done: the share of the whole work that is done before it.
  ///   - share: its own share.
  func part(_ scenario: Scenario, after done: Double, share: Double) -> StaffingPlanner {
    let progress = progress
    return StaffingPlanner(scenario: scenario, forecast: forecast, pool: pool) { progress($0, done + share * $1) }
  }

  /// The plan that holds the targets at least cost, within the limits.
  func planOnce() throws -> StaffingPlan {
    work.effort.begin(expecting: expectedEffort)
    if scenario.isPlannedForDelays, let type = scenario.callTypes.firstIndex(where: { $0.target?.promise != nil }) {
      throw PlanningError.probabilityBesideDelays(callType: type)
    }
    if scenario.isPlannedForDelays { return try DelayPlanner(self).plan() }
    let stretches = try independentStretches()
    let tables = RequirementTables()
    var proposals = try formulaProposals(tables)
    var (verdict, prices): (PlanVerdict?, [CertaintyPrice]) = (nil, [])
    if scenario.plan.methods.contains(.simulation) {
      let found = try SimulatedPlan(planner: self, stretches: stretches).find(start: startingPoint(proposals, tables))
      proposals.append(found.proposal)
      verdict = found.verdict
      prices = try CertaintySearch(planner: self, stretches: stretches).prices(from: found.expected)
    }
    guard let chosen = proposals.last else { throw PlanningError.nothingToPlan }
    let checked = try verdict ?? check(chosen.staffing, stretches: stretches)
    let (comparison, bound) = (MethodComparison(planner: self), LeastCost(planner: self, stretches: stretches))
    work.effort.leaves(
      comparison.expectedEffort(methods: proposals.count)
        + (checked.isMet && !isOneQueue ? bound.expectedEffort : 0))
    let methods = try comparison.compare(proposals, verdict: checked)
    var plan = StaffingPlan(
      methods: methods, chosen: chosen.method, staffing: chosen.staffing,
      requirement: chosen.requirement,
      verdict: checked, confidence: scenario.simulation.confidence, tolerance: scenario.tolerance(of: checked, nil),
      weightedHours: scenario.weightedHours(of: chosen.staffing),
      leastCost: checked.isMet && !isOneQueue ? try bound.estimate(for: chosen.staffing) : nil,
      shortfalls: shortfalls(of: chosen),
      sensitivity: try sensitivity(of: chosen, tables, exact: exactSensitivity(stretches)))
    plan.certainty = prices
    if checked.isMet, !scenario.hasPromises,
      let proven = OneQueueBound(scenario, forecast: forecast, ranges: stretches)
    {
      plan.bound = try proven.bound(planHours: plan.weightedHours, check: work.check)
    }
    return plan
  }

  /// Refuses a scenario that leaves nothing to plan, to aim at or to judge by.
  func checkQuestion() throws {
    guard scenario.hasAnyTarget else { throw PlanningError.noTarget }
    guard scenario.agentGroups.contains(where: { $0.staffing == .planned }) else { throw PlanningError.nothingToPlan }
    if let (type, within) = DelayWindows(scenario).unjudged(in: scenario) {
      throw PlanningError.nothingJudged(callType: type, within: within)
    }
  }

  /// Whether callers are one queue, whose bound is proven or absent.
  private var isOneQueue: Bool { OneQueue(scenario, forecast: forecast) != nil }

  /// Ranges of days that do not influence one another and that no cell of a target crosses.
  func independentStretches() throws -> [Range<Int>] {
    let ranges = try model(
      staffing: StaffingByInterval(
        groups: scenario.agentGroups.count, intervals: scenario.grid.intervals.count, agents: 0)
    ).independentDayRanges
    let cells = scenario.callTypes.compactMap(\.target?.scope).filter { $0 != .interval && $0 != .day }
      .flatMap { $0.stretches(of: scenario.grid) }.map { scenario.grid.days(of: $0) }
    return ranges.reduce(into: []) { joined, range in
      let last = joined.last ?? 0..<0
      if cells.contains(where: { $0.overlaps(last) && $0.overlaps(range) }) {
        joined[joined.count - 1] = last.lowerBound..<range.upperBound
      } else {
        joined.append(range)
      }
    }
  }

  /// The scenario's model with streams of their own for a purpose of the plan.
  /// - Parameter thinning: how many contacts one of the model stands for.
  func model(
    staffing: StaffingByInterval, stream: PlanStream? = nil, thinning: Int = 1
  ) throws -> SimulationModel {
    var seeded = scenario
    if let stream { seeded.simulation.seed = stream.seed(from: scenario.simulation.seed) }
    return try SimulationModel.judging(
      seeded,
      expected: forecast.callTypes.map { thinning > 1 ? $0.byInterval.map { $0 / Double(thinning) } : $0.byInterval },
      staffing: staffing)
  }

  /// One verdict on a staffing that the search did not make.
  private func check(_ staffing: StaffingByInterval, stretches: [Range<Int>]) throws -> PlanVerdict {
    let checker = PlanChecker(scenario: scenario, forecast: forecast, work: work)
    let order = PlanChecker.Order(
      stretches: stretches, errorRate: 1 - scenario.simulation.confidence,
      cellCount: TargetCell.all(of: scenario, forecast: forecast).count,
      seed: PlanStream.check(1).seed(from: scenario.simulation.seed), canStrengthen: { _ in false })
    return try checker.check(staffing, order)
      .verdict(confidence: scenario.simulation.confidence, checks: 1)
  }

  private func startingPoint(_ proposals: [StaffingProposal], _ tables: RequirementTables) -> StaffingByInterval {
    if scenario.agentGroups.count(where: { $0.staffing == .planned }) > 1 {
      var formulas = FormulaRequirement(scenario: scenario, forecast: forecast, tables: RequirementTables())
      formulas.poolsSkills = true
      return formulas.agents(by: .modifiedOfferedLoad).staffing
    }
    return proposals.first { $0.method == .modifiedOfferedLoad }?.requirement
      ?? proposals.last?.requirement
      ?? FormulaRequirement(scenario: scenario, forecast: forecast, tables: tables).agents(by: .modifiedOfferedLoad)
      .staffing
  }

  private func formulaProposals(_ tables: RequirementTables) throws -> [StaffingProposal] {
    let formulas = FormulaRequirement(scenario: scenario, forecast: forecast, tables: tables)
    return try PlanMethod.allCases.filter { $0 != .simulation && scenario.plan.methods.contains($0) }.map { method in
      try work.check()
      let answer = formulas.agents(by: method)
      return StaffingProposal(
        method: method, requirement: answer.staffing, staffing: withinLimits(answer.staffing), remarks: answer.remarks)
    }
  }

  /// The staffing moved into the limits of the scenario.
  package func withinLimits(_ staffing: StaffingByInterval) -> StaffingByInterval {
    SearchSpace(scenario: scenario, forecast: forecast, stretches: [], limited: true).clamped(staffing)
  }

  func shortfalls(of proposal: StaffingProposal) -> [Shortfall] {
    BindingLimits(scenario).shortfalls(requirement: proposal.requirement.agents, staffing: proposal.staffing.agents)
  }
}

/// A method's staffing before it is simulated.
struct StaffingProposal: Sendable {
  let method: PlanMethod
  /// Without upper limits.
  let requirement: StaffingByInterval
  /// Within all limits.
  let staffing: StaffingByInterval
  /// When the answer may not be trusted.
  let remarks: [String]
}

/// Families of random streams of a plan, so that search, checks and reports never share a number.
enum PlanStream: Sendable {
  /// The search's streams.
  case search
  /// The streams on which the search's answer is polished.
  case polish
  /// The streams on which one agent fewer is tried.
  case certificate
  /// The streams of the problems whose cost is the estimate of the least.
  case estimate
  /// The streams on which a breaking point is looked for.
  case limit
  /// The streams on which the values around it are shown.
  case limitShown
  /// The streams of the n-th check, from 1.
  case check(Int)

  /// The family's seed, far from the scenario's and from every other family's.
  func seed(from seed: UInt64) -> UInt64 {
    let family: UInt64 =
      switch self {
      case .search: 1
      case .polish: 2
      case .certificate: 3 << 32
      case .estimate: 1 << 32
      case .limit: 4 << 32
      case .limitShown: 5 << 32
      case .check(let number): 2 + UInt64(max(1, number))
      }
    // One step of a Weyl sequence a family, then a bijective mix, so that neighbouring seeds give unrelated families.
    var mixed = seed &+ family &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}
