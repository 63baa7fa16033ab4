import ScenarioModel

/// A queue of waiting work with its own priority, weight and row of the tally.
///
/// Lanes 0 ..< call types are the types' own: their callers, the backlog of a deferred type, or the people of an
/// outbound type who are due. Then comes a lane for each type
/// that receives transfers, then one for each type that offers callbacks, then one for each outbound type that is dialled ahead of agents.
struct Lane: Sendable {
  /// What waits in a lane.
  enum Kind: Sendable {
    /// Callers of an inbound type who were not transferred.
    case firstParts
    /// Items of a deferred type.
    case backlog
    /// People of an outbound type who may be called.
    case duePeople
    /// People of an outbound type who answered a dial made ahead of agents.
    case liveAnswers
    /// Callers who were transferred to the type.
    case transferredParts
    /// Callers who left with the promise of a callback.
    case callbacks
  }

  let kind: Kind
  let callType: Int
  /// Its row of `ReplicationTally.cells`; nil where nothing of it is counted in cells.
  let row: Int?
  let priority: Int
  /// Weight of a second of waiting.
  let weight: Double

  /// Whether it is worked in opening hours only.
  var sleepsAtClosing: Bool { kind == .backlog || kind == .callbacks || kind == .duePeople }
  /// Whether somebody waits on the telephone.
  var isInbound: Bool { kind == .firstParts || kind == .transferredParts }
}

/// The lanes of a scenario.
struct LaneTable: Sendable {
  let all: [Lane]
  /// The lane of the parts transferred to each call type.
  let parts: [Int: Int]
  /// The lane of each call type's callbacks.
  let callbacks: [Int: Int]
  /// The lane of those who answered, of each outbound type that is dialled ahead of agents.
  let live: [Int: Int]

  init(_ scenario: Scenario) {
    let types = scenario.callTypes
    var lanes = types.indices.map { index in
      Lane(
        kind: LaneTable.kind(of: types[index].channel), callType: index,
        row: types[index].channel == .inbound ? index : nil, priority: types[index].priority,
        weight: types[index].waitWeight)
    }
    var (parts, callbacks): ([Int: Int], [Int: Int]) = ([:], [:])
    for (place, index) in LaneTable.partTypes(of: scenario).enumerated() {
      parts[index] = lanes.count
      lanes.append(
        Lane(
          kind: .transferredParts, callType: index, row: types.count + place,
          priority: types[index].transferPriority ?? types[index].priority, weight: types[index].waitWeight))
    }
    for (index, type) in types.enumerated() where type.channel == .inbound {
      guard let callback = type.callback else { continue }
      callbacks[index] = lanes.count
      lanes.append(
        Lane(kind: .callbacks, callType: index, row: nil, priority: callback.priority, weight: type.waitWeight))
    }
    var live: [Int: Int] = [:]
    for (index, type) in types.enumerated() where type.outbound?.dialling.mode == .predictive {
      live[index] = lanes.count
      lanes.append(Lane(kind: .liveAnswers, callType: index, row: nil, priority: .max, weight: type.waitWeight))
    }
    (all, self.parts, self.callbacks, self.live) = (lanes, parts, callbacks, live)
  }

  /// What waits in the own lane of a type.
  private static func kind(of channel: Channel) -> Lane.Kind {
    switch channel {
    case .inbound: .firstParts
    case .deferred: .backlog
    case .outbound: .duePeople
    }
  }

  /// The lanes of a call type.
  func lanes(of callType: Int) -> [Int] {
    [callType] + [parts[callType], callbacks[callType], live[callType]].compactMap { $0 }
  }

  /// The inbound types to which contacts are transferred, in order.
  static func partTypes(of scenario: Scenario) -> [Int] {
    let types = scenario.callTypes
    let sources = types.filter { $0.channel == .inbound }
    let destinations = Set(sources.flatMap { $0.transfers.map(\.destination) })
    return types.indices.filter { destinations.contains($0) && types[$0].channel == .inbound }
  }
}
