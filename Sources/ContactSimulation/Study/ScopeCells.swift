public import Measures
public import ScenarioModel

/// One cell of a scope: a run of intervals of the grid.
public struct ScopeCell: Sendable, Hashable {
  /// What kind of cell it is.
  public let scope: Scope
  /// Its first day; the Monday for a week, even where the period begins later.
  public let date: CivilDate
  /// Its intervals in the grid; never empty.
  public let intervals: Range<Int>
  /// Its open time in seconds.
  public let openSeconds: Int
  /// Its open time after the end of the warm-up, in seconds: the time in which things are counted.
  public let countedSeconds: Double
  /// Wall-clock start in seconds after midnight; nil except for intervals.
  public let wallStart: Int?

  /// A stable label: `2020-03-14`, `2020-03` for a month, `2020-03-14T08:30` for an interval, `run` for the period.
  public var label: String {
    switch scope {
    case .run: return "run"
    case .month: return date.month.description
    case .week, .day: return date.description
    case .interval:
      let time = wallStart.flatMap { TimeOfDay(seconds: $0) }?.description ?? ""
      return "\(date)T\(time)"
    }
  }
}

/// Every scope of a grid; closed days have no cell.
public struct ScopeCells: Sendable, Hashable {
  /// The cells of the intervals, in order of time.
  public let intervals: [ScopeCell]
  /// The open days.
  public let days: [ScopeCell]
  /// The weeks that hold an open day.
  public let weeks: [ScopeCell]
  /// The months that hold an open day.
  public let months: [ScopeCell]
  /// The whole period; empty only for a grid that is never open.
  public let run: [ScopeCell]

  /// The scopes of a grid.
  ///
  /// - Parameters:
  ///   - grid: The open intervals.
  ///   - warmUp: End of the warm-up in seconds of the grid's clock, 0 or more.
  public init(_ grid: ServiceGrid, warmUp: Double = 0) {
    let counted = grid.intervals.map { min(Double($0.length), max(0, Double($0.end) - warmUp)) }
    intervals = grid.intervals.enumerated().map { index, interval in
      ScopeCell(
        scope: .interval, date: grid.days[interval.day].date, intervals: index..<index + 1,
        openSeconds: interval.length, countedSeconds: counted[index], wallStart: interval.wallStart)
    }
    let open = grid.days.enumerated().filter { !$0.element.intervals.isEmpty }
    days = open.map { index, day in
      ScopeCell(
        scope: .day, date: day.date, intervals: day.intervals, openSeconds: grid.openSeconds(day: index),
        countedSeconds: counted[day.intervals].reduce(0, +), wallStart: nil)
    }
    weeks = ScopeCells.joined(days, as: .week) { $0.weekStart }
    months = ScopeCells.joined(days, as: .month) { $0.month.firstDay }
    run = ScopeCells.joined(days, as: .run) { [first = grid.days.first?.date] date in first ?? date }
  }

  /// The cells of a scope.
  public func cells(_ scope: Scope) -> [ScopeCell] {
    switch scope {
    case .run: run
    case .month: months
    case .week: weeks
    case .day: days
    case .interval: intervals
    }
  }

  /// Consecutive days with the same key as one cell.
  private static func joined(_ days: [ScopeCell], as scope: Scope, by key: (CivilDate) -> CivilDate) -> [ScopeCell] {
    var cells: [ScopeCell] = []
    for day in days {
      let date = key(day.date)
      if let last = cells.last, last.date == date {
        cells[cells.count - 1] = ScopeCell(
          scope: scope, date: date, intervals: last.intervals.lowerBound..<day.intervals.upperBound,
          openSeconds: last.openSeconds + day.openSeconds,
          countedSeconds: last.countedSeconds + day.countedSeconds, wallStart: nil)
      } else {
        cells.append(
          ScopeCell(
            scope: scope, date: date, intervals: day.intervals, openSeconds: day.openSeconds,
            countedSeconds: day.countedSeconds, wallStart: nil))
      }
    }
    return cells
  }
}
