import ContactSimulation
import ScenarioModel
import StaffingPlans

/// What a single run keeps of targets over days, weeks or months: how many are expected to miss, how likely it is that none does.
struct PromiseText {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// A sentence for each call type whose target holds in several days, weeks or months.
  var sentences: [String] {
    context.scenario.callTypes.enumerated().compactMap { index, type in
      guard let target = type.target, context.content.evidence.kept.indices.contains(index),
        let kept = context.content.evidence.kept[index], kept.spans > 1.5
      else { return nil }
      let level = numbers.stated(target.level)
      let (all, missed) = (
        numbers.number(kept.spans, decimals: kept.spans.rounded() == kept.spans ? 0 : 1),
        numbers.number(kept.missed, decimals: 1)
      )
      let several = context.scenario.callTypes.count(where: { $0.target != nil }) > 1
      let name = several ? type.title.text(in: words.language) + words(": in", " : dans") : words("In", "Dans")
      let spans = target.scope.spans((kept.missed * 10).rounded() / 10)
      return words(
        "\(name) a single run \(missed) of \(all) \(spans.english) are expected to stay below \(level); the probability that all reach it is \(probability(kept)).",
        "\(name) une même simulation, \(missed) \(spans.french) sur \(all) en moyenne passe\(kept.missed < 1.95 ? "" : "nt") sous \(level) ; la probabilité que toutes l’atteignent est de \(probability(kept))."
          .replacing("que toutes", with: target.scope.isFeminine ? "que toutes" : "que tous"))
    }
  }

  private func probability(_ kept: KeptTargets) -> String {
    guard let found = kept.allKept else { return numbers.missing }
    return "\(numbers.percent(found.share)) (\(numbers.percent(found.lower)) – \(numbers.percent(found.upper)))"
  }

  /// What certainty costs; nil where nobody asked.
  var prices: Section? {
    guard !context.content.certainty.isEmpty else { return nil }
    let note = words(
      "Hours if every day, week or month of each such target had to reach its level with the probability: answers of the search, rougher than the plan and not checked.",
      "Heures si chaque journée, semaine ou mois de ces objectifs devait atteindre son niveau avec la probabilité : réponses de la recherche, moins fines que le plan et non vérifiées."
    )
    return Section(.certainty, [.note(note, nil), .table(table)])
  }

  /// One row for expected levels and one for each probability.
  var table: TypedTable {
    let hasMoney = context.content.certainty.contains { $0.money != nil }
    let money: [TypedTable.Column] =
      hasMoney
      ? [.init("money", .money(currency: context.scenario.currency, decimals: 0), label: Bilingual("Cost", "Coût"))]
      : []
    return TypedTable(
      "certainty", title: HeadingPhrase.certainty.words,
      [
        .words("asked", Bilingual("What is asked", "Ce qui est demandé")),
        .count("agent_hours", MeasurePhrase.agentHours.words, decimals: 1),
        .count("paid_hours", MeasurePhrase.paidHours.words, decimals: 1),
      ] + money + [.percent("lowest", Bilingual("Lowest probability", "Probabilité la plus basse"))],
      context.content.certainty.map { price in
        [.text(asked(price.probability)), .number(price.agentHours), .number(price.paidHours)]
          + (hasMoney ? [.number(price.money)] : []) + [.number(price.lowest)]
      })
  }

  private func asked(_ probability: Double?) -> String {
    guard let probability else { return words("expected level", "niveau attendu") }
    let share = numbers.stated(probability)
    return words("probability of \(share)", "probabilité de \(share)")
  }
}
