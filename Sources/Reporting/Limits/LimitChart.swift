internal import Comparison
internal import OutputAnalysis
internal import ScenarioModel
internal import StaffingPlans

/// The worst cell against what it has to reach, over the values that were read.
struct LimitChart {
  private let result: LimitResult
  private let words: Wording
  /// Values read with the worst cell's margin, in order.
  let points: [(position: Double, margin: Estimate)]

  init(_ result: LimitResult, words: Wording) {
    (self.result, self.words) = (result, words)
    points = result.readings.compactMap { reading -> (position: Double, margin: Estimate)? in
      guard let worst = reading.worst else { return nil }
      // Seconds do not go with shares.
      if case .callers(.averageSpeedOfAnswer) = worst.limited { return nil }
      return (
        reading.position,
        Estimate(
          mean: worst.margin, halfWidth: max(worst.upper - worst.level, worst.level - worst.lower), confidence: 0.95,
          replications: 2)
      )
    }
  }

  /// What one sees.
  var caption: String {
    words(
      "How far the worst cell lies above or below what it has to reach, in points, by the value that was read. Below 0 a target is missed.",
      "Écart de la pire cellule à ce qu’elle doit atteindre, en points, selon la valeur lue. En dessous de 0, un objectif est manqué."
    )
  }

  /// The picture.
  func picture(_ layout: ChartLayout) -> Picture {
    let places = points.map(\.position)
    let low = points.map { $0.margin.mean }.min() ?? -0.1
    let high = points.map { $0.margin.mean }.max() ?? 0.1
    let step = low < -0.4 ? 0.2 : low < -0.15 ? 0.1 : 0.05
    let bottom = min(-1, (low / step).rounded(.down)) * step
    let top = max(1, (high / step).rounded(.up)) * step
    let frame = PlotFrame(
      box: layout.box, horizontal: (places.min() ?? 0)...(places.max() ?? 1), vertical: bottom...top)
    let ticks = stride(from: Int((bottom / step).rounded()), through: Int((top / step).rounded()), by: 1).map {
      Double($0) * step
    }
    var shapes = frame.verticalAxis(ticks, size: ChartLayout.letters) {
      words.numbers.number($0 * 100, decimals: 0)
    }
    shapes += frame.reference(0, text: words("target", "objectif"), size: ChartLayout.letters)
    shapes += BandedLine(colour: Palette.series[0], dotRadius: 2).shapes(
      points.map { (at: $0.position, estimate: $0.margin) }, in: frame)
    shapes += frame.horizontalAxis(axis(layout), size: ChartLayout.letters)
    let items = [
      LegendItem(
        name: words("worst cell against its target (points)", "pire cellule face à l’objectif (points)"),
        colour: Palette.series[0], mark: .line)
    ]
    return layout.picture(
      words("Margin of the worst cell (points)", "Marge de la pire cellule (points)"), caption, shapes, items)
  }

  /// A few of the values of the coarse look, apart from one another.
  private func axis(_ layout: ChartLayout) -> [AxisTick] {
    let text = LimitWords(result: result, words: words)
    let (first, last) = (points.first?.position ?? 0, points.last?.position ?? 1)
    let room = (last - first) * (layout.width > 600 ? 0.12 : 0.26)
    var ticks: [AxisTick] = []
    for position in points.map(\.position) where result.gridPositions.contains(position) {
      if let before = ticks.last, position - before.value < room { continue }
      let label = text.distance(position) ?? text.value(position)
      ticks.append(AxisTick(value: position, labelValue: position, text: label))
    }
    return ticks
  }
}
