import ScenarioModel

extension Page {
  /// One agent group with its limits and the conversion behind them.
  mutating func agents(_ group: AgentGroup, _ scenario: Scenario) {
    heading("AGENT GROUP \(group.name): \(group.title.text(in: .english))")
    let names = group.callTypes.filter(scenario.callTypes.indices.contains).map { scenario.callTypes[$0].name }
    fact("serves", names.joined(separator: ", ") + (names.count > 1 ? "; \(Wording.work(group.workChoice))" : ""))
    skills(group, scenario)
    switch group.staffing {
    case .planned: fact("staffing", "left to the plan" + Page.shape(group.planShape))
    case .given(let agents):
      let hours = StaffingByInterval(agents: [agents]).agentHours(on: scenario.grid)
      fact("staffing", "\(Wording.range(agents)) on duty, \(Wording.number(hours, decimals: 1)) agent-hours in all")
    }
    let maximum = group.limits.maximum.map(Wording.range) ?? "no limit"
    fact("on duty", "at least \(Wording.range(group.limits.minimum)), at most \(maximum)")
    if let mobilisation = group.mobilisation { fact("mobilised", Page.conversion(mobilisation)) }
    fact("shrinkage", "\(Wording.percent(group.shrinkage)); paid = on duty / (1 - shrinkage)")
    fact("cover", group.cover.map { "\(Wording.percent($0)) of the paid hours on top, for shifts and breaks" } ?? "")
    fact("full time", "\(Wording.number(group.weeklyHours, decimals: 2)) h a week")
    fact("weight", group.weight == 1 ? "" : "an hour counts \(Wording.number(group.weight, decimals: 4)) in the plan")
    fact(
      "cost", group.hourlyCost.map { "\(Wording.number($0, decimals: 2)) \(scenario.currency) per paid hour" } ?? "")
    fact("next contact", group.selection == .longestIdle ? "to the agent idle longest" : "to any idle agent at random")
  }

  /// Over what time the plan keeps a number the same.
  private static func shape(_ shape: PlanShape) -> String {
    switch shape {
    case .byInterval: ""
    case .byDay: ", one number for each day"
    case .constant: ", one number for the whole period"
    }
  }

  /// Another staffing: the groups whose numbers differ.
  mutating func alternative(_ alternative: StaffingAlternative, _ scenario: Scenario) {
    heading("ALTERNATIVE \(alternative.name): \(alternative.title.text(in: .english))")
    for (group, agents) in zip(scenario.agentGroups, alternative.staffing.agents) where group.staffing != .given(agents)
    {
      let hours = StaffingByInterval(agents: [agents]).agentHours(on: scenario.grid)
      fact(
        group.name, "\(Wording.range(agents)) on duty, \(Wording.number(hours, decimals: 1)) agent-hours in all")
    }
  }

  /// People mobilised spelled out as agents on duty.
  private static func conversion(_ mobilisation: Mobilisation) -> String {
    let hours = Wording.number(mobilisation.hoursPerWeek, decimals: 2)
    let open = Wording.number(mobilisation.openHoursPerWeek, decimals: 2)
    let onDuty = mobilisation.onDuty
    return "\(Wording.grouped(mobilisation.people)) people x \(hours) h a week / \(open) open hours a week = "
      + "\(Wording.number(onDuty, decimals: 2)) on duty at once: at most \(Wording.number(onDuty.rounded(.down))) agents"
  }
}
