/// The four named definitions of service level (docs/measures.md).
///
/// T is the acceptable wait, S the short-abandon threshold.
public enum ServiceLevelDefinition: String, Sendable, Hashable, CaseIterable, Codable {
  /// Answered within T / offered.
  case ofOffered = "of-offered"
  /// Answered within T / answered.
  case ofAnswered = "of-answered"
  /// Answered within T / (offered - abandoned within S).
  case shortAbandonsExcluded = "short-abandons-excluded"
  /// (Answered within T + abandoned within S) / offered.
  case shortAbandonsGood = "short-abandons-good"
}

/// The cells over which a target has to hold.
public enum TargetScope: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every open interval of every day.
  case interval
  /// Every open day as a whole.
  case day
  /// Every calendar week from Monday on, as far as the period has days of it.
  case week
  /// Every calendar month, as far as the period has days of it.
  case month
  /// The whole period.
  case period
}

/// A promise that a level is reached in most runs, not on average alone: each day, week or month of the target on its own.
public struct ProbabilityPromise: Sendable, Hashable {
  /// Share of the runs in which the level has to be reached, 0..<1, such as 0.9.
  public let probability: Double
  /// How far below it the lower bound may lie for a plan to be met, as a fraction (0.02 is two points).
  public let tolerance: Double

  /// A promise from its parts.
  public init(probability: Double, tolerance: Double = 0.02) {
    self.probability = probability
    self.tolerance = tolerance
  }

  /// What a check has to show: the probability less its tolerance.
  public var required: Double { probability - tolerance }
}

/// What a call type has to achieve: a service level and optional further limits, in every cell of its scope.
///
/// Without a probability the expected level counts: answered within T over offered, each summed over all runs. With one it is the share of
/// the runs in which each cell reaches the level by its own counts; further limits are of expectations all the same.
public struct ServiceTarget: Sendable, Hashable {
  /// Share to reach, 0...1, such as 0.80.
  public let level: Double
  /// Acceptable wait T in seconds, at least 0; "within" means <= T.
  public let acceptableWait: Double
  /// Which of the four definitions counts.
  public let definition: ServiceLevelDefinition
  /// Short-abandon threshold S in seconds; T unless the file says otherwise.
  public let shortAbandonThreshold: Double
  /// Where the target has to hold.
  public let scope: TargetScope
  /// How far below the level the lower bound may lie for a plan to be met, as a fraction (0.01 is one point).
  public let tolerance: Double
  /// Largest share of offered calls that may abandon, 0...1, if limited.
  public let maximumAbandonment: Double?
  /// Largest average speed of answer in seconds, if limited.
  public let maximumAverageSpeedOfAnswer: Double?
  /// Largest occupancy, 0...1, if limited.
  public let maximumOccupancy: Double?
  /// In what share of the runs each cell has to reach the level; nil where the expected level counts.
  public let promise: ProbabilityPromise?

  /// A target from its parts.
  public init(
    level: Double, acceptableWait: Double, definition: ServiceLevelDefinition = .ofOffered,
    shortAbandonThreshold: Double? = nil, scope: TargetScope = .interval, tolerance: Double = 0.01,
    maximumAbandonment: Double? = nil, maximumAverageSpeedOfAnswer: Double? = nil, maximumOccupancy: Double? = nil,
    promise: ProbabilityPromise? = nil
  ) {
    self.level = level
    self.acceptableWait = acceptableWait
    self.definition = definition
    self.shortAbandonThreshold = shortAbandonThreshold ?? acceptableWait
    self.scope = scope
    self.tolerance = tolerance
    self.maximumAbandonment = maximumAbandonment
    self.maximumAverageSpeedOfAnswer = maximumAverageSpeedOfAnswer
    self.maximumOccupancy = maximumOccupancy
    self.promise = promise
  }
}

extension TargetScope {
  /// The stretches of intervals over which a target of this scope has to hold, in order of time; closed days have none.
  public func stretches(of grid: ServiceGrid) -> [Range<Int>] {
    switch self {
    case .interval: grid.intervals.indices.map { $0..<($0 + 1) }
    case .day: grid.days.map(\.intervals).filter { !$0.isEmpty }
    case .week: TargetScope.joined(grid) { $0.date.weekStart.daysSinceEpoch }
    case .month: TargetScope.joined(grid) { $0.date.month.year * 12 + $0.date.month.month }
    case .period: TargetScope.joined(grid) { _ in 0 }
    }
  }

  /// The number by which a cell of this scope is known: its interval, or the day on which it begins.
  public func cell(of stretch: Range<Int>, on grid: ServiceGrid) -> Int {
    self == .interval ? stretch.lowerBound : grid.intervals[stretch.lowerBound].day
  }

  /// The intervals of the cell that is known by a number; empty where there is none.
  public func intervals(ofCell cell: Int, on grid: ServiceGrid) -> Range<Int> {
    switch self {
    case .interval: return grid.intervals.indices.contains(cell) ? cell..<(cell + 1) : 0..<0
    case .day: return grid.days.indices.contains(cell) ? grid.days[cell].intervals : 0..<0
    case .week, .month, .period:
      return stretches(of: grid).first { self.cell(of: $0, on: grid) == cell } ?? 0..<0
    }
  }

  /// Open days joined as long as they share a key.
  private static func joined(_ grid: ServiceGrid, _ key: (ServiceDay) -> Int) -> [Range<Int>] {
    var stretches: [(key: Int, intervals: Range<Int>)] = []
    for day in grid.days where !day.intervals.isEmpty {
      if let last = stretches.last, last.key == key(day) {
        stretches[stretches.count - 1].intervals = last.intervals.lowerBound..<day.intervals.upperBound
      } else {
        stretches.append((key(day), day.intervals))
      }
    }
    return stretches.map(\.intervals)
  }
}
