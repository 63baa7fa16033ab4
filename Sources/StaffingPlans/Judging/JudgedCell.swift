public import ScenarioModel

/// One constrained cell as a judge sees it; numbers are turned so that larger is better.
public struct JudgedCell: Sendable, Hashable {
  /// What a target limits.
  public enum Limited: Sendable, Hashable {
    /// Something about callers.
    case callers(LimitedMeasure)
    /// Items done or people reached in time.
    case delay(DelayCriterion)
  }

  /// Where a cell lies.
  public enum Place: Sendable, Hashable {
    /// An interval of the grid.
    case interval(Int)
    /// Days of the period; of several the whole of them.
    case days(Range<Int>)
  }

  /// Index of the call type.
  public let callType: Int
  /// What is limited.
  public let limited: Limited
  /// Where.
  public let place: Place
  /// Expected level, or its estimate.
  public let level: Double
  /// Simultaneous one-sided lower bound; the level itself where it is exact.
  public let lower: Double
  /// Simultaneous one-sided upper bound.
  public let upper: Double
  /// What the level has to reach: the target less its tolerance, as a check asks.
  public let required: Double

  /// How far the level lies above what is required; negative below.
  public var margin: Double { level - required }
  /// Whether it is shown to be met.
  public var isMet: Bool { lower >= required }
  /// Whether it is shown to be missed.
  public var isShort: Bool { upper < required }

  /// The same with another estimate of the level; its bounds stay.
  public func with(level: Double) -> JudgedCell {
    JudgedCell(
      callType: callType, limited: limited, place: place, level: level, lower: lower, upper: upper, required: required)
  }

  /// The day of the cell, the first of several.
  public func day(on grid: ServiceGrid) -> Int {
    switch place {
    case .interval(let index): grid.intervals[index].day
    case .days(let days): days.lowerBound
    }
  }
}

/// What a judge says of given agents: every constrained cell.
public struct TargetJudgement: Sendable, Hashable {
  /// The cells in which something is offered, in the order of the targets.
  public let cells: [JudgedCell]

  /// The judgement of some cells.
  public init(cells: [JudgedCell]) { self.cells = cells }

  /// The cell that is worst against what is required; nil where there is none.
  public var worst: JudgedCell? { cells.min { $0.margin < $1.margin } }
  /// Whether the levels themselves, without their bounds, reach what is required everywhere; false where nothing is judged.
  public var isMetByLevels: Bool { (worst?.margin ?? -1) >= 0 }
  /// Met where all cells are shown, missed where one is shown to be short, else undecided.
  public var outcome: PlanOutcome {
    if cells.contains(where: \.isShort) { return .missed }
    return !cells.isEmpty && cells.allSatisfy(\.isMet) ? .met : .undecided
  }
}
