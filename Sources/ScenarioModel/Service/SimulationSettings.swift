/// What happens to waiting callers when the service closes.
public enum ClosingRule: String, Sendable, Hashable, CaseIterable, Codable {
  /// Waiting callers are served or abandon, with the last interval's staff.
  case served
  /// No service starts any more; waiting callers leave when their patience ends.
  case leftToAbandon = "left-to-abandon"
  /// Waiting callers are disconnected, an outcome of its own.
  case cleared
}

/// How many replications to run.
public enum ReplicationRule: Sendable, Hashable, Codable {
  /// Exactly this many, at least 1.
  case fixed(Int)
  /// Until the half-width of the run's service level (a fraction: 0.005 is half a point) is reached, up to a cap.
  case precision(halfWidth: Double, atMost: Int)
}

/// Seed, effort and precision of the simulation.
public struct SimulationSettings: Sendable, Hashable, Codable {
  /// The seed from which every stream is made.
  public var seed: UInt64
  /// How many replications to run.
  public var replications: ReplicationRule
  /// Confidence level of intervals, between 0 and 1; 0.95 by default.
  public var confidence: Double
  /// Contacts that arrive earlier than this many seconds from the start are simulated but not counted.
  public var warmUp: Double

  /// Settings from their parts.
  public init(
    seed: UInt64 = 1, replications: ReplicationRule = .fixed(1000), confidence: Double = 0.95, warmUp: Double = 0
  ) {
    self.seed = seed
    self.replications = replications
    self.confidence = confidence
    self.warmUp = warmUp
  }
}
