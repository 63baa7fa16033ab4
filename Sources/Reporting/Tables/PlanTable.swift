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

  /// The bytes of the file.
  public func csv() -> String {
    let fixed = [
      "date", "start", "end", "group", "agents", "required", "available", "paid", "offered_load", "expected_calls",
      "service_level", "service_level_half_width",
    ]
    let methods = context.content.methods.map { name(of: $0.method) }
    var table = CSVText(columns: fixed + methods)
    for (cell, interval) in context.grid.intervals.enumerated() {
      for (index, group) in context.scenario.agentGroups.enumerated() {
        table.add(row(cell, interval, group, index))
      }
    }
    return table.text
  }

  private func row(_ cell: Int, _ interval: ServiceInterval, _ group: AgentGroup, _ index: Int) -> [CSVCell] {
    let content = context.content
    let level = context.level(interval: cell)
    let available = group.limits.maximum.flatMap { $0.indices.contains(cell) ? $0[cell] : nil }
    return IntervalCells.cells(interval, context.grid) + [
      .words(group.name), .integer(content.chosen.staffing.agents[index][cell]),
      .integer(content.chosen.requirement.agents[index][cell]), .integer(available),
      .integer(content.paidAgents[index][cell]), .number(content.offeredLoad[cell], decimals: 3),
      .number(context.figures.contactsByInterval[cell], decimals: 3), .number(level?.mean, decimals: 4),
      .number(level?.halfWidth, decimals: 4),
    ] + content.methods.map { .integer($0.requirement.agents[index][cell]) }
  }

  /// The method's name as a column.
  private func name(of method: PlanMethod) -> String {
    method.rawValue.split(separator: "-").joined(separator: "_")
  }
}

/// Date, start and end of an interval as cells.
enum IntervalCells {
  /// The three cells; wall-clock times.
  static func cells(_ interval: ServiceInterval, _ grid: ServiceGrid) -> [CSVCell] {
    let times = [interval.wallStart, interval.wallStart + interval.length].map { seconds in
      CSVCell.words(TimeOfDay(seconds: min(max(seconds, 0), 86_400))?.description ?? "")
    }
    return [.words(grid.days[interval.day].date.description)] + times
  }
}
