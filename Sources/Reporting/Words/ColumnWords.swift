internal import ScenarioModel

/// Names for people of the columns of typed tables, by their stable names.
enum ColumnWords {
  /// The name of a column; one of a half-width is that of its measure with ±.
  static func label(_ key: String) -> Bilingual {
    if let label = found(key) { return label }
    guard key.hasSuffix(halfWidth), let of = found(String(key.dropLast(halfWidth.count))) else {
      return Bilingual(key, key)
    }
    return Bilingual(of.english + " ±", of.french + " ±")
  }

  private static let halfWidth = "_half_width"

  /// The label of a name; quantiles such as `wait_80` take theirs from the time's name.
  private static func found(_ key: String) -> Bilingual? {
    if let label = all[key] { return label }
    guard let mark = key.lastIndex(of: "_"), let label = quantiles[String(key[..<mark])] else { return nil }
    let percent = key[key.index(after: mark)...]
    return Bilingual("\(label.english): \(percent)% at most", "\(label.french) : \(percent) % au plus")
  }

  private static let quantiles: [String: Bilingual] = [
    "wait": Bilingual("Wait of answered calls (s)", "Attente des appels décrochés (s)"),
    "turnaround": Bilingual("Time to done (s)", "Temps de traitement (s)"),
    "time_to_reach": Bilingual("Time to reach (s)", "Délai pour joindre (s)"),
    "backlog": Bilingual("Waiting (quantile)", "En attente (quantile)"),
    "oldest_at_end": Bilingual("Oldest in the evening (s)", "Plus ancien le soir (s)"),
  ]

  private static let all: [String: Bilingual] = places.merging(contacts) { $1 }.merging(agents) { $1 }.merging(people) {
    $1
  }
  .merging(work) { $1 }.merging(tries) { $1 }

  private static let places: [String: Bilingual] = [
    "date": Bilingual("Date", "Date"), "weekday": Bilingual("Weekday", "Jour"),
    "holiday": Bilingual("Public holiday", "Jour férié"), "open_hours": Bilingual("Open hours", "Heures d’ouverture"),
    "start": Bilingual("From", "De"), "end": Bilingual("To", "À"), "hour": Bilingual("Hour", "Heure"),
    "hour_from": Bilingual("Hour from", "Heure (début)"), "week": Bilingual("Week from", "Semaine du"),
    "month": Bilingual("Month", "Mois"), "day": Bilingual("Day", "Jour"),
    "interval": Bilingual("Interval", "Intervalle"),
    "run": Bilingual("Run", "Période"), "group": Bilingual("Agent group", "Groupe de conseillers"),
    "call_type": Bilingual("Call type", "Motif d’appel"), "subject": Bilingual("Of", "Objet"),
    "staffing": Bilingual("Staffing", "Effectif"), "measure": Bilingual("Measure", "Mesure"),
    "value": Bilingual("Value", "Valeur"), "step": Bilingual("Step", "Étape"), "outcome": Bilingual("Outcome", "Issue"),
    "consequence": Bilingual("Consequence", "Suite"), "stratum": Bilingual("Kind of people", "Strate"),
    "days": Bilingual("Days of the period", "Jours de la période"), "name": Bilingual("Name", "Nom"),
    "key": Bilingual("Key in the scenario file", "Clé du fichier de scénario"),
    "origin": Bilingual("Origin", "Origine"),
    "source": Bilingual("Source or reason", "Source ou raison"), "meaning": Bilingual("Meaning", "Signification"),
  ]

  private static let contacts: [String: Bilingual] = [
    "expected_calls": MeasurePhrase.expectedCalls.words, "offered": MeasurePhrase.offered.words,
    "answered": MeasurePhrase.answered.words, "abandoned": MeasurePhrase.abandoned.words,
    "balked": Bilingual("Left at once", "Partis aussitôt"), "blocked_by_lines": MeasurePhrase.rejected.words,
    "blocked_by_queue": MeasurePhrase.dissuaded.words, "cleared": MeasurePhrase.cleared.words,
    "unfinished": Bilingual("Still there at the end", "En cours à la fin"),
    "service_level": MeasurePhrase.serviceLevel.words, "of_offered": Bilingual("Level of offered", "NS sur reçus"),
    "of_answered": Bilingual("Level of answered", "NS sur décrochés"),
    "short_abandons_excluded": Bilingual("Level, short abandons excluded", "NS, abandons courts exclus"),
    "short_abandons_good": Bilingual("Level, short abandons good", "NS, abandons courts comptés bons"),
    "service_level_of_offered": Bilingual("Level of offered", "NS sur reçus"),
    "service_level_of_answered": Bilingual("Level of answered", "NS sur décrochés"),
    "service_level_short_abandons_excluded": Bilingual("Level, short abandons excluded", "NS, abandons courts exclus"),
    "service_level_short_abandons_good": Bilingual("Level, short abandons good", "NS, abandons courts comptés bons"),
    "abandonment": MeasurePhrase.abandonment.words, "answer_rate": MeasurePhrase.answerRate.words,
    "average_speed_of_answer": Bilingual("Average speed of answer (s)", "Délai moyen de réponse (s)"),
    "mean_wait": Bilingual("Mean wait of all callers (s)", "Attente moyenne de tous les appelants (s)"),
    "mean_queue_length": Bilingual("Mean queue", "File moyenne"), "longest_queue": MeasurePhrase.longestQueue.words,
    "longest_queue_maximum": Bilingual("Longest queue of any run", "File la plus longue de toutes les simulations"),
    "intervals_met": Bilingual("Intervals that meet the target", "Intervalles qui tiennent l’objectif"),
    "days_met": Bilingual("Days that meet the target", "Jours qui tiennent l’objectif"),
    "weeks_met": Bilingual("Weeks that meet the target", "Semaines qui tiennent l’objectif"),
    "months_met": Bilingual("Months that meet the target", "Mois qui tiennent l’objectif"),
    "target_met": Bilingual("Probability that the target is met", "Probabilité d’atteindre l’objectif"),
    "target_met_lower": Bilingual("Probability: lower end", "Probabilité : borne basse"),
    "target_met_upper": Bilingual("Probability: upper end", "Probabilité : borne haute"),
    "target_met_probability": Bilingual("Probability that the target is met", "Probabilité d’atteindre l’objectif"),
    "contacts": Bilingual("Contacts answered", "Contacts traités"), "share": Bilingual("Share", "Part"),
  ]

