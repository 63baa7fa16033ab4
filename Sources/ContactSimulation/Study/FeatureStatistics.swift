internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What a study keeps of a whole contact centre beyond the outcomes of calls: callers, who served whom, other services, deferred work, lists.
struct FeatureStatistics: Sendable {
  /// What the scenario has.
  let features: CallerFeatures
  /// By call type; empty without measures of callers.
  private(set) var callers: [CallerEvidence]
  /// The whole service; nil where it is the single call type's, or there is none.
  private var joinedCallers: CallerEvidence?
  /// Who served whom; nil for a single call type or group.
  private(set) var servers: ServerEvidence?
  /// By call type, then of all; empty where nothing is counted outside.
  private(set) var outside: [OutsideEvidence]
  /// By deferred call type.
  private(set) var deferred: [DeferredEvidence]
  /// By outbound call type.
  private(set) var outbound: [OutboundEvidence]
  private let outsideLayout: OutsideLayout
  private let layout: ScopeLayout
  private let hasDayWaits: Bool

  /// Nothing added yet.
  init(_ features: CallerFeatures, grid: ServiceGrid, layout: ScopeLayout, hasDayWaits: Bool) {
    self.init(
      features, layout: layout, outsideLayout: OutsideLayout(features.clock, grid: grid, layout: layout),
      hasDayWaits: hasDayWaits)
  }

  private init(_ features: CallerFeatures, layout: ScopeLayout, outsideLayout: OutsideLayout, hasDayWaits: Bool) {
    self.features = features
    self.hasDayWaits = hasDayWaits
    self.layout = layout
    self.outsideLayout = outsideLayout
    let hasCallers = !features.present.isEmpty
    let targets = features.callbackTargets
    callers = hasCallers ? targets.map { CallerEvidence(layout: layout, callbackTarget: $0) } : []
    joinedCallers =
      hasCallers && (targets.count > 1 || features.hasTransfers)
      ? CallerEvidence(layout: layout, callbackTarget: nil) : nil
    servers = features.hasServers ? ServerEvidence(callTypes: targets.count, groups: features.groups) : nil
    let subjects = targets.count > 1 ? targets.count + 1 : targets.count
    outside = features.hasOutside ? Array(repeating: OutsideEvidence(outsideLayout), count: subjects) : []
    deferred = features.deferred.map {
      DeferredEvidence(callType: $0.callType, work: $0.work, clock: features.clock, hasDayWaits: hasDayWaits)
    }
    outbound = features.outbound.map { OutboundEvidence($0, hasDayWaits: hasDayWaits) }
  }

  /// The same without any replication.
  var emptied: FeatureStatistics {
    FeatureStatistics(features, layout: layout, outsideLayout: outsideLayout, hasDayWaits: hasDayWaits)
  }

  /// The whole service's callers.
  var wholeCallers: CallerEvidence? { joinedCallers ?? callers.first }

  /// The callers of a call type.
  func callers(of index: Int) -> CallerEvidence? { callers.indices.contains(index) ? callers[index] : nil }

  /// What happened outside of a call type.
  func outside(of index: Int) -> OutsideEvidence? { outside.indices.contains(index) ? outside[index] : nil }

  /// Adds one replication, and its days to the counts.
  mutating func add(_ tally: ReplicationTally, counts: inout ReplicationCounts) {
    if !callers.isEmpty { addCallers(tally, counts: &counts) }
    servers?.add(tally)
    addOutside(tally, counts: &counts)
    for place in deferred.indices { deferred[place].add(tally, place: place, counts: &counts) }
    for place in outbound.indices { outbound[place].add(tally, place: place, counts: &counts) }
  }

  private mutating func addCallers(_ tally: ReplicationTally, counts: inout ReplicationCounts) {
    let (rows, intervals) = (layout.allCellCount, layout.intervals)
    CellValues<CallerColumn>.with(rows: rows) { whole in
      CellValues<CallerColumn>.with(rows: rows) { own in
        for type in callers.indices {
          own.reset()
          for (interval, row) in intervals.enumerated() {
            own.add(tally.cells[tally.cell(type, interval: interval)], row: row)
          }
          whole.join(own, rows: intervals)
          if let parts = tally.shape.partRow(of: type) {
            for (interval, row) in intervals.enumerated() {
              own.addParts(tally.cells[tally.cell(parts, interval: interval)], row: row)
            }
          }
          own.rollUp(layout.rollUp)
          callers[type].add(own)
          counts.add(own, to: \.callers, place: type, from: layout.first(.day))
        }
        whole.rollUp(layout.rollUp)
        joinedCallers?.add(whole)
        counts.add(whole, to: \.callers, place: callers.count, from: layout.first(.day))
      }
    }
  }

  private mutating func addOutside(_ tally: ReplicationTally, counts: inout ReplicationCounts) {
    guard !outside.isEmpty else { return }
    let (types, hours) = (features.callbackTargets.count, outsideLayout.hours.count)
    precondition(tally.shape.hours == hours, "expected \(hours) hours outside the service, found \(tally.shape.hours)")
    for place in outside.indices {
      outside[place].add(tally, callTypes: place < types ? place..<place + 1 : 0..<types, place: place, counts: &counts)
    }
  }

  /// Adds the replications of another study of the same shape, which come after these.
  mutating func merge(_ other: FeatureStatistics) {
    for index in callers.indices { callers[index].merge(other.callers[index]) }
    if let joined = other.joinedCallers { joinedCallers?.merge(joined) }
    if let others = other.servers { servers?.merge(others) }
    for index in outside.indices { outside[index].merge(other.outside[index]) }
    for index in deferred.indices { deferred[index].merge(other.deferred[index]) }
    for index in outbound.indices { outbound[index].merge(other.outbound[index]) }
  }
}

extension FeatureStatistics {
  /// Exchanges what was counted with a store.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    try store.exchange(each: &callers, "callers") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(&joinedCallers, "joinedCallers") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(&servers, "servers") { (part, store) throws(StoredNumbersFault) in try part.exchange(&store) }
    try store.exchange(each: &outside, "outside") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(each: &deferred, "deferred") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
    try store.exchange(each: &outbound, "outbound") { (part, store) throws(StoredNumbersFault) in
      try part.exchange(&store)
    }
  }
}
