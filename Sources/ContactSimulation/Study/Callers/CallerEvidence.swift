internal import OutputAnalysis
internal import ScenarioModel

/// Moments of callers of one call type, or of the whole service, in every cell.
struct CallerEvidence: Sendable {
  /// What callbacks have to achieve; nil where nothing is asked.
  let callbackTarget: DelayTarget?
  /// Moments by cell of the layout.
  private(set) var moments: [CallerMoments]
  /// In how many replications the callbacks of a cell reached their target, by cell above the interval.
  private(set) var callbackTargets: [SuccessTally]
  /// Totals of the replication at hand by cell above the interval.
  private var totals: [CallerTotals]

  /// Nothing heard yet.
  init(layout: ScopeLayout, callbackTarget: DelayTarget?) {
    self.callbackTarget = callbackTarget
    moments = Array(repeating: CallerMoments(), count: layout.cellCount)
    callbackTargets = Array(repeating: SuccessTally(), count: layout.first(.interval))
    totals = Array(repeating: CallerTotals(), count: layout.first(.interval))
  }

  /// Hears one replication.
  ///
  /// - Parameters:
  ///   - intervals: totals of every interval.
  ///   - outside: what happened outside the service, by day of the period; closed days have no cell of their own.
  mutating func hear(
    _ intervals: UnsafeBufferPointer<CallerTotals>, outside: [CallerTotals], layout: ScopeLayout, days: DayCells
  ) {
    guard !totals.isEmpty else { return }
    let firstDay = layout.first(.day)
    let firstInterval = layout.first(.interval)
    for index in totals.indices { totals[index] = CallerTotals() }
    for (day, cell) in layout.scopes.days.enumerated() {
      var sum = CallerTotals()
      for interval in cell.intervals where !intervals[interval].isEmpty {
        sum.add(intervals[interval])
        if layout.includesIntervals { moments[firstInterval + interval].add(intervals[interval]) }
      }
      totals[firstDay + day] = sum
      totals[layout.weekOfDay[day]].add(sum)
      totals[layout.monthOfDay[day]].add(sum)
      totals[0].add(sum)
    }
    for (day, counts) in outside.enumerated() {
      for cell in days.cells(of: day) { totals[cell].add(counts) }
    }
    for index in totals.indices {
      moments[index].add(totals[index])
      judgeCallbacks(index)
    }
  }

  private mutating func judgeCallbacks(_ index: Int) {
    guard let callbackTarget, totals[index][.callbackAccepted] > 0 else { return }
    let share = totals[index][.callbackReachedWithin] / totals[index][.callbackAccepted]
    callbackTargets[index].add(share >= callbackTarget.level)
  }

  /// Adds other replications.
  mutating func merge(_ other: CallerEvidence) {
    for index in moments.indices { moments[index].merge(other.moments[index]) }
    for index in callbackTargets.indices { callbackTargets[index].merge(other.callbackTargets[index]) }
  }
}

/// The cells above the interval that hold each day of the period, closed days included.
struct DayCells: Sendable, Hashable {
  private let cellsOfDay: [[Int]]

  /// The cells of a grid's days; a closed day belongs to its week and month where these have a cell, and to the run.
  init(_ grid: ServiceGrid, layout: ScopeLayout) {
    func index(_ date: CivilDate, _ scope: Scope) -> Int? {
      layout.scopes.cells(scope).firstIndex { $0.date == date }.map { layout.first(scope) + $0 }
    }
    cellsOfDay = grid.days.map { day in
      guard !layout.scopes.run.isEmpty else { return [] }
      return [0]
        + [
          index(day.date.month.firstDay, .month), index(day.date.weekStart, .week), index(day.date, .day),
        ].compactMap { $0 }
    }
  }

  /// The cells of a day of the period.
  func cells(of day: Int) -> [Int] { cellsOfDay.indices.contains(day) ? cellsOfDay[day] : [] }
}
