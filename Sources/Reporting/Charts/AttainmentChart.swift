import ContactSimulation
import ScenarioModel

/// The probability that each day meets its target.
struct AttainmentChart {
  /// What is shown.
  let context: ReportContext
  /// Whether the scale leaves out the empty part below all values; where a page draws it again, it begins at 0.
  var isFitted = false

  /// The picture, or nil when no probabilities by day are known.
  func picture() -> Picture? {
    let words = context.words
    guard !spans.isEmpty, context.hasManyDays, let first = context.grid.days.first?.date else { return nil }
    var values = [Double?](repeating: nil, count: context.grid.days.count)
    for span in spans {
      let day = span.firstDay - first
      if values.indices.contains(day) { values[day] = span.probability?.share }
    }
    let legend = [LegendItem(name: words(MeasurePhrase.probability), colour: Palette.other, mark: .line)]
    return context.chartByDay(words(HeadingPhrase.attainment), caption, scale, legend) {
      $0.steps(values, Stroke(Palette.other, width: 2))
    }
  }

  private var spans: [SpanAttainment] {
    context.content.evidence.attainment(of: .day).filter { $0.probability != nil }
  }

  private var scale: ValueScale {
    guard isFitted else { return .shares(steps: 4, context.words) }
    return .fitted(from: spans.compactMap { $0.probability?.share }.min() ?? 0, context.words)
  }

  /// What one sees.
  var caption: String {
    context.words(
      "Share of simulated runs in which the day as a whole reaches the target level.",
      "Part des simulations où la journée entière atteint le niveau visé.") + scale.note(context.words)
  }
}
