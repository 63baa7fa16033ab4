import ContactDemand
import QueueingFormulas
import ScenarioModel

/// What steady states at the modified offered load say of one queue's intervals: how a criterion moves with the agents.
struct SteadyLevels {
  /// Offered load in Erlang by interval of the grid.
  let loads: [Double]
  private var states: MixedSteadyState?
  private var known: [Point: QueueMeasures] = [:]

  /// A load on the grid, as a number of steps of its root, and agents.
  private struct Point: Hashable {
    let step: Int
    let agents: Int
  }

  /// Step of the grid in the root of the load: between two points measures are taken to be linear.
  private static let step = 0.05

  /// The steady states of the planned group of a scenario.
  init(_ planner: StaffingPlanner) {
    let scenario = planner.scenario
    let pool = scenario.agentGroups.indices.lazy.compactMap { group in
      GroupPool(
        group: group, scenario: scenario, forecast: planner.forecast, poolsSkills: false, volume: 1, handling: 1)
    }.first
    guard let pool, let staffing = try? pool.question(on: scenario.grid),
      let loads = try? staffing.meanLoads(.modifiedOfferedLoad)
    else {
      self.loads = Array(repeating: 0, count: scenario.grid.intervals.count)
      states = nil
      return
    }
    self.loads = loads
    let target = pool.types.lazy.compactMap { scenario.callTypes[$0].target }.first
    let wait = try? AcceptableWait(target?.acceptableWait ?? 20, shortAbandon: target?.shortAbandonThreshold ?? 20)
    states = try? MixedSteadyState(
      staffing.patience.map { .patience($0) } ?? .erlangC, meanHandling: staffing.handling.mean,
      within: wait ?? .zero, variations: pool.variations)
  }

  /// The value of a criterion with some agents in an interval; nil where no steady state tells.
  mutating func value(_ criterion: Criterion, at interval: Int, agents: Int) -> Double? {
    guard agents > 0, loads[interval] > 0 else { return nil }
    let place = loads[interval].squareRoot() / Self.step
    let low = Int(place.rounded(.down))
    guard let below = value(criterion, Point(step: low, agents: agents)),
      let above = value(criterion, Point(step: low + 1, agents: agents))
    else { return nil }
    return below + (place - Double(low)) * (above - below)
  }

  private mutating func value(_ criterion: Criterion, _ point: Point) -> Double? {
    let root = max(0.1, Double(point.step)) * Self.step
    if known[point] == nil { known[point] = try? states?.measures(load: root * root, agents: point.agents) }
    guard let measures = known[point] else { return nil }
    switch criterion {
    case .serviceLevel(let definition):
      return QueueingFormulas.ServiceLevelDefinition(rawValue: definition.rawValue).flatMap(measures.serviceLevel)
    case .abandonment: return measures.abandonment
    case .averageSpeedOfAnswer: return measures.averageSpeedOfAnswer
    case .occupancy: return measures.occupancy
    }
  }
}

/// Agents of an interval that were seen to be too few, and those around it then.
private struct SeenFailing {
  let agents: Int
  let around: Int
}

extension StaffingSearch {
  /// Moves the agents of every interval to the fewest with which its cells hold, as steady states say from what simulation shows now.
  ///
  /// A number that was seen to fail is not tried again while there are no more agents around it. Ends where nothing moves. For targets of single intervals, one group.
  mutating func correct(by levels: inout SteadyLevels, steps: Int) throws {
    var active = searched
    var seen = [SeenFailing?](repeating: nil, count: space.load.count)
    guard let group = space.scenario.agentGroups.firstIndex(where: { $0.staffing == .planned }) else { return }
    for step in 0..<steps where active.contains(true) {
      try refresh(active)
      var moved = noStretch
      for interval in space.load.indices where active[space.stretchOfInterval[interval]] {
        let now = board.staffing.agents[group][interval]
        let around = agentsAround(interval, group: group)
        if let before = seen[interval], around > before.around { seen[interval] = nil }
        if cellsFail(at: interval), now > seen[interval]?.agents ?? -1 {
          seen[interval] = SeenFailing(agents: now, around: around)
        }
        let wanted = fewest(at: interval, group: group, &levels, above: seen[interval]?.agents ?? -1)
        // The last step only adds: what it takes away would not be seen.
        guard wanted > now || (wanted < now && step + 1 < steps) else { continue }
        move(Position(group: group, interval: interval), by: wanted - now)
        moved[space.stretchOfInterval[interval]] =
          moved[space.stretchOfInterval[interval]] || board.staffing.agents[group][interval] != now
      }
      active = moved
    }
    try refresh(active)
  }

  /// Agents in the intervals from which a queue may come, and in the next, whose step down is felt.
  private func agentsAround(_ interval: Int, group: Int) -> Int {
    let near = max(0, interval - 2)..<min(space.load.count, interval + 2)
    return near.reduce(0) { $0 + ($1 == interval ? 0 : board.staffing.agents[group][$1]) }
  }

  private func cellsFail(at interval: Int) -> Bool {
    space.cellsByInterval[interval].contains { (board.slack($0, in: space) ?? 0) < 0 }
  }

  /// The fewest agents at which every cell of an interval is foretold to hold.
  private func fewest(at interval: Int, group: Int, _ levels: inout SteadyLevels, above failing: Int) -> Int {
    let now = board.staffing.agents[group][interval]
    let least = max(space.minimum[group][interval], failing + 1)
    let cells = space.cellsByInterval[interval]
    guard !cells.isEmpty else { return max(least, min(now, space.minimum[group][interval])) }
    func slack(_ agents: Int) -> Double {
      cells.map { foretold($0, interval, from: now, to: agents, &levels) }.min() ?? 0
    }
    var agents = now
    if slack(now) >= 0 {
      while agents > least, slack(agents - 1) >= 0 { agents -= 1 }
      return agents
    }
    agents = max(now + 1, least)
    var before = slack(agents)
    while before < 0 {
      let next = slack(agents + 1)
      guard next > before + 1e-6 else { break }
      (agents, before) = (agents + 1, next)
    }
    return agents
  }

  /// A cell's slack with other agents: what it has now, moved by what the steady state moves.
  private func foretold(
    _ index: Int, _ interval: Int, from now: Int, to agents: Int, _ levels: inout SteadyLevels
  ) -> Double {
    let cell = space.cells[index]
    let slack = board.slack(index, in: space) ?? 0
    guard agents != now else { return slack }
    guard let before = levels.value(cell.criterion, at: interval, agents: now),
      let after = levels.value(cell.criterion, at: interval, agents: agents)
    else { return agents < now ? -1 : slack }
    return slack + (cell.criterion.wantsLarge ? after - before : before - after)
  }
}
