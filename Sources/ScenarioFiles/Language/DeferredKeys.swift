import ScenarioModel

/// The keys of deferred work: e-mails and forms.
enum DeferredKeys {
  static let deferred = SectionForm(
    "deferred", "E-mails and forms: work that waits for hours or days.",
    keys: [
      Key(
        "backlog", label: ("backlog at the start", "stock au départ"), .number(Quantities.backlog),
        "Items there at the start of the period; default: 0 items."),
      Key(
        "backlog_age", label: ("age of the backlog", "âge du stock"), DistributionKeys.distribution(example: "6 h"),
        "Age of these items then; default: new."),
      Key("order", .choice(DeferredOrder.allCases.map(\.rawValue)), "Which item first; default: oldest-first."),
      Key(
        "interruptible", CallerKeys.truth,
        "Whether a waiting caller takes the agent away from an item; default: false."),
      Key(
        "target", label: ("target", "objectif"), TargetKeys.deferred,
        "Share to do within a time of entry; default: none."),
      TargetKeys.cleared("By when no pile is left, nor grows again; default: none."),
      Key(
        "calls", label: ("people who call instead", "appels de relance"), .section(calls),
        "Items that turn into calls; default: none."),
    ])

  static let calls = SectionForm(
    "calls_from_items", "People who wrote and call if the item is not yet done.",
    keys: [
      Key(
        "share", label: ("share", "part"), .number(Quantities.share("20 %")), "Share of writers that would call.",
        required: true),
      Key(
        "after", label: ("time to the call", "délai jusqu’à l’appel"), DistributionKeys.distribution(example: "24 h"),
        "Time from writing to calling.", required: true),
      Key("to", .text(TextForms.callType), "The inbound call type of these calls.", required: true),
      Key("withdraws", CallerKeys.truth, "Whether the call withdraws the item; default: false."),
    ])

  /// What the channel asks of the other keys of a call type.
  static let channel = Condition.Branch(
    "deferred", own: ["deferred"],
    refused: [
      ("patience", "items have no patience"), ("balking", "nobody waits on a line"),
      ("queue_limit", "items are never refused"), ("voice_menu", "nobody waits on a line"),
      ("routing", "the groups that serve the type work its items"), ("retries", "nobody waits on a line"),
      ("cut_short", "nobody is on a line"),
      ("announcement", "nobody waits on a line"), ("callback", "nobody waits on a line"),
      ("transfers", "calls are transferred, items are not"),
      ("transfer_priority", "calls are transferred, items are not"), ("spill_over", "nobody waits on a line"),
      ("closed_hours", "items arrive at all hours"),
      ("target", "what is asked of items stands under 'deferred: target:', such as '80 % in 24 h'"),
    ])
}
