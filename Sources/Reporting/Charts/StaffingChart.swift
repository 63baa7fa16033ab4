import ScenarioModel

/// Most agents on duty in any interval of each day, with what the target needs and what limits allow.
struct StaffingChart {
  /// What is shown.
  let context: ReportContext

  /// The picture.
  func picture() -> Picture {
    context.chartByDay(
      context.words(MeasurePhrase.agents), caption, .numbers(upTo: largest, wholeNumbers: true, context.words), legend,
      series)
  }

  /// What one sees.
  var caption: String {
    hasShortfall
      ? context.words(
        "Agents in the busiest interval of each day: on duty, and needed where limits keep some away.",
        "Conseillers dans l’intervalle le plus chargé de chaque jour : présents, et besoin là où une limite en prive.")
      : context.words(
        "Agents on duty in the busiest interval of each day.",
        "Conseillers présents dans l’intervalle le plus chargé de chaque jour.")
  }

  /// The largest number shown.
  var largest: Double {
    Double(max(context.figures.peakRequiredByDay.max() ?? 1, context.figures.peakAgentsByDay.max() ?? 1, 1))
  }

  /// Bars of agents on duty, what is missing above them, and the limit as a line where it is close enough to matter.
  func series(in chart: DayChart) -> [Shape] {
    let figures = context.figures
    let isOpen = context.grid.days.map { !$0.intervals.isEmpty }
    let onDuty = zip(figures.peakAgentsByDay, isOpen).map { $1 ? Double($0) : nil }
    let required = zip(figures.peakRequiredByDay, isOpen).map { $1 ? Double($0) : nil }
    var shapes: [Shape] = []
    if hasShortfall { shapes.append(chart.bars(required, Fill(Palette.shortfall))) }
    shapes.append(chart.bars(onDuty, Fill(Palette.agents)))
    if showsLimit {
      let limits = figures.availableByDay.map { limit in
        limit.flatMap { Double($0) <= chart.vertical.upperBound ? Double($0) : nil }
      }
      shapes += chart.steps(limits, Stroke(Palette.ink, width: 1.4, dash: [5, 3]))
    }
    return shapes
  }

  /// The entries of the legend.
  var legend: [LegendItem] {
    let words = context.words
    let onDuty = words("Agents on duty, busiest interval", "Conseillers présents, intervalle le plus chargé")
    var items = [LegendItem(name: onDuty, colour: Palette.agents, mark: .bar)]
    if hasShortfall {
      items.append(LegendItem(name: words(MeasurePhrase.agentsMissing), colour: Palette.shortfall, mark: .bar))
    }
    if showsLimit {
      items.append(LegendItem(name: words(MeasurePhrase.agentsAvailable), colour: Palette.ink, mark: .dashes))
    }
    return items
  }

  private var hasShortfall: Bool { context.figures.missingByInterval.contains { $0 > 0 } }

  private var showsLimit: Bool {
    context.figures.availableByDay.contains { limit in limit.map { Double($0) <= largest * 1.5 } ?? false }
  }
}
