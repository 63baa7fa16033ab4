internal import Measures
import ScenarioModel
import StaffingPlans

/// The words and formulas that the report uses, one meaning each.
struct DefinitionSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The section.
  var section: Section? { Section(.definitions, [.terms(definitions.map { Fact($0.name, $0.text) })]) }

  /// Names and meanings.
  var definitions: [(name: String, text: String)] {
    (context.hasCalls ? ofCalls : []) + ofAgents + (context.content.centre?.outbound.isEmpty == false ? ofLists : [])
  }

  private var ofCalls: [(name: String, text: String)] {
    [
      measure(Measure.offered), (words(MeasurePhrase.serviceLevel), level), measure(Measure.answerRate),
      measure(Measure.averageSpeedOfAnswer), (words(MeasurePhrase.handlingTime), handling),
      (words(MeasurePhrase.offeredLoad), load),
    ]
  }

  private var ofAgents: [(name: String, text: String)] {
    let isProven = context.content.leastCost?.basis == .cover
    let estimate =
      isProven
      ? (words("Proven bound", "Borne démontrée"), provenBound)
      : (words("Least cost (estimate)", "Coût minimal (estimation)"), leastCost)
    return [measure(Measure.occupancy), measure(Measure.agentHours)]
      + [(words("Paid hours and FTE", "Heures payées et ETP"), context.hoursText.formula)]
      + (context.hasCalls ? [(words(MeasurePhrase.verdict), verdict)] : [])
      + (context.content.leastCost == nil ? [] : [estimate])
  }

  private var ofLists: [(name: String, text: String)] {
    [
      measure(OutboundMeasure.shareReached), measure(OutboundMeasure.shareWithin), measure(OutboundMeasure.attempts),
      measure(OutboundMeasure.callsPerAgentDay), measure(OutboundMeasure.idleShare),
    ]
  }

  /// A measure's label and what the catalogue says of it.
  private func measure(_ measure: some CataloguedMeasure) -> (name: String, text: String) {
    let text = measure.words.detail ?? measure.words.definition
    return (words(measure.label.english, measure.label.french), words(text.english, text.french))
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

  private var handling: String {
    words(
      "Talk, hold and after-call work of one call, on average.",
      "Durée moyenne de traitement d’un appel (DMT) : conversation et mise en attente (durée moyenne de communication, DMC), puis travail après appel."
    )
  }

  private var load: String {
    words(
      "Calls per unit of time × handling time: how many agents would be busy on average if nobody had to wait.",
      "Appels par unité de temps × DMT : le nombre moyen de conseillers occupés si personne n’attendait.")
  }

  /// What the bound of several groups rests on.
  private var provenBound: String {
    words(
      "What any plan costs at least that meets the targets less their tolerance. In every interval each call type, and all that share groups, need some agents among the groups that serve them, however calls are routed: no more callers can be in service than there are agents, or have come. The cheapest groups that cover these needs are the bound; it lies well below the best plan, as callers have to find an agent free.",
      "Ce que coûte au moins tout plan qui tient les objectifs moins leur tolérance. À chaque intervalle, chaque motif, et l’ensemble de ceux qui partagent des groupes, demandent un minimum de conseillers parmi les groupes qui les servent, quel que soit le routage : il n’y a jamais plus d’appels en cours que de conseillers, ni que d’appels arrivés. La borne est le coût des groupes les moins chers qui couvrent ces besoins ; elle est nettement sous le meilleur plan, puisque les appelants doivent trouver un conseiller libre."
    )
  }

  /// What the estimate of the least cost assumes.
  private var leastCost: String {
    words(
      "An estimate, not a bound: a plan that meets the targets may cost less. It is the cost of a problem that is easier in most ways: call types that share groups are served together by agents with all their skills at the pace of the fastest, or each type alone by every agent it may have; each interval begins without a queue; nobody calls again. Targets over a day, and lists and messages: only the work that they ask for. Left out where the plan does not meet its targets or costs less than the estimate.",
      "Une estimation, pas une borne : un plan qui tient les objectifs peut coûter moins. C’est le coût d’un problème plus facile à presque tous égards : les motifs qui partagent des groupes sont servis ensemble par des conseillers polyvalents au rythme du plus rapide, ou chacun seul par tous ceux qui peuvent le servir ; chaque intervalle commence sans file ; personne ne rappelle. Objectifs à la journée, campagnes et messages : seulement le travail demandé. Absente si le plan ne tient pas ses objectifs ou coûte moins que l’estimation."
    )
  }

  private var verdict: String {
    words(
      "A plan meets its target when, on random streams that the search never used, the simultaneous one-sided lower bound over all constrained intervals or days is at least the target less its tolerance.",
      "Un plan tient son objectif quand, sur des tirages que la recherche n’a jamais utilisés, la borne inférieure unilatérale simultanée de tous les intervalles (ou jours) visés atteint l’objectif moins sa tolérance."
    )
  }
}
