internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// Everything a study keeps of its replications: moments, verdicts and waits of every call type, group and cell.
///
/// Cost of a replication: some 100 instructions per call type and interval; memory 320 bytes per call type and interval, 80 per group and
/// interval.
struct ReplicationStatistics: ReplicationListener {
  /// Where the cells lie.
  let layout: ScopeLayout
  /// Index of each open day in the grid.
  let openDays: [Int]
  private let hasDayWaits: Bool
  /// Replications added.
  private(set) var replications = 0
  /// By call type.
  private(set) var callTypes: [ContactEvidence]
  /// The whole service; nil for a single call type without transfers, whose evidence it is.
  private(set) var wholeContacts: ContactEvidence?
  /// By agent group.
  private(set) var groups: [MomentTable<AgentColumn>]
  /// All groups; nil for a single group.
  private(set) var wholeAgents: MomentTable<AgentColumn>?
  /// By call type.
  private(set) var waits: [WaitEvidence]
  /// Waits of the whole service; nil for a single call type.
  private(set) var wholeWaits: WaitEvidence?
  /// What only some services have; nil for a service of calls that are answered, abandon or are blocked.
  private(set) var centre: FeatureStatistics?
  /// What every replication counted by day.
  private(set) var counts: ReplicationCounts

  /// Nothing added yet.
  init(
    layout: ScopeLayout, openDays: [Int], targets: [ServiceTarget?], groups groupCount: Int, hasDayWaits: Bool,
    mostCountBytes: Int, centre: FeatureStatistics? = nil
  ) {
    self.layout = layout
    self.openDays = openDays
    self.hasDayWaits = hasDayWaits
    callTypes = targets.map { ContactEvidence(layout: layout, target: $0) }
    let isOne = targets.count == 1 && centre?.features.hasTransfers != true
    wholeContacts = !isOne ? ContactEvidence(layout: layout, target: nil) : nil
    groups = Array(repeating: MomentTable(rows: layout.cellCount), count: groupCount)
    wholeAgents = groupCount > 1 ? MomentTable(rows: layout.cellCount) : nil
    let empty = WaitEvidence(openDays: hasDayWaits ? openDays.count : 0)
    waits = Array(repeating: empty, count: targets.count)
    wholeWaits = targets.count > 1 ? empty : nil
    self.centre = centre
    counts = ReplicationCounts(
      callTypes: targets.count, groups: groupCount, openDays: layout.scopes.days.count, features: centre?.features,
      limit: mostCountBytes)
  }

  /// Adds one replication; one of another shape stops the program.
  mutating func add(_ tally: ReplicationTally) {
    let (shape, intervals) = (tally.shape, layout.scopes.intervals.count)
    precondition(
      shape.intervals == intervals && shape.callTypes == callTypes.count && shape.groups == groups.count,
      "expected a replication of \(callTypes.count) call types, \(groups.count) groups and \(intervals) intervals, "
        + "found \(shape.callTypes), \(shape.groups) and \(shape.intervals)")
    replications += 1
    addContacts(tally)
    addAgents(tally)
    for index in waits.indices { waits[index].add(tally.waits, callTypes: index..<index + 1, openDays: openDays) }
    wholeWaits?.add(tally.waits, callTypes: 0..<callTypes.count, openDays: openDays)
    centre?.add(tally, counts: &counts)
    counts.close()
  }

  private mutating func addContacts(_ tally: ReplicationTally) {
    let rows = layout.allCellCount
    CellValues<ContactColumn>.with(rows: wholeContacts == nil ? 0 : rows) { whole in
      CellValues<ContactColumn>.with(rows: rows) { own in
        var verdicts: [TargetVerdict] = []
        for type in callTypes.indices {
          if type > 0 { own.reset() }
          fill(own, whole, from: tally, callType: type)
          own.rollUp(layout.rollUp)
          callTypes[type].add(own)
          counts.add(own, to: \.contacts, place: type, from: layout.first(.day))
          if callTypes[type].target != nil { callTypes[type].countVerdicts(layout: layout) }
          if wholeContacts != nil { ReplicationStatistics.join(callTypes[type].verdicts, into: &verdicts) }
        }
        guard wholeContacts != nil else { return }
        whole.rollUp(layout.rollUp)
        wholeContacts?.add(whole)
        counts.add(whole, to: \.contacts, place: callTypes.count, from: layout.first(.day))
        wholeContacts?.take(verdicts)
        wholeContacts?.countVerdicts(layout: layout)
      }
    }
  }

