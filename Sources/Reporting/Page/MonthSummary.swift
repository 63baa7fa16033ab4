import ScenarioModel
import StaffingPlans

/// The months of the period as a table: expected calls, what the simulation was offered, agents and their hours.
struct MonthSummary {
  /// What is shown.
  let context: ReportContext

  private var numbers: NumberStyle { context.words.numbers }

  /// One row for each month; nil for a period within two.
  var table: Markup? {
    let words = context.words
    guard months.count > 2 else { return nil }
    let columns = [
      TableColumn.dates(words(TablePhrase.month)), .numbers(words(MeasurePhrase.expectedCalls)),
      .numbers(words(MeasurePhrase.offered)), .numbers(words("Mean day", "Jour moyen")),
      .numbers(words(MeasurePhrase.agentsAtPeak)), .numbers(words(MeasurePhrase.agentHours)),
      .numbers(words(MeasurePhrase.paidHours)),
    ]
    return PageParts.table(columns, months.map(row))
  }

  /// The days of each month.
  private var months: [Range<Int>] {
    let days = context.grid.days
    let starts = days.indices.filter { $0 == 0 || days[$0].date.components.month != days[$0 - 1].date.components.month }
    return zip(starts, starts.dropFirst() + [days.count]).map { $0..<$1 }
  }

  private func row(_ days: Range<Int>) -> [Markup] {
    let figures = context.figures
    let calls = days.reduce(0) { $0 + figures.contactsByDay[$1] }
    let offered = days.reduce(0) { $0 + context.content.evidence.whole.days[$1].offered }
    let open = days.count { !context.grid.days[$0].intervals.isEmpty }
    let texts = [
      context.words.dates.month(context.grid.days[days.lowerBound].date), numbers.number(calls),
      numbers.number(offered), open > 0 ? numbers.number(calls / Double(open)) : numbers.missing,
      numbers.count(days.map { figures.peakAgentsByDay[$0] }.max() ?? 0),
      numbers.number(days.reduce(0) { $0 + figures.agentHoursByDay[$1] }),
      numbers.number(context.content.hours.paid(context.content.hours.cells(days))),
    ]
    return texts.map { Markup.text($0) }
  }
}
