internal import OutputAnalysis
internal import ScenarioModel

extension OutboundMeasure {
  /// The columns of which the measures are made.
  public typealias Column = OutboundColumn

  /// What is declared of the measure.
  public var declaration: DeclaredSums<OutboundColumn> {
    guard let declared = OutboundMeasure.declarations[self] else {
      preconditionFailure("expected a declaration of every OutboundMeasure, found none of \(rawValue)")
    }
    return declared
  }

  /// Every measure's entry.
  private static let declarations: [OutboundMeasure: DeclaredSums<OutboundColumn>] =
    [byEntry, byDial, perPerson].reduce(into: [:]) { all, some in
      all.merge(some) { _, _ in preconditionFailure("expected one declaration of a measure, found two") }
    }

  /// What became of those who entered, by day of entry.
  private static let byEntry: [OutboundMeasure: DeclaredSums<OutboundColumn>] = [
    .entered: .count(
      .entered,
      en: "Entered", "people who entered the list, mean per replication",
      fr: "Entrées", "personnes entrées dans la campagne, moyenne par simulation"),
    .reached: .count(
      .reached,
      en: "Reached", "of the people who entered, those with a conversation by the end, mean per replication",
      fr: "Jointes", "personnes entrées avec qui une conversation a eu lieu avant la fin, moyenne par simulation"
    ),
    .enteredLate: .count(
      .enteredLate,
      en: "Entered too late to count", "of the people who entered, those later than end - D, mean per replication",
      fr: "Entrées trop tard pour compter", "personnes entrées plus tard que la fin − D, moyenne par simulation"),
    .completed: .count(
      .completed,
      en: "Completed", "of the people who entered, those whose follow-up was completed, mean per replication",
      fr: "Menées à terme", "personnes entrées dont le suivi est mené à terme, moyenne par simulation"),
    .declined: .count(
      .declined,
      en: "Declined", "of the people who entered, those who declined at first or midway, mean per replication",
      fr: "Refus", "personnes entrées qui ont refusé, d’emblée ou en cours de suivi, moyenne par simulation"),
    .exhausted: .count(
      .exhausted,
      en: "Given up after all attempts",
      "of the people who entered, those whose recall ladder ended in vain, mean per replication",
      fr: "Abandon après toutes les tentatives",
      "personnes entrées dont toutes les tentatives prévues ont été vaines, moyenne par simulation"),
    .wrongNumbers: .count(
      .wrongNumbers,
      en: "Wrong numbers", "of the people who entered, those whose number turned out to be wrong, mean per replication",
      fr: "Faux numéros", "personnes entrées dont le numéro s’est révélé faux, moyenne par simulation"),
    .waiting: .count(
      .waiting,
      en: "Still waiting at the end",
      "of the people who entered, those whose protocol was not over at the end, mean per replication",
      fr: "En attente à la fin", "personnes entrées dont le suivi n’est pas fini à la fin, moyenne par simulation"),
    .called: .count(
      .called,
      en: "Called", "of the people who entered, those dialled at least once in the first step, mean per replication",
      fr: "Appelées", "personnes entrées appelées au moins une fois à la première étape, moyenne par simulation"),
    .calledAgain: .count(
      .calledAgain,
      en: "Called again", "of the people who entered, those dialled again in the first step, mean per replication",
      fr: "Rappelées", "personnes entrées appelées de nouveau à la première étape, moyenne par simulation"),
    .reachedAtFirstAttempt: .count(
      .reachedAtFirstAttempt,
      en: "Reached at the first attempt",
      "of the people who entered, those with whom the first step's first attempt was a conversation, mean per replication",
      fr: "Jointes à la première tentative",
      "personnes entrées avec qui la première tentative de la première étape fut une conversation, moyenne par simulation"
    ),
    .shareWithin: .share(
      .within, of: .eligible,
      en: "Share in time", "reached within D of entering / entered not later than end - D",
      fr: "Part dans le délai", "jointes en D au plus après leur entrée / entrées au plus tard à la fin − D"
    )
    .explained(
      "Reached within D of entering, by day of entry. People who entered less than D before the end are left out and counted.",
      "Jointe en D au plus après son entrée, selon le jour d’entrée. Les personnes entrées moins de D avant la fin sont laissées de côté et comptées."
    ),
    .shareReached: .share(
      .reached, of: .entered,
      en: "Share reached", "reached / entered",
      fr: "Part jointe", "jointes / entrées"
    )
    .explained(
      "A conversation with the person took place; the share is of everyone who entered the list, wrong numbers included.",
      "Une conversation avec la personne a eu lieu ; le taux se rapporte à toutes les personnes entrées dans la campagne, faux numéros compris."
    ),
    .shareCalled: .share(
      .called, of: .entered,
      en: "Share called", "called / entered",
      fr: "Part appelée", "appelées / entrées"),
    .shareReachedAtFirst: .share(
      .reachedAtFirstAttempt, of: .entered,
      en: "Share reached at the first attempt", "reachedAtFirstAttempt / entered",
      fr: "Part jointe à la première tentative", "jointes à la première tentative / entrées"),
    .shareCalledAgain: .share(
      .calledAgain, of: .entered,
      en: "Share called again", "calledAgain / entered",
      fr: "Part rappelée", "appelées de nouveau / entrées"),
    .shareCompleted: .share(
      .completed, of: .entered,
      en: "Share completed", "completed / entered",
      fr: "Part menée à terme", "menées à terme / entrées"),
    .shareDeclined: .share(
      .declined, of: .entered,
      en: "Share declined", "declined / entered",
      fr: "Part des refus", "refus / entrées"),
    .shareExhausted: .share(
      .exhausted, of: .entered,
      en: "Share given up", "exhausted / entered",
      fr: "Part abandonnée", "tentatives toutes vaines / entrées"),
    .shareWrongNumbers: .share(
      .wrongNumbers, of: .entered,
      en: "Share of wrong numbers", "wrongNumbers / entered",
      fr: "Part des faux numéros", "faux numéros / entrées"),
    .meanTimeToReach: .ratio(
      [.timeToReach], of: [.reached], .seconds,
      en: "Mean time to reach", "sum of the times from entering to the first conversation / reached, in seconds",
      fr: "Délai moyen pour joindre", "somme des temps de l’entrée à la première conversation / jointes, en secondes"),
  ]

