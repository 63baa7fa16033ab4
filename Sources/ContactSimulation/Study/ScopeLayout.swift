internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Where the cells of every scope lie in flat storage: run, months, weeks, days, and last the intervals.
struct ScopeLayout: Sendable, Hashable {
  /// The cells.
  let scopes: ScopeCells
  /// Index of the month of each open day, among all cells.
  let monthOfDay: [Int]
  /// Index of the week of each open day, among all cells.
  let weekOfDay: [Int]
  /// Whether the intervals have moments of their own.
  let includesIntervals: Bool
  /// Intervals join in their day, days in their week, their month and the run.
  let rollUp: RollUp

  /// A layout of a grid's scopes.
  init(_ scopes: ScopeCells, includesIntervals: Bool) {
    self.scopes = scopes
    self.includesIntervals = includesIntervals
    let firstMonth = scopes.run.count
    let firstWeek = firstMonth + scopes.months.count
    monthOfDay = ScopeLayout.owners(of: scopes.days, among: scopes.months, first: firstMonth)
    weekOfDay = ScopeLayout.owners(of: scopes.days, among: scopes.weeks, first: firstWeek)
    let firstDay = firstWeek + scopes.weeks.count
    let firstInterval = firstDay + scopes.days.count
    var steps: [RollUp.Step] = []
    for (place, cell) in scopes.days.enumerated() {
      let day = firstDay + place
      let intervals = firstInterval + cell.intervals.lowerBound..<firstInterval + cell.intervals.upperBound
      steps.append(RollUp.Step(intervals, into: day))
      steps += [weekOfDay[place], monthOfDay[place], 0].map { RollUp.Step(day..<day + 1, into: $0) }
    }
    rollUp = RollUp(steps)
  }

  /// Index of the first cell of a scope.
  func first(_ scope: Scope) -> Int {
    switch scope {
    case .run: 0
    case .month: scopes.run.count
    case .week: first(.month) + scopes.months.count
    case .day: first(.week) + scopes.weeks.count
    case .interval: first(.day) + scopes.days.count
    }
  }

  /// The open days among all cells.
  var days: Range<Int> { first(.day)..<first(.interval) }

  /// The intervals among all cells.
  var intervals: Range<Int> { first(.interval)..<allCellCount }

  /// Number of cells with values.
  var allCellCount: Int { first(.interval) + scopes.intervals.count }

  /// Number of cells with moments.
  var cellCount: Int { first(.interval) + (includesIntervals ? scopes.intervals.count : 0) }

  /// The owner of each day: the cell that holds its intervals.
  private static func owners(of days: [ScopeCell], among cells: [ScopeCell], first: Int) -> [Int] {
    var owner = 0
    return days.map { day in
      while owner + 1 < cells.count, cells[owner].intervals.upperBound <= day.intervals.lowerBound { owner += 1 }
      return first + owner
    }
  }
}
