import ContactDemand
import OutputAnalysis
import ScenarioModel

/// A stretch of days under check: what was heard so far, and when it is looked at.
struct OpenStretch: Sendable {
  /// The days; several ranges where they are equal.
  let ranges: [Range<Int>]
  /// Replications at each look that the effort allows; fixed beforehand, so that looking cannot favour an answer.
  let looks: [Int]
  /// What the replications so far gave.
  var listener: CheckListener
  /// Replications made.
  var done = 0
  /// Cells that an earlier check has shown to be met, by index among the stretch's promises.
  private let shown: [Int: CellVerdict]

  /// Equal ranges of days, at least one, of which some cells need no further proof.
  /// - Parameters:
  ///   - firstLook: replications of the first look at least.
  ///   - effort: contacts that may be simulated, beyond the first two looks.
  init(
    _ ranges: [Range<Int>], shown: [Int: CellVerdict], firstLook: Int, scenario: Scenario, forecast: ContactForecast,
    effort: Double
  ) {
    self.ranges = ranges
    self.shown = shown
    let days = ranges[0]
    listener = CheckListener(cells: CheckedCell.promises(of: scenario, forecast: forecast, days: days))
    let contacts = days.reduce(0.0) { sum, day in sum + forecast.callTypes.reduce(0.0) { $0 + $1.byDay[day] } }
    let limits = PlanChecker.firstLookLimits
    let wanted = min(Double(limits.upperBound), PlanChecker.firstLook / max(contacts, 1))
    let first = max(limits.lowerBound, firstLook, Int(wanted) / 4 * 4)
    looks = (0..<PlanChecker.lookCount).map { first << $0 }.enumerated()
      .filter {
        $0.offset < 2 || $0.element <= PlanChecker.allowedReplications || Double($0.element) * contacts <= effort
      }.map(\.element)
  }

  /// The replications that each range makes until a look: no two ranges share a number.
  func shares(until look: Int) -> [(range: Range<Int>, replications: Range<Int>)] {
    let count = self.count(at: look) - done
    let bounds = (0...ranges.count).map { done + $0 * count / ranges.count }
    return zip(ranges, zip(bounds, bounds.dropFirst())).filter { $0.1.0 < $0.1.1 }.map { ($0, $1.0..<$1.1) }
  }

  /// The replications until a look were made.
  mutating func finish(_ look: Int) { done = count(at: look) }

  private func count(at look: Int) -> Int { looks[min(look, looks.count - 1)] }

  /// The verdict, or nil where the next look may tell more.
  func verdict(_ scale: CheckScale, anticipates: Bool, canStrengthen: (CellVerdict) -> Bool) -> StretchVerdict? {
    let critical = scale.critical(replications: done)
    let states = listener.cells.indices.map { state(of: $0, tail: scale.tail, critical) }
    let known = states.compactMap { $0 }
    let hopeless = known.filter(\.isHopeless).map(\.verdict).filter(canStrengthen)
    let weak =
      hopeless.isEmpty || !anticipates ? hopeless : known.filter(\.isDoubtful).map(\.verdict).filter(canStrengthen)
    let isDecided = known.allSatisfy { $0.verdict.isMet || $0.verdict.isShort }
    guard isDecided || !weak.isEmpty || done >= looks.last ?? 0 else { return nil }
    return StretchVerdict(byPromise: states.map { $0?.verdict }, weak: weak, replications: done)
  }

  /// What is known of one cell; nil where nothing was counted.
  private func state(of index: Int, tail: Double, _ critical: Double) -> CellState? {
    if let verdict = shown[index] { return CellState(verdict: verdict, isHopeless: false, isDoubtful: false) }
    let cell = listener.cells[index]
    let sums = listener.sums[index]
    if cell.isProbability { return trial(cell, sums, tail: tail, critical) }
    guard let (value, error) = sums.estimate(known: cell.known) else { return nil }
    let margin = error.map { critical * $0 } ?? sums.marginWithoutVariance(value, tail: tail)
    // An upper limit is turned over, so that in a verdict larger is always better.
    let level = cell.isFloor ? value : -value
    let verdict = CellVerdict(
      callType: cell.callType, cell: cell.cell, measure: cell.measure, level: level, lowerBound: level - margin,
      upperBound: level + margin,
      required: cell.isFloor ? cell.required : -cell.required)
    return state(verdict, margin: margin, critical)
  }

  /// The same of a probability: its bounds are exact.
  private func trial(_ cell: CheckedCell, _ sums: ControlledSums, tail: Double, _ critical: Double) -> CellState? {
    guard let found = sums.probability(tail: tail) else { return nil }
    let verdict = CellVerdict(
      callType: cell.callType, cell: cell.cell, measure: cell.measure, level: found.value, lowerBound: found.lower,
      upperBound: found.upper, required: cell.required, runsWithoutLevel: sums.replications - sums.trials)
    return state(verdict, margin: found.value - found.lower, critical)
  }

  private func state(_ verdict: CellVerdict, margin: Double, _ critical: Double) -> CellState {
    let level = verdict.level
    // With all replications the standard error shrinks by the square root; while some are left, one standard error of luck
    // is granted.
    let most = looks.last ?? done
    let lastMargin = margin * (Double(done) / Double(max(most, 1))).squareRoot()
    let luck = done < most ? margin / critical : 0
    return CellState(
      verdict: verdict, isHopeless: !verdict.isMet && level + luck - lastMargin < verdict.required,
      isDoubtful: !verdict.isMet && level - luck - lastMargin < verdict.required)
  }
}

/// What the checker knows of a cell at a look.
struct CellState: Sendable {
  let verdict: CellVerdict
  /// Not met, and not to be shown met with the effort left.
  let isHopeless: Bool
  /// Not met, and not to be shown met with the effort left unless the level lies a standard error above what was seen.
  let isDoubtful: Bool
}

/// The verdict on one independent stretch of days.
struct StretchVerdict: Sendable {
  /// The verdicts by promise of the stretch; nil where nothing was counted.
  let byPromise: [CellVerdict?]
  /// Hopeless cells that can be strengthened.
  let weak: [CellVerdict]
  /// Replications made.
  let replications: Int

  /// The same verdict on an equal range of days.
  /// - Parameter promises: those of the range.
  func moved(to promises: [CheckedCell]) -> StretchVerdict {
    func moved(_ verdict: CellVerdict, _ cell: Int) -> CellVerdict {
      CellVerdict(
        callType: verdict.callType, cell: cell, measure: verdict.measure, level: verdict.level,
        lowerBound: verdict.lowerBound, upperBound: verdict.upperBound, required: verdict.required)
    }
    let all = zip(byPromise, promises).map { verdict, promise in verdict.map { moved($0, promise.cell) } }
    let places = weak.compactMap { byPromise.firstIndex(of: $0) }
    return StretchVerdict(byPromise: all, weak: places.compactMap { all[$0] }, replications: replications)
  }

  /// The cells in which something was counted.
  var cells: [CellVerdict] { byPromise.compactMap { $0 } }
  /// Cells in which nothing was counted.
  var emptyCells: Int { byPromise.count { $0 == nil } }
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
      failing: all.flatMap(\.failing),
      lowest: CellVerdict.lowest(of: all.flatMap(\.cells)), confidence: confidence,
      replications: all.map(\.replications).max() ?? 0, checks: checks)
  }
}
