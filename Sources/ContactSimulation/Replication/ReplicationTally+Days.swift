import OutputAnalysis

extension ReplicationTally {
  /// Empties what belongs to the days that are about to be run; a tally of another shape is made anew.
  mutating func prepare(for model: SimulationModel, days: Range<Int>) {
    var wanted = model.tallyShape
    wanted.keepsWaits = shape.keepsWaits
    guard shape == wanted else {
      self = ReplicationTally(wanted)
      return
    }
    let (intervals, service) = (model.intervals(of: days), model.service)
    for row in 0..<shape.rows { Self.empty(&cells, intervals, row: row, of: intervalCount, CellTally()) }
    for group in 0..<shape.groups {
      Self.empty(&agentTime, intervals, row: group, of: intervalCount, AgentTally())
      Self.empty(&afterClosing, days, row: group, of: shape.days, 0)
    }
    if shape.keepsWaits { for callType in 0..<shape.callTypes { waits.reset(callType: callType, days: days) } }
    if shape.keepsServers {
      for row in 0..<shape.rows * shape.groups { Self.empty(&servedBy, days, row: row, of: shape.days, 0) }
    }
    for place in shape.outboundTypes.indices {
      Self.empty(&outbound, days, row: place, of: shape.days, OutboundTally())
    }
    for row in 0..<shape.stepRows { Self.empty(&outboundSteps, days, row: row, of: shape.days, OutboundStepTally()) }
    for row in 0..<shape.outcomeRows {
      Self.empty(&outboundOutcomes, days, row: row, of: shape.days, OutboundOutcomeTally())
    }
    // Hours of the week and strata are not told apart by day: services that dial run all days at once.
    for index in attemptsByHour.indices { (attemptsByHour[index], conversationsByHour[index]) = (0, 0) }
    for index in outboundStrata.indices { outboundStrata[index] = StratumTally() }
    for place in shape.outboundTypes.indices { timesToReach.reset(callType: place, days: days) }
    guard shape.hours > 0, let first = days.first, let last = days.last else { return }
    let hours =
      Int(
        service.days[first].midnight / 3600)..<max(
        Int(service.days[first].midnight / 3600), min(shape.hours, Int((service.days[last].end + 3599) / 3600)))
    for callType in 0..<shape.callTypes { Self.empty(&outside, hours, row: callType, of: shape.hours, OutsideTally()) }
    for place in shape.deferredTypes.indices {
      Self.empty(&deferred, days, row: place, of: shape.days, DeferredTally())
      Self.empty(&backlog, hours, row: place, of: shape.hours, 0)
      turnarounds.reset(callType: place, days: days)
    }
  }

  private static func empty<Element>(
    _ array: inout [Element], _ columns: Range<Int>, row: Int, of width: Int, _ nothing: Element
  ) {
    for index in row * width + columns.lowerBound..<row * width + columns.upperBound { array[index] = nothing }
  }

  /// Completes the cells of plain types and the distributions of waits from the cells, where the event loop counts them.
  mutating func complete(for model: SimulationModel, days: Range<Int>) {
    for callType in 0..<model.callTypeCount {
      if model.service.isPlain[callType] {
        for interval in model.intervals(of: days) {
          let cell = cell(callType, interval: interval)
          cells[cell].helpedAtFirstCall = cells[cell].answered
        }
      }
      guard shape.keepsWaits else { continue }
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
