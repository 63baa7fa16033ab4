import ContactDemand
import QueueingFormulas
import ScenarioModel

extension StaffingPlanner {
  /// How the agents of a plan move when volume or handling time does; the first row of each factor is the plan itself.
  ///
  /// A formula is enough for what changes: the modified offered load says how many agents come on top or fall away in each interval, in
  /// milliseconds where a search takes half a minute. They are added to the plan's own, before upper limits.
  func sensitivity(of proposal: StaffingProposal, _ tables: RequirementTables) -> [SensitivityRow] {
    guard !scenario.plan.sensitivity.isEmpty else { return [] }
    let base = formulaRequirement(volume: 1, handling: 1, tables)
    var start = proposal.staffing
    for missing in shortfalls(of: proposal) { start.agents[missing.group][missing.interval] = missing.required }
    let hours = max(start.agentHours(on: scenario.grid), 1e-9)
    let changes = [0] + scenario.plan.sensitivity.filter { $0 != 0 }
    return SensitivityRow.Factor.allCases.flatMap { factor in
      changes.map { change in
        let changed = formulaRequirement(
          volume: factor == .volume ? 1 + change : 1, handling: factor == .handlingTime ? 1 + change : 1, tables)
        let moved = moved(start, from: base, to: changed)
        let movedHours = moved.agentHours(on: scenario.grid)
        return SensitivityRow(
          factor: factor, change: change, agentHours: movedHours, agentHoursChange: movedHours / hours - 1,
          peakAgents: scenario.grid.intervals.indices.map { interval in
            moved.agents.reduce(0) { $0 + $1[interval] }
          }.max() ?? 0)
      }
    }
  }

  /// A staffing with what a formula's answer changes between two demands; never below the least agents of a group.
  private func moved(
    _ start: StaffingByInterval, from base: StaffingByInterval, to changed: StaffingByInterval
  ) -> StaffingByInterval {
    var result = start
    for (group, row) in scenario.agentGroups.enumerated() where row.staffing == .planned {
      for interval in result.agents[group].indices {
        let change = changed.agents[group][interval] - base.agents[group][interval]
        guard change != 0 else { continue }
        result.agents[group][interval] = max(row.limits.minimum[interval], start.agents[group][interval] + change, 0)
      }
    }
    return result
  }

  private func formulaRequirement(
    volume: Double, handling: Double, _ tables: RequirementTables
  ) -> StaffingByInterval {
    FormulaRequirement(
      scenario: scenario, forecast: forecast, tables: tables, volume: volume, handling: handling
    )
    .agents(by: .modifiedOfferedLoad).staffing
  }
}
