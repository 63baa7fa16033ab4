import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// The share of a list reached by each evening, with its band.
struct EveningChart {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  /// The picture; nil for a single day or where nobody entered.
  func picture() -> Picture? {
    let words = context.words
    let shares = estimates
    guard context.hasManyDays, shares.contains(where: { $0 != nil }) else { return nil }
    let items = [
      LegendItem(name: words("Reached so far", "Personnes jointes à ce jour"), colour: Palette.level, mark: .line),
      LegendItem(name: context.intervalName, colour: Palette.level, mark: .band),
    ]
    return context.chartByDay(
      words("Share reached by each evening", "Part jointe chaque soir"), caption, .shares(steps: 5, words), items
    ) {
      $0.band(shares, Palette.level)
    } above: {
      last(shares, $0.frame)
    }
  }

  /// The share reached so far, or of the round where the list is called in rounds.
  var estimates: [Estimate?] {
    guard let rounds = ListRounds(work) else {
      return (0..<work.dayCount).map { work.estimate(.shareReachedByEvening, .day($0)) }
    }
    return rounds.sharesByDay.map { share in
      share.map {
        Estimate(mean: $0, halfWidth: nil, confidence: work.confidence, replications: work.replications)
      }
    }
  }

  /// What one sees.
  var caption: String {
    if ListRounds(work) != nil {
      return context.words(
        "Share of each round’s people who have been reached, at the end of each of its days.",
        "Part des personnes de chaque vague qui ont été jointes, à la fin de chacun de ses jours.")
    }
    return context.words(
      "Share of the people entered so far who have been reached, at the end of each day. The band is pointwise.",
      "Part des personnes entrées à ce jour qui ont été jointes, à la fin de chaque jour. La bande est ponctuelle.")
  }

  /// The share on the last evening, at the right edge.
  private func last(_ shares: [Estimate?], _ frame: PlotFrame) -> [Shape] {
    guard let share = shares.last(where: { $0 != nil }) ?? nil, ListRounds(work) == nil else { return [] }
    let text = context.words.numbers.percent(share.mean, decimals: 0)
    let at = Point(frame.box.right + 6, frame.y(share.mean) + ChartLayout.letters * 0.35)
    return [.label(Label(text, at: at, size: ChartLayout.letters, colour: Palette.level, isBold: true))]
  }
}
