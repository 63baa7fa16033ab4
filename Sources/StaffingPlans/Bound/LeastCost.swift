import ContactDemand
import ContactSimulation
import Measures
import ScenarioModel

/// Estimates the cost of the cheapest plan: see ``CostEstimate`` for what it assumes.
struct LeastCost {
  let planner: StaffingPlanner
  let stretches: [Range<Int>]

  private var scenario: Scenario { planner.scenario }
  private var isJoint: Bool { scenario.agentGroups.count { $0.staffing == .planned } > 1 }

  /// The estimate for a plan that meets its targets; nil where it lies above the plan's cost.
  func estimate(for plan: StaffingByInterval) throws -> CostEstimate? {
    if isJoint {
      // The bound is in the objective's unit; a cost in money has no place in weighted hours.
      guard scenario.agentPrices.unit == .weightedHours else { return nil }
      return CoverBound(scenario: scenario, forecast: planner.forecast).leastCost()
        .flatMap { CostEstimate(hours: $0, planHours: cost(of: plan), basis: .cover) }
    }
    return CostEstimate(
      hours: try hours(guess: plan), planHours: cost(of: plan),
      basis: scenario.callTypes.contains { $0.target.map { $0.scope != .interval } ?? false }
        ? .workload : .relaxedSimulation)
  }

  /// The estimate in weighted hours.
  ///
  /// - Parameter plan: agents from which the search for those of every interval begins.
  func hours(guess plan: StaffingByInterval) throws -> Double {
    let sets = targetSets
    let demands = try sets.map { try needed(by: $0, plan: plan) }
    return max(cost(of: demands, sets: sets), workload)
  }

  /// Contacts that the estimate simulates, about: most intervals need three of the trials that they may have.
  var expectedEffort: Double {
    if isJoint { return 0 }
    return Double(targetSets.count) * 3 * 4
      * stretches.reduce(0) { sum, days in
        let contacts = planner.work.contacts(of: days)
        return sum + contacts * Double(RelaxedRequirement.replications(contacts: contacts))
      }
  }

  /// Every call type with an interval target on its own, and all of them that share groups together.
  private var targetSets: [[Int]] {
    let types = scenario.inboundTypes.filter { scenario.callTypes[$0].target?.scope == .interval }
    let linked = SearchSpace.linkedGroups(of: scenario)
    let together = Dictionary(grouping: types) { linked[$0] }.values.filter { $0.count > 1 }
    return types.map { [$0] } + together.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Groups that serve any of some call types.
  private func groups(serving types: [Int]) -> [Int] {
    scenario.agentGroups.indices.filter { !Set(scenario.agentGroups[$0].callTypes).isDisjoint(with: types) }
  }

  /// Agents that a set of call types needs in each interval of the other problem.
  private func needed(by types: [Int], plan: StaffingByInterval) throws -> [Int] {
    let service = RelaxedService(types, of: scenario, forecast: planner.forecast)
    let requirement = try RelaxedRequirement(service, planner: planner, stretches: stretches)
    let serving = groups(serving: types)
    let isAlone = serving.allSatisfy { group in Set(scenario.agentGroups[group].callTypes).isSubset(of: types) }
    let guess = service.load.enumerated().map { interval, load in
      isAlone
        ? serving.reduce(0) { $0 + plan.agents[$1][interval] } - 1
        : Int(min(1e6, load + 0.6 * load.squareRoot()))
    }
    return try requirement.agents(from: guess)
  }

  /// The least cost of covering all demands in every interval, with given groups and least numbers as they are.
  private func cost(of demands: [[Int]], sets: [[Int]]) -> Double {
    let planned = scenario.agentGroups.indices.filter { scenario.agentGroups[$0].staffing == .planned }
    let place = Dictionary(uniqueKeysWithValues: planned.enumerated().map { ($1, $0) })
    let serving = sets.map { groups(serving: $0) }
    let program = CoverProgram(
      weights: planned.map { scenario.agentGroups[$0].weight }, members: serving.map { $0.compactMap { place[$0] } })
    let space = SearchSpace(scenario: scenario, forecast: planner.forecast, stretches: stretches, limited: true)
    return scenario.grid.intervals.indices.reduce(0.0) { sum, interval in
      let floor = scenario.agentGroups.indices.reduce(0.0) {
        $0 + Double(space.minimum[$1][interval]) * scenario.agentGroups[$1].weight
      }
      let open = demands.indices.map { set -> Double in
        let least = serving[set].reduce(0) { $0 + space.minimum[$1][interval] }
        return Double(demands[set][interval] - least)
      }
      return sum + (floor + program.leastCost(open)) * Double(scenario.grid.intervals[interval].length) / 3600
    }
  }

  /// Hours at the cheapest weight for the contacts that day targets on offered contacts want answered; contacts of the last
  /// interval before closing are left out, since they may be finished in overtime.
  var workload: Double {
    let paces = scenario.inboundTypes.filter { isCounted($0) }.map { type -> Double in
      let serving = scenario.agentGroups.filter { $0.callTypes.contains(type) }
      let weight = serving.map(\.weight).min() ?? 0
      guard let target = scenario.callTypes[type].target, let pace = fastest(type, serving) else { return 0 }
      let contacts = scenario.grid.days.reduce(0.0) { sum, day in
        day.intervals.dropLast().reduce(sum) { $0 + planner.forecast.callTypes[type].byInterval[$1] }
      }
      return contacts * (target.level - target.tolerance) * pace * weight / 3600
    }
    return paces.reduce(0, +)
  }

  /// The same for one call type by day, in hours at whatever weight.
  func workByDay(of type: Int) -> [Double] {
    let serving = scenario.agentGroups.filter { $0.callTypes.contains(type) }
    guard isCounted(type), let target = scenario.callTypes[type].target, let pace = fastest(type, serving) else {
      return []
    }
    return scenario.grid.days.map { day in
      day.intervals.dropLast().reduce(0.0) {
        $0 + planner.forecast.callTypes[type].byInterval[$1] * scenario.callTypes[type].handlingFactor($1)
      }
        * (target.level - target.tolerance) * pace / 3600
    }
  }

  private func isCounted(_ type: Int) -> Bool {
    let target = scenario.callTypes[type].target
    return target?.scope != .interval && target?.definition == .ofOffered
      && scenario.callTypes[type].voiceMenuShare == 0
  }

  private func fastest(_ type: Int, _ groups: [AgentGroup]) -> Double? {
    let mean = scenario.callTypes[type].handling.mean
    return groups.map { group in
      switch group.handling[type] {
      case nil: mean
      case .factor(let factor): factor * mean
      case .own(let time): time.mean
      }
    }.min()
  }

  /// Weighted agent-hours of a staffing.
  private func cost(of staffing: StaffingByInterval) -> Double {
    staffing.agents.enumerated().reduce(0.0) { sum, row in
      zip(row.element, scenario.grid.intervals).reduce(sum) {
        $0 + Double($1.0) * scenario.agentGroups[row.offset].weight * Double($1.1.length) / 3600
      }
    }
  }
}
