import ContactDemand
import ScenarioModel

/// Work that may wait: hours that come in on a day and have to be done by the end of another.
struct DueWork: Sendable, Hashable {
  /// Index of the call type.
  let callType: Int
  /// The day on which it comes in.
  let entry: Int
  /// The last day on which it can be done in time.
  let last: Int
  /// Agent time in hours.
  let hours: Double
}

/// The work that a scenario's delay targets ask for, in expectation.
struct DelayedWork {
  let scenario: Scenario
  let forecast: ContactForecast

  /// Call types with a delay target.
  var callTypes: [Int] {
    scenario.callTypes.indices.filter {
      scenario.callTypes[$0].deferred?.target != nil || scenario.callTypes[$0].outbound?.target != nil
    }
  }

  /// All work that has to be done for the targets to hold comfortably, for a first answer.
  var ordinary: [DueWork] { callTypes.flatMap { work(of: $0, isLeast: false) } }

  /// The work that any plan has to do: only the share that the target asks for, by the fastest group that serves the type.
  var least: [DueWork] { callTypes.flatMap { work(of: $0, isLeast: true) } }

  private func work(of type: Int, isLeast: Bool) -> [DueWork] {
    let windows = DelayWindows(scenario)
    let callType = scenario.callTypes[type]
    if let deferred = callType.deferred, let target = deferred.target {
      var items = forecast.callTypes[type].byDay
      if !items.isEmpty { items[0] += Double(deferred.backlogAtStart) }
      let seconds = pace(of: type, isLeast: isLeast) * callType.handling.mean
      let share = isLeast ? max(0, target.level - 0.01) : 1
      return items.enumerated().compactMap { day, count in
        let last = windows.lastDay(entered: day, within: target.within, clock: target.clock)
        // What enters too near to the end, or must be done while all is closed, no plan is asked to do.
        let isAsked = !isLeast || isWhollyAsked(day, within: target.within, windows)
        return isAsked && count > 0
          ? DueWork(callType: type, entry: day, last: last, hours: count * seconds * share / 3600) : nil
      }
    }
    guard let campaign = callType.outbound, let target = campaign.target else { return [] }
    let effort = CampaignEffort(callType, campaign, pace: pace(of: type, isLeast: isLeast))
    return CampaignEntries(scenario: scenario, forecast: forecast).byDay(of: type).enumerated().compactMap {
      day, people in
      let last = windows.lastDay(entered: day, within: target.within, clock: .calendar)
      let isAsked = !isLeast || isWhollyAsked(day, within: target.within, windows)
      let seconds =
        isLeast
        ? effort.leastSeconds(reaching: target.level - target.tolerance)
        : effort.seconds(within: target.within)
      return isAsked && people > 0
        ? DueWork(callType: type, entry: day, last: last, hours: people * seconds / 3600) : nil
    }
  }

  /// Whether everything that enters on a day counts in the share within D.
  private func isWhollyAsked(_ day: Int, within delay: Double, _ windows: DelayWindows) -> Bool {
    let nextMidnight = day + 1 < windows.grid.days.count ? windows.grid.days[day + 1].midnight : windows.grid.end
    return Double(nextMidnight) + delay <= Double(windows.grid.end)
  }

  /// Factor on the handling time: of the cheapest group, or of the fastest.
  private func pace(of type: Int, isLeast: Bool) -> Double {
    let mean = scenario.callTypes[type].handling.mean
    func factor(_ group: AgentGroup) -> Double {
      switch group.handling[type] {
      case nil: 1
      case .factor(let factor): factor
      case .own(let time): mean > 0 ? time.mean / mean : 1
      }
    }
    let serving = scenario.agentGroups.filter { $0.callTypes.contains(type) }
    return isLeast
      ? serving.map(factor).min() ?? 1
      : serving.min { ($0.weight, $0.callTypes.count) < ($1.weight, $1.callTypes.count) }.map(factor) ?? 1
  }
}
