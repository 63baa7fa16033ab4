import ScenarioModel
import StaffingPlans

/// The months of the period as a table: expected calls, what the simulation was offered, agents and their hours.
struct MonthSummary {
  /// What is shown.
  let context: ReportContext

  /// One row for each month; nil for a period within two.
  var table: TypedTable? {
    guard months.count > 2 else { return nil }
    let columns: [TypedTable.Column] = [
      .words("month", TablePhrase.month.words, .unbroken), .count("expected_calls", MeasurePhrase.expectedCalls.words),
      .count("offered", MeasurePhrase.offered.words), .count("mean_day", Bilingual("Mean day", "Jour moyen")),
      .count("peak_agents", MeasurePhrase.agentsAtPeak.words), .count("agent_hours", MeasurePhrase.agentHours.words),
      .count("paid_hours", MeasurePhrase.paidHours.words),
    ]
    return TypedTable("months", columns, months.map(row))
  }

  /// The days of each month.
  private var months: [Range<Int>] {
    let days = context.grid.days
    let starts = days.indices.filter { $0 == 0 || days[$0].date.components.month != days[$0 - 1].date.components.month }
    return zip(starts, starts.dropFirst() + [days.count]).map { $0..<$1 }
  }

  private func row(_ days: Range<Int>) -> [TypedTable.Cell] {
    let figures = context.figures
    let calls = days.reduce(0) { $0 + figures.contactsByDay[$1] }
    let offered = days.reduce(0) { $0 + context.content.evidence.whole.days[$1].offered }
    let open = days.count { !context.grid.days[$0].intervals.isEmpty }
    return [
      .text(context.words.dates.month(context.grid.days[days.lowerBound].date)), .number(calls), .number(offered),
      .number(open > 0 ? calls / Double(open) : nil), .whole(days.map { figures.peakAgentsByDay[$0] }.max() ?? 0),
      .number(days.reduce(0) { $0 + figures.agentHoursByDay[$1] }),
      .number(context.content.hours.paid(context.content.hours.cells(days))),
    ]
  }
}
