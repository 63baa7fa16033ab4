import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// Service level of the largest call types by interval of the busiest week.
struct TypeLevelChart {
  /// What is shown.
  let context: ReportContext

  /// The types shown: those with most calls, as many as there are colours, in the scenario's order.
  var types: [Int] {
    let offered = context.scenario.inboundTypes.map { ($0, context.content.evidence.callTypes[$0].run.offered) }
    let largest = offered.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Palette.series.count)
    return largest.map(\.0).sorted()
  }

  /// The picture; nil where no type has a level.
  func picture() -> Picture? {
    let words = context.words
    let levels = types.flatMap { type in context.busiestCells.map { level(type, $0) } }
    guard levels.contains(where: { $0 != nil }) else { return nil }
    return context.chartByInterval(
      words(HeadingPhrase.typeResults), caption, .levels(levels, target: nil, words),
      ChartLayout.legend(of: types.map(name))
    ) { chart in
      types.enumerated().flatMap { place, type in chart.steps(ChartLayout.series(place)) { level(type, $0)?.mean } }
    }
  }

  /// What one sees.
  var caption: String {
    let days = IntervalChart(context: context, vertical: 0...1).daysShown
    let all = context.scenario.inboundTypes.count
    let largest =
      all > types.count
      ? context.words(
        " The \(types.count) call types with most calls.", " Les \(types.count) motifs les plus demandés.") : ""
    return context.words(
      "Simulated service level of each call type in each interval, by its own definition. \(days)",
      "NS simulé de chaque motif dans chaque intervalle, selon sa propre définition. \(days)") + largest
  }

  private func name(_ type: Int) -> String { context.scenario.callTypes[type].title.text(in: context.words.language) }

  private func level(_ type: Int, _ cell: Int) -> Estimate? {
    let definition = context.scenario.callTypes[type].target?.definition ?? .ofOffered
    return context.content.evidence.callTypes[type].intervals[cell].level(definition)
  }
}

extension ChartLayout {
  /// The stroke of one of several series of a kind; every second one is dashed, so that lines which lie on one another are both seen.
  static func series(_ place: Int) -> Stroke {
    Stroke(
      Palette.series[place % Palette.series.count], width: 2, dash: place % 2 == 0 ? [] : [7, 4])
  }

  /// The legend of series by their names, those that would leave no room for others cut.
  static func legend(of names: [String]) -> [LegendItem] {
    names.enumerated().map { place, name in
      LegendItem(
        name: name.count <= 28 ? name : name.prefix(27) + "…", colour: Palette.series[place],
        mark: place % 2 == 0 ? .line : .dashes)
    }
  }
}
