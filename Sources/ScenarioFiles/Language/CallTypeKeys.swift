import ScenarioModel

/// The keys of a call type: what it is, and its settings, which a variant may have of its own.
enum CallTypeKeys {
  static let callType = SectionForm(
    "call_type", "One stream of contacts with its own demand, handling time, patience and target.",
    condition: Condition(
      key: "channel", standard: "inbound",
      branches: [Condition.Branch("inbound", required: ["patience"]), DeferredKeys.channel, OutboundKeys.channel]),
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as questions.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key("channel", .choice(Channel.allCases.map(\.rawValue)), "How contacts reach the service; default: inbound."),
      Key(
        "demand", label: ("demand", "demande"), .section(DemandKeys.demand),
        "How many contacts come, and when; left out only where all come by transfers, from items, from a list or linked."
      ),
      Key(
        "handling", label: ("handling time", "durée de traitement"), ScenarioKeys.handlingOfType,
        "Time an agent spends on one contact.", required: true),
    ] + waiting + [
      Key("variants", .table(VariantKeys.variants), "Splits the type into NAME.VARIANT, by share."),
      Key("variants_from", .choice(["languages"]), "The table of the scenario that has the variants."),
      Key(
        "outbound", .section(OutboundKeys.outbound),
        "Settings of `channel: outbound`: who is called, how often and how."),
    ] + centre)

  /// The settings that a variant may have of its own.
  static let settings =
    [
      Key(
        "handling", label: ("handling time", "durée de traitement"), ScenarioKeys.handlingOfType,
        "Time an agent spends on one contact; default: the call type's.")
    ] + waiting
    + centre

  private static let waiting = [
    Key(
      "patience", label: ("patience", "patience"), DistributionKeys.patience,
      "Time a caller is ready to wait, or never; inbound needs it."),
    Key(
      "balking", label: ("share that leaves at once", "part qui raccroche aussitôt"), .number(Quantities.share("3 %")),
      "Share that leaves at once when nobody is free; default: 0 %."),
    Key(
      "priority", label: ("priority", "priorité"), .whole(-1000...1000, example: "0"),
      "Larger is answered first; default: 0."),
    Key(
      "queue_limit", label: ("most callers waiting", "appelants en attente au plus"), .number(Quantities.queueLimit),
      "Most callers that may wait; default: no limit."),
    Key(
      "target", label: ("target", "objectif"), TargetKeys.target,
      "What has to be achieved; default: 80 % in 20 s; none asks for nothing."),
  ]

  private static let centre = [
    Key(
      "wait_weight", label: ("weight of waiting", "poids de l’attente"), .number(Quantities.waitWeight),
      "Weight for groups that work by longest weighted wait; default: 1."
    ),
    Key(
      "voice_menu", label: ("voice menu", "serveur vocal"), .section(CallerKeys.voiceMenu),
      "The voice menu in front of the queue."),
    Key(
      "routing", label: ("routing", "acheminement"), .section(RoutingKeys.routing),
      "Which groups may answer, and when; default: all that serve it."),
    Key(
      "retries", label: ("calling again", "réitérations"), .section(CallerKeys.retries),
      "Callers who call again; default: none."),
    Key(
      "cut_short", label: ("calls cut short", "appels écourtés"), .section(CallerKeys.cutShort),
      "Answered calls that agents end early; default: none."),
    Key(
      "announcement", label: ("announced wait", "attente annoncée"),
      .list(.section(CallerKeys.announcement), atLeast: 1),
      "What callers do on hearing the expected wait, by rising wait."),
    Key(
      "callback", label: ("callback offer", "proposition de rappel"), .section(CallerKeys.callback),
      "The offer to be called back; default: none."),
    Key(
      "transfers", label: ("transfer", "transfert"), .list(.section(CallerKeys.transfer), atLeast: 1),
      "Where answered calls go on to."),
    Key(
      "transfer_priority", label: ("priority of transferred calls", "priorité des appels transférés"),
      .whole(-1000...1000, example: "3"),
      "Priority of calls transferred to this type; default: the type's."),
    Key(
      "spill_over", label: ("calls to another service", "report vers un autre service"), .section(CallerKeys.spillOver),
      "Where callers turn who find the service closed or too slow."),
    Key(
      "closed_hours", label: ("closed hours", "heures de fermeture"), .section(CallerKeys.closedHours),
      "Attempts while the service is closed."),
    Key("deferred", .section(DeferredKeys.deferred), "Settings of `channel: deferred`."),
  ]
}
