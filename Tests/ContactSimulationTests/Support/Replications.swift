import ContactSimulation

/// Per-replication numerators and denominators, and the ratio of their totals with its delta-method standard error.
struct RatioSample {
  private var numerators: [Double] = []
  private var denominators: [Double] = []

  mutating func add(_ numerator: Double, _ denominator: Double) {
    numerators.append(numerator)
    denominators.append(denominator)
  }

  var ratio: Double {
    let total = denominators.reduce(0, +)
    return total > 0 ? numerators.reduce(0, +) / total : 0
  }

  var standardError: Double {
    let count = Double(numerators.count)
    let mean = denominators.reduce(0, +) / count
    guard mean > 0, count > 1 else { return 0 }
    let ratio = ratio
    let squares = zip(numerators, denominators).reduce(0.0) { $0 + ($1.0 - ratio * $1.1) * ($1.0 - ratio * $1.1) }
    return (squares / (count - 1) / count).squareRoot() / mean
  }

  /// Standard errors between this sample and a reference value with its own standard error.
  func z(against mean: Double, standardError other: Double = 0) -> Double {
    let spread = (standardError * standardError + other * other).squareRoot()
    let difference = ratio - mean
    return abs(difference) <= 1e-12 ? 0 : difference / spread
  }
}

/// Totals of a tally over some cells.
struct Totals {
  var cells = CellTally()
  var agents = AgentTally()

  /// Adds up the cells of a row, a call type's or that of parts transferred to it, over some intervals.
  mutating func add(_ tally: ReplicationTally, type row: Int, intervals: Range<Int>) {
    for interval in intervals { cells.add(tally.cells[tally.cell(row, interval: interval)]) }
  }

  /// Adds up a group's time over some intervals.
  mutating func add(_ tally: ReplicationTally, group: Int, intervals: Range<Int>) {
    for interval in intervals {
      let time = tally.agentTime[tally.cell(group, interval: interval)]
      agents.scheduledSeconds += time.scheduledSeconds
      agents.busySeconds += time.busySeconds
      agents.overtimeSeconds += time.overtimeSeconds
    }
  }

  /// Totals over everything but transferred parts.
  static func all(_ tally: ReplicationTally, _ model: SimulationModel) -> Totals {
    var totals = Totals()
    for type in 0..<model.callTypeCount { totals.add(tally, type: type, intervals: 0..<model.intervalCount) }
    for group in 0..<model.groupCount { totals.add(tally, group: group, intervals: 0..<model.intervalCount) }
    let after = tally.afterClosing.reduce(0, +)
    totals.agents.busySeconds += after
    totals.agents.overtimeSeconds += after
    return totals
  }
}

extension CellTally {
  /// Every attempt's end: what `offered` must equal.
  var ends: Int32 {
    answered + abandoned + blockedByLines + blockedByQueue + cleared + callbackAccepted + unfinished
  }

  /// Adds the counts of another cell.
  mutating func add(_ other: CellTally) {
    for count in CellTally.counts { self[keyPath: count] += other[keyPath: count] }
    callbackTried += other.callbackTried
    cutShort += other.cutShort
    for sum in [
      \CellTally.answeredWait, \.lostWait, \.queueSeconds, \.callbackFirstTryDelay, \.talkSeconds,
    ] {
      self[keyPath: sum] += other[keyPath: sum]
    }
  }

  /// Every count but `longestQueue`, which does not add up.
  static let counts: [any WritableKeyPath<CellTally, Int32> & Sendable] = [
    \.offered, \.answered, \.answeredAtOnce, \.answeredWithin, \.abandoned, \.abandonedWithin, \.balked,
    \.blockedByLines, \.blockedByQueue, \.cleared, \.unfinished, \.retries, \.helpedAtFirstCall, \.transferred,
    \.servedByMenu, \.callbackAccepted, \.callbackReached, \.callbackReachedWithin, \.callbackLost,
  ]
}

/// Runs replications in turn and hands each tally to the body.
func replicate(_ model: SimulationModel, _ count: Int, days: Range<Int>? = nil, _ body: (ReplicationTally) -> Void) {
  let engine = ReplicationEngine()
  var tally = model.makeTally()
  for replication in 0..<count {
    engine.run(model, replication: replication, days: days, into: &tally)
    body(tally)
  }
}
