import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// The share reached in time of several lists side by side, by weekday and by week of entry.
struct ListWeekTables {
  /// What is looked at.
  let view: CentreView

  private var lists: [OutboundMeasures] { view.centre.outbound }
  private var words: Wording { view.words }

  /// The largest lists with a target, as many as a page is wide, in the scenario's order.
  private var shown: [OutboundMeasures] {
    let withTarget = lists.filter { $0.campaign.target != nil }
    func people(_ list: OutboundMeasures) -> Double { list.estimate(.entered)?.mean ?? 0 }
    let least = withTarget.map(people).sorted(by: >).prefix(4).last ?? 0
    return withTarget.filter { people($0) >= least }
  }

  /// Heading, the table by weekday, and the one by week to be opened; nothing for a few weeks or without targets.
  var blocks: [Block] {
    guard lists.count > 1, let first = shown.first, first.weeks.count > 2 else { return [] }
    let byWeekday = Weekday.allCases.map { row(words.dates.weekdayName($0), .weekday($0)) }
    let byWeek = first.weeks.enumerated().map { row(words.dates.full($0.element.monday), .week($0.offset)) }
    let note = words(
      "Share of the entries of each weekday, or week, who were reached within their list’s delay. All lists together: means.",
      "Part des entrées de chaque jour de semaine, ou semaine, jointes dans le délai de leur campagne. Toutes campagnes : moyennes."
    )
    return [
      .heading(words("Reached in time, by weekday of entry", "Jointes à temps, selon le jour d’entrée")),
      .table(TypedTable("lists-by-weekday", columns(.words("weekday", TablePhrase.weekday.words)), byWeekday)),
      .folded(
        words("Reached in time, by week of entry", "Jointes à temps, par semaine d’entrée"),
        [
          .table(
            TypedTable(
              "lists-by-week", columns(.words("week", Bilingual("Week from", "Semaine du"), .unbroken)), byWeek))
        ]),
      .footnote(note),
    ]
  }

  private func columns(_ first: TypedTable.Column) -> [TypedTable.Column] {
    [
      first, .count("entered", Bilingual("Entered", "Entrées")),
      .count("attempts", Bilingual("Attempts", "Tentatives")),
      .percent("all", Bilingual("All lists", "Toutes campagnes")),
    ]
      + shown.map {
        .percent(view.scenario.callTypes[$0.callType].name, Bilingual(view.title(ofType: $0.callType)))
      }
  }

  private func row(_ name: String, _ cell: OutboundCell) -> [TypedTable.Cell] {
    let sums = ListSums(lists, in: cell)
    return [.text(name), .number(sums?.entered), .number(sums?.attempts), .number(sums?.shareWithin)]
      + shown.map { .estimate($0.estimate(.shareWithin, cell)) }
  }
}
