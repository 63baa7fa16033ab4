internal import Measures
internal import ScenarioModel

/// Names for people of the columns of typed tables, by their stable names: measures from their catalogue, all others here.
enum ColumnWords {
  /// The name of a column; one of a half-width is that of its measure with ±.
  static func label(_ key: String) -> Bilingual {
    if let label = found(key) { return label }
    guard key.hasSuffix(halfWidth), let of = found(String(key.dropLast(halfWidth.count))) else {
      return Bilingual(key, key)
    }
    return of + " ±"
  }

  /// What follows the name of a measure in the key of its half-width.
  static let halfWidth = "_half_width"

  /// The label of a name; quantiles such as `wait_80` take theirs from the time's name.
  private static func found(_ key: String) -> Bilingual? {
    if let label = all[key] ?? measures[key] { return label }
    guard let mark = key.lastIndex(of: "_"), let label = quantiles[String(key[..<mark])] else { return nil }
    let percent = key[key.index(after: mark)...]
    return Bilingual("\(label.english): \(percent)% at most", "\(label.french) : \(percent) % au plus")
  }

  /// The measures of calls, agents and deferred work, for tables that name some of them; the others bring their labels along.
  private static let measures: [String: Bilingual] = {
    let calls = Measure.allCases.map { ($0.column, $0.columnLabel) }
    let deferred = DeferredMeasure.allCases.map { ($0.column, $0.columnLabel) }
    return Dictionary(calls + deferred) { first, _ in first }
  }()

  private static let quantiles: [String: Bilingual] = [
    "wait": Bilingual("Wait of answered calls (s)", "Attente des appels décrochés (s)"),
    "turnaround": Bilingual("Time to done (s)", "Temps de traitement (s)"),
    "time_to_reach": Bilingual("Time to reach (s)", "Délai pour joindre (s)"),
    "backlog": Bilingual("Waiting (quantile)", "En attente (quantile)"),
    "oldest_at_end": DeferredMeasure.oldestAtEnd.columnLabel,
  ]

  private static let all: [String: Bilingual] = places.merging(counts) { $1 }.merging(agents) { $1 }

  /// Where a row belongs, and what it speaks of.
  private static let places: [String: Bilingual] = [
    "date": Bilingual("Date", "Date"),
    "weekday": Bilingual("Weekday", "Jour"),
    "holiday": Bilingual("Public holiday", "Jour férié"),
    "open_hours": Bilingual("Open hours", "Heures d’ouverture"),
    "start": Bilingual("From", "De"),
    "end": Bilingual("To", "À"),
    "hour": Bilingual("Hour", "Heure"),
    "hour_from": Bilingual("Hour from", "Heure (début)"),
    "week": Bilingual("Week from", "Semaine du"),
    "month": Bilingual("Month", "Mois"),
    "day": Bilingual("Day", "Jour"),
    "interval": Bilingual("Interval", "Intervalle"),
    "run": Bilingual("Run", "Période"),
    "group": Bilingual("Agent group", "Groupe de conseillers"),
    "call_type": Bilingual("Call type", "Motif d’appel"),
    "subject": Bilingual("Of", "Objet"),
    "staffing": Bilingual("Staffing", "Effectif"),
    "measure": Bilingual("Measure", "Mesure"),
    "value": Bilingual("Value", "Valeur"),
    "step": Bilingual("Step", "Étape"),
    "outcome": Bilingual("Outcome", "Issue"),
    "consequence": Bilingual("Consequence", "Suite"),
    "stratum": Bilingual("Kind of people", "Strate"),
    "days": Bilingual("Days of the period", "Jours de la période"),
    "name": Bilingual("Name", "Nom"),
    "key": Bilingual("Key in the scenario file", "Clé du fichier de scénario"),
    "origin": Bilingual("Origin", "Origine"),
    "source": Bilingual("Source or reason", "Source ou raison"),
    "meaning": Bilingual("Meaning", "Signification"),
    "attempts": Bilingual("Attempts", "Tentatives d’appel"),
    "conversation_share": Bilingual("Conversations per attempt", "Conversations par tentative"),
  ]

  /// Contacts and items.
  private static let counts: [String: Bilingual] = [
    "expected_calls": MeasurePhrase.expectedCalls.words,
    "of_offered": Measure.serviceLevelOfOffered.label,
    "of_answered": Measure.serviceLevelOfAnswered.label,
    "short_abandons_excluded": Measure.serviceLevelShortAbandonsExcluded.label,
    "short_abandons_good": Measure.serviceLevelShortAbandonsGood.label,
    "longest_queue_maximum": Bilingual("Longest queue of any run", "File la plus longue de toutes les simulations"),
    "target_met": Bilingual("Probability that the target is met", "Probabilité d’atteindre l’objectif"),
    "target_met_lower": Bilingual("Probability: lower end", "Probabilité : borne basse"),
    "target_met_upper": Bilingual("Probability: upper end", "Probabilité : borne haute"),
    "target_met_probability": Bilingual("Probability that the target is met", "Probabilité d’atteindre l’objectif"),
    "contacts": Bilingual("Contacts answered", "Contacts traités"),
    "share": Bilingual("Share", "Part"),
    "backlog": Bilingual("Waiting", "En attente"),
    "oldest_met": Bilingual("Probability that the age limit holds", "Probabilité de tenir l’âge limite"),
    "largest_backlog": Bilingual("Largest backlog", "Plus gros retard"),
  ]

  /// Agents and formulas.
  private static let agents: [String: Bilingual] = [
    "agents": MeasurePhrase.agentsOnDuty.words,
    "required": MeasurePhrase.agentsNeeded.words,
    "available": MeasurePhrase.agentsAvailable.words,
    "paid": Bilingual("Agents paid", "Conseillers payés"),
    "offered_load": MeasurePhrase.offeredLoad.words,
    "paid_hours": MeasurePhrase.paidHours.words,
    "peak_agents": Bilingual("Most agents on duty", "Conseillers présents au plus"),
    "peak_required": Bilingual("Most agents needed", "Besoin au plus"),
    "fte": Bilingual("FTE", "ETP"),
    "full_time": Bilingual("Full-time hours a week", "Heures par semaine d’un ETP"),
    "erlang_c": Bilingual("Erlang C", "Erlang C"),
    "erlang_a": Bilingual("Erlang A", "Erlang A"),
    "sipp": Bilingual("SIPP", "SIPP"),
    "lagged_sipp": Bilingual("Lagged SIPP", "SIPP décalé"),
    "modified_offered_load": Bilingual("Modified offered load", "Charge offerte modifiée"),
    "simulation": Bilingual("Simulation", "Simulation"),
  ]
}
