import ScenarioModel

/// Refuses a price of missing hours that has nothing to be weighed against, or that would leave callers without anybody.
struct UnderstaffingRules {
  let reading: Reading
  let directory: CallTypeDirectory
  let groups: [AgentGroup]
  let currency: String

  /// Checks the price of a plan, if it states one.
  func check(_ root: Section, _ plan: PlanSettings) {
    guard let price = plan.understaffing, let entry = root["plan"]?.part("understaffing", path: reading.path) else {
      return
    }
    let planned = groups.filter { $0.staffing == .planned }
    if let bare = planned.first(where: { $0.hourlyCost == nil }) {
      reading.refuse(
        entry, wanted: "a 'cost' for every planned group beside a price of missing hours",
        found: "none for \(TextForms.quoted(bare.name))")
      return
    }
    for type in directory.members.indices {
      guard let least = leastCost(servingOnly: type), least > price else { continue }
      reading.refuse(
        entry,
        wanted:
          "more than the \(TextForms.plain((least * 100).rounded() / 100)) \(currency) that an hour on duty costs in the cheapest group that "
          + "serves \(TextForms.quoted(directory.members[type].name))",
        found: "\(TextForms.plain(price)) \(currency)", suggestion: "at this price nobody would be planned for it")
      return
    }
  }

  /// The least cost of an hour on duty among the groups of a call type; nil where somebody is there whatever it costs.
  private func leastCost(servingOnly type: Int) -> Double? {
    let prices = AgentPrices(groups).perHour
    let serving = groups.indices.filter { groups[$0].callTypes.contains(type) }
    let isAlwaysServed = serving.contains { group in
      groups[group].staffing != .planned || groups[group].limits.minimum.contains { $0 > 0 }
    }
    return isAlwaysServed ? nil : serving.map { prices[$0] }.min()
  }
}
