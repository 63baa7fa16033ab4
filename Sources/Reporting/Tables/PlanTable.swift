import ContactSimulation
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// `plan.csv`: agents of every group in every interval, with what the target needs, limits, load and each method's answer.
public struct PlanTable {
  private let context: ReportContext

  /// A table of a plan.
  public init(_ content: ReportContent) {
    context = ReportContext(content, words: Wording(.english))
  }

  /// The table.
  public var table: TypedTable {
    let methods = context.content.methods.map { TypedTable.Column(name(of: $0.method), .whole) }
    let agents = ["agents", "required", "available", "paid"].map { TypedTable.Column($0, .whole) }
    let load = ["offered_load", "expected_calls"].map { TypedTable.Column($0, .number(decimals: 3)) }
    var table = TypedTable(
      "plan", Bilingual("Agents by interval", "Conseillers par intervalle"),
      columns: .interval + [.group(context.scenario)] + agents + load
        + .pair("service_level", .share(decimals: 4)) + methods,
      frozenColumns: 4)
    for (cell, interval) in context.grid.intervals.enumerated() {
      for (index, group) in context.scenario.agentGroups.enumerated() {
        table.add(row(cell, interval, group, index))
      }
    }
    return table
  }

  private func row(
    _ cell: Int, _ interval: ServiceInterval, _ group: AgentGroup, _ index: Int
  ) -> [TypedTable.Cell] {
    let content = context.content
    let available = group.limits.most(at: cell)
    var row: [TypedTable.Cell] = []
    row.append(interval, context.grid)
    row += [
      .text(group.name), .whole(content.chosen.staffing.agents[index][cell]),
      .whole(content.chosen.requirement.agents[index][cell]), .whole(available),
      .whole(content.paidAgents[index][cell]), .number(content.offeredLoad[cell]),
      .number(context.figures.contactsByInterval[cell]),
    ]
    row.append(fixed: context.level(interval: cell))
    for method in content.methods { row.append(.whole(method.requirement.agents[index][cell])) }
    return row
  }

  /// The method's name as a column.
  private func name(of method: PlanMethod) -> String {
    method.rawValue.split(separator: "-").joined(separator: "_")
  }
}

extension [TypedTable.Column] {
  /// Date, start and end of an interval.
  static var interval: [TypedTable.Column] {
    [TypedTable.Column("date", .date), TypedTable.Column("start", .time), TypedTable.Column("end", .time)]
  }
}

extension [TypedTable.Cell] {
  /// Adds date, start and end of an interval; wall-clock times.
  mutating func append(_ interval: ServiceInterval, _ grid: ServiceGrid) {
    append(.date(grid.days[interval.day].date))
    for seconds in [interval.wallStart, interval.wallStart + interval.length] {
      append(.time(Swift.min(Swift.max(seconds, 0), 86_400)))
    }
  }
}

extension TypedTable.Column {
  /// Call types by their stable names, with their titles for people.
  static func callType(_ scenario: Scenario) -> TypedTable.Column {
    var column = TypedTable.Column("call_type", .text)
    for type in scenario.callTypes { column.titles[type.name] = type.title }
    return column
  }

  /// Agent groups by their stable names, with their titles for people.
  static func group(_ scenario: Scenario) -> TypedTable.Column {
    var column = TypedTable.Column("group", .text)
    for group in scenario.agentGroups { column.titles[group.name] = group.title }
    return column
  }
}
