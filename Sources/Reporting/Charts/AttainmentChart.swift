import ContactSimulation
import ScenarioModel

/// The probability that each day meets its target.
struct AttainmentChart {
  /// What is shown.
  let context: ReportContext

  /// The picture, or nil when no probabilities by day are known.
  func picture() -> Picture? {
    let words = context.words
    let spans = context.content.evidence.attainment(of: .day).filter { $0.probability != nil }
    guard !spans.isEmpty, context.hasManyDays, let first = context.grid.days.first?.date else { return nil }
    var values = [Double?](repeating: nil, count: context.grid.days.count)
    for span in spans {
      let day = span.firstDay - first
      if values.indices.contains(day) { values[day] = span.probability?.share }
    }
    let chart = DayChart(context: context, box: context.layout.box, vertical: 0...1)
    let shapes =
      chart.frame.verticalAxis([0, 0.25, 0.5, 0.75, 1], size: ChartLayout.letters) {
        words.numbers.percent($0, decimals: 0)
      } + chart.steps(values, Stroke(Palette.other, width: 2)) + chart.dateAxis
      + context.layout.legend([
        LegendItem(name: words(MeasurePhrase.probability), colour: Palette.other, mark: .line)
      ])
    return Picture(
      width: context.layout.width, height: context.layout.height, title: words(HeadingPhrase.attainment),
      description: caption, shapes: shapes)
  }

  /// What one sees.
  var caption: String {
    context.words(
      "Share of simulated runs in which the day as a whole reaches the target level.",
      "Part des simulations où la journée entière atteint le niveau visé.")
  }
}
