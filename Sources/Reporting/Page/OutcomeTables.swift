import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What became of the people of a list, by step and reason: the funnel, and the steps of the protocol.
struct OutcomeTables {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Headings and tables.
  var parts: [Markup] {
    var parts = [Markup.element("h3", words("What became of them", "Ce qu’elles sont devenues")), people]
    parts.append(.element("h3", words("How attempts ended", "Issue des tentatives")))
    parts.append(endings)
    if work.campaign.steps.count > 1 || work.campaign.steps.contains(where: { !$0.outcomes.isEmpty }) {
      parts.append(.element("h3", words("Steps and reasons", "Étapes et motifs")))
      parts.append(steps)
    }
    return parts + RefusalTable(context: context, work: work).parts + StratumTable(context: context, work: work).parts
  }

  /// A row with a bar: a count, its share of a whole.
  private func bar(_ name: String, _ count: Estimate?, of whole: Double, isPart: Bool = false) -> [Markup] {
    let share = whole > 0 ? (count?.mean ?? 0) / whole : 0
    let label = isPart ? Markup.element("small", name) : .text(name)
    return [label, .text(OutboundText(words: words).count(count)), .text(numbers.percent(share)), Self.bar(share)]
  }

  /// A bar as wide as a share of its column.
  static func bar(_ share: Double) -> Markup {
    let width = FixedDecimal.text(min(100, share * 100), decimals: 1)
    return .element("span", [Attribute("class", "bar"), Attribute("style", "width:\(width)%")], "")
  }

  private var columns: [TableColumn] {
    [.words(""), .numbers(words("People", "Personnes")), .numbers(words("Share", "Part")), .bars]
  }

  /// Entered, reached, then how the follow-up ended.
  private var people: Markup {
    let whole = work.estimate(.entered)?.mean ?? 0
    let rows: [(OutboundMeasure, Bilingual)] = [
      (.entered, Bilingual("Entered the list", "Entrées dans la campagne")),
      (.reached, Bilingual("Reached", "Personnes jointes")),
      (.completed, Bilingual("Follow-up completed", "Suivi mené à son terme")),
      (.declined, Bilingual("Declined", "Refus")),
      (.exhausted, Bilingual("Not reached: ladder exhausted", "Injoignables : relances épuisées")),
      (.wrongNumbers, Bilingual("Wrong number", "Faux numéro")),
      (.waiting, Bilingual("Not over at the end", "Encore en cours à la fin")),
    ]
    let shown = rows.filter { $0.0 == .entered || $0.0 == .reached || (work.estimate($0.0)?.mean ?? 0) > 0 }
    return PageParts.table(
      columns, shown.map { bar(words($0.1.english, $0.1.french), work.estimate($0.0), of: whole) }, isSlim: true)
  }

  /// Attempts by their ending.
  private var endings: Markup {
    let shares: [(OutboundMeasure, Bilingual)] = [
      (.personShare, Bilingual("The person", "La personne")),
      (.thirdPartyShare, Bilingual("A third party", "Un tiers")),
      (.machineShare, Bilingual("Answering machine", "Répondeur")),
      (.unansweredShare, Bilingual("No answer", "Sans réponse")), (.busyShare, Bilingual("Busy", "Occupé")),
      (.wrongNumberShare, Bilingual("Wrong number", "Faux numéro")),
      (.silentShare, Bilingual("Silent call", "Appel silencieux")),
    ]
    let attempts = work.estimate(.attempts)?.mean ?? 0
    let rows = shares.compactMap { measure, phrase -> [Markup]? in
      guard let share = work.estimate(measure), share.mean > 0 else { return nil }
      let count = Estimate(
        mean: share.mean * attempts, halfWidth: nil, confidence: share.confidence, replications: share.replications)
      return bar(words(phrase.english, phrase.french), count, of: attempts)
    }
    let heads = [
      TableColumn.words(""), .numbers(words("Attempts", "Tentatives")), .numbers(words("Share", "Part")), .bars,
    ]
    return PageParts.table(heads, rows, isSlim: true)
  }

  /// Every step with its outcomes by reason; those who decline, at first or midway.
  private var steps: Markup {
    let heads = [
      TableColumn.words(words("Step", "Étape")), .numbers(words("Attempts", "Tentatives")),
      .numbers(words("Conversations", "Conversations")), .numbers(words("Share of them", "Leur part")), .bars,
    ]
    let rows = work.campaign.steps.enumerated().flatMap { index, step -> [[Markup]] in
      let conversations = work.step(index, .conversations)
      let whole = conversations?.mean ?? 0
      let head: [Markup] = [
        .element("span", [Attribute("class", "strong")], step.title.text(in: words.language)),
        .text(count(work.step(index, .attempts))), .text(count(conversations)), .text(""), .text(""),
      ]
      let talked = decisions(of: index, step).map { name, estimate -> [Markup] in
        let cells = bar(name, estimate, of: whole, isPart: true)
        return [cells[0], .text("")] + cells.dropFirst()
      }
      let others = withoutConversation(index).map { name, estimate -> [Markup] in
        [.element("small", name), .text(""), .text(count(estimate)), .text(""), .text("")]
      }
      return [head] + talked + others
    }
    return PageParts.table(heads, rows)
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

  private func count(_ estimate: Estimate?) -> String { OutboundText(words: words).count(estimate) }
}
