internal import OutputAnalysis
internal import ScenarioModel

/// What a study keeps of a whole contact centre beyond the outcomes of calls: callers, who served whom, other services, deferred work, lists.
struct CentreEvidence: Sendable {
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
  private let days: DayCells
  private let hearsCallers: Bool
  private let layout: ScopeLayout

  /// Nothing heard yet.
  init(_ features: CallerFeatures, grid: ServiceGrid, layout: ScopeLayout) {
    self.init(features, days: DayCells(grid, layout: layout), layout: layout)
  }

  private init(_ features: CallerFeatures, days: DayCells, layout: ScopeLayout) {
    self.features = features
    self.days = days
    self.layout = layout
    hearsCallers = !features.measures.isEmpty
    let targets = features.callbackTargets
    callers = hearsCallers ? targets.map { CallerEvidence(layout: layout, callbackTarget: $0) } : []
    joinedCallers =
      hearsCallers && (targets.count > 1 || features.hasTransfers)
      ? CallerEvidence(layout: layout, callbackTarget: nil) : nil
    servers = features.hasServers ? ServerEvidence(callTypes: targets.count, groups: features.groups) : nil
    let hours = features.clock.hours.count
    let subjects = targets.count > 1 ? targets.count + 1 : targets.count
    outside = features.hasOutside ? Array(repeating: OutsideEvidence(hours: hours), count: subjects) : []
    deferred = features.deferred.map {
      DeferredEvidence(callType: $0.callType, work: $0.work, days: features.clock.dayCount, hours: hours)
    }
    outbound = features.outbound.map { OutboundEvidence($0) }
  }

  /// The same without any replication.
  var emptied: CentreEvidence { CentreEvidence(features, days: days, layout: layout) }

  /// The whole service's callers.
  var wholeCallers: CallerEvidence? { joinedCallers ?? callers.first }

  /// The callers of a call type.
  func callers(of index: Int) -> CallerEvidence? { callers.indices.contains(index) ? callers[index] : nil }

  /// Hears one replication.
  mutating func hear(_ tally: ReplicationTally) {
    if hearsCallers { hearCallers(tally) }
    servers?.hear(tally)
    hearOutside(tally)
    for place in deferred.indices { deferred[place].hear(tally, place: place) }
    for place in outbound.indices { outbound[place].hear(tally, place: place) }
  }

  private mutating func hearCallers(_ tally: ReplicationTally) {
    let intervals = tally.intervalCount
    var whole = Array(repeating: CallerTotals(), count: intervals)
    var own = whole
    var wholeOutside = Array(repeating: CallerTotals(), count: features.clock.dayCount)
    for type in callers.indices {
      let parts = tally.shape.partRow(of: type)
      for interval in 0..<intervals {
        own[interval] = CallerTotals(tally.cells[tally.cell(type, interval: interval)])
        whole[interval].add(own[interval])
        if let parts { own[interval].addParts(tally.cells[tally.cell(parts, interval: interval)]) }
      }
      let outside = outsideByDay(tally, callType: type)
      for day in outside.indices { wholeOutside[day].add(outside[day]) }
      own.withUnsafeBufferPointer { callers[type].hear($0, outside: outside, layout: layout, days: days) }
    }
    whole.withUnsafeBufferPointer { joinedCallers?.hear($0, outside: wholeOutside, layout: layout, days: days) }
  }

  /// Attempts while closed and callers lost to another service, by day of the period.
  private func outsideByDay(_ tally: ReplicationTally, callType: Int) -> [CallerTotals] {
    let hours = tally.shape.hours
    guard features.hasOutside, hours > 0, tally.outside.count >= (callType + 1) * hours else { return [] }
    var days = Array(repeating: CallerTotals(), count: features.clock.dayCount)
    for (index, hour) in features.clock.hours.enumerated() where index < hours {
      days[hour.day].add(CallerTotals(tally.outside[callType * hours + index]))
    }
    return days
  }

  private mutating func hearOutside(_ tally: ReplicationTally) {
    let hours = tally.shape.hours
    guard !outside.isEmpty, hours > 0, tally.outside.count == callers.count * hours else { return }
    var whole = Array(repeating: OutsideTally(), count: hours)
    for type in callers.indices {
      let own = Array(tally.outside[type * hours..<(type + 1) * hours])
      outside[type].hear(own, clock: features.clock)
      guard outside.count > callers.count else { continue }
      for hour in whole.indices { whole[hour].add(own[hour]) }
    }
    if outside.count > callers.count { outside[callers.count].hear(whole, clock: features.clock) }
  }

  /// Adds the replications of another study of the same shape, which come after these.
  mutating func merge(_ other: CentreEvidence) {
    for index in callers.indices { callers[index].merge(other.callers[index]) }
    if let joined = other.joinedCallers { joinedCallers?.merge(joined) }
    if let others = other.servers { servers?.merge(others) }
    for index in outside.indices { outside[index].merge(other.outside[index]) }
    for index in deferred.indices { deferred[index].merge(other.deferred[index]) }
    for index in outbound.indices { outbound[index].merge(other.outbound[index]) }
  }
}

extension OutsideTally {
  /// Adds the counts of another call type in the same hour.
  fileprivate mutating func add(_ other: OutsideTally) {
    closedAttempts &+= other.closedAttempts
    spilledClosed &+= other.spilledClosed
    spilledAbandoned &+= other.spilledAbandoned
    spilledBlocked &+= other.spilledBlocked
  }
}
