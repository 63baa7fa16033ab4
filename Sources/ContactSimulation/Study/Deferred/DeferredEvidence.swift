internal import OutputAnalysis
internal import ScenarioModel

/// Everything a study keeps of one deferred call type.
struct DeferredEvidence: Sendable {
  /// Index of the call type in the scenario.
  let callType: Int
  /// Its settings.
  let work: DeferredWork
  /// Moments by day of the period.
  private(set) var days: [DeferredMoments]
  /// Moments of the run.
  private(set) var run = DeferredMoments()
  /// The largest backlog of any hour: sum and squares over replications.
  private(set) var largest = SIMD2<Double>(repeating: 0)
  /// Replications in which a day's entries reached the share within D, by day, and over the run.
  private(set) var levelMet: [SuccessTally]
  private(set) var runLevelMet = SuccessTally()
  /// Replications in which nothing was too old at a day's end, by day, and at any day's end.
  private(set) var ageMet: [SuccessTally]
  private(set) var runAgeMet = SuccessTally()
  /// The backlog by hour.
  private(set) var backlog: BacklogTraces
  /// When it was cleared, by replication.
  private(set) var clearings: [BacklogClearing] = []
  /// Ages in seconds of the oldest item by day's end, replication by replication, as far as they are kept.
  private(set) var oldest: [Float] = []
  /// Times from entry to the end of work.
  private(set) var turnarounds: WaitEvidence

  /// Nothing heard yet.
  init(callType: Int, work: DeferredWork, days count: Int, hours: Int) {
    self.callType = callType
    self.work = work
    days = Array(repeating: DeferredMoments(), count: count)
    levelMet = Array(repeating: SuccessTally(), count: count)
    ageMet = Array(repeating: SuccessTally(), count: count)
    backlog = BacklogTraces(hours: hours)
    turnarounds = WaitEvidence(openDays: count)
  }

  /// Hears one replication.
  ///
  /// - Parameters:
  ///   - tally: the replication.
  ///   - place: the type's place among the deferred types.
  mutating func hear(_ tally: ReplicationTally, place: Int) {
    let count = tally.shape.days
    guard count == days.count, tally.deferred.count >= (place + 1) * count else { return }
    let cells = tally.deferred[place * count..<(place + 1) * count]
    var total = DeferredTotals()
    var isYoung = true
    for (day, cell) in cells.enumerated() {
      let totals = DeferredTotals(cell)
      total.add(totals)
      days[day].add(totals)
      isYoung = judge(totals, day: day) && isYoung
    }
    run.add(total)
    if let target = work.target {
      if let share = total.shareWithin { runLevelMet.add(share >= target.level) }
      if target.oldest != nil { runAgeMet.add(isYoung) }
    }
    hearTraces(tally, place: place, cells: cells)
    turnarounds.hear(tally.turnarounds, callTypes: place..<place + 1, openDays: Array(0..<count))
  }

  /// Judges a day; false where something was too old at its end.
  private mutating func judge(_ totals: DeferredTotals, day: Int) -> Bool {
    guard let target = work.target else { return true }
    if let share = totals.shareWithin { levelMet[day].add(share >= target.level) }
    guard let limit = target.oldest else { return true }
    ageMet[day].add(totals.oldest <= limit)
    return totals.oldest <= limit
  }

  private mutating func hearTraces(_ tally: ReplicationTally, place: Int, cells: ArraySlice<DeferredTally>) {
    let hours = tally.shape.hours
    if hours == backlog.hours, tally.backlog.count >= (place + 1) * hours {
      let items = tally.backlog[place * hours..<(place + 1) * hours]
      backlog.add(items)
      let most = Double(max(items.max() ?? 0, Int32(clamping: work.backlogAtStart)))
      largest += SIMD2(most, most * most)
    }
    var entered = cells.map { Int($0.entered) }
    if !entered.isEmpty { entered[0] = max(0, entered[0] - work.backlogAtStart) }
    clearings.append(
      BacklogClearing(start: work.backlogAtStart, entered: entered, backlog: cells.map { Int($0.backlogAtEnd) }))
    if oldest.count + cells.count <= BacklogTraces.mostValues { oldest += cells.map { Float($0.oldestAtEnd) } }
  }

  /// Adds other replications, which come after these.
  mutating func merge(_ other: DeferredEvidence) {
    for index in days.indices {
      days[index].merge(other.days[index])
      levelMet[index].merge(other.levelMet[index])
      ageMet[index].merge(other.ageMet[index])
    }
    run.merge(other.run)
    largest += other.largest
    runLevelMet.merge(other.runLevelMet)
    runAgeMet.merge(other.runAgeMet)
    backlog.merge(other.backlog)
    clearings += other.clearings
    let room = days.isEmpty ? 0 : max(0, (BacklogTraces.mostValues - oldest.count) / days.count) * days.count
    oldest += other.oldest.prefix(room)
    turnarounds.merge(other.turnarounds)
  }
}
