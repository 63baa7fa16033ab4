import ContactDemand
import ContactSimulation
import ScenarioModel

/// The plan of one queue served by one planned group: by the exact chain where that answers, else by simulation corrected steady states.
struct OneQueuePlan {
  private let simulated: SimulatedPlan
  private let way: Way

  private enum Way {
    /// No simulation before the check.
    case exact(ExactPlan)
    /// Steady states at the modified offered load, shifted by what simulation shows.
    case corrected
  }

  private var planner: StaffingPlanner { simulated.planner }
  private var ranges: [Range<Int>] { simulated.stretches }

  /// The plan of a scenario; nil where it is not one queue, or has targets over days that the chain does not answer.
  init?(simulated: SimulatedPlan) {
    let (scenario, forecast) = (simulated.planner.scenario, simulated.planner.forecast)
    guard OneQueue(scenario, forecast: forecast) != nil else { return nil }
    self.simulated = simulated
    if let exact = ExactPlan(scenario, forecast: forecast, ranges: simulated.stretches) {
      way = .exact(exact)
    } else if TargetCell.all(of: scenario, forecast: forecast).allSatisfy({ $0.intervals.count == 1 }) {
      way = .corrected
    } else {
      return nil
    }
  }

  /// Contacts simulated in each cell at a step, about; a step of the first few, and a later one.
  private static let perCell = (rough: 2000.0, fine: 8000.0)
  /// Fewest and most replications of a range of days.
  private static let replications = 60...4000
  /// Steps of each kind at most.
  private static let steps = (rough: 3, fine: 8)

  /// Contacts that search and checks simulate, about.
  var expectedEffort: Double {
    let contacts = ranges.map { planner.work.contacts(of: $0) }
    func sum(_ replications: [Int]) -> Double { zip(contacts, replications).reduce(0) { $0 + $1.0 * Double($1.1) } }
    let checks = ranges.reduce(0.0) { $0 + max(PlanChecker.firstLook, 500 * planner.work.contacts(of: $1)) }
    switch way {
    case .exact: return 2 * checks
    case .corrected:
      return 2 * sum(replications(Self.perCell.rough)) + 4 * sum(replications(Self.perCell.fine)) + 2 * checks
    }
  }

  /// Finds and checks the plan.
  func find(start: StaffingByInterval) throws -> FoundPlan {
    let everywhere = Array(repeating: true, count: ranges.count)
    let free = try staffing(from: start, limited: false, in: everywhere)
    let requirement = try simulated.promised(free, limited: false)
    let limited = planner.withinLimits(requirement)
    let bound = ranges.map { simulated.binds($0, requirement, limited) }
    let isBound = bound.contains(true)
    let expected = isBound ? try staffing(from: limited, limited: true, in: bound) : free
    let found = isBound ? try simulated.promised(planner.withinLimits(expected), limited: true) : requirement
    var repairs = PlanRepairs(planner: planner, stretches: ranges, isLimited: true)
    let checked = try repairs.run(found, trim: planner.scenario.hasPromises ? nil : trim(isLimited: true))
    return FoundPlan(
      proposal: simulated.proposal(requirement, limited, checked.staffing), verdict: checked.verdict,
      expected: expected)
  }

  private func staffing(
    from start: StaffingByInterval, limited: Bool, in wanted: [Bool]
  ) throws -> StaffingByInterval {
    switch way {
    case .exact(let exact):
      return try exact.staffing(from: start, limited: limited, where: wanted, check: planner.work.check)
    case .corrected:
      let days = equalDays(among: wanted)
      // One of several equal ranges of days is searched; its agents are those of all.
      let firsts = days.firsts(of: wanted)
      var model = SteadyLevels(planner)
      var rough = try search(from: start, .search, replications(Self.perCell.rough), limited: limited, in: firsts)
      try rough.correct(by: &model, steps: Self.steps.rough)
      var fine = try search(
        from: rough.board.staffing, .polish, replications(Self.perCell.fine), limited: limited, in: firsts)
      try fine.correct(by: &model, steps: Self.steps.fine)
      try fine.repair()
      return fine.board.staffing.equalised(ranges, by: days, on: planner.scenario.grid)
    }
  }

  private func equalDays(among wanted: [Bool]) -> EqualDays {
    EqualDays(ranges, of: planner.scenario, forecast: planner.forecast, among: wanted)
  }

  /// What takes agents away that checks asked for: none where the chain says what is needed.
  private func trim(isLimited: Bool) -> ((StaffingByInterval, [Bool], Set<Position>) throws -> StaffingByInterval)? {
    guard case .corrected = way else { return nil }
    return { staffing, searched, pinned in
      // Equal days fail and are strengthened together, so that the first of them stands for all.
      let days = equalDays(among: searched)
      var fine = try search(
        from: staffing, .polish, replications(Self.perCell.fine), limited: isLimited, in: days.firsts(of: searched))
      return planner.withinLimits(
        try fine.trimmed(except: pinned).equalised(ranges, by: days, on: planner.scenario.grid))
    }
  }

  private func search(
    from start: StaffingByInterval, _ stream: PlanStream, _ replications: [Int], limited: Bool, in wanted: [Bool]
  ) throws -> StaffingSearch {
    let space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: ranges, limited: limited)
    let evaluator = PlanEvaluator(
      space: space, model: try planner.model(staffing: space.clamped(start), stream: stream),
      replications: replications, work: planner.work)
    return StaffingSearch(space: space, start: start, searched: wanted, evaluate: evaluator.evaluate)
  }

  /// Replications of each range that bring so many contacts to a cell on average.
  private func replications(_ perCell: Double) -> [Int] {
    let cells = TargetCell.all(of: planner.scenario, forecast: planner.forecast)
    let judged = Set(cells.flatMap(\.intervals))
    return ranges.map { days in
      let intervals = days.reduce(0) { sum, day in
        sum + planner.scenario.grid.days[day].intervals.count(where: judged.contains)
      }
      let contacts = planner.work.contacts(of: days)
      return PlanEvaluator.replications(
        contacts: contacts, effort: perCell * Double(max(1, intervals)), limits: Self.replications)
    }
  }
}
