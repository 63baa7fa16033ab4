import ContactDemand
import QueueingFormulas
import ScenarioModel

extension StaffingPlanner {
  /// How the requirement moves when volume or handling time does, by the modified offered load.
  ///
  /// A formula is enough here: what matters is the change, and it takes milliseconds where a search takes half a minute.
  func sensitivity(_ tables: RequirementTables) -> [SensitivityRow] {
    let base = formulaRequirement(volume: 1, handling: 1, tables)
    let hours = max(base.agentHours(on: scenario.grid), 1e-9)
    return SensitivityRow.Factor.allCases.flatMap { factor in
      scenario.plan.sensitivity.map { change in
        let requirement = formulaRequirement(
          volume: factor == .volume ? 1 + change : 1, handling: factor == .handlingTime ? 1 + change : 1, tables)
        let changed = requirement.agentHours(on: scenario.grid)
        return SensitivityRow(
          factor: factor, change: change, agentHours: changed, agentHoursChange: changed / hours - 1,
          peakAgents: scenario.grid.intervals.indices.map { interval in
            requirement.agents.reduce(0) { $0 + $1[interval] }
          }.max() ?? 0)
      }
    }
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
