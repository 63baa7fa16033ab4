import ContactDemand
import ContactSimulation
import Measures
import ScenarioModel

/// The plan by simulation: search without limits, search within them where they bind, then checks and repairs.
///
/// What holds of the staffing found: it is met on the checker's streams (or its verdict says where not); and no single
/// agent of an interval can go without a cell failing on the search's finer streams, except agents that a check added. Of
/// those, and of their neighbours, the ones that the finer streams could do without are taken away once more and their days
/// checked again; where that check fails they come back.
struct SimulatedPlan {
  let planner: StaffingPlanner
  let stretches: [Range<Int>]

  /// What the search simulates in each stretch at each step.
  static let effort = SearchEffort(contacts: 80_000, replications: 100...4000)
  /// The same when the answer is polished, at higher precision on other streams, which undoes most of the optimism of a minimum
  /// found on few replications.
  static let polishEffort = SearchEffort(contacts: 300_000, replications: 100...4000)
  /// Groups that the plan staffs.
  private var plannedGroups: Int { planner.scenario.agentGroups.count { $0.staffing == .planned } }

  /// Contacts that search and checks simulate, about.
  var expectedEffort: Double {
    func step(_ effort: SearchEffort) -> Double {
      stretches.reduce(0) { sum, days in
        let contacts = planner.work.contacts(of: days)
        return sum + contacts
          * Double(PlanEvaluator.replications(contacts: contacts, effort: effort.contacts, limits: effort.replications))
      }
    }
    if let one = OneQueuePlan(simulated: self) { return one.expectedEffort }
    guard plannedGroups == 1 else { return JointPlan(planner: planner, stretches: stretches).expectedEffort }
    return 15 * step(Self.effort) + 5 * step(Self.polishEffort)
  }

  /// Finds the plan.
  func find(start: StaffingByInterval) throws -> FoundPlan {
    if plannedGroups > 1 {
      return try JointPlan(planner: planner, stretches: stretches).find(start: start, simulated: self)
    }
    if let one = OneQueuePlan(simulated: self) { return try one.find(start: start) }
    let everywhere = Array(repeating: true, count: stretches.count)
    let free = try search(from: start, limited: false, in: everywhere)
    let requirement = try promised(free.staffing, limited: false)
    let limited = planner.withinLimits(requirement)
    let bound = stretches.map { binds($0, requirement, limited) }
    let isBound = bound.contains(true)
    let found = isBound ? try search(from: limited, limited: true, in: bound) : free
    let staffing = isBound ? try promised(found.staffing, limited: true) : requirement
    var repairs = PlanRepairs(planner: planner, stretches: stretches, isLimited: true)
    let checked = try repairs.run(
      staffing,
      trim: planner.scenario.hasPromises
        ? nil
        : { staffing, searched, pinned in
          try trimmed(staffing, limited: true, in: searched, pinned: pinned, losses: found.losses)
        })
    return FoundPlan(
      proposal: proposal(requirement, limited, checked.staffing), verdict: checked.verdict, expected: found.staffing)
  }

  /// Repairs show what the target needs; they belong to the requirement too.
  func proposal(
    _ requirement: StaffingByInterval, _ limited: StaffingByInterval, _ checked: StaffingByInterval
  ) -> StaffingProposal {
    let needed = StaffingByInterval(agents: zip(requirement.agents, checked.agents).map { zip($0, $1).map(max) })
    return StaffingProposal(
      method: .simulation, requirement: limited == requirement ? checked : needed, staffing: checked, remarks: [])
  }

  /// A staffing for expected levels with the agents that promises of a probability take on top; the same without such promises.
  func promised(_ staffing: StaffingByInterval, limited: Bool) throws -> StaffingByInterval {
    guard planner.scenario.hasPromises else { return staffing }
    var search = try ProbabilitySearch(planner, space: space(limited: limited), from: staffing)
    try search.run()
    return search.staffing
  }

  /// Whether a limit takes agents away from a requirement within a stretch.
  func binds(_ days: Range<Int>, _ requirement: StaffingByInterval, _ limited: StaffingByInterval) -> Bool {
    days.contains { day in
      planner.scenario.grid.days[day].intervals.contains { interval in
        requirement.agents.indices.contains { requirement.agents[$0][interval] > limited.agents[$0][interval] }
      }
    }
  }

  /// A search on rough streams, polished on finer ones.
  ///
  /// One of several equal ranges of days is searched; its agents are those of all.
  private func search(
    from start: StaffingByInterval, limited: Bool, in searched: [Bool]
  ) throws -> (staffing: StaffingByInterval, losses: CutLosses) {
    let days = equalDays(limited, among: searched)
    let firsts = days.firsts(of: searched)
    var rough = try searcher(from: start, .search, Self.effort, limited: limited, in: firsts)
    let found = try rough.run()
    var fine = try searcher(from: found, .polish, Self.polishEffort, limited: limited, in: firsts)
    fine.losses = rough.losses
    return (try fine.polish().equalised(stretches, by: days, on: planner.scenario.grid), fine.losses)
  }

  /// A checked staffing without the agents that the finer streams can do without.
  func trimmed(
    _ staffing: StaffingByInterval, limited: Bool, in searched: [Bool], pinned: Set<Position>, losses: CutLosses
  ) throws -> StaffingByInterval {
    // Equal days fail and are strengthened together, so that the first of them stands for all.
    let days = equalDays(limited, among: searched)
    var fine = try searcher(
      from: staffing, .polish, Self.polishEffort, limited: limited, in: days.firsts(of: searched))
    fine.losses = losses
    return try fine.trimmed(except: pinned).equalised(stretches, by: days, on: planner.scenario.grid)
  }

  private func equalDays(_ limited: Bool, among wanted: [Bool]) -> EqualDays {
    space(limited: limited).equalDays(among: wanted)
  }

  private func space(limited: Bool) -> SearchSpace {
    SearchSpace(scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: limited)
  }

  private func searcher(
    from start: StaffingByInterval, _ stream: PlanStream, _ effort: SearchEffort, limited: Bool, in searched: [Bool]
  ) throws -> StaffingSearch {
    let space = space(limited: limited)
    let evaluator = PlanEvaluator(
      space: space, model: try planner.model(staffing: space.clamped(start), stream: stream),
      replications: effort.replications(of: space.stretches, forecast: planner.forecast), work: planner.work)
    return StaffingSearch(
      space: space, start: start, searched: searched, evaluate: evaluator.evaluate)
  }
}

/// A plan by simulation, with its verdict.
struct FoundPlan {
  let proposal: StaffingProposal
  let verdict: PlanVerdict
  /// The plan in which the expected levels count, from which what certainty costs is searched.
  let expected: StaffingByInterval
}

/// How much a search simulates in each stretch at each step.
struct SearchEffort: Sendable {
  /// Expected contacts.
  let contacts: Double
  /// Fewest and most replications.
  let replications: ClosedRange<Int>

  /// Replications of each stretch.
  func replications(of stretches: [Range<Int>], forecast: ContactForecast) -> [Int] {
    stretches.map { days in
      let volume = days.reduce(0.0) { sum, day in sum + forecast.callTypes.reduce(0.0) { $0 + $1.byDay[day] } }
      return PlanEvaluator.replications(contacts: volume, effort: contacts, limits: replications)
    }
  }
}
