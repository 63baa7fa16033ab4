internal import Comparison
internal import ScenarioModel

/// The forecast and the result held against what came, as a section of a page and as a sheet.
struct ActualSection {
  let context: ReportContext

  private var results: [ActualResult] { context.content.actuals }

  /// The section of a page; nil where the scenario tells nothing of it.
  var section: Section? {
    Section(.actuals, results.indices.flatMap { blocks($0, forPage: true) })
  }

  /// The sheet of a workbook, where there is one.
  var sheets: [Section] {
    results.isEmpty
      ? [] : [Section(HeadingPhrase.actuals.words, results.indices.flatMap { blocks($0, forPage: false) })]
  }

  private func blocks(_ place: Int, forPage: Bool) -> [Block] {
    let (scenario, result) = (context.scenario, results[place])
    let text = ActualWords(result, scenario, words: context.words)
    let tables = ActualTables(result, scenario, words: context.words)
    let heading: [Block] = results.count > 1 ? [.heading(text.title)] : []
    let sentences = text.ofForecast + text.ofLevel
    let told: [Block] = forPage ? [.list(sentences)] : sentences.map { .note($0, nil) }
    let assumptions: [Block] = tables.assumptions.rowCount > 0 ? [.table(tables.assumptions)] : []
    let groups = tables.groups.map { Block.table($0) }
    let days = [tables.all, tables.levels].compactMap(\.self).map { Block.table($0) }
    let chain = tables.chain.map { [Block.table($0)] } ?? []
    guard forPage else { return heading + told + assumptions + chain + groups + days }
    let chart = ActualChart(context: context, review: result.review)
    let picture =
      context.hasManyDays
      ? context.picture("chart-actuals-\(place)", caption: chart.caption) {
        ActualChart(context: $0, review: result.review).picture()
      } : []
    return heading + told + assumptions + chain + picture + [.columns(groups)].filter { _ in !groups.isEmpty }
      + [.folded(context.words(HeadingPhrase.dayTable), days)]
  }
}

/// Expected and actual contacts by day.
struct ActualChart {
  /// What is shown.
  let context: ReportContext
  /// The days.
  let review: ForecastReview

  /// What one sees.
  var caption: String {
    context.words(
      "Contacts that came on each day (bars), and the forecast (line).",
      "Contacts réalisés chaque jour (barres) et prévision (trait).")
  }

  /// The picture.
  func picture() -> Picture {
    let words = context.words
    var (came, forecast) = ([Double?](), [Double?]())
    let days = Dictionary(review.days.map { ($0.day, $0) }) { first, _ in first }
    for day in context.grid.days.indices {
      came.append(days[day]?.came)
      forecast.append(days[day]?.forecast)
    }
    let legend = [
      LegendItem(name: words("Came", "Réalisé"), colour: Palette.volume, mark: .bar),
      LegendItem(name: words("Expected", "Prévu"), colour: Palette.shortfall, mark: .line),
    ]
    let largest = (came + forecast).compactMap(\.self).max() ?? 0
    return context.chartByDay(words(HeadingPhrase.actuals), caption, .numbers(upTo: largest, words), legend) {
      [$0.bars(came, Fill(Palette.volume))] + $0.steps(forecast, Stroke(Palette.shortfall, width: 1.8))
    }
  }
}
