import ContactDemand
import QueueingFormulas
import ScenarioModel

extension StaffingPlanner {
  /// How the agents of a plan move when volume, handling time or both do; the first row of each factor is the plan itself.
  ///
  /// What comes on top or falls away in each interval is added to the plan's own agents, before upper limits. The exact day says it where it is exact
  /// and quick enough for all changes; else the modified offered load, in milliseconds.
  ///
  /// - Parameters:
  ///   - proposal: the plan.
  ///   - tables: what earlier formulas have learnt.
  ///   - exact: answers by the exact day; nil where the formula shall answer.
  func sensitivity(
    of proposal: StaffingProposal, _ tables: RequirementTables, exact: ExactPlan? = nil
  ) throws -> [SensitivityRow] {
    guard !scenario.plan.sensitivity.isEmpty else { return [] }
    var start = proposal.staffing
    for missing in shortfalls(of: proposal) { start.agents[missing.group][missing.interval] = missing.required }
    let unchanged = try requirement(volume: 1, handling: 1, tables, exact)
    let hours = max(start.agentHours(on: scenario.grid), 1e-9)
    let changes = [0] + scenario.plan.sensitivity.filter { $0 != 0 }
    return try SensitivityRow.Factor.allCases.flatMap { factor in
      try changes.map { change in
        let changed =
          change == 0
          ? unchanged
          : try requirement(
            volume: factor == .handlingTime ? 1 : 1 + change, handling: factor == .volume ? 1 : 1 + change, tables,
            exact)
        let moved = moved(start, from: unchanged, to: changed)
        let movedHours = moved.agentHours(on: scenario.grid)
        let reckoned = StaffingHours(moved, of: scenario)
        return SensitivityRow(
          factor: factor, change: change, agentHours: movedHours, agentHoursChange: movedHours / hours - 1,
          peakAgents: scenario.grid.intervals.indices.map { interval in
            moved.agents.reduce(0) { $0 + $1[interval] }
          }.max() ?? 0, money: reckoned.money(reckoned.period), isExact: exact != nil)
      }
    }
  }

  /// The exact day for the sensitivity table; nil where it is not exact, or where all changes together would take longer than allowed.
  func exactSensitivity(_ ranges: [Range<Int>]) -> ExactPlan? {
    let searches = 1 + SensitivityRow.Factor.allCases.count * scenario.plan.sensitivity.count { $0 != 0 }
    return ExactPlan(
      scenario, forecast: forecast, ranges: ranges, mostSeconds: Self.sensitivitySeconds / Double(searches))
  }

  /// The most seconds that all searches of the table may be expected to take.
  private static let sensitivitySeconds = 10.0

  /// A staffing with what changes between two demands; never below the least agents of a group.
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

  /// What a demand asks for without upper limits.
  private func requirement(
    volume: Double, handling: Double, _ tables: RequirementTables, _ exact: ExactPlan?
  ) throws -> StaffingByInterval {
    let formula = FormulaRequirement(
      scenario: scenario, forecast: forecast, tables: tables, volume: volume, handling: handling
    )
    .agents(by: .modifiedOfferedLoad).staffing
    guard let exact else { return formula }
    let changed = try exact.changed(volume: volume, handling: handling)
    return try changed.staffing(
      from: formula, limited: false, where: exact.ranges.map { _ in true }, check: work.check)
  }
}
