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
    let cells = IntervalChart(context: context, vertical: 0...1).cells
    let scale = LevelScale(types.flatMap { type in cells.map { level(type, $0) } }, target: nil)
    let chart = IntervalChart(context: context, vertical: scale.range)
    guard !cells.isEmpty, types.contains(where: { type in cells.contains { level(type, $0) != nil } }) else {
      return nil
    }
    var shapes =
      chart.frame.verticalAxis(scale.ticks, size: ChartLayout.letters) { words.numbers.percent($0, decimals: 0) }
    shapes.append(chart.dayLines)
    for (place, type) in types.enumerated() {
      shapes += chart.steps(ChartLayout.series(place)) { level(type, $0)?.mean }
    }
    let items = types.enumerated().map { place, type in
      LegendItem(
        name: ChartLayout.shortened(name(type)), colour: Palette.series[place],
        mark: place % 2 == 0 ? .line : .dashes)
    }
    shapes += chart.timeAxis + context.layout.legend(items)
    return Picture(
      width: context.layout.width, height: context.layout.height, title: words(HeadingPhrase.typeResults),
      description: chart.daysShown + " " + caption, shapes: shapes)
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

  /// A name that leaves room for others in a legend.
  static func shortened(_ name: String) -> String { name.count <= 28 ? name : name.prefix(27) + "…" }
}
