import ContactSimulation
import OutputAnalysis
import RandomStreams
import ScenarioModel

/// Decides on fresh streams whether a plan meets its delay targets and those of its callers, all cells at once.
///
/// The bounds are one-sided with Student's quantile, so that a few long replications claim no more than they can. Looks double the
/// replications; each has its share of the error rate (Bonferroni over cells and looks).
struct DelayChecker {
  let planner: StaffingPlanner
  /// The cells of delay targets.
  let delays: [DelayCell]
  /// The promises to callers.
  let promises: [CheckedCell]
  /// Replications of the first look; each further look doubles them.
  let firstLook: Int
  /// Looks at most.
  let looks: Int

  /// What one check found: estimates by delay cell, then by promise; nil where nothing was counted.
  struct Finding {
    var bounds: [CellBounds?]
    /// Share to which the margins would shrink with all looks.
    var shrink: Double
    var replications: Int
    /// Mean callers answered, items done and people reached in a run.
    var served: SIMD3<Double>
    /// Level of all callers with a target.
    var callers: RatioSums
  }

  /// Checks a staffing.
  /// - Parameters:
  ///   - number: of the check, from 1; each has streams of its own.
  ///   - errorRate: over all cells and looks.
  ///   - excused: cells that nothing can help; the check does not wait for them.
  ///   - shown: cells that an earlier check has shown to be met.
  ///   - canStrengthen: whether agents can be added instead of looking again.
  func check(
    _ agents: [[Int]], number: Int, errorRate: Double, excused: Set<Int>, shown: [Int: CellBounds],
    canStrengthen: Bool
  ) throws -> Finding {
    let model = try planner.model(staffing: StaffingByInterval(agents: agents), stream: .check(number))
    var listener = DelayListener(delays: delays, promises: promises)
    let tail = errorRate / Double(max(1, (delays.count + promises.count) * looks))
    var done = 0
    var met = shown
    var finding = Finding(bounds: [], shrink: 1, replications: 0, served: .zero, callers: RatioSums())
    for look in 0..<looks {
      let end = firstLook << look
      try DelayRuns(planner.work, .check).run(model, replications: done..<end, into: &listener)
      done = end
      finding = self.finding(listener, replications: done, tail: tail)
      finding.shrink = shrink(look, tail: tail)
      for (index, bounds) in finding.bounds.enumerated() {
        if let bounds, bounds.isMet, met[index] == nil { met[index] = bounds }
        finding.bounds[index] = met[index] ?? bounds
      }
      let open = finding.bounds.indices.filter { !excused.contains($0) && !(finding.bounds[$0]?.isMet ?? true) }
      if open.allSatisfy({ finding.bounds[$0]?.isShort ?? true }) { break }
      if canStrengthen, open.contains(where: { isHopeless(finding.bounds[$0], finding.shrink) }) { break }
    }
    return finding
  }

  /// Looks for a cell that a staffing certainly misses, on streams of their own.
  ///
  /// - Parameters:
  ///   - errorRate: over all cells and looks.
  ///   - excused: cells that prove nothing.
  /// - Returns: the index and estimate of the cell whose upper bound lies furthest below what is required, at the first look with
  ///   one; nil where no look shows any.
  func certainlyMissed(
    _ agents: [[Int]], errorRate: Double, excused: Set<Int>
  ) throws -> (cell: Int, bounds: CellBounds)? {
    let model = try planner.model(staffing: StaffingByInterval(agents: agents), stream: .certificate)
    var listener = DelayListener(delays: delays, promises: promises)
    let tail = errorRate / Double(max(1, (delays.count + promises.count) * looks))
    var done = 0
    for look in 0..<looks {
      try DelayRuns(planner.work, .check).run(model, replications: done..<(firstLook << look), into: &listener)
      done = firstLook << look
      let bounds = finding(listener, replications: done, tail: tail).bounds
      let missed = bounds.indices.filter { !excused.contains($0) && bounds[$0]?.isShort == true }
      let worst = missed.min { (bounds[$0]?.excess ?? 0, $0) < (bounds[$1]?.excess ?? 0, $1) }
      if let worst, let found = bounds[worst] { return (worst, found) }
    }
    return nil
  }

  /// Share to which a margin shrinks from a look to the last: by more replications and by a smaller quantile.
  private func shrink(_ look: Int, tail: Double) -> Double {
    func margin(_ look: Int) -> Double {
      critical(firstLook << look, tail: tail) / Double(firstLook << look).squareRoot()
    }
    return margin(looks - 1) / margin(look)
  }

