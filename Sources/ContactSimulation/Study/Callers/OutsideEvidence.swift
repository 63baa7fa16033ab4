internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Where the cells of what happens outside the service lie: the run, months, weeks and open days, the hours of the wall clock, all days of the
/// period, its hours.
struct OutsideLayout: Sendable, Hashable {
  /// Rows of the hours of the wall clock.
  let hoursOfDay: Range<Int>
  /// Rows of the days of the period, closed days included.
  let days: Range<Int>
  /// Rows of the hours of the period.
  let hours: Range<Int>
  /// Hours join in those of the wall clock and in their day, days in their week and month and in the run.
  let rollUp: RollUp

  /// The cells of a service; a closed day belongs to its week and month where these have a cell, and to the run.
  init(_ clock: HourClock, grid: ServiceGrid, layout: ScopeLayout) {
    let cells = layout.first(.interval)
    hoursOfDay = cells..<cells + 24
    days = hoursOfDay.upperBound..<hoursOfDay.upperBound + clock.dayCount
    hours = days.upperBound..<days.upperBound + clock.hours.count
    func row(_ date: CivilDate, _ scope: Scope) -> Int? {
      layout.scopes.cells(scope).firstIndex { $0.date == date }.map { layout.first(scope) + $0 }
    }
    let owners = grid.days.map { day -> [Int] in
      let date = day.date
      guard cells > 0 else { return [] }
      return [0] + [row(date.month.firstDay, .month), row(date.weekStart, .week), row(date, .day)].compactMap { $0 }
    }
    var steps: [RollUp.Step] = []
    for (row, hour) in zip(hours, clock.hours) {
      let owners = [hoursOfDay.lowerBound + hour.hour, days.lowerBound + hour.day]
      steps += owners.map { RollUp.Step(row..<row + 1, into: $0) }
    }
    for (day, cells) in zip(days, owners) { steps += cells.map { RollUp.Step(day..<day + 1, into: $0) } }
    rollUp = RollUp(steps)
  }
}

/// Attempts while closed and callers lost to another service: of one call type or of all.
struct OutsideEvidence: Sendable {
  /// The rows of the moments.
  let layout: OutsideLayout
  /// Moments by cell.
  private(set) var moments: MomentTable<OutsideColumn>

  /// Nothing added yet.
  init(_ layout: OutsideLayout) {
    self.layout = layout
    moments = MomentTable(rows: layout.hours.upperBound)
  }

  /// Adds one replication of some call types, and its days to the counts at a place.
  mutating func add(
    _ tally: ReplicationTally, callTypes: Range<Int>, place: Int, counts: inout ReplicationCounts
  ) {
    CellValues<OutsideColumn>.with(rows: moments.rows) { values in
      for type in callTypes {
        let first = type * layout.hours.count
        for (hour, row) in layout.hours.enumerated() { values.add(tally.outside[first + hour], row: row) }
      }
      values.rollUp(layout.rollUp)
      moments.add(values)
      counts.add(values, to: \.outside, place: place, from: layout.days.lowerBound)
    }
  }

  /// Adds other replications.
  mutating func merge(_ other: OutsideEvidence) { moments.merge(other.moments) }
}

extension OutsideEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&moments, "moments")
  }
}
