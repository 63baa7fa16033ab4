import ContactDemand
import QueueingFormulas
import ScenarioModel

/// The proven bound of one queue: in every interval, the fewest agents that any plan needs.
struct OneQueueBound {
  private let scenario: Scenario
  private let queue: OneQueue
  private let ranges: [Range<Int>]

  /// The bound of a scenario; nil where the callers of its exact day have laws for which there is no proof.
  init?(_ scenario: Scenario, forecast: ContactForecast, ranges: [Range<Int>]) {
    guard let queue = OneQueue(scenario, forecast: forecast), queue.isExact else { return nil }
    (self.scenario, self.queue, self.ranges) = (scenario, queue, ranges)
  }

  /// The bound beside a plan's cost; nil where nothing is proven, or the plan does not hold the targets themselves.
  func bound(planHours: Double, check: () throws -> Void) throws -> CostBound? {
    let questions = try queue.days(ranges, limited: false)
    let peak = questions.flatMap(\.stretches).flatMap(\.pieces).map(\.rate).max() ?? 0
    guard
      let bound = try DayBound(
        queue.callers, variations: queue.variations, load: peak * queue.callers.meanHandling)
    else { return nil }
    var (known, sum, isAsked): ([QueueDays: Double], Double, Bool) = ([:], 0, false)
    for question in questions {
      try check()
      let levels = question.levels
      isAsked = isAsked || levels.contains { $0 != nil }
      let hours =
        known[question]
        ?? zip(
          bound.fewest(stretches: question.stretches, levels: levels, atLeast: question.minimum), question.hours
        ).reduce(0) { $0 + Double($1.0) * $1.1 }
      known[question] = hours
      sum += hours
    }
    guard isAsked else { return nil }
    let others = scenario.agentGroups.indices.filter { $0 != queue.group }.reduce(0.0) { sum, group in
      guard case .given(let agents) = scenario.agentGroups[group].staffing else { return sum }
      return zip(agents, scenario.grid.intervals).reduce(sum) {
        $0 + Double($1.0) * scenario.agentGroups[group].weight * Double($1.1.length) / 3600
      }
    }
    return CostBound(hours: others + sum * scenario.agentGroups[queue.group].weight, planHours: planHours)
  }
}

extension QueueDays {
  /// By open interval, the share of the offered contacts to be answered in time; nil where none is asked, or by another definition.
  fileprivate var levels: [Double?] {
    var levels = [Double?](repeating: nil, count: minimum.count)
    for cell in cells where cell.intervals.count == 1 && cell.criterion == .serviceLevel(.ofOffered) {
      levels[cell.intervals.lowerBound] = cell.bound
    }
    return levels
  }
}
