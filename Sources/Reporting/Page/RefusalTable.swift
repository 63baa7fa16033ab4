import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Refusals by reason where callers try once to keep the person: how many were met, kept and lost.
struct RefusalTable {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// A reason to decline: its step, and its place among the step's outcomes.
  private struct Reason {
    let step: Int
    let place: Int
    let title: LocalizedText
  }

  /// Heading, table and what one sees; nothing where nobody tries to keep anyone.
  var parts: [Markup] {
    let steps = work.campaign.steps
    guard steps.contains(where: { $0.outcomes.contains { $0.consequence == .declines && $0.retained > 0 } }) else {
      return []
    }
    let heads = [
      TableColumn.words(words("Reason", "Motif")), .words(words("Step", "Étape")),
      .numbers(words("Wanted to stop", "Ont voulu arrêter")), .numbers(words("Kept", "Retenues")),
      .numbers(words("Kept (share)", "Retenues (part)")), .numbers(words("Lost", "Perdues")),
    ]
    let note = words(
      "Callers try once to keep a person who wants to stop; whom they keep goes on as if having accepted.",
      "Le conseiller tente une fois de retenir la personne qui veut arrêter ; celle qu’il retient continue le suivi.")
    return [
      .element("h3", words("People kept in follow-up, by reason", "Personnes retenues dans le suivi, par motif")),
      PageParts.table(heads, reasons.map(row) + (reasons.count > 1 ? [all] : [])),
      PageParts.paragraph(note, class: "facts"),
    ]
  }

  private var reasons: [Reason] {
    work.campaign.steps.enumerated().flatMap { index, step in
      step.outcomes.enumerated().filter { $0.element.consequence == .declines }.map {
        Reason(step: index, place: $0.offset, title: $0.element.title)
      }
    }
  }

  private func row(_ reason: Reason) -> [Markup] {
    func estimate(_ measure: OutboundOutcomeMeasure) -> Estimate? {
      work.outcome(reason.place, of: reason.step, measure)
    }
    let text = OutboundText(words: words)
    return [
      .text(reason.title.text(in: words.language)),
      .text(work.campaign.steps[reason.step].title.text(in: words.language)),
      .text(text.count(estimate(.met))), .text(text.count(estimate(.kept))),
      .text(numbers.percent(estimate(.keptShare))),
      .text(text.count(estimate(.conversations))),
    ]
  }

  /// All reasons together.
  private var all: [Markup] {
    func sum(_ measure: OutboundOutcomeMeasure) -> Double {
      reasons.reduce(0) { $0 + (work.outcome($1.place, of: $1.step, measure)?.mean ?? 0) }
    }
    let (met, kept) = (sum(.met), sum(.kept))
    let name = Markup.element("span", [Attribute("class", "strong")], words("All reasons", "Tous motifs"))
    return [
      name, .text(""), .text(numbers.number(met)), .text(numbers.number(kept)),
      .text(met > 0 ? numbers.percent(kept / met) : numbers.missing), .text(numbers.number(sum(.conversations))),
    ]
  }
}
