internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What one replication says about a target in one cell.
enum TargetVerdict: UInt8, Sendable, Comparable {
  /// Nothing was offered, or nothing is asked: no level.
  case none
  /// The level reaches the target.
  case met
  /// The level stays below the target.
  case missed

  /// Several targets at once: missed if any is missed, met if any is met.
  static func < (left: TargetVerdict, right: TargetVerdict) -> Bool { left.rawValue < right.rawValue }

  /// The verdict on one cell of a replication.
  ///
  /// - Parameters:
  ///   - level: the level by its definition.
  ///   - values: the replication.
  ///   - row: the cell.
  ///   - target: what the level has to be, at least.
  init(_ level: MomentFormula<ContactColumn>, in values: CellValues<ContactColumn>, row: Int, target: Double) {
    let offered = level.denominator?.value(in: values, row: row) ?? 0
    guard offered > 0 else {
      self = .none
      return
    }
    self = level.numerator.value(in: values, row: row) / offered >= target ? .met : .missed
  }
}

extension SuccessTally {
  /// Counts a verdict; none is no trial.
  mutating func add(_ verdict: TargetVerdict) {
    if verdict != .none { add(verdict == .met) }
  }
}

/// Of the smaller cells in a larger one, how many met the target, over replications.
struct MetShare: Sendable, Hashable {
  /// Sums over replications: smaller cells that met, smaller cells with a level.
  var sums = RatioSums()
  /// The smaller cells of this replication so far.
  private var current = SuccessTally()

  mutating func add(_ verdict: TargetVerdict) { current.add(verdict) }

  mutating func add(_ counts: SuccessTally) { current.merge(counts) }

  /// Ends a replication.
  mutating func close() {
    if current.trials > 0 { sums.add(numerator: Double(current.successes), denominator: Double(current.trials)) }
    current = SuccessTally()
  }
}

/// How many replications reach a target in every one of their days, weeks or months; a replication without any level is no trial.
struct KeptSpans: Sendable, Hashable {
  var days = SuccessTally()
  var weeks = SuccessTally()
  var months = SuccessTally()

  /// Adds other replications.
  mutating func merge(_ other: KeptSpans) {
    days.merge(other.days)
    weeks.merge(other.weeks)
    months.merge(other.months)
  }

  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    var all = [days, weeks, months]
    try store.exchange(&all, "keptSpans")
    (days, weeks, months) = (all[0], all[1], all[2])
  }
}
