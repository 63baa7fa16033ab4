public import Measures
public import ContactSimulation
public import ScenarioModel
public import StaffingPlans

/// What is varied to find a breaking point.
public struct VariedValue: Sendable, Hashable {
  /// What positions stand for.
  public enum Quantity: Sendable, Hashable {
    /// A curve by a factor; contacts that the file's own has in all, and a day on average, of a channel, or of several.
    case volume(total: Double, perDay: Double, of: Channel?)
    /// One number of the file by a factor, with its unit as it is written.
    case number(Double, unit: String)
    /// Several numbers of the file by one factor.
    case numbers
    /// Something counted, by steps; the numbers of the file, one or several.
    case whole([Int], unit: String)
    /// A date, by days.
    case date(CivilDate)
    /// Agents on duty in every interval that has some, by steps.
    case staffing
    /// The share of the agents on duty that is missing, in every interval.
    case absence
    /// The handling times of all call types by one factor, whatever their laws.
    case handling
  }

  /// The path as it was asked for.
  public let path: String
  /// What positions stand for.
  public let quantity: Quantity

  /// A value that is varied.
  public init(path: String, quantity: Quantity) { (self.path, self.quantity) = (path, quantity) }

  /// How positions are spaced.
  public var scale: LimitScale {
    switch quantity {
    case .volume, .number, .numbers, .handling: .factor
    case .whole, .date, .staffing: .steps
    case .absence: .share
    }
  }
}

/// What was read at one position.
public struct LimitReading: Sendable, Hashable {
  /// The position: a factor, a number of steps, or a share.
  public let position: Double
  /// Whether it holds by the levels alone, without their bounds.
  public let isMet: Bool
  /// What is shown with bounds.
  public let outcome: PlanOutcome
  /// The cell that is worst; nil where a condition was asked for.
  public let worst: JudgedCell?
  /// What decided of a condition, such as `2024-03: 0.861 (0.857 to 0.865)`.
  public let found: String?

  /// A reading from its parts.
  public init(position: Double, isMet: Bool, outcome: PlanOutcome, worst: JudgedCell?, found: String? = nil) {
    (self.position, self.isMet, self.outcome) = (position, isMet, outcome)
    (self.worst, self.found) = (worst, found)
  }
}

/// Which cell fails first.
public struct FirstToFail: Sendable, Hashable {
  /// The cell.
  public let cell: JudgedCell
  /// Its date, the first of several.
  public let date: CivilDate
  /// Its last date, of several days.
  public let lastDate: CivilDate
  /// When it begins, in seconds after midnight; nil for whole days.
  public let wallStart: Int?
  /// Whether all cells of its weekday and time, two or more, lie as low, as far as their bounds tell.
  public let isEveryWeek: Bool

  /// The first to fail of a judgement; nil where nothing was judged.
  public init?(_ judgement: TargetJudgement, on grid: ServiceGrid) {
    guard let worst = judgement.worst else { return nil }
    func clock(_ cell: JudgedCell) -> [Int] {
      let weekday = grid.days[cell.day(on: grid)].date.weekday.rawValue
      switch cell.place {
      case .interval(let index): return [weekday, grid.intervals[index].wallStart]
      case .days(let days): return [weekday, -days.count]
      }
    }
    let like = judgement.cells.filter {
      $0.callType == worst.callType && $0.limited == worst.limited && clock($0) == clock(worst)
    }
    let isShort: Bool = if case .days(let days) = worst.place { days.count == 1 } else { true }
    cell = worst
    let day = worst.day(on: grid)
    date = grid.days[day].date
    switch worst.place {
    case .interval(let index): (wallStart, lastDate) = (grid.intervals[index].wallStart, date)
    case .days(let days): (wallStart, lastDate) = (nil, grid.days[max(day, days.upperBound - 1)].date)
    }
    isEveryWeek =
      isShort && like.count > 1
      && like.allSatisfy { cell in
        // Exact levels differ in their last digits where sums have another order.
        let room = max(1e-9, (cell.level - cell.lower) + (worst.level - worst.lower))
        return cell.margin - worst.margin <= room
      }
  }
}

/// How likely a day keeps its level at a breaking point.
public struct KeptDay: Sendable, Hashable {
  /// The date.
  public let date: CivilDate
  /// Index of the call type.
  public let callType: Int
  /// The share of the runs in which the day's own calls reach the target's level.
  public let share: ShareEstimate
  /// The position at which it was simulated.
  public let position: Double

  /// A probability from its parts.
  public init(date: CivilDate, callType: Int, share: ShareEstimate, position: Double) {
    (self.date, self.callType, self.share, self.position) = (date, callType, share, position)
  }
}

/// Where it stops or begins to hold.
public struct BreakingPoint: Sendable, Hashable {
  /// Its two sides, neighbours by the levels.
  public let crossing: LimitSearch.Crossing
  /// The position nearest to it, of those tried, that is shown to be met; nil where none is.
  public var shownMet: Double?
  /// The position nearest to it, of those tried, that is shown to be missed; nil where none is.
  public var shownMissed: Double?
  /// The cell that fails first; nil where a condition was asked for.
  public var first: FirstToFail?
  /// How likely that cell's day keeps its level; nil where the target is not of calls.
  public var kept: KeptDay?

  /// A breaking point without anything shown.
  public init(_ crossing: LimitSearch.Crossing) { self.crossing = crossing }
}

/// What was found by varying a value.
public struct LimitResult: Sendable {
  /// Whose agents are on duty.
  public enum Agents: Sendable, Hashable {
    /// Those of the file, or of a plan file.
    case given
    /// Those of the plan for the file as it is.
    case planned
    /// A plan of its own for every value, within the limits of the file.
    case replanned
  }

  /// What the readings rest on.
  public enum Basis: Sendable, Hashable {
    /// The exact day.
    case exactDay
    /// Simulation on shared streams: replications of a look, and of a value that is shown.
    case simulation(looking: Int, showing: Int)
    /// The checks of plans.
    case plans
  }

  /// The scenario as it stands.
  public let scenario: Scenario
  /// What is varied.
  public let varied: VariedValue
  /// What ends it; nil for the targets.
  public let until: Condition?
  /// Whose agents are on duty.
  public let agents: Agents
  /// What the readings rest on.
  public let basis: Basis
  /// Every position that was read to find the breaking points, in order.
  public let readings: [LimitReading]
  /// Positions of the first, coarse look.
  public let gridPositions: Set<Double>
  /// Values that cannot be, with why; the first found.
  public let refused: String?
  /// Whether no reading differs from another, so that the value has no effect here.
  public let hasNoEffect: Bool
  /// The breaking points in order.
  public let breakingPoints: [BreakingPoint]

  /// A result from its parts.
  public init(
    scenario: Scenario, varied: VariedValue, until: Condition?, agents: Agents, basis: Basis,
    readings: [LimitReading], grid: [Double], refused: String?, breakingPoints: [BreakingPoint]
  ) {
    (self.scenario, self.varied, self.until) = (scenario, varied, until)
    (self.agents, self.basis, self.readings) = (agents, basis, readings)
    (gridPositions, self.refused, self.breakingPoints) = (Set(grid), refused, breakingPoints)
    let margins = Set(readings.compactMap { $0.worst?.margin })
    hasNoEffect = readings.count > 1 && margins.count == 1 && breakingPoints.isEmpty
  }

  /// How many positions the first, coarse look had.
  public var gridCount: Int { gridPositions.count }

  /// The reading of the file as it is; nil where it was not asked for.
  public var base: LimitReading? { readings.first { $0.position == varied.scale.base } }
}
