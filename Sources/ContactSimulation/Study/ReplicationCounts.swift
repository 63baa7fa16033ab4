public import Measures
public import OutputAnalysis

/// What every replication counted by day, kept as it is: paired differences, the probability that a week or month reaches a level, and contracts
/// are reckoned from it without simulating again.
///
/// Weeks, months and the period follow from their days (`ReplicationValues.value(_:rows:replication:)`). At most `limit` bytes are kept: a
/// study that needs more keeps nothing, and `isKept` says so. Cost of a replication: a number copied for each column, call type and day.
public struct ReplicationCounts: Sendable, Hashable {
  /// Most memory of one study unless it says otherwise: 64 MB.
  public static let mostBytes = 64 << 20

  /// Contacts by call type and open day; where calls are transferred, last those of the whole service, which has first parts only.
  public internal(set) var contacts: [ReplicationValues<ContactColumn>] = []
  /// Callers, likewise; empty where nothing is counted of them.
  public internal(set) var callers: [ReplicationValues<CallerColumn>] = []
  /// Agent time by group and open day.
  public internal(set) var agents: [ReplicationValues<AgentColumn>] = []
  /// What never reached or left the service by call type and day of the period, closed days included; empty where nothing is counted.
  public internal(set) var outside: [ReplicationValues<OutsideColumn>] = []
  /// Deferred work by deferred type and day of the period.
  public internal(set) var deferred: [ReplicationValues<DeferredColumn>] = []
  /// Outbound work by outbound type and day of the period.
  public internal(set) var outbound: [ReplicationValues<OutboundColumn>] = []
  /// Most memory of this study, in bytes.
  public let limit: Int
  /// Whether every replication is kept; else none is.
  public private(set) var isKept = true
  /// Replications of the study, kept or not.
  public private(set) var replications = 0

  /// No replication yet.
  ///
  /// - Parameters:
  ///   - callTypes: number of call types.
  ///   - groups: number of agent groups.
  ///   - openDays: number of days on which the service is open.
  ///   - features: what else it has; nil for plain calls.
  ///   - limit: most memory, in bytes.
  init(callTypes: Int, groups: Int, openDays: Int, features: CallerFeatures?, limit: Int) {
    self.limit = limit
    let subjects = callTypes + (features?.hasTransfers == true ? 1 : 0)
    contacts = Array(repeating: ReplicationValues(rows: openDays), count: subjects)
    agents = Array(repeating: ReplicationValues(rows: openDays), count: groups)
    guard let features else { return }
    let days = features.clock.dayCount
    if !features.present.isEmpty { callers = Array(repeating: ReplicationValues(rows: openDays), count: subjects) }
    if features.hasOutside { outside = Array(repeating: ReplicationValues(rows: days), count: callTypes) }
    deferred = Array(repeating: ReplicationValues(rows: days), count: features.deferred.count)
    outbound = Array(repeating: ReplicationValues(rows: days), count: features.outbound.count)
  }

  /// The memory that the replications so far need.
  public var neededBytes: Int {
    replications
      * (contacts.bytesPerReplication() + agents.bytesPerReplication() + callers.bytesPerReplication()
        + outside.bytesPerReplication()
        + deferred.bytesPerReplication() + outbound.bytesPerReplication())
  }

  /// Keeps the days of one subject in a replication.
  ///
  /// - Parameters:
  ///   - values: the replication.
  ///   - family: where to.
  ///   - place: the subject's place in the family.
  ///   - row: the first day's cell; the others follow.
  mutating func add<Column>(
    _ values: CellValues<Column>, to family: WritableKeyPath<ReplicationCounts, [ReplicationValues<Column>]>,
    place: Int, from row: Int
  ) {
    if isKept, self[keyPath: family].indices.contains(place) { self[keyPath: family][place].add(values, from: row) }
  }

  /// Ends a replication.
  mutating func close() {
    replications += 1
    keepWithinLimit()
  }

  /// Adds the replications of another study of the same shape, which come after these.
  mutating func merge(_ other: ReplicationCounts) {
    replications += other.replications
    isKept = isKept && other.isKept
    keepWithinLimit()
    guard isKept else { return }
    contacts.merge(other.contacts)
    agents.merge(other.agents)
    callers.merge(other.callers)
    outside.merge(other.outside)
    deferred.merge(other.deferred)
    outbound.merge(other.outbound)
  }

  /// Drops everything once the limit is passed.
  private mutating func keepWithinLimit() {
    if isKept, neededBytes <= limit { return }
    isKept = false
    contacts.removeValues()
    agents.removeValues()
    callers.removeValues()
    outside.removeValues()
    deferred.removeValues()
    outbound.removeValues()
  }
}

/// A family's subjects.
extension Array {
  /// What a replication takes.
  fileprivate func bytesPerReplication<Column>() -> Int where Element == ReplicationValues<Column> {
    reduce(0) { $0 + $1.bytesPerReplication }
  }

  /// Adds later replications, subject by subject.
  fileprivate mutating func merge<Column>(_ later: Self) where Element == ReplicationValues<Column> {
    for index in indices { self[index].merge(later[index]) }
  }

  /// Forgets every replication.
  fileprivate mutating func removeValues<Column>() where Element == ReplicationValues<Column> {
    for index in indices { self[index].removeAll() }
  }
}

extension StudyResult {
  /// What every replication counted by day.
  public var counts: ReplicationCounts { tally.counts }
}

extension ReplicationCounts {
  /// Exchanges the values with a store; any number of replications may come back.
  mutating func exchange(_ store: inout StoredNumbers) throws(StoredNumbersFault) {
    var kept = isKept ? 1 : 0
    try store.exchange(&kept, "kept")
    isKept = kept == 1
    try store.exchange(&replications, "replications")
    try ReplicationCounts.exchange(&contacts, "contacts", &store)
    try ReplicationCounts.exchange(&agents, "agents", &store)
    try ReplicationCounts.exchange(&callers, "callers", &store)
    try ReplicationCounts.exchange(&outside, "outside", &store)
    try ReplicationCounts.exchange(&deferred, "deferred", &store)
    try ReplicationCounts.exchange(&outbound, "outbound", &store)
  }

  private static func exchange<Column>(
    _ family: inout [ReplicationValues<Column>], _ name: String, _ store: inout StoredNumbers
  ) throws(StoredNumbersFault) {
    for place in family.indices { try family[place].exchange(&store, "\(name)[\(place)]") }
  }
}
