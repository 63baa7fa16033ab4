internal import Measures
public import ScenarioModel

/// Names of figures, as cards, legends and table heads show them; those of measures stand in their catalogue.
public enum MeasurePhrase: Phrase {
  case expectedCalls, offered, answered, abandoned, blocked, rejected, dissuaded, cleared, answerRate, abandonment
  case averageSpeedOfAnswer, meanWait, handlingTime, patience, serviceLevel, serviceLevelShort, target, verdict
  case agents, agentsOnDuty, agentsNeeded, agentsAvailable, agentsMissing, agentsAtPeak, agentHours, paidHours
  case offeredLoad, busyAgents, occupancy, longestQueue, peakDay, peakInterval, probability, shortfall, callers,
    fullTimeWeeks

  /// The text in both languages.
  public var words: Bilingual {
    switch self {
    case .expectedCalls: Bilingual("Expected calls", "Appels attendus")
    case .offered: Measure.offered.label
    case .answered: Measure.answered.label
    case .abandoned: Measure.abandoned.label
    case .blocked: Bilingual("Blocked", "Rejetés et dissuadés")
    case .rejected: Measure.blockedByLines.label
    case .dissuaded: Measure.blockedByQueue.label
    case .cleared: Measure.cleared.label
    case .answerRate: Measure.answerRate.label
    case .abandonment: Measure.abandonment.label
    case .averageSpeedOfAnswer: Measure.averageSpeedOfAnswer.label
    case .meanWait: Measure.meanWait.label
    case .handlingTime: Bilingual("Handling time (AHT)", "Durée moyenne de traitement (DMT)")
    case .patience: Bilingual("Mean patience", "Patience moyenne")
    case .serviceLevel: Measure.serviceLevel.label
    case .serviceLevelShort: Bilingual("Level", "NS")
    case .target: Bilingual("Target", "Objectif")
    case .verdict: Bilingual("Verdict", "Verdict")
    case .agents: Bilingual("Agents", "Conseillers")
    case .agentsOnDuty: Bilingual("Agents on duty", "Conseillers présents")
    case .agentsNeeded: Bilingual("Agents needed", "Besoin en conseillers")
    case .agentsAvailable: Bilingual("Agents available", "Conseillers disponibles")
    case .agentsMissing: Bilingual("Agents missing", "Conseillers manquants")
    case .agentsAtPeak: Bilingual("Agents at peak", "Conseillers au pic")
    case .agentHours: Measure.agentHours.label
    case .paidHours: Bilingual("Paid hours", "Heures payées")
    case .offeredLoad: Bilingual("Offered load (Erlang)", "Charge offerte (Erlang)")
    case .busyAgents: Bilingual("Agents busy (mean of the runs)", "Conseillers occupés (moyenne des simulations)")
    case .occupancy: Measure.occupancy.label
    case .longestQueue: Measure.longestQueue.label
    case .peakDay: Bilingual("Busiest day", "Jour de pointe")
    case .peakInterval: Bilingual("Busiest interval", "Intervalle de pointe")
    case .probability: Bilingual("Probability", "Probabilité")
    case .shortfall: Bilingual("Shortfall", "Manque")
    case .callers: Bilingual("Answered calls", "Appels décrochés")
    case .fullTimeWeeks: Bilingual("Full-time weeks", "Semaines à temps plein")
    }
  }
}
