import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import ScenarioModel

/// Turns what was found into a plan with verdicts, cost and bound.
struct DelayPlanResult {
  let plan: DelayPlanner
  let checked: CheckedDelays
  let requirement: [[Int]]
  let ample: [ControlledSums]
  let tables: RequirementTables

  private var planner: StaffingPlanner { plan.planner }
  private var scenario: Scenario { planner.scenario }
  private var finding: DelayChecker.Finding { checked.finding }
  private var staffing: StaffingByInterval { StaffingByInterval(agents: checked.agents) }

  init(
    _ plan: DelayPlanner, checked: CheckedDelays, requirement: [[Int]], ample: [ControlledSums],
    tables: RequirementTables
  ) {
    (self.plan, self.checked, self.requirement) = (plan, checked, requirement)
    (self.ample, self.tables) = (ample, tables)
  }

  /// The plan.
  func finished() throws -> StaffingPlan {
    let proposal = StaffingProposal(
      method: .simulation, requirement: StaffingByInterval(agents: requirement), staffing: staffing, remarks: [])
    let (verdict, delays) = (callers, delays)
    let isMet = (verdict?.isMet ?? true) && (delays?.isMet ?? true)
    var result = StaffingPlan(
      methods: [method(verdict)], chosen: .simulation,
      staffing: staffing, requirement: proposal.requirement, verdict: verdict,
      confidence: scenario.simulation.confidence, tolerance: scenario.tolerance(of: verdict, delays),
      weightedHours: scenario.weightedHours(of: staffing),
      leastCost: isMet ? try leastCost() : nil,
      shortfalls: planner.shortfalls(of: proposal),
      sensitivity: plan.promises.isEmpty ? [] : try planner.sensitivity(of: proposal, tables))
    result.delays = delays
    result.cost = cost
    return result
  }

  /// The verdict on callers' targets; nil where there are none.
  private var callers: PlanVerdict? {
    guard !plan.promises.isEmpty else { return nil }
    let found = finding.bounds.dropFirst(plan.delays.count)
    let cells = zip(plan.promises, found).compactMap { promise, bounds -> CellVerdict? in
      guard let bounds else { return nil }
      return CellVerdict(
        callType: promise.callType, cell: promise.cell, measure: promise.measure, level: bounds.level,
        lowerBound: bounds.lower, upperBound: bounds.upper, required: bounds.required)
    }
    return PlanVerdict(
      cellCount: cells.count, emptyCells: found.count - cells.count, failing: cells.filter { !$0.isMet },
      lowest: CellVerdict.lowest(of: cells), confidence: scenario.simulation.confidence,
      replications: finding.replications, checks: checked.checks)
  }

  /// The verdict on delay targets; nil where there are none.
  private var delays: DelayVerdict? {
    guard !plan.delays.isEmpty else { return nil }
    var targets: [DelayTargetVerdict] = []
    for type in scenario.callTypes.indices {
      for criterion in DelayCriterion.allCases {
        let cells = plan.delays.indices.filter {
          plan.delays[$0].callType == type && plan.delays[$0].criterion == criterion
        }
        guard let first = cells.first else { continue }
        let verdicts = cells.compactMap { verdict(of: $0) }
        targets.append(
          DelayTargetVerdict(
            callType: type, criterion: criterion, required: plan.delays[first].target - plan.delays[first].tolerance,
            tolerance: plan.delays[first].tolerance, cellCount: verdicts.count,
            lowest: verdicts.min { ($0.level, $0.days.lowerBound) < ($1.level, $1.days.lowerBound) },
            failing: verdicts.filter { !$0.isMet }))
      }
    }
    return DelayVerdict(
      targets: targets, confidence: scenario.simulation.confidence, replications: finding.replications,
      checks: checked.checks)
  }

  private func verdict(of index: Int) -> DelayCellVerdict? {
    let cell = plan.delays[index]
    guard let bounds = finding.bounds[index] else { return nil }
    let most = ample[index].level
    return DelayCellVerdict(
      callType: cell.callType, criterion: cell.criterion, days: cell.days, level: bounds.level,
      lowerBound: bounds.lower, upperBound: bounds.upper, required: bounds.required,
      ample: most.flatMap { $0 < cell.target ? $0 : nil })
  }

  private func method(_ verdict: PlanVerdict?) -> MethodPlan {
    let cost = self.cost
    let error = finding.callers.standardError(replications: finding.replications)
    let tail = (1 - scenario.simulation.confidence) / 2
    let critical = StudentDistribution.upperQuantile(
      tail: tail, degreesOfFreedom: Double(max(1, finding.replications - 1)))
    let counted = finding.bounds.compactMap { $0 }
    return MethodPlan(
      method: .simulation, requirement: StaffingByInterval(agents: requirement), staffing: staffing,
      agentHours: cost.agentHours, paidHours: cost.paidHours,
      peakAgents: scenario.grid.intervals.indices.map { interval in
        staffing.agents.reduce(0) { $0 + $1[interval] }
      }.max() ?? 0,
      runLevel: SimulatedLevel(mean: finding.callers.ratio ?? 0, halfWidth: error.map { critical * $0 }),
      cellsReaching: counted.count(where: \.isMet), cellsConstrained: counted.count, lowestLevel: nil,
      remarks: [])
  }

  private var cost: PlanCost {
    let hours = StaffingHours(staffing, of: scenario)
    return PlanCost(
      agentHours: hours.onDuty(hours.period), weightedHours: scenario.weightedHours(of: staffing),
      paidHours: hours.paid(hours.period), money: hours.money(hours.period), currency: scenario.currency,
      answered: finding.served[0], done: finding.served[1], reached: finding.served[2])
  }

  /// The estimate for callers, or the work that is due, whichever is more; nil where it lies above the plan's cost.
  private func leastCost() throws -> CostEstimate? {
    let planHours = scenario.weightedHours(of: staffing)
    let least = LeastCost(planner: planner, stretches: [scenario.grid.days.indices])
    let callers = plan.promises.isEmpty ? 0 : try least.hours(guess: staffing)
    let work = DueWorkBound(planner: planner).hours
    let isByDay = scenario.callTypes.contains { $0.target.map { $0.scope != .interval } ?? false }
    return CostEstimate(
      hours: max(callers, work), planHours: planHours,
      basis: callers > work && !isByDay ? .relaxedSimulation : .workload)
  }
}