  private func critical(_ replications: Int, tail: Double) -> Double {
    StudentDistribution.upperQuantile(tail: tail, degreesOfFreedom: Double(max(1, replications - 4)))
  }

  /// Whether the looks left are unlikely to show a cell met.
  private func isHopeless(_ bounds: CellBounds?, _ shrink: Double) -> Bool {
    guard let bounds else { return false }
    let margin = bounds.level - bounds.lower
    return bounds.level + 0.25 * margin - margin * shrink < bounds.required
  }

  private func finding(_ listener: DelayListener, replications: Int, tail: Double) -> Finding {
    let critical = critical(replications, tail: tail)
    var bounds: [CellBounds?] = []
    for (cell, sums) in zip(delays, listener.delaySums) {
      bounds.append(CellBounds(sums, known: nil, required: cell.target - cell.tolerance, isFloor: true, critical, tail))
    }
    for (promise, sums) in zip(promises, listener.promiseSums) {
      bounds.append(
        CellBounds(
          sums, known: promise.known, required: promise.required, isFloor: promise.isFloor, critical, tail))
    }
    return Finding(
      bounds: bounds, shrink: 1, replications: replications, served: listener.served / Double(max(1, replications)),
      callers: listener.callers)
  }
}

/// An estimate with its bounds, turned so that larger is better.
struct CellBounds {
  let level: Double
  let lower: Double
  let upper: Double
  let required: Double

  var isMet: Bool { lower >= required }
  var isShort: Bool { upper < required }

  /// How far the upper bound lies above what is required; negative where it is certainly missed.
  var excess: Double { upper - required }

  /// How far the lower bound stays below what is required once the margin has shrunk; 0 where it does not.
  func gap(shrink: Double) -> Double { max(0, required - (level - (level - lower) * shrink)) }

  /// Bounds from their values.
  init(level: Double, lower: Double, upper: Double, required: Double) {
    (self.level, self.lower, self.upper, self.required) = (level, lower, upper, required)
  }

  /// Nil where nothing was counted.
  init?(
    _ sums: ControlledSums, known: KnownVolume?, required: Double, isFloor: Bool, _ critical: Double, _ tail: Double
  ) {
    guard let (value, error) = sums.estimate(known: known) else { return nil }
    let margin = error.map { critical * $0 } ?? sums.marginWithoutVariance(value, tail: tail)
    level = isFloor ? value : -value
    self.required = isFloor ? required : -required
    (lower, upper) = (level - margin, level + margin)
  }
}

/// Listens to replications for the check of delays.
struct DelayListener: ReplicationListener {
  let delays: [DelayCell]
  let promises: [CheckedCell]
  private(set) var delaySums: [ControlledSums]
  private(set) var promiseSums: [ControlledSums]
  /// Callers answered, items done and people reached.
  private(set) var served = SIMD3<Double>.zero
  /// The service levels of all promises together.
  private(set) var callers = RatioSums()
  private var attempts: FirstAttempts?

  init(delays: [DelayCell], promises: [CheckedCell]) {
    (self.delays, self.promises) = (delays, promises)
    attempts = promises.firstAttempts
    delaySums = Array(repeating: ControlledSums(), count: delays.count)
    promiseSums = Array(repeating: ControlledSums(), count: promises.count)
  }

  mutating func add(_ tally: ReplicationTally) {
    for index in delays.indices {
      let pair = delays[index].sums(in: tally)
      delaySums[index].add(numerator: pair.numerator, denominator: pair.denominator)
    }
    var level = (numerator: 0.0, denominator: 0.0)
    attempts?.read(tally)
    for index in promises.indices {
      promises[index].observe(tally, attempts, into: &promiseSums[index])
      guard promises[index].isFloor else { continue }
      for interval in promises[index].intervals {
        let cell = tally.cells[tally.cell(promises[index].callType, interval: interval)]
        level.numerator += Double(cell.answeredWithin)
        level.denominator += Double(cell.offered)
      }
    }
    callers.add(numerator: level.numerator, denominator: level.denominator)
    served += SIMD3(
      tally.cells.reduce(0) { $0 + Double($1.answered) }, tally.deferred.reduce(0) { $0 + Double($1.done) },
      tally.outbound.reduce(0) { $0 + Double($1.reached) })
  }

  mutating func merge(_ other: DelayListener) {
    for index in delaySums.indices { delaySums[index].merge(other.delaySums[index]) }
    for index in promiseSums.indices { promiseSums[index].merge(other.promiseSums[index]) }
    served += other.served
    callers.merge(other.callers)
  }

  mutating func reset() { self = DelayListener(delays: delays, promises: promises) }
}
