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
        "demand", .section(DemandKeys.demand),
        "How many contacts come, and when; left out only where all come by transfers, from items, from a list or linked."
      ),
      Key("handling", ScenarioKeys.handling, "Time an agent spends on one contact.", required: true),
    ] + waiting + [
      Key("variants", .table(VariantKeys.variants), "Splits the type into NAME.VARIANT, by share."),
      Key("variants_from", .choice(["languages"]), "The table of the scenario that has the variants."),
      Key(
        "outbound", .section(OutboundKeys.outbound),
        "Settings of `channel: outbound`: who is called, how often and how."),
    ] + centre)

  /// The settings that a variant may have of its own.
  static let settings =
    [Key("handling", ScenarioKeys.handling, "Time an agent spends on one contact; default: the call type's.")] + waiting
    + centre

  private static let waiting = [
    Key("patience", DistributionKeys.patience, "Time a caller is ready to wait, or never; inbound needs it."),
    Key("balking", .number(Quantities.share("3 %")), "Share that leaves at once when nobody is free; default: 0 %."),
    Key("priority", .whole(-1000...1000, example: "0"), "Larger is answered first; default: 0."),
    Key("queue_limit", .number(Quantities.queueLimit), "Most callers that may wait; default: no limit."),
    Key("target", TargetKeys.target, "What has to be achieved; default: 80 % in 20 s; none asks for nothing."),
  ]

  private static let centre = [
    Key(
      "wait_weight", .number(Quantities.waitWeight), "Weight for groups that work by longest weighted wait; default: 1."
    ),
    Key("voice_menu", .section(CallerKeys.voiceMenu), "The voice menu in front of the queue."),
    Key("routing", .section(RoutingKeys.routing), "Which groups may answer, and when; default: all that serve it."),
    Key("retries", .section(CallerKeys.retries), "Callers who call again; default: none."),
    Key(
      "announcement", .list(.section(CallerKeys.announcement), atLeast: 1),
      "What callers do on hearing the expected wait, by rising wait."),
    Key("callback", .section(CallerKeys.callback), "The offer to be called back; default: none."),
    Key("transfers", .list(.section(CallerKeys.transfer), atLeast: 1), "Where answered calls go on to."),
    Key(
      "transfer_priority", .whole(-1000...1000, example: "3"),
      "Priority of calls transferred to this type; default: the type's."),
    Key("spill_over", .section(CallerKeys.spillOver), "Where callers turn who find the service closed or too slow."),
    Key("closed_hours", .section(CallerKeys.closedHours), "Attempts while the service is closed."),
    Key("deferred", .section(DeferredKeys.deferred), "Settings of `channel: deferred`."),
  ]
}
