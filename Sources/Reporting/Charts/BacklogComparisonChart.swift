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
  private var curves: [(title: String, work: DeferredMeasures)] {
    context.content.outcomes.prefix(Palette.series.count).compactMap { outcome in
      guard let work = outcome.evidence.deferredWork.first(where: { $0.callType == callType }) else { return nil }
      return (outcome.title.text(in: context.words.language), work)
    }
  }

  /// The picture; nil for a type that is not deferred.
  func picture() -> Picture? {
    let words = context.words
    let curves = curves
    guard curves.contains(where: { !$0.work.backlog.isEmpty }) else { return nil }
    return context.chartByDay(
      words("Backlogs compared", "Retards comparés"), caption, BacklogChart.scale(curves.map(\.work.backlog), words),
      ChartLayout.legend(of: curves.map(\.title))
    ) { chart in
      curves.enumerated().flatMap { place, curve in
        BacklogChart(context: context, work: curve.work)
          .curve(in: chart.frame, ChartLayout.series(place), opacity: 0.16)
      }
    }
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
