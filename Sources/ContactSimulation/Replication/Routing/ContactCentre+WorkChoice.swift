import EventEngine
import ScenarioModel

/// How freed agents choose among waiting work. The order of lanes is made in `WorkRouting`; here it is followed.
extension ContactCentre {
  /// The lane whose first work an agent of a group takes; -1 when none is waiting that the group may take.
  ///
  /// - Parameters:
  ///   - group: The group of the agent.
  ///   - spare: Agents of the group who stay free when the agent gets busy.
  @inline(__always)
  mutating func nextLane(for group: Int, spare: Int32) -> Int {
    let able = skills + group &* laneWords
    var word = 0
    repeat {
      let waiting = able[word] & waitingLanes[word]
      if waiting != 0 {
        if routing.takesOnlyLane[group] && waiting & (waiting &- 1) == 0 { return waiting.trailingZeroBitCount }
        return choose(for: group, spare: spare)
      }
      word &+= 1
    } while word < laneWords
    return -1
  }

  /// Goes through a group's ranks; within a rank the longest wait wins, and the first listed wins a tie.
  @inline(never)
  private mutating func choose(for group: Int, spare: Int32) -> Int {
    guard routing.worksSimply[group] else { return chooseInFull(for: group, spare: spare) }
    var rank = routing.ranks + Int(routing.firstRank[group]) &* laneWords
    for _ in routing.firstRank[group]..<routing.firstRank[group &+ 1] {
      var (best, since) = (-1, Double.infinity)
      for word in 0..<laneWords {
        var left = rank[word] & waitingLanes[word]
        while left != 0 {
          let lane = word &* 64 &+ left.trailingZeroBitCount
          let arrival = calls.records[Int(lanes[lane].line.first)].arrival
          if arrival < since { (best, since) = (lane, arrival) }
          left &= left &- 1
        }
      }
      if best >= 0 { return best }
      rank += laneWords
    }
    return -1
  }

  /// The same with agents kept free, circles that open late, weighted waits, deferred work and callbacks.
  ///
  /// Work that would be put back for a caller is not begun while one waits whom the group may serve.
  private mutating func chooseInFull(for group: Int, spare: Int32) -> Int {
    let best = mostUrgent(for: group, spare: spare, onlyCallers: false)
    guard best >= 0, lanes[best].kind == .backlog || lanes[best].kind == .duePeople else { return best }
    if isInterruptible(best) {
      let caller = mostUrgent(for: group, spare: spare, onlyCallers: true)
      if caller >= 0 { return caller }
    }
    return isByDeadline(best) ? earliestDeadline(for: group, spare: spare, like: lanes[best].kind) : best
  }

  /// The first lane in a group's search order; within a rank the largest urgency wins, and the first listed wins a tie.
  private mutating func mostUrgent(for group: Int, spare: Int32, onlyCallers: Bool) -> Int {
    let weighs = routing.weighsWaits[group]
    var (best, most) = (-1, -Double.infinity)
    for index in Int(firstChoice[group])..<Int(firstChoice[group &+ 1]) {
      let choice = choices[index]
      if !onlyCallers || lanes[Int(choice.lane)].isInbound, let since = since(choice, group, spare: spare) {
        let urgency = weighs ? (now - since) * choice.weight : -since
        if urgency > most { (best, most) = (Int(choice.lane), urgency) }
      }
      if choice.endsRank && best >= 0 { return best }
    }
    return best
  }

  /// Since when the first work of a lane has waited; nil when there is none that may start.
  ///
  /// Agents who can be taken from items count as free for callers.
  private mutating func since(_ choice: WorkRouting.Choice, _ group: Int, spare: Int32) -> Double? {
    let lane = Int(choice.lane)
    guard isAwake(lane) else { return nil }
    let free = lanes[lane].isInbound ? spare &+ groups[group].interruptible : spare
    guard free >= choice.keepFree else { return nil }
    let since = firstArrival(in: lane)
    return choice.after > 0 && now < since + choice.after ? nil : since
  }

  /// Whether a lane has work that may be done now.
  mutating func isAwake(_ lane: Int) -> Bool {
    waitingLanes[lane &>> 6] & (1 &<< UInt64(truncatingIfNeeded: lane & 63)) != 0
  }

  /// When the first work of a lane that is not empty came.
  mutating func firstArrival(in lane: Int) -> Double {
    if lanes[lane].kind == .backlog { return items.records[nextItem(of: lane)].entry }
    if lanes[lane].kind == .duePeople { return people.records[nextPerson(of: lane)].due }
    return calls.records[Int(lanes[lane].line.first)].arrival
  }

  /// Among types of a kind worked by deadline, whatever their priority, the one whose first deadline comes first.
  private mutating func earliestDeadline(for group: Int, spare: Int32, like kind: Lane.Kind) -> Int {
    var (best, deadline) = (-1, Double.infinity)
    for index in Int(firstChoice[group])..<Int(firstChoice[group &+ 1]) {
      let lane = Int(choices[index].lane)
      guard lanes[lane].kind == kind, isByDeadline(lane), since(choices[index], group, spare: spare) != nil else {
        continue
      }
      let due = timeLeft(of: lane)
      if best < 0 || due < deadline { (best, deadline) = (lane, due) }
    }
    return best
  }

  /// An agent of a group, already counted as busy, takes the first work of a lane.
  @inline(__always)
  mutating func takeFirst(of lane: Int, by group: Int) {
    if lanes[lane].isPlain { answerFirst(of: lane, by: group) } else { takeFirstInFull(of: lane, by: group) }
  }

  @inline(never)
  private mutating func takeFirstInFull(of lane: Int, by group: Int) {
    switch lanes[lane].kind {
    case .firstParts, .transferredParts: answerFirstInFull(of: lane, by: group)
    case .backlog: startItem(of: lane, by: group)
    case .duePeople: startAttempt(of: lane, by: group)
    case .liveAnswers: answerLive(of: lane, by: group)
    case .callbacks: callBack(from: lane, by: group)
    }
  }

  /// Free agents of a group take waiting work until there is none that they may take.
  mutating func putToWork(_ group: Int) {
    while groups[group].busy < groups[group].limit {
      let lane = nextLane(for: group, spare: groups[group].limit &- groups[group].busy &- 1)
      if lane < 0 { break }
      occupyAgent(of: group)
      takeFirst(of: lane, by: group)
    }
  }

  /// Work has come into a lane: free agents who may take it do.
  mutating func offerWork(of lane: Int) {
    while isAwake(lane) {
      let group = freeGroup(for: lane, circle: 0)
      if group < 0 { break }
      occupyAgent(of: group)
      takeFirst(of: lane, by: group)
    }
  }
}
