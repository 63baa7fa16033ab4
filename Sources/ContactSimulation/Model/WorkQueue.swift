import ScenarioModel

/// A queue of waiting work with its own priority, weight and row of the tally.
///
/// Work queues 0 ..< call types are the types' own: their callers, the backlog of a deferred type, or the people of an
/// outbound type who are due. Then comes a work queue for each type
/// that receives transfers, then one for each type that offers callbacks, then one for each outbound type that is dialled ahead of agents.
struct WorkQueue: Sendable {
  /// What waits in a work queue.
  enum Kind: Sendable {
    /// Callers of an inbound type who were not transferred.
    case firstParts
    /// Items of a deferred type.
    case backlog
    /// People of an outbound type who may be called.
    case duePeople
    /// People of an outbound type who answered a dial made ahead of agents.
    case answersAwaitingAgent
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

/// The work queues of a scenario.
struct WorkQueueTable: Sendable {
  let all: [WorkQueue]
  /// The work queue of the parts transferred to each call type.
  let parts: [Int: Int]
  /// The work queue of each call type's callbacks.
  let callbacks: [Int: Int]
  /// The work queue of those who answered, of each outbound type that is dialled ahead of agents.
  let live: [Int: Int]

  init(_ scenario: Scenario) {
    let types = scenario.callTypes
    var workQueues = types.indices.map { index in
      WorkQueue(
        kind: WorkQueueTable.kind(of: types[index].channel), callType: index,
        row: types[index].channel == .inbound ? index : nil, priority: types[index].priority,
        weight: types[index].waitWeight)
    }
    var (parts, callbacks): ([Int: Int], [Int: Int]) = ([:], [:])
    for (place, index) in WorkQueueTable.partTypes(of: scenario).enumerated() {
      parts[index] = workQueues.count
      workQueues.append(
        WorkQueue(
          kind: .transferredParts, callType: index, row: types.count + place,
          priority: types[index].transferPriority ?? types[index].priority, weight: types[index].waitWeight))
    }
    for (index, type) in types.enumerated() where type.channel == .inbound {
      guard let callback = type.callback else { continue }
      callbacks[index] = workQueues.count
      workQueues.append(
        WorkQueue(kind: .callbacks, callType: index, row: nil, priority: callback.priority, weight: type.waitWeight))
    }
    var live: [Int: Int] = [:]
    for (index, type) in types.enumerated() where type.outbound?.dialling.mode == .predictive {
      live[index] = workQueues.count
      workQueues.append(
        WorkQueue(kind: .answersAwaitingAgent, callType: index, row: nil, priority: .max, weight: type.waitWeight))
    }
    (all, self.parts, self.callbacks, self.live) = (workQueues, parts, callbacks, live)
  }

  /// What waits in the own work queue of a type.
  private static func kind(of channel: Channel) -> WorkQueue.Kind {
    switch channel {
    case .inbound: .firstParts
    case .deferred: .backlog
    case .outbound: .duePeople
    }
  }

  /// The work queues of a call type.
  func workQueues(of callType: Int) -> [Int] {
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
