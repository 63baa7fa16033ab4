/// A queue in steady state whose measures depend on the number of agents.
public enum StationaryModel: Sendable {
  /// Nobody ever leaves: M/M/n.
  case erlangC
  /// Callers lose patience: M/M/n+G, Erlang A when the patience is exponential.
  case patience(PatienceLaw)

  /// The measures with a given number of agents.
  public func measures(
    _ traffic: OfferedTraffic, agents: Double, within wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    switch self {
    case .erlangC: try ErlangC.measures(traffic, agents: agents, within: wait)
    case .patience(let law): try PatienceQueue.measures(traffic, agents: agents, patience: law, within: wait)
    }
  }

  /// The smallest whole number of agents that meets every target.
  /// - Parameters:
  ///   - traffic: load and mean handling time; a load of 0 needs nobody.
  ///   - targets: at least one; each is checked first.
  /// - Throws: ``QueueingError/targetUnattainable(_:)`` and the errors of the measures.
  /// - Complexity: some 20 evaluations of the measures per target.
  public func requiredAgents(_ traffic: OfferedTraffic, targets: [StaffingTarget]) throws(QueueingError) -> Int {
    if targets.isEmpty { throw .missing(name: "a target", neededBy: "the number of agents") }
    var most = 0
    for target in targets {
      try target.check()
      if traffic.load == 0 { continue }
      let wait = target.wait ?? .zero
      let needed = try AgentSearch.smallest(from: 1, guess: traffic.load) { agents throws(QueueingError) in
        target.isMet(by: try measures(traffic, agents: agents, within: wait))
      }
      most = max(most, needed)
    }
    return most
  }

  /// The fractional number of agents, at least 0.001, that meets every target exactly.
  /// - Parameters:
  ///   - traffic: load and mean handling time.
  ///   - targets: at least one.
  public func fractionalAgents(_ traffic: OfferedTraffic, targets: [StaffingTarget]) throws(QueueingError) -> Double {
    if targets.isEmpty { throw .missing(name: "a target", neededBy: "the number of agents") }
    var most = 0.0
    for target in targets {
      try target.check()
      if traffic.load == 0 { continue }
      let wait = target.wait ?? .zero
      let needed = try AgentSearch.crossing(from: 1e-3, guess: traffic.load) { agents throws(QueueingError) in
        target.slack(of: try measures(traffic, agents: agents, within: wait))
      }
      most = max(most, needed)
    }
    return most
  }
}
