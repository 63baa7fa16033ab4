import RandomStreams
import ScenarioModel

/// How arriving work chooses among groups with free agents: the one place for a further rule, beside `GroupChoice` itself.
extension ContactCentre {
  /// The group that takes work of a work queue at once; -1 when none can.
  ///
  /// - Parameters:
  ///   - work queue: The work queue.
  ///   - tier: The tier whose groups are tried.
  mutating func freeGroup(for workQueue: Int, tier: Int) -> Int {
    let tier = routing.tiers[Int(routing.firstTier[workQueue]) + tier]
    let (first, end) = (Int(tier.first), Int(tier.first) + Int(tier.count))
    switch routing.groupChoice[workQueue] {
    case .listed, .leastSkilled: return firstFree(first..<end, workQueue)
    case .longestIdle: return longestIdle(first..<end, workQueue)
    case .random: return randomFree(first..<end, workQueue)
    }
  }

  /// Whether an agent of a group is free to start work of a work queue, with as many staying free as must.
  mutating func canStart(_ workQueue: Int, _ group: Int) -> Bool {
    let state = groups[group]
    guard state.busy < state.limit else { return false }
    let spare = state.limit &- state.busy &- 1
    let free = workQueues[workQueue].isInbound ? spare &+ state.interruptible : spare
    return free >= routing.keepFree[workQueue &* groupCount &+ group]
  }

  /// The first in the order of the tier, which says whose turn it is.
  private mutating func firstFree(_ places: Range<Int>, _ workQueue: Int) -> Int {
    for place in places {
      let group = Int(routing.candidates[place])
      if canStart(workQueue, group) { return group }
    }
    return -1
  }

  /// The group of the agent who has been idle longest; the first listed wins a tie.
  private mutating func longestIdle(_ places: Range<Int>, _ workQueue: Int) -> Int {
    var (best, since) = (-1, Double.infinity)
    for place in places {
      let group = Int(routing.candidates[place])
      if canStart(workQueue, group), idle[group].longest < since { (best, since) = (group, idle[group].longest) }
    }
    return best
  }

  /// The group of an agent chosen with equal probability among all who are free.
  private mutating func randomFree(_ places: Range<Int>, _ workQueue: Int) -> Int {
    var total = 0
    for place in places { total += freeAgents(Int(routing.candidates[place]), workQueue) }
    guard total > 0 else { return -1 }
    var left = streams[Int(workQueues[workQueue].callType)].routing.index(below: total)
    for place in places {
      let group = Int(routing.candidates[place])
      left -= freeAgents(group, workQueue)
      if left < 0 { return group }
    }
    return -1
  }

  private mutating func freeAgents(_ group: Int, _ workQueue: Int) -> Int {
    canStart(workQueue, group) ? Int(groups[group].limit &- groups[group].busy) : 0
  }
}
