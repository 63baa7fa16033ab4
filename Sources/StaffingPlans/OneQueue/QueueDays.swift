import ContactDemand
import QueueingFormulas
import ScenarioModel

/// A range of days that no other influences, as one question to the exact day: two ranges of the same question have the same answer.
struct QueueDays: Sendable, Hashable {
  /// Its stretches, open and closed, without agents.
  let stretches: [DayStretch]
  /// What has to hold.
  let cells: [QueueCell]
  /// Least agents by open interval.
  let minimum: [Int]
  /// Most agents by open interval.
  let maximum: [Int]

  /// Hours of each open interval.
  var hours: [Double] { stretches.filter(\.isOpen).map { $0.length / 3600 } }
}

/// One queue served by one planned group whose agents do nothing else: every inbound type is served by it alone.
struct OneQueue: Sendable {
  /// The group.
  let group: Int
  /// The callers, with the laws' means where the laws are others.
  private(set) var callers: DayCallers
  /// Factor on every rate of arrivals.
  private var volume = 1.0
  /// Coefficients of variation of the random factors.
  let factors: ExactFactors
  /// Whether the exact day answers for this scenario as it is, so that no simulation is needed to find the plan.
  let isExact: Bool

  private let scenario: Scenario
  private let queue: PooledQueue
  private let targets: [TargetCell]

  /// The queue of a scenario; nil where callers are served by several groups, by given ones, or beside other work.
  /// - Parameter judgesGiven: whether the agents are known and only judged, so that nothing has to be left to a plan.
  init?(_ scenario: Scenario, forecast: ContactForecast, judgesGiven: Bool = false) {
    guard let queue = PooledQueue(scenario, forecast), let callers = try? queue.callers() else { return nil }
    let types = Set(scenario.inboundTypes)
    let serving = scenario.agentGroups.indices.filter { !types.isDisjoint(with: scenario.agentGroups[$0].callTypes) }
    let isLeftToPlan =
      serving.allSatisfy { scenario.agentGroups[$0].staffing == .planned }
      && scenario.agentGroups.count(where: { $0.staffing == .planned }) == 1
    guard serving.count == 1, let group = serving.first, judgesGiven || isLeftToPlan,
      types == Set(scenario.agentGroups[group].callTypes)
    else { return nil }
    self.group = group
    self.callers = callers
    self.scenario = scenario
    self.queue = queue
    factors = queue.factors
    targets = TargetCell.all(of: scenario, forecast: forecast)
    let hasLongDays = !factors.week.allSatisfy { $0 == 0 } || !factors.day.allSatisfy { $0 == 0 }
    let asksForWaits = targets.contains { $0.criterion == .averageSpeedOfAnswer } && callers.meanPatience != nil
    isExact =
      types.count == 1 && queue.approximations.isEmpty && !asksForWaits
      && !(hasLongDays && scenario.grid.runsThroughNights)
  }

  /// The same queue with other callers.
  /// - Parameters:
  ///   - volume: factor on the expected contacts, at least 0.
  ///   - handling: factor on the mean handling time, greater than 0.
  func changed(volume: Double, handling: Double) throws(QueueingError) -> OneQueue {
    var changed = self
    changed.volume *= volume
    changed.callers = try DayCallers(
      meanHandling: callers.meanHandling * handling, meanPatience: callers.meanPatience, balking: callers.balking,
      queueLimit: callers.queueLimit, lines: callers.lines, within: callers.wait)
    return changed
  }

  /// The definition of the service level.
  var definition: QueueingFormulas.ServiceLevelDefinition {
    QueueingFormulas.ServiceLevelDefinition(rawValue: queue.target?.definition.rawValue ?? "") ?? .ofOffered
  }

  /// A question's day before anything is passed.
  func day(_ question: QueueDays) throws(QueueingError) -> StaffedDay {
    try StaffedDay(callers, stretches: question.stretches, keepsAgents: keepsAgents, variations: variations)
  }

  /// Seconds of one thread that one pass over different questions takes, about: by load, intervals and values of the factor, never by the clock.
  func seconds(ofPassing questions: [QueueDays]) throws(QueueingError) -> Double {
    var seconds = 0.0
    for question in Set(questions) {
      let nodes = try day(question).nodeCount
      for stretch in question.stretches where stretch.isOpen {
        let load = (stretch.pieces.map(\.rate).max() ?? 0) * callers.meanHandling
        seconds += Double(nodes * stretch.pieces.count) * max(3e-4, 1e-5 * load)
      }
    }
    return seconds
  }

  /// The product of all factors on a day.
  var variations: [Double] { factors.run + factors.week + factors.day }

  /// Whether agents of the last interval go on with those who wait when the service closes.
  var keepsAgents: Bool { scenario.closing == .served }

  /// The ranges of days as questions.
  /// - Parameters:
  ///   - ranges: days that no other range influences.
  ///   - limited: whether upper limits hold.
  func days(_ ranges: [Range<Int>], limited: Bool) throws(QueueingError) -> [QueueDays] {
    let grid = scenario.grid
    let nobody = Array(repeating: 0, count: grid.intervals.count)
    let days = try ServiceDays(scenario, rates: queue.rates, agents: nobody).days()
    let dates = grid.days.indices.filter { !grid.days[$0].intervals.isEmpty }
    let limits = scenario.agentGroups[group].limits
    var result: [QueueDays] = []
    for range in ranges {
      var stretches = zip(dates, days).filter { range.contains($0.0) }.flatMap(\.1.stretches)
      if volume != 1 { stretches = stretches.map { $0.times(volume) } }
      if let last = stretches.last, !last.isOpen {
        stretches[stretches.count - 1] = .closed(
          length: .infinity, agents: last.agents, disconnects: last.disconnects)
      }
      let intervals = range.flatMap { grid.days[$0].intervals }
      let first = intervals.first ?? 0
      result.append(
        QueueDays(
          stretches: stretches, cells: cells(in: intervals, from: first),
          minimum: intervals.map { limits.minimum[$0] },
          maximum: intervals.map { (limited ? limits.maximum?[$0] : nil) ?? SearchSpace.unlimited }))
    }
    return result
  }

  private func cells(in intervals: [Int], from first: Int) -> [QueueCell] {
    guard let last = intervals.last else { return [] }
    let grid = scenario.grid
    return targets.filter { $0.intervals.lowerBound >= first && $0.intervals.upperBound <= last + 1 }.map { cell in
      let end = cell.intervals.upperBound
      let closes = end >= grid.intervals.count || grid.intervals[end].opensService
      return QueueCell(
        criterion: cell.criterion, intervals: (cell.intervals.lowerBound - first)..<(end - first), bound: cell.bound,
        countsClosing: !cell.closingDays.isEmpty && closes)
    }
  }
}

extension ServiceGrid {
  /// Whether some day begins where the day before ends, so that callers may wait at midnight.
  var runsThroughNights: Bool {
    zip(days, days.dropFirst()).contains { before, after in
      guard let last = before.intervals.last, let first = after.intervals.first else { return false }
      return intervals[last].end == intervals[first].start
    }
  }
}
