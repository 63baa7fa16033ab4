/// All counts of one replication: per call type and interval, per agent group and interval, and what only some services have.
///
/// Flat storage, reused from replication to replication; index with `cell(_:interval:)`. Rows of `cells` are the call types in
/// the scenario's order, then one row for each type that receives transfers (`TallyShape.partRows`).
public struct ReplicationTally: Sendable {
  /// What there is room for.
  public let shape: TallyShape
  /// Number of intervals of the grid.
  public var intervalCount: Int { shape.intervals }
  /// Contact counts, call type by call type.
  public var cells: [CellTally]
  /// Agent time, group by group; without the work after closing, which belongs to no interval.
  public var agentTime: [AgentTally]
  /// Seconds of work after closing by group and day: index `group * shape.days + day`; read with `workAfterClosing(group:day:)`.
  public var afterClosing: [Double]
  /// Waits of answered contacts by call type and day of arrival; keeps nothing unless the shape asks for it.
  public var waits: WaitCounts
  /// Answered contacts by row of `cells`, group and day of arrival; index with `served(row:group:day:)`; empty unless kept.
  public var servedBy: [Int32]
  /// What never reached or left the service, by call type and hour of the clock: index `callType * shape.hours + hour`.
  public var outside: [OutsideTally]
  /// Deferred work by deferred type and day: index `place in shape.deferredTypes * shape.days + day`.
  public var deferred: [DeferredTally]
  /// Items there at the end of each hour of the clock, by deferred type: index `place * shape.hours + hour`.
  public var backlog: [Int32]
  /// Times from entry to the end of work, by deferred type (its place) and day of entry.
  public var turnarounds: WaitCounts
  /// Outbound work by outbound type and day: index `place in shape.outboundTypes * shape.days + day`.
  public var outbound: [OutboundTally]
  /// Steps of outbound types by day of the dial: index `(shape.firstStepRow(of: place) + step) * shape.days + day`.
  public var outboundSteps: [OutboundStepTally]
  /// Outcomes of steps by day of the dial: index `(shape.firstOutcomeRow(of: place, step: step) + outcome) * shape.days + day`.
  public var outboundOutcomes: [OutboundOutcomeTally]
  /// Strata of outbound types that have several: index `shape.firstStratumRow(of: place) + stratum`.
  public var outboundStrata: [StratumTally]
  /// Attempts by outbound type, weekday (Monday first) and hour of the wall clock: index `(place * 7 + weekday) * 24 + hour`.
  public var attemptsByHour: [Int32]
  /// Conversations by hour of the dial, indexed as `attemptsByHour`.
  public var conversationsByHour: [Int32]
  /// Times from entering to the first conversation, by outbound type (its place) and day of entry.
  public var timesToReach: WaitCounts

  /// An empty tally.
  ///
  /// - Parameter shape: what there is room for.
  public init(_ shape: TallyShape) {
    self.shape = shape
    let (places, days) = (shape.deferredTypes.count, shape.days)
    cells = Array(repeating: CellTally(), count: shape.rows * shape.intervals)
    agentTime = Array(repeating: AgentTally(), count: shape.groups * shape.intervals)
    afterClosing = Array(repeating: 0, count: shape.groups * days)
    waits = WaitCounts(callTypes: shape.callTypes, days: shape.keepsWaits ? days : 0)
    servedBy = Array(repeating: 0, count: shape.keepsServers ? shape.rows * shape.groups * days : 0)
    outside = Array(repeating: OutsideTally(), count: shape.callTypes * shape.hours)
    deferred = Array(repeating: DeferredTally(), count: places * days)
    backlog = Array(repeating: 0, count: places * shape.hours)
    turnarounds = WaitCounts(callTypes: places, days: places > 0 ? days : 0)
    let outboundPlaces = shape.outboundTypes.count
    outbound = Array(repeating: OutboundTally(), count: outboundPlaces * days)
    outboundSteps = Array(repeating: OutboundStepTally(), count: shape.stepRows * days)
    outboundOutcomes = Array(repeating: OutboundOutcomeTally(), count: shape.outcomeRows * days)
    outboundStrata = Array(repeating: StratumTally(), count: shape.stratumRows)
    attemptsByHour = Array(repeating: 0, count: outboundPlaces * 168)
    conversationsByHour = attemptsByHour
    timesToReach = WaitCounts(callTypes: outboundPlaces, days: outboundPlaces > 0 ? days : 0)
  }

  /// An empty tally of inbound calls alone.
  ///
  /// - Parameters:
  ///   - callTypes: number of call types.
  ///   - groups: number of agent groups.
  ///   - intervals: number of intervals of the grid.
  ///   - waitDays: number of days of the grid if the distribution of waits is to be kept by day, else 0.
  public init(callTypes: Int, groups: Int, intervals: Int, waitDays: Int = 0) {
    self.init(
      TallyShape(
        callTypes: callTypes, groups: groups, intervals: intervals, days: waitDays, keepsWaits: waitDays > 0))
  }

  /// Index in `servedBy`.
  public func served(row: Int, group: Int, day: Int) -> Int {
    (row * shape.groups + group) * shape.days + day
  }

  /// Index of a call type's interval in `cells`, and of a group's interval in `agentTime`.
  @inlinable
  public func cell(_ row: Int, interval: Int) -> Int { row * intervalCount + interval }

  /// Seconds for which a group's agents went on after the service had closed on a day: busy time, all of it overtime.
  ///
  /// The day is that of the last interval before the closing; 0 in a tally without days.
  public func workAfterClosing(group: Int, day: Int) -> Double {
    day < shape.days ? afterClosing[group * shape.days + day] : 0
  }

  /// Sets every count to zero, keeping the storage.
  public mutating func reset() {
    for index in cells.indices { cells[index] = CellTally() }
    for index in agentTime.indices { agentTime[index] = AgentTally() }
    for index in afterClosing.indices { afterClosing[index] = 0 }
    for index in servedBy.indices { servedBy[index] = 0 }
    for index in outside.indices { outside[index] = OutsideTally() }
    for index in deferred.indices { deferred[index] = DeferredTally() }
    for index in backlog.indices { backlog[index] = 0 }
    waits.reset()
    turnarounds.reset()
    for index in outbound.indices { outbound[index] = OutboundTally() }
    for index in outboundSteps.indices { outboundSteps[index] = OutboundStepTally() }
    for index in outboundOutcomes.indices { outboundOutcomes[index] = OutboundOutcomeTally() }
    for index in outboundStrata.indices { outboundStrata[index] = StratumTally() }
    for index in attemptsByHour.indices { (attemptsByHour[index], conversationsByHour[index]) = (0, 0) }
    timesToReach.reset()
  }
}
