public import ContactDemand
import ContactSimulation
import RandomStreams
public import ScenarioModel

/// Decides, on streams that the search never used, whether a plan is *met*.
///
/// Every constrained cell has to show a one-sided lower bound of at least target - tolerance, all cells at once with the
/// stated confidence (Bonferroni over cells and looks). Each independent stretch of days is looked at after 500, 1,000,
/// 2,000, ... replications until all its cells are decided: met, or certainly not met, or undecided at the cap (which
/// counts as not met).
public struct PlanChecker: Sendable {
  /// Replications at each look: fixed, growing counts, so that looking cannot favour an answer.
  static let looks = [500, 1000, 2000, 4000, 8000, 16_000, 32_000]

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
    var listener = CheckListener(cells: CheckedCell.promises(of: scenario, days: days))
    guard !listener.cells.isEmpty else { return StretchVerdict(cells: [], emptyCells: 0, replications: 0) }
    let pool = ReplicationPool(threads: threads)
    var done = 0
    var cells: [CellVerdict?] = []
    for look in Self.looks {
      pool.run(model.restricted(to: days), replications: done..<look, into: &listener)
      done = look
      let bounds = listener.cells.indices.map { bound(listener, $0, replications: done, critical: critical) }
      cells = bounds.map { $0?.verdict }
      if bounds.allSatisfy({ $0?.isDecided ?? true }) { break }
    }
    return StretchVerdict(
      cells: cells.compactMap { $0 }, emptyCells: cells.filter { $0 == nil }.count, replications: done)
  }

  /// The bound of one cell; nil where nothing was counted.
  private func bound(
    _ listener: CheckListener, _ index: Int, replications: Int, critical: Double
  ) -> (verdict: CellVerdict, isDecided: Bool)? {
    let cell = listener.cells[index]
    let sums = listener.sums[index]
    guard let value = sums.ratio else { return nil }
    let margin = critical * (sums.standardError(replications: replications) ?? 0)
    // An upper limit is turned over, so that in a verdict larger is always better.
    let sign = cell.isFloor ? 1.0 : -1.0
    let verdict = CellVerdict(
      callType: cell.callType, cell: cell.cell, level: sign * value, lowerBound: sign * value - margin,
      required: sign * cell.required)
    return (verdict, verdict.isMet || verdict.level + margin < verdict.required)
  }
}

/// The verdict on one independent stretch of days.
struct StretchVerdict: Sendable {
  /// The cells in which something was counted.
  let cells: [CellVerdict]
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
