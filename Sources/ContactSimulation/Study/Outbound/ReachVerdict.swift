internal import Measures
internal import OutputAnalysis
internal import RandomStreams
public import ScenarioModel

/// The share within D of the entries of a period, week or day beside the target, with bounds that hold for all of them together.
public struct ReachCell: Sendable, Hashable {
  /// What it is.
  public let cell: OutboundCell
  /// Its days of the period.
  public let days: Range<Int>
  /// The share reached within D, 0...1.
  public let share: Double
  /// Simultaneous one-sided lower bound; nil for a single replication.
  public let lowerBound: Double?
  /// Simultaneous one-sided upper bound; nil for a single replication.
  public let upperBound: Double?
  /// Target less tolerance.
  public let required: Double

  /// Whether the lower bound reaches what is required.
  public var isMet: Bool { (lowerBound ?? -1) >= required }
  /// Whether the upper bound stays below what is required.
  public var isShort: Bool { (upperBound ?? 2) < required }
}

/// Whether an outbound type reaches its people in time, where its target says that it has to hold.
public struct ReachVerdict: Sendable, Hashable {
  /// The target.
  public let target: ReachTarget
  /// The periods, weeks or days with people who could be reached within D by the end.
  public let cells: [ReachCell]
  /// Weeks or days without such people.
  public let emptyCells: Int
  /// Confidence of all bounds of one side together.
  public let confidence: Double

  /// Cells that are met.
  public var met: [ReachCell] { cells.filter(\.isMet) }
  /// Cells that certainly stay below.
  public var short: [ReachCell] { cells.filter(\.isShort) }
  /// Cells of which the replications cannot say it.
  public var undecided: [ReachCell] { cells.filter { !$0.isMet && !$0.isShort } }
  /// Whether every cell is met.
  public var isMet: Bool { !cells.isEmpty && cells.allSatisfy(\.isMet) }
  /// The cell with the lowest share.
  public var lowest: ReachCell? { cells.min { $0.share < $1.share } }
}

extension OutboundMeasures {
  /// The verdict on the type's target; nil where nothing is asked.
  ///
  /// Student's bounds with the error rate shared among the cells (Bonferroni); where replications show no variance the bound
  /// is that of a share which never varied in as many trials.
  public var verdict: ReachVerdict? {
    guard let target = campaign.target else { return nil }
    let asked: [(OutboundCell, Range<Int>)] =
      switch target.scope {
      case .period: [(.run, 0..<dayCount)]
      case .week: weeks.enumerated().map { (.week($0.offset), $0.element.days) }
      case .day: (0..<dayCount).map { (.day($0), $0..<$0 + 1) }
      }
    let found = asked.compactMap { cell, days in sums(.shareWithin, cell).map { (cell, days, $0) } }
    let withPeople = found.filter { $0.2.ratio != nil }
    let tail = (1 - confidence) / Double(max(1, withPeople.count))
    return ReachVerdict(
      target: target,
      cells: withPeople.map { cell, days, sums in
        let share = sums.ratio ?? 0
        let margin = margin(of: sums, share: share, tail: tail)
        return ReachCell(
          cell: cell, days: days, share: share, lowerBound: margin.map { share - $0 },
          upperBound: margin.map { share + $0 }, required: target.level - target.tolerance)
      }, emptyCells: asked.count - withPeople.count, confidence: confidence)
  }

  /// How far the true share may lie from the estimate on one side; nil for a single replication.
  private func margin(of sums: RatioSums, share: Double, tail: Double) -> Double? {
    guard replications > 1 else { return nil }
    guard let error = sums.standardError(replications: replications) else {
      return max(share, 1 - share) * (1 - Portable.exp(Portable.log(tail) / Double(replications)))
    }
    return error * StudentDistribution.upperQuantile(tail: tail, degreesOfFreedom: Double(replications - 1))
  }
}
