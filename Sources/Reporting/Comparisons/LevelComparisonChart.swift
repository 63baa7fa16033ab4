internal import Comparison
internal import OutputAnalysis
internal import ScenarioModel

/// The service level of two results over the days, or over the intervals of a single day, each with its band.
struct LevelComparisonChart {
  private let comparison: RunComparison
  private let words: Wording

  init(_ comparison: RunComparison, words: Wording) { (self.comparison, self.words) = (comparison, words) }

  private var points: [LevelPoint] { comparison.levels }
  private var firstDay: CivilDate { points.first?.date ?? CivilDate(daysSinceEpoch: 0) }

  /// A point's place: days from the first, or hours of the clock.
  private func place(_ point: LevelPoint) -> Double {
    point.wallStart.map { Double($0) / 3600 } ?? Double(point.date - firstDay) + 0.5
  }

  /// What one sees.
  var caption: String {
    let (first, second) = (PrintableText.of(comparison.first.name), PrintableText.of(comparison.second.name))
    let (a, b) = (comparison.first.label, comparison.second.label)
    return words(
      "Simulated service level of \(a) (\(first)) and \(b) (\(second)). The bands are pointwise, each result’s own.",
      "NS simulé de \(a) (\(first)) et de \(b) (\(second)). Les bandes sont ponctuelles, propres à chaque résultat.")
  }

  /// The picture.
  func picture(_ layout: ChartLayout) -> Picture {
    let all = points.flatMap { [$0.first, $0.second] }
    let scale = ValueScale.levels(all, target: nil, words)
    let isOneDay = points.first?.wallStart != nil
    let places = points.map(place)
    let range =
      isOneDay
      ? (places.min() ?? 0)...((places.max() ?? 23) + 0.01)
      : 0...Double((points.last.map { $0.date - firstDay } ?? 0) + 1)
    let frame = PlotFrame(box: layout.box, horizontal: range, vertical: scale.range)
    let colours = [Palette.series[0], Palette.series[1]]
    var shapes = scale.axis(frame)
    for (curve, colour) in zip([\LevelPoint.first, \.second], colours) {
      let line = zip(places, points).map { (at: $0, estimate: $1[keyPath: curve]) }
      shapes += BandedLine(colour: colour, dotRadius: 0).shapes(line, in: frame)
    }
    shapes += frame.horizontalAxis(isOneDay ? hours(range) : days(range, layout), size: ChartLayout.letters)
    let items = zip([comparison.first.label, comparison.second.label], colours).map {
      LegendItem(name: $0, colour: $1, mark: .line)
    }
    return layout.picture(words(MeasurePhrase.serviceLevel), caption, shapes, items)
  }

  private func hours(_ range: ClosedRange<Double>) -> [AxisTick] {
    let step = range.upperBound - range.lowerBound > 12 ? 4 : 2
    return (0...24).filter { $0 % step == 0 && range.contains(Double($0)) }.map {
      AxisTick(value: Double($0), labelValue: Double($0), text: words.dates.time($0 * 3600))
    }
  }

  private func days(_ range: ClosedRange<Double>, _ layout: ChartLayout) -> [AxisTick] {
    let count = Int(range.upperBound)
    let most = max(1, Int(layout.box.width / (ChartLayout.letters * 6.5)))
    return DayTicks(firstDay: firstDay, dayCount: count, dates: words.dates)
      .ticks(most: most, labelsDayCentre: count <= most)
  }
}
