/// A way to find the agents that each interval needs.
public enum PlanMethod: String, Sendable, Hashable, CaseIterable, Codable {
  /// Erlang C in every interval on its own.
  case erlangC = "erlang-c"
  /// Erlang A in every interval on its own.
  case erlangA = "erlang-a"
  /// Stationary independent period by period, at the interval's highest rate.
  case sipp
  /// SIPP with the arrival rate delayed by one mean handling time.
  case laggedSIPP = "lagged-sipp"
  /// The time-varying offered load of the infinite-server queue.
  case modifiedOfferedLoad = "modified-offered-load"
  /// Search by simulation, checked on fresh streams.
  case simulation
}

/// What `busyhour plan` is asked to do.
public struct PlanSettings: Sendable, Hashable {
  /// The methods to compare; the plan itself is the last one that is present in the order of `PlanMethod.allCases`.
  public let methods: [PlanMethod]
  /// Relative changes of volume and of handling time for the sensitivity table, such as -0.2.
  public let sensitivity: [Double]
  /// Probabilities, 0..<1, whose price is shown: that of a plan in which every day, week or month reaches its level with each of them.
  ///
  /// Nil where the file says nothing: ``usualCertainty`` where a target has a probability, else none.
  public let certainty: [Double]?
  /// The price of an agent-hour on duty that the plan lacks against what its targets need, above 0 in the scenario's currency; nil where none is stated.
  ///
  /// Groups whose hours cost more are planned only where leaving them at their least is no cheaper.
  public let understaffing: Double?

  /// The probabilities whose price is shown beside a target with a probability.
  public static let usualCertainty = [0.8, 0.9, 0.95]

  /// Settings from their parts.
  public init(
    methods: [PlanMethod] = PlanMethod.allCases, sensitivity: [Double] = [-0.2, -0.1, 0.1, 0.2],
    certainty: [Double]? = nil, understaffing: Double? = nil
  ) {
    self.methods = methods
    self.sensitivity = sensitivity
    self.certainty = certainty
    self.understaffing = understaffing
  }
}
