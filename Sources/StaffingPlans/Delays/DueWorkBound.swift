import ContactDemand
import RandomStreams
import ScenarioModel

/// An estimate of the weighted agent-hours without which the work that targets ask for cannot be done in time, whoever does it and in
/// whatever order.
///
/// Whatever agents have to be there anyhow (given groups, least numbers) does what it can in its days; the rest comes on top. For one
/// constant team alone the densest stretch of due work sets its number. Idle time, chance, and work that the order of calls puts
/// before what is judged are left out.
struct DueWorkBound {
  let planner: StaffingPlanner

  private var scenario: Scenario { planner.scenario }

  /// The bound in weighted hours.
  var hours: Double {
    let least = LeastWork(planner: planner)
    let delayed = least.delayed.map { $0.shortened(by: 1 + overtime) }
    let work = delayed + least.callers
    let serving = Set(work.map(\.callType))
    let space = DelaySpace(planner: planner, limited: true)
    let open = scenario.grid.days.map { day in day.intervals.reduce(0.0) { $0 + length($1) } }
    var (there, cost) = (open.map { _ in 0.0 }, 0.0)
    for (group, agents) in space.minimum.enumerated() {
      let isServing = !serving.isDisjoint(with: scenario.agentGroups[group].callTypes)
      for (day, intervals) in scenario.grid.days.map(\.intervals).enumerated() {
        let hours = intervals.reduce(0.0) { $0 + Double(agents[$1]) * length($1) }
        cost += hours * scenario.agentGroups[group].weight
        if isServing { there[day] += hours }
      }
    }
    let weight = work.map { self.weight(of: $0.callType) }.min() ?? 0
    let onTop = WorkDensity(work: work, hours: open, free: there).leastHoursOnTop * weight
    let alone =
      delayed.reduce(0.0) { $0 + $1.hours * self.weight(of: $1.callType) }
      + LeastCost(planner: planner, stretches: []).workload
    return max(cost + onTop, alone, team(work, open, space))
  }

  private func length(_ interval: Int) -> Double { Double(scenario.grid.intervals[interval].length) / 3600 }

  private func weight(of type: Int) -> Double {
    scenario.agentGroups.filter { $0.callTypes.contains(type) }.map(\.weight).min() ?? 0
  }

  /// The hours of one constant team that serves all of the work alone; 0 for other services.
  private func team(_ work: [DueWork], _ open: [Double], _ space: DelaySpace) -> Double {
    let types = Set(work.map(\.callType))
    let serving = scenario.agentGroups.filter { !types.isDisjoint(with: $0.callTypes) }
    guard let group = serving.first, serving.count == 1, group.planShape == .constant, group.staffing == .planned,
      let index = scenario.agentGroups.firstIndex(of: group)
    else { return 0 }
    let densest = WorkDensity(work: work, hours: open, free: open.map { _ in 0 }).largest
    let team = (densest - 1e-9).rounded(.up)
    return group.weight
      * scenario.grid.intervals.indices.reduce(0.0) { sum, interval in
        let most = group.limits.most(at: interval).map { Double($0) } ?? team
        return sum + min(team, most, Double(space.maximum[index][interval])) * length(interval)
      }
  }

  /// Work that is finished after the agents' hours, at most, as a share of these: one contact in hand at each closing.
  private var overtime: Double {
    let longest =
      scenario.callTypes.map { type -> Double in
        let mean = type.handling.mean
        let variance = type.handling.talk.variance + (type.handling.afterCall?.variance ?? 0)
        return mean > 0 ? (variance + mean * mean) / (2 * mean) : 0
      }.max() ?? 0
    let shortest = scenario.grid.days.indices.map { scenario.grid.openSeconds(day: $0) }.filter { $0 > 0 }.min() ?? 0
    return shortest > 0 ? longest / Double(shortest) : 0
  }
}

extension DueWork {
  fileprivate func shortened(by factor: Double) -> DueWork {
    DueWork(callType: callType, entry: entry, last: last, hours: hours / factor)
  }
}
