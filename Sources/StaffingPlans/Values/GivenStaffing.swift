import QueueingFormulas
public import ScenarioModel

extension StaffingByInterval {
  /// Paid agents by group and interval: these after shrinkage, rounded up in each interval.
  public func paidAgents(of scenario: Scenario) -> [[Int]] {
    zip(agents, scenario.agentGroups).map { row, group in
      row.enumerated().map { interval, count in
        (try? Shrinkage.paidAgents(onDuty: Double(count), shrinkage: group.shrinkage(interval))) ?? count
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
    let hours = StaffingHours(staffing, of: scenario)
    let onDuty = hours.period.map { cell in
      staffing.agents.reduce(0) { $0 + ($1.indices.contains(cell) ? $1[cell] : 0) }
    }
    self.init(
      method: .simulation, requirement: staffing, staffing: staffing, agentHours: hours.onDuty(hours.period),
      paidHours: hours.paid(hours.period), peakAgents: onDuty.max() ?? 0,
      runLevel: SimulatedLevel(mean: 0, halfWidth: nil), cellsReaching: 0, cellsConstrained: 0, lowestLevel: nil,
      remarks: [])
  }
}
