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
    (context.hasCalls ? ofCalls : []) + ofAgents + (context.content.centre?.outbound.isEmpty == false ? ofLists : [])
  }

  private var ofCalls: [(name: String, text: String)] {
    [
      (words(MeasurePhrase.offered), offered), (words(MeasurePhrase.serviceLevel), level),
      (words(MeasurePhrase.answerRate), rate), (words(MeasurePhrase.averageSpeedOfAnswer), speed),
      (words(MeasurePhrase.handlingTime), handling), (words(MeasurePhrase.offeredLoad), load),
    ]
  }

  private var ofAgents: [(name: String, text: String)] {
    let estimate = (words("Least cost (estimate)", "Coût minimal (estimation)"), leastCost)
    return [(words(MeasurePhrase.occupancy), occupancy), (words(MeasurePhrase.agentHours), hours)]
      + [(words("Paid hours and FTE", "Heures payées et ETP"), context.hoursText.formula)]
      + (context.hasCalls ? [(words(MeasurePhrase.verdict), verdict)] : [])
      + (context.content.leastCost == nil ? [] : [estimate])
  }

  private var ofLists: [(name: String, text: String)] {
    [
      (words("Reached", "Personne jointe"), reached), (words("Reached in time", "Jointe à temps"), inTime),
      (words("Attempt", "Tentative d’appel"), attempt),
      (words("Calls per agent-day", "Appels par jour-agent"), agentDay),
      (words("Agents idle", "Temps libre des conseillers"), idle),
    ]
  }

  private var reached: String {
    words(
      "A conversation with the person took place; the share is of everyone who entered the list, wrong numbers included.",
      "Une conversation avec la personne a eu lieu ; le taux se rapporte à toutes les personnes entrées dans la campagne, faux numéros compris."
    )
  }

  private var inTime: String {
    words(
      "Reached within D of entering, by day of entry. People who entered less than D before the end are left out and counted.",
      "Jointe en D au plus après son entrée, selon le jour d’entrée. Les personnes entrées moins de D avant la fin sont laissées de côté et comptées."
    )
  }

  private var attempt: String {
    words(
      "A dial for a person. It ends with the person, a third party, a machine, no answer, a busy line, a wrong number, or as a silent call.",
      "Un appel lancé vers une personne. Issue : la personne, un tiers, un répondeur, sans réponse, occupé, faux numéro, ou appel silencieux."
    )
  }

  private var agentDay: String {
    words(
      "Attempts / agent-days on duty of the groups that serve the list; an agent-day is the mean opening of an open day. Groups that serve several lists or answer calls too count in full for each.",
      "Tentatives / jours-agents de présence des groupes qui servent la campagne ; un jour-agent dure l’ouverture moyenne d’un jour ouvert. Un groupe qui sert plusieurs campagnes ou décroche aussi compte entièrement pour chacune."
    )
  }

  private var idle: String {
    words(
      "Ready / (busy + ready) time of these groups, whatever they are busy with: 1 − occupancy.",
      "Temps disponible / (occupé + disponible) de ces groupes, quel que soit leur travail : 1 − taux d’occupation.")
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
      "Durée moyenne de traitement d’un appel (DMT) : conversation et mise en garde (durée moyenne de communication, DMC), puis travail après appel."
    )
  }

  private var load: String {
    words(
      "Calls per unit of time × handling time: how many agents would be busy on average if nobody had to wait.",
      "Appels par unité de temps × DMT : le nombre moyen de conseillers occupés si personne n’attendait.")
  }

  private var occupancy: String {
    words(
      "Busy / (busy + ready) time of agents on duty; after-call work is busy time, shrinkage is in neither. Work after closing belongs to the day and the period, to no interval.",
      "Temps occupé / (occupé + disponible) des conseillers présents ; le post-appel est occupé, l’indisponibilité n’est dans aucun des deux. Le travail après la fermeture compte dans le jour et la période, dans aucun intervalle."
    )
  }

  private var hours: String {
    words(
      "Agents on duty × time.",
      "Conseillers présents × temps."
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
