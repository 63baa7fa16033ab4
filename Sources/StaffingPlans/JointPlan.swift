import ContactDemand
import IntegerPrograms
import ScenarioModel

/// The plan of several groups by simulation: starts of several shapes, cuts with a master integer programme, a polish on finer streams, then checks
/// and repairs.
///
/// What holds of the staffing found is its verdict. It is of least cost as far as the starts, the rounds of the master and single agents were
/// tried. Without HiGHS exchanges within single intervals alone are tried: a poorer plan, which says so.
struct JointPlan {
  let planner: StaffingPlanner
  let stretches: [Range<Int>]
  /// Of equal stretches one is searched; its agents are those of all.
  private let days: EqualDays
  /// Solves the master problems; nil where HiGHS is not installed.
  private let solver = IntegerProgramSolver()

  /// The plan of a planner over stretches of days that do not influence one another.
  init(planner: StaffingPlanner, stretches: [Range<Int>]) {
    (self.planner, self.stretches) = (planner, stretches)
    days = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: true
    ).equalDays()
  }

  /// What the search simulates at each step.
  static let rough = JointEffort(contactsPerCell: 3_000, most: 500_000, mostOfMany: 2_000_000)
  /// The same when the answer is polished.
  static let fine = JointEffort(contactsPerCell: 30_000, most: 2_000_000, mostOfMany: 3_000_000)

  /// The same of a check's first look.
  static let check = JointEffort(contactsPerCell: 30_000, most: 2_000_000, mostOfMany: 10_000_000)

  /// Contacts that search and checks simulate, about.
  var expectedEffort: Double {
    let (rough, fine) = (contacts(of: .search), contacts(of: .polish))
    return 120 * rough + 60 * fine
  }

  /// Finds the plan.
  ///
  /// - Parameter simulated: adds the agents that promises of a probability take on top.
  func find(start: StaffingByInterval, simulated: SimulatedPlan) throws -> FoundPlan {
    let shapes = JointStarts(scenario: planner.scenario, forecast: planner.forecast).all
    var free = try searcher(from: start, .search, limited: false, in: firsts(where: { _ in true }))
    try free.begin(from: shapes)
    let requirement = equalised(free)
    let limited = planner.withinLimits(requirement)
    let bound = stretches.map { simulated.binds($0, requirement, limited) }
    try search(&free, in: firsts { !bound[$0] })
    var rough = planner.withinLimits(equalised(free))
    if bound.contains(true) {
      var within = try searcher(from: rough, .search, limited: true, in: firsts { bound[$0] })
      // Within limits that leave targets out of reach the cheapest start is not the best: what was found without them goes on.
      try within.refresh(within.searched)
      try within.repair()
      try search(&within, in: within.searched)
      rough = equalised(within)
    }
    let polished = try polish(rough)
    var repairs = PlanRepairs(planner: planner, stretches: stretches, isLimited: true)
    let checked = try repairs.run(try simulated.promised(polished, limited: true), trim: nil)
    let proposal = StaffingProposal(
      method: .simulation, requirement: needed(requirement, checked.staffing, checked.verdict),
      staffing: checked.staffing, remarks: solver == nil && asksSolver ? [StaffingPlan.withoutIntegerPrograms] : [])
    return FoundPlan(proposal: proposal, verdict: checked.verdict, expected: polished)
  }

  /// Improves what the starts led to.
  private func search(_ search: inout StaffingSearch, in searched: [Bool]) throws {
    search.searched = searched
    try search.improve(by: [.descent], rounds: asksSolver ? 6 : 2, reach: 0.4)
  }

  /// Makes the staffing hold on finer streams, and as cheap there as the masters can.
  private func polish(_ staffing: StaffingByInterval) throws -> StaffingByInterval {
    var fine = try searcher(from: staffing, .polish, limited: true, in: firsts(where: { _ in true }))
    try fine.refresh(fine.searched)
    try fine.repair()
    let solved = asksSolver ? solver.map { [MasterMeans.solver($0)] } ?? [] : []
    try fine.improve(by: [.descent] + solved, rounds: asksSolver ? 6 : 1, reach: 0.2)
    return equalised(fine)
  }

  private func firsts(where isWanted: (Int) -> Bool) -> [Bool] { days.firsts(of: stretches.indices.map(isWanted)) }

  private func equalised(_ search: StaffingSearch) -> StaffingByInterval {
    search.board.staffing.equalised(stretches, by: days, on: planner.scenario.grid)
  }

  /// Different stretches at most of a plan for whose masters HiGHS is asked: each takes it about a second.
  private static let solvedStretches = 8
  private var asksSolver: Bool { days.groups.count <= Self.solvedStretches }

  /// What the targets need: the plan itself on days on which it meets them, elsewhere what a search without limits asked for.
  private func needed(
    _ requirement: StaffingByInterval, _ staffing: StaffingByInterval, _ verdict: PlanVerdict
  ) -> StaffingByInterval {
    let grid = planner.scenario.grid
    let missed = Set(
      verdict.failing.flatMap { cell -> Range<Int> in
        guard let scope = planner.scenario.callTypes[cell.callType].target?.scope else { return 0..<0 }
        return grid.days(of: scope.intervals(ofCell: cell.cell, on: grid))
      })
    var result = staffing
    for stretch in stretches where !missed.isDisjoint(with: stretch) {
      for interval in stretch.flatMap({ grid.days[$0].intervals }) {
        for group in result.agents.indices {
          result.agents[group][interval] = max(requirement.agents[group][interval], staffing.agents[group][interval])
        }
      }
    }
    return result
  }

  private func searcher(
    from start: StaffingByInterval, _ stream: PlanStream, limited: Bool, in searched: [Bool]
  ) throws -> StaffingSearch {
    let space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: limited)
    let evaluator = PlanEvaluator(
      space: space, model: try planner.model(staffing: space.clamped(start), stream: stream),
      replications: replications(stream, space), work: planner.work)
    return StaffingSearch(space: space, start: start, searched: searched, evaluate: evaluator.evaluate)
  }

  private func replications(_ stream: PlanStream, _ space: SearchSpace) -> [Int] {
    let effort = if case .search = stream { Self.rough } else { Self.fine }
    return effort.replications(of: space, forecast: planner.forecast)
  }

  private func contacts(of stream: PlanStream) -> Double {
    let space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: true)
    return zip(stretches, replications(stream, space)).reduce(0.0) {
      $0 + planner.work.contacts(of: $1.0) * Double($1.1)
    }
  }
}

