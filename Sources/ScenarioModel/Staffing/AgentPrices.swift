/// What an agent-hour on duty counts in a plan's objective, by group.
///
/// Money where every planned group states a cost of an hour: that cost x (1 + cover) / (1 - shrinkage), so that the sum is the money of the
/// paid hours. Weights else. A scenario read from a file never mixes the two.
public struct AgentPrices: Sendable, Hashable {
  /// What the objective is counted in.
  public enum Unit: Sendable, Hashable {
    /// Agent-hours times the groups' weights.
    case weightedHours
    /// The scenario's currency.
    case money
  }

  /// What the objective is counted in.
  public let unit: Unit
  /// Price of an agent-hour on duty by group, greater than 0 for planned groups; 0 for given ones that state no cost where others do.
  public let perHour: [Double]

  /// The share of the dearest price that an hour at no cost counts, so that nobody is idle for nothing.
  private static let least = 1e-6

  /// The prices of groups.
  public init(_ groups: [AgentGroup]) {
    let planned = groups.filter { $0.staffing == .planned }
    let dearest = planned.compactMap(\.hourlyCost).max() ?? 0
    guard !planned.isEmpty, planned.allSatisfy({ $0.hourlyCost != nil }), dearest > 0 else {
      (unit, perHour) = (.weightedHours, groups.map(\.weight))
      return
    }
    unit = .money
    perHour = groups.map { group in
      guard let cost = group.hourlyCost else { return 0 }
      return max(cost, AgentPrices.least * dearest) * (1 + (group.cover ?? 0)) / (1 - group.shrinkage)
    }
  }
}

extension Scenario {
  /// What an agent-hour on duty of each group counts in the plan's objective.
  ///
  /// Cost: one pass over the groups.
  public var agentPrices: AgentPrices { AgentPrices(agentGroups) }
}
