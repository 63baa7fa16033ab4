import ContactSimulation
import ScenarioModel

/// Callers who turned to another service, by hour of the day and reason, with the attempts while closed behind them.
struct SpillOverChart {
  /// What is shown.
  let context: ReportContext
  /// Means per day by hour.
  let hours: SpillOverHours

  /// The reasons, from the bottom up.
  private var reasons: [(item: LegendItem, value: (SpillOverHours.Hour) -> Double)] {
    let words = context.words
    let all: [(LegendItem, (SpillOverHours.Hour) -> Double)] = [
      (LegendItem(name: words("found it closed", "service fermé"), colour: Palette.agents, mark: .bar), { $0.closed }),
      (
        LegendItem(name: words("gave up waiting", "attente abandonnée"), colour: Palette.load, mark: .bar),
        { $0.abandoned }
      ),
      (
        LegendItem(name: words("were refused", "appels refusés"), colour: Palette.shortfall, mark: .bar), { $0.blocked }
      ),
    ]
    return all.filter { entry in hours.ofDay.contains { entry.1($0) > 0 } }.map { (item: $0.0, value: $0.1) }
  }

  /// The picture.
  func picture() -> Picture {
    let words = context.words
    let largest = hours.ofDay.map { max($0.spilled, $0.closedAttempts) }.max() ?? 1
    let scale = ValueScale.numbers(upTo: largest * 1.04, words)
    let frame = PlotFrame(box: context.layout.box, horizontal: 0...24, vertical: scale.range)
    var shapes = scale.axis(frame)
    var floor = Array(repeating: 0.0, count: 24)
    for reason in reasons {
      let boxes = (0..<24).compactMap { bar($0, from: floor[$0], adding: reason.value(hours.ofDay[$0]), in: frame) }
      shapes.append(.rectangles(boxes, Fill(reason.item.colour)))
      for hour in 0..<24 { floor[hour] += reason.value(hours.ofDay[hour]) }
    }
    if hours.hasAttempts { shapes += attempts(in: frame) }
    shapes += frame.horizontalAxis(ticksOfDay, size: ChartLayout.letters)
    return context.layout.picture(words(HeadingPhrase.spillOver), caption, shapes, legend)
  }

  /// What one sees.
  var caption: String {
    let words = context.words
    let attempts = hours.hasAttempts
    let base =
      reasons.isEmpty
      ? words("Mean per day by hour of the clock.", "Moyenne par jour selon l’heure.")
      : words(
        "Callers who turned to another service, mean per day by hour of the clock, and why.",
        "Appelants qui se sont tournés vers un autre service, moyenne par jour selon l’heure, et pourquoi.")
    return attempts
      ? base
        + words(
          " Dashed: all attempts while the service was closed.",
          " En tirets : tous les appels hors des heures d’ouverture.")
      : base
  }

  private var legend: [LegendItem] {
    let words = context.words
    let attempts = LegendItem(
      name: words("attempts while closed", "appels hors ouverture"), colour: Palette.ink, mark: .dashes)
    return reasons.map(\.item) + (hours.hasAttempts ? [attempts] : [])
  }

  private func bar(_ hour: Int, from floor: Double, adding value: Double, in frame: PlotFrame) -> Box? {
    guard value > 0 else { return nil }
    let (left, right) = (frame.x(Double(hour) + 0.12), frame.x(Double(hour) + 0.88))
    let (top, bottom) = (frame.y(floor + value), frame.y(floor))
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }

  private func attempts(in frame: PlotFrame) -> [Shape] {
    let steps = hours.ofDay.enumerated().map { hour, counts in
      (start: Double(hour), end: Double(hour + 1), value: counts.closedAttempts)
    }
    return ChartLayout.staircases(steps, in: frame).map { .line($0, Stroke(Palette.ink, width: 1.4, dash: [5, 3])) }
  }

  private var ticksOfDay: [AxisTick] {
    stride(from: 0, through: 24, by: context.isNarrow ? 4 : 2).map { hour in
      AxisTick(value: Double(hour), labelValue: Double(hour), text: context.words.dates.time(hour * 3600))
    }
  }
}
