import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The days of the period as a table: the data behind the charts by day.
struct DaySummary {
  /// What is shown.
  let context: ReportContext

  /// One row for each day; closed days have no figures.
  var table: TypedTable {
    let columns: [TypedTable.Column] = [
      .dates(), .count("expected_calls", MeasurePhrase.expectedCalls.words),
      .count("peak_agents", MeasurePhrase.agentsAtPeak.words),
      .count("agent_hours", MeasurePhrase.agentHours.words, decimals: 1),
      .percent("service_level", MeasurePhrase.serviceLevelShort.words),
      .time("average_speed_of_answer", MeasurePhrase.averageSpeedOfAnswer.words),
      .percent("abandonment", MeasurePhrase.abandonment.words),
      .percent("occupancy", MeasurePhrase.occupancy.words, decimals: 0),
    ]
    var table = TypedTable("days", Bilingual(""), columns: columns)
    for (day, date) in context.grid.days.enumerated() {
      table.add([.date(date.date)] + (date.intervals.isEmpty ? closed : figures(day)))
      if let holiday = date.holiday { table.note(holiday) }
    }
    return table
  }

  private var closed: [TypedTable.Cell] {
    [.text(context.words(TablePhrase.closed))] + Array(repeating: .missing, count: 6)
  }

  private func figures(_ day: Int) -> [TypedTable.Cell] {
    let measures = context.content.evidence.whole.days[day]
    return [
      .number(context.figures.contactsByDay[day]), .whole(context.figures.peakAgentsByDay[day]),
      .number(context.figures.agentHoursByDay[day]), .estimate(context.level(day: day)),
      .mean(measures.averageSpeedOfAnswer), .mean(measures.abandonment), .mean(measures.occupancy),
    ]
  }
}
