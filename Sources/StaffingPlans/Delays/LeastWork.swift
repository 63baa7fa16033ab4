import ContactDemand
import ScenarioModel

/// The work without which the targets cannot hold: the share that they ask for, by the fastest group, at the best hours.
///
/// Every cell of a target is one piece of work, from its first entry to its last deadline: a weekly share may be reached on any of its
/// days. People whom others bring by conversations are those of the share that has to be reached, and may come as late as that allows.
struct LeastWork {
  let planner: StaffingPlanner

  private var scenario: Scenario { planner.scenario }

  /// Pieces of work of deferred and outbound types with a target.
  var delayed: [DueWork] {
    let work = DelayedWork(scenario: scenario, forecast: planner.forecast)
    let windows = DelayWindows(scenario)
    return work.callTypes.flatMap { deferred($0, work, windows) + outbound($0, work, windows) }
  }

  /// Hours by day that callers with day targets take.
  var callers: [DueWork] {
    let least = LeastCost(planner: planner, stretches: [])
    return scenario.inboundTypes.flatMap { type in
      least.workByDay(of: type).enumerated().filter { $1 > 0 }.map {
        DueWork(callType: type, entry: $0, last: $0, hours: $1)
      }
    }
  }

  private func deferred(_ type: Int, _ work: DelayedWork, _ windows: DelayWindows) -> [DueWork] {
    guard let target = scenario.callTypes[type].deferred?.target else { return [] }
    let asked = fastest(type) * max(0, target.level - target.tolerance) / 3600
    let handling = planner.forecast.meanHandlingByDay(of: type, in: scenario)
    return work.items(of: type).enumerated().compactMap { day, count in
      guard count > 0, windows.isWhollyAsked(day, within: target.within) else { return nil }
      let last = windows.lastDay(entered: day, within: target.within, clock: target.clock)
      return DueWork(callType: type, entry: day, last: last, hours: count * asked * handling[day])
    }
  }

  private func outbound(_ type: Int, _ work: DelayedWork, _ windows: DelayWindows) -> [DueWork] {
    guard let target = scenario.callTypes[type].outbound?.target, let expected = work.outbound.campaigns[type],
      let effort = ReachEffort(scenario.callTypes[type], in: scenario, pace: fastest(type))
    else { return [] }
    let hours = effort.leastSeconds(reaching: target.level - target.tolerance, within: target.within) / 3600
    let causes = causes(of: type, work.outbound)
    // Whom others bring may come later by as much as these may be reached later.
    let brought = (people: expected.linkedByDay.map { $0 * causes.share }, later: causes.delay)
    let own = (people: zip(expected.eventsByDay, expected.listedByDay).map { $0 + $1 }, later: 0.0)
    return [own, brought].flatMap { source in
      windows.entries(target.scope).compactMap { days -> DueWork? in
        let within = target.within + source.later
        let asked = days.filter { source.people[$0] > 0 && windows.isWhollyAsked($0, within: within) }
        let people = asked.reduce(0.0) { $0 + source.people[$1] }
        guard let first = asked.first, let last = asked.last else { return nil }
        return DueWork(
          callType: type, entry: first,
          last: windows.lastDay(entered: last, within: within, clock: .calendar), hours: people * hours)
      }
    }
  }

  /// The share of linked people who certainly come, of those expected, and the longest that their causes may take.
  private func causes(of type: Int, _ outbound: OutboundForecast, depth: Int = 0) -> (share: Double, delay: Double) {
    guard depth <= scenario.callTypes.count else { return (0, 0) }
    var result = (share: 1.0, delay: 0.0)
    for (index, other) in scenario.callTypes.enumerated() {
      guard let campaign = other.outbound, let linked = campaign.linked, linked.callType == type else { continue }
      let before = causes(of: index, outbound, depth: depth + 1)
      var (share, delay) = (before.share, before.delay)
      if linked.moment == .conversation {
        let talked = outbound.campaigns[index]?.steps.first?.conversations ?? 0
        let asked = campaign.target.map { $0.level - $0.tolerance } ?? 0
        share *= talked > 0 ? max(0, min(1, asked / talked)) : 0
        delay += campaign.target?.within ?? 0
      }
      result = (min(result.share, share), max(result.delay, delay))
    }
    return result
  }

  /// Factor on the handling time of the fastest group.
  private func fastest(_ type: Int) -> Double {
    scenario.agentGroups.filter { $0.callTypes.contains(type) }.map { $0.pace(of: type, in: scenario) }.min() ?? 1
  }
}
