import ScenarioModel
import StaffingPlans

/// The top of the page: title, what the scenario is about, the verdict and the key figures.
struct HeadSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// Title, summary and period.
  func header(links: [(identifier: String, heading: String)]) -> Markup {
    var children: [Markup] = [.element("h1", context.scenario.title.text(in: words.language)).line]
    if let summary = context.scenario.summary?.text(in: words.language), !summary.isEmpty {
      children.append(PageParts.paragraph(summary, class: "lead").line)
    }
    children.append(PageParts.paragraph(periodSentence, class: "facts").line)
    children += ChangedValues(context.scenario, words: words).sentences.map {
      PageParts.paragraph($0, class: "facts").line
    }
    let items = links.map { link in
      Markup.element("li", [], [.element("a", [Attribute("href", "#" + link.identifier)], link.heading)])
    }
    children.append(
      .element("nav", [Attribute("aria-label", words(HeadingPhrase.contents))], [.element("ul", [], items)]).line)
    return .element("header", [], children).line
  }

  /// The verdict and the key figures.
  func section(_ identifier: String) -> Markup {
    let verdict = VerdictText(context: context)
    let banner = Markup.element(
      "div", [Attribute("class", "verdict " + verdict.tone)],
      [.element("strong", verdict.headlineWithBasis)] + verdict.sentences.map { PageParts.paragraph($0) })
    let cards = KeyFigures(context: context).all.map { figure in
      var value: [Markup] = [.text(figure.value)]
      if let margin = figure.margin { value.append(.element("span", [Attribute("class", "margin")], " " + margin)) }
      return Markup.element(
        "div", [Attribute("class", "card")],
        [
          .element("dt", figure.name), .element("dd", [Attribute("class", "figure")], value),
          .element(
            "dd", [Attribute("class", "detail")],
            [figure.detail, figure.basis].filter { !$0.isEmpty }.joined(separator: words(": ", " : "))),
        ]
      ).line
    }
    return PageParts.section(
      identifier, words(HeadingPhrase.keyFigures), [banner, .element("dl", [Attribute("class", "cards")], cards)])
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
