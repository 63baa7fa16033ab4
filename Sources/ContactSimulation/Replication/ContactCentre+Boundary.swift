import EventEngine
import ScenarioModel

extension ContactCentre {
  /// Ends the stretch of time since the last boundary: agent time and queue time go to their cells, work after closing to its day.
  ///
  /// - Parameter segment: The segment that has been going on until now.
  mutating func close(_ segment: Segment) {
    let length = max(0, elapsed)
    let interval = Int(segment.interval)
    for group in 0..<groupCount {
      let state = groups + group
      let busy = state.pointee.busyTime.flush(length: length, count: Int(state.pointee.busy))
      let overtime = state.pointee.overtime.flush(length: length, count: state.pointee.excess)
      guard segment.isCounted else { continue }
      guard segment.isOpen else {
        storage.afterClosing?[group * dayCount + Int(dayOfInterval[interval])] += busy
        continue
      }
      let time = agentTime + (group * intervalCount + interval)
      time.pointee.busySeconds += busy
      time.pointee.overtimeSeconds += overtime
      time.pointee.scheduledSeconds += Double(state.pointee.limit) * length
    }
    for index in 0..<queueCount {
      let workQueue = workQueues + index
      let queued = workQueue.pointee.queueTime.flush(length: length, count: Int(workQueue.pointee.line.count))
      if workQueue.pointee.isInbound { workQueue.pointee.cell.pointee.queueSeconds += queued }
    }
    segmentStart = now
  }

  /// Begins a segment in opening hours with its agents and cells.
  mutating func open(_ segment: Segment, agents: UnsafePointer<Int32>) {
    let interval = Int(segment.interval)
    if !isOpen && registersIdle { beginShift() }
    isOpen = true
    spanEnd = openHours.closing[interval]
    for index in 0..<queueCount {
      let workQueue = workQueues + index
      let row = Int(workQueue.pointee.row)
      if row >= 0 {
        let cellIndex = row * intervalCount + interval
        workQueue.pointee.cellIndex = segment.isCounted ? Int32(truncatingIfNeeded: cellIndex) : -1
        let cell = segment.isCounted ? cells + cellIndex : discardedCell
        cell.pointee.longestQueue = max(cell.pointee.longestQueue, workQueue.pointee.line.count)
        workQueue.pointee.cell = cell
      } else {
        wakeWithWork(index)
      }
    }
    for group in 0..<groupCount {
      setLimit(group, agents[group * intervalCount + interval])
      putBackExcess(of: group)
    }
    for group in 0..<groupCount { putToWork(group) }
    if lists.dialsAhead { paceAll() }
  }

  /// The service closes: its rule decides about the waiting callers, and who may serve them.
  mutating func shut(_ rule: ClosingRule) {
    isOpen = false
    if rule != .served {
      for group in 0..<groupCount { setLimit(group, 0) }
    }
    for workQueue in 0..<queueCount {
      switch workQueues[workQueue].kind {
      case .firstParts, .transferredParts:
        if rule == .cleared { clear(workQueue, onlyEndless: false) }
        if !canStillBeServed(workQueue) { clear(workQueue, onlyEndless: true) }
      case .backlog, .duePeople: fallAsleep(workQueue)
      case .callbacks: closeCallbacks(workQueue)
      case .answersAwaitingAgent: break
      }
    }
  }

  /// Puts a work queue that slept into the set of those with work, if it has any that may be done now.
  private mutating func wakeWithWork(_ workQueue: Int) {
    if workQueues[workQueue].kind == .duePeople {
      refresh(lists.campaigns + Int(workQueues[workQueue].campaign))
    } else if workQueues[workQueue].line.count > 0 {
      wake(workQueue)
    }
  }

  /// Whether any group of a work queue's tiers may still start a service.
  mutating func canStillBeServed(_ workQueue: Int) -> Bool {
    (Int(routing.firstTier[workQueue])..<Int(routing.firstTier[workQueue + 1])).contains { index in
      let tier = routing.tiers[index]
      return (Int(tier.first)..<Int(tier.first) + Int(tier.count)).contains { place in
        let group = Int(routing.candidates[place])
        return groups[group].limit > routing.keepFree[workQueue * groupCount + group]
      }
    }
  }

  /// When the service opens, whoever was still on duty is idle anew: no day knows of the one before.
  private mutating func beginShift() {
    for group in 0..<groupCount {
      idle[group].removeAll()
      idle[group].enter(max(0, groups[group].limit - groups[group].busy), at: now)
    }
  }

  private mutating func setLimit(_ group: Int, _ limit: Int32) {
    let state = groups + group
    if registersIdle {
      let (before, after) = (max(0, state.pointee.limit - state.pointee.busy), max(0, limit - state.pointee.busy))
      if after > before { idle[group].enter(after - before, at: now) } else { idle[group].leaveLast(before - after) }
    }
    state.pointee.limit = limit
    setIdle(group, state.pointee.busy < limit)
  }
}
