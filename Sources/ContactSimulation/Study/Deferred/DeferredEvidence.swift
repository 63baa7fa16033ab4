internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Everything a study keeps of one deferred call type.
struct DeferredEvidence: Sendable {
  /// Index of the call type in the scenario.
  let callType: Int
  /// Its settings.
  let work: DeferredWork
  /// Moments of the run, then of the days of the period.
  private(set) var moments: MomentTable<DeferredColumn>
  /// Replications in which the entries reached the share within D: of the run, then of the days.
  private(set) var levelMet: [SuccessTally]
  /// Replications in which nothing was too old: at any day's end, then at each day's.
  private(set) var ageMet: [SuccessTally]
  /// The backlog by hour.
  private(set) var backlog: BacklogTraces
  /// When it was cleared, by replication.
  private(set) var clearings: [BacklogClearing] = []
  /// Ages in seconds of the oldest item by day's end, replication by replication, as far as they are kept.
  private(set) var oldest: [Float] = []
  /// Times from entry to the end of work.
  private(set) var turnarounds: WaitEvidence

  private let clock: HourClock
  private let rollUp: RollUp

  /// Nothing added yet.
  init(callType: Int, work: DeferredWork, clock: HourClock, hasDayWaits: Bool) {
    self.callType = callType
    self.work = work
    self.clock = clock
    let rows = 1 + clock.dayCount
    moments = MomentTable(rows: rows)
    levelMet = Array(repeating: SuccessTally(), count: rows)
    ageMet = levelMet
    backlog = BacklogTraces(hours: clock.hours.count)
    turnarounds = WaitEvidence(openDays: hasDayWaits ? clock.dayCount : 0)
    rollUp = RollUp([RollUp.Step(1..<rows, into: 0)])
  }

  /// Adds one replication.
  ///
  /// - Parameters:
  ///   - tally: the replication.
  ///   - place: the type's place among the deferred types.
  ///   - counts: receives the days.
  mutating func add(_ tally: ReplicationTally, place: Int, counts: inout ReplicationCounts) {
    let count = tally.shape.days
    precondition(
      count == clock.dayCount && tally.shape.deferredTypes.count > place,
      "expected \(clock.dayCount) days of deferred type \(place), found \(count) of \(tally.shape.deferredTypes.count)")
    let days = tally.deferred[place * count..<(place + 1) * count]
    CellValues<DeferredColumn>.with(rows: moments.rows) { values in
      for (day, counts) in days.enumerated() { values.fill(counts, row: day + 1) }
      addBacklog(tally, place: place, to: values)
      values.rollUp(rollUp)
      moments.add(values)
      counts.add(values, to: \.deferred, place: place, from: 1)
      judge(values)
    }
    addTraces(days)
    turnarounds.add(tally.turnarounds, callTypes: place..<place + 1, openDays: Array(0..<count))
  }

  /// Judges the days and the run.
  private mutating func judge(_ values: CellValues<DeferredColumn>) {
    guard let target = work.target else { return }
    for row in levelMet.indices where values[.eligible, row] > 0 {
      levelMet[row].add(values[.doneWithin, row] / values[.eligible, row] >= target.level)
    }
    guard let limit = target.oldest else { return }
    let young = (1..<ageMet.count).map { values[.oldestAtEnd, $0] <= limit }
    for (day, isYoung) in young.enumerated() { ageMet[day + 1].add(isYoung) }
    ageMet[0].add(young.allSatisfy { $0 })
  }

  /// The backlog by hour, and the largest of each day; the first day has that of the start too.
  private mutating func addBacklog(_ tally: ReplicationTally, place: Int, to values: CellValues<DeferredColumn>) {
    let hours = clock.hours.count
    guard tally.shape.hours == hours, tally.backlog.count >= (place + 1) * hours else { return }
    let items = tally.backlog[place * hours..<(place + 1) * hours]
    backlog.add(items)
    if moments.rows > 1 { values[.largestBacklog, 1] = Double(work.backlogAtStart) }
    for (hour, items) in zip(clock.hours, items) {
      values[.largestBacklog, hour.day + 1] = max(values[.largestBacklog, hour.day + 1], Double(items))
    }
  }

  private mutating func addTraces(_ days: ArraySlice<DeferredTally>) {
    var entered = days.map { Int($0.entered) }
    if !entered.isEmpty { entered[0] = max(0, entered[0] - work.backlogAtStart) }
    clearings.append(
      BacklogClearing(start: work.backlogAtStart, entered: entered, backlog: days.map { Int($0.backlogAtEnd) }))
    if oldest.count + days.count <= BacklogTraces.mostValues { oldest += days.map { Float($0.oldestAtEnd) } }
  }

  /// Adds other replications, which come after these.
  mutating func merge(_ other: DeferredEvidence) {
    moments.merge(other.moments)
    for row in levelMet.indices {
      levelMet[row].merge(other.levelMet[row])
      ageMet[row].merge(other.ageMet[row])
    }
    backlog.merge(other.backlog)
    clearings += other.clearings
    let days = max(1, clock.dayCount)
    let room = max(0, (BacklogTraces.mostValues - oldest.count) / days) * days
    oldest += other.oldest.prefix(room)
    turnarounds.merge(other.turnarounds)
  }
}

extension DeferredEvidence {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&moments, "moments")
    try store.exchange(&levelMet, "levelMet")
    try store.exchange(&ageMet, "ageMet")
    try store.exchange("backlog") { (store: inout StoredNumbers) throws(StoredNumbersFault) in
      try backlog.exchange(&store)
    }
    try BacklogClearing.exchange(&clearings, "clearings", days: clock.dayCount, &store)
    var ages = oldest.map { Double($0) }
    try store.exchange(&ages, "oldest", length: .multiple(of: max(1, clock.dayCount)))
    oldest = ages.map { Float($0) }
    try store.exchange("turnarounds") { (store: inout StoredNumbers) throws(StoredNumbersFault) in
      try turnarounds.exchange(&store)
    }
  }
}
