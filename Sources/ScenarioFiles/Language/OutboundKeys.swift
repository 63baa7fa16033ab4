import ScenarioModel

/// The keys of campaigns: who is called, in what order and when, and what has to be achieved.
enum OutboundKeys {
  static let outbound = SectionForm(
    "outbound", "People who are called: lists, a protocol of steps with recall ladders, and how calls are dialled.",
    keys: [
      Key(
        "list", label: ("list", "liste"), list,
        "People who enter at stated times, in exact numbers; besides or instead of `demand`."),
      Key(
        "list_factor", label: ("factor on the list", "facteur sur la liste"), .number(Quantities.listFactor),
        "A factor on the people of the list, in whole people; default: 100 %."),
      Key(
        "reporting_delay", label: ("reporting delay", "délai de signalement"),
        DistributionKeys.distribution(example: "1 day"),
        "Time from an event of `demand` to entering the list; default: none."),
      Key(
        "people_per_event", label: ("people per event", "personnes par événement"), count,
        "People whom each event of `demand` brings into the list; default: exactly 1."),
      Key(
        "linked", label: ("people brought along", "personnes liées"), .section(linked),
        "People of another campaign that each person brings along; default: none."),
      Key(
        "strata", .list(.section(stratum), atLeast: 1),
        "Kinds of people, whose shares add up to 100 %; default: all alike."),
      Key(
        "wrong_numbers", label: ("wrong numbers", "faux numéros"), .number(Quantities.share("3 %")),
        "Share of people whose number is wrong; default: 0 %."),
      Key("order", .choice(OutboundOrder.allCases.map(\.rawValue)), "Whom to dial first; default: fewest-attempts."),
      Key(
        "windows", label: ("calling hours", "plages d’appel"), .table(ScenarioKeys.openingHours),
        "When attempts may start, besides the opening hours; default: whenever the service is open."),
      Key(
        "dialling", label: ("dialling", "numérotation"), .section(DiallingKeys.dialling),
        "How calls are dialled; default: agents dial, with preview."),
      Key(
        "ladder", label: ("recall rules", "règles de rappel"), .section(LadderKeys.ladder),
        "When who was not reached is called again; for a single step `call`."),
      Key("steps", .list(.section(ProtocolKeys.step), atLeast: 1), "The steps of a protocol, instead of `ladder`."),
      Key(
        "calls_back", label: ("calls after a missed call", "appels en retour"), .section(returnCalls),
        "People who call back after a missed call; default: none."),
      Key("target", label: ("target", "objectif"), target, "Share to reach within a time of entering; default: none."),
      TargetKeys.cleared("By when the list is through; default: none."),
    ])

  static let list = Form.either([.list(.section(batch), atLeast: 1), .section(file)])

  static let batch = SectionForm(
    "batch", "People who enter the list at one time.",
    keys: [
      Key("date", label: ("date", "date"), .text(TextForms.date), "The day.", required: true),
      Key("time", label: ("time", "durée"), .text(TextForms.clockTime), "The time of day; default: 00:00."),
      Key("people", label: ("people", "personnes"), .number(Quantities.listed), "How many people.", required: true),
    ])

  static let file = SectionForm(
    "list_file", "A list from a CSV file beside the scenario: when people enter, and how many.",
    keys: [
      Key(
        "file", label: ("file", "fichier"), .text(TextForms.fileName), "The file: date, time (optional) and people.",
        required: true),
      Key("column", .text(TextForms.freeText), "The column of people; default: its only numbers."),
      Key("date_column", .text(TextForms.freeText), "The column of dates."),
      Key("time_column", .text(TextForms.freeText), "The column of times."),
      TableKeys.dates, TableKeys.decimal,
    ])

  /// A small number of people: a mean, or a law.
  static let count = Form.either([
    .number(Quantities.bring),
    .section(
      SectionForm(
        "count_law", "The law of a small number of people.",
        keys: [
          Key(
            "law", label: ("distribution", "loi"), .choice(["fixed", "poisson", "geometric"]),
            "The law; default: poisson."),
          Key("mean", label: ("mean", "moyenne"), .number(Quantities.bring), "Its mean."),
          Key(
            "shares", label: ("probabilities", "probabilités"), .list(.number(Quantities.share("30 %")), atLeast: 1),
            "Probabilities of 0, 1, 2, ... people, which add up to 100 %; instead of a law."),
        ])),
  ])

