import ScenarioModel

/// The days on which agents are missing.
struct ShortfallTable {
  /// What is shown.
  let context: ReportContext

  /// One row for each day that lacks agents in some interval.
  var table: Markup {
    let words = context.words
    let columns = [
      TableColumn.dates(words(TablePhrase.day)), .numbers(words(MeasurePhrase.agentsMissing)),
      .words(words(MeasurePhrase.peakInterval)), .numbers(words(MeasurePhrase.agentsNeeded)),
      .numbers(words(MeasurePhrase.agentsOnDuty)), .numbers(words("Intervals short", "Intervalles en manque")),
      .numbers(words("Hours missing", "Heures manquantes")),
    ]
    return PageParts.table(columns, context.grid.days.indices.compactMap { row($0) })
  }

  private func row(_ day: Int) -> [Markup]? {
    let figures = context.figures
    let words = context.words
    let cells = context.grid.days[day].intervals
    let short = cells.filter { figures.missingByInterval[$0] > 0 }
    guard let worst = short.max(by: { figures.missingByInterval[$0] < figures.missingByInterval[$1] }) else {
      return nil
    }
    let hours = short.reduce(0.0) {
      $0 + Double(figures.missingByInterval[$1]) * Double(context.grid.intervals[$1].length) / 3600
    }
    return [
      words.dates.fullWithWeekday(context.grid.days[day].date), words.numbers.count(figures.missingByInterval[worst]),
      words.dates.time(context.grid.intervals[worst].wallStart), words.numbers.count(figures.requiredByInterval[worst]),
      words.numbers.count(figures.agentsByInterval[worst]), words.numbers.count(short.count),
      words.numbers.number(hours, decimals: 1),
    ].map { Markup.text($0) }
  }
}
