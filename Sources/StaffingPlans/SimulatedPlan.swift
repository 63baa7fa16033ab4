import ContactDemand
import ContactSimulation
import ScenarioModel

/// The plan by simulation: search without limits, search within them where they bind, then checks and repairs.
struct SimulatedPlan {
  let planner: StaffingPlanner
  let stretches: [Range<Int>]

  /// Expected contacts that the search simulates in each stretch at each step.
  static let effort = 150_000.0
  /// Expected contacts of each stretch when the answer is polished: repaired at higher precision on other streams, which
  /// undoes most of the optimism of a minimum found on few replications.
  static let polishEffort = 500_000.0
  /// Checks before a plan that still fails is reported as not met.
  static let mostChecks = 8
  /// Probability of calling a plan met that is not, over all checks.
  static let errorRate = 0.05

  /// Finds the plan.
  func find(start: StaffingByInterval) throws -> (proposal: StaffingProposal, verdict: PlanVerdict) {
    let everywhere = Array(repeating: true, count: stretches.count)
    let requirement = try search(from: start, limited: false, in: everywhere)
    let limited = planner.withinLimits(requirement)
    let bound = stretches.map { binds($0, requirement, limited) }
    let staffing = bound.contains(true) ? try search(from: limited, limited: true, in: bound) : requirement
    let checked = try checkAndRepair(staffing, isLimited: limited != requirement)
    // Repairs show what the target needs; they belong to the requirement too.
    let needed = StaffingByInterval(
      agents: zip(requirement.agents, checked.staffing.agents).map { zip($0, $1).map(max) })
    let proposal = StaffingProposal(
      method: .simulation, requirement: limited == requirement ? checked.staffing : needed, staffing: checked.staffing,
      remarks: [])
    return (proposal, checked.verdict)
  }

  /// Whether a limit takes agents away from a requirement within a stretch.
  private func binds(_ days: Range<Int>, _ requirement: StaffingByInterval, _ limited: StaffingByInterval) -> Bool {
    days.contains { day in
      planner.scenario.grid.days[day].intervals.contains { interval in
        requirement.agents.indices.contains { requirement.agents[$0][interval] > limited.agents[$0][interval] }
      }
    }
  }

  private func search(
    from start: StaffingByInterval, limited: Bool, in searched: [Bool]
  ) throws -> StaffingByInterval {
    let space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: limited)
    var steps = 0
    func searcher(from start: StaffingByInterval, _ stream: PlanStream, effort: Double) throws -> StaffingSearch {
      let evaluator = PlanEvaluator(
        space: space, model: try planner.model(staffing: space.clamped(start), stream: stream),
        forecast: planner.forecast, effort: effort, threads: planner.threads)
      return StaffingSearch(space: space, start: start, searched: searched) { staffing, active, previous in
        steps += 1
        // The number of steps is not known beforehand; the share approaches 1 as steps go on.
        planner.progress(.search, 1 - 1 / (1 + Double(steps) / 12))
        return try evaluator.evaluate(staffing, active, previous)
      }
    }
    var rough = try searcher(from: start, .search, effort: Self.effort)
    let found = try rough.run()
    var fine = try searcher(from: found, .polish, effort: Self.polishEffort)
    return try fine.polish()
  }

  /// Checks on fresh streams; a stretch that fails gets an agent at each failing cell and is checked again on other streams,
  /// each check spending half of what is left of the error rate.
  private func checkAndRepair(
    _ staffing: StaffingByInterval, isLimited: Bool
  ) throws -> (staffing: StaffingByInterval, verdict: PlanVerdict) {
    let checker = PlanChecker(scenario: planner.scenario, forecast: planner.forecast, threads: planner.threads)
    let cellCount = TargetCell.all(of: planner.scenario, forecast: planner.forecast).count
    let space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: isLimited)
    var current = staffing
    var verdicts = StretchVerdicts()
    var open = stretches
    var errorRate = Self.errorRate / 2
    var checks = 0
    while !open.isEmpty, checks < Self.mostChecks {
      checks += 1
      verdicts.merge(
        try checker.check(
          current, stretches: open, errorRate: errorRate, cellCount: cellCount,
          seed: PlanStream.check(checks).seed(from: planner.scenario.simulation.seed),
          progress: { planner.progress(.check, $0) }))
      errorRate /= 2
      guard checks < Self.mostChecks else { break }
      open = verdicts.failingStretches.filter { strengthen(&current, for: verdicts, in: $0, space: space) }
    }
    return (current, verdicts.verdict(confidence: 1 - Self.errorRate, checks: checks))
  }

  /// Adds an agent at each weak cell of a stretch; false when none could be added.
  private func strengthen(
    _ staffing: inout StaffingByInterval, for verdicts: StretchVerdicts, in stretch: Range<Int>, space: SearchSpace
  ) -> Bool {
    var hasAdded = false
    for weak in verdicts.byStretch[stretch]?.weak ?? [] {
      guard let target = planner.scenario.callTypes[weak.callType].target else { continue }
      let interval =
        target.scope == .interval
        ? weak.cell : mostLoaded(planner.scenario.grid.days[weak.cell].intervals, space.load)
      let groups = planner.scenario.agentGroups
      let position = groups.indices
        .filter { groups[$0].callTypes.contains(weak.callType) }
        .map { Position(group: $0, interval: interval) }
        .filter { space.canMove($0, by: 1, from: staffing) }
        .min { (groups[$0.group].weight, $0.group) < (groups[$1.group].weight, $1.group) }
      guard let position else { continue }
      staffing.agents[position.group][interval] += 1
      hasAdded = true
    }
    return hasAdded
  }

  private func mostLoaded(_ intervals: Range<Int>, _ load: [Double]) -> Int {
    intervals.max { (load[$0], $1) < (load[$1], $0) } ?? intervals.lowerBound
  }
}
