internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Everything a study keeps of one outbound type.
struct OutboundEvidence: Sendable {
  /// The type.
  let subject: OutboundSubject
  /// Moments of the run, the weeks, the weekdays and the days.
  private(set) var moments: MomentTable<OutboundColumn>
  /// Replications in which the share within D reached the target, by cell.
  private(set) var levelMet: [SuccessTally]
  /// Steps and their outcomes.
  private(set) var steps: StepEvidence
  /// Strata, where people are told apart.
  private(set) var strata: MomentTable<StratumColumn>
  /// Attempts and conversations by weekday and hour of the dial.
  private(set) var hours = ReachHours()
  /// Times from entering to the first conversation.
  private(set) var timesToReach: WaitEvidence
  private let rollUp: RollUp

  /// Nothing added yet.
  init(_ subject: OutboundSubject, hasDayWaits: Bool) {
    self.subject = subject
    moments = MomentTable(rows: subject.cells.count)
    rollUp = subject.cells.rollUp
    levelMet = Array(repeating: SuccessTally(), count: subject.cells.count)
    steps = StepEvidence(outcomes: subject.campaign.steps.map(\.outcomes.count), days: subject.cells.dayCount)
    let count = subject.campaign.strata.count
    strata = MomentTable(rows: count > 1 ? count : 0)
    timesToReach = WaitEvidence(openDays: hasDayWaits ? subject.cells.dayCount : 0)
  }

  /// Adds one replication.
  ///
  /// - Parameters:
  ///   - tally: the replication.
  ///   - place: the type's place among the outbound types.
  ///   - counts: receives the days.
  mutating func add(_ tally: ReplicationTally, place: Int, counts: inout ReplicationCounts) {
    let count = tally.shape.days
    precondition(
      count == subject.cells.dayCount && tally.shape.outboundTypes.count > place,
      "expected \(subject.cells.dayCount) days of outbound type \(place), found \(count) of "
        + "\(tally.shape.outboundTypes.count)")
    CellValues<OutboundColumn>.with(rows: moments.rows) { values in
      subject.fill(values, from: tally, days: tally.outbound[place * count..<(place + 1) * count])
      values.rollUp(rollUp)
      moments.add(values)
      counts.add(values, to: \.outbound, place: place, from: subject.cells.row(ofDay: 0))
      judge(values)
    }
    steps.add(tally, place: place)
    addStrata(tally, place: place)
    hours.add(tally, place: place)
    timesToReach.add(tally.timesToReach, callTypes: place..<place + 1, openDays: Array(0..<count))
  }

  /// Compares the share within D of every cell with the target.
  private mutating func judge(_ values: CellValues<OutboundColumn>) {
    guard let target = subject.campaign.target else { return }
    for row in levelMet.indices where values[.eligible, row] > 0 {
      levelMet[row].add(values[.within, row] / values[.eligible, row] >= target.level)
    }
  }

  private mutating func addStrata(_ tally: ReplicationTally, place: Int) {
    let shape = tally.shape
    let found = shape.outboundTypes[place].strata
    precondition(found == strata.rows, "expected \(strata.rows) strata, found \(found)")
    let first = shape.firstStratumRow(of: place)
    CellValues<StratumColumn>.with(rows: strata.rows) { values in
      for row in 0..<values.rows { values.fill(tally.outboundStrata[first + row], row: row) }
      strata.add(values)
    }
  }

  /// Adds other replications, which come after these.
  mutating func merge(_ other: OutboundEvidence) {
    moments.merge(other.moments)
    for index in levelMet.indices { levelMet[index].merge(other.levelMet[index]) }
    steps.merge(other.steps)
    strata.merge(other.strata)
    hours.merge(other.hours)
    timesToReach.merge(other.timesToReach)
  }
}

extension OutboundEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&moments, "moments")
    try store.exchange(&levelMet, "levelMet")
    try store.exchange("steps") { (store: inout StoredNumbers) throws(StoredNumbersFault) in
      try steps.exchange(&store)
    }
    try store.exchange(&strata, "strata")
    try hours.exchange(&store)
    try store.exchange("timesToReach") { (store: inout StoredNumbers) throws(StoredNumbersFault) in
      try timesToReach.exchange(&store)
    }
  }
}
