import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The numbers behind the interactive charts as compact JSON, rounded to what they are worth.
struct ChartData {
  /// What is shown.
  let context: ReportContext

  /// All of it: words, numbers by day and by interval, charts and heat map.
  var json: JSONText {
    .object([
      ("firstDay", .integer(context.grid.days.first?.date.daysSinceEpoch)),
      ("days", .integer(context.grid.days.count)),
      ("slot", .integer(context.grid.intervalLength / 60)),
      ("window", .integers([context.busiestWeek.lowerBound, context.busiestWeek.upperBound])),
      ("words", words), ("byDay", byDay), ("byCell", byCell), ("charts", ChartList(context: context).json),
      ("heat", heat),
    ])
  }

  private var hasShortfall: Bool { context.figures.missingByInterval.contains { $0 > 0 } }

  private var words: JSONText {
    let words = context.words
    let numbers = words.numbers
    return .object([
      ("months", .array((1...12).map { .string(words.dates.shortMonthName($0)) })),
      ("weekdays", .array(Weekday.allCases.map { .string(words.dates.weekdayName($0)) })),
      ("group", .string(words.language == .french ? numbers.space : ",")),
      ("point", .string(words.language == .french ? "," : ".")),
      ("percent", .string(words.language == .french ? numbers.space + "%" : "%")),
      ("first", .string(words.language == .french ? "1er" : "1")),
      ("closed", .string(words(TablePhrase.closed))),
      ("interval", .string(context.intervalName)),
      ("target", .string(words(MeasurePhrase.target))), ("hint", .string(hint)),
    ])
  }

  private var hint: String {
    context.words(
      "Hover for values, drag to zoom, double-click to see all",
      "Survolez pour lire, glissez pour zoomer, double-cliquez pour tout voir")
  }

  private var byDay: JSONText {
    let figures = context.figures
    let levels = context.grid.days.indices.map { context.level(day: $0) }
    var probabilities = [Double?](repeating: nil, count: context.grid.days.count)
    if let first = context.grid.days.first?.date {
      for span in context.content.evidence.attainment(of: .day)
      where probabilities.indices.contains(span.firstDay - first) {
        probabilities[span.firstDay - first] = span.probability?.share
      }
    }
    return .object(
      [
        ("volume", .numbers(figures.contactsByDay)), ("agents", .integers(figures.peakAgentsByDay)),
        ("needed", hasShortfall ? .integers(figures.peakRequiredByDay) : .array([])),
        ("available", .integers(figures.availableByDay)), ("level", thousandths(levels.map { $0?.mean })),
        ("half", thousandths(levels.map { $0?.halfWidth })), ("probability", thousandths(probabilities)),
      ] + ListChartData(context: context).numbers)
  }

  private var byCell: JSONText {
    let figures = context.figures
    let cells = context.grid.intervals
    let levels = cells.indices.map { context.level(interval: $0) }
    return .object([
      ("count", .integers(context.grid.days.map { $0.intervals.count })),
      ("start", .numbers(cells.map { Double($0.wallStart) / 60 }, decimals: 1)),
      (
        "length",
        .numbers(
          cells.contains { $0.length != context.grid.intervalLength } ? cells.map { Double($0.length) / 60 } : [],
          decimals: 1)
      ),
      ("volume", .numbers(figures.contactsByInterval, decimals: 1)),
      ("load", .numbers(context.workByInterval.agents, decimals: 1)),
      ("agents", .integers(figures.agentsByInterval)),
      ("needed", hasShortfall ? .integers(figures.requiredByInterval) : .array([])),
      ("level", thousandths(levels.map { $0?.mean })), ("half", thousandths(levels.map { $0?.halfWidth })),
      ("shade", .integers(shades)),
    ])
  }

  /// Classes of the heat map's levels, by interval; none without a map.
  private var shades: [Int?] {
    guard context.hasManyDays, context.hasCalls else { return [] }
    let map = HeatMap(context: context, metric: .level)
    return context.grid.intervals.indices.map { map.level(of: $0) }
  }

  private var heat: JSONText {
    guard context.hasManyDays, context.hasCalls, !context.grid.intervals.isEmpty else { return .number(nil) }
    let section = HeatMapSection(context: context)
    let metrics = section.metrics.map { metric -> JSONText in
      let map = HeatMap(context: context, metric: metric)
      return .object([
        ("id", .string(metric.rawValue)), ("name", .string(section.name(of: metric))),
        ("edges", .numbers(map.scale.edges, decimals: 3)),
        ("colours", .array(map.scale.colours.map { .string("#" + $0.hexadecimal) })),
        ("labels", .array(section.labels(map).map { .string($0) })), ("caption", .string(map.caption)),
      ])
    }
    let slots = HeatMap(context: context, metric: .level).slots
    let boxes = [context, context.narrow].map { HeatMap(context: $0, metric: .level).box }
    return .object([
      ("metrics", .array(metrics)), ("slots", .integers([slots.lowerBound, slots.upperBound])),
      ("boxes", .array(boxes.map { .numbers([$0.x, $0.y, $0.width, $0.height]) })),
    ])
  }

  private func thousandths(_ values: [Double?]) -> JSONText {
    .numbers(values.map { $0.map(thousandths) }, decimals: 2)
  }

  /// Whole thousandths, but finer where a share above 0 would become 0 or one below 1 would become 1.
  private func thousandths(_ value: Double) -> Double {
    let whole = (value * 1000).rounded(.toNearestOrAwayFromZero)
    let isInside = value > 1e-12 && value < 1 - 1e-12
    return isInside && (whole == 0 || whole == 1000) ? min(max(value * 1000, 0.01), 999.99) : whole
  }
}
