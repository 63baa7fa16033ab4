import EventEngine
import ScenarioModel

/// How freed agents choose among waiting work. The order of work queues is made in `WorkRouting`; here it is followed.
extension ContactCentre {
  /// The work queue whose first work an agent of a group takes; -1 when none is waiting that the group may take.
  ///
  /// - Parameters:
  ///   - group: The group of the agent.
  ///   - spare: Agents of the group who stay free when the agent gets busy.
  @inline(__always)
  mutating func nextQueue(for group: Int, spare: Int32) -> Int {
    let able = skills + group &* queueWords
    var word = 0
    repeat {
      let waiting = able[word] & waitingQueues[word]
      if waiting != 0 {
        if routing.takesOnlyQueue[group] && waiting & (waiting &- 1) == 0 { return waiting.trailingZeroBitCount }
        return choose(for: group, spare: spare)
      }
      word &+= 1
    } while word < queueWords
    return -1
  }

  /// Goes through a group's ranks; within a rank the longest wait wins, and the first listed wins a tie.
  @inline(never)
  private mutating func choose(for group: Int, spare: Int32) -> Int {
    guard routing.worksSimply[group] else { return chooseInFull(for: group, spare: spare) }
    var rank = routing.ranks + Int(routing.firstRank[group]) &* queueWords
    for _ in routing.firstRank[group]..<routing.firstRank[group &+ 1] {
      var (best, since) = (-1, Double.infinity)
      for word in 0..<queueWords {
        var left = rank[word] & waitingQueues[word]
        while left != 0 {
          let workQueue = word &* 64 &+ left.trailingZeroBitCount
          let arrival = calls.records[Int(workQueues[workQueue].line.first)].arrival
          if arrival < since { (best, since) = (workQueue, arrival) }
          left &= left &- 1
        }
      }
      if best >= 0 { return best }
      rank += queueWords
    }
    return -1
  }

  /// The same with agents kept free, tiers that open late, weighted waits, deferred work and callbacks.
  ///
  /// Work that would be put back for a caller is not begun while one waits whom the group may serve.
  private mutating func chooseInFull(for group: Int, spare: Int32) -> Int {
    let best = mostUrgent(for: group, spare: spare, onlyCallers: false)
    guard best >= 0, workQueues[best].kind == .backlog || workQueues[best].kind == .duePeople else { return best }
    if isInterruptible(best) {
      let caller = mostUrgent(for: group, spare: spare, onlyCallers: true)
      if caller >= 0 { return caller }
    }
    return isByDeadline(best) ? earliestDeadline(for: group, spare: spare, like: workQueues[best].kind) : best
  }

  /// The first work queue in a group's search order; within a rank the largest urgency wins, and the first listed wins a tie.
  private mutating func mostUrgent(for group: Int, spare: Int32, onlyCallers: Bool) -> Int {
    let weighs = routing.weighsWaits[group]
    var (best, most) = (-1, -Double.infinity)
    for index in Int(firstChoice[group])..<Int(firstChoice[group &+ 1]) {
      let choice = choices[index]
      if !onlyCallers || workQueues[Int(choice.workQueue)].isInbound, let since = since(choice, group, spare: spare) {
        let urgency = weighs ? (now - since) * choice.weight : -since
        if urgency > most { (best, most) = (Int(choice.workQueue), urgency) }
      }
      if choice.endsRank && best >= 0 { return best }
    }
    return best
  }

  /// Since when the first work of a work queue has waited; nil when there is none that may start.
  ///
  /// Agents who can be taken from items count as free for callers.
  private mutating func since(_ choice: WorkRouting.Choice, _ group: Int, spare: Int32) -> Double? {
    let workQueue = Int(choice.workQueue)
    guard isAwake(workQueue) else { return nil }
    let free = workQueues[workQueue].isInbound ? spare &+ groups[group].interruptible : spare
    guard free >= choice.keepFree else { return nil }
    let since = firstArrival(in: workQueue)
    return choice.after > 0 && now < since + choice.after ? nil : since
  }

  /// Whether a work queue has work that may be done now.
  mutating func isAwake(_ workQueue: Int) -> Bool {
    waitingQueues[workQueue &>> 6] & (1 &<< UInt64(truncatingIfNeeded: workQueue & 63)) != 0
  }

  /// When the first work of a work queue that is not empty came.
  mutating func firstArrival(in workQueue: Int) -> Double {
    if workQueues[workQueue].kind == .backlog { return items.records[nextItem(of: workQueue)].entry }
    if workQueues[workQueue].kind == .duePeople { return lists.people.records[nextPerson(of: workQueue)].due }
    return calls.records[Int(workQueues[workQueue].line.first)].arrival
  }

  /// Among types of a kind worked by deadline, whatever their priority, the one whose first deadline comes first.
  private mutating func earliestDeadline(for group: Int, spare: Int32, like kind: WorkQueue.Kind) -> Int {
    var (best, deadline) = (-1, Double.infinity)
    for index in Int(firstChoice[group])..<Int(firstChoice[group &+ 1]) {
      let workQueue = Int(choices[index].workQueue)
      guard workQueues[workQueue].kind == kind, isByDeadline(workQueue),
        since(choices[index], group, spare: spare) != nil
      else {
        continue
      }
      let due = timeLeft(of: workQueue)
      if best < 0 || due < deadline { (best, deadline) = (workQueue, due) }
    }
    return best
  }

  /// An agent of a group, already counted as busy, takes the first work of a work queue.
  @inline(__always)
  mutating func takeFirst(of workQueue: Int, by group: Int) {
    if workQueues[workQueue].isPlain {
      answerFirst(of: workQueue, by: group)
    } else {
      takeFirstInFull(of: workQueue, by: group)
    }
  }

  @inline(never)
  private mutating func takeFirstInFull(of workQueue: Int, by group: Int) {
    switch workQueues[workQueue].kind {
    case .firstParts, .transferredParts: answerFirstInFull(of: workQueue, by: group)
    case .backlog: startItem(of: workQueue, by: group)
    case .duePeople: startAttempt(of: workQueue, by: group)
    case .answersAwaitingAgent: answerLive(of: workQueue, by: group)
    case .callbacks: callBack(from: workQueue, by: group)
    }
  }

  /// Free agents of a group take waiting work until there is none that they may take.
  mutating func putToWork(_ group: Int) {
    while groups[group].busy < groups[group].limit {
      let workQueue = nextQueue(for: group, spare: groups[group].limit &- groups[group].busy &- 1)
      if workQueue < 0 { break }
      occupyAgent(of: group)
      takeFirst(of: workQueue, by: group)
    }
  }

  /// Work has come into a work queue: free agents who may take it do.
  mutating func offerWork(of workQueue: Int) {
    while isAwake(workQueue) {
      let group = freeGroup(for: workQueue, tier: 0)
      if group < 0 { break }
      occupyAgent(of: group)
      takeFirst(of: workQueue, by: group)
    }
  }
}
