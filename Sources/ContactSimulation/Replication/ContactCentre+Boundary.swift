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
    for index in 0..<laneCount {
      let lane = lanes + index
      let queued = lane.pointee.queueTime.flush(length: length, count: Int(lane.pointee.line.count))
      if lane.pointee.isInbound { lane.pointee.cell.pointee.queueSeconds += queued }
    }
    segmentStart = now
  }

  /// Begins a segment in opening hours with its agents and cells.
  mutating func open(_ segment: Segment, agents: UnsafePointer<Int32>) {
    let interval = Int(segment.interval)
    if !isOpen && registersIdle { beginShift() }
    isOpen = true
    spanEnd = openHours.closing[interval]
    for index in 0..<laneCount {
      let lane = lanes + index
      let row = Int(lane.pointee.row)
      if row >= 0 {
        let cellIndex = row * intervalCount + interval
        lane.pointee.cellIndex = segment.isCounted ? Int32(truncatingIfNeeded: cellIndex) : -1
        let cell = segment.isCounted ? cells + cellIndex : discardedCell
        cell.pointee.longestQueue = max(cell.pointee.longestQueue, lane.pointee.line.count)
        lane.pointee.cell = cell
      } else {
        wakeWithWork(index)
      }
    }
    for group in 0..<groupCount {
      setLimit(group, agents[group * intervalCount + interval])
      putBackExcess(of: group)
    }
    for group in 0..<groupCount { putToWork(group) }
    if dialsAhead { paceAll() }
  }

  /// The service closes: its rule decides about the waiting callers, and who may serve them.
  mutating func shut(_ rule: ClosingRule) {
    isOpen = false
    if rule != .served {
      for group in 0..<groupCount { setLimit(group, 0) }
    }
    for lane in 0..<laneCount {
      switch lanes[lane].kind {
      case .firstParts, .transferredParts:
        if rule == .cleared { clear(lane, onlyEndless: false) }
        if !canStillBeServed(lane) { clear(lane, onlyEndless: true) }
      case .backlog, .duePeople: fallAsleep(lane)
      case .callbacks: closeCallbacks(lane)
      case .liveAnswers: break
      }
    }
  }

  /// Puts a lane that slept into the set of those with work, if it has any that may be done now.
  private mutating func wakeWithWork(_ lane: Int) {
    if lanes[lane].kind == .duePeople {
      refresh(campaigns + Int(lanes[lane].campaign))
    } else if lanes[lane].line.count > 0 {
      wake(lane)
    }
  }

  /// Whether any group of a lane's circles may still start a service.
  mutating func canStillBeServed(_ lane: Int) -> Bool {
    (Int(routing.firstCircle[lane])..<Int(routing.firstCircle[lane + 1])).contains { index in
      let circle = routing.circles[index]
      return (Int(circle.first)..<Int(circle.first) + Int(circle.count)).contains { place in
        let group = Int(routing.candidates[place])
        return groups[group].limit > routing.keepFree[lane * groupCount + group]
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
