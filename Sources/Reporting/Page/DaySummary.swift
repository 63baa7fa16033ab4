import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The days of the period as a table: the data behind the charts by day.
struct DaySummary {
  /// What is shown.
  let context: ReportContext

  /// One row for each day.
  var table: Markup {
    let words = context.words
    let columns = [
      TableColumn.dates(words(TablePhrase.day)), .numbers(words(MeasurePhrase.expectedCalls)),
      .numbers(words(MeasurePhrase.agentsAtPeak)), .numbers(words(MeasurePhrase.agentHours)),
      .numbers(words(MeasurePhrase.serviceLevelShort)), .numbers(words(MeasurePhrase.averageSpeedOfAnswer)),
      .numbers(words(MeasurePhrase.abandonment)), .numbers(words(MeasurePhrase.occupancy)),
    ]
    return PageParts.table(columns, context.grid.days.indices.map { row($0) })
  }

  private func row(_ day: Int) -> [Markup] {
    let words = context.words
    let numbers = words.numbers
    let date = context.grid.days[day]
    let measures = context.content.evidence.whole.days[day]
    var name: [Markup] = [.text(words.dates.fullWithWeekday(date.date))]
    if let holiday = date.holiday { name.append(.element("small", holiday)) }
    if date.intervals.isEmpty {
      let rest = Array(repeating: numbers.missing, count: 6)
      return [.sequence(name)] + ([words(TablePhrase.closed)] + rest).map { Markup.text($0) }
    }
    let texts = [
      numbers.number(context.figures.contactsByDay[day]), numbers.count(context.figures.peakAgentsByDay[day]),
      numbers.number(context.figures.agentHoursByDay[day], decimals: 1), numbers.percent(context.level(day: day)),
      measures.averageSpeedOfAnswer.map { numbers.duration($0.mean) } ?? numbers.missing,
      measures.abandonment.map { numbers.percent($0.mean) } ?? numbers.missing,
      measures.occupancy.map { numbers.percent($0.mean, decimals: 0) } ?? numbers.missing,
    ]
    return [.sequence(name)] + texts.map { Markup.text($0) }
  }
}
