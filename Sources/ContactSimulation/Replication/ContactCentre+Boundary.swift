import EventEngine
import ScenarioModel

extension ContactCentre {
  /// Ends the stretch of time since the last boundary: agent time and queue time go to their cells.
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
      let time = agentTime + (group * intervalCount + interval)
      time.pointee.busySeconds += busy
      time.pointee.overtimeSeconds += segment.isOpen ? overtime : busy
      if segment.isOpen { time.pointee.scheduledSeconds += Double(state.pointee.limit) * length }
    }
    for callType in 0..<typeCount {
      let type = types + callType
      let queued = type.pointee.queueTime.flush(length: length, count: Int(type.pointee.line.count))
      type.pointee.cell.pointee.queueSeconds += queued
    }
    segmentStart = now
  }

  /// Begins a segment in opening hours with its agents and cells.
  mutating func open(_ segment: Segment, agents: UnsafePointer<Int32>) {
    for callType in 0..<typeCount {
      let type = types + callType
      let cellIndex = callType * intervalCount + Int(segment.interval)
      type.pointee.cellIndex = segment.isCounted ? Int32(truncatingIfNeeded: cellIndex) : -1
      let cell = segment.isCounted ? cells + cellIndex : discardedCell
      cell.pointee.longestQueue = max(cell.pointee.longestQueue, type.pointee.line.count)
      type.pointee.cell = cell
    }
    for group in 0..<groupCount { setLimit(group, agents[group * intervalCount + Int(segment.interval)]) }
    startWaiting()
  }

  /// The service closes: its rule decides about the waiting callers, and who may serve them.
  mutating func shut(_ rule: ClosingRule) {
    if rule != .served {
      for group in 0..<groupCount { setLimit(group, 0) }
    }
    for callType in 0..<typeCount {
      if rule == .cleared { clear(callType, onlyEndless: false) }
      if !canStillBeServed(callType) { clear(callType, onlyEndless: true) }
    }
  }

  /// Whether any group that serves the type may still start a service.
  private func canStillBeServed(_ callType: Int) -> Bool {
    (0..<groupCount).contains { group in
      let serves = servers[callType * groupWords + group >> 6] & (1 << UInt64(group & 63)) != 0
      return serves && groups[group].limit > 0
    }
  }

  private mutating func setLimit(_ group: Int, _ limit: Int32) {
    let state = groups + group
    state.pointee.limit = limit
    setIdle(group, state.pointee.busy < limit)
  }

  /// After a step up, waiting calls start at once, group by group in the listed order.
  private mutating func startWaiting() {
    for group in 0..<groupCount {
      while groups[group].busy < groups[group].limit {
        let callType = nextCallType(for: group)
        if callType < 0 { break }
        occupyAgent(of: group)
        answerFirst(of: callType, by: group)
      }
    }
  }
}
