import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// `days.csv`: calls, agents, service level and the probability of meeting the target, by day of the whole service.
public struct DayTable {
  private let context: ReportContext

  /// A table of a plan.
  public init(_ content: ReportContent) {
    context = ReportContext(content, words: Wording(.english))
  }

  /// The bytes of the file; closed days have no simulated figures.
  public func csv() -> String {
    var table = CSVText(
      columns: ["date", "weekday", "holiday", "open_hours", "expected_calls"] + MeasureCells.countColumns
        + ["service_level", "service_level_half_width"] + MeasureCells.waitColumns
        + [
          "occupancy", "occupancy_half_width", "longest_queue", "agent_hours", "paid_hours", "peak_agents",
          "peak_required", "target_met_probability", "target_met_lower", "target_met_upper",
        ])
    let spans = context.content.evidence.attainment(of: .day)
    var next = spans.startIndex
    for (day, date) in context.grid.days.enumerated() {
      var span: SpanAttainment?
      if next < spans.endIndex, spans[next].firstDay == date.date {
        span = spans[next]
        next += 1
      }
      table.add(row(day, date, span))
    }
    return table.text
  }

  private func row(_ day: Int, _ date: ServiceDay, _ span: SpanAttainment?) -> [CSVCell] {
    let head: [CSVCell] = [
      .words(date.date.description), .words(date.date.weekday.name), .words(date.holiday ?? ""),
      .number(Double(context.grid.openSeconds(day: day)) / 3600, decimals: 2),
      .number(context.figures.contactsByDay[day], decimals: 2),
    ]
    if date.intervals.isEmpty { return head + Array(repeating: .words(""), count: 23) }
    let measures = context.content.evidence.whole.days[day]
    let level = context.level(day: day)
    let probability = span?.probability
    return head + MeasureCells.counts(measures)
      + [.number(level?.mean, decimals: 4), .number(level?.halfWidth, decimals: 4)] + MeasureCells.waits(measures)
      + [
        .number(measures.occupancy?.mean, decimals: 4), .number(measures.occupancy?.halfWidth, decimals: 4),
        .number(measures.longestQueue, decimals: 1), .number(context.figures.agentHoursByDay[day], decimals: 2),
        .number(paidHours(date), decimals: 2), .integer(context.figures.peakAgentsByDay[day]),
        .integer(context.figures.peakRequiredByDay[day]), .number(probability?.share, decimals: 4),
        .number(probability?.lower, decimals: 4), .number(probability?.upper, decimals: 4),
      ]
  }

  private func paidHours(_ date: ServiceDay) -> Double {
    date.intervals.reduce(0) { sum, cell in
      let paid = context.content.paidAgents.reduce(0) { $0 + $1[cell] }
      return sum + Double(paid) * Double(context.grid.intervals[cell].length) / 3600
    }
  }
}
