import ScenarioModel

/// The whole period, interval by interval, in one picture.
struct HeatMapSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The section, or nothing for a single day.
  var section: Section? {
    guard context.hasManyDays, context.hasCalls, !context.grid.intervals.isEmpty else { return nil }
    let map = HeatMap(context: context, metric: .level)
    let narrow = HeatMap(context: context.narrow, metric: .level)
    let legend = PictureLegend(
      choices: metrics.map { .init(key: $0.rawValue, name: name(of: $0)) },
      entries: zip(map.scale.colours, labels(map)).map { .init(colour: $0, meaning: $1) })
    return Section(
      .heatMap,
      [.picture("heat-map", map.picture(), narrow: narrow.picture(), caption: map.caption, legend: legend)])
  }

  /// What the map can show for this plan.
  var metrics: [HeatMetric] {
    context.figures.missingByInterval.contains { $0 > 0 } ? HeatMetric.allCases : [.level, .agents, .volume]
  }

  /// The name of a figure.
  func name(of metric: HeatMetric) -> String {
    switch metric {
    case .level: words(MeasurePhrase.serviceLevel)
    case .agents: words(MeasurePhrase.agentsOnDuty)
    case .volume: words(MeasurePhrase.expectedCalls)
    case .missing: words(MeasurePhrase.agentsMissing)
    }
  }

  /// The classes in words, such as `75–80 %`.
  func labels(_ map: HeatMap) -> [String] {
    let edges = map.scale.edges
    let numbers = words.numbers
    // Whole percents, unless two edges would look alike or one like 100 %.
    let ends = Set(edges + [1])
    let places = Set(ends.map { ($0 * 100).rounded() }).count == ends.count ? 0 : 1
    return edges.indices.map { index in
      let isLast = index == edges.count - 1
      if map.metric == .level {
        let upper = numbers.percent(isLast ? 1 : edges[index + 1], decimals: places)
        return numbers.number(edges[index] * 100, decimals: places) + "–" + upper
      }
      let decimals = NiceSteps.decimals(of: edges)
      let lower = numbers.number(edges[index], decimals: decimals)
      return isLast ? "≥\(numbers.space)\(lower)" : "\(lower)–\(numbers.number(edges[index + 1], decimals: decimals))"
    }
  }
}
