import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The backlog of one deferred type by hour under each of several staffings.
struct BacklogComparisonChart {
  /// What is shown.
  let context: ReportContext
  /// Index of the deferred call type.
  let callType: Int

  /// The staffings shown, as many as there are colours, with their backlogs.
  private var curves: [(title: String, work: DeferredMeasures, backlog: [BacklogHour])] {
    context.content.outcomes.prefix(Palette.series.count).compactMap { outcome in
      guard let work = outcome.evidence.deferredWork.first(where: { $0.callType == callType }) else { return nil }
      return (outcome.title.text(in: context.words.language), work, work.backlog)
    }
  }

  /// The picture; nil for a type that is not deferred.
  func picture() -> Picture? {
    let words = context.words
    let curves = curves
    guard curves.contains(where: { !$0.backlog.isEmpty }) else { return nil }
    let largest = curves.flatMap { curve in curve.backlog.map { max(Double($0.upper), $0.mean.mean) } }.max() ?? 1
    let ticks = NiceSteps.ticks(upTo: max(1, largest) * 1.06, wholeNumbers: true)
    let chart = DayChart(context: context, box: context.layout.box, vertical: 0...(ticks.last ?? 1))
    var shapes = chart.frame.verticalAxis(ticks, size: ChartLayout.letters) { words.numbers.number($0) }
    for (place, curve) in curves.enumerated() {
      let points = BacklogChart(context: context, work: curve.work).thinned(curve.backlog)
      let upper = points.map { chart.frame.point($0.at, Double($0.hour.upper)) }
      let lower = points.map { chart.frame.point($0.at, Double($0.hour.lower)) }
      shapes.append(.area(upper + lower.reversed(), Fill(Palette.series[place], opacity: 0.16)))
      shapes.append(.line(points.map { chart.frame.point($0.at, $0.hour.mean.mean) }, ChartLayout.series(place)))
    }
    let items = curves.enumerated().map { place, curve in
      LegendItem(
        name: ChartLayout.shortened(curve.title), colour: Palette.series[place], mark: place % 2 == 0 ? .line : .dashes)
    }
    shapes += chart.dateAxis + context.layout.legend(items)
    return Picture(
      width: context.layout.width, height: context.layout.height, title: words("Backlogs compared", "Retards comparés"),
      description: caption, shapes: shapes)
  }

  /// What one sees.
  var caption: String {
    let name = context.scenario.callTypes[callType].title.text(in: context.words.language)
    return context.words(
      "\(name): items waiting at the end of each hour under each staffing, mean and the band that holds 8 of 10 simulated runs (pointwise).",
      "\(name) : messages en attente à la fin de chaque heure selon l’effectif, moyenne et bande où se trouvent 8 simulations sur 10 (ponctuelle)."
    )
  }
}
