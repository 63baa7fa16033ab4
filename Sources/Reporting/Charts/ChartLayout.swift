import ScenarioModel

/// The common layout of the report's charts, so that charts one above the other share their horizontal scale.
struct ChartLayout {
  /// Width of a picture.
  let width: Double
  /// Height of a picture.
  let height: Double
  /// The rectangle for data.
  let box: Box
  /// Where the first mark of a legend begins, and the baseline of its name.
  let start: Point

  /// Height of letters.
  static let letters = 13.0

  /// On a screen or on paper: the legend above, in one row.
  static let page = ChartLayout(
    width: 960, height: 290, box: Box(x: 62, y: 40, width: 960 - 62 - 46, height: 290 - 40 - 34), start: Point(62, 18))
  /// On a phone: the legend below the dates, in up to three rows.
  static let phone = ChartLayout(
    width: 420, height: 330, box: Box(x: 56, y: 14, width: 420 - 56 - 46, height: 220), start: Point(10, 284))

  /// How many units of a scale a label needs, so that labels of so many characters stay apart.
  func spacing(characters: Double, of units: Double) -> Int {
    Int((units * characters * Self.letters * 0.62 / box.width).rounded(.up))
  }

  /// A picture of this size, its legend over all.
  func picture(_ title: String, _ caption: String, _ shapes: [Shape], _ items: [LegendItem]) -> Picture {
    Picture(width: width, height: height, title: title, description: caption, shapes: shapes + legend(items))
  }

  /// A row of colour marks with their names; more rows where the picture is too narrow.
  func legend(_ items: [LegendItem]) -> [Shape] { Self.legend(items, at: start, width: width) }

  /// A row of colour marks with their names.
  ///
  /// - Parameters:
  ///   - items: Names with their colours and marks.
  ///   - start: Where the first mark begins and the baseline of the names.
  ///   - size: Height of the letters.
  ///   - width: Where a row ends, but for its only item.
  static func legend(
    _ items: [LegendItem], at start: Point, size: Double = letters, width: Double = .infinity
  ) -> [Shape] {
    var at = start
    return items.flatMap { item -> [Shape] in
      let length = 24 + Double(item.name.count) * size * 0.53 + 24
      if at.x > start.x, at.x + length - 24 > width { at = Point(start.x, at.y + size * 1.5) }
      let (x, middle) = (at.x, at.y - size * 0.35)
      let mark: Shape =
        switch item.mark {
        case .bar: .rectangles([Box(x: x, y: middle - 5, width: 14, height: 10)], Fill(item.colour))
        case .band:
          .rectangles([Box(x: x, y: middle - 5, width: 14, height: 10)], Fill(item.colour, opacity: 0.25))
        case .line: .line([Point(x, middle), Point(x + 18, middle)], Stroke(item.colour, width: 2.5))
        case .dashes:
          .line([Point(x, middle), Point(x + 18, middle)], Stroke(item.colour, width: 1.8, dash: [5, 3]))
        }
      let label = Label(item.name, at: Point(x + 24, at.y), size: size, colour: Palette.ink)
      at = Point(x + length, at.y)
      return [mark, .label(label)]
    }
  }

  /// Points of a staircase: each value holds from its start to its end; pieces that don't touch are apart.
  static func staircases(_ steps: [(start: Double, end: Double, value: Double)], in frame: PlotFrame) -> [[Point]] {
    var lines: [[Point]] = []
    var lastEnd = -Double.infinity
    for step in steps {
      let points = [frame.point(step.start, step.value), frame.point(step.end, step.value)]
      if step.start - lastEnd > 1e-6 || lines.isEmpty {
        lines.append(points)
      } else {
        lines[lines.count - 1] += points
      }
      lastEnd = step.end
    }
    return lines
  }
}

/// An entry of a legend.
struct LegendItem {
  /// What stands before the name.
  enum Mark { case bar, band, line, dashes }

  /// What is shown.
  let name: String
  /// Its colour.
  let colour: Colour
  /// What stands before the name.
  let mark: Mark
}
