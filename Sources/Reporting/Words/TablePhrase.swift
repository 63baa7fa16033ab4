public import ScenarioModel

/// Heads, values and small words of the report's tables and controls.
public enum TablePhrase: Phrase {
  case method, cellsReaching, worst, leastLikely, change, difference, asPlanned, day, week, month,
    days
  case weeks, months, wait, waitedAtMost, interval, value, meaning, origin, source, specification, assumed, standard,
    keyPath
  case yes, no, seed, replications, version, digest, confidence, period, openingHours, timeZone, target, noTarget
  case chosen, formula, holiday, halfWidth, show, weekday, group, hours, whole, file, noLimit, closed, never, unchanged

  /// The text in both languages.
  public var words: Bilingual {
    switch self {
    case .method: Bilingual("Method", "Méthode")
    case .cellsReaching: Bilingual("Reaching the target", "Objectif atteint")
    case .worst: Bilingual("Lowest level", "NS le plus bas")
    case .leastLikely: Bilingual("Lowest probability", "Probabilité la plus basse")
    case .change: Bilingual("Change", "Variation")
    case .difference: Bilingual("Against this plan", "Écart au plan")
    case .asPlanned: Bilingual("as planned", "comme prévu")
    case .day: Bilingual("Day", "Jour")
    case .week: Bilingual("Week", "Semaine")
    case .month: Bilingual("Month", "Mois")
    case .days: Bilingual("Days", "Jours")
    case .weeks: Bilingual("Weeks", "Semaines")
    case .months: Bilingual("Months", "Mois")
    case .wait: Bilingual("Wait", "Attente")
    case .waitedAtMost: Bilingual("Share of answered calls", "Part des appels décrochés")
    case .interval: Bilingual("Interval", "Intervalle")
    case .value: Bilingual("Value", "Valeur")
    case .meaning: Bilingual("Meaning", "Signification")
    case .origin: Bilingual("Origin", "Origine")
    case .source: Bilingual("Source", "Source")
    case .specification: Bilingual("Specification", "Cahier des charges")
    case .assumed: Bilingual("Assumed", "Hypothèse")
    case .standard: Bilingual("Standard value of the program", "Valeur par défaut du programme")
    case .keyPath: Bilingual("Key in the scenario file", "Clé du fichier de scénario")
    case .yes: Bilingual("yes", "oui")
    case .no: Bilingual("no", "non")
    case .seed: Bilingual("Seed", "Graine aléatoire")
    case .replications: Bilingual("Replications", "Réplications")
    case .version: Bilingual("Busyhour version", "Version de Busyhour")
    case .digest: Bilingual("Digest of the scenario", "Empreinte du scénario")
    case .confidence: Bilingual("Confidence of intervals", "Niveau de confiance des intervalles")
    case .period: Bilingual("Period", "Période")
    case .openingHours: Bilingual("Open hours in all", "Heures d’ouverture en tout")
    case .timeZone: Bilingual("Time zone", "Fuseau horaire")
    case .target: Bilingual("Target", "Objectif")
    case .noTarget: Bilingual("no target", "sans objectif")
    case .chosen: Bilingual("this plan", "ce plan")
    case .formula: Bilingual("Formula", "Formule")
    case .holiday: Bilingual("public holiday", "jour férié")
    case .halfWidth: Bilingual("half-width", "demi-largeur")
    case .show: Bilingual("Show", "Afficher")
    case .weekday: Bilingual("Weekday", "Jour de semaine")
    case .group: Bilingual("Agent group", "Groupe de conseillers")
    case .hours: Bilingual("h", "h")
    case .whole: Bilingual("Whole service", "Ensemble du service")
    case .file: Bilingual("File", "Fichier")
    case .noLimit: Bilingual("no limit", "sans limite")
    case .closed: Bilingual("closed", "fermé")
    case .never: Bilingual("callers never give up", "les appelants n’abandonnent jamais")
    case .unchanged: Bilingual("unchanged", "inchangé")
    }
  }
}
