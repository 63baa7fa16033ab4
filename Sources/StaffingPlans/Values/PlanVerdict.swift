/// What a target limits in a cell.
public enum LimitedMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// At least a service level.
  case serviceLevel = "service-level"
  /// At least a probability that the service level is reached.
  case probability
  /// At most a share abandoned.
  case abandonment
  /// At most some seconds to answer, on average.
  case averageSpeedOfAnswer = "average-speed-of-answer"
  /// At most a share of the agents' time busy.
  case occupancy
}

/// The verdict on one constrained cell: a call type in an interval or on a day.
public struct CellVerdict: Sendable, Hashable, Codable {
  /// Index of the call type.
  public let callType: Int
  /// Index of the interval in the grid, or of the day, as the target's scope says.
  public let cell: Int
  /// What is limited; the numbers of all but the service level and its probability are turned over (minus), so that larger is always better.
  public let measure: LimitedMeasure
  /// Estimated service level, or probability to reach it, 0...1; of another measure its negative.
  public let level: Double
  /// Simultaneous one-sided lower bound.
  public let lowerBound: Double
  /// Simultaneous one-sided upper bound.
  public let upperBound: Double
  /// Target level minus tolerance, which the bound must reach.
  public let required: Double
  /// Of a probability: runs in which nothing was offered, which have no level and are no trials; nil of anything else.
  public let runsWithoutLevel: Int?

  /// Whether the cell is met.
  public var isMet: Bool { lowerBound >= required }
  /// Whether the cell certainly stays below what is required; a cell neither met nor short is undecided.
  public var isShort: Bool { upperBound < required }

  /// A cell's verdict.
  ///
  /// - Parameter upperBound: as far above the level as `lowerBound` is below it, if nil.
  public init(
    callType: Int, cell: Int, measure: LimitedMeasure = .serviceLevel, level: Double, lowerBound: Double,
    upperBound: Double? = nil, required: Double, runsWithoutLevel: Int? = nil
  ) {
    self.callType = callType
    self.cell = cell
    self.measure = measure
    self.level = level
    self.lowerBound = lowerBound
    self.upperBound = upperBound ?? level + (level - lowerBound)
    self.required = required
    self.runsWithoutLevel = runsWithoutLevel
  }
}

/// The checker's verdict on a plan, on streams that the search never used.
public struct PlanVerdict: Sendable, Hashable, Codable {
  /// Cells that were constrained and had contacts offered.
  public let cellCount: Int
  /// Cells left out because nothing was offered in any replication.
  public let emptyCells: Int
  /// Cells whose bound did not reach the required level.
  public let failing: [CellVerdict]
  /// The cell whose service level lies lowest against what is required, met or not; nil where no cell has a level.
  public let lowest: CellVerdict?
  /// Simultaneous confidence of the verdict: the scenario's, such as 0.95.
  public let confidence: Double
  /// Replications that the longest-checked cell needed.
  public let replications: Int
  /// Number of checks made; each after the first drew fresh streams and spent half of the remaining error rate.
  public let checks: Int

  /// Failing cells that certainly stay below the required level.
  public var short: [CellVerdict] { failing.filter(\.isShort) }
  /// Failing cells of which the check's effort could not say whether they reach it.
  public var undecided: [CellVerdict] { failing.filter { !$0.isShort } }

  /// Whether every constrained cell is met.
  public var isMet: Bool { failing.isEmpty && cellCount > 0 }

  /// A verdict from its parts.
  public init(
    cellCount: Int, emptyCells: Int, failing: [CellVerdict], lowest: CellVerdict? = nil, confidence: Double,
    replications: Int, checks: Int
  ) {
    self.cellCount = cellCount
    self.emptyCells = emptyCells
    self.failing = failing
    self.lowest = lowest ?? CellVerdict.lowest(of: failing)
    self.confidence = confidence
    self.replications = replications
    self.checks = checks
  }
}

extension CellVerdict {
  /// The first cell whose service level lies lowest against what is required; nil where none has one.
  static func lowest(of cells: [CellVerdict]) -> CellVerdict? {
    cells.filter { $0.measure == .serviceLevel || $0.measure == .probability }.min {
      $0.level - $0.required < $1.level - $1.required
    }
  }
}

/// What keeps a group's agents below what its targets need.
public enum StaffingLimit: String, Sendable, Hashable, CaseIterable, Codable {
  /// Most agents of the group at once.
  case maximum
  /// Places of the group in the room.
  case seats
  /// Places that all groups share.
  case sharedSeats = "shared-seats"
  /// The hours in a calendar week of the people mobilised.
  case mobilised
  /// The price of missing hours, which an hour of the group costs more than.
  case understaffing
}

/// Agents missing in an interval because a limit binds.
public struct Shortfall: Sendable, Hashable, Codable {
  /// Index of the agent group.
  public let group: Int
  /// Index of the interval in the grid.
  public let interval: Int
  /// Agents that the target would need.
  public let required: Int
  /// Agents that the limit leaves.
  public let available: Int
  /// The limit that binds; of several the one that leaves fewest.
  public let limit: StaffingLimit

  /// A shortfall.
  public init(group: Int, interval: Int, required: Int, available: Int, limit: StaffingLimit = .maximum) {
    self.group = group
    self.interval = interval
    self.required = required
    self.available = available
    self.limit = limit
  }
}

/// How the agents of the plan move when volume, handling time or both do; limits on agents are left out.
public struct SensitivityRow: Sendable, Hashable, Codable {
  /// What was changed.
  public enum Factor: String, Sendable, Hashable, CaseIterable, Codable {
    /// The expected number of contacts.
    case volume
    /// The handling time, with its shape kept.
    case handlingTime = "handling-time"
    /// Both, by the same share.
    case both = "volume-and-handling-time"
  }

  /// What was changed.
  public let factor: Factor
  /// By how much, as a fraction: -0.2 is 20 % less.
  public let change: Double
  /// Agent-hours; at a change of 0 those of the plan and, where a limit binds, of the agents that it keeps away.
  public let agentHours: Double
  /// Relative change of agent-hours against the row of a change of 0.
  public let agentHoursChange: Double
  /// Most agents on duty in any interval.
  public let peakAgents: Int
  /// What the agents cost, in the scenario's currency; nil where no group states a cost.
  public let money: Double?
  /// Whether the exact day says what changes, else the modified offered load; nil in values stored before it could.
  public let isExact: Bool?

  /// A row of the sensitivity table.
  public init(
    factor: Factor, change: Double, agentHours: Double, agentHoursChange: Double, peakAgents: Int,
    money: Double? = nil, isExact: Bool? = nil
  ) {
    self.factor = factor
    self.change = change
    self.agentHours = agentHours
    self.agentHoursChange = agentHoursChange
    self.peakAgents = peakAgents
    self.money = money
    self.isExact = isExact
  }
}
