import OutputAnalysis

/// Wait distributions of one call type, or of the whole service, by open day and over the run.
struct WaitEvidence: Sendable {
  /// Distribution of every open day; empty where days have none.
  private(set) var days: [WaitDistribution]
  /// Distribution of the run.
  private(set) var run = WaitDistribution()
  /// Counts of the replication at hand over the run, and over the day.
  private var runCounts = [Int32](repeating: 0, count: WaitScale.binCount)
  private var dayCounts = [Int32](repeating: 0, count: WaitScale.binCount)

  /// Nothing added yet.
  init(openDays: Int) {
    days = Array(repeating: WaitDistribution(), count: openDays)
  }

  /// Adds the waits of one replication.
  ///
  /// - Parameters:
  ///   - waits: the replication's counts.
  ///   - callTypes: the call types to pool.
  ///   - openDays: index of each open day in the grid.
  mutating func add(_ waits: WaitCounts, callTypes: Range<Int>, openDays: [Int]) {
    for index in runCounts.indices { runCounts[index] = 0 }
    var runUsed = 0
    for (place, day) in openDays.enumerated() where day < waits.dayCount {
      var used = 0
      for callType in callTypes {
        for (bin, count) in waits.bins(callType: callType, day: day).enumerated() {
          if bin >= used {
            used = bin + 1
            dayCounts[bin] = count
          } else {
            dayCounts[bin] += count
          }
        }
      }
      for bin in 0..<used { runCounts[bin] += dayCounts[bin] }
      runUsed = max(runUsed, used)
      if place < days.count { days[place].add(dayCounts[0..<used]) }
    }
    run.add(runCounts[0..<runUsed])
  }

  /// Adds other replications.
  mutating func merge(_ other: WaitEvidence) {
    for index in days.indices { days[index].merge(other.days[index]) }
    run.merge(other.run)
  }

  /// Forgets every replication, keeping the storage.
  mutating func reset() {
    for index in days.indices { days[index].reset() }
    run.reset()
  }
}

extension WaitEvidence {
  /// Exchanges the distributions with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&days, "days")
    var whole = [run]
    try store.exchange(&whole, "run")
    run = whole[0]
  }
}