  private static let agents: [String: Bilingual] = [
    "agents": MeasurePhrase.agentsOnDuty.words, "required": MeasurePhrase.agentsNeeded.words,
    "available": MeasurePhrase.agentsAvailable.words, "paid": Bilingual("Agents paid", "Conseillers payés"),
    "offered_load": MeasurePhrase.offeredLoad.words, "occupancy": MeasurePhrase.occupancy.words,
    "load_ratio": Bilingual("Load ratio", "Taux de charge"), "agent_hours": MeasurePhrase.agentHours.words,
    "paid_hours": MeasurePhrase.paidHours.words, "busy_hours": Bilingual("Busy hours", "Heures occupées"),
    "overtime_hours": Bilingual("Overtime hours", "Heures supplémentaires"),
    "peak_agents": Bilingual("Most agents on duty", "Conseillers présents au plus"),
    "peak_required": Bilingual("Most agents needed", "Besoin au plus"),
    "fte": Bilingual("FTE", "ETP"), "full_time": Bilingual("Full-time hours a week", "Heures par semaine d’un ETP"),
    "erlang_c": Bilingual("Erlang C", "Erlang C"), "erlang_a": Bilingual("Erlang A", "Erlang A"),
    "sipp": Bilingual("SIPP", "SIPP"), "lagged_sipp": Bilingual("Lagged SIPP", "SIPP décalé"),
    "modified_offered_load": Bilingual("Modified offered load", "Charge offerte modifiée"),
    "simulation": Bilingual("Simulation", "Simulation"),
  ]

  private static let people: [String: Bilingual] = [
    "fresh": Bilingual("Callers (first calls)", "Appelants (premiers appels)"),
    "retries": Bilingual("Retries", "Rappels"),
    "helped": Bilingual("People helped", "Personnes aidées"),
    "helped_at_first_call": Bilingual("Helped at the first call", "Aidées au premier appel"),
    "helped_share": Bilingual("Share of people helped", "Part des personnes aidées"),
    "first_call_share": Bilingual("Share helped at the first call", "Part aidée au premier appel"),
    "served_by_menu": Bilingual("Served by the voice menu", "Servis par le serveur vocal"),
    "transferred": Bilingual("Transferred", "Transférés"),
    "received": Bilingual("Received by transfer", "Reçus par transfert"),
    "transfer_share": Bilingual("Share transferred", "Part transférée"),
    "callback_accepted": Bilingual("Callbacks accepted", "Rappels acceptés"),
    "callback_reached": Bilingual("Callbacks reached", "Rappels aboutis"),
    "callback_reached_within": Bilingual("Callbacks reached in time", "Rappels aboutis à temps"),
    "callback_lost": Bilingual("Callbacks given up", "Rappels abandonnés"),
    "callback_share_within": Bilingual("Share of callbacks in time", "Part des rappels à temps"),
    "closed_attempts": Bilingual("Attempts while closed", "Appels hors ouverture"),
    "spilled": Bilingual("Turned elsewhere", "Reportés ailleurs"),
    "spilled_closed": Bilingual("Elsewhere: closed", "Ailleurs : fermé"),
    "spilled_abandoned": Bilingual("Elsewhere: abandoned", "Ailleurs : après abandon"),
    "spilled_blocked": Bilingual("Elsewhere: blocked", "Ailleurs : rejetés ou dissuadés"),
  ]

  private static let work: [String: Bilingual] = [
    "entered": Bilingual("Entered", "Entrées"), "done": Bilingual("Done by the end", "Traités à la fin"),
    "withdrawn": Bilingual("Withdrawn", "Retirés"), "left": Bilingual("Left at the end", "En attente à la fin"),
    "entered_late": Bilingual("Entered too late to count", "Entrées trop tard pour compter"),
    "done_on_day": Bilingual("Done on the day", "Traités ce jour"),
    "interrupted": Bilingual("Put back for a contact", "Interrompus pour un contact"),
    "turned_into_calls": Bilingual("Turned into calls", "Devenus des appels"),
    "backlog": Bilingual("Waiting", "En attente"),
    "backlog_at_end": Bilingual("Waiting in the evening", "En attente le soir"),
    "oldest_at_end": Bilingual("Oldest in the evening (s)", "Plus ancien le soir (s)"),
    "share_within": Bilingual("Share in time", "Part dans le délai"),
    "mean_turnaround": Bilingual("Mean time to done (s)", "Temps moyen de traitement (s)"),
    "oldest_met": Bilingual("Probability that the age limit holds", "Probabilité de tenir l’âge limite"),
    "largest_backlog": Bilingual("Largest backlog", "Plus gros retard"),
  ]
}
