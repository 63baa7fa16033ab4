import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// When people answer: the share of attempts that became conversations, by weekday and hour of the dial.
struct ReachHourTable {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Heading, table and what one sees; nil where nobody was dialled.
  var part: [Markup]? {
    let hours = (0..<24).filter { hour in
      Weekday.allCases.contains { work.attempts(weekday: $0, hour: hour) >= fewest && fewest > 0 }
    }
    guard let first = hours.first, let last = hours.last else { return nil }
    let columns =
      [TableColumn.words(words(TablePhrase.weekday))]
      + (first...last).map { TableColumn(title: hourName($0), name: "shade slim") }
      + [TableColumn(title: words("all hours", "toutes heures"), name: "shade slim")]
    let scale = extremes(first...last)
    let rows = Weekday.allCases.filter { work.attempts(weekday: $0) > 0 }.map { weekday in
      row(words.dates.weekdayName(weekday), first...last, scale, weekday)
    }
    let all = row(words("all days", "tous les jours"), first...last, scale, nil)
    let caption = words(
      "Share of the attempts dialled in each hour that became a conversation with the person; below it the attempts. Darker means more answer.",
      "Part des tentatives de chaque heure qui ont abouti à une conversation avec la personne ; dessous, les tentatives. Plus foncé : on répond davantage."
    )
    return [
      .element("h3", words("When people answer", "Quand les personnes répondent")),
      PageParts.table(columns, body: rows + [all]), PageParts.paragraph(caption, class: "facts"),
    ]
  }

  private func hourName(_ hour: Int) -> String { words("\(hour)", "\(hour) h") }

  private func row(
    _ name: String, _ hours: ClosedRange<Int>, _ scale: ClosedRange<Double>, _ weekday: Weekday?
  ) -> Markup {
    let cells = hours.map { cell(work.reachShare(weekday: weekday, hour: $0), weekday, $0, scale) }
    let total = weekday.map { cell(work.reachShare(weekday: $0), $0, nil, scale) } ?? Self.empty(numbers.missing)
    return Markup.element(
      "tr", [], [.element("th", [Attribute("scope", "row")], name)] + cells + [total]
    ).line
  }

  private func cell(
    _ share: Estimate?, _ weekday: Weekday?, _ hour: Int?, _ scale: ClosedRange<Double>
  ) -> Markup {
    let attempts = hour == nil ? work.attempts(weekday: weekday) : work.attempts(weekday: weekday, hour: hour)
    guard let share, attempts >= fewest else { return Self.empty(numbers.missing) }
    let span = scale.upperBound - scale.lowerBound
    let place = span > 0 ? min(max((share.mean - scale.lowerBound) / span, 0), 1) : 0.5
    let ink = place >= 0.45 ? "#fff" : "#" + Palette.ink.hexadecimal
    let style = "background:#\(Palette.amount(share: place).hexadecimal);color:\(ink)"
    return .element(
      "td", [Attribute("class", "shade slim"), Attribute("style", style)],
      [.text(numbers.percent(share.mean, decimals: 0)), .element("small", numbers.number(attempts))])
  }

  private static func empty(_ text: String) -> Markup {
    .element("td", [Attribute("class", "shade slim none")], text)
  }

  /// Attempts below which an hour of the week says nothing: a hundredth of the busiest one's.
  private var fewest: Double {
    let all: [Double] = Weekday.allCases.flatMap { weekday in (0..<24).map { work.attempts(weekday: weekday, hour: $0) }
    }
    return (all.max() ?? 0) / 100
  }

  /// The least and the largest share of any hour of the week with enough attempts; at least 20 points apart, so that chance stays pale.
  private func extremes(_ hours: ClosedRange<Int>) -> ClosedRange<Double> {
    let shares = Weekday.allCases.flatMap { weekday in
      hours.filter { work.attempts(weekday: weekday, hour: $0) >= fewest }.compactMap {
        work.reachShare(weekday: weekday, hour: $0)?.mean
      }
    }
    let (least, most) = (shares.min() ?? 0, shares.max() ?? 1)
    let room = max(0, 0.2 - (most - least)) / 2
    return (least - room)...(max(least, most) + room)
  }
}
