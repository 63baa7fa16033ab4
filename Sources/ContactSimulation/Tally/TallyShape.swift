/// What a replication's tally has room for.
public struct TallyShape: Sendable, Hashable {
  /// Number of call types.
  public let callTypes: Int
  /// Number of agent groups.
  public let groups: Int
  /// Number of intervals of the grid.
  public let intervals: Int
  /// Number of days of the period, closed ones included.
  public let days: Int
  /// Whether waits are kept by day of arrival.
  public var keepsWaits: Bool
  /// Call types that receive transfers, in order; their parts have rows of `cells` after those of all call types.
  public let partTypes: [Int]
  /// Call types of the deferred channel, in order.
  public let deferredTypes: [Int]
  /// Clock hours of the period, from its first midnight; 0 where nothing is counted by hour.
  public let hours: Int
  /// Whether it is counted which group served which call type.
  public let keepsServers: Bool

  /// A shape from its parts.
  public init(
    callTypes: Int, groups: Int, intervals: Int, days: Int, keepsWaits: Bool = false, partTypes: [Int] = [],
    deferredTypes: [Int] = [], hours: Int = 0, keepsServers: Bool = false
  ) {
    self.callTypes = callTypes
    self.groups = groups
    self.intervals = intervals
    self.days = days
    self.keepsWaits = keepsWaits
    self.partTypes = partTypes
    self.deferredTypes = deferredTypes
    self.hours = hours
    self.keepsServers = keepsServers
  }

  /// Rows of `cells`: call types, then the parts transferred to them.
  public var rows: Int { callTypes + partTypes.count }

  /// The row of the parts transferred to a call type; nil where it receives none.
  public func partRow(of callType: Int) -> Int? {
    partTypes.firstIndex(of: callType).map { callTypes + $0 }
  }
}
