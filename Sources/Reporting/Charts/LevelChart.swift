import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Service level with its band, by day of the period or by interval of the busiest week.
struct LevelChart {
  /// What is shown.
  let context: ReportContext

  /// The picture over the days.
  func pictureByDay() -> Picture {
    let estimates = context.grid.days.indices.map { context.level(day: $0) }
    let scale = LevelScale(estimates, target: context.target?.level)
    let chart = DayChart(context: context, box: context.layout.box, vertical: scale.range)
    let shapes = axis(scale, chart.frame) + chart.band(estimates, Palette.level) + chart.dateAxis
    return picture(shapes + targetLine(chart.frame), description: captionByDay, frame: chart.frame)
  }

  /// The picture over the intervals of the busiest week.
  func pictureByInterval() -> Picture {
    let cells = IntervalChart(context: context, vertical: 0...1).cells
    let scale = LevelScale(cells.map { context.level(interval: $0) }, target: context.target?.level)
    let chart = IntervalChart(context: context, vertical: scale.range)
    var points: [(at: Double, estimate: Estimate?)] = []
    var lastEnd = -Double.infinity
    for cell in cells {
      let span = chart.span(of: cell)
      if span.start - lastEnd > 1e-6 { points.append((span.start, nil)) }
      points.append(((span.start + span.end) / 2, context.level(interval: cell)))
      lastEnd = span.end
    }
    let line = BandedLine(colour: Palette.level, dotRadius: 0).shapes(points, in: chart.frame)
    let shapes = axis(scale, chart.frame) + [chart.dayLines] + line + chart.timeAxis
    return picture(
      shapes + targetLine(chart.frame), description: chart.daysShown + " " + captionByInterval, frame: chart.frame)
  }

  /// What one sees by day.
  var captionByDay: String {
    context.words(
      "Simulated service level of each day (\(definition)). The band is pointwise: each day’s own \(context.sure) interval.",
      "NS simulé de chaque jour (\(definition)). La bande est ponctuelle : l’intervalle à \(context.sure) de chaque jour pris seul."
    )
  }

  /// What one sees by interval.
  var captionByInterval: String {
    context.words(
      "Simulated service level of each interval (\(definition)). The band is pointwise: each interval’s own \(context.sure) interval.",
      "NS simulé de chaque intervalle (\(definition)). La bande est ponctuelle : l’incertitude à \(context.sure) de chaque intervalle pris seul."
    ) + FewContacts(context).note
  }

  private var definition: String { context.levelFormula }

  private func axis(_ scale: LevelScale, _ frame: PlotFrame) -> [Shape] {
    frame.verticalAxis(scale.ticks, size: ChartLayout.letters) { context.words.numbers.percent($0, decimals: 0) }
  }

  private func targetLine(_ frame: PlotFrame) -> [Shape] {
    guard let target = context.target else { return [] }
    let text = context.words.numbers.stated(target.level)
    return frame.reference(target.level, text: text, size: ChartLayout.letters)
  }

  private func picture(_ shapes: [Shape], description: String, frame: PlotFrame) -> Picture {
    let words = context.words
    var items = [
      LegendItem(name: words(MeasurePhrase.serviceLevel), colour: Palette.level, mark: .line),
      LegendItem(name: context.intervalName, colour: Palette.level, mark: .band),
    ]
    if context.target != nil {
      items.append(LegendItem(name: words(MeasurePhrase.target), colour: Palette.ink, mark: .dashes))
    }
    return Picture(
      width: context.layout.width, height: context.layout.height, title: words(HeadingPhrase.serviceLevel),
      description: description, shapes: shapes + context.layout.legend(items))
  }
}

/// A scale of shares that leaves out the empty part below the lowest estimate, in steps of tenths.
struct LevelScale {
  /// The lowest and highest value shown.
  let range: ClosedRange<Double>
  /// Values with a grid line.
  let ticks: [Double]

  /// A scale that holds all estimates with their bands and the target.
  init(_ estimates: [Estimate?], target: Double?) {
    let values = estimates.compactMap { $0 }.map { $0.mean - ($0.halfWidth ?? 0) } + [target].compactMap { $0 }
    let lowest = max(0, min(values.min() ?? 0, 0.9))
    let tenths = max(0, Int((lowest * 10 - 0.3).rounded(.down)))
    let step = tenths <= 3 ? 2 : 1
    let first = tenths <= 3 ? (tenths / 2) * 2 : tenths
    range = Double(first) / 10...1
    ticks = stride(from: first, through: 10, by: step).map { Double($0) / 10 }
  }
}
