import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Service level with its band, by day of the period or by interval of the busiest week.
struct LevelChart {
  /// What is shown.
  let context: ReportContext

  /// The picture over the days.
  func pictureByDay() -> Picture {
    context.chartByDay(title, captionByDay, scaleByDay, legend) {
      $0.band(byDay, Palette.level)
    } above: {
      context.targetLine($0.frame)
    }
  }

  /// The picture over the intervals of the busiest week.
  func pictureByInterval() -> Picture {
    let cells = context.busiestCells
    return context.chartByInterval(title, captionByInterval, scaleByInterval, legend) { chart in
      var points: [(at: Double, estimate: Estimate?)] = []
      var lastEnd = -Double.infinity
      for cell in cells {
        let span = chart.span(of: cell)
        if span.start - lastEnd > 1e-6 { points.append((span.start, nil)) }
        points.append(((span.start + span.end) / 2, context.level(interval: cell)))
        lastEnd = span.end
      }
      return BandedLine(colour: Palette.level, dotRadius: 0).shapes(points, in: chart.frame)
    } above: {
      context.targetLine($0.frame)
    }
  }

  private var byDay: [Estimate?] { context.grid.days.indices.map { context.level(day: $0) } }

  private var scaleByDay: ValueScale { .levels(byDay, target: context.target?.level, context.words) }

  private var scaleByInterval: ValueScale {
    .levels(context.busiestCells.map { context.level(interval: $0) }, target: context.target?.level, context.words)
  }

  /// What one sees by day.
  var captionByDay: String {
    context.words(
      "Simulated service level of each day (\(definition)). The band is pointwise: each day’s own \(context.sure) interval.",
      "NS simulé de chaque jour (\(definition)). La bande est ponctuelle : l’intervalle à \(context.sure) de chaque jour pris seul."
    ) + scaleByDay.note(context.words)
  }

  /// What one sees by interval.
  var captionByInterval: String {
    context.words(
      "Simulated service level of each interval (\(definition)). The band is pointwise: each interval’s own \(context.sure) interval.",
      "NS simulé de chaque intervalle (\(definition)). La bande est ponctuelle : l’incertitude à \(context.sure) de chaque intervalle pris seul."
    ) + scaleByInterval.note(context.words) + FewContacts(context).note
  }

  private var definition: String { context.levelFormula }

  private var title: String { context.words(HeadingPhrase.serviceLevel) }

  private var legend: [LegendItem] {
    let words = context.words
    let target = LegendItem(name: words(MeasurePhrase.target), colour: Palette.ink, mark: .dashes)
    return [
      LegendItem(name: words(MeasurePhrase.serviceLevel), colour: Palette.level, mark: .line),
      LegendItem(name: context.intervalName, colour: Palette.level, mark: .band),
    ] + (context.target == nil ? [] : [target])
  }
}
