import ScenarioModel

/// The keys of dialling: modes, times and machines.
enum DiallingKeys {
  static let dialling = SectionForm(
    "dialling", "How calls are dialled: mode, times and machines.",
    keys: [
      Key(
        "mode", label: ("mode", "mode"), .choice(DiallingMode.allCases.map(\.rawValue)),
        "preview: agents dial; progressive: dialled for a reserved agent; predictive: ahead; default: preview."),
      Key(
        "preview", label: ("look at the record", "lecture de la fiche"), DistributionKeys.distribution(example: "20 s"),
        "Time with the record before the dial, in preview mode; default: none."),
      Key("ring", label: ("ringing", "sonnerie"), .section(ring), "How long it rings; default: no time."),
      Key(
        "failed_work", label: ("work after an attempt in vain", "travail après une tentative infructueuse"),
        DistributionKeys.distribution(example: "10 s"),
        "Agent time after an attempt in vain; default: none."),
      Key(
        "third_party", label: ("talk with somebody else", "conversation avec une tierce personne"),
        DistributionKeys.distribution(example: "30 s"), "Talk with somebody else; default: none."),
      Key(
        "machines", label: ("answering machines", "répondeurs"), .section(machines),
        "Answering machines; default: no time is lost."),
      Key(
        "silent_calls", label: ("silent calls at most", "appels silencieux au plus"), .number(Quantities.silentCalls),
        "Largest share of answered calls without an agent, in predictive mode; default: 3 %."),
      Key(
        "longest_wait", label: ("longest wait", "attente la plus longue"), .number(Quantities.wait("2 s")),
        "Longest wait for an agent of who answered, in predictive mode; default: 2 s."),
      Key(
        "lines", label: ("lines", "lignes"), .number(Quantities.lines),
        "Most lines of this campaign; default: the service's."),
    ])

  static let ring = SectionForm(
    "ring", "How long it rings.",
    keys: [
      Key(
        "answered", label: ("until answered", "jusqu’au décroché"), DistributionKeys.distribution(example: "10 s"),
        "Until somebody or a machine answers."),
      Key(
        "unanswered", label: ("until given up", "jusqu’au renoncement"), DistributionKeys.distribution(example: "25 s"),
        "Until the attempt is given up."),
    ])

  static let machines = SectionForm(
    "machines", "What happens when an answering machine takes the call.",
    keys: [
      Key("detection", CallerKeys.truth, "Whether the dialler tells machines from people; default: false."),
      Key(
        "time", label: ("time", "durée"), DistributionKeys.distribution(example: "12 s"),
        "Time lost with a machine; default: none."),
      Key(
        "false_positives", label: ("people taken for machines", "personnes prises pour des répondeurs"),
        .number(Quantities.share("3 %")), "Share of people taken for machines; default: 0 %."),
      Key(
        "misses", label: ("machines taken for people", "répondeurs pris pour des personnes"),
        .number(Quantities.share("5 %")), "Share of machines taken for people; default: 0 %."),
    ])
}

/// The keys of claims.
enum ClaimKeys {
  static let claim = SectionForm(
    "claim", "Claimed volumes, heads and days, whose implied productivity is audited.",
    keys: [
      Key("title", ScenarioKeys.localized, "Name for people.", required: true),
      Key(
        "calls", label: ("calls claimed", "appels annoncés"), .number(Quantities.positiveContacts), "Calls claimed.",
        required: true),
      Key(
        "days", label: ("days claimed", "jours annoncés"), .number(Quantities.days), "Days in which they were made.",
        required: true),
      Key(
        "heads", label: ("heads claimed", "effectif annoncé"), .number(Quantities.claimedHeads), "Heads claimed.",
        required: true),
      Key(
        "calls_per_agent_day", label: ("calls per agent-day", "appels par jour-conseiller"),
        .number(Quantities.positiveContacts),
        "Calls that one agent on duty makes in a day at an ordinary pace.", required: true),
    ])
}
