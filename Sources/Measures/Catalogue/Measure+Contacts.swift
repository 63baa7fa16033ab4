public import OutputAnalysis
public import ScenarioModel

extension Measure {
  /// Measures of contacts.
  static let contacts: [Measure: DeclaredSums<ContactColumn>] = [
    .offered: .count(
      .offered,
      en: "Calls offered", "attempts that reached the open service, mean per replication",
      fr: "Appels reçus", "appels arrivés au service ouvert, moyenne par simulation"
    )
    .explained(
      "Every attempt that reached the open service after the voice menu, retries included. Offered = answered + abandoned + blocked + cleared + unfinished.",
      "Toute tentative arrivée au service ouvert après le serveur vocal, réitérations comprises. Reçus = décrochés + abandonnés + rejetés et dissuadés + coupés + en cours à la fin."
    ),
    .answered: .count(
      .answered,
      en: "Answered", "attempts that reached an agent, mean per replication",
      fr: "Appels décrochés", "appels parvenus à un conseiller, moyenne par simulation"),
    .abandoned: .count(
      .abandoned,
      en: "Abandoned", "attempts that left before an agent answered, balked ones included, mean per replication",
      fr: "Appels abandonnés", "appels partis avant d’être décrochés, départs immédiats compris, moyenne par simulation"
    ),
    .balked: .count(
      .balked,
      en: "Left at once", "attempts that left at once because no agent was free, mean per replication",
      fr: "Partis aussitôt", "appels partis aussitôt parce qu’aucun conseiller n’était libre, moyenne par simulation"),
    .blockedByLines: .count(
      .blockedByLines,
      en: "Blocked: no line free", "attempts refused because every line was taken, mean per replication",
      fr: "Appels rejetés (plus de ligne)",
      "appels rejetés parce que toutes les lignes étaient prises, moyenne par simulation"),
    .blockedByQueue: .count(
      .blockedByQueue,
      en: "Blocked: queue full", "attempts refused because the queue was full, mean per replication",
      fr: "Appels dissuadés (file pleine)", "appels dissuadés parce que la file était pleine, moyenne par simulation"),
    .cleared: .count(
      .cleared,
      en: "Cleared at closing", "attempts disconnected at closing or out of every agent's reach, mean per replication",
      fr: "Coupés à la fermeture",
      "appels coupés à la fermeture ou hors de portée de tout conseiller, moyenne par simulation"),
    .unfinished: .count(
      .unfinished,
      en: "Still there at the end", "attempts still waiting at the end, mean per replication",
      fr: "En cours à la fin", "appels encore en attente à la fin, moyenne par simulation"),
    .serviceLevelOfOffered: .level(
      .ofOffered, en: "Level of offered", fr: "NS sur reçus", "décrochés en T au plus / reçus"),
    .serviceLevelOfAnswered: .level(
      .ofAnswered, en: "Level of answered", fr: "NS sur décrochés", "décrochés en T au plus / décrochés"),
    .serviceLevelShortAbandonsExcluded: .level(
      .shortAbandonsExcluded, en: "Level, short abandons excluded", fr: "NS, abandons courts exclus",
      "décrochés en T au plus / (reçus - abandonnés en S au plus)"),
    .serviceLevelShortAbandonsGood: .level(
      .shortAbandonsGood, en: "Level, short abandons good", fr: "NS, abandons courts comptés bons",
      "(décrochés en T au plus + abandonnés en S au plus) / reçus"),
    .abandonment: .share(
      .abandoned, of: .offered,
      en: "Abandonment", "abandoned / offered",
      fr: "Taux d’abandon", "abandonnés / reçus"),
    .answerRate: .share(
      .answered, of: .offered,
      en: "Answer rate (answered / offered)", "answered / offered",
      fr: "Taux de décroché (décrochés / reçus)", "décrochés / reçus"
    )
    .explained(
      "Answered calls / offered calls, dissuaded and rejected calls included in the denominator.",
      "Appels décrochés / appels reçus, appels rejetés et dissuadés compris au dénominateur."),
    .averageSpeedOfAnswer: .ratio(
      [.answeredWait], of: [.answered], .seconds,
      en: "Average speed of answer", "sum of the waits of answered attempts / answered, in seconds",
      fr: "Délai moyen de réponse", "somme des attentes des appels décrochés / décrochés, en secondes"
    )
    .explained(
      "Mean wait of answered calls, from joining the queue.",
      "Attente moyenne des appels décrochés, depuis l’entrée en file."),
    .meanWait: .ratio(
      [.acceptedWait], of: [.accepted], .seconds,
      en: "Mean wait of all callers",
      "sum of the waits of all accepted attempts until they are answered or leave / accepted, in seconds",
      fr: "Attente moyenne de tous les appelants",
      "somme des attentes de tous les appels acceptés jusqu’au décroché ou au départ / acceptés, en secondes"),
    .meanQueueLength: .mean(
      [.queueSeconds], .count, per: .countedTime,
      en: "Mean queue", "contact-seconds waited within the open time after the warm-up / its seconds",
      fr: "File moyenne", "secondes d’attente pendant l’ouverture après la mise en régime / ses secondes"),
    .longestQueue: .count(
      .longestQueue,
      en: "Longest queue", "most contacts of one call type waiting at once; mean and maximum over replications",
      fr: "File la plus longue",
      "appels d’un même motif en attente à la fois, au plus ; moyenne et maximum des simulations"),
  ]

