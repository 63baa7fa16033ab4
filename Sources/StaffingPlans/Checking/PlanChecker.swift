public import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
public import ScenarioModel

/// Decides, on streams that the search never used, whether a plan is *met*.
///
/// Every constrained cell has to show a one-sided lower bound of at least target - tolerance, all cells at once with the
/// stated confidence (Bonferroni over cells and looks). Each independent stretch of days is looked at after 1,000, 2,000,
/// 4,000, ... replications until all its cells are met, or until one is hopeless: certainly not met, or so close to the edge
/// that the effort left could not show it. What is not shown to be met counts as not met, so giving up early is on the safe
/// side.
public struct PlanChecker: Sendable {
  /// Replications at each look: fixed, growing counts, so that looking cannot favour an answer.
  static let looks = [1000, 2000, 4000, 8000, 16_000]
  /// Expected contacts that the check of one stretch may simulate, beyond its first two looks.
  static let effort = 1e7

  private let scenario: Scenario
  private let forecast: ContactForecast
  private let threads: Int

  /// A checker for plans of a scenario.
  /// - Parameter threads: threads to use; the verdict does not depend on it.
  public init(scenario: Scenario, forecast: ContactForecast, threads: Int) {
    self.scenario = scenario
    self.forecast = forecast
    self.threads = threads
  }

  /// Checks a staffing over some stretches of days.
  ///
  /// - Parameters:
  ///   - staffing: agents by group and interval.
  ///   - stretches: independent ranges of days to check.
  ///   - errorRate: probability, over all cells and looks, of calling a plan met that is not; between 0 and 1.
  ///   - cellCount: constrained cells of the whole plan, among which the error rate is shared.
  ///   - seed: seed of streams that nothing else has used.
  ///   - progress: called after each stretch with the share done.
  func check(
    _ staffing: StaffingByInterval, stretches: [Range<Int>], errorRate: Double, cellCount: Int, seed: UInt64,
    progress: (Double) -> Void
  ) throws -> StretchVerdicts {
    let critical = Portable.upperNormalQuantile(errorRate / Double(max(1, cellCount * Self.looks.count)))
    var verdicts = StretchVerdicts()
    var seeded = scenario
    seeded.simulation.seed = seed
    let model = try SimulationModel(
      scenario: seeded, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    for (index, days) in stretches.enumerated() {
      verdicts.add(stretch: days, verdict(of: model, days: days, critical: critical))
      progress(Double(index + 1) / Double(stretches.count))
    }
    return verdicts
  }

  private func verdict(of model: SimulationModel, days: Range<Int>, critical: Double) -> StretchVerdict {
    var listener = CheckListener(cells: CheckedCell.promises(of: scenario, forecast: forecast, days: days))
    guard !listener.cells.isEmpty else { return StretchVerdict(cells: [], weak: [], emptyCells: 0, replications: 0) }
    let pool = ReplicationPool(threads: threads)
    let looks = affordableLooks(days)
    var done = 0
    var states: [CellState?] = []
    for look in looks {
      pool.run(model.restricted(to: days), replications: done..<look, into: &listener)
      done = look
      let effort = (made: Double(done), most: Double(looks.last ?? look))
      states = listener.cells.indices.map { state(of: $0, in: listener, effort: effort, critical: critical) }
      if states.allSatisfy({ $0?.verdict.isMet ?? true }) || states.contains(where: { $0?.isHopeless ?? false }) {
        break
      }
    }
    let known = states.compactMap { $0 }
    return StretchVerdict(
      cells: known.map(\.verdict), weak: known.filter(\.isHopeless).map(\.verdict),
      emptyCells: states.count - known.count, replications: done)
  }

  /// The looks that the effort allows for a stretch; the first two always.
  private func affordableLooks(_ days: Range<Int>) -> [Int] {
    let contacts = days.reduce(0.0) { sum, day in sum + forecast.callTypes.reduce(0.0) { $0 + $1.byDay[day] } }
    return Self.looks.enumerated().filter { $0.offset < 2 || Double($0.element) * contacts <= Self.effort }.map(
      \.element)
  }

  /// What is known of one cell; nil where nothing was counted.
  private func state(
    of index: Int, in listener: CheckListener, effort: (made: Double, most: Double), critical: Double
  ) -> CellState? {
    let cell = listener.cells[index]
    guard let (value, error) = estimate(listener.sums[index], of: cell, replications: Int(effort.made)) else {
      return nil
    }
    // An upper limit is turned over, so that in a verdict larger is always better.
    let sign = cell.isFloor ? 1.0 : -1.0
    let verdict = CellVerdict(
      callType: cell.callType, cell: cell.cell, level: sign * value, lowerBound: sign * value - critical * error,
      required: sign * cell.required)
    // With all replications the standard error shrinks by the square root; while some are left, one standard error of luck
    // is granted.
    let lastMargin = critical * error * (effort.made / effort.most).squareRoot()
    let luck = effort.made < effort.most ? error : 0
    return CellState(
      verdict: verdict, isHopeless: !verdict.isMet && verdict.level + luck - lastMargin < verdict.required)
  }
}

extension PlanChecker {
  /// A promise's ratio and its standard error; the known number of contacts serves as a control where there is one.
  private func estimate(
    _ sums: RatioSums, of cell: CheckedCell, replications: Int
  ) -> (value: Double, error: Double)? {
    if let expected = cell.expectedOffered,
      let controlled = ControlledMean(sums, replications: replications, expected: expected)
    {
      return (controlled.ratio, controlled.standardError ?? 0)
    }
    return sums.ratio.map { ($0, sums.standardError(replications: replications) ?? 0) }
  }
}

/// What the checker knows of a cell at a look.
struct CellState: Sendable {
  let verdict: CellVerdict
  /// Not met, and not to be shown met with the effort left.
  let isHopeless: Bool
}

/// The verdict on one independent stretch of days.
struct StretchVerdict: Sendable {
  /// The cells in which something was counted.
  let cells: [CellVerdict]
  /// Cells that need strengthening before another check makes sense.
  let weak: [CellVerdict]
  /// Cells in which nothing was.
  let emptyCells: Int
  /// Replications made.
  let replications: Int

  /// Cells that are not met.
  var failing: [CellVerdict] { cells.filter { !$0.isMet } }
}

/// Verdicts by stretch; a later check replaces a stretch's earlier one.
struct StretchVerdicts: Sendable {
  private(set) var byStretch: [Range<Int>: StretchVerdict] = [:]

  mutating func add(stretch: Range<Int>, _ verdict: StretchVerdict) { byStretch[stretch] = verdict }

  mutating func merge(_ later: StretchVerdicts) { byStretch.merge(later.byStretch) { $1 } }

  /// Stretches with failing cells, in order.
  var failingStretches: [Range<Int>] {
    byStretch.filter { !$0.value.failing.isEmpty }.keys.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// One verdict over all stretches.
  func verdict(confidence: Double, checks: Int) -> PlanVerdict {
    let all = byStretch.sorted { $0.key.lowerBound < $1.key.lowerBound }.map(\.value)
    return PlanVerdict(
      cellCount: all.reduce(0) { $0 + $1.cells.count }, emptyCells: all.reduce(0) { $0 + $1.emptyCells },
      failing: all.flatMap(\.failing), confidence: confidence,
      replications: all.map(\.replications).max() ?? 0, checks: checks)
  }
}
