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

  /// The verdict on the totals of a cell.
  init(_ totals: ContactTotals, target: ServiceTarget?) {
    guard let target else {
      self = .none
      return
    }
    let within = totals.counts[2]
    let offered = totals.counts[0]
    let (numerator, denominator) =
      switch target.definition {
      case .ofOffered: (within, offered)
      case .ofAnswered: (within, totals.counts[1])
      case .shortAbandonsExcluded: (within, offered - totals.counts[4])
      case .shortAbandonsGood: (within + totals.counts[4], offered)
      }
    self = denominator > 0 ? (numerator / denominator >= target.level ? .met : .missed) : .none
  }
}

extension SuccessTally {
  /// Counts a verdict; none is no trial.
  mutating func hear(_ verdict: TargetVerdict) {
    if verdict != .none { add(verdict == .met) }
  }
}

/// Of the smaller cells in a larger one, how many met the target, over replications.
struct MetShare: Sendable, Hashable {
  /// Sums over replications: smaller cells that met, smaller cells with a level.
  var sums = RatioSums()
  /// The smaller cells of this replication so far.
  private var current = SuccessTally()

  mutating func hear(_ verdict: TargetVerdict) { current.hear(verdict) }

  mutating func hear(_ counts: SuccessTally) { current.merge(counts) }

  /// Ends a replication.
  mutating func close() {
    if current.trials > 0 { sums.add(numerator: Double(current.successes), denominator: Double(current.trials)) }
    current = SuccessTally()
  }
}
