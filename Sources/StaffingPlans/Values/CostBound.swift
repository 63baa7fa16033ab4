/// How far a plan may be from the best one: its cost against a cost that no plan that meets the targets can go below.
///
/// The bound is the cost of an easier problem. Every set of call types that share groups is served on its own by agents who
/// have all its skills, work at the pace of the fastest group, and meet each interval with no queue left from before (all other
/// intervals have agents in plenty); nobody calls again or is transferred. The agents that such an interval certainly needs
/// (by simulation, each at the scenario's confidence) have to be found among the groups that serve the set, at their weights.
/// It assumes that pooling, speed and the missing queue do not harm; with equal handling times and priorities they do not.
public struct CostBound: Sendable, Hashable, Codable {
  /// What the bound rests on.
  public enum Basis: String, Sendable, Hashable, CaseIterable, Codable {
    /// The easier problem by simulation, interval by interval.
    case relaxedSimulation = "relaxed-simulation"
    /// Targets hold over days: the agents' time that the contacts to be answered take, and no more.
    case workload
  }

  /// Weighted agent-hours that no plan can go below.
  public let hours: Double
  /// Weighted agent-hours of the plan.
  public let planHours: Double
  /// What the bound rests on; the weaker one where targets are mixed.
  public let basis: Basis

  /// Share by which the plan's cost may exceed the least possible; nil where the bound is 0.
  public var gap: Double? { hours > 0 ? max(0, planHours / hours - 1) : nil }

  /// A bound and the cost of a plan.
  public init(hours: Double, planHours: Double, basis: Basis) {
    self.hours = hours
    self.planHours = planHours
    self.basis = basis
  }
}
