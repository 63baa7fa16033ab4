/// The rectangle of a chart in which data are drawn, with its two scales.
struct PlotFrame {
  /// The rectangle, in units of the picture.
  let box: Box
  /// The values at the left and right edge.
  let horizontal: ClosedRange<Double>
  /// The values at the bottom and top edge.
  let vertical: ClosedRange<Double>

  /// Units from the picture's left edge.
  func x(_ value: Double) -> Double {
    let span = horizontal.upperBound - horizontal.lowerBound
    return box.x + (span > 0 ? (value - horizontal.lowerBound) / span : 0) * box.width
  }

  /// Units from the picture's top edge; values outside the scale lie on its edge.
  func y(_ value: Double) -> Double {
    let span = vertical.upperBound - vertical.lowerBound
    let inside = min(max(value, vertical.lowerBound), vertical.upperBound)
    return box.bottom - (span > 0 ? (inside - vertical.lowerBound) / span : 0) * box.height
  }

  /// A point of the data.
  func point(_ horizontal: Double, _ vertical: Double) -> Point { Point(x(horizontal), y(vertical)) }

  /// Grid lines and labels of the vertical scale.
  ///
  /// - Parameters:
  ///   - ticks: Values with a line.
  ///   - size: Height of the letters.
  ///   - text: A value as it is written.
  func verticalAxis(_ ticks: [Double], size: Double = 12, text: (Double) -> String) -> [Shape] {
    let lines = ticks.map { Segment(Point(box.x, y($0)), Point(box.right, y($0))) }
    let labels = ticks.map { tick in
      Shape.label(Label(text(tick), at: Point(box.x - 8, y(tick) + size * 0.35), size: size, anchor: .end))
    }
    return [.segments(lines, Stroke(Palette.grid, width: 1))] + labels
  }

  /// The base line with ticks and labels of the horizontal scale.
  func horizontalAxis(_ ticks: [AxisTick], size: Double = 12) -> [Shape] {
    let marks = ticks.map { Segment(Point(x($0.value), box.bottom), Point(x($0.value), box.bottom + 5)) }
    let labels = ticks.map { tick in
      let at = min(max(x(tick.labelValue), box.x), box.right)
      return Shape.label(Label(tick.text, at: Point(at, box.bottom + 8 + size), size: size, anchor: .middle))
    }
    let base = Segment(Point(box.x, box.bottom), Point(box.right, box.bottom))
    return [.segments([base] + marks, Stroke(Palette.axis, width: 1))] + labels
  }

  /// A horizontal dashed line across the frame with a label at its right end, such as a target.
  func reference(_ value: Double, text: String, size: Double = 12, colour: Colour = Palette.ink) -> [Shape] {
    let level = y(value)
    return [
      .line([Point(box.x, level), Point(box.right, level)], Stroke(colour, width: 1.2, dash: [6, 4])),
      .label(Label(text, at: Point(box.right + 6, level + size * 0.35), size: size, colour: colour)),
    ]
  }
}

/// A tick of a horizontal scale.
struct AxisTick: Hashable {
  /// Where the mark stands.
  let value: Double
  /// Where the label is centred.
  let labelValue: Double
  /// The label.
  let text: String
}