  /// What was done, by day of the dial.
  private static let byDial: [OutboundMeasure: DeclaredSums<OutboundColumn>] = [
    .attempts: .count(
      .attempts,
      en: "Attempts", "attempts that started, mean per replication",
      fr: "Tentatives d’appel", "tentatives commencées, moyenne par simulation"
    )
    .explained(
      "A dial for a person. It ends with the person, a third party, a machine, no answer, a busy line, a wrong number, or as a silent call.",
      "Un appel lancé vers une personne. Issue : la personne, un tiers, un répondeur, sans réponse, occupé, faux numéro, ou appel silencieux."
    ),
    .reachedOnDay: .count(
      .reachedOnDay,
      en: "First conversations", "first conversations, whenever the people entered, mean per replication",
      fr: "Premières conversations",
      "premières conversations, quelle que soit l’entrée des personnes, moyenne par simulation"),
    .conversations: .count(
      .conversations,
      en: "Conversations", "conversations in any step, mean per replication",
      fr: "Conversations", "conversations de toutes les étapes, moyenne par simulation"),
    .silentCalls: .count(
      .silentCalls,
      en: "Silent calls",
      "people who answered and found no agent in time, or were cut off as machines, mean per replication",
      fr: "Appels silencieux",
      "personnes qui ont décroché sans trouver d’agent à temps, ou coupées comme répondeurs, moyenne par simulation"),
    .messages: .count(
      .messages,
      en: "Text messages", "text messages sent, mean per replication",
      fr: "Messages", "messages envoyés, moyenne par simulation"),
    .escalations: .count(
      .escalations,
      en: "Escalations", "messages, letters or visits after a ladder in vain, mean per replication",
      fr: "Escalades", "messages, lettres ou visites après des tentatives toutes vaines, moyenne par simulation"),
    .released: .count(
      .released,
      en: "Released", "people released by a cascade, mean per replication",
      fr: "Libérées", "personnes libérées par une cascade, moyenne par simulation"),
    .calledBack: .count(
      .calledBack,
      en: "Called back", "people who called back after a missed call, mean per replication",
      fr: "Ont rappelé", "personnes qui ont rappelé après un appel manqué, moyenne par simulation"),
  ]

