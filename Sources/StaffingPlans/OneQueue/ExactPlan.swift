import ContactDemand
import QueueingFormulas
import ScenarioModel

/// The plan of one queue by the exact chain: no simulation before the check.
///
/// Ranges of days with the same curve, hours, limits and targets are one question and have one answer.
struct ExactPlan {
  private(set) var queue: OneQueue
  let ranges: [Range<Int>]
  private let scenario: Scenario
  private let forecast: ContactForecast

  /// The exact plan of a scenario; nil where the chain is not exact for it, or where it would take too long.
  /// - Parameter mostSeconds: how long a search may be expected to take; not much longer than simulation.
  init?(
    _ scenario: Scenario, forecast: ContactForecast, ranges: [Range<Int>], mostSeconds: Double = Self.mostSeconds
  ) {
    guard let queue = OneQueue(scenario, forecast: forecast), queue.isExact else { return nil }
    (self.queue, self.ranges, self.scenario, self.forecast) = (queue, ranges, scenario, forecast)
    guard let questions = try? queue.days(ranges, limited: false),
      let seconds = try? queue.seconds(ofPassing: questions), Self.passes * seconds <= mostSeconds
    else { return nil }
  }

  /// The most seconds that a search may be expected to take.
  static let mostSeconds = 15.0

  /// The same plan for other callers.
  /// - Parameters:
  ///   - volume: factor on the expected contacts, at least 0.
  ///   - handling: factor on the mean handling time, greater than 0.
  func changed(volume: Double, handling: Double) throws(QueueingError) -> ExactPlan {
    var changed = self
    changed.queue = try queue.changed(volume: volume, handling: handling)
    return changed
  }

  /// Agents by group and interval.
  /// - Parameters:
  ///   - start: where to begin, such as at the modified offered load.
  ///   - limited: whether upper limits hold.
  ///   - isWanted: by range, whether it is searched; the others keep the start.
  ///   - check: called between two ranges, to end work that is to stop.
  func staffing(
    from start: StaffingByInterval, limited: Bool, where isWanted: [Bool], check: () throws -> Void
  ) throws -> StaffingByInterval {
    var result = start
    var known: [QueueDays: [Int]] = [:]
    for (range, question) in zip(ranges, try queue.days(ranges, limited: limited)).enumerated()
      .filter({ isWanted[$0.offset] }).map(\.element)
    {
      try check()
      let intervals = range.flatMap { scenario.grid.days[$0].intervals }
      let agents: [Int]
      if let same = known[question] {
        agents = same
      } else {
        var search = try QueueSearch(question, queue)
        agents = search.run(from: intervals.map { start.agents[queue.group][$0] })
        known[question] = agents
      }
      for (interval, number) in zip(intervals, agents) { result.agents[queue.group][interval] = number }
    }
    return result
  }

  /// Passes over the whole day that a search comes to, about.
  private static let passes = 20.0
}
