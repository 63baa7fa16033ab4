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

/// In how many replications a cell met its target.
public struct TargetCount: Sendable, Hashable {
  /// Replications in which the level reached the target.
  public var met = 0
  /// Replications in which there was a level.
  public var counted = 0

  /// No replication.
  public init() {}

  /// Met / counted; nil where there never was a level.
  public var share: Double? { counted > 0 ? Double(met) / Double(counted) : nil }

  mutating func add(_ verdict: TargetVerdict) {
    if verdict == .none { return }
    counted += 1
    if verdict == .met { met += 1 }
  }

  mutating func merge(_ other: TargetCount) {
    met += other.met
    counted += other.counted
  }
}

/// Of the smaller cells in a larger one, how many met the target, over replications.
struct MetShare: Sendable, Hashable {
  /// Sums over replications: smaller cells that met, smaller cells with a level.
  var sums = RatioSums()
  /// The smaller cells of this replication so far.
  private var current = TargetCount()

  mutating func hear(_ verdict: TargetVerdict) { current.add(verdict) }

  mutating func hear(_ counts: TargetCount) { current.merge(counts) }

  /// Ends a replication.
  mutating func close() {
    if current.counted > 0 { sums.add(numerator: Double(current.met), denominator: Double(current.counted)) }
    current = TargetCount()
  }
}
