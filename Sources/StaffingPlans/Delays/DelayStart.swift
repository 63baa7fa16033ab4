import ContactDemand
import ScenarioModel

/// The first answer: what formulas ask for callers, and on top of it what a fluid of the delayed work asks for.
struct DelayStart {
  let planner: StaffingPlanner
  let space: DelaySpace

  private var scenario: Scenario { planner.scenario }

  /// Agents by group and interval.
  func agents(_ tables: RequirementTables) -> [[Int]] {
    let formulas = FormulaRequirement(scenario: scenario, forecast: planner.forecast, tables: tables)
    let base = space.shaped(formulas.agents(by: .modifiedOfferedLoad).staffing.agents)
    var agents = base
    let work = DelayedWork(scenario: scenario, forecast: planner.forecast)
    for (group, types) in groups(of: work.callTypes) {
      let jobs = work.all.filter { types.contains($0.callType) }
      let density = WorkDensity(work: jobs, hours: openHours(of: group), free: free(in: base, group: group))
      let more = density.agentsByDay()
      for block in space.blocks where block.group == group {
        let most = block.days.map { more[$0] }.max() ?? 0
        let reserve = base[group][block.intervals].contains(0) ? types.map { kept(free: $0, by: group) }.max() ?? 0 : 0
        space.move(block, by: Int(min(1e6, most.rounded(.up))) + (most > 0 ? reserve : 0), in: &agents)
      }
    }
    return agents
  }

  /// Hours that one agent of a group can be on duty, by day.
  private func openHours(of group: Int) -> [Double] {
    scenario.grid.days.map { day in
      day.intervals.reduce(0.0) {
        $0 + (space.maximum[group][$1] > 0 ? Double(scenario.grid.intervals[$1].length) / 3600 : 0)
      }
    }
  }

  /// The delayed types that each planned group is staffed for: the cheapest group that serves them.
  private func groups(of types: [Int]) -> [(group: Int, types: [Int])] {
    let groups = scenario.agentGroups
    let prices = scenario.agentPrices.perHour
    let chosen = types.map { type in
      groups.indices.filter { groups[$0].callTypes.contains(type) && groups[$0].staffing == .planned }.min {
        (prices[$0], groups[$0].callTypes.count, $0) < (prices[$1], groups[$1].callTypes.count, $1)
      }
    }
    return groups.indices.compactMap { group in
      let own = zip(types, chosen).filter { $1 == group }.map(\.0)
      return own.isEmpty ? nil : (group, own)
    }
  }

  /// Agents that have to stay free when work of a type starts.
  private func kept(free type: Int, by group: Int) -> Int {
    let keepFree = scenario.agentGroups[group].keepFree
    return keepFree.indices.contains(type) ? keepFree[type] : 0
  }

  /// Hours by day that callers leave to a group's agents.
  private func free(in base: [[Int]], group: Int) -> [Double] {
    let pool = GroupPool(
      group: group, scenario: scenario, forecast: planner.forecast, poolsSkills: false, volume: 1, handling: 1)
    let loads = pool?.loads(on: scenario.grid)
    return scenario.grid.days.map { day in
      day.intervals.reduce(0.0) { sum, interval in
        let idle = Double(base[group][interval]) - (loads?[interval] ?? 0)
        return sum + max(0, idle) * 0.8 * Double(scenario.grid.intervals[interval].length) / 3600
      }
    }
  }
}
