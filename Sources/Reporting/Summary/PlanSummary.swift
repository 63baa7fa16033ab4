import ScenarioModel
import StaffingPlans

/// The verdict on a plan and its cost, in `summary.json`.
struct PlanSummary {
  let plan: StaffingPlan
  let scenario: Scenario

  /// The verdict, what it rests on, the cost, and the targets on delays where there are any.
  var json: JSONValue {
    var members: [JSONValue.Member] =
      [
        .init("verdict", .string(plan.outcome.rawValue)),
        .init("confidence", .number(RoundedEstimate.plain(plan.confidence))),
        .init("tolerance", .number(RoundedEstimate.plain(plan.tolerance))),
        .init("met", .bool(plan.isMet)),
        .init("weightedHours", .number(RoundedEstimate.plain(plan.weightedHours))),
        .init("leastCostEstimate", plan.leastCost.map { json($0) } ?? .null),
        .init("leastCostBound", plan.bound.map { json($0) } ?? .null),
      ] + VerdictSummary(plan: plan, scenario: scenario).members
    members += LimitSummary(plan: plan, scenario: scenario).members
    if let delays = plan.delays {
      members.append(.init("delayTargets", .array(delays.targets.map { json($0) })))
    }
    if let certificate = plan.certificate { members.append(.init("smallestTeam", json(certificate))) }
    return .object(members)
  }

  private func json(_ certificate: TeamCertificate) -> JSONValue {
    .object([
      .init("group", .string(scenario.agentGroups[certificate.group].name)),
      .init("agents", .integer(certificate.agents)), .init("shown", .bool(certificate.missed != nil)),
      .init("confidence", .number(RoundedEstimate.plain(TeamCertificate.confidence))),
      .init("upperBoundWithOneFewer", number(certificate.missed?.upperBound)),
      .init("required", number(certificate.missed?.required)),
    ])
  }

  private func json(_ estimate: CostEstimate) -> JSONValue {
    .object([
      .init("weightedHours", .number(RoundedEstimate.plain(estimate.hours))),
      .init("planAboveEstimate", .number(RoundedEstimate.plain((estimate.gap * 1e4).rounded() / 1e4))),
      .init("basis", .string(estimate.basis.rawValue)),
    ])
  }

  private func json(_ bound: CostBound) -> JSONValue {
    .object([
      .init("weightedHours", .number(RoundedEstimate.plain(bound.hours))),
      .init("planAboveBoundAtMost", .number(RoundedEstimate.plain((bound.gap * 1e4).rounded(.up) / 1e4))),
    ])
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

  /// The schema of the plan.
  static var schema: JSONValue {
    typealias Schema = SummarySchema
    let cell = Schema.record([
      ("firstDay", Schema.type("string")), ("lastDay", Schema.type("string")), ("level", Schema.type("number")),
      ("lowerBound", Schema.type("number")), ("levelWithAgentsInPlenty", Schema.type("number", "null")),
    ])
    let target = Schema.record([
      ("callType", Schema.type("string")), ("criterion", Schema.choice(DelayCriterion.allCases.map(\.rawValue))),
      ("required", Schema.type("number")), ("met", Schema.type("boolean")), ("cells", Schema.whole(from: 0)),
      ("lowest", Schema.orNull(cell)), ("failing", Schema.list(cell)),
    ])
    let certificate = Schema.record([
      ("group", Schema.type("string")), ("agents", Schema.whole(from: 1)),
      (
        "shown",
        Schema.described(
          Schema.type("boolean"), "Whether one agent fewer certainly misses a target less its tolerance.")
      ), ("confidence", Schema.share), ("upperBoundWithOneFewer", Schema.type("number", "null")),
      ("required", Schema.type("number", "null")),
    ])
    let estimate = Schema.record([
      ("weightedHours", Schema.type("number")), ("planAboveEstimate", Schema.type("number")),
      ("basis", Schema.choice(CostEstimate.Basis.allCases.map(\.rawValue))),
    ])
    let bound = Schema.record([
      ("weightedHours", Schema.type("number")), ("planAboveBoundAtMost", Schema.type("number")),
    ])
    return Schema.record(
      [
        (
          "verdict",
          Schema.described(
            Schema.choice(PlanOutcome.allCases.map(\.rawValue)),
            "Of the expected level in every constrained cell, less the target's tolerance, all cells at once at the confidence beside it."
          )
        ),
        ("confidence", Schema.share),
        ("tolerance", Schema.described(Schema.share, "The largest tolerance of the targets judged.")),
        ("met", Schema.described(Schema.type("boolean"), "Whether the verdict is 'met'.")),
        ("weightedHours", Schema.type("number")),
        (
          "leastCostEstimate",
          Schema.described(
            Schema.orNull(estimate),
            "An estimate of the least cost, not a bound; null where the plan does not meet its targets or costs less than the estimate."
          )
        ),
        (
          "leastCostBound",
          Schema.described(
            Schema.orNull(bound),
            "A cost below which no plan holds the targets themselves, proven; null where no bound is known.")
        ),
      ] + VerdictSummary.schema,
      optional: [("delayTargets", Schema.list(target)), ("smallestTeam", certificate)] + LimitSummary.schema)
  }
}
