public import ScenarioModel

/// A cost of which the scenario states nothing, so that no figure holds it.
public enum NotCovered: Sendable, Hashable {
  /// Wages of a group by its index.
  case wages(group: Int)
  case premiums, supervision, recruiting, training, seats, tools, talk, wait, setUp, overhead, margin, tax
  /// What shifts and breaks add, of a group by its index.
  case cover(group: Int)
  /// The price.
  case price
  /// Hours beyond the agents on duty: work in hand at closing and at the end of a shift. Never covered.
  case overtime

  /// What a scenario leaves out.
  public static func all(_ scenario: Scenario) -> [NotCovered] {
    let groups = scenario.agentGroups.indices
    let costs = scenario.costs ?? CostModel()
    let stated: [(NotCovered, Bool)] =
      [
        (.premiums, !costs.premiums.isEmpty), (.supervision, costs.supervision != nil),
        (.recruiting, costs.recruiting != nil), (.training, costs.training != nil), (.seats, costs.seats != nil),
        (.tools, costs.tools != nil), (.talk, costs.talkMinute != nil), (.wait, costs.waitMinute != nil),
        (.setUp, costs.setUp != nil), (.overhead, costs.overhead != nil), (.margin, costs.margin != nil),
        (.tax, costs.tax != nil), (.overtime, false),
      ]
    return (scenario.price.isEmpty ? [.price] : [])
      + groups.filter { scenario.agentGroups[$0].hourlyCost == nil }.map { .wages(group: $0) }
      + groups.filter { scenario.agentGroups[$0].cover == nil }.map { .cover(group: $0) }
      + stated.filter { !$0.1 }.map(\.0)
  }
}
