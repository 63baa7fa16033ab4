import ScenarioModel

/// The cheaper of two plans where hours that are missing have a price: one with all groups, and one with the groups whose hours cost more than
/// missing ones left at their least.
///
/// What is compared is the money of the agents and the price of the agent-hours that each plan lacks against what its targets need. On equal sums the
/// plan with all groups stands. Days are not mixed: a group is left at its least on all of them or on none.
struct PricedPlan {
  private let planner: StaffingPlanner
  private let dear: [Int]

  /// Nil where no group costs more than hours that are missing.
  init?(_ planner: StaffingPlanner) {
    (self.planner, dear) = (planner, planner.scenario.groupsDearerThanMissing)
    if dear.isEmpty { return nil }
  }

  /// Makes both plans.
  func plan() throws -> StaffingPlan {
    let full = try planner.part(planner.scenario, after: 0, share: 0.5).planOnce()
    var least = try planner.part(leavingDear, after: 0.5, share: 0.5).planOnce()
    least.shortfalls = least.shortfalls.map { dear.contains($0.group) ? $0.caused(by: .understaffing) : $0 }
    // A plan that misses its targets and lacks nothing has no price.
    guard least.isMet || !least.missing.isEmpty else { return full }
    return cost(of: least) < cost(of: full) ? least : full
  }

  private func cost(of plan: StaffingPlan) -> Double {
    let hours = StaffingHours(plan.staffing, of: planner.scenario)
    return (hours.money(hours.period) ?? 0) + (planner.scenario.understaffing(plan.missing) ?? 0)
  }

  /// The scenario with no more than the least of the groups that cost more.
  private var leavingDear: Scenario {
    var scenario = planner.scenario
    for group in dear {
      let limits = scenario.agentGroups[group].limits
      scenario.agentGroups[group].limits = StaffingLimits(
        minimum: limits.minimum, maximum: limits.minimum, seats: limits.seats)
    }
    return scenario
  }
}

extension Shortfall {
  /// The same agents, kept away by another limit.
  fileprivate func caused(by limit: StaffingLimit) -> Shortfall {
    Shortfall(group: group, interval: interval, required: required, available: available, limit: limit)
  }
}
