internal import ScenarioModel
internal import StaffingPlans

/// What the check found of callers' targets, cell by cell, and which limits bind, in `summary.json`.
struct VerdictSummary {
  let plan: StaffingPlan
  let scenario: Scenario

  /// Cells by state, the lowest one, those that are not met, and the limits that bind.
  var members: [JSONValue.Member] {
    [
      .init("cells", plan.verdict.map(cells) ?? .null), .init("lowestCell", plan.verdict?.lowest.map(json) ?? .null),
      .init("failingCells", .array((plan.verdict?.failing ?? []).map(json))),
      .init("bindingLimits", .array(scenario.agentGroups.indices.flatMap(limits))),
    ]
  }

  private func cells(_ verdict: PlanVerdict) -> JSONValue {
    .object([
      .init("met", .integer(verdict.cellCount - verdict.failing.count)),
      .init("missed", .integer(verdict.short.count)), .init("undecided", .integer(verdict.undecided.count)),
      .init("withoutContacts", .integer(verdict.emptyCells)),
    ])
  }

  /// Numbers as people read them: an upper limit is no longer turned over.
  private func json(_ cell: CellVerdict) -> JSONValue {
    let type = scenario.callTypes[cell.callType]
    let isFloor = cell.measure == .serviceLevel || cell.measure == .probability
    let bounds = [cell.lowerBound, cell.upperBound].map { isFloor ? $0 : -$0 }.sorted()
    func number(_ value: Double) -> JSONValue { .number(RoundedEstimate.plain(value)) }
    return .object(
      [
        .init("callType", .string(type.name)), .init("measure", .string(cell.measure.rawValue)),
        type.target?.scope == .interval || type.target == nil
          ? .init("interval", label(cell.cell)) : .init("day", .string(scenario.grid.days[cell.cell].date.description)),
        .init("state", .string((cell.isMet ? PlanOutcome.met : cell.isShort ? .missed : .undecided).rawValue)),
        .init("level", number(isFloor ? cell.level : -cell.level)), .init("lower", number(max(0, bounds[0]))),
        .init("upper", number(isFloor ? min(1, bounds[1]) : bounds[1])),
        .init("required", number(isFloor ? cell.required : -cell.required)),
      ] + (cell.runsWithoutLevel.map { [.init("runsWithoutLevel", .integer($0))] } ?? []))
  }

  private func label(_ interval: Int) -> JSONValue {
    let found = scenario.grid.intervals[interval]
    let time = TimeOfDay(seconds: found.wallStart)?.description ?? ""
    return .string("\(scenario.grid.days[found.day].date)T\(time)")
  }

  /// The limits that bind a group, each with its intervals.
  private func limits(_ group: Int) -> [JSONValue] {
    let found = plan.shortfalls.filter { $0.group == group }
    return StaffingLimit.allCases.compactMap { limit in
      let here = found.filter { $0.limit == limit }
      guard let most = here.map({ $0.required - $0.available }).max() else { return nil }
      let seconds = here.reduce(0) {
        $0 + ($1.required - $1.available) * scenario.grid.intervals[$1.interval].length
      }
      return .object([
        .init("group", .string(scenario.agentGroups[group].name)), .init("limit", .string(limit.rawValue)),
        .init("agentsAtMost", .integer(most)),
        .init("agentHours", .number(RoundedEstimate.plain(Double(seconds) / 3600, digits: 12))),
        .init(
          "intervals",
          .array(
            here.map {
              .object([
                .init("interval", label($0.interval)), .init("required", .integer($0.required)),
                .init("available", .integer($0.available)),
              ])
            })),
      ])
    }
  }

  /// The schema of the members.
  static var schema: [(String, JSONValue)] {
    typealias Schema = SummarySchema
    let (text, number, whole) = (Schema.type("string"), Schema.type("number"), Schema.whole(from: 0))
    let cell = Schema.record(
      [
        ("callType", text), ("measure", Schema.choice(LimitedMeasure.allCases.map(\.rawValue))),
        ("state", Schema.choice(PlanOutcome.allCases.map(\.rawValue))), ("level", number), ("lower", number),
        ("upper", number), ("required", number),
      ], optional: [("day", Schema.pattern(Schema.date)), ("interval", text), ("runsWithoutLevel", whole)])
    let cells = Schema.record([
      ("met", whole), ("missed", whole), ("undecided", whole), ("withoutContacts", whole),
    ])
    let interval = Schema.record([("interval", text), ("required", whole), ("available", whole)])
    let limit = Schema.record([
      ("group", text), ("limit", Schema.choice(StaffingLimit.allCases.map(\.rawValue))), ("agentsAtMost", whole),
      ("agentHours", number), ("intervals", Schema.list(interval)),
    ])
    return [
      (
        "cells",
        Schema.described(Schema.orNull(cells), "Constrained cells of callers' targets by state; null without any.")
      ),
      (
        "lowestCell",
        Schema.described(Schema.orNull(cell), "The cell whose service level lies lowest against what is required.")
      ), ("failingCells", Schema.list(cell)),
      (
        "bindingLimits",
        Schema.described(
          Schema.list(limit),
          "Agents that a limit keeps away, by group and interval; they are missing where the verdict is not 'met'.")
      ),
    ]
  }
}