  static let linked = SectionForm(
    "linked", "People of another campaign that each person brings along, such as the contacts of a case.",
    keys: [
      Key("to", .text(TextForms.callType), "The outbound call type whose list they enter.", required: true),
      Key("number", label: ("number", "nombre"), count, "How many each person brings.", required: true),
      Key(
        "when", .choice(LinkedPeople.Moment.allCases.map(\.rawValue)),
        "When they enter: when the person enters, or after the first conversation; default: entry."),
      Key(
        "delay", label: ("delay", "délai"), DistributionKeys.distribution(example: "2 h"),
        "Time from then to entering; default: none."),
    ])

  static let stratum = SectionForm(
    "stratum", "A kind of people, such as an age band or people who live alone.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as over-75-alone.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "share", label: ("share", "part"), .number(Quantities.variantShare), "Their share of the people.",
        required: true),
      Key(
        "reach", label: ("factor on reaching", "facteur sur la joignabilité"), .number(Quantities.reachFactor),
        "Factor on the probability to reach them; default: 100 %."),
      Key(
        "never_answers", label: ("share that never answers", "part qui ne répond jamais"),
        .number(Quantities.share("5 %")), "Share of them who never answer; default: 0 %."),
      Key(
        "refusals", label: ("factor on refusals", "facteur sur les refus"), .number(Quantities.reachFactor),
        "Factor on the shares that decline; default: 100 %."),
      Key("messages", CallerKeys.truth, "Whether text messages arrive; default: true."),
    ])

  static let returnCalls = SectionForm(
    "calls_back", "People who call back after a missed call: fresh calls of an inbound type.",
    keys: [
      Key(
        "share", label: ("share", "part"), .number(Quantities.share("8 %")),
        "Share of unanswered attempts that bring a call.", required: true),
      Key(
        "after", label: ("time to the call", "délai jusqu’à l’appel"), DistributionKeys.distribution(example: "30 min"),
        "Time to the call.", required: true),
      Key("to", .text(TextForms.callType), "The inbound call type of these calls.", required: true),
      Key("counts", CallerKeys.truth, "Whether such a call, answered, is the step's conversation; default: true."),
    ])

  static let targetSection = SectionForm(
    "reach_target", "A share of people to reach within a time of entering.",
    keys: [
      Key("level", label: ("level", "niveau"), .number(Quantities.level), "Share to reach.", required: true),
      Key(
        "within", label: ("within", "délai"), .number(Quantities.targetDelay), "The delay D, by the calendar.",
        required: true),
      Key(
        "per", label: ("span", "portée"), .choice(EntryScope.allCases.map(\.rawValue)),
        "Where it has to hold; default: period."),
      Key(
        "tolerance", label: ("tolerance", "tolérance"), .number(Quantities.tolerance),
        "How far below the level a plan may be; default: 1 point."),
    ])

  static let target = Form.either([
    .choice(["none"]), .text(TextForms.shortTarget), .section(TargetKeys.stated), .section(targetSection),
  ])

  /// What the channel asks of the other keys of a call type.
  static let channel = Condition.Branch(
    "outbound", required: ["outbound"], own: ["outbound"],
    refused: [
      ("patience", "nobody waits on a line: whom we call has no patience to state"),
      ("balking", "nobody waits on a line"), ("queue_limit", "people on a list are never refused"),
      ("voice_menu", "nobody calls in"), ("routing", "the groups that serve the type call its people"),
      ("retries", "who is called again, and when, stands under 'outbound: ladder:'"),
      ("cut_short", "dials that are not made stand under 'contract: gaming:'"),
      ("announcement", "nobody waits on a line"), ("callback", "nobody waits on a line"),
      ("transfers", "calls that come in are transferred"), ("transfer_priority", "calls that come in are transferred"),
      ("spill_over", "nobody calls in"), ("closed_hours", "nobody calls in"),
      ("target", "what is asked of a campaign stands under 'outbound: target:', such as '80 % in 24 h'"),
    ])
}
