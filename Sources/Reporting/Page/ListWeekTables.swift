import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// The share reached in time of several lists side by side, by weekday and by week of entry.
struct ListWeekTables {
  /// What is shown.
  let context: ReportContext
  /// The outbound types.
  let lists: [OutboundMeasures]

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// The largest lists with a target, as many as a page is wide, in the scenario's order.
  private var shown: [OutboundMeasures] {
    let withTarget = lists.filter { $0.campaign.target != nil }
    func people(_ list: OutboundMeasures) -> Double { list.estimate(.entered)?.mean ?? 0 }
    let least = withTarget.map(people).sorted(by: >).prefix(4).last ?? 0
    return withTarget.filter { people($0) >= least }
  }

  /// Heading, the table by weekday, and the one by week to be opened; nothing for a few weeks or without targets.
  var parts: [Markup] {
    guard lists.count > 1, let first = shown.first, first.weeks.count > 2 else { return [] }
    let byWeekday = Weekday.allCases.map { row(words.dates.weekdayName($0), .weekday($0)) }
    let byWeek = first.weeks.enumerated().map { row(words.dates.full($0.element.monday), .week($0.offset)) }
    let note = words(
      "Share of the entries of each weekday, or week, who were reached within their list’s delay. All lists together: means.",
      "Part des entrées de chaque jour de semaine, ou semaine, jointes dans le délai de leur campagne. Toutes campagnes : moyennes."
    )
    return [
      .element("h3", words("Reached in time, by weekday of entry", "Jointes à temps, selon le jour d’entrée")),
      PageParts.table(columns(TableColumn.words(words(TablePhrase.weekday))), byWeekday),
      PageParts.details(
        words("Reached in time, by week of entry", "Jointes à temps, par semaine d’entrée"),
        [PageParts.table(columns(TableColumn.dates(words("Week from", "Semaine du"))), byWeek)]),
      PageParts.paragraph(note, class: "facts"),
    ]
  }

  private func columns(_ first: TableColumn) -> [TableColumn] {
    let titles = shown.map { list -> TableColumn in
      .numbers(context.scenario.callTypes[list.callType].title.text(in: words.language))
    }
    return [
      first, .numbers(words("Entered", "Entrées")), .numbers(words("Attempts", "Tentatives")),
      .numbers(words("All lists", "Toutes campagnes")),
    ] + titles
  }

  private func row(_ name: String, _ cell: OutboundCell) -> [Markup] {
    let sums = ListSums(lists, in: cell)
    let texts =
      [
        name, sums.map { numbers.number($0.entered) } ?? numbers.missing,
        sums.map { numbers.number($0.attempts) } ?? numbers.missing,
        sums?.shareWithin.map { numbers.percent($0) } ?? numbers.missing,
      ] + shown.map { numbers.percent($0.estimate(.shareWithin, cell)) }
    return texts.map { Markup.text($0) }
  }
}
