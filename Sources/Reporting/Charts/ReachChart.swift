import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// The share reached within D by week or day of entry, beside the target.
struct ReachChart {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  /// Whether entries are shown by week: from four weeks on, unless the target is by day.
  var isByWeek: Bool { work.weeks.count >= 4 && work.campaign.target?.scope != .day }

  /// The picture; nil without a target or for a single day.
  func picture() -> Picture? {
    let words = context.words
    guard let target = work.campaign.target, context.hasManyDays else { return nil }
    let shares = isByWeek ? byWeek : (0..<work.dayCount).map { work.estimate(.shareWithin, .day($0)) }
    guard shares.contains(where: { $0 != nil }) else { return nil }
    let scale =
      isByWeek ? ValueScale.shares(steps: 5, words) : .levels(shares, target: target.level, words)
    let items = [
      LegendItem(
        name: words(
          "Reached within \(words.delay(target.within))", "Personnes jointes en \(words.delay(target.within))"),
        colour: Palette.agents, mark: isByWeek ? .bar : .line),
      LegendItem(name: words(MeasurePhrase.target), colour: Palette.ink, mark: .dashes),
    ]
    return context.chartByDay(items[0].name, caption, scale, items) {
      isByWeek ? weekBars($0.frame) : $0.band(shares, Palette.agents)
    } above: {
      $0.frame.reference(target.level, text: words.numbers.stated(target.level), size: ChartLayout.letters)
    }
  }

  /// What one sees.
  var caption: String {
    let words = context.words
    let delay = words.delay(work.campaign.target?.within ?? 0)
    let base =
      isByWeek
      ? words(
        "Share of each week’s entries who were reached within \(delay), with each week’s own \(context.sure) interval (Monday to Sunday).",
        "Part des entrées de chaque semaine jointes en \(delay), avec l’intervalle à \(context.sure) de chacune (du lundi au dimanche)."
      )
      : words(
        "Share of each day’s entries who were reached within \(delay), with each day’s own \(context.sure) interval.",
        "Part des entrées de chaque jour jointes en \(delay), avec l’intervalle à \(context.sure) de chacun.")
    guard let late = work.estimate(.enteredLate), late.mean > 0 else { return base }
    let count = words.numbers.number(late.mean)
    return base
      + words(
        " Left out: \(count) people who entered less than \(delay) before the end.",
        " Laissées de côté : \(count) personnes entrées moins de \(delay) avant la fin.")
  }

  private var byWeek: [Estimate?] { work.weeks.indices.map { work.estimate(.shareWithin, .week($0)) } }

  /// A bar for each week over its days, with its interval.
  private func weekBars(_ frame: PlotFrame) -> [Shape] {
    var boxes: [Box] = []
    var errors: [Segment] = []
    for (week, estimate) in zip(work.weeks, byWeek) {
      guard let estimate else { continue }
      let left = frame.x(Double(week.days.lowerBound) + 0.25)
      let right = frame.x(Double(week.days.upperBound) - 0.25)
      let top = frame.y(estimate.mean)
      boxes.append(Box(x: left, y: top, width: right - left, height: frame.box.bottom - top))
      if let half = estimate.halfWidth {
        let middle = (left + right) / 2
        errors.append(
          Segment(Point(middle, frame.y(estimate.mean - half)), Point(middle, frame.y(estimate.mean + half))))
      }
    }
    return [.rectangles(boxes, Fill(Palette.agents, opacity: 0.8)), .segments(errors, Stroke(Palette.ink, width: 1.4))]
  }
}
