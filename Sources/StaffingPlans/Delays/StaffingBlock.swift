import ScenarioModel

/// Agents of a group that move together: a team, a day, or one interval.
struct StaffingBlock: Sendable, Hashable {
  /// Index of the group.
  let group: Int
  /// The days.
  let days: Range<Int>
  /// The intervals.
  let intervals: Range<Int>
  /// Whether all intervals have the same number, as far as the limits allow.
  let isUniform: Bool
}

/// What a plan for delays may change, and within what limits.
struct DelaySpace {
  let scenario: Scenario
  /// Least agents by group and interval.
  let minimum: [[Int]]
  /// Most agents by group and interval.
  let maximum: [[Int]]
  /// Whole days of planned groups, or the whole period of a constant team; a group serves a delayed type or has callers.
  let blocks: [StaffingBlock]
  /// Single intervals of groups planned by interval.
  let fineBlocks: [StaffingBlock]
  /// By call type, the groups that influence it.
  let linkedGroups: [Set<Int>]

  /// A space over the planned groups of a scenario.
  /// - Parameter limited: whether upper limits bind.
  init(planner: StaffingPlanner, limited: Bool) {
    scenario = planner.scenario
    let space = SearchSpace(scenario: scenario, forecast: planner.forecast, stretches: [], limited: limited)
    (minimum, maximum) = (space.minimum, space.maximum)
    linkedGroups = space.linkedGroups
    let grid = scenario.grid
    let planned = scenario.agentGroups.indices.filter { planner.scenario.agentGroups[$0].staffing == .planned }
    let openDays = grid.days.indices.filter { !grid.days[$0].intervals.isEmpty }
    blocks = planned.flatMap { group -> [StaffingBlock] in
      let shape = planner.scenario.agentGroups[group].planShape
      guard shape != .constant else {
        return [
          StaffingBlock(
            group: group, days: grid.days.indices, intervals: grid.intervals.indices, isUniform: true)
        ]
      }
      return openDays.map { day in
        StaffingBlock(
          group: group, days: day..<(day + 1), intervals: grid.days[day].intervals, isUniform: shape == .byDay)
      }
    }
    fineBlocks = planned.filter { planner.scenario.agentGroups[$0].planShape == .byInterval }.flatMap { group in
      grid.intervals.indices.map { interval in
        let day = grid.intervals[interval].day
        return StaffingBlock(
          group: group, days: day..<(day + 1), intervals: interval..<(interval + 1), isUniform: false)
      }
    }
  }

  /// Parts of days of groups planned by interval, with their place in the day: single intervals where callers' targets hold by
  /// interval, else two hours.
  var partBlocks: [(block: StaffingBlock, slot: Int)] {
    let isFine = scenario.callTypes.contains { $0.target?.scope == .interval }
    return fineBlocks.isEmpty ? [] : Set(fineBlocks.map(\.group)).sorted().flatMap { group in
      scenario.grid.days.flatMap { day in parts(of: day, group: group, length: isFine ? 0 : 7200) }
    }
  }

  private func parts(of day: ServiceDay, group: Int, length: Int) -> [(block: StaffingBlock, slot: Int)] {
    var parts: [Range<Int>] = []
    var seconds = 0
    for interval in day.intervals {
      let isFirst = parts.isEmpty || scenario.grid.intervals[interval].opensService
      if isFirst || seconds >= length {
        parts.append(interval..<(interval + 1))
        seconds = 0
      } else {
        parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<(interval + 1)
      }
      seconds += scenario.grid.intervals[interval].length
    }
    return parts.enumerated().map { slot, intervals in
      let index = scenario.grid.intervals[intervals.lowerBound].day
      return (
        StaffingBlock(group: group, days: index..<(index + 1), intervals: intervals, isUniform: false), slot
      )
    }
  }

  /// The largest number of agents of a block.
  func level(of block: StaffingBlock, in agents: [[Int]]) -> Int {
    agents[block.group][block.intervals].max() ?? 0
  }

  /// Moves a block's agents, within the limits; false where nothing changes.
  @discardableResult
  func move(_ block: StaffingBlock, by change: Int, in agents: inout [[Int]]) -> Bool {
    let top = level(of: block, in: agents) + change
    var hasMoved = false
    for interval in block.intervals {
      let old = agents[block.group][interval]
      let wanted = block.isUniform ? top : old + change
      let new = max(minimum[block.group][interval], min(maximum[block.group][interval], wanted))
      hasMoved = hasMoved || new != old
      agents[block.group][interval] = new
    }
    return hasMoved
  }

  /// The staffing within the limits, every team and day of a uniform group at its largest number.
  func shaped(_ agents: [[Int]]) -> [[Int]] {
    var result = agents
    for group in result.indices {
      for interval in result[group].indices {
        result[group][interval] = max(minimum[group][interval], min(maximum[group][interval], result[group][interval]))
      }
    }
    for block in blocks where block.isUniform { move(block, by: 0, in: &result) }
    return result
  }

  /// Weighted agent-hours of a staffing.
  func cost(of agents: [[Int]]) -> Double {
    agents.enumerated().reduce(0.0) { sum, row in
      zip(row.element, scenario.grid.intervals).reduce(sum) {
        $0 + Double($1.0) * scenario.agentGroups[row.offset].weight * Double($1.1.length) / 3600
      }
    }
  }
}
