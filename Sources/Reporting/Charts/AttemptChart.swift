import ContactSimulation
import Measures
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
    let bars = series
    return context.chartByDay(
      words("Attempts and backlog", "Tentatives et retard"), caption, .numbers(upTo: largest * 1.04, words),
      bars.reversed().map(\.item) + [waitingItem]
    ) { chart in
      bars.map { chart.bars($0.tops, Fill($0.item.colour)) } + chart.band(waiting, Palette.shortfall)
    }
  }

  /// Steps that are told apart: those of a protocol, as many as there are colours for.
  private var steps: Range<Int> {
    2...AttemptChart.colours.count ~= work.campaign.steps.count ? work.campaign.steps.indices : 0..<0
  }

  /// Colours of steps; the line of those who wait keeps its own.
  private static let colours = [Palette.volume, Palette.agents, Palette.load, Palette.level, Palette.other]

  /// The entry of the legend of those who wait.
  var waitingItem: LegendItem {
    LegendItem(
      name: context.words("Due and not dialled in the evening", "En attente d’appel le soir"),
      colour: Palette.shortfall, mark: .line)
  }

  /// Bars from the highest to the lowest, each drawn over the one before: all steps up to one, or all attempts.
  var series: [(item: LegendItem, tops: [Double], own: [Double])] {
    let words = context.words
    guard !steps.isEmpty else {
      let name = words("Attempts", "Tentatives d’appel")
      let attempts = (0..<work.dayCount).map { work.estimate(.attempts, .day($0))?.mean ?? 0 }
      return [(LegendItem(name: name, colour: Palette.volume, mark: .bar), attempts, attempts)]
    }
    var tops = Array(repeating: 0.0, count: work.dayCount)
    return steps.map { step in
      let own = tops.indices.map { work.step(step, .attempts, day: $0)?.mean ?? 0 }
      for day in tops.indices { tops[day] += own[day] }
      let name = work.campaign.steps[step].title.text(in: words.language)
      return (LegendItem(name: name, colour: AttemptChart.colours[step], mark: .bar), tops, own)
    }.reversed()
  }

  /// What one sees.
  var caption: String {
    if !steps.isEmpty {
      return context.words(
        "Attempts of each step on each day, and the people who were due but had not been called by the evening, for lack of agents, lines or hours.",
        "Tentatives de chaque étape par jour, et personnes à appeler qui ne l’ont pas été le soir venu, faute de conseillers, de lignes ou d’heures."
      )
    }
    return context.words(
      "Attempts on each day, and the people who were due but had not been called by the evening, for lack of agents, lines or hours.",
      "Tentatives de chaque jour, et personnes à appeler qui ne l’ont pas été le soir venu, faute de conseillers, de lignes ou d’heures."
    )
  }
}
