internal import ScenarioModel

/// Everything a study keeps of its replications: moments, verdicts and waits of every call type, group and cell.
///
/// Cost of a replication: some 30 additions and multiplications per call type and interval; memory 320 bytes per call type and
/// interval, 80 per group and interval.
struct EvidenceTally: ReplicationListener {
  /// Where the cells lie.
  let layout: ScopeLayout
  /// Index of each open day in the grid.
  let openDays: [Int]
  /// Replications heard.
  private(set) var replications = 0
  /// By call type.
  private(set) var callTypes: [ContactEvidence]
  /// The whole service; nil for a single call type without transfers, whose evidence it is.
  private(set) var wholeContacts: ContactEvidence?
  /// By agent group.
  private(set) var groups: [AgentEvidence]
  /// All groups; nil for a single group.
  private(set) var wholeAgents: AgentEvidence?
  /// By call type; empty where waits are not kept.
  private(set) var waits: [WaitEvidence]
  /// Waits of the whole service; nil for a single call type.
  private(set) var wholeWaits: WaitEvidence?
  /// What only some services have; nil for a service of calls that are answered, abandon or are blocked.
  private(set) var centre: CentreEvidence?

  /// Nothing heard yet.
  init(
    layout: ScopeLayout, openDays: [Int], targets: [ServiceTarget?], groups groupCount: Int, keepsWaits: Bool,
    centre: CentreEvidence? = nil
  ) {
    self.layout = layout
    self.openDays = openDays
    callTypes = targets.map { ContactEvidence(layout: layout, target: $0) }
    let isOne = targets.count == 1 && centre?.features.hasTransfers != true
    wholeContacts = !isOne ? ContactEvidence(layout: layout, target: nil) : nil
    groups = Array(repeating: AgentEvidence(layout: layout), count: groupCount)
    wholeAgents = groupCount > 1 ? AgentEvidence(layout: layout) : nil
    let empty = WaitEvidence(openDays: openDays.count)
    waits = keepsWaits ? Array(repeating: empty, count: targets.count) : []
    wholeWaits = keepsWaits && targets.count > 1 ? empty : nil
    self.centre = centre
  }

  /// Adds one replication.
  mutating func add(_ tally: ReplicationTally) {
    let intervals = layout.scopes.intervals.count
    guard tally.intervalCount == intervals, tally.shape.callTypes == callTypes.count,
      tally.cells.count == tally.shape.rows * intervals, tally.agentTime.count == groups.count * intervals
    else { return }
    replications += 1
    hearContacts(tally, intervals: intervals)
    hearAgents(tally, intervals: intervals)
    for index in waits.indices { waits[index].hear(tally.waits, callTypes: index..<index + 1, openDays: openDays) }
    wholeWaits?.hear(tally.waits, callTypes: 0..<callTypes.count, openDays: openDays)
    centre?.hear(tally)
  }

  private mutating func hearContacts(_ tally: ReplicationTally, intervals: Int) {
    withUnsafeTemporaryAllocation(of: ContactTotals.self, capacity: 2 * intervals) { memory in
      memory.initialize(repeating: ContactTotals())
      let own = UnsafeMutableBufferPointer(rebasing: memory[0..<intervals])
      let whole = UnsafeMutableBufferPointer(rebasing: memory[intervals...])
      var verdicts: [TargetVerdict] = []
      for type in callTypes.indices {
        for interval in 0..<intervals {
          own[interval] = ContactTotals(tally.cells[type * intervals + interval])
          if wholeContacts != nil { whole[interval].add(own[interval]) }
        }
        if let row = tally.shape.partRow(of: type) {
          EvidenceTally.add(parts: row, of: tally, to: own, whole: whole)
        }
        callTypes[type].hear(UnsafeBufferPointer(own), layout: layout)
        if callTypes[type].target != nil { callTypes[type].countVerdicts(layout: layout) }
        if wholeContacts != nil { EvidenceTally.join(callTypes[type].verdicts, into: &verdicts) }
      }
      wholeContacts?.hear(UnsafeBufferPointer(whole), layout: layout)
      wholeContacts?.take(verdicts)
      wholeContacts?.countVerdicts(layout: layout)
    }
  }

  /// Adds the parts that were transferred to a type to its totals; the whole service takes only their queue, not the parts.
  private static func add(
    parts row: Int, of tally: ReplicationTally, to own: UnsafeMutableBufferPointer<ContactTotals>,
    whole: UnsafeMutableBufferPointer<ContactTotals>
  ) {
    for interval in own.indices {
      let parts = ContactTotals(tally.cells[tally.cell(row, interval: interval)])
      own[interval].add(parts)
      whole[interval].addQueue(parts)
    }
  }

  private mutating func hearAgents(_ tally: ReplicationTally, intervals: Int) {
    let width = intervals + openDays.count
    withUnsafeTemporaryAllocation(of: AgentTotals.self, capacity: 2 * width) { memory in
      memory.initialize(repeating: AgentTotals())
      let own = UnsafeMutableBufferPointer(rebasing: memory[0..<width])
      let whole = UnsafeMutableBufferPointer(rebasing: memory[width...])
      for group in groups.indices {
        for interval in 0..<intervals {
          own[interval] = AgentTotals(tally.agentTime[group * intervals + interval])
        }
        for (place, day) in openDays.enumerated() {
          own[intervals + place] = AgentTotals(afterClosing: tally.workAfterClosing(group: group, day: day))
        }
        for index in own.indices { whole[index].add(own[index]) }
        groups[group].hear(UnsafeBufferPointer(own), layout: layout)
      }
      wholeAgents?.hear(UnsafeBufferPointer(whole), layout: layout)
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
  mutating func merge(_ other: EvidenceTally) {
    replications += other.replications
    for index in callTypes.indices { callTypes[index].merge(other.callTypes[index]) }
    if let contacts = other.wholeContacts { wholeContacts?.merge(contacts) }
    for index in groups.indices { groups[index].merge(other.groups[index]) }
    if let agents = other.wholeAgents { wholeAgents?.merge(agents) }
    for index in waits.indices { waits[index].merge(other.waits[index]) }
    if let waits = other.wholeWaits { wholeWaits?.merge(waits) }
    if let others = other.centre { centre?.merge(others) }
  }

  /// Forgets every replication.
  mutating func reset() {
    self = EvidenceTally(
      layout: layout, openDays: openDays, targets: callTypes.map(\.target), groups: groups.count,
      keepsWaits: !waits.isEmpty, centre: centre?.emptied)
  }
}
