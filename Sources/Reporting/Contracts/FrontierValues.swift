internal import Contracts
internal import ScenarioModel
internal import StaffingPlans

/// A few agents more and fewer, for programs: `frontier.csv`, and `contract.frontier` of `summary.json`.
struct FrontierValues {
  let frontier: ContractFrontier
  let currency: String

  /// A staffing to a row, from the fewest agents on; shares are fractions.
  var table: TypedTable {
    let amount = TypedTable.Kind.money(currency: currency, decimals: 2)
    var table = TypedTable(
      "frontier", Bilingual("A few agents more or fewer", "Quelques conseillers de plus ou de moins"),
      columns: [
        .init("change", .whole), .init("agent_hours", .number(decimals: 2)), .init("level", .number(decimals: 6)),
        .init("kept_all", .number(decimals: 6)), .init("targets", .text), .init("broken", .text),
        .init("cost", amount), .init("penalty", amount), .init("margin", amount), .init("lag", amount),
        .init("half_width", amount),
      ])
    for point in frontier.points {
      table.add([
        .whole(point.change), .number(point.agentHours), .number(point.level), .number(point.allKept),
        .text(point.targets?.rawValue), .text(point.broken.joined(separator: " ")), .number(point.cost.mean),
        .number(point.penalty.mean), .number(point.margin.mean), .number(point.lag), .number(point.lagHalfWidth),
      ])
    }
    return table
  }

  /// The member's value.
  var json: JSONValue {
    .object([
      .init("replications", .integer(frontier.replications)), .init("hourValue", number(frontier.hourValue)),
      .init("hourValueHalfWidth", number(frontier.hourValueHalfWidth)),
      .init("judgedReplications", frontier.judgedReplications.map { .integer($0) } ?? .null),
      .init("points", .array(frontier.points.map(json))),
    ])
  }

  private func json(_ point: ContractFrontier.Point) -> JSONValue {
    .object([
      .init("change", .integer(point.change)), .init("agentHours", number(point.agentHours)),
      .init("serviceLevel", number(point.level)), .init("allKept", number(point.allKept)),
      .init("targets", point.targets.map { .string($0.rawValue) } ?? .null),
      .init("broken", .array(point.broken.map { .string($0) })), .init("cost", ContractJSON.figure(point.cost)),
      .init("penalty", ContractJSON.figure(point.penalty)), .init("margin", ContractJSON.figure(point.margin)),
      .init("lag", number(point.lag)), .init("lagHalfWidth", number(point.lagHalfWidth)),
    ])
  }

  private func number(_ value: Double?) -> JSONValue { ContractJSON.number(value) }

  /// The schema of the value; members of later versions are optional.
  ///
  /// - Parameter figure: that of an amount.
  static func schema(figure: JSONValue) -> JSONValue {
    typealias Schema = SummarySchema
    let (number, optional) = (Schema.type("number"), Schema.type("number", "null"))
    let outcomes = Schema.orNull(Schema.choice(PlanOutcome.allCases.map(\.rawValue)))
    let point = Schema.record(
      [
        ("change", Schema.type("integer")), ("agentHours", number), ("serviceLevel", optional), ("allKept", optional),
        ("broken", Schema.list(Schema.type("string"))), ("cost", figure), ("penalty", figure), ("margin", figure),
        ("lag", number), ("lagHalfWidth", optional),
      ], optional: [("targets", outcomes)])
    return Schema.orNull(
      Schema.record(
        [
          ("replications", Schema.whole(from: 1)), ("hourValue", optional), ("hourValueHalfWidth", optional),
          ("points", Schema.list(point)),
        ], optional: [("judgedReplications", Schema.type("integer", "null"))]))
  }
}
