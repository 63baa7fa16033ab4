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

  /// The lanes of one replication, cell by cell.
  func lanes(_ tally: ReplicationTally, days: ArraySlice<OutboundTally>) -> [Double] {
    let width = OutboundLane.count
    var lanes = Array(repeating: 0.0, count: cells.count * width)
    var (reachedSoFar, enteredSoFar) = (0.0, 0.0)
    for (offset, owner) in cells.owners.enumerated() {
      let first = owner.day * width
      let day = days[days.startIndex + offset]
      OutboundLane.fill(&lanes[first..<first + width], from: day)
      addTime(tally, day: offset, to: &lanes, at: first)
      reachedSoFar += Double(day.reachedOnDay)
      enteredSoFar += Double(day.entered)
      lanes[first + OutboundLane.reachedSoFar.rawValue] = reachedSoFar
      lanes[first + OutboundLane.enteredSoFar.rawValue] = enteredSoFar
      for other in owner.others {
        for lane in 0..<OutboundLane.states.lowerBound { lanes[other * width + lane] += lanes[first + lane] }
        for lane in OutboundLane.states { lanes[other * width + lane] = lanes[first + lane] }
      }
    }
    return lanes
  }

  /// The time of the groups that serve the type, on one day.
  private func addTime(_ tally: ReplicationTally, day: Int, to lanes: inout [Double], at first: Int) {
    guard intervals.indices.contains(day) else { return }
    var total = AgentTotals()
    for group in groups {
      for interval in intervals[day] {
        total.add(AgentTotals(tally.agentTime[tally.cell(group, interval: interval)]))
      }
      total.add(AgentTotals(afterClosing: tally.workAfterClosing(group: group, day: day)))
    }
    lanes[first + OutboundLane.scheduled.rawValue] = total.seconds[0]
    lanes[first + OutboundLane.present.rawValue] = total.seconds[3]
    lanes[first + OutboundLane.ready.rawValue] = total.seconds[3] - total.seconds[1]
  }
}
