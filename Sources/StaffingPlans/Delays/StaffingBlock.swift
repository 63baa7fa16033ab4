import ContactDemand
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
  /// Limits that bind several numbers at once; nil where none does, or limits are left out.
  let shared: SharedLimits?
  private let space: SearchSpace
  /// Whole days of planned groups, or the whole period of a constant team; a group serves a delayed type or has callers.
  let blocks: [StaffingBlock]
  /// By call type, the groups that influence it.
  let linkedGroups: [Set<Int>]
  /// Offered load of callers by interval, in Erlang.
  let load: [Double]
  /// Parts of days of groups planned by interval, with their place in the day: single intervals where callers' targets hold by
  /// interval, else two hours.
  let partBlocks: [(block: StaffingBlock, slot: Int)]

  /// A space over the planned groups of a scenario.
  /// - Parameter limited: whether upper limits bind.
  init(planner: StaffingPlanner, limited: Bool) {
    scenario = planner.scenario
    let space = SearchSpace(scenario: scenario, forecast: planner.forecast, stretches: [], limited: limited)
    (minimum, maximum) = DelaySpace.onDuty(space, planner)
    (shared, self.space) = (space.shared, space)
    (linkedGroups, load) = (space.linkedGroups, space.load)
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
    let isFine = scenario.callTypes.contains { $0.target?.scope == .interval }
    partBlocks = planned.filter { planner.scenario.agentGroups[$0].planShape == .byInterval }.flatMap { group in
      grid.days.flatMap { DelaySpace.parts(of: $0, on: grid, group: group, length: isFine ? 0 : 7200) }
    }
  }

  /// Limits by group and interval: a team of lists is not on duty while nobody can be called, whatever its least number.
  private static func onDuty(_ space: SearchSpace, _ planner: StaffingPlanner) -> (minimum: [[Int]], maximum: [[Int]]) {
    var (minimum, maximum) = (space.minimum, space.maximum)
    guard space.scenario.callTypes.contains(where: { $0.channel == .outbound }) else { return (minimum, maximum) }
    let lists = OutboundForecast(space.scenario, forecast: planner.forecast)
    for (group, agents) in space.scenario.agentGroups.enumerated() {
      guard let isCallable = lists.callableIntervals(of: agents, in: space.scenario) else { continue }
      for interval in isCallable.indices where !isCallable[interval] {
        (minimum[group][interval], maximum[group][interval]) = (0, 0)
      }
    }
    return (minimum, maximum)
  }

  private static func parts(
    of day: ServiceDay, on grid: ServiceGrid, group: Int, length: Int
  ) -> [(block: StaffingBlock, slot: Int)] {
    var parts: [Range<Int>] = []
    var seconds = 0
    for interval in day.intervals {
      let isFirst = parts.isEmpty || grid.intervals[interval].opensService
      if isFirst || seconds >= length {
        parts.append(interval..<(interval + 1))
        seconds = 0
      } else {
        parts[parts.count - 1] = parts[parts.count - 1].lowerBound..<(interval + 1)
      }
      seconds += grid.intervals[interval].length
    }
    return parts.enumerated().map { slot, intervals in
      let index = grid.intervals[intervals.lowerBound].day
      return (
        StaffingBlock(group: group, days: index..<(index + 1), intervals: intervals, isUniform: false), slot
      )
    }
  }

  /// Whether agents of a block help a place.
  func influences(_ block: StaffingBlock, _ place: HelpPlace) -> Bool {
    linkedGroups[place.callType].contains(block.group)
      && (place.intervals.map { $0.overlaps(block.intervals) } ?? place.days.overlaps(block.days))
  }

  /// Whether agents of a block do the work of a place themselves.
  func serves(_ block: StaffingBlock, _ place: HelpPlace) -> Bool {
    scenario.agentGroups[block.group].callTypes.contains(place.callType) && influences(block, place)
  }

  /// The smallest group that could do the work of a place alone, where several may: for a rare language the team that speaks it, not
  /// the large one that it would move; nil where all of them count.
  func team(for place: HelpPlace, in agents: [[Int]]) -> Int? {
    guard place.hours > 0 else { return nil }
    let serving = scenario.agentGroups.indices.filter {
      scenario.agentGroups[$0].callTypes.contains(place.callType) && scenario.agentGroups[$0].staffing == .planned
    }
    guard serving.count > 1 else { return nil }
    let hours = serving.map { group in
      place.days.reduce(0.0) { sum, day in
        scenario.grid.days[day].intervals.reduce(sum) {
          $0 + Double(agents[group][$1]) * Double(scenario.grid.intervals[$1].length) / 3600
        }
      }
    }
    let able = serving.indices.filter { hours[$0] >= 1.5 * place.hours }
    return able.min { (hours[$0], $0) < (hours[$1], $1) }.map { serving[$0] }
      ?? serving.indices.max {
        (hours[$0], $1) < (hours[$1], $0)
      }.map { serving[$0] }
  }

  /// Share of a block's agents who have no work.
  func idleShare(of block: StaffingBlock, _ idle: [[Double]]) -> Double {
    var (seconds, open) = (0.0, 0.0)
    for interval in block.intervals {
      let length = Double(scenario.grid.intervals[interval].length)
      seconds += idle[block.group][interval] * length
      open += length
    }
    return open > 0 ? seconds / open : 0
  }

  /// What can get agents to help a place, best first: parts of days, or days and teams that move as one; for callers where their load
  /// is heaviest, for other work where fewest are on duty, so that days stay even.
  func helpers(_ place: HelpPlace, in agents: [[Int]]) -> [StaffingBlock] {
    let all = partBlocks.map(\.block) + blocks.filter { $0.isUniform }
    let prices = scenario.agentPrices.perHour
    let able = all.filter { serves($0, place) && hasRoom($0, in: agents) }
    let team = team(for: place, in: agents)
    let own = able.filter { $0.group == team }
    let near = own.isEmpty ? able : own
    let keys = near.map { block -> Double in
      let onDuty = Double(level(of: block, in: agents))
      guard place.intervals != nil else { return onDuty }
      return -load[block.intervals].reduce(0, +) / Double(block.intervals.count) / (onDuty + 1)
    }
    return near.indices.sorted {
      let (left, right) = (near[$0], near[$1])
      return (prices[left.group], keys[$0], $0) < (prices[right.group], keys[$1], $1)
    }.map { near[$0] }
  }

  private func hasRoom(_ block: StaffingBlock, in agents: [[Int]]) -> Bool {
    block.intervals.contains { agents[block.group][$0] < maximum[block.group][$0] }
      && (shared?.room(group: block.group, intervals: block.intervals, in: agents) ?? 1) > 0
  }

  /// The largest number of agents of a block.
  func level(of block: StaffingBlock, in agents: [[Int]]) -> Int {
    agents[block.group][block.intervals].max() ?? 0
  }

  /// Moves a block's agents, within the limits; false where nothing changes.
  @discardableResult
  func move(_ block: StaffingBlock, by change: Int, in agents: inout [[Int]]) -> Bool {
    let room = change > 0 ? shared?.room(group: block.group, intervals: block.intervals, in: agents) : nil
    let change = min(change, room ?? change)
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

  /// Sets a block's agents to a multiple of those of another staffing, within the limits; factors above 1 add at least one.
  func scale(_ block: StaffingBlock, by factor: Double, of start: [[Int]], in agents: inout [[Int]]) {
    let top = level(of: block, in: start)
    let before = agents[block.group]
    for interval in block.intervals {
      let old = block.isUniform ? top : start[block.group][interval]
      let exact = min(1e6, Double(old) * factor)
      let wanted = factor > 1 ? max(old + 1, Int(exact.rounded())) : Int(exact.rounded(.up))
      agents[block.group][interval] = max(
        minimum[block.group][interval], min(maximum[block.group][interval], factor == 1 ? old : wanted))
    }
    // A multiple that hours of a week or shared seats do not allow is not taken up.
    if let shared, factor > 1, !shared.isKept(by: agents) { agents[block.group] = before }
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
    guard let shared, !shared.isKept(by: result) else { return result }
    lower(&result, shared)
    return space.clamped(StaffingByInterval(agents: result)).agents
  }

  /// Takes agents from days and teams of one number until they keep the shared limits, the largest numbers first; parts of days of
  /// other groups are left to `LimitTrim`.
  private func lower(_ agents: inout [[Int]], _ shared: SharedLimits) {
    for week in shared.weeks.joined() {
      while shared.seconds(agents, in: week) > week.seconds {
        let able = blocks.filter {
          $0.group == week.group && $0.isUniform && $0.intervals.overlaps(week.intervals)
            && level(of: $0, in: agents) > ($0.intervals.map { minimum[week.group][$0] }.max() ?? 0)
        }
        let largest = able.max {
          (level(of: $0, in: agents), $1.days.lowerBound) < (level(of: $1, in: agents), $0.days.lowerBound)
        }
        guard let largest else { break }
        move(largest, by: -1, in: &agents)
      }
    }
  }

  /// What a staffing counts in the objective.
  func cost(of agents: [[Int]]) -> Double {
    let prices = scenario.agentPrices.perHour
    return agents.enumerated().reduce(0.0) { sum, row in
      zip(row.element, scenario.grid.intervals).reduce(sum) {
        $0 + Double($1.0) * prices[row.offset] * Double($1.1.length) / 3600
      }
    }
  }
}
