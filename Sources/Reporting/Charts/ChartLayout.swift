import ScenarioModel

/// The common layout of the report's charts, so that charts one above the other share their horizontal scale.
enum ChartLayout {
  /// Width of every picture of the page.
  static let width = 960.0
  /// Height of every picture of the page.
  static let height = 290.0
  /// Height of letters.
  static let letters = 13.0

  /// The rectangle for data under a legend.
  static var box: Box { Box(x: 62, y: 40, width: width - 62 - 46, height: height - 40 - 34) }

  /// A row of colour marks with their names.
  ///
  /// - Parameters:
  ///   - items: Names with their colours and marks.
  ///   - start: Where the first mark begins and the baseline of the names.
  ///   - size: Height of the letters.
  static func legend(_ items: [LegendItem], at start: Point, size: Double = letters) -> [Shape] {
    var x = start.x
    return items.flatMap { item -> [Shape] in
      let middle = start.y - size * 0.35
      let mark: Shape =
        switch item.mark {
        case .bar: .rectangles([Box(x: x, y: middle - 5, width: 14, height: 10)], Fill(item.colour))
        case .band:
          .rectangles([Box(x: x, y: middle - 5, width: 14, height: 10)], Fill(item.colour, opacity: 0.25))
        case .line: .line([Point(x, middle), Point(x + 18, middle)], Stroke(item.colour, width: 2.5))
        case .dashes:
          .line([Point(x, middle), Point(x + 18, middle)], Stroke(item.colour, width: 1.8, dash: [5, 3]))
        }
      let label = Label(item.name, at: Point(x + 24, start.y), size: size, colour: Palette.ink)
      x += 24 + Double(item.name.count) * size * 0.53 + 24
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
