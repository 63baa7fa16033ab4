internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What a study has to know of an outbound type before it listens.
struct OutboundSubject: Sendable {
  /// Index of the call type in the scenario.
  let callType: Int
  /// Its settings.
  let campaign: OutboundCampaign
  /// The agent groups that serve it.
  let groups: [Int]
  /// Intervals of the service's grid by day of the period.
  let intervals: [Range<Int>]
  /// Mean open time of an open day, in seconds: the length of an agent-day.
  let openSeconds: Double
  /// The cells.
  let cells: OutboundCells

  /// The subject of every outbound type of a scenario.
  static func all(of scenario: Scenario) -> [OutboundSubject] {
    let grid = scenario.grid
    let open = grid.days.indices.map { Double(grid.openSeconds(day: $0)) }.filter { $0 > 0 }
    return scenario.callTypes.enumerated().compactMap { index, type in
      guard type.channel == .outbound, let campaign = type.outbound else { return nil }
      return OutboundSubject(
        callType: index, campaign: campaign,
        groups: scenario.agentGroups.indices.filter { scenario.agentGroups[$0].callTypes.contains(index) },
        intervals: grid.days.map(\.intervals),
        openSeconds: open.isEmpty ? 1 : open.reduce(0, +) / Double(open.count),
        cells: OutboundCells(firstDay: scenario.calendar.firstDay, dayCount: grid.days.count))
    }
  }

  /// Fills the days of one replication.
  func fill(_ values: CellValues<OutboundColumn>, from tally: ReplicationTally, days: ArraySlice<OutboundTally>) {
    var (reachedSoFar, enteredSoFar) = (0.0, 0.0)
    for (offset, day) in days.enumerated() {
      let row = cells.row(ofDay: offset)
      values.fill(day, row: row)
      addTime(tally, day: offset, to: values, row: row)
      reachedSoFar += Double(day.reachedOnDay)
      enteredSoFar += Double(day.entered)
      values[.reachedSoFar, row] = reachedSoFar
      values[.enteredSoFar, row] = enteredSoFar
    }
  }

  /// The time of the groups that serve the type, on one day.
  private func addTime(_ tally: ReplicationTally, day: Int, to values: CellValues<OutboundColumn>, row: Int) {
    guard intervals.indices.contains(day) else { return }
    var busy = 0.0
    for group in groups {
      for interval in intervals[day] {
        let time = tally.agentTime[tally.cell(group, interval: interval)]
        values[.scheduled, row] += time.scheduledSeconds
        values[.present, row] += time.scheduledSeconds + time.overtimeSeconds
        busy += time.busySeconds
      }
      let afterClosing = tally.workAfterClosing(group: group, day: day)
      values[.present, row] += afterClosing
      busy += afterClosing
    }
    values[.ready, row] = values[.present, row] - busy
  }
}
