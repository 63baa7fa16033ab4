internal import OutputAnalysis

extension Measure {
  /// Measures of callers.
  static let callers: [Measure: DeclaredSums<CallerColumn>] = [
    .fresh: .count(
      .fresh, if: .persons,
      en: "Callers (first calls)", "first attempts: offered first parts that are no retries, mean per replication",
      fr: "Appelants (premiers appels)",
      "premiers appels : reçus directement, sans être une nouvelle tentative, moyenne par simulation"),
    .retries: .count(
      .retries, if: .persons,
      en: "Retries", "attempts that are not the caller's first, mean per replication",
      fr: "Réitérations", "appels qui ne sont pas le premier de l’appelant, moyenne par simulation"),
    .helped: .count(
      .helped, if: .persons,
      en: "People helped", "persons answered, or reached by a callback, mean per replication",
      fr: "Personnes aidées", "personnes décrochées, ou jointes par un rappel, moyenne par simulation"),
    .helpedAtFirstCall: .count(
      .helpedAtFirstCall, if: .persons,
      en: "Helped at the first call",
      "persons answered at their first attempt and not transferred, mean per replication",
      fr: "Aidées au premier appel",
      "personnes décrochées à leur premier appel et non transférées, moyenne par simulation"),
    .helpedShare: .share(
      .helped, of: .fresh, if: .persons,
      en: "Share of people helped", "helped / fresh",
      fr: "Part des personnes aidées", "personnes aidées / premiers appels"),
    .firstCallShare: .share(
      .helpedAtFirstCall, of: .fresh, if: .persons,
      en: "Share helped at the first call", "helpedAtFirstCall / fresh",
      fr: "Part aidée au premier appel", "aidées au premier appel / premiers appels"),
    .retryShare: .ratio(
      [.retries], of: [.fresh, .retries], .share, if: .shortCalls,
      en: "Share of repeated calls", "retries / (fresh + retries)",
      fr: "Part des appels réitérés", "rappels / (premiers appels + rappels)"),
    .cutShort: .count(
      .cutShort, if: .shortCalls,
      en: "Calls cut short",
      "answered calls that the agent ended early, whose callers are not among those helped, mean per replication",
      fr: "Appels écourtés",
      "appels décrochés que le conseiller a écourtés, dont l’appelant ne compte pas parmi les personnes aidées, moyenne par simulation"
    ),
    .cutShortShare: .share(
      .cutShort, of: .answered, if: .shortCalls,
      en: "Share of calls cut short", "cutShort / answered",
      fr: "Part des appels écourtés", "écourtés / décrochés"),
    .meanTalk: .ratio(
      [.talk], of: [.answered], .seconds, if: .shortCalls,
      en: "Mean talk time", "sum of the talk and hold of answered attempts / answered, in seconds",
      fr: "Durée moyenne de conversation",
      "somme des conversations et mises en attente des appels décrochés / décrochés, en secondes"),
    .servedByMenu: .count(
      .servedByMenu, if: .voiceMenu,
      en: "Served by the voice menu", "contacts that the voice menu served, never offered, mean per replication",
      fr: "Servis par le serveur vocal",
      "contacts servis par le serveur vocal, jamais comptés reçus, moyenne par simulation"),
    .transferred: .count(
      .transferred, if: .transfers,
      en: "Transferred", "answered contacts that went on to another call type, mean per replication",
      fr: "Transférés", "appels décrochés puis passés à un autre motif, moyenne par simulation"),
    .received: .count(
      .received, if: .transfers,
      en: "Received by transfer", "parts that were transferred to this type, mean per replication",
      fr: "Reçus par transfert", "appels transférés vers ce motif, moyenne par simulation"
    ).ofTypesAlone,
    .transferShare: .share(
      .transferred, of: .answered, if: .transfers,
      en: "Share transferred", "transferred / answered",
      fr: "Part transférée", "transférés / décrochés"),
    .callbackAccepted: .count(
      .callbackAccepted, if: .callbacks,
      en: "Callbacks accepted", "attempts that left with the promise of a callback, mean per replication",
      fr: "Rappels acceptés", "appels terminés par la promesse d’un rappel, moyenne par simulation"),
    .callbackTried: .count(
      .callbackTried, if: .callbacks, en: "Callbacks tried",
      "accepted callbacks whose person was called at least once, mean per replication", fr: "Rappels tentés",
      "rappels acceptés dont la personne a été appelée au moins une fois, moyenne par simulation"),
    .callbackReached: .count(
      .callbackReached, if: .callbacks,
      en: "Callbacks reached", "accepted callbacks whose person was reached, mean per replication",
      fr: "Rappels aboutis", "rappels acceptés dont la personne a été jointe, moyenne par simulation"),
    .callbackReachedWithin: .count(
      .callbackReachedWithin, if: .callbacks,
      en: "Callbacks reached in time", "accepted callbacks whose person was reached within D, mean per replication",
      fr: "Rappels aboutis à temps",
      "rappels acceptés dont la personne a été jointe en D au plus, moyenne par simulation"),
    .callbackLost: .count(
      .callbackLost, if: .callbacks,
      en: "Callbacks given up", "accepted callbacks that were given up, mean per replication",
      fr: "Rappels abandonnés", "rappels acceptés puis abandonnés, moyenne par simulation"),
    .callbackShareWithin: .share(
      .callbackReachedWithin, of: .callbackAccepted, if: .callbacks,
      en: "Share of callbacks in time", "callbackReachedWithin / callbackAccepted",
      fr: "Part des rappels à temps", "rappels aboutis en D au plus / rappels acceptés"),
    .callbackFirstTryDelay: .ratio(
      [.callbackFirstTryDelay], of: [.callbackTried], .seconds, if: .callbacks, en: "Delay to the first try",
      "sum of the times from acceptance to the first try / callbackTried, in seconds of the target's clock",
      fr: "Délai avant la première tentative",
      "somme des temps de l’acceptation à la première tentative / rappels tentés, en secondes de l’horloge de l’objectif"
    ),
  ]

