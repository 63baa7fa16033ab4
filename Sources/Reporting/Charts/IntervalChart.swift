import ContactSimulation
import ScenarioModel

/// What the charts over the intervals of the busiest week share.
struct IntervalChart {
  /// What is shown.
  let context: ReportContext
  /// The days shown.
  let days: Range<Int>
  /// The vertical scale.
  let vertical: ClosedRange<Double>
  /// The rectangle for data.
  let box: Box
  /// Height of letters.
  let letters: Double

  /// A chart of the busiest week.
  init(
    context: ReportContext, vertical: ClosedRange<Double>, box: Box? = nil,
    letters: Double = ChartLayout.letters
  ) {
    self.context = context
    self.vertical = vertical
    self.box = box ?? context.layout.box
    self.letters = letters
    days = context.busiestWeek
  }

  /// Indexes of the intervals shown.
  var cells: Range<Int> {
    guard let first = days.first, let last = days.last else { return 0..<0 }
    return context.grid.days[first].intervals.lowerBound..<context.grid.days[last].intervals.upperBound
  }

  /// The frame: one unit for a day of wall-clock time; a single day shows its open hours only.
  var frame: PlotFrame {
    PlotFrame(box: box, horizontal: horizontal, vertical: vertical)
  }

  /// Start and end of an interval on the frame's scale.
  func span(of cell: Int) -> (start: Double, end: Double) {
    let interval = context.grid.intervals[cell]
    let start = Double(interval.day) + Double(interval.wallStart) / 86_400
    return (start, start + Double(interval.length) / 86_400)
  }

  /// A staircase over the intervals that have a value.
  func steps(_ stroke: Stroke, value: (Int) -> Double?) -> [Shape] {
    let steps = cells.compactMap { cell in
      value(cell).map { (start: span(of: cell).start, end: span(of: cell).end, value: $0) }
    }
    return ChartLayout.staircases(steps, in: frame).map { .line($0, stroke) }
  }

  /// The base line: dates for several days, hours for one.
  var timeAxis: [Shape] {
    let ticks: [AxisTick]
    if days.count > 1 {
      ticks = days.map { day in
        let date = context.grid.days[day].date
        let weekday = context.words.dates.weekdayName(date.weekday).prefix(3)
        let text =
          box.width < Double(days.count) * letters * 6 ? weekday : weekday + " " + context.words.dates.short(date)
        return AxisTick(value: Double(day), labelValue: Double(day) + 0.5, text: String(text))
      }
    } else {
      ticks = hourTicks
    }
    return frame.horizontalAxis(ticks, size: letters)
  }

  /// Vertical lines between days.
  var dayLines: Shape {
    let frame = frame
    let lines = days.dropFirst().map { day in
      Segment(Point(frame.x(Double(day)), frame.box.y), Point(frame.x(Double(day)), frame.box.bottom))
    }
    return .segments(lines, Stroke(Palette.grid, width: 1))
  }

  /// Which days the picture shows, as a sentence.
  var daysShown: String {
    guard let first = days.first, let last = days.last else { return "" }
    let words = context.words
    let from = words.dates.full(context.grid.days[first].date)
    if first == last { return words("On \(from).", "Le \(from).") }
    let to = words.dates.full(context.grid.days[last].date)
    return words("The week of the busiest day, \(from) to \(to).", "La semaine du jour de pointe, du \(from) au \(to).")
  }

  private var horizontal: ClosedRange<Double> {
    guard days.count == 1, let day = days.first, let first = cells.first, let last = cells.last else {
      return Double(days.lowerBound)...Double(max(days.lowerBound + 1, days.upperBound))
    }
    let end = max(span(of: last).end, span(of: first).start)
    return end > span(of: first).start ? span(of: first).start...end : Double(day)...Double(day + 1)
  }

  private var hourTicks: [AxisTick] {
    let day = Double(days.lowerBound)
    let hours = Array(0...24).filter { horizontal.contains(day + Double($0) / 24) }
    let every = max(hours.count > 13 ? 2 : 1, context.layout.spacing(characters: 6, of: Double(hours.count)))
    return hours.filter { $0 % every == 0 }.map { hour in
      let at = day + Double(hour) / 24
      return AxisTick(value: at, labelValue: at, text: context.words.dates.time(hour * 3600))
    }
  }
}
