import OutputAnalysis
import ScenarioModel

/// A vertical scale: its range, the values with a grid line, and how they are written.
struct ValueScale {
  /// The lowest and highest value shown.
  let range: ClosedRange<Double>
  /// Values with a grid line.
  let ticks: [Double]
  /// A value as it is written beside its line.
  let text: (Double) -> String

  /// Numbers from 0 to at least the largest, in at most so many steps.
  static func numbers(
    upTo largest: Double, most: Int = 5, wholeNumbers: Bool = false, _ words: Wording
  ) -> ValueScale {
    let ticks = NiceSteps.ticks(upTo: largest, most: most, wholeNumbers: wholeNumbers)
    let decimals = NiceSteps.decimals(of: ticks)
    return ValueScale(range: 0...(ticks.last ?? 1), ticks: ticks) { words.numbers.number($0, decimals: decimals) }
  }

  /// Shares from 0 to 1 with lines at so many equal steps.
  static func shares(steps: Int, _ words: Wording) -> ValueScale {
    shares(0...1, (0...steps).map { Double($0) / Double(steps) }, words)
  }

  /// Shares without the empty part below the lowest estimate with its band and the target, in steps of tenths.
  static func levels(_ estimates: [Estimate?], target: Double?, _ words: Wording) -> ValueScale {
    let values = estimates.compactMap { $0 }.map { $0.mean - ($0.halfWidth ?? 0) } + [target].compactMap { $0 }
    return fitted(from: min(values.min() ?? 0, 0.9), words)
  }

  /// Shares without the empty part below the lowest, in finer steps where all of them are above 90 %.
  static func fitted(from lowest: Double, _ words: Wording) -> ValueScale {
    guard lowest <= 0.9 else { return shares(0.9...1, (45...50).map { Double($0) / 50 }, words) }
    let tenths = max(0, Int((max(0, lowest) * 10 - 0.3).rounded(.down)))
    let step = tenths <= 3 ? 2 : 1
    let first = tenths <= 3 ? (tenths / 2) * 2 : tenths
    let ticks = stride(from: first, through: 10, by: step).map { Double($0) / 10 }
    return shares(Double(first) / 10...1, ticks, words)
  }

  private static func shares(_ range: ClosedRange<Double>, _ ticks: [Double], _ words: Wording) -> ValueScale {
    ValueScale(range: range, ticks: ticks) { words.numbers.percent($0, decimals: 0) }
  }

  /// What has to be said of it; empty where it begins at 0.
  func note(_ words: Wording) -> String {
    range.lowerBound > 0 ? words(" The scale does not begin at 0.", " L’échelle ne part pas de 0.") : ""
  }

  /// The grid lines with their values.
  func axis(_ frame: PlotFrame, size: Double = ChartLayout.letters) -> [Shape] {
    frame.verticalAxis(ticks, size: size, text: text)
  }
}

extension ReportContext {
  /// A picture over the days of the period.
  ///
  /// - Parameters:
  ///   - title: what it shows.
  ///   - caption: what one sees.
  ///   - scale: the vertical scale.
  ///   - legend: its colours.
  ///   - draw: the data.
  ///   - above: what stands over everything else.
  func chartByDay(
    _ title: String, _ caption: String, _ scale: ValueScale, _ legend: [LegendItem], _ draw: (DayChart) -> [Shape],
    above: (DayChart) -> [Shape] = { _ in [] }
  ) -> Picture {
    let days = DayChart(context: self, box: layout.box, vertical: scale.range)
    return layout.picture(title, caption, scale.axis(days.frame) + draw(days) + days.dateAxis + above(days), legend)
  }

  /// The same over the intervals of the busiest week.
  func chartByInterval(
    _ title: String, _ caption: String, _ scale: ValueScale, _ legend: [LegendItem],
    _ draw: (IntervalChart) -> [Shape], above: (IntervalChart) -> [Shape] = { _ in [] }
  ) -> Picture {
    let cells = IntervalChart(context: self, vertical: scale.range)
    let shapes = scale.axis(cells.frame) + [cells.dayLines] + draw(cells) + cells.timeAxis + above(cells)
    return layout.picture(title, cells.daysShown + " " + caption, shapes, legend)
  }

  /// Indexes of the intervals of the busiest week.
  var busiestCells: Range<Int> { IntervalChart(context: self, vertical: 0...1).cells }

  /// The target's level as a line across a frame; nothing without a target.
  func targetLine(_ frame: PlotFrame, size: Double = ChartLayout.letters) -> [Shape] {
    guard let target else { return [] }
    return frame.reference(target.level, text: words.numbers.stated(target.level), size: size)
  }
}
