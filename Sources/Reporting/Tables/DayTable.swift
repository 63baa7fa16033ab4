import ContactSimulation
import OutputAnalysis
import ScenarioModel
import StaffingPlans

/// `days.csv`: calls, agents, service level and the probability of meeting the target, by day of the whole service.
public struct DayTable {
  private let context: ReportContext

  /// A table of a plan.
  public init(_ content: ReportContent) {
    context = ReportContext(content, words: Wording(.english))
  }

  private var columns: [TypedTable.Column] {
    let head: [TypedTable.Column] = [
      .init("date", .date), .init("weekday", .weekday), .init("holiday", .text),
      .init("open_hours", .number(decimals: 2)), .init("expected_calls", .number(decimals: 2)),
    ]
    let level: [TypedTable.Column] = .pair("service_level", .share(decimals: 4)) + .waits
    let agents: [TypedTable.Column] = [
      .init("longest_queue", .number(decimals: 1)), .init("agent_hours", .number(decimals: 2)),
      .init("paid_hours", .number(decimals: 2)),
    ]
    let peaks = ["peak_agents", "peak_required"].map { TypedTable.Column($0, .whole) }
    let met = ["probability", "lower", "upper"].map { TypedTable.Column("target_met_" + $0, .share(decimals: 4)) }
    return head + .counts + level + .pair("occupancy", .share(decimals: 4)) + agents
      + .covered(context.content.hours) + peaks + met
  }

  /// The table; closed days have no simulated figures.
  public var table: TypedTable {
    var table = TypedTable("days", Bilingual("By day", "Par jour"), columns: columns, frozenColumns: 2)
    let spans = context.content.evidence.attainment(of: .day)
    let states = CellStates(context)
    let level = table.column("service_level") ?? 0
    var next = spans.startIndex
    for (day, date) in context.grid.days.enumerated() {
      var span: SpanAttainment?
      if next < spans.endIndex, spans[next].firstDay == date.date {
        span = spans[next]
        next += 1
      }
      let row = row(day, date, span)
      table.add(row + Array(repeating: .missing, count: table.columns.count - row.count))
      table.judge(states.day(day), column: level)
    }
    return table
  }

  private func row(_ day: Int, _ date: ServiceDay, _ span: SpanAttainment?) -> [TypedTable.Cell] {
    var row: [TypedTable.Cell] = [
      .date(date.date), .date(date.date), .text(date.holiday),
      .number(Double(context.grid.openSeconds(day: day)) / 3600), .number(context.figures.contactsByDay[day]),
    ]
    if date.intervals.isEmpty { return row }
    let measures = context.content.evidence.whole.days[day]
    row.append(counts: measures)
    row.append(fixed: context.level(day: day))
    row.append(waits: measures)
    row.append(fixed: measures.occupancy)
    let probability = span?.probability
    row += [
      .number(measures.longestQueue), .number(context.figures.agentHoursByDay[day]),
      .number(context.content.hours.paid(date.intervals)),
    ]
    row += .covered(context.content.hours, date.intervals)
    row += [
      .whole(context.figures.peakAgentsByDay[day]), .whole(context.figures.peakRequiredByDay[day]),
      .number(probability?.share), .number(probability?.lower), .number(probability?.upper),
    ]
    return row
  }
}
