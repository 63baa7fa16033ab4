/// What a target on delays asks of its cells.
public enum DelayCriterion: String, Sendable, Hashable, CaseIterable, Codable {
  /// The share of what entered that is done, or reached, within D.
  case share
  /// The share of runs in which nothing is older than allowed at a day's end.
  case age
  /// The share of runs in which no more waits in an evening than came in since the open evening before.
  case cleared
}

/// The verdict on one cell of a delay target: entries of a day, a week or the period; or the evening of a day.
public struct DelayCellVerdict: Sendable, Hashable, Codable {
  /// Index of the call type.
  public let callType: Int
  /// What is asked.
  public let criterion: DelayCriterion
  /// The days of entry; for ages and cleared piles the day in whose evening they count.
  public let days: Range<Int>
  /// Estimated share, 0...1.
  public let level: Double
  /// Simultaneous one-sided lower bound.
  public let lowerBound: Double
  /// Simultaneous one-sided upper bound.
  public let upperBound: Double
  /// Target less tolerance, which the lower bound must reach.
  public let required: Double
  /// The share with agents in plenty, where even that misses the target: hours and reach, not agents, stand in the way.
  public let ample: Double?

  /// Whether the cell is met.
  public var isMet: Bool { lowerBound >= required }
  /// Whether the cell certainly stays below what is required; a cell neither met nor short is undecided.
  public var isShort: Bool { upperBound < required }
}

/// The verdict on one criterion of a call type's delay target.
public struct DelayTargetVerdict: Sendable, Hashable, Codable {
  /// Index of the call type.
  public let callType: Int
  /// What is asked.
  public let criterion: DelayCriterion
  /// Target less tolerance.
  public let required: Double
  /// How far below the target the lower bounds may lie.
  public let tolerance: Double
  /// Cells in which something entered.
  public let cellCount: Int
  /// The cell of the lowest level; nil where nothing entered.
  public let lowest: DelayCellVerdict?
  /// Cells whose bound did not reach what is required, in order of time.
  public let failing: [DelayCellVerdict]

  /// Failing cells that even three times the agents that the work takes would not bring to the target.
  public var unattainable: [DelayCellVerdict] { failing.filter { $0.ample != nil } }
  /// Whether every cell is met.
  public var isMet: Bool { failing.isEmpty && cellCount > 0 }
}

/// The checker's verdict on the delay targets of a plan, on streams that the search never used.
public struct DelayVerdict: Sendable, Hashable, Codable {
  /// By call type in the scenario's order, shares before ages.
  public let targets: [DelayTargetVerdict]
  /// Simultaneous confidence over all cells of the plan, those of callers included.
  public let confidence: Double
  /// Replications of the last check.
  public let replications: Int
  /// Number of checks made; each drew fresh streams and spent half of the remaining error rate.
  public let checks: Int

  /// Whether every target is met.
  public var isMet: Bool { !targets.isEmpty && targets.allSatisfy(\.isMet) }
}