/// What a search of several groups simulates at each step: so many replications that the cells of a stretch have the contacts asked for.
struct JointEffort: Sendable {
  /// Contacts that three quarters of a stretch's cells see at least.
  let contactsPerCell: Double
  /// Contacts of a step at most, in each stretch.
  let most: Double
  /// Contacts of a step at most, in all stretches together.
  let mostOfMany: Double

  /// Replications by stretch: at least 8, multiples of 4.
  func replications(of space: SearchSpace, forecast: ContactForecast) -> [Int] {
    var cells = Array(repeating: [Double](), count: space.stretches.count)
    for cell in space.cells[..<space.constrainedCount] {
      let contacts = cell.intervals.reduce(0.0) { $0 + forecast.callTypes[cell.callType].byInterval[$1] }
      cells[space.stretch(of: cell)].append(contacts)
    }
    let wanted = cells.map { contacts -> Double in
      guard !contacts.isEmpty else { return 8 }
      return contactsPerCell / max(0.5, contacts.sorted()[contacts.count / 4])
    }
    let volumes = space.stretches.map { days in
      days.reduce(0.0) { sum, day in forecast.callTypes.reduce(sum) { $0 + $1.byDay[day] } }
    }
    let allowed = zip(wanted, volumes).map { min($0, most / max($1, 1)) }
    let total = zip(allowed, volumes).reduce(0) { $0 + $1.0 * $1.1 }
    let share = min(1, max(most, mostOfMany) / max(total, 1))
    return allowed.map { 4 * Int((max(8, min(4000, $0 * share)) / 4).rounded(.up)) }
  }
}
