import ScenarioModel

/// The keys of what callers do besides waiting: calling again, hearing the expected wait, being called back, turning elsewhere.
enum CallerKeys {
  static let voiceMenu = SectionForm(
    "voice_menu", "The voice menu in front of the queue.",
    keys: [
      Key(
        "self_service", label: ("share served", "part servie"), .number(Quantities.share("20 %")),
        "Share of the curve's calls that the menu serves; counted apart, never offered.", required: true)
    ])

  static let retries = SectionForm(
    "retries", "Whether, when and how often callers who were not helped call again.",
    keys: [
      Key(
        "after_abandonment", label: ("after abandoning", "après un abandon"), .number(Quantities.share("40 %")),
        "Share that calls again; default: 0 %."),
      Key(
        "after_blocking", label: ("after being refused", "après un rejet"), .number(Quantities.share("60 %")),
        "Share of the blocked that calls again; default: 0 %."),
      Key(
        "after_clearing", label: ("after being cleared at closing", "après une coupure à la fermeture"),
        .number(Quantities.share("30 %")),
        "Share of those cleared at closing that calls again; needs overnight; default: 0 %."),
      Key(
        "delay", label: ("delay", "délai"), DistributionKeys.distribution(example: "10 min"),
        "Time from leaving to the next attempt.",
        required: true),
      Key(
        "most_attempts", label: ("most attempts", "tentatives au plus"), .number(Quantities.attempts),
        "Most attempts of a person, the first included.", required: true),
      Key("patience", .choice(RetryDraw.allCases.map(\.rawValue)), "Patience of a further attempt; default: redraw."),
      Key("handling", .choice(RetryDraw.allCases.map(\.rawValue)), "Handling of a further attempt; default: redraw."),
      Key("overnight", truth, "Whether attempts may fall into a later opening; default: false."),
    ])

  static let cutShort = SectionForm(
    "cut_short", "Answered calls that agents end early, without after-call work; who was cut off has not been helped.",
    keys: [
      Key(
        "share", label: ("share cut short", "part écourtée"), .number(Quantities.share("30 %")),
        "Share of answered calls that agents end early.", required: true),
      Key(
        "after", label: ("talk until the cut", "conversation avant la coupure"), .number(Quantities.wait("20 s")),
        "Talk after which they are ended; shorter calls are not touched.", required: true),
      Key(
        "calls_again", label: ("calling again", "réitérations"), .section(cutCallsAgain),
        "Who calls again after being cut off; default: nobody."),
    ])

  static let cutCallsAgain = SectionForm(
    "cut_calls_again", "Whether, when and how often people call again who were cut off.",
    keys: [
      Key(
        "share", label: ("share that calls again", "part qui rappelle"), .number(Quantities.share("80 %")),
        "Share that calls again after each cut.", required: true),
      Key(
        "delay", label: ("delay", "délai"), DistributionKeys.distribution(example: "5 min"),
        "Time from the cut to the next attempt.", required: true),
      Key(
        "most_attempts", label: ("most attempts", "tentatives au plus"), .number(Quantities.attempts),
        "Most attempts of a person, the first included.", required: true),
    ])

  static let announcement = SectionForm(
    "announcement", "A level of the announced wait.",
    keys: [
      Key(
        "over", label: ("threshold", "seuil"), .number(Quantities.wait("2 min")),
        "The announced wait must exceed this.", required: true),
      Key(
        "leaving", label: ("share that leaves", "part qui raccroche"), .number(Quantities.share("15 %")),
        "Share that leaves on hearing it; default: 0 %."),
      Key(
        "patience", label: ("factor on patience", "facteur sur la patience"), .number(Quantities.factor("80 %")),
        "Factor on the patience of those who stay; default: 100 %."),
    ])

