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
    let legend = [LegendItem(name: words(MeasurePhrase.probability), colour: Palette.other, mark: .line)]
    return context.chartByDay(words(HeadingPhrase.attainment), caption, .shares(steps: 4, words), legend) {
      $0.steps(values, Stroke(Palette.other, width: 2))
    }
  }

  /// What one sees.
  var caption: String {
    context.words(
      "Share of simulated runs in which the day as a whole reaches the target level.",
      "Part des simulations où la journée entière atteint le niveau visé.")
  }
}
