import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// What the charts over the days of the period share: the scale of days and marks on it.
struct DayChart {
  /// What is shown.
  let context: ReportContext
  /// The rectangle for data.
  let box: Box
  /// The vertical scale.
  let vertical: ClosedRange<Double>
  /// Height of letters.
  var letters = ChartLayout.letters

  /// The frame: one unit for a day.
  var frame: PlotFrame {
    PlotFrame(box: box, horizontal: 0...Double(max(1, context.grid.days.count)), vertical: vertical)
  }

  /// The base line with dates.
  var dateAxis: [Shape] {
    let days = DayTicks(
      firstDay: context.grid.days.first?.date ?? CivilDate(daysSinceEpoch: 0), dayCount: context.grid.days.count,
      dates: context.words.dates)
    let most = max(1, Int(box.width / (letters * 6.5)))
    return frame.horizontalAxis(days.ticks(most: most, labelsDayCentre: context.grid.days.count <= most), size: letters)
  }

  /// Bars from 0, one for each day that has a value.
  func bars(_ values: [Double?], _ fill: Fill) -> Shape {
    let frame = frame
    let gap = box.width / Double(max(1, values.count)) > 4 ? 0.12 : 0
    let boxes = values.enumerated().compactMap { day, value -> Box? in
      guard let value, value > vertical.lowerBound else { return nil }
      let left = frame.x(Double(day) + gap)
      return Box(
        x: left, y: frame.y(value), width: frame.x(Double(day + 1) - gap) - left, height: box.bottom - frame.y(value))
    }
    return .rectangles(boxes, fill)
  }

  /// A staircase over the days that have a value.
  func steps(_ values: [Double?], _ stroke: Stroke) -> [Shape] {
    let steps = values.enumerated().compactMap { day, value in
      value.map { (start: Double(day), end: Double(day + 1), value: $0) }
    }
    return ChartLayout.staircases(steps, in: frame).map { .line($0, stroke) }
  }

  /// A line through the middles of the days with its band; days without a value interrupt both.
  func band(_ estimates: [Estimate?], _ colour: Colour) -> [Shape] {
    let points = estimates.enumerated().map { day, estimate in (at: Double(day) + 0.5, estimate: estimate) }
    return BandedLine(colour: colour, dotRadius: estimates.count <= 45 ? 2.6 : 0).shapes(points, in: frame)
  }
}

/// A line of estimates with the band of their intervals.
struct BandedLine {
  /// Colour of line and band.
  let colour: Colour
  /// Half the side of the mark on each estimate; 0 for none.
  let dotRadius: Double

  /// Shapes of the estimates in order; a missing one interrupts the line.
  func shapes(_ points: [(at: Double, estimate: Estimate?)], in frame: PlotFrame) -> [Shape] {
    pieces(points).flatMap { piece -> [Shape] in
      let middle = piece.map { frame.point($0.at, $0.estimate.mean) }
      let upper = piece.map { frame.point($0.at, $0.estimate.mean + ($0.estimate.halfWidth ?? 0)) }
      let lower = piece.map { frame.point($0.at, $0.estimate.mean - ($0.estimate.halfWidth ?? 0)) }
      var shapes: [Shape] = []
      if piece.count > 1 {
        shapes.append(.area(upper + lower.reversed(), Fill(colour, opacity: 0.22)))
        shapes.append(.line(middle, Stroke(colour, width: 1.8)))
      } else {
        shapes.append(.segments(zip(upper, lower).map { Segment($0, $1) }, Stroke(colour, width: 1.8)))
      }
      if dotRadius > 0 || piece.count == 1 {
        let side = max(dotRadius, 2)
        let dots = middle.map { Box(x: $0.x - side, y: $0.y - side, width: 2 * side, height: 2 * side) }
        shapes.append(.rectangles(dots, Fill(colour)))
      }
      return shapes
    }
  }

  private func pieces(
    _ points: [(at: Double, estimate: Estimate?)]
  ) -> [[(at: Double, estimate: Estimate)]] {
    var pieces: [[(at: Double, estimate: Estimate)]] = [[]]
    for point in points {
      if let estimate = point.estimate {
        pieces[pieces.count - 1].append((point.at, estimate))
      } else if pieces.last?.isEmpty == false {
        pieces.append([])
      }
    }
    return pieces.filter { !$0.isEmpty }
  }
}
