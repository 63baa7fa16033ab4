public import ContactDemand
public import ContactSimulation
internal import OutputAnalysis
internal import QueueingFormulas
public import ScenarioModel

/// Says of given agents whether every target holds: by the exact day where it is exact, else by a fixed number of replications.
///
/// What has to hold is what a plan's check asks: the expected level of every constrained cell, less the target's tolerance; of a target with
/// a probability the share of runs. Nothing is searched and no agent moves.
public struct TargetJudge: Sendable {
  /// What the levels rest on.
  public enum Basis: Sendable, Hashable {
    /// The exact chain: no chance in them.
    case exactDay
    /// Simulation.
    case simulation
  }

  /// What the levels rest on.
  public let basis: Basis
  private let scenario: Scenario
  private let forecast: ContactForecast
  private let pool: ReplicationPool
  private let exact: ExactJudge?

  /// A judge of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: with a target at least; whether its groups are given or left to a plan does not matter.
  ///   - forecast: its expected contacts.
  ///   - pool: the threads to use, and the wish to stop.
  ///   - allowsExact: whether the exact day may answer.
  public init(_ scenario: Scenario, forecast: ContactForecast, pool: ReplicationPool, allowsExact: Bool = true) {
    (self.scenario, self.forecast, self.pool) = (scenario, forecast, pool)
    exact = allowsExact ? ExactJudge(scenario, forecast: forecast) : nil
    basis = exact == nil ? .simulation : .exactDay
  }

  /// How a simulated judgement is made; the exact day needs none of it.
  public struct Effort: Sendable, Hashable {
    /// Replications, at least 5.
    public var replications: Int
    /// Seed of the streams; the same seed gives the same callers to any agents and volumes.
    public var seed: UInt64
    /// Probability that some bound of this judgement is wrong, above 0, below 1.
    public var errorRate: Double

    /// An effort from its parts.
    public init(replications: Int, seed: UInt64, errorRate: Double) {
      (self.replications, self.seed, self.errorRate) = (replications, seed, errorRate)
    }
  }

  /// Judges agents.
  ///
  /// - Parameters:
  ///   - staffing: agents by group and interval.
  ///   - effort: replications, streams and error.
  /// - Throws: `SimulationError` for what cannot be simulated, `CancellationError` where the pool was asked to stop.
  public func judgement(of staffing: StaffingByInterval, _ effort: Effort) throws -> TargetJudgement {
    if let exact { return TargetJudgement(cells: try exact.cells(staffing)) }
    return TargetJudgement(cells: cells(try heard(staffing, effort), effort))
  }

  /// The verdict on the piles that have to be cleared, in the form of a plan's check; nil where no target asks for that.
  ///
  /// - Parameters:
  ///   - staffing: agents by group and interval.
  ///   - effort: replications, streams and error; the error is shared by all constrained cells of the scenario.
  /// - Throws: `SimulationError` for what cannot be simulated, `CancellationError` where the pool was asked to stop.
  public func clearedPiles(with staffing: StaffingByInterval, _ effort: Effort) throws -> DelayVerdict? {
    let asked = scenario.callTypes.contains { $0.deferred?.cleared != nil || $0.outbound?.cleared != nil }
    guard asked else { return nil }
    let listener = try heard(staffing, effort)
    let (tail, critical) = risk(listener, effort)
    let targets = scenario.callTypes.indices.compactMap { type -> DelayTargetVerdict? in
      let cells = listener.delays.indices.filter {
        listener.delays[$0].callType == type && listener.delays[$0].criterion == .cleared
      }
      guard let first = cells.first.map({ listener.delays[$0] }) else { return nil }
      let verdicts = cells.compactMap { index -> DelayCellVerdict? in
        let cell = listener.delays[index]
        return CellBounds(
          listener.delaySums[index], known: nil, required: cell.target - cell.tolerance, isFloor: true, critical, tail
        ).map {
          DelayCellVerdict(
            callType: type, criterion: .cleared, days: cell.days, level: $0.level, lowerBound: $0.lower,
            upperBound: $0.upper, required: $0.required, ample: nil)
        }
      }
      return DelayTargetVerdict(
        callType: type, criterion: .cleared, required: first.target - first.tolerance, tolerance: first.tolerance,
        cellCount: verdicts.count,
        lowest: verdicts.min { ($0.level, $0.days.lowerBound) < ($1.level, $1.days.lowerBound) },
        failing: verdicts.filter { !$0.isMet })
    }
    return DelayVerdict(
      targets: targets, confidence: 1 - effort.errorRate, replications: max(5, effort.replications), checks: 1)
  }

