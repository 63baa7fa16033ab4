import ContactDemand
import QueueingFormulas
public import ScenarioModel

extension StaffingPlanner {
  /// The answer of the formulas, in a moment: nothing is simulated.
  ///
  /// - Throws: `PlanningError` when there is nothing to plan or to aim at.
  /// - Complexity: under a second for a month of one line.
  public func firstAnswer() throws -> FirstAnswer {
    try checkQuestion()
    let (staffing, _) = firstStaffing()
    return try answer(staffing)
  }

  /// The agents of the first answer alone, within the limits; the fastest of all answers.
  ///
  /// - Throws: `PlanningError` when there is nothing to plan or to aim at.
  public func firstAgents() throws -> StaffingByInterval {
    try checkQuestion()
    return firstStaffing().staffing
  }

  /// The plan of the first answer: its verdict is that nothing was checked.
  ///
  /// - Throws: `PlanningError` when there is nothing to plan or to aim at.
  public func uncheckedPlan() throws -> StaffingPlan {
    try checkQuestion()
    let (staffing, requirement) = firstStaffing()
    let answer = try answer(staffing)
    let method = MethodPlan(
      method: .modifiedOfferedLoad, requirement: requirement, staffing: staffing, agentHours: answer.agentHours,
      paidHours: answer.paidHours, peakAgents: answer.peakAgents,
      runLevel: SimulatedLevel(mean: answer.level ?? 0, halfWidth: nil), cellsReaching: answer.cellsHolding ?? 0,
      cellsConstrained: answer.cellCount, lowestLevel: nil, remarks: [])
    let proposal = StaffingProposal(
      method: .modifiedOfferedLoad, requirement: requirement, staffing: staffing, remarks: [])
    return StaffingPlan(
      methods: [method], chosen: .modifiedOfferedLoad, staffing: staffing, requirement: requirement, verdict: nil,
      confidence: scenario.simulation.confidence,
      tolerance: scenario.callTypes.compactMap { $0.target?.tolerance }.max() ?? 0,
      weightedHours: scenario.weightedHours(of: staffing), leastCost: nil, shortfalls: shortfalls(of: proposal),
      sensitivity: scenario.isPlannedForDelays ? [] : try sensitivity(of: proposal, RequirementTables()))
  }

  /// Agents within the limits, and without them.
  private func firstStaffing() -> (staffing: StaffingByInterval, requirement: StaffingByInterval) {
    if scenario.isPlannedForDelays {
      func shaped(limited: Bool) -> StaffingByInterval {
        let space = DelaySpace(planner: self, limited: limited)
        return StaffingByInterval(
          agents: space.shaped(DelayStart(planner: self, space: space).agents(RequirementTables())))
      }
      return (shaped(limited: true), shaped(limited: false))
    }
    var formulas = FormulaRequirement(scenario: scenario, forecast: forecast, tables: RequirementTables())
    formulas.poolsSkills = scenario.agentGroups.count(where: { $0.staffing == .planned }) > 1
    let requirement = formulas.agents(by: .modifiedOfferedLoad).staffing
    return (withinLimits(requirement), requirement)
  }

  private func answer(_ staffing: StaffingByInterval) throws -> FirstAnswer {
    let hours = StaffingHours(staffing, of: scenario)
    let expected = try expectedLevel(of: staffing)
    return FirstAnswer(
      staffing: staffing, agentHours: hours.onDuty(hours.period), paidHours: hours.paid(hours.period),
      peakAgents: scenario.grid.intervals.indices.map { interval in
        staffing.agents.reduce(0) { $0 + $1[interval] }
      }.max() ?? 0,
      cost: hours.money(hours.period), level: expected?.level, basis: expected?.basis ?? .pooledLoad,
      cellsHolding: expected?.holding, cellCount: TargetCell.all(of: scenario, forecast: forecast).count)
  }

  private typealias Expectation = (level: Double, holding: Int, basis: FirstAnswer.Basis)

  private func expectedLevel(of staffing: StaffingByInterval) throws -> Expectation? {
    guard !scenario.isPlannedForDelays, let queue = OneQueue(scenario, forecast: forecast) else { return nil }
    let ranges = try independentStretches()
    if let expected = try? dayLevel(queue, ranges, staffing) { return expected }
    return steadyLevel(staffing)
  }

  /// The level by the chain; nil where that takes too long.
  private func dayLevel(_ queue: OneQueue, _ ranges: [Range<Int>], _ staffing: StaffingByInterval) throws
    -> Expectation?
  {
    let questions = try queue.days(ranges, limited: true)
    guard try queue.seconds(ofPassing: questions) <= Self.mostSeconds else { return nil }
    var known: [StaffedQuestion: (inTime: Double, offered: Double, holding: Int)] = [:]
    var (inTime, offered, holding) = (0.0, 0.0, 0)
    let definition = queue.definition
    for (range, question) in zip(ranges, questions) {
      let agents = range.flatMap { scenario.grid.days[$0].intervals }.map { staffing.agents[queue.group][$0] }
      let key = StaffedQuestion(question: question, agents: agents)
      if known[key] == nil {
        var day = try queue.day(question)
        for (index, number) in agents.enumerated() { day.propose(number, at: index) }
        day.complete()
        let outcomes = day.outcomes
        let sum = outcomes.reduce(into: DayOutcome()) { $0.add($1) }
        let slacks = question.cells.compactMap { $0.slack(outcomes, meanHandling: queue.callers.meanHandling) }
        known[key] = (
          (sum.serviceLevel(definition) ?? 0) * sum.offered, sum.offered, slacks.count { $0 >= -QueueSearch.rounding }
        )
      }
      guard let found = known[key] else { continue }
      (inTime, offered, holding) = (inTime + found.inTime, offered + found.offered, holding + found.holding)
    }
    return offered > 0 ? (inTime / offered, holding, queue.isExact ? .exactDay : .matchedDay) : nil
  }

  /// The level by steady states.
  private func steadyLevel(_ staffing: StaffingByInterval) -> Expectation? {
    var levels = SteadyLevels(self)
    guard let group = scenario.agentGroups.firstIndex(where: { $0.staffing == .planned }) else { return nil }
    let cells = TargetCell.all(of: scenario, forecast: forecast)
    let definition = scenario.callTypes.compactMap(\.target).first?.definition ?? .ofOffered
    var (inTime, offered) = (0.0, 0.0)
    for interval in scenario.grid.intervals.indices {
      let contacts = scenario.inboundTypes.reduce(0.0) { $0 + forecast.callTypes[$1].byInterval[interval] }
      guard
        let level = levels.value(.serviceLevel(definition), at: interval, agents: staffing.agents[group][interval])
      else { continue }
      (inTime, offered) = (inTime + contacts * level, offered + contacts)
    }
    let holding = cells.count { cell in
      guard cell.intervals.count == 1 else { return false }
      let interval = cell.intervals.lowerBound
      return levels.value(cell.criterion, at: interval, agents: staffing.agents[group][interval])
        .map { cell.slack($0) >= 0 } ?? false
    }
    return offered > 0 ? (inTime / offered, holding, .steadyStates) : nil
  }

  /// Seconds that the level may take, about.
  private static let mostSeconds = 0.4
}

/// A question with agents.
private struct StaffedQuestion: Hashable {
  let question: QueueDays
  let agents: [Int]
}