  /// The intervals of a call type, and what they add to the whole service: of transferred parts only their queue.
  private func fill(
    _ own: CellValues<ContactColumn>, _ whole: CellValues<ContactColumn>, from tally: ReplicationTally, callType: Int
  ) {
    let rows = layout.intervals
    for (interval, row) in rows.enumerated() {
      own.add(tally.cells[tally.cell(callType, interval: interval)], row: row)
    }
    if wholeContacts != nil { whole.join(own, rows: rows) }
    guard let parts = tally.shape.partRow(of: callType) else { return }
    for (interval, row) in rows.enumerated() {
      let cell = tally.cells[tally.cell(parts, interval: interval)]
      own.add(cell, row: row)
      if wholeContacts != nil { whole.addQueue(of: cell, row: row) }
    }
  }

  private mutating func addAgents(_ tally: ReplicationTally) {
    let (rows, days, intervals) = (layout.allCellCount, layout.days, layout.intervals)
    CellValues<AgentColumn>.with(rows: wholeAgents == nil ? 0 : rows) { whole in
      CellValues<AgentColumn>.with(rows: rows) { own in
        for group in groups.indices {
          if group > 0 { own.reset() }
          for (interval, row) in intervals.enumerated() {
            own.add(tally.agentTime[tally.cell(group, interval: interval)], row: row)
          }
          for (place, row) in days.enumerated() {
            own.add(afterClosing: tally.workAfterClosing(group: group, day: openDays[place]), row: row)
          }
          if wholeAgents != nil {
            whole.join(own, rows: intervals)
            whole.join(own, rows: days)
          }
          own.rollUp(layout.rollUp)
          groups[group].add(own)
          counts.add(own, to: \.agents, place: group, from: layout.first(.day))
        }
        guard wholeAgents != nil else { return }
        whole.rollUp(layout.rollUp)
        wholeAgents?.add(whole)
      }
    }
  }

  /// The whole service meets its targets where no call type misses its own.
  private static func join(_ verdicts: [TargetVerdict], into joint: inout [TargetVerdict]) {
    if joint.isEmpty {
      joint = verdicts
    } else {
      for index in joint.indices { joint[index] = max(joint[index], verdicts[index]) }
    }
  }

  /// Adds the replications of another tally of the same shape.
  mutating func merge(_ other: ReplicationStatistics) {
    guard replications > 0 else {
      // Shares the memory of the first chunk.
      self = other
      return
    }
    replications += other.replications
    for index in callTypes.indices { callTypes[index].merge(other.callTypes[index]) }
    if let contacts = other.wholeContacts { wholeContacts?.merge(contacts) }
    for index in groups.indices { groups[index].merge(other.groups[index]) }
    if let agents = other.wholeAgents { wholeAgents?.merge(agents) }
    for index in waits.indices { waits[index].merge(other.waits[index]) }
    if let waits = other.wholeWaits { wholeWaits?.merge(waits) }
    if let others = other.centre { centre?.merge(others) }
    counts.merge(other.counts)
  }

  /// Forgets every replication.
  mutating func reset() {
    guard replications > 0 else { return }
    self = ReplicationStatistics(
      layout: layout, openDays: openDays, targets: callTypes.map(\.target), groups: groups.count,
      hasDayWaits: hasDayWaits, mostCountBytes: counts.limit, centre: centre?.emptied)
  }
}

extension ReplicationStatistics {
  /// Exchanges everything that was counted with a store: into a tally of the same scenario that has counted nothing yet.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(&replications, "replications")
    try store.exchange(each: &callTypes, "callTypes") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(&wholeContacts, "wholeContacts") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    for group in groups.indices { try store.exchange(&groups[group], "groups[\(group)]") }
    try store.exchange(&wholeAgents, "wholeAgents") { (part, store) throws(StoredNumbersFault) in
      try store.exchange(&part, "moments")
    }
    try store.exchange(each: &waits, "waits") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(&wholeWaits, "wholeWaits") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(&centre, "centre") { (part, store) throws(StoredNumbersFault) in try part.exchange(&store) }
    try store.exchange("counts") { (store: inout StoredNumbers) throws(StoredNumbersFault) in
      try counts.exchange(&store)
    }
  }
}
