import QueueingFormulas
public import ScenarioModel

extension StaffingByInterval {
  /// Paid agents by group and interval: these after shrinkage, rounded up in each interval.
  public func paidAgents(of scenario: Scenario) -> [[Int]] {
    zip(agents, scenario.agentGroups).map { row, group in
      row.map { count in
        (try? Shrinkage.paidAgents(onDuty: Double(count), shrinkage: group.shrinkage)) ?? count
      }
    }
  }
}

extension MethodPlan {
  /// Given agents in the form in which plans are shown; no method chose them and no target judges them.
  ///
  /// - Parameters:
  ///   - staffing: Agents by group, then interval.
  ///   - scenario: Gives the intervals and the shrinkage of the groups.
  public init(given staffing: StaffingByInterval, scenario: Scenario) {
    let lengths = scenario.grid.intervals.map { Double($0.length) / 3600 }
    func hours(_ agents: [[Int]]) -> Double {
      agents.reduce(0) { $0 + zip($1, lengths).reduce(0) { $0 + Double($1.0) * $1.1 } }
    }
    let onDuty = lengths.indices.map { cell in
      staffing.agents.reduce(0) { $0 + ($1.indices.contains(cell) ? $1[cell] : 0) }
    }
    self.init(
      method: .simulation, requirement: staffing, staffing: staffing, agentHours: hours(staffing.agents),
      paidHours: hours(staffing.paidAgents(of: scenario)), peakAgents: onDuty.max() ?? 0,
      runLevel: SimulatedLevel(mean: 0, halfWidth: nil), cellsReaching: 0, cellsConstrained: 0, lowestLevel: nil,
      remarks: [])
  }
}
