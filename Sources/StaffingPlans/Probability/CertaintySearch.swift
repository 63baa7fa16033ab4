import ScenarioModel

/// What certainty costs: the plan for expected levels raised to one probability after the other.
struct CertaintySearch {
  let planner: StaffingPlanner
  let stretches: [Range<Int>]

  /// The probabilities asked for, growing; none where the file asks for none or no target is over more than an interval.
  static func probabilities(of scenario: Scenario) -> [Double] {
    let targets = scenario.callTypes.compactMap(\.target).filter { $0.scope != .interval }
    guard !targets.isEmpty else { return [] }
    let usual = targets.contains { $0.promise != nil } ? PlanSettings.usualCertainty : []
    return scenario.plan.certainty ?? usual
  }

  /// The price of expected levels, then of each probability; empty where none is asked for.
  ///
  /// A staffing that holds a higher probability holds a lower one, so that no row costs more than one below it.
  func prices(from expected: StaffingByInterval) throws -> [CertaintyPrice] {
    let probabilities = CertaintySearch.probabilities(of: planner.scenario)
    guard !probabilities.isEmpty else { return [] }
    let space = SearchSpace(
      scenario: planner.scenario, forecast: planner.forecast, stretches: stretches, limited: true)
    var plain = try ProbabilitySearch(planner, space: space, from: expected, probability: 0)
    try plain.look()
    var prices = [price(nil, plain.staffing, plain.lowest)]
    var staffing = expected
    for probability in probabilities {
      var search = try ProbabilitySearch(planner, space: space, from: staffing, probability: probability)
      try search.run()
      staffing = search.staffing
      prices.append(price(probability, staffing, search.lowest))
    }
    for place in prices.indices.dropLast().dropFirst().reversed() {
      let (lower, higher) = (prices[place], prices[place + 1])
      guard higher.lowest >= lower.probability ?? 0, weighted(higher) < weighted(lower) else { continue }
      prices[place] = CertaintyPrice(
        probability: lower.probability, agentHours: higher.agentHours, paidHours: higher.paidHours,
        money: higher.money, lowest: higher.lowest)
    }
    return prices
  }

  private func weighted(_ price: CertaintyPrice) -> Double { price.money ?? price.agentHours }

  private func price(_ probability: Double?, _ staffing: StaffingByInterval, _ lowest: Double?) -> CertaintyPrice {
    let hours = StaffingHours(staffing, of: planner.scenario)
    return CertaintyPrice(
      probability: probability, agentHours: hours.onDuty(hours.period), paidHours: hours.paid(hours.period),
      money: hours.money(hours.period), lowest: lowest ?? 1)
  }
}
