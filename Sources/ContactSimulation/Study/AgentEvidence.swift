/// Moments of the agent time of one group, or of all, in every cell.
struct AgentEvidence: Sendable {
  /// Moments by cell of the layout.
  private(set) var moments: [AgentMoments]
  /// Totals of the replication at hand by cell above the interval.
  private var totals: [AgentTotals]

  /// Nothing heard yet.
  init(layout: ScopeLayout) {
    moments = Array(repeating: AgentMoments(), count: layout.cellCount)
    totals = Array(repeating: AgentTotals(), count: layout.first(.interval))
  }

  /// Hears the times of one replication.
  ///
  /// - Parameters:
  ///   - times: Those of every interval, then the work after closing of every open day, which no interval counts.
  ///   - layout: Where the cells lie.
  mutating func hear(_ times: UnsafeBufferPointer<AgentTotals>, layout: ScopeLayout) {
    guard !totals.isEmpty else { return }
    let firstDay = layout.first(.day)
    let firstInterval = layout.first(.interval)
    for index in totals.indices { totals[index] = AgentTotals() }
    for (day, cell) in layout.scopes.days.enumerated() {
      var sum = times[layout.scopes.intervals.count + day]
      for interval in cell.intervals {
        sum.add(times[interval])
        if layout.includesIntervals { moments[firstInterval + interval].add(times[interval]) }
      }
      totals[firstDay + day] = sum
      totals[layout.weekOfDay[day]].add(sum)
      totals[layout.monthOfDay[day]].add(sum)
      totals[0].add(sum)
    }
    for index in totals.indices { moments[index].add(totals[index]) }
  }

  /// Adds other replications.
  mutating func merge(_ other: AgentEvidence) {
    for index in moments.indices { moments[index].merge(other.moments[index]) }
  }
}