  static let callback = SectionForm(
    "callback", "The offer to be called back instead of waiting.",
    keys: [
      Key(
        "offered_over", label: ("offered above an announced wait of", "proposé au-delà d’une attente annoncée de"),
        .number(Quantities.wait("5 min")),
        "Announced wait above which it is offered; 0 s: to all who must wait.", required: true),
      Key(
        "acceptance", label: ("share that accepts", "part qui accepte"), .number(Quantities.share("50 %")),
        "Share of those offered it that accept.", required: true),
      Key(
        "earliest", label: ("earliest try", "première tentative au plus tôt"), .number(Quantities.wait("10 min")),
        "Least time from acceptance to the first try; default: 0 s."),
      Key(
        "keep_free", label: ("agents kept free", "conseillers gardés libres"), .number(Quantities.agents),
        "Agents that must stay free when a call is returned; default: 0 agents."),
      Key(
        "priority", label: ("priority", "priorité"), .whole(-1000...1000, example: "-1"),
        "Priority beside those of call types; default: -1."),
      Key(
        "reached", label: ("share of tries that reach the person", "part des tentatives qui aboutissent"),
        .number(Quantities.share("80 %")), "Share of tries that reach the person; default: 100 %."),
      Key(
        "failed_attempt", label: ("time of a try in vain", "durée d’une tentative infructueuse"),
        DistributionKeys.distribution(example: "30 s"),
        "Agent time of a try that reaches nobody; default: none."),
      Key(
        "most_attempts", label: ("most attempts", "tentatives au plus"), .number(Quantities.attempts),
        "Most tries for a person; default: 1 attempt."),
      Key(
        "gap", label: ("least time between attempts", "délai minimal entre deux tentatives"),
        .number(Quantities.wait("30 min")), "Least time between tries; default: 0 s."),
      Key(
        "order", .choice(CallbackOrder.allCases.map(\.rawValue)),
        "Whom to call first: who was tried fewer times, or who accepted earlier; default: fewest-attempts."),
      Key(
        "handling", label: ("handling time", "durée de traitement"), ScenarioKeys.handling,
        "Handling of a returned call; default: the call type's."),
      Key("overnight", truth, "Whether open callbacks are kept for the next opening; default: true."),
      Key(
        "target", label: ("target", "objectif"), TargetKeys.callback,
        "Share to reach within a time of acceptance; default: none."),
    ])

  static let transfer = SectionForm(
    "transfer", "A share of answered calls that goes on to another call type.",
    keys: [
      Key("to", .text(TextForms.callType), "The call type whose queue the call joins.", required: true),
      Key("from", label: ("first day", "premier jour"), groups, "Only calls answered by these groups; default: all."),
      Key(
        "probability", label: ("share transferred", "part transférée"), .number(Quantities.share("8 %")),
        "Share of answered calls that goes on.", required: true),
      Key(
        "consultation", label: ("consultation", "consultation"), DistributionKeys.distribution(example: "30 s"),
        "Time the first agent goes on after the talk, before the call joins its queue; default: none."),
      Key(
        "handling", label: ("handling time", "durée de traitement"), ScenarioKeys.handling,
        "Talk, and after-call work once the call has gone on, of the first agent; default: the call's own."),
    ])

  static let spillOver = SectionForm(
    "spill_over", "Another service to which callers turn, counted by hour.",
    keys: [
      Key("to", ScenarioKeys.localized, "Name of the other service, such as emergency number 112.", required: true),
      Key(
        "when_closed", label: ("while closed", "service fermé"), .number(Quantities.share("40 %")),
        "Share of attempts outside opening hours; default: 0 %."),
      Key(
        "after_abandonment", label: ("after abandoning", "après un abandon"), .number(Quantities.share("5 %")),
        "Share of those who abandoned and do not call again; default: 0 %."),
      Key(
        "after_blocking", label: ("after being refused", "après un rejet"), .number(Quantities.share("10 %")),
        "Share of those who were blocked and do not call again; default: 0 %."),
    ])

  static let closedHours = SectionForm(
    "closed_hours", "Attempts while the service is closed: counted apart, never as offered.",
    keys: [
      Key(
        "rates", label: ("calls per hour", "appels par heure"),
        .either([.number(Quantities.hourlyRate), .table(DemandKeys.rateProfile)]),
        "Attempts per hour by part of the day; only closed time counts.", required: true),
      Key("follows_volume", truth, "Whether the rates follow the day's volume; default: false."),
    ])

  static let truth = Form.choice(["true", "false"])

  /// One group or several, by name or with `*`.
  static let groups = Form.either([.text(TextForms.group), .list(.text(TextForms.group), atLeast: 1)])
}
