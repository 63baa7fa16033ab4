import RandomStreams
import ScenarioModel

/// How arriving work chooses among groups with free agents: the one place for a further rule, beside `GroupChoice` itself.
extension ContactCentre {
  /// The group that takes work of a lane at once; -1 when none can.
  ///
  /// - Parameters:
  ///   - lane: The lane.
  ///   - circle: The circle whose groups are tried.
  mutating func freeGroup(for lane: Int, circle: Int) -> Int {
    let circle = routing.circles[Int(routing.firstCircle[lane]) + circle]
    let (first, end) = (Int(circle.first), Int(circle.first) + Int(circle.count))
    switch routing.groupChoice[lane] {
    case .listed, .leastSkilled: return firstFree(first..<end, lane)
    case .longestIdle: return longestIdle(first..<end, lane)
    case .random: return randomFree(first..<end, lane)
    }
  }

  /// Whether an agent of a group is free to start work of a lane, with as many staying free as must.
  mutating func canStart(_ lane: Int, _ group: Int) -> Bool {
    let state = groups[group]
    guard state.busy < state.limit else { return false }
    let spare = state.limit &- state.busy &- 1
    let free = lanes[lane].isInbound ? spare &+ state.interruptible : spare
    return free >= routing.keepFree[lane &* groupCount &+ group]
  }

  /// The first in the order of the circle, which says whose turn it is.
  private mutating func firstFree(_ places: Range<Int>, _ lane: Int) -> Int {
    for place in places {
      let group = Int(routing.candidates[place])
      if canStart(lane, group) { return group }
    }
    return -1
  }

  /// The group of the agent who has been idle longest; the first listed wins a tie.
  private mutating func longestIdle(_ places: Range<Int>, _ lane: Int) -> Int {
    var (best, since) = (-1, Double.infinity)
    for place in places {
      let group = Int(routing.candidates[place])
      if canStart(lane, group), idle[group].longest < since { (best, since) = (group, idle[group].longest) }
    }
    return best
  }

  /// The group of an agent chosen with equal probability among all who are free.
  private mutating func randomFree(_ places: Range<Int>, _ lane: Int) -> Int {
    var total = 0
    for place in places { total += freeAgents(Int(routing.candidates[place]), lane) }
    guard total > 0 else { return -1 }
    var left = streams[Int(lanes[lane].callType)].routing.index(below: total)
    for place in places {
      let group = Int(routing.candidates[place])
      left -= freeAgents(group, lane)
      if left < 0 { return group }
    }
    return -1
  }

  private mutating func freeAgents(_ group: Int, _ lane: Int) -> Int {
    canStart(lane, group) ? Int(groups[group].limit &- groups[group].busy) : 0
  }
}
