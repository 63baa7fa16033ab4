import ScenarioModel
import StaffingPlans

/// Delay targets and cost of a plan, in `summary.json`.
struct PlanSummary {
  let plan: StaffingPlan

  /// Members beside the plan's bound; none where callers alone were planned for by interval.
  var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let cost = plan.cost { members += [.init("met", .bool(plan.isMet)), .init("cost", json(cost))] }
    if let delays = plan.delays {
      members.append(.init("delayTargets", .array(delays.targets.map { json($0) })))
    }
    return members
  }

  private func json(_ cost: PlanCost) -> JSONValue {
    .object([
      .init("agentHours", .number(RoundedEstimate.plain(cost.agentHours))),
      .init("paidHours", .number(RoundedEstimate.plain(cost.paidHours))),
      .init("money", number(cost.money)), .init("currency", .string(cost.currency)),
      .init("moneyPerContact", number(cost.moneyPerContact)),
      .init("moneyPerPersonReached", number(cost.moneyPerPersonReached)),
      .init("agentHoursPerPersonReached", number(cost.agentHoursPerPersonReached)),
    ])
  }

  private func number(_ value: Double?) -> JSONValue { value.map { .number(RoundedEstimate.plain($0)) } ?? .null }

  private func json(_ target: DelayTargetVerdict) -> JSONValue {
    .object([
      .init("callType", .string(plan.scenario.callTypes[target.callType].name)),
      .init("criterion", .string(target.criterion.rawValue)),
      .init("required", .number(RoundedEstimate.plain(target.required))),
      .init("met", .bool(target.isMet)), .init("cells", .integer(target.cellCount)),
      .init("lowest", target.lowest.map { json($0) } ?? .null),
      .init("failing", .array(target.failing.map { json($0) })),
    ])
  }

  private func json(_ cell: DelayCellVerdict) -> JSONValue {
    let days = plan.scenario.grid.days
    return .object([
      .init("firstDay", .string(days[cell.days.lowerBound].date.description)),
      .init("lastDay", .string(days[cell.days.upperBound - 1].date.description)),
      .init("level", .number(RoundedEstimate.plain(cell.level))),
      .init("lowerBound", .number(RoundedEstimate.plain(cell.lowerBound))),
      .init("levelWithAgentsInPlenty", number(cell.ample)),
    ])
  }

  /// The schema of these members.
  static var schema: [(String, JSONValue)] {
    typealias Schema = SummarySchema
    func list(_ form: JSONValue) -> JSONValue {
      .object([.init("type", .string("array")), .init("items", form)])
    }
    let cell = Schema.record([
      ("firstDay", Schema.type("string")), ("lastDay", Schema.type("string")), ("level", Schema.type("number")),
      ("lowerBound", Schema.type("number")), ("levelWithAgentsInPlenty", Schema.type("number", "null")),
    ])
    let target = Schema.record([
      ("callType", Schema.type("string")), ("criterion", Schema.choice(DelayCriterion.allCases.map(\.rawValue))),
      ("required", Schema.type("number")), ("met", Schema.type("boolean")), ("cells", Schema.whole(from: 0)),
      ("lowest", Schema.orNull(cell)), ("failing", list(cell)),
    ])
    let cost = Schema.record([
      ("agentHours", Schema.type("number")), ("paidHours", Schema.type("number")),
      ("money", Schema.type("number", "null")), ("currency", Schema.type("string")),
      ("moneyPerContact", Schema.type("number", "null")), ("moneyPerPersonReached", Schema.type("number", "null")),
      ("agentHoursPerPersonReached", Schema.type("number", "null")),
    ])
    return [("met", Schema.type("boolean")), ("cost", cost), ("delayTargets", list(target))]
  }
}