  /// Measures of agent time.
  static let agents: [Measure: DeclaredSums<AgentColumn>] = [
    .occupancy: .share(
      .busy, of: .present,
      en: "Occupancy", "busy seconds / (busy + ready seconds), overtime in both",
      fr: "Taux d’occupation", "temps occupé / (occupé + disponible), dépassements compris dans les deux"
    )
    .explained(
      "Busy / (busy + ready) time of agents on duty; after-call work is busy time, shrinkage is in neither. Work after closing belongs to the day and the period, to no interval.",
      "Temps occupé / (occupé + disponible) des conseillers présents ; le post-appel est occupé, l’indisponibilité n’est dans aucun des deux. Le travail après la fermeture compte dans le jour et la période, dans aucun intervalle."
    ),
    .loadRatio: .ratio(
      [.busy], of: [.scheduled], .ratio,
      en: "Load ratio", "busy seconds / scheduled seconds",
      fr: "Taux de charge", "temps occupé / temps de présence prévu"),
    .agentHours: .mean(
      [.scheduled], .hours, per: .hour,
      en: "Agent-hours", "agents on duty times hours",
      fr: "Heures de présence", "conseillers présents × heures"
    )
    .explained(
      "Agents on duty × time.",
      "Conseillers présents × temps."
    ),
    .busyHours: .mean(
      [.busy], .hours, per: .hour,
      en: "Busy hours", "hours with a contact or its after-call work, overtime included, mean per replication",
      fr: "Heures occupées", "heures en contact ou en post-appel, dépassements compris, moyenne par simulation"),
    .overtimeHours: .mean(
      [.overtime], .hours, per: .hour,
      en: "Overtime hours", "busy hours beyond the agents on duty, mean per replication",
      fr: "Heures supplémentaires", "heures occupées au-delà des conseillers présents, moyenne par simulation"),
  ]
}

extension DeclaredSums<ContactColumn> {
  /// A service level by its definition.
  fileprivate static func level(
    _ definition: ServiceLevelDefinition, en label: String, fr nom: String, _ sens: String
  ) -> MeasureDeclaration {
    .other(MeasureFormula(sums: definition.sums), .share, en: label, definition.formula, fr: nom, sens)
  }
}

extension ServiceLevelDefinition {
  /// The level's numerator and denominator.
  public var sums: MomentFormula<ContactColumn> {
    switch self {
    case .ofOffered: .ratio([.answeredWithin], of: [.offered])
    case .ofAnswered: .ratio([.answeredWithin], of: [.answered])
    case .shortAbandonsExcluded: .ratio([.answeredWithin], of: ColumnSum([.offered], minus: [.abandonedWithin]))
    case .shortAbandonsGood: .ratio([.answeredWithin, .abandonedWithin], of: [.offered])
    }
  }

  /// The definition as a formula; T is the acceptable wait, S the short-abandon threshold of each call type.
  public var formula: String {
    switch self {
    case .ofOffered: "answered within T / offered"
    case .ofAnswered: "answered within T / answered"
    case .shortAbandonsExcluded: "answered within T / (offered - abandoned within S)"
    case .shortAbandonsGood: "(answered within T + abandoned within S) / offered"
    }
  }
}