  /// What was done for each person, of each attempt and by the agents; the state at the day's end.
  private static let perPerson: [OutboundMeasure: DeclaredSums<OutboundColumn>] = [
    .attemptsPerPerson: .ratio(
      [.attempts], of: [.entered], .ratio,
      en: "Attempts per person", "attempts / entered",
      fr: "Tentatives par personne", "tentatives / entrées"),
    .attemptsPerPersonReached: .ratio(
      [.attempts], of: [.reachedOnDay], .ratio,
      en: "Attempts per person reached", "attempts / reachedOnDay",
      fr: "Tentatives par personne jointe", "tentatives / premières conversations"),
    .personShare: .share(
      .persons, of: .attempts,
      en: "Attempts: the person", "attempts that ended with the person / attempts",
      fr: "Tentatives : la personne", "tentatives terminées avec la personne / tentatives"),
    .thirdPartyShare: .share(
      .thirdParties, of: .attempts,
      en: "Attempts: a third party", "attempts that a third party answered / attempts",
      fr: "Tentatives : un tiers", "tentatives décrochées par un tiers / tentatives"),
    .machineShare: .share(
      .machines, of: .attempts,
      en: "Attempts: a machine", "attempts that an answering machine took / attempts",
      fr: "Tentatives : répondeur", "tentatives prises par un répondeur / tentatives"),
    .unansweredShare: .share(
      .unanswered, of: .attempts,
      en: "Attempts: no answer", "attempts that nobody answered / attempts",
      fr: "Tentatives : sans réponse", "tentatives sans réponse / tentatives"),
    .busyShare: .share(
      .busyLines, of: .attempts,
      en: "Attempts: busy", "attempts that found the line busy / attempts",
      fr: "Tentatives : occupé", "tentatives sur une ligne occupée / tentatives"),
    .wrongNumberShare: .share(
      .wrongNumberAttempts, of: .attempts,
      en: "Attempts: wrong number", "attempts that found a wrong number / attempts",
      fr: "Tentatives : faux numéro", "tentatives vers un faux numéro / tentatives"),
    .silentShare: .share(
      .silentCalls, of: .attempts,
      en: "Attempts: silent", "silentCalls / attempts",
      fr: "Tentatives : appel silencieux", "appels silencieux / tentatives"),
    .silentPerAnswer: .share(
      .silentCalls, of: .answers,
      en: "Silent calls per answer", "silentCalls / attempts that a person answered, silent calls included",
      fr: "Appels silencieux par réponse",
      "appels silencieux / tentatives décrochées par une personne, appels silencieux compris"),
    .agentHours: .mean(
      [.agentSeconds], .hours, per: .hour,
      en: "Agent-hours on attempts", "agent time on attempts that started on the day, in hours, mean per replication",
      fr: "Heures d’appel", "temps d’agent des tentatives commencées ce jour, en heures, moyenne par simulation"),
    .agentHoursPerPersonReached: .ratio(
      [.agentSeconds], of: [.reachedOnDay], .hours, per: .hour,
      en: "Agent-hours per person reached", "agentHours / reachedOnDay",
      fr: "Heures d’appel par personne jointe", "heures d’appel / premières conversations"),
    .dutyHoursPerPersonReached: .ratio(
      [.scheduled], of: [.reachedOnDay], .hours, per: .hour,
      en: "Hours on duty per person reached", "hours on duty of the groups that serve the type / reachedOnDay",
      fr: "Heures de présence par personne jointe",
      "heures de présence des groupes qui servent la campagne / premières conversations"),
    .agentDays: .mean(
      [.scheduled], .count, per: .agentDay,
      en: "Agent-days", "hours on duty of the groups that serve the type / mean open hours of an open day",
      fr: "Jours-agents", "heures de présence des groupes qui servent la campagne / ouverture moyenne d’un jour ouvert"),
    .callsPerAgentDay: .ratio(
      [.attempts], of: [.scheduled], .ratio, per: .secondOfAgentDay,
      en: "Calls per agent-day", "attempts / agentDays",
      fr: "Appels par jour-agent", "tentatives / jours-agents"
    )
    .explained(
      "Attempts / agent-days on duty of the groups that serve the list; an agent-day is the mean opening of an open day. Groups that serve several lists or answer calls too count in full for each.",
      "Tentatives / jours-agents de présence des groupes qui servent la campagne ; un jour-agent dure l’ouverture moyenne d’un jour ouvert. Un groupe qui sert plusieurs campagnes ou décroche aussi compte entièrement pour chacune."
    ),
    .idleShare: .share(
      .ready, of: .present,
      en: "Agents idle", "ready / (busy + ready) time of the groups that serve the type: 1 - their occupancy",
      fr: "Temps libre des conseillers",
      "temps disponible / (occupé + disponible) des groupes qui servent la campagne : 1 − leur taux d’occupation"
    )
    .explained(
      "Ready / (busy + ready) time of these groups, whatever they are busy with: 1 − occupancy.",
      "Temps disponible / (occupé + disponible) de ces groupes, quel que soit leur travail : 1 − taux d’occupation."),
    .shareReachedByEvening: .share(
      .reachedSoFar, of: .enteredSoFar,
      en: "Share reached by the evening", "first conversations up to the day's end / people entered up to it",
      fr: "Part jointe le soir", "premières conversations jusqu’à la fin du jour / personnes entrées jusque-là"),
    .waitingAtEnd: .count(
      .waitingAtEnd,
      en: "Waiting in the evening",
      "people whose protocol is not over at the day's last midnight, mean per replication",
      fr: "En attente le soir",
      "personnes dont le suivi n’est pas fini au dernier minuit du jour, moyenne par simulation"),
    .dueAtEnd: .count(
      .dueAtEnd,
      en: "Due and not called", "of these, people who are due and were not dialled for lack of agents, lines or hours",
      fr: "À appeler, non appelées",
      "parmi elles, personnes à appeler et non appelées faute d’agents, de lignes ou d’heures"),
    .oldestAtEnd: .mean(
      [.oldestAtEnd], .seconds,
      en: "Oldest in the evening",
      "age since entering of the longest-waiting person who is due and not reached, in seconds",
      fr: "Plus ancien le soir",
      "temps depuis l’entrée de la personne à appeler et non jointe qui attend depuis le plus longtemps, en secondes"),
    .lastActivityEnd: .ratio(
      [.lastActivity], of: [.activeDays], .seconds,
      en: "Last attempt ended, after midnight",
      "end of the day's last attempt, in seconds after midnight; mean of days with attempts",
      fr: "Fin de la dernière tentative, après minuit",
      "fin de la dernière tentative du jour, en secondes après minuit ; moyenne des jours avec tentatives"),
  ]
}
