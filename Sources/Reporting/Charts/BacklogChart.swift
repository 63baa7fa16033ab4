import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// The backlog of one deferred type by hour, with its band and the day on which it is cleared.
struct BacklogChart {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: DeferredMeasures

  /// Most points of a curve; longer periods are thinned.
  private static let mostPoints = 1500

  /// The picture; nil where no backlog was kept.
  func picture() -> Picture? {
    let words = context.words
    let backlog = work.backlog
    guard !backlog.isEmpty else { return nil }
    return context.chartByDay(words("Backlog", "Retard"), caption, Self.scale([backlog], words), legend) {
      curve(in: $0.frame, Stroke(Palette.agents, width: 1.8), opacity: 0.22) + cleared($0.frame)
    }
  }

  /// A scale for some backlogs with their bands.
  static func scale(_ backlogs: [[BacklogHour]], _ words: Wording) -> ValueScale {
    let largest = backlogs.joined().map { max(Double($0.upper), $0.mean.mean) }.max() ?? 1
    return .numbers(upTo: max(1, largest) * 1.06, wholeNumbers: true, words)
  }

  /// The band and the mean.
  func curve(in frame: PlotFrame, _ stroke: Stroke, opacity: Double) -> [Shape] {
    let points = thinned(work.backlog)
    let upper = points.map { frame.point($0.at, Double($0.hour.upper)) }
    let lower = points.map { frame.point($0.at, Double($0.hour.lower)) }
    return [
      .area(upper + lower.reversed(), Fill(stroke.colour, opacity: opacity)),
      .line(points.map { frame.point($0.at, $0.hour.mean.mean) }, stroke),
    ]
  }

  /// What one sees.
  var caption: String {
    let base = context.words(
      "Items waiting at the end of each hour: mean, and the band that holds 8 of 10 simulated runs at each hour on its own (pointwise).",
      "Messages en attente à la fin de chaque heure : moyenne, et bande où se trouvent 8 simulations sur 10, heure par heure (ponctuelle)."
    )
    guard clearedDay != nil else { return base }
    return base
      + context.words(
        " Dashed: the evening on which the median run is cleared.",
        " En tirets : le soir où la simulation médiane est résorbée.")
  }

  private var clearedDay: Int? { work.clearedDay?.median }

  private var legend: [LegendItem] {
    let words = context.words
    return [
      LegendItem(
        name: words("Items waiting, mean", "Messages en attente, moyenne"), colour: Palette.agents, mark: .line),
      LegendItem(name: words("8 runs of 10", "8 simulations sur 10"), colour: Palette.agents, mark: .band),
    ]
  }

  /// The end of the cleared day as a vertical line with its date.
  private func cleared(_ frame: PlotFrame) -> [Shape] {
    guard let day = clearedDay else { return [] }
    let x = frame.x(Double(day + 1))
    let text = context.words.dates.short(context.scenario.calendar.firstDay + day)
    let label = context.words("cleared \(text)", "résorbé \(text)")
    let isRight = x > frame.box.x + frame.box.width * 0.8
    return [
      .line([Point(x, frame.box.y), Point(x, frame.box.bottom)], Stroke(Palette.ink, width: 1.4, dash: [5, 3])),
      .label(
        Label(
          label, at: Point(x + (isRight ? -6 : 6), frame.box.y + 13), size: ChartLayout.letters, colour: Palette.ink,
          anchor: isRight ? .end : .start)),
    ]
  }

  /// The hours with their places on the scale of days, thinned evenly; the last one stays.
  private func thinned(_ backlog: [BacklogHour]) -> [(at: Double, hour: BacklogHour)] {
    let all = zip(work.clock.hours, backlog).map { (at: Double($0.day) + Double($0.hour + 1) / 24, hour: $1) }
    let step = max(1, (all.count + Self.mostPoints - 1) / Self.mostPoints)
    return all.indices.filter { $0 % step == 0 || $0 == all.count - 1 }.map { all[$0] }
  }
}
