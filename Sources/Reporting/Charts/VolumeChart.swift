import ScenarioModel

/// Expected calls by day, with the busiest day named.
struct VolumeChart {
  /// What is shown.
  let context: ReportContext

  /// The picture.
  func picture() -> Picture {
    let words = context.words
    let volumes = context.figures.contactsByDay
    let legend = [LegendItem(name: words(MeasurePhrase.expectedCalls), colour: Palette.volume, mark: .bar)]
    return context.chartByDay(
      words(HeadingPhrase.volume), caption(), .numbers(upTo: (volumes.max() ?? 0) * 1.06, words), legend
    ) {
      [$0.bars(volumes, Fill(Palette.volume))]
    } above: {
      peakLabel(in: $0)
    }
  }

  /// What one sees.
  func caption() -> String {
    let words = context.words
    guard let peak = context.figures.peakDay else { return "" }
    let total = words.numbers.number(context.figures.totalContacts)
    let most = words.numbers.number(peak.contacts)
    let date = words.dates.full(context.grid.days[peak.index].date)
    return words(
      "Expected calls on each day: \(total) in all, \(most) on the busiest day, \(date).",
      "Appels attendus chaque jour : \(total) en tout, dont \(most) le jour de pointe, le \(date).")
  }

  /// The number and date of the busiest day, beside its bar.
  func peakLabel(in chart: DayChart) -> [Shape] {
    guard let peak = context.figures.peakDay, peak.contacts > 0, context.hasManyDays else { return [] }
    let frame = chart.frame
    let leansLeft = peak.index * 2 > context.grid.days.count
    let edge = frame.x(Double(peak.index) + (leansLeft ? 0 : 1))
    let text =
      context.words.numbers.number(peak.contacts) + " · "
      + context.words.dates.short(context.grid.days[peak.index].date)
    let at = Point(edge + (leansLeft ? -8 : 8), frame.y(peak.contacts) + chart.letters * 0.7)
    return [
      .label(
        Label(
          text, at: at, size: chart.letters, colour: Palette.ink, anchor: leansLeft ? .end : .start, isBold: true))
    ]
  }
}
