public import ScenarioModel

/// Names of measures, as cards, legends and table heads show them.
public enum MeasurePhrase: Phrase {
  case expectedCalls, offered, answered, abandoned, blocked, rejected, dissuaded, cleared, answerRate, abandonment
  case averageSpeedOfAnswer, meanWait, handlingTime, patience, serviceLevel, serviceLevelShort, target, verdict
  case agents, agentsOnDuty, agentsNeeded, agentsAvailable, agentsMissing, agentsAtPeak, agentHours, paidHours
  case offeredLoad, occupancy, longestQueue, peakDay, peakInterval, probability, shortfall, callers, fullTimeWeeks

  /// The text in both languages.
  public var words: Bilingual {
    switch self {
    case .expectedCalls: Bilingual("Expected calls", "Appels attendus")
    case .offered: Bilingual("Calls offered", "Appels reçus")
    case .answered: Bilingual("Answered", "Appels décrochés")
    case .abandoned: Bilingual("Abandoned", "Appels abandonnés")
    case .blocked: Bilingual("Blocked", "Rejetés et dissuadés")
    case .rejected: Bilingual("Blocked: no line free", "Appels rejetés (plus de ligne)")
    case .dissuaded: Bilingual("Blocked: queue full", "Appels dissuadés (file pleine)")
    case .cleared: Bilingual("Cleared at closing", "Coupés à la fermeture")
    case .answerRate: Bilingual("Answer rate (answered / offered)", "Taux de décroché (décrochés / reçus)")
    case .abandonment: Bilingual("Abandonment", "Taux d’abandon")
    case .averageSpeedOfAnswer: Bilingual("Average speed of answer", "Délai moyen de réponse")
    case .meanWait: Bilingual("Mean wait of all callers", "Attente moyenne de tous les appelants")
    case .handlingTime: Bilingual("Handling time (AHT)", "Durée moyenne de traitement (DMT)")
    case .patience: Bilingual("Mean patience", "Patience moyenne")
    case .serviceLevel: Bilingual("Service level", "Niveau de service (NS)")
    case .serviceLevelShort: Bilingual("Level", "NS")
    case .target: Bilingual("Target", "Objectif")
    case .verdict: Bilingual("Verdict", "Verdict")
    case .agents: Bilingual("Agents", "Conseillers")
    case .agentsOnDuty: Bilingual("Agents on duty", "Conseillers présents")
    case .agentsNeeded: Bilingual("Agents needed", "Besoin en conseillers")
    case .agentsAvailable: Bilingual("Agents available", "Conseillers disponibles")
    case .agentsMissing: Bilingual("Agents missing", "Conseillers manquants")
    case .agentsAtPeak: Bilingual("Agents at peak", "Conseillers au pic")
    case .agentHours: Bilingual("Agent-hours", "Heures de présence")
    case .paidHours: Bilingual("Paid hours", "Heures payées")
    case .offeredLoad: Bilingual("Offered load (Erlang)", "Charge offerte (Erlang)")
    case .occupancy: Bilingual("Occupancy", "Taux d’occupation")
    case .longestQueue: Bilingual("Longest queue", "File la plus longue")
    case .peakDay: Bilingual("Busiest day", "Jour de pointe")
    case .peakInterval: Bilingual("Busiest interval", "Intervalle de pointe")
    case .probability: Bilingual("Probability", "Probabilité")
    case .shortfall: Bilingual("Shortfall", "Manque")
    case .callers: Bilingual("Answered calls", "Appels décrochés")
    case .fullTimeWeeks: Bilingual("Full-time weeks", "Semaines à temps plein")
    }
  }
}
