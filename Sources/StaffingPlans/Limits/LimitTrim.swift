import ContactDemand
import QueueingFormulas
import RandomStreams
import ScenarioModel

/// Takes agents from a staffing until it keeps the shared limits, one by one where that costs the least level.
///
/// Hours of a week: the agent goes from the interval whose level stays highest without it, so that the lowest level of the week is as high as
/// it can be. The level is that of Erlang A in the interval on its own, with all groups that share skills as one queue: an order of
/// intervals, not a promise; what the plan reaches is simulated afterwards. Seats that groups share: the group goes down that has most
/// agents for the load that it could serve.
struct LimitTrim {
  let scenario: Scenario
  let limits: SharedLimits
  /// Least agents by group and interval.
  let minimum: [[Int]]
  private let pools: [LevelPool]
  private let groupLoad: [[Double]]

  init(_ space: SearchSpace, limits: SharedLimits, forecast: ContactForecast) {
    scenario = space.scenario
    self.limits = limits
    minimum = space.minimum
    groupLoad = space.groupLoad
    pools = scenario.agentGroups.indices.map { LevelPool(linkedTo: $0, space: space, forecast: forecast) }
  }

  /// The staffing without the agents that the shared limits do not allow; the same where it keeps them.
  ///
  /// Least numbers stay: a file whose least numbers alone break a limit is refused where it is read.
  func kept(_ agents: [[Int]]) -> [[Int]] {
    var result = agents
    if let seats = limits.seats {
      for interval in seats.indices { seat(&result, interval, seats[interval]) }
    }
    for week in limits.weeks.joined() { shorten(&result, week) }
    return result
  }

  private func seat(_ agents: inout [[Int]], _ interval: Int, _ seats: Int) {
    var taken = agents.reduce(0) { $0 + $1[interval] } - seats
    while taken > 0 {
      let able = agents.indices.filter {
        scenario.agentGroups[$0].staffing == .planned && agents[$0][interval] > minimum[$0][interval]
      }
      func plenty(_ group: Int) -> Double { Double(agents[group][interval]) / (groupLoad[group][interval] + 0.5) }
      guard let group = able.max(by: { (plenty($0), $0) < (plenty($1), $1) }) else { return }
      agents[group][interval] -= 1
      taken -= 1
    }
  }

  private func shorten(_ agents: inout [[Int]], _ week: SharedLimits.Week) {
    var excess = limits.seconds(agents, in: week) - week.seconds
    guard excess > 0 else { return }
    let pool = pools[week.group]
    // The level without one more agent, known until an agent goes.
    var levels: [Int: Double] = [:]
    while excess > 0 {
      let able = week.intervals.filter { agents[week.group][$0] > minimum[week.group][$0] }
      for interval in able where levels[interval] == nil {
        let present = pool.groups.reduce(0) { $0 + agents[$1][interval] }
        levels[interval] = pool.level(interval, agents: present - 1)
      }
      func key(_ interval: Int) -> (Double, Int) { (levels[interval] ?? 0, agents[week.group][interval]) }
      guard let most = able.max(by: { key($0) < key($1) }) else { return }
      agents[week.group][most] -= 1
      levels[most] = nil
      excess -= limits.lengths[most]
    }
  }
}

/// The call types and groups linked to one group, as one queue of Erlang A.
struct LevelPool {
  /// The groups.
  let groups: [Int]
  private let load: [Double]
  private let handling: Double
  private let patience: Double?
  private let wait: AcceptableWait?

  /// The pool around a group: everything that shares skills with it.
  init(linkedTo group: Int, space: SearchSpace, forecast: ContactForecast) {
    let scenario = space.scenario
    let types = scenario.inboundTypes.filter { space.linkedGroups[$0].contains(group) }
    groups = types.reduce(into: Set([group])) { $0.formUnion(space.linkedGroups[$1]) }.sorted()
    load = scenario.grid.intervals.indices.map { interval in
      types.reduce(0.0) {
        $0 + forecast.callTypes[$1].byInterval[interval] * scenario.callTypes[$1].meanHandling(interval)
          / Double(scenario.grid.intervals[interval].length)
      }
    }
    let contacts = types.reduce(0.0) { $0 + forecast.callTypes[$1].total }
    let work = types.reduce(0.0) {
      $0 + forecast.callTypes[$1].total * forecast.meanHandling(of: $1, in: scenario)
    }
    handling = contacts > 0 && work > 0 ? work / contacts : 1
    let busiest = types.max { (forecast.callTypes[$0].total, $1) < (forecast.callTypes[$1].total, $0) }
    patience = busiest.flatMap { scenario.callTypes[$0].patience?.mean }
    wait = busiest.flatMap { scenario.callTypes[$0].target?.acceptableWait }.flatMap { try? AcceptableWait($0) }
  }

  /// The level of an interval with some agents; 1 where nobody calls, the share that can be answered where no formula says it.
  func level(_ interval: Int, agents: Int) -> Double {
    guard load[interval] > 0 else { return 1 }
    guard let wait, let traffic = try? OfferedTraffic(load: load[interval], meanHandling: handling) else {
      return Double(agents) / load[interval]
    }
    let found =
      patience.map {
        try? PatienceQueue.erlangA(traffic, agents: Double(agents), meanPatience: max($0, 1e-3), within: wait)
      } ?? (try? ErlangC.measures(traffic, agents: Double(agents), within: wait))
    // Where the queue would grow without end, the share that is answered orders the intervals.
    guard let found, found.stable else { return min(0, Double(agents) / load[interval] - 1) }
    return found.answeredWithin
  }
}
