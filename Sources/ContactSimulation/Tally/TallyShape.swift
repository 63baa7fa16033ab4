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
  /// Outbound types, in order.
  public let outboundTypes: [OutboundShape]
  /// Whether it is counted which group served which call type.
  public let keepsServers: Bool

  /// A shape from its parts.
  public init(
    callTypes: Int, groups: Int, intervals: Int, days: Int, keepsWaits: Bool = false, partTypes: [Int] = [],
    deferredTypes: [Int] = [], outboundTypes: [OutboundShape] = [], hours: Int = 0, keepsServers: Bool = false
  ) {
    self.callTypes = callTypes
    self.groups = groups
    self.intervals = intervals
    self.days = days
    self.keepsWaits = keepsWaits
    self.partTypes = partTypes
    self.deferredTypes = deferredTypes
    self.outboundTypes = outboundTypes
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

/// What a tally has room for of one outbound type.
public struct OutboundShape: Sendable, Hashable {
  /// Index of the call type.
  public let callType: Int
  /// Number of its protocol's steps.
  public let steps: Int
  /// Number of outcomes of each step.
  public let outcomes: [Int]
  /// Number of strata that are told apart; 0 where everyone is alike.
  public let strata: Int

  /// A shape from its parts.
  public init(callType: Int, steps: Int, outcomes: [Int], strata: Int = 0) {
    self.callType = callType
    self.steps = steps
    self.outcomes = outcomes
    self.strata = strata
  }
}

extension TallyShape {
  /// Rows of `ReplicationTally.outboundSteps` before those of an outbound type.
  public func firstStepRow(of place: Int) -> Int { outboundTypes[..<place].reduce(0) { $0 + $1.steps } }

  /// Rows of `ReplicationTally.outboundOutcomes` before those of a step of an outbound type.
  public func firstOutcomeRow(of place: Int, step: Int) -> Int {
    outboundTypes[..<place].reduce(0) { $0 + $1.outcomes.reduce(0, +) }
      + outboundTypes[place].outcomes[..<step].reduce(0, +)
  }

  /// Rows of `ReplicationTally.outboundStrata` before those of an outbound type.
  public func firstStratumRow(of place: Int) -> Int { outboundTypes[..<place].reduce(0) { $0 + $1.strata } }

  /// All strata of all outbound types.
  public var stratumRows: Int { firstStratumRow(of: outboundTypes.count) }

  /// All steps of all outbound types.
  public var stepRows: Int { firstStepRow(of: outboundTypes.count) }

  /// All outcomes of all steps of all outbound types.
  public var outcomeRows: Int { outboundTypes.reduce(0) { $0 + $1.outcomes.reduce(0, +) } }
}
