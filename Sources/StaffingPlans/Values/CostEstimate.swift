/// An estimate of the least cost of a plan that meets the targets, beside the cost of one that does: no bound.
///
/// It is the cost of another problem, easier in most ways. Every set of call types that share groups is served on its own by agents
/// who have all its skills, work at the pace of the fastest group, and meet each interval with no queue left from before (all other
/// intervals have agents in plenty); nobody calls again or is transferred. The agents that such an interval needs (by simulation,
/// each at the scenario's confidence) have to be found among the groups that serve the set, at their weights.
/// With long handling times it is not easier in every way: agents in plenty before an interval leave more of them busy in it than a
/// plan of few would, so that the estimate may lie above the cost of a plan. There is none then.
public struct CostEstimate: Sendable, Hashable, Codable {
  /// What the estimate rests on.
  public enum Basis: String, Sendable, Hashable, CaseIterable, Codable {
    /// The other problem by simulation, interval by interval.
    case relaxedSimulation = "relaxed-simulation"
    /// Targets hold over days: the agents' time that the contacts to be answered take, and no more.
    case workload
    /// Several groups: a proven lower bound, by what each set of call types needs (docs/model.md).
    case cover
  }

  /// Weighted agent-hours of the least cost, estimated; greater than 0.
  public let hours: Double
  /// What the estimate rests on; the weaker one where targets are mixed.
  public let basis: Basis
  /// Share by which the plan's cost lies above the estimate, at least 0.
  public let gap: Double

  /// An estimate beside the cost of a plan.
  ///
  /// - Returns: nil where it is 0, or lies above the plan's cost by more than rounding: it says nothing of the plan then.
  init?(hours: Double, planHours: Double, basis: Basis) {
    guard hours > 0, hours <= planHours * (1 + 1e-12) else { return nil }
    self.hours = hours
    self.basis = basis
    gap = max(0, planHours / hours - 1)
  }
}
