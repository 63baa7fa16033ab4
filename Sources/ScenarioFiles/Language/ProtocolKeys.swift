import ScenarioModel

/// The keys of follow-up protocols: steps, their messages and outcomes.
enum ProtocolKeys {
  static let step = SectionForm(
    "step", "One step of a protocol: a call to be made when it is due, and what it may come to.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as day-7.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "after", label: ("delay of the step", "délai de l’étape"), .number(Quantities.stepDelay),
        "Time until the first attempt may start; default: 0 s."),
      Key(
        "from", label: ("first day", "premier jour"), .choice(ProtocolStep.Reference.allCases.map(\.rawValue)),
        "From when it runs: entering the list, or completing the step before; default: previous."),
      Key(
        "message", label: ("text message", "SMS"), .section(message),
        "The text message before the calls; default: none."),
      Key(
        "ladder", label: ("recall rules", "règles de rappel"), .section(LadderKeys.ladder),
        "When and how often the person is called.", required: true),
      Key(
        "handling", label: ("handling time", "durée de traitement"), ScenarioKeys.handling,
        "Time of a conversation; default: the call type's."),
      Key(
        "outcomes", .list(.section(outcome), atLeast: 1),
        "What a conversation may come to besides acceptance; the rest accept and go on."),
      Key("only_by_cascade", CallerKeys.truth, "Whether only a release or an outcome leads here; default: false."),
      Key("goes_on_unreached", CallerKeys.truth, "Whether who was not reached goes on all the same; default: false."),
    ])

  static let message = SectionForm(
    "message", "A text message that is sent when the step becomes due.",
    keys: [
      Key(
        "settles", label: ("share that it settles", "part réglée par le SMS"), .number(Quantities.share("10 %")),
        "Share of people it makes a call needless for; default: 0 %."),
      Key(
        "answer_after", label: ("time to the answer", "délai de réponse"),
        DistributionKeys.distribution(example: "2 h"), "Time to such an answer; default: at once."),
      Key(
        "lead", label: ("time before the first attempt", "avance sur la première tentative"),
        .number(Quantities.wait("30 min")), "Time from the message to the first attempt; default: 0 s."),
      Key(
        "reach", label: ("factor on reaching", "facteur sur la joignabilité"), .number(Quantities.reachFactor),
        "Factor on the probability to reach the person; default: 100 %."),
    ])

  static let outcome = SectionForm(
    "outcome", "What a conversation may come to besides acceptance.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as voluntary-test.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "share", label: ("share", "part"), .number(Quantities.share("3 %")), "Share of the conversations.",
        required: true),
      Key(
        "then", .text(TextForms.consequence), "declines, completes, or the name of the step that follows.",
        required: true),
      Key(
        "kept", label: ("share persuaded to stay", "part convaincue de rester"), .number(Quantities.share("30 %")),
        "Of those who decline, the share persuaded to stay; default: 0 %."),
      Key(
        "keeping_takes", label: ("time of persuading", "durée de l’argumentation"),
        DistributionKeys.distribution(example: "60 s"), "Further talk of persuading; default: none."),
      Key("releases", .section(release), "Releases all people linked to this one; default: none."),
    ])

  static let release = SectionForm(
    "release", "A release of all linked people: each is due at once in a step of theirs.",
    keys: [
      Key("to", .text(TextForms.callType), "The call type of `linked`.", required: true),
      Key("step", .text(TextForms.identifier), "The step in which they are called.", required: true),
    ])

  static let consequences = ["declines", "completes"]
}

extension TextForms {
  static let consequence = TextForm(
    wanted: "'declines', 'completes' or the name of a step", pattern: identifier.pattern)
}
