import ScenarioModel

/// The keys of dialling: modes, times and machines.
enum DiallingKeys {
  static let dialling = SectionForm(
    "dialling", "How calls are dialled: mode, times and machines.",
    keys: [
      Key(
        "mode", .choice(DiallingMode.allCases.map(\.rawValue)),
        "preview: agents dial; progressive: dialled for a reserved agent; predictive: ahead; default: preview."),
      Key(
        "preview", DistributionKeys.distribution(example: "20 s"),
        "Time with the record before the dial, in preview mode; default: none."),
      Key("ring", .section(ring), "How long it rings; default: no time."),
      Key(
        "failed_work", DistributionKeys.distribution(example: "10 s"),
        "Agent time after an attempt in vain; default: none."),
      Key("third_party", DistributionKeys.distribution(example: "30 s"), "Talk with somebody else; default: none."),
      Key("machines", .section(machines), "Answering machines; default: no time is lost."),
      Key(
        "silent_calls", .number(Quantities.silentCalls),
        "Largest share of answered calls without an agent, in predictive mode; default: 3 %."),
      Key(
        "longest_wait", .number(Quantities.wait("2 s")),
        "Longest wait for an agent of who answered, in predictive mode; default: 2 s."),
      Key("lines", .number(Quantities.lines), "Most lines of this campaign; default: the service's."),
    ])

  static let ring = SectionForm(
    "ring", "How long it rings.",
    keys: [
      Key("answered", DistributionKeys.distribution(example: "10 s"), "Until somebody or a machine answers."),
      Key("unanswered", DistributionKeys.distribution(example: "25 s"), "Until the attempt is given up."),
    ])

  static let machines = SectionForm(
    "machines", "What happens when an answering machine takes the call.",
    keys: [
      Key("detection", CallerKeys.truth, "Whether the dialler tells machines from people; default: false."),
      Key("time", DistributionKeys.distribution(example: "12 s"), "Time lost with a machine; default: none."),
      Key(
        "false_positives", .number(Quantities.share("3 %")), "Share of people taken for machines; default: 0 %."),
      Key("misses", .number(Quantities.share("5 %")), "Share of machines taken for people; default: 0 %."),
    ])
}

/// The keys of claims.
enum ClaimKeys {
  static let claim = SectionForm(
    "claim", "Claimed volumes, heads and days, whose implied productivity is audited.",
    keys: [
      Key("title", ScenarioKeys.localized, "Name for people.", required: true),
      Key("calls", .number(Quantities.positiveContacts), "Calls claimed.", required: true),
      Key("days", .number(Quantities.days), "Days in which they were made.", required: true),
      Key("heads", .number(Quantities.claimedHeads), "Heads claimed.", required: true),
      Key(
        "calls_per_agent_day", .number(Quantities.positiveContacts),
        "Calls that one agent on duty makes in a day at an ordinary pace.", required: true),
    ])
}
