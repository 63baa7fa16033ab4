import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Attempts on each day, and the people who are due and wait in the evening.
struct AttemptChart {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  /// The picture; nil for a single day.
  func picture() -> Picture? {
    let words = context.words
    guard context.hasManyDays else { return nil }
    let days = 0..<work.dayCount
    let attempts = days.map { work.estimate(.attempts, .day($0))?.mean ?? 0 }
    let waiting = days.map { work.estimate(.dueAtEnd, .day($0)) }
    let largest = max(attempts.max() ?? 0, waiting.map { ($0?.mean ?? 0) + ($0?.halfWidth ?? 0) }.max() ?? 0, 1)
    let ticks = NiceSteps.ticks(upTo: largest * 1.04)
    let chart = DayChart(context: context, box: ChartLayout.box, vertical: 0...(ticks.last ?? 1))
    let items = [
      LegendItem(name: words("Attempts", "Tentatives d’appel"), colour: Palette.volume, mark: .bar),
      LegendItem(
        name: words("Due and not dialled in the evening", "En attente d’appel le soir"), colour: Palette.shortfall,
        mark: .line),
    ]
    let shapes =
      chart.frame.verticalAxis(ticks, size: ChartLayout.letters) {
        words.numbers.number($0, decimals: NiceSteps.decimals(of: ticks))
      } + [chart.bars(attempts, Fill(Palette.volume))] + chart.band(waiting, Palette.shortfall) + chart.dateAxis
      + ChartLayout.legend(items, at: Point(chart.box.x, 18))
    return Picture(
      width: ChartLayout.width, height: ChartLayout.height,
      title: words("Attempts and backlog", "Tentatives et retard"),
      description: caption, shapes: shapes)
  }

  /// What one sees.
  var caption: String {
    context.words(
      "Attempts on each day, and the people who were due but had not been called by the evening, for lack of agents, lines or hours.",
      "Tentatives de chaque jour, et personnes à appeler qui ne l’ont pas été le soir venu, faute de conseillers, de lignes ou d’heures."
    )
  }
}
