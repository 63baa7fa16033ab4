import ScenarioModel

/// Which limit keeps a group's agents in an interval below what its targets need.
struct BindingLimits {
  private let scenario: Scenario
  private let shared: SharedLimits

  init(_ scenario: Scenario) {
    self.scenario = scenario
    shared = SharedLimits(scenario)
  }

  /// The agents that limits keep away, by group, then interval.
  ///
  /// Named is the limit that leaves fewest: where hours of the week or shared seats press a number below the group's own most, these; else
  /// the group's own.
  func shortfalls(requirement: [[Int]], staffing: [[Int]]) -> [Shortfall] {
    let exhausted = exhaustedWeeks(requirement)
    return scenario.agentGroups.indices.flatMap { group -> [Shortfall] in
      guard scenario.agentGroups[group].staffing == .planned else { return [] }
      let limits = scenario.agentGroups[group].limits
      let own = limits.most
      return requirement[group].enumerated().compactMap { interval, required in
        let (present, most) = (staffing[group][interval], own?[interval] ?? Int.max)
        guard required > min(present, most) else { return nil }
        func shortfall(_ available: Int, _ limit: StaffingLimit) -> Shortfall {
          Shortfall(group: group, interval: interval, required: required, available: available, limit: limit)
        }
        if present < most {
          if exhausted[group].contains(interval) { return shortfall(present, .mobilised) }
          if hasFullRoom(requirement, interval) { return shortfall(present, .sharedSeats) }
        }
        guard required > most else { return nil }
        let isSeats = limits.seats.map { $0[interval] == most } ?? false
        return shortfall(most, isSeats ? .seats : .maximum)
      }
    }
  }

  /// By group, the intervals of the weeks whose hours do not suffice for what is required within the group's own most.
  private func exhaustedWeeks(_ requirement: [[Int]]) -> [Set<Int>] {
    let within = scenario.agentGroups.indices.map { group in
      let most = scenario.agentGroups[group].limits.most
      return requirement[group].enumerated().map { min($1, most?[$0] ?? $1) }
    }
    return shared.weeks.map { weeks in
      weeks.reduce(into: []) { found, week in
        if shared.seconds(within, in: week) > week.seconds { found.formUnion(week.intervals) }
      }
    }
  }

  private func hasFullRoom(_ requirement: [[Int]], _ interval: Int) -> Bool {
    shared.seats.map { seats in requirement.reduce(0) { $0 + $1[interval] } > seats[interval] } ?? false
  }
}
