public import ScenarioModel

/// Headings of the report's sections.
public enum HeadingPhrase: Phrase {
  case keyFigures, methods, volume, load, staffing, serviceLevel, heatMap, shortfall, sensitivity, attainment, waits
  case typeResults, groups, servers, people, spillOver, deferred, outbound, balance, claims, comparison, facts
  case callTypes, assumptions, warnings, definitions, provenance, contents, dayTable, hours, mobilised, certainty
  case contract, actuals

  /// The text in both languages.
  public var words: Bilingual {
    switch self {
    case .keyFigures: Bilingual("Key figures", "Chiffres clés")
    case .methods: Bilingual("Methods side by side", "Les méthodes côte à côte")
    case .volume: Bilingual("Calls by day", "Appels par jour")
    case .load: Bilingual("Load and agents by interval", "Charge et conseillers par intervalle")
    case .staffing: Bilingual("Agents on duty by interval", "Conseillers présents par intervalle")
    case .serviceLevel: Bilingual("Service level", "Niveau de service (NS)")
    case .heatMap: Bilingual("The whole period at a glance", "Toute la période d’un coup d’œil")
    case .shortfall: Bilingual("Missing agents", "Conseillers manquants")
    case .sensitivity: Bilingual("If volume or handling time differ", "Si le volume ou la DMT changent")
    case .attainment: Bilingual("How likely the target is met", "Probabilité d’atteindre l’objectif")
    case .waits: Bilingual("How long callers wait", "Durées d’attente")
    case .typeResults: Bilingual("Results by call type", "Résultats par motif d’appel")
    case .groups: Bilingual("Agent groups", "Groupes de conseillers")
    case .servers: Bilingual("Who served whom", "Qui a répondu à qui")
    case .people: Bilingual("People, not calls", "Des personnes, pas des appels")
    case .spillOver: Bilingual("Callers who turned elsewhere", "Appels reportés ailleurs")
    case .comparison: Bilingual("Staffings compared", "Effectifs comparés")
    case .deferred: Bilingual("E-mails and forms", "Courriels et formulaires")
    case .outbound: Bilingual("Outbound calls", "Campagnes d’appels sortants")
    case .balance: Bilingual("One pool for both directions", "Une équipe pour les appels reçus et les appels sortants")
    case .claims: Bilingual("Claims and what they imply", "Chiffres annoncés : ce qu’ils impliquent")
    case .facts: Bilingual("What the sources say", "Ce que disent les sources")
    case .callTypes: Bilingual("Call types", "Motifs d’appel")
    case .assumptions: Bilingual("Figures behind this report", "Les chiffres derrière ce rapport")
    case .warnings: Bilingual("Figures to look at", "Chiffres à examiner")
    case .definitions: Bilingual("Definitions", "Définitions")
    case .provenance: Bilingual("How this report was made", "Comment ce rapport a été produit")
    case .contents: Bilingual("Contents", "Sommaire")
    case .hours: Bilingual("Hours and full-time equivalents by week", "Heures et ETP par semaine")
    case .mobilised: Bilingual("Hours of the people mobilised", "Heures des personnes mobilisées")
    case .certainty: Bilingual("What certainty costs", "Ce que coûte la certitude")
    case .contract: Bilingual("Contract, price and costs", "Contrat, prix et coûts")
    case .actuals: Bilingual("Forecast and what came", "Prévision et réalisé")
    case .dayTable: Bilingual("Day by day", "Jour par jour")
    }
  }
}
