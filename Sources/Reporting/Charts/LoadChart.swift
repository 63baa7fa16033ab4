import ScenarioModel

/// Work and agents by interval in the busiest week.
struct LoadChart {
  /// What is shown.
  let context: ReportContext

  /// The picture.
  func picture() -> Picture {
    let words = context.words
    let figures = context.figures
    let cells = context.busiestCells
    let work = context.workByInterval.agents
    let largest = cells.map { max(Double(figures.requiredByInterval[$0]), work[$0]) }.max() ?? 1
    return context.chartByInterval(words(HeadingPhrase.load), caption, .numbers(upTo: largest * 1.04, words), legend) {
      let load = $0.steps(Stroke(Palette.load, width: 1.8)) { work[$0] }
      let needed = $0.steps(Stroke(Palette.shortfall, width: 1.6, dash: [4, 3])) {
        hasShortfall ? Double(figures.requiredByInterval[$0]) : nil
      }
      return load + needed + $0.steps(Stroke(Palette.agents, width: 2)) { Double(figures.agentsByInterval[$0]) }
    }
  }

  /// What one sees, for the picture and the interactive chart alike.
  var caption: String {
    let base =
      context.hasOtherWork
      ? context.words(
        "Agents on duty, and how many of them all work keeps busy in the mean of the runs.",
        "Conseillers présents, et combien d’entre eux l’ensemble du travail occupe en moyenne dans les simulations.")
      : context.words(
        "Agents on duty and offered load, the mean number of agents kept busy if nobody had to wait.",
        "Conseillers présents et charge offerte, le nombre moyen de conseillers occupés si personne n’attendait.")
    guard hasShortfall else { return base }
    return base
      + context.words(
        " Dashed: agents that the target would need where a limit binds.",
        " En tirets : le besoin pour tenir l’objectif là où une limite joue.")
  }

  /// Whether any interval lacks agents.
  var hasShortfall: Bool { context.figures.missingByInterval.contains { $0 > 0 } }

  /// The entries of the legend.
  var legend: [LegendItem] {
    let words = context.words
    var items = [
      LegendItem(name: words(MeasurePhrase.agentsOnDuty), colour: Palette.agents, mark: .line),
      LegendItem(name: words(context.workByInterval.name), colour: Palette.load, mark: .line),
    ]
    if hasShortfall {
      items.append(LegendItem(name: words(MeasurePhrase.agentsNeeded), colour: Palette.shortfall, mark: .dashes))
    }
    return items
  }
}
