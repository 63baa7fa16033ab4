import ScenarioModel
import StaffingPlans

/// The verdict on a plan's delay targets, in `summary.json`.
struct PlanSummary {
  let plan: StaffingPlan
  let scenario: Scenario

  /// Members beside the plan's bound; none where callers alone were planned for by interval.
  var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if plan.cost != nil { members.append(.init("met", .bool(plan.isMet))) }
    if let delays = plan.delays {
      members.append(.init("delayTargets", .array(delays.targets.map { json($0) })))
    }
    return members
  }

  private func number(_ value: Double?) -> JSONValue { value.map { .number(RoundedEstimate.plain($0)) } ?? .null }

  private func json(_ target: DelayTargetVerdict) -> JSONValue {
    .object([
      .init("callType", .string(scenario.callTypes[target.callType].name)),
      .init("criterion", .string(target.criterion.rawValue)),
      .init("required", .number(RoundedEstimate.plain(target.required))),
      .init("met", .bool(target.isMet)), .init("cells", .integer(target.cellCount)),
      .init("lowest", target.lowest.map { json($0) } ?? .null),
      .init("failing", .array(target.failing.map { json($0) })),
    ])
  }

  private func json(_ cell: DelayCellVerdict) -> JSONValue {
    let days = scenario.grid.days
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
    return [("met", Schema.type("boolean")), ("delayTargets", list(target))]
  }
}
