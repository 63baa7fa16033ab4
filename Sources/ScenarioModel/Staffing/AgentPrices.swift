/// What an agent-hour on duty counts in a plan's objective, by group.
///
/// Money where every planned group states a cost of an hour, so that the sum is the money of the paid hours. Weights else. A scenario read from a file never mixes the two.
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

  /// The cost of an hour on duty, from that of a paid hour: cost x (1 + cover) / (1 - shrinkage).
  public static func onDuty(_ cost: Double, cover: Double, shrinkage: Double) -> Double {
    cost * (1 + cover) / (1 - shrinkage)
  }

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
      return AgentPrices.onDuty(
        max(cost, AgentPrices.least * dearest), cover: group.cover ?? 0, shrinkage: group.shrinkage)
    }
  }
}

extension Scenario {
  /// What an agent-hour on duty of each group counts in the plan's objective.
  ///
  /// Cost: one pass over the groups.
  public var agentPrices: AgentPrices { AgentPrices(agentGroups) }

  /// Planned groups whose agent-hour on duty costs more than one that is missing; none where that has no price.
  public var groupsDearerThanMissing: [Int] {
    guard let missing = plan.understaffing else { return [] }
    let prices = agentPrices
    guard prices.unit == .money else { return [] }
    return agentGroups.indices.filter { agentGroups[$0].staffing == .planned && prices.perHour[$0] > missing }
  }
}
