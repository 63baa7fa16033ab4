package import ContactDemand
package import ScenarioModel

/// Where the search of several groups begins: staffings of different shapes, each as many agents as the load asks for.
///
/// A shape says what share of each call type's load each group takes; how many agents that needs is found by simulation
/// (`StaffingSearch.scale`).
package struct JointStarts: Sendable {
  /// How call types are dealt among the planned groups that serve them.
  package enum Shape: Sendable, Hashable {
    /// Each type in its cheapest group; of equally cheap ones that with the fewest skills.
    case dedicated
    /// Each type in the group of most skills; of equal ones the cheapest.
    case pooled
    /// Each type in its cheapest group; of equally cheap ones that with the most skills.
    case cheapPooled
    /// Each type in equal parts among its groups, a dear group less, by the square of its price.
    case even
    /// A share pooled, the rest dedicated.
    case mixed(pooled: Double)
  }

  /// Agents by group and interval, not whole, for a load without any to spare.
  package typealias Loads = [[Double]]

  private let scenario: Scenario
  private let forecast: ContactForecast
  private let prices: [Double]

  /// The starts of a scenario.
  package init(scenario: Scenario, forecast: ContactForecast) {
    self.scenario = scenario
    self.forecast = forecast
    prices = scenario.agentPrices.perHour
  }

  /// All shapes, as loads by group and interval; those that come to the same are given once.
  package var all: [Loads] {
    let shapes: [Shape] = [
      .dedicated, .pooled, .mixed(pooled: 0.4), .even, .cheapPooled, .mixed(pooled: 0.7), .mixed(pooled: 0.2),
    ]
    var found: [Loads] = []
    for shape in shapes {
      let loads = loads(shape)
      if !found.contains(where: { isSame($0, loads) }) { found.append(loads) }
    }
    return found
  }

  private func isSame(_ left: Loads, _ right: Loads) -> Bool {
    zip(left, right).allSatisfy { zip($0, $1).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, $0) } }
  }

  /// The loads of a shape in Erlang; given groups take what they can first.
  package func loads(_ shape: Shape) -> Loads {
    var loads = Array(
      repeating: Array(repeating: 0.0, count: scenario.grid.intervals.count), count: scenario.agentGroups.count)
    let byType = typeLoads
    for type in scenario.inboundTypes {
      for (group, share) in shares(of: type, shape) {
        for interval in scenario.grid.intervals.indices {
          loads[group][interval] += share * byType[type][interval] * (1 - covered(type, interval, byType))
        }
      }
    }
    return loads
  }

  /// The share of a type's load that each planned group takes; they sum to 1.
  private func shares(of type: Int, _ shape: Shape) -> [Int: Double] {
    let groups = scenario.agentGroups
    let prompt = scenario.promptGroups(of: type).filter { groups[$0].staffing == .planned }
    let serving =
      prompt.isEmpty
      ? groups.indices.filter { groups[$0].staffing == .planned && groups[$0].callTypes.contains(type) } : prompt
    func first(_ rank: (Int) -> (Double, Double, Int)) -> [Int: Double] {
      serving.min { rank($0) < rank($1) }.map { [$0: 1] } ?? [:]
    }
    func skills(_ group: Int) -> Double { Double(groups[group].callTypes.count) }
    switch shape {
    case .dedicated: return first { (prices[$0], skills($0), $0) }
    case .cheapPooled: return first { (prices[$0], -skills($0), $0) }
    case .pooled: return first { (-skills($0), prices[$0], $0) }
    case .even:
      let weights = serving.map { 1 / max(prices[$0] * prices[$0], 1e-12) }
      let total = weights.reduce(0, +)
      return Dictionary(uniqueKeysWithValues: zip(serving, weights.map { $0 / total }))
    case .mixed(let pooled):
      var mixed = shares(of: type, .dedicated).mapValues { $0 * (1 - pooled) }
      for (group, share) in shares(of: type, .pooled) { mixed[group, default: 0] += pooled * share }
      return mixed
    }
  }

  /// Load in Erlang by call type and interval; transfers at their probabilities, as if every contact were answered.
  private var typeLoads: [[Double]] {
    var contacts = forecast.callTypes.map(\.byInterval)
    for (source, type) in scenario.callTypes.enumerated() {
      for rule in type.transfers {
        for interval in contacts[source].indices {
          contacts[rule.destination][interval] += forecast.callTypes[source].byInterval[interval] * rule.probability
        }
      }
    }
    return contacts.enumerated().map { type, row in
      zip(row, scenario.grid.intervals).enumerated().map { interval, pair in
        pair.0 * scenario.callTypes[type].meanHandling(interval) / Double(max(1, pair.1.length))
      }
    }
  }

  /// The share of a type's load that given groups take, as if each divided itself among its types by their load.
  private func covered(_ type: Int, _ interval: Int, _ loads: [[Double]]) -> Double {
    let share = scenario.agentGroups.reduce(0.0) { sum, group in
      guard case .given(let agents) = group.staffing, group.callTypes.contains(type) else { return sum }
      let total = group.callTypes.reduce(0.0) { $0 + loads[$1][interval] }
      return total > 0 ? sum + Double(agents[interval]) / total : sum
    }
    return min(1, share)
  }
}
