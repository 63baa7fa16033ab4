import OutputAnalysis

/// Pointers to the distribution of waits of a tally.
struct WaitStorage {
  let counts: UnsafeMutablePointer<Int32>
  let used: UnsafeMutablePointer<Int32>
  let dayCount: Int
}

extension ReplicationTally {
  /// Empties the cells of the days that are about to be run; a tally of another shape is made anew.
  mutating func prepare(for model: SimulationModel, days: Range<Int>) {
    let (types, groups, intervals) = (model.callTypeCount, model.groupCount, model.intervalCount)
    let keepsWaits = waits.dayCount > 0
    let fits =
      intervalCount == intervals && cells.count == types * intervals && agentTime.count == groups * intervals
      && waits.used.count == (keepsWaits ? types * model.dayCount : 0)
    guard fits else {
      self = ReplicationTally(
        callTypes: types, groups: groups, intervals: intervals, waitDays: keepsWaits ? model.dayCount : 0)
      return
    }
    let range = model.intervals(of: days)
    for callType in 0..<types {
      for interval in range { cells[callType * intervals + interval] = CellTally() }
      if keepsWaits { waits.reset(callType: callType, days: days) }
    }
    for group in 0..<groups {
      for interval in range { agentTime[group * intervals + interval] = AgentTally() }
    }
  }

  /// Gives the body pointers to the counts; nothing else may use the tally meanwhile.
  mutating func withStorage(
    _ body: (UnsafeMutablePointer<CellTally>?, UnsafeMutablePointer<AgentTally>?, WaitStorage?) -> Void
  ) {
    var (cells, agentTime, counts, used) = (self.cells, self.agentTime, waits.counts, waits.used)
    (self.cells, self.agentTime, waits.counts, waits.used) = ([], [], [], [])
    cells.withUnsafeMutableBufferPointer { cells in
      agentTime.withUnsafeMutableBufferPointer { agentTime in
        counts.withUnsafeMutableBufferPointer { counts in
          used.withUnsafeMutableBufferPointer { used in
            var storage: WaitStorage?
            if waits.dayCount > 0, let counts = counts.baseAddress, let used = used.baseAddress {
              storage = WaitStorage(counts: counts, used: used, dayCount: waits.dayCount)
            }
            body(cells.baseAddress, agentTime.baseAddress, storage)
          }
        }
      }
    }
    (self.cells, self.agentTime, waits.counts, waits.used) = (cells, agentTime, counts, used)
  }

  /// Adds the contacts that did not wait to the distributions of waits, from the cells, where the event loop counts them.
  mutating func countImmediateAnswers(of model: SimulationModel, days: Range<Int>) {
    guard waits.dayCount > 0 else { return }
    for callType in 0..<model.callTypeCount {
      for day in days {
        var immediate: Int32 = 0
        for interval in model.service.days[day].intervals {
          immediate &+= cells[cell(callType, interval: interval)].answeredAtOnce
        }
        waits.addImmediate(immediate, callType: callType, day: day)
      }
    }
  }
}

extension WaitCounts {
  /// Empties the rows of some days of a call type.
  mutating func reset(callType: Int, days: Range<Int>) {
    for row in days.lowerBound + callType * dayCount..<days.upperBound + callType * dayCount {
      let first = row * WaitScale.binCount
      for index in first..<first + Int(used[row]) { counts[index] = 0 }
      used[row] = 0
    }
  }

  /// Counts contacts with a wait of 0.
  mutating func addImmediate(_ number: Int32, callType: Int, day: Int) {
    guard number > 0 else { return }
    let row = callType * dayCount + day
    counts[row * WaitScale.binCount] &+= number
    used[row] = max(used[row], 1)
  }
}
