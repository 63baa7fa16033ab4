import ScenarioModel

/// The keys of what callers do besides waiting: calling again, hearing the expected wait, being called back, turning elsewhere.
enum CallerKeys {
  static let voiceMenu = SectionForm(
    "voice_menu", "The voice menu in front of the queue.",
    keys: [
      Key(
        "self_service", .number(Quantities.share("20 %")),
        "Share of the curve's calls that the menu serves; counted apart, never offered.", required: true)
    ])

  static let retries = SectionForm(
    "retries", "Whether, when and how often callers who were not helped call again.",
    keys: [
      Key("after_abandonment", .number(Quantities.share("40 %")), "Share that calls again; default: 0 %."),
      Key("after_blocking", .number(Quantities.share("60 %")), "Share of the blocked that calls again; default: 0 %."),
      Key(
        "after_clearing", .number(Quantities.share("30 %")),
        "Share of those cleared at closing that calls again; needs overnight; default: 0 %."),
      Key(
        "delay", DistributionKeys.distribution(example: "10 min"), "Time from leaving to the next attempt.",
        required: true),
      Key(
        "most_attempts", .number(Quantities.attempts), "Most attempts of a person, the first included.", required: true),
      Key("patience", .choice(RetryDraw.allCases.map(\.rawValue)), "Patience of a further attempt; default: redraw."),
      Key("handling", .choice(RetryDraw.allCases.map(\.rawValue)), "Handling of a further attempt; default: redraw."),
      Key("overnight", truth, "Whether attempts may fall into a later opening; default: false."),
    ])

  static let announcement = SectionForm(
    "announcement", "A level of the announced wait.",
    keys: [
      Key("over", .number(Quantities.wait("2 min")), "The announced wait must exceed this.", required: true),
      Key("leaving", .number(Quantities.share("15 %")), "Share that leaves on hearing it; default: 0 %."),
      Key("patience", .number(Quantities.factor("80 %")), "Factor on the patience of those who stay; default: 100 %."),
    ])

  static let callback = SectionForm(
    "callback", "The offer to be called back instead of waiting.",
    keys: [
      Key(
        "offered_over", .number(Quantities.wait("5 min")),
        "Announced wait above which it is offered; 0 s: to all who must wait.", required: true),
      Key("acceptance", .number(Quantities.share("50 %")), "Share of those offered it that accept.", required: true),
      Key("earliest", .number(Quantities.wait("10 min")), "Least time from acceptance to the first try; default: 0 s."),
      Key(
        "keep_free", .number(Quantities.agents),
        "Agents that must stay free when a call is returned; default: 0 agents."),
      Key("priority", .whole(-1000...1000, example: "-1"), "Priority beside those of call types; default: -1."),
      Key("reached", .number(Quantities.share("80 %")), "Share of tries that reach the person; default: 100 %."),
      Key(
        "failed_attempt", DistributionKeys.distribution(example: "30 s"),
        "Agent time of a try that reaches nobody; default: none."),
      Key("most_attempts", .number(Quantities.attempts), "Most tries for a person; default: 1 attempt."),
      Key("gap", .number(Quantities.wait("30 min")), "Least time between tries; default: 0 s."),
      Key(
        "order", .choice(CallbackOrder.allCases.map(\.rawValue)),
        "Whom to call first: who was tried fewer times, or who accepted earlier; default: fewest-attempts."),
      Key("handling", ScenarioKeys.handling, "Handling of a returned call; default: the call type's."),
      Key("overnight", truth, "Whether open callbacks are kept for the next opening; default: true."),
      Key("target", TargetKeys.callback, "Share to reach within a time of acceptance; default: none."),
    ])

  static let transfer = SectionForm(
    "transfer", "A share of answered calls that goes on to another call type.",
    keys: [
      Key("to", .text(TextForms.callType), "The call type whose queue the call joins.", required: true),
      Key("from", groups, "Only calls answered by these groups; default: all."),
      Key("probability", .number(Quantities.share("8 %")), "Share of answered calls that goes on.", required: true),
      Key(
        "consultation", DistributionKeys.distribution(example: "30 s"),
        "Time the first agent goes on after the talk, before the call joins its queue; default: none."),
      Key(
        "handling", ScenarioKeys.handling,
        "Talk, and after-call work once the call has gone on, of the first agent; default: the call's own."),
    ])

  static let spillOver = SectionForm(
    "spill_over", "Another service to which callers turn, counted by hour.",
    keys: [
      Key("to", ScenarioKeys.localized, "Name of the other service, such as emergency number 112.", required: true),
      Key("when_closed", .number(Quantities.share("40 %")), "Share of attempts outside opening hours; default: 0 %."),
      Key(
        "after_abandonment", .number(Quantities.share("5 %")),
        "Share of those who abandoned and do not call again; default: 0 %."),
      Key(
        "after_blocking", .number(Quantities.share("10 %")),
        "Share of those who were blocked and do not call again; default: 0 %."),
    ])

  static let closedHours = SectionForm(
    "closed_hours", "Attempts while the service is closed: counted apart, never as offered.",
    keys: [
      Key(
        "rates", .either([.number(Quantities.hourlyRate), .table(DemandKeys.rateProfile)]),
        "Attempts per hour by part of the day; only closed time counts.", required: true),
      Key("follows_volume", truth, "Whether the rates follow the day's volume; default: false."),
    ])

  static let truth = Form.choice(["true", "false"])

  /// One group or several, by name or with `*`.
  static let groups = Form.either([.text(TextForms.group), .list(.text(TextForms.group), atLeast: 1)])
}
