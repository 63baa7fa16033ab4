public import ContactSimulation

/// What may come otherwise than planned, while the agents stay those of the plan.
public enum RiskChange: Sendable, Hashable {
  /// More calls, items and people on lists throughout, as a share: 0.1 is 10 % more.
  case volume(Double)
  /// Longer handling times throughout, as a share.
  case handling(Double)
  /// A share of a group's agents is absent in every interval, rounded to whole agents, halves to absent ones.
  case absence(group: Int, share: Double)
  /// Nobody is there on the first days.
  case late(days: Int)
}

/// What the plan's agents achieve when something comes otherwise.
public struct RiskOutcome: Sendable {
  /// What changed; nil for nothing.
  public let change: RiskChange?
  /// What the simulation found, on the same streams as all others.
  public let study: StudyResult
  /// The share of all planned agent-hours that is absent, 0...1.
  public let absentShare: Double
}
