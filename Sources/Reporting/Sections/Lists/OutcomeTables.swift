import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What became of the people of a list, by step and reason: the funnel, and the steps of the protocol.
struct OutcomeTables {
  /// The type's measures.
  let work: OutboundMeasures
  /// How it is said.
  let words: Wording

  /// Headings and tables.
  var blocks: [Block] {
    let hasSteps = work.campaign.steps.count > 1 || work.campaign.steps.contains { !$0.outcomes.isEmpty }
    return [
      .heading(words("What became of them", "Ce qu’elles sont devenues")), .table(people),
      .heading(words("How attempts ended", "Issue des tentatives")), .table(attempts),
    ] + (hasSteps ? [.heading(words("Steps and reasons", "Étapes et motifs")), .table(steps)] : [])
      + RefusalTable(work: work, words: words).blocks + StratumTable(work: work, words: words).blocks
  }

  /// How the follow-up of people ended, as far as it did for any.
  var ends: [Fact] {
    Self.endings.filter { happens($0.measure) }.map { measure, name in
      Fact(name, .number(decimals: 0), .mean(work.estimate(measure)))
    }
  }

  /// How the follow-up of people may end, in words.
  static let endings: [(measure: OutboundMeasure, name: Bilingual)] = [
    (.completed, Bilingual("Follow-up completed", "Suivi mené à son terme")),
    (.declined, Bilingual("Declined", "Refus")),
    (.exhausted, Bilingual("Not reached: ladder exhausted", "Injoignables : relances épuisées")),
    (.wrongNumbers, Bilingual("Wrong number", "Faux numéro")),
    (.waiting, Bilingual("Not over at the end", "Encore en cours à la fin")),
  ]

  private func happens(_ measure: OutboundMeasure) -> Bool { (work.estimate(measure)?.mean ?? 0) > 0 }

  private func columns(_ count: TypedTable.Column) -> [TypedTable.Column] {
    [.words("name", Bilingual("")), count, .percent("share", Bilingual("Share", "Part"), fullBar: 1)]
  }

  /// Entered, reached, then how the follow-up ended.
  private var people: TypedTable {
    let whole = work.estimate(.entered)?.mean ?? 0
    let first: [(measure: OutboundMeasure, name: Bilingual)] = [
      (.entered, Bilingual("Entered the list", "Entrées dans la campagne")),
      (.reached, Bilingual("Reached", "Personnes jointes")),
    ]
    return TypedTable(
      "outcomes", columns(.count("people", Bilingual("People", "Personnes"))),
      (first + Self.endings.filter { happens($0.measure) }).map { measure, name in
        let count = work.estimate(measure)
        return [.text(name.text(in: words.language)), .estimate(count), .number(part(count, of: whole))]
      })
  }

  private func part(_ count: Estimate?, of whole: Double) -> Double { whole > 0 ? (count?.mean ?? 0) / whole : 0 }

  /// Attempts by their ending.
  private var attempts: TypedTable {
    let shares: [(OutboundMeasure, Bilingual)] = [
      (.personShare, Bilingual("The person answered", "La personne a répondu")),
      (.thirdPartyShare, Bilingual("A third party answered", "Un tiers a répondu")),
      (.machineShare, Bilingual("Answering machine", "Répondeur")),
      (.unansweredShare, Bilingual("No answer", "Sans réponse")), (.busyShare, Bilingual("Busy", "Occupé")),
      (.wrongNumberShare, Bilingual("Wrong number", "Faux numéro")),
      (.silentShare, Bilingual("Silent call", "Appel silencieux")),
    ]
    let whole = work.estimate(.attempts)?.mean ?? 0
    return TypedTable(
      "attempts", columns(.count("attempts", Bilingual("Attempts", "Tentatives"))),
      shares.filter { happens($0.0) }.map { measure, name in
        let share = work.estimate(measure)?.mean ?? 0
        return [.text(name.text(in: words.language)), .number(share * whole), .number(whole > 0 ? share : 0)]
      })
  }

  /// Every step with its outcomes by reason; those who decline, at first or midway.
  private var steps: TypedTable {
    var table = TypedTable(
      "steps", Bilingual(""),
      columns: [
        .words("step", Bilingual("Step", "Étape")), .count("attempts", Bilingual("Attempts", "Tentatives")),
        .count("conversations", Bilingual("Conversations", "Conversations")),
        .percent("share", Bilingual("Share of them", "Leur part"), fullBar: 1),
      ])
    for (index, step) in work.campaign.steps.enumerated() {
      let conversations = work.step(index, .conversations)
      table.add([
        .text(step.title.text(in: words.language)), .estimate(work.step(index, .attempts)),
        .estimate(conversations), .text(""),
      ])
      table.rank(.whole)
      for (name, count) in decisions(of: index, step) {
        table.add([
          .text(name), .text(""), .estimate(count), .number(part(count, of: conversations?.mean ?? 0)),
        ])
        table.rank(.part)
      }
      for (name, count) in withoutConversation(index) {
        table.add([.text(name), .text(""), .estimate(count), .text("")])
        table.rank(.part)
      }
    }
    return table
  }

  /// People settled by a message, and ladders in vain.
  private func withoutConversation(_ index: Int) -> [(String, Estimate?)] {
    let further: [(OutboundStepMeasure, String)] = [
      (.settledByMessage, words("settled by text message, without a call", "réglé par SMS, sans appel")),
      (.exhausted, words("nobody reached, ladder in vain", "injoignables, relances épuisées")),
    ]
    return further.compactMap { measure, name in
      guard let estimate = work.step(index, measure), estimate.mean > 0 else { return nil }
      return (name, estimate)
    }
  }

  /// What conversations came to: acceptance, those of them kept, then every outcome.
  private func decisions(of index: Int, _ step: ProtocolStep) -> [(String, Estimate?)] {
    var rows = [(words("accepted", "accepté"), work.step(index, .accepted))]
    if let kept = work.step(index, .kept), kept.mean > 0 {
      rows.append((words("of these kept by the caller’s attempt", "dont retenus par le conseiller"), kept))
    }
    for (place, outcome) in step.outcomes.enumerated() {
      let title = outcome.title.text(in: words.language)
      let consequence =
        switch outcome.consequence {
        case .declines:
          index == 0
            ? words("declined at first", "refus d’entrée") : words("dropped out midway", "abandon en cours de suivi")
        case .completes: words("completed", "suivi terminé")
        case .goesTo(let next):
          words("on to \(stepTitle(next))", "vers \(stepTitle(next))")
        }
      rows.append(("\(title) (\(consequence))", work.outcome(place, of: index)))
    }
    return rows
  }

  private func stepTitle(_ step: Int) -> String {
    let steps = work.campaign.steps
    return steps.indices.contains(step) ? steps[step].title.text(in: words.language) : ""
  }
}