  /// Measures of what never reached or left the service.
  static let outside: [Measure: DeclaredSums<OutsideColumn>] = [
    .closedAttempts: .count(
      .closedAttempts, if: .closedAttempts,
      en: "Attempts while closed", "attempts while the service was closed, never offered, mean per replication",
      fr: "Appels hors ouverture", "appels pendant la fermeture, jamais comptés reçus, moyenne par simulation"),
    .spilled: .count(
      .spilled, if: .spillOver,
      en: "Turned elsewhere", "callers who turned to another service, mean per replication",
      fr: "Reportés ailleurs", "appelants qui se sont tournés vers un autre service, moyenne par simulation"),
    .spilledClosed: .count(
      .spilledClosed, if: .spillOver,
      en: "Elsewhere: closed",
      "callers who turned to another service because this one was closed, mean per replication",
      fr: "Ailleurs : fermé",
      "appelants qui se sont tournés vers un autre service parce que celui-ci était fermé, moyenne par simulation"),
    .spilledAbandoned: .count(
      .spilledAbandoned, if: .spillOver,
      en: "Elsewhere: abandoned", "callers who turned to another service after abandoning, mean per replication",
      fr: "Ailleurs : après abandon",
      "appelants qui se sont tournés vers un autre service après un abandon, moyenne par simulation"),
    .spilledBlocked: .count(
      .spilledBlocked, if: .spillOver,
      en: "Elsewhere: blocked", "callers who turned to another service after being blocked, mean per replication",
      fr: "Ailleurs : rejetés ou dissuadés",
      "appelants qui se sont tournés vers un autre service après un appel rejeté ou dissuadé, moyenne par simulation"),
  ]
}
