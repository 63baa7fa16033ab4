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

  /// A layout of a grid's scopes.
  init(_ scopes: ScopeCells, includesIntervals: Bool) {
    self.scopes = scopes
    self.includesIntervals = includesIntervals
    let firstMonth = scopes.run.count
    let firstWeek = firstMonth + scopes.months.count
    monthOfDay = ScopeLayout.owners(of: scopes.days, among: scopes.months, first: firstMonth)
    weekOfDay = ScopeLayout.owners(of: scopes.days, among: scopes.weeks, first: firstWeek)
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
