import ScenarioModel

/// The words and formulas that the report uses, one meaning each.
struct DefinitionSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The section.
  func section(_ identifier: String) -> Markup {
    let entries = definitions.flatMap { entry in
      [Markup.element("dt", entry.name), Markup.element("dd", entry.text).line]
    }
    return PageParts.section(
      identifier, words(HeadingPhrase.definitions), [.element("dl", [Attribute("class", "definitions")], entries)])
  }

  /// Names and meanings.
  var definitions: [(name: String, text: String)] {
    [
      (words(MeasurePhrase.offered), offered), (words(MeasurePhrase.serviceLevel), level),
      (words(MeasurePhrase.answerRate), rate), (words(MeasurePhrase.averageSpeedOfAnswer), speed),
      (words(MeasurePhrase.handlingTime), handling), (words(MeasurePhrase.offeredLoad), load),
      (words(MeasurePhrase.occupancy), occupancy), (words(MeasurePhrase.agentHours), hours),
      (words(MeasurePhrase.verdict), verdict), (words("Least cost", "Coût minimal"), leastCost),
    ]
  }

  private var offered: String {
    words(
      "Every attempt that reached the open service after the voice menu, retries included. Offered = answered + abandoned + blocked + cleared + unfinished.",
      "Toute tentative arrivée au service ouvert après le serveur vocal, rappels compris. Reçus = décrochés + abandonnés + rejetés et dissuadés + coupés + en cours à la fin."
    )
  }

  private var level: String {
    let wait = context.target.map { words.numbers.duration($0.acceptableWait) } ?? words.numbers.missing
    let short = context.target.map { words.numbers.duration($0.shortAbandonThreshold) } ?? words.numbers.missing
    let formula = words.formula(of: context.definition)
    let hasShort = context.definition == .shortAbandonsExcluded || context.definition == .shortAbandonsGood
    let thresholds = hasShort ? "T = \(wait), S = \(short)" : "T = \(wait)"
    return words(
      "\(formula), \(thresholds). “Within T” means a wait of at most T. Blocked calls stay in the denominator. An interval or a day without calls has no level.",
      "\(formula), \(thresholds). « En T » veut dire une attente d’au plus T. Les appels rejetés et dissuadés restent au dénominateur. Un intervalle ou un jour sans appel n’a pas de NS."
    )
  }

  private var rate: String {
    words(
      "Answered calls / offered calls, dissuaded and rejected calls included in the denominator.",
      "Appels décrochés / appels reçus, appels rejetés et dissuadés compris au dénominateur.")
  }

  private var speed: String {
    words(
      "Mean wait of answered calls, from joining the queue.",
      "Attente moyenne des appels décrochés, depuis l’entrée en file.")
  }

  private var handling: String {
    words(
      "Talk, hold and after-call work of one call, on average.",
      "Durée moyenne de conversation, d’attente en ligne et de travail après appel (DMC + attente + post-appel).")
  }

  private var load: String {
    words(
      "Calls per unit of time × handling time: how many agents would be busy on average if nobody had to wait.",
      "Appels par unité de temps × DMT : le nombre moyen de conseillers occupés si personne n’attendait.")
  }

  private var occupancy: String {
    words(
      "Busy / (busy + ready) time of agents on duty; after-call work is busy time, shrinkage is in neither.",
      "Temps occupé / (occupé + disponible) des conseillers présents ; le post-appel est occupé, l’indisponibilité n’est dans aucun des deux."
    )
  }

  private var hours: String {
    words(
      "Agents on duty × time. Paid hours add shrinkage: paid agents = agents / (1 − shrinkage), rounded up in each interval.",
      "Conseillers présents × temps. Les heures payées ajoutent l’indisponibilité : conseillers payés = présents / (1 − taux d’indisponibilité), arrondi au-dessus dans chaque intervalle."
    )
  }

  /// What the bound on the cost assumes.
  private var leastCost: String {
    words(
      "The cost of an easier problem, which no plan that meets the targets can go below: call types that share groups are served together by agents with all their skills at the pace of the fastest, or each type alone by every agent it may have; each interval begins without a queue; nobody calls again. Assumes that pooling and speed do no harm. Targets over a day: only the work of the contacts to be answered.",
      "Le coût d’un problème plus facile, en dessous duquel aucun plan ne tient les objectifs : les motifs qui partagent des groupes sont servis ensemble par des conseillers polyvalents au rythme du plus rapide, ou chacun seul par tous ceux qui peuvent le servir ; chaque intervalle commence sans file ; personne ne rappelle. Suppose que mutualiser et aller plus vite ne nuisent pas. Objectif à la journée : seulement le travail des appels à décrocher."
    )
  }

  private var verdict: String {
    words(
      "A plan meets its target when, on random streams that the search never used, the simultaneous one-sided lower bound over all constrained intervals or days is at least the target less its tolerance.",
      "Un plan tient son objectif quand, sur des tirages que la recherche n’a jamais utilisés, la borne inférieure unilatérale simultanée de tous les intervalles (ou jours) visés atteint l’objectif moins sa tolérance."
    )
  }
}
