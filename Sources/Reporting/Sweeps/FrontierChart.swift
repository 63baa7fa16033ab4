internal import Comparison
internal import Measures
internal import ScenarioModel

/// Every point by its price and its level, and the staircase of those that no other beats.
struct FrontierChart {
  let result: SweepResult
  let says: SweepWords
  let frontier: SweepFrontier
  let level: SweepResult.Response

  private var words: Wording { says.words }

  /// What one sees.
  var caption: String {
    words(
      "Every point of the sweep: \(words(says.label(result.price))) from left to right, \(words(says.label(level))) upwards. Those on the line are beaten by no other point on both; levels are simulated means, so that neighbours may change places by chance.",
      "Chaque point du balayage : \(words(says.label(result.price))) de gauche à droite, \(words(says.label(level))) vers le haut. Ceux de la ligne ne sont battus par aucun autre sur les deux ; les niveaux sont des moyennes simulées : des voisins peuvent permuter par hasard."
    )
  }

  /// The picture.
  func picture(_ layout: ChartLayout) -> Picture {
    let letters = ChartLayout.letters
    let frame = PlotFrame(
      box: Box(x: layout.box.x + 10, y: 34, width: layout.box.width - 10, height: 250),
      horizontal: range(frontier.points.map(\.price)),
      vertical: range(frontier.points.map(\.level) + [target].compactMap(\.self)))
    var shapes = frame.verticalAxis(
      says.ticks(frame.vertical, level, most: 5).map(\.at), size: letters
    ) { value in
      says.meaning(level) == .share ? words.numbers.stated(value) : words.numbers.number(value, decimals: 1)
    }
    shapes.append(.rectangles(marks(frontier.points, frame, 5), Fill(Palette.axis, opacity: 0.6)))
    let stairs = zip(frontier.best, frontier.best.dropFirst()).flatMap { first, second in
      [frame.point(second.price, first.level), frame.point(second.price, second.level)]
    }
    if let first = frontier.best.first {
      shapes.append(.line([frame.point(first.price, first.level)] + stairs, Stroke(Palette.level, width: 1.8)))
    }
    shapes.append(.rectangles(marks(frontier.best, frame, 8), Fill(Palette.level)))
    if let target { shapes += frame.reference(target, text: words.numbers.stated(target), size: letters) }
    let ticks = says.ticks(frame.horizontal, result.price, most: layout.width > 600 ? 7 : 3)
    shapes += frame.horizontalAxis(
      ticks.map { AxisTick(value: $0.at, labelValue: $0.at, text: $0.text) }, size: letters)
    shapes += [
      .label(Label(words(says.label(level)), at: Point(4, 16), size: letters, colour: Palette.ink)),
      .label(
        Label(
          words(says.label(result.price)) + (result.price == .cost ? " (\(says.subject.currency))" : " (h)"),
          at: Point(frame.box.right, frame.box.bottom + 3.2 * letters), size: letters, colour: Palette.ink, anchor: .end
        )),
    ]
    return Picture(
      width: layout.width, height: frame.box.bottom + 3.8 * letters, title: words("Frontier", "Frontière"),
      description: caption, shapes: shapes)
  }

  private var target: Double? { says.meaning(level) == .share ? says.subject.targetLevel : nil }

  private func range(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let room = high > low ? (high - low) * 0.06 : 0.5
    return (low - room)...(high + room)
  }

  private func marks(_ points: [SweepFrontier.Point], _ frame: PlotFrame, _ size: Double) -> [Box] {
    points.map {
      Box(x: frame.x($0.price) - size / 2, y: frame.y($0.level) - size / 2, width: size, height: size)
    }
  }
}