  /// What the cells of all targets saw of the replications.
  private func heard(_ staffing: StaffingByInterval, _ effort: Effort) throws -> DelayListener {
    var seeded = scenario
    seeded.simulation.seed = effort.seed
    let model = try SimulationModel.judging(
      seeded, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    var listener = DelayListener(
      delays: DelayCell.all(of: scenario),
      promises: CheckedCell.promises(of: scenario, forecast: forecast, days: scenario.grid.days.indices))
    let work = PlanWork(scenario: scenario, forecast: forecast, pool: pool, progress: { _, _ in })
    try work.run(model, replications: 0..<max(5, effort.replications), into: &listener, .check)
    return listener
  }

  /// The share of the error rate of each cell, and the quantile that belongs to it.
  private func risk(_ listener: DelayListener, _ effort: Effort) -> (tail: Double, critical: Double) {
    let tail = effort.errorRate / Double(max(1, listener.delays.count + listener.promises.count))
    return (tail, CheckScale(tail: tail).critical(replications: effort.replications))
  }

  private func cells(_ listener: DelayListener, _ effort: Effort) -> [JudgedCell] {
    let (tail, critical) = risk(listener, effort)
    var cells: [JudgedCell] = []
    for (promise, sums) in zip(listener.promises, listener.promiseSums) {
      guard let bounds = bounds(promise, sums, critical, tail) else { continue }
      let scope = scenario.callTypes[promise.callType].target?.scope ?? .interval
      cells.append(
        JudgedCell(
          callType: promise.callType, limited: .callers(promise.measure),
          place: scope == .interval
            ? .interval(promise.intervals.lowerBound) : .days(scenario.grid.days(of: promise.intervals)),
          level: bounds.level, lower: bounds.lower, upper: bounds.upper, required: bounds.required))
    }
    for (cell, sums) in zip(listener.delays, listener.delaySums) {
      let required = cell.target - cell.tolerance
      guard let bounds = CellBounds(sums, known: nil, required: required, isFloor: true, critical, tail) else {
        continue
      }
      cells.append(
        JudgedCell(
          callType: cell.callType, limited: .delay(cell.criterion), place: .days(cell.days), level: bounds.level,
          lower: bounds.lower, upper: bounds.upper, required: bounds.required))
    }
    return cells
  }

  private func bounds(_ cell: CheckedCell, _ sums: ControlledSums, _ critical: Double, _ tail: Double) -> CellBounds? {
    guard cell.isProbability else {
      return CellBounds(
        sums, known: cell.known, required: cell.required, isFloor: cell.isFloor, critical, tail)
    }
    return sums.probability(tail: tail).map {
      CellBounds(level: $0.value, lower: $0.lower, upper: $0.upper, required: cell.required)
    }
  }
}

/// The exact day as a judge of one queue.
struct ExactJudge: Sendable {
  private let queue: OneQueue
  private let scenario: Scenario
  private let targets: [TargetCell]
  private let ranges: [Range<Int>]
  private let questions: [QueueDays]

  /// The most seconds that one judgement may take, about.
  private static let mostSeconds = 0.5

  /// The judge of a scenario; nil where the chain is not exact for it, or would take much longer than simulation.
  init?(_ scenario: Scenario, forecast: ContactForecast) {
    guard !scenario.hasPromises, !scenario.callTypes.contains(where: \.hasDelayTarget),
      let queue = OneQueue(scenario, forecast: forecast, judgesGiven: true), queue.isExact
    else { return nil }
    (self.queue, self.scenario) = (queue, scenario)
    let ranges = SimulationModel.independentRanges(of: scenario)
    targets = TargetCell.all(of: scenario, forecast: forecast)
    let isWithinRanges = targets.allSatisfy { target in
      let days = scenario.grid.days(of: target.intervals)
      return ranges.contains { $0.lowerBound <= days.lowerBound && days.upperBound <= $0.upperBound }
    }
    guard isWithinRanges, let questions = try? queue.days(ranges, limited: false),
      let seconds = try? queue.seconds(ofPassing: questions), seconds <= Self.mostSeconds
    else { return nil }
    (self.ranges, self.questions) = (ranges, questions)
  }

  private struct Staffed: Hashable {
    let question: QueueDays
    let agents: [Int]
  }

  /// The cells with given agents.
  func cells(_ staffing: StaffingByInterval) throws -> [JudgedCell] {
    var outcomes: [Staffed: [DayOutcome]] = [:]
    var cells: [JudgedCell] = []
    for (range, question) in zip(ranges, questions) {
      let intervals = range.flatMap { scenario.grid.days[$0].intervals }
      guard let first = intervals.first, let last = intervals.last else { continue }
      let key = Staffed(question: question, agents: intervals.map { staffing.agents[queue.group][$0] })
      let found: [DayOutcome]
      if let known = outcomes[key] {
        found = known
      } else {
        var day = try queue.day(question)
        for (index, number) in key.agents.enumerated() { day.propose(number, at: index) }
        day.complete()
        found = day.outcomes
        outcomes[key] = found
      }
      let own = targets.filter { $0.intervals.lowerBound >= first && $0.intervals.upperBound <= last + 1 }
      for (target, cell) in zip(own, question.cells) {
        guard let slack = cell.slack(found, meanHandling: queue.callers.meanHandling) else { continue }
        cells.append(judged(target, slack))
      }
    }
    return cells
  }

  private func judged(_ target: TargetCell, _ slack: Double) -> JudgedCell {
    let required = (target.criterion.wantsLarge ? target.bound : -target.bound) - target.tolerance
    let level = required + target.tolerance + slack
    let scope = scenario.callTypes[target.callType].target?.scope ?? .interval
    return JudgedCell(
      callType: target.callType, limited: .callers(target.criterion.measure),
      place: scope == .interval
        ? .interval(target.intervals.lowerBound) : .days(scenario.grid.days(of: target.intervals)),
      level: level, lower: level, upper: level, required: required)
  }
}

extension Criterion {
  /// What it limits, by the name of a verdict.
  var measure: LimitedMeasure {
    switch self {
    case .serviceLevel: .serviceLevel
    case .abandonment: .abandonment
    case .averageSpeedOfAnswer: .averageSpeedOfAnswer
    case .occupancy: .occupancy
    }
  }
}
