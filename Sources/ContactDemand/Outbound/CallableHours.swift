public import ScenarioModel

extension OutboundForecast {
  /// By interval of the grid, whether a planned team of lists has anybody to call; nil for groups that serve other work too, or are kept.
  ///
  /// Somebody can be called in the calling windows of a list, from the time at which its first people enter, on days on which its recall
  /// rules have people called were agents there in plenty, or on which the deadline of a target has not passed for those who entered.
  /// A list of which nothing is asked may be called until the end of the period. Cost: days and intervals, times lists.
  public func callableIntervals(of group: AgentGroup, in scenario: Scenario) -> [Bool]? {
    let types = group.callTypes.filter { scenario.callTypes.indices.contains($0) }
    guard group.staffing == .planned, group.isKept != true, !types.isEmpty,
      types.allSatisfy({ scenario.callTypes[$0].channel == .outbound })
    else { return nil }
    let lists = types.map { type in
      (
        time: CallingTime(scenario.callTypes[type], in: scenario), days: callableDays(of: type, in: scenario),
        first: firstEntry(of: type)
      )
    }
    return scenario.grid.intervals.map { interval in
      lists.contains { list in
        let from = max(Double(interval.start), list.first)
        return list.days[interval.day]
          && list.time.firstCall(from: from).map { $0 < Double(interval.end) } ?? false
      }
    }
  }

  /// When the first people of a list enter, in seconds, to the half hour before; infinity where nobody does.
  private func firstEntry(of type: Int) -> Double {
    campaigns[type]?.entries.moments.first.map { ($0.time / 1800).rounded(.down) * 1800 } ?? .infinity
  }

  /// The days on which people of a list may be called.
  private func callableDays(of type: Int, in scenario: Scenario) -> [Bool] {
    let grid = scenario.grid
    var isCalled = Array(repeating: false, count: grid.days.count)
    guard let campaign = campaigns[type], let rules = scenario.callTypes[type].outbound else { return isCalled }
    for (day, people) in campaign.byDay.enumerated() where people > 0 {
      for later in day...lastDay(entered: day, rules, grid) { isCalled[later] = true }
    }
    for seconds in campaign.agentSecondsByDay {
      for (day, seconds) in seconds.enumerated() where seconds > 0 { isCalled[day] = true }
    }
    return isCalled
  }

  /// The last day on which those who enter at midday of a day are asked for; the period's last where nothing is asked.
  private func lastDay(entered day: Int, _ campaign: OutboundCampaign, _ grid: ServiceGrid) -> Int {
    var last = campaign.target == nil && campaign.cleared == nil ? grid.days.count - 1 : day
    if let within = campaign.target?.within {
      let due = Double(grid.days[day].midnight) + 43_200 + within
      last = grid.days.lastIndex { Double($0.midnight) < due } ?? day
    }
    if let cleared = campaign.cleared {
      let open = grid.days.indices.first { $0 > day && !grid.days[$0].intervals.isEmpty }
      last = max(last, cleared.day, open ?? day)
    }
    return max(day, last)
  }
}
