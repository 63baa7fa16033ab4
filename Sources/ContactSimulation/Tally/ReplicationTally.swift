/// All counts of one replication: per call type and interval, and per agent group and interval.
///
/// Flat storage, reused from replication to replication; index with `cell(type:interval:)`.
public struct ReplicationTally: Sendable {
  /// Number of intervals of the grid.
  public let intervalCount: Int
  /// Contact counts, call type by call type.
  public var cells: [CellTally]
  /// Agent time, group by group.
  public var agentTime: [AgentTally]
  /// Waits of answered contacts by call type and day of arrival; keeps nothing unless `waitDays` were asked for.
  public var waits: WaitCounts

  /// An empty tally for a number of call types, agent groups and intervals.
  ///
  /// - Parameters:
  ///   - callTypes: number of call types.
  ///   - groups: number of agent groups.
  ///   - intervals: number of intervals of the grid.
  ///   - waitDays: number of days of the grid if the distribution of waits is to be kept by day, else 0.
  public init(callTypes: Int, groups: Int, intervals: Int, waitDays: Int = 0) {
    intervalCount = intervals
    waits = WaitCounts(callTypes: callTypes, days: waitDays)
    cells = Array(repeating: CellTally(), count: callTypes * intervals)
    agentTime = Array(repeating: AgentTally(), count: groups * intervals)
  }

  /// Index of a call type's interval in `cells`, and of a group's interval in `agentTime`.
  @inlinable
  public func cell(_ row: Int, interval: Int) -> Int { row * intervalCount + interval }

  /// Sets every count to zero, keeping the storage.
  public mutating func reset() {
    for index in cells.indices { cells[index] = CellTally() }
    for index in agentTime.indices { agentTime[index] = AgentTally() }
    waits.reset()
  }
}
