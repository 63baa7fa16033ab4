import ScenarioModel
import StaffingPlans

/// The top of the page: title, what the scenario is about, the verdict and the key figures.
struct HeadSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// Summary, period and links to the sections.
  func header(links sections: [Section]) -> [Markup] {
    let summary = context.scenario.summary?.text(in: words.language) ?? ""
    let facts = [periodSentence] + ChangedValues(context.scenario, words: words).sentences
    let items = sections.map { section in
      Markup.element("li", [], [.element("a", [Attribute("href", "#" + section.key)], words(section.title))])
    }
    return (summary.isEmpty ? [] : [PageParts.paragraph(summary, class: "lead").line])
      + facts.map { PageParts.paragraph($0, class: "facts").line }
      + [.element("nav", [Attribute("aria-label", words(HeadingPhrase.contents))], [.element("ul", [], items)]).line]
  }

  /// The verdict and the key figures.
  var section: Section? {
    Section(.keyFigures, [VerdictText(context: context).block, .cards(KeyFigures(context: context).all)])
  }

  /// Days, dates, interval length and time zone.
  var periodSentence: String {
    guard let first = context.grid.days.first?.date, let last = context.grid.days.last?.date else { return "" }
    let minutes = words.numbers.quantity(Double(context.grid.intervalLength) / 60, "min")
    let zone = context.scenario.calendar.timeZone
    if first == last {
      return words(
        "\(words.dates.fullWithWeekday(first)), in intervals of \(minutes) (\(zone)).",
        "\(words.dates.fullWithWeekday(first)), par intervalles de \(minutes) (\(zone)).")
    }
    let days = words.numbers.count(context.grid.days.count)
    return words(
      "\(days) days, \(words.dates.full(first)) to \(words.dates.full(last)), in intervals of \(minutes) (\(zone)).",
      "\(days) jours, du \(words.dates.full(first)) au \(words.dates.full(last)), par intervalles de \(minutes) (\(zone))."
    )
  }
}
