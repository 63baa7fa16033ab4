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

/// The work that a scenario's delay targets ask for, in expectation: a first answer for plans.
struct DelayedWork {
  let scenario: Scenario
  let forecast: ContactForecast
  let outbound: OutboundForecast

  init(scenario: Scenario, forecast: ContactForecast) {
    (self.scenario, self.forecast) = (scenario, forecast)
    outbound = OutboundForecast(scenario, forecast: forecast)
  }

  /// Call types with a delay target.
  var callTypes: [Int] {
    scenario.callTypes.indices.filter { scenario.callTypes[$0].hasDelayTarget }
  }

  /// All work that has to be done for the targets to hold comfortably.
  var all: [DueWork] {
    let windows = DelayWindows(scenario)
    return callTypes.flatMap { deferred($0, windows) + firstStep(of: $0, windows) + laterSteps(of: $0, windows) }
  }

  /// Items of deferred work by day, those of the start on the first.
  func items(of type: Int) -> [Double] {
    var items = forecast.callTypes[type].byDay
    if !items.isEmpty { items[0] += Double(scenario.callTypes[type].deferred?.backlogAtStart ?? 0) }
    return items
  }

  private func deferred(_ type: Int, _ windows: DelayWindows) -> [DueWork] {
    guard let work = scenario.callTypes[type].deferred, work.target != nil || work.cleared != nil else { return [] }
    let (pace, handling) = (pace(of: type) / 3600, forecast.meanHandlingByDay(of: type, in: scenario))
    return items(of: type).enumerated().filter { $1 > 0 }.map { day, count in
      let due = work.target.map { windows.lastDay(entered: day, within: $0.within, clock: $0.clock) }
      let cleared = work.cleared.map { windows.lastDay(entered: day, cleared: $0.day) }
      return DueWork(
        callType: type, entry: day, last: min(due ?? cleared ?? day, cleared ?? due ?? day),
        hours: count * pace * handling[day])
    }
  }

  private func firstStep(of type: Int, _ windows: DelayWindows) -> [DueWork] {
    let callType = scenario.callTypes[type]
    guard let target = callType.outbound?.target, let expected = outbound.campaigns[type],
      let effort = ReachEffort(callType, in: scenario, pace: pace(of: type))
    else { return [] }
    let seconds = effort.secondsByEntryDay(within: target.within, of: expected)
    return seconds.enumerated().filter { $1 > 0 }.map { day, seconds in
      let last = windows.lastDay(entered: day, within: target.within, clock: .calendar)
      return DueWork(callType: type, entry: day, last: last, hours: seconds / 3600)
    }
  }

  /// The calls of later steps, on the days on which they become due, which nothing judges but that a list is through; they take agents' time.
  private func laterSteps(of type: Int, _ windows: DelayWindows) -> [DueWork] {
    guard let expected = outbound.campaigns[type] else { return [] }
    let campaign = scenario.callTypes[type].outbound
    // Where no share is asked within a delay the first step is due like the others.
    return expected.agentSecondsByDay.dropFirst(campaign?.target == nil ? 0 : 1).flatMap { days in
      days.enumerated().filter { $1 > 0 }.map { day, seconds in
        let last =
          campaign?.cleared.map { windows.lastDay(entered: day, cleared: $0.day) }
          ?? windows.lastDay(entered: day, within: 86_400, clock: .calendar)
        return DueWork(callType: type, entry: day, last: last, hours: seconds / 3600)
      }
    }
  }

  /// Factor on the handling time of the cheapest group that serves a type.
  private func pace(of type: Int) -> Double {
    let serving = scenario.agentGroups.filter { $0.callTypes.contains(type) }
    return serving.min { ($0.weight, $0.callTypes.count) < ($1.weight, $1.callTypes.count) }?
      .pace(of: type, in: scenario) ?? 1
  }
}

extension AgentGroup {
  /// Factor on the mean handling time of a call type.
  func pace(of type: Int, in scenario: Scenario) -> Double {
    let mean = scenario.callTypes[type].handling.mean
    switch handling[type] {
    case nil: return 1
    case .factor(let factor): return factor
    case .own(let time): return mean > 0 ? time.mean / mean : 1
    }
  }
}
