import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Refusals by reason where callers try once to keep the person: how many were met, kept and lost.
struct RefusalTable {
  /// The type's measures.
  let work: OutboundMeasures
  /// How it is said.
  let words: Wording

  /// A reason to decline: its step, and its place among the step's outcomes.
  private struct Reason {
    let step: Int
    let place: Int
    let title: LocalizedText
  }

  /// Heading, table and what one sees; nothing where nobody tries to keep anyone.
  var blocks: [Block] {
    let steps = work.campaign.steps
    guard steps.contains(where: { $0.outcomes.contains { $0.consequence == .declines && $0.retained > 0 } }) else {
      return []
    }
    let note = words(
      "Callers try once to keep a person who wants to stop; whom they keep goes on as if having accepted.",
      "Le conseiller tente une fois de retenir la personne qui veut arrêter ; celle qu’il retient continue le suivi.")
    return [
      .heading(words("People kept in follow-up, by reason", "Personnes retenues dans le suivi, par motif")),
      .table(table), .footnote(note),
    ]
  }

  private var table: TypedTable {
    var table = TypedTable(
      "refusals", Bilingual(""),
      columns: [
        .words("reason", Bilingual("Reason", "Motif")), .words("step", Bilingual("Step", "Étape")),
        .count("met", Bilingual("Wanted to stop", "Ont voulu arrêter")), .count("kept", Bilingual("Kept", "Retenues")),
        .percent("kept_share", Bilingual("Kept (share)", "Retenues (part)")),
        .count("lost", Bilingual("Lost", "Perdues")),
      ])
    for reason in reasons { table.add(row(reason)) }
    guard reasons.count > 1 else { return table }
    table.add(all)
    table.rank(.whole)
    return table
  }

  private var reasons: [Reason] {
    work.campaign.steps.enumerated().flatMap { index, step in
      step.outcomes.enumerated().filter { $0.element.consequence == .declines }.map {
        Reason(step: index, place: $0.offset, title: $0.element.title)
      }
    }
  }

  private func row(_ reason: Reason) -> [TypedTable.Cell] {
    func estimate(_ measure: OutboundOutcomeMeasure) -> TypedTable.Cell {
      .estimate(work.outcome(reason.place, of: reason.step, measure))
    }
    return [
      .text(reason.title.text(in: words.language)),
      .text(work.campaign.steps[reason.step].title.text(in: words.language)), estimate(.met), estimate(.kept),
      estimate(.keptShare), estimate(.conversations),
    ]
  }

  /// All reasons together.
  private var all: [TypedTable.Cell] {
    func sum(_ measure: OutboundOutcomeMeasure) -> Double {
      reasons.reduce(0) { $0 + (work.outcome($1.place, of: $1.step, measure)?.mean ?? 0) }
    }
    let (met, kept) = (sum(.met), sum(.kept))
    return [
      .text(words("All reasons", "Tous motifs")), .text(""), .number(met), .number(kept),
      .number(met > 0 ? kept / met : nil), .number(sum(.conversations)),
    ]
  }
}
