internal import ScenarioModel

/// Effort and randomness of a run, where they differ from the scenario's.
public struct RunEffort: Sendable, Hashable {
  /// Replications to run, 1...1,000,000; nil for the scenario's.
  public var replications: Int?
  /// Half-width of the run's service level at which replications end, above 0, below 1; nil for the scenario's.
  public var precision: Double?
  /// The seed of every random stream; nil for the scenario's.
  public var seed: UInt64?

  /// Most replications of a run with a precision, unless the scenario says otherwise.
  public static let mostReplications = 10_000

  /// An effort; all of the scenario's where nothing is given.
  public init(replications: Int? = nil, precision: Double? = nil, seed: UInt64? = nil) {
    (self.replications, self.precision, self.seed) = (replications, precision, seed)
  }

  /// A scenario with the effort.
  func scenario(_ scenario: Scenario) -> Scenario {
    var scenario = scenario
    if let seed { scenario.simulation.seed = seed }
    if let replications { scenario.simulation.replications = .fixed(replications) }
    if let precision {
      var most = RunEffort.mostReplications
      if case .precision(_, let atMost) = scenario.simulation.replications { most = atMost }
      scenario.simulation.replications = .precision(halfWidth: precision, atMost: most)
    }
    return scenario
  }
}

extension SimulationSettings {
  /// Replications of a study at most.
  var mostReplications: Int {
    switch replications {
    case .fixed(let count): count
    case .precision(_, let cap): cap
    }
  }

  /// The share of a study that is done; with a precision by the replications that it will take, as far as that is seen.
  func share(finished: Int, halfWidth: Double?) -> Double {
    var needed = Double(max(1, mostReplications))
    if case .precision(let wanted, _) = replications, let halfWidth, wanted > 0 {
      let ratio = halfWidth / wanted
      needed = min(needed, max(Double(finished), Double(finished) * ratio * ratio))
    }
    return Double(finished) / needed
  }
}
