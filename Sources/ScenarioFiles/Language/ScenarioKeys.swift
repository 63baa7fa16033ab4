import ScenarioModel

/// The keys of a scenario file, from the top; the reader and the JSON Schema both follow this description.
enum ScenarioKeys {
  static let scenario = SectionForm(
    "scenario", "A hotline or a tracing centre as Busyhour simulates it.", statesOrigin: false,
    keys: [
      Key("busyhour", .whole(1...1, example: "1"), "Version of this language: 1.", required: true),
      Key("name", .text(TextForms.identifier), "Stable name, also of the results' folder; default: the file's name."),
      Key("title", localized, "Name for people, in one or two languages."),
      Key("summary", localized, "What the scenario is about, in a sentence or two."),
      Key("language", .choice(ReportLanguage.allCases.map(\.rawValue)), "Language of the report; default: en."),
      Key("time_zone", .text(TextForms.timeZone), "IANA time zone, such as Europe/Luxembourg.", required: true),
      Key("interval", .choice(intervals), "Length of an interval; default: 30 min."),
      Key("period", .section(period), "The days that are simulated.", required: true),
      Key("opening_hours", .table(openingHours), "When the service is open, in wall-clock time.", required: true),
      Key("holidays", .table(holidays), "Public holidays and their names."),
      Key("exceptions", .table(exceptions), "Opening hours of single dates; they win over all others."),
      Key(
        "lines", .number(Quantities.lines), "Telephone lines; a caller who finds none is refused. Default: no limit."),
      Key("closing", .choice(ClosingRule.allCases.map(\.rawValue)), "Who is waiting at closing: default served."),
      Key(
        "factors", .section(DemandKeys.factors),
        "Random factors on the volume of all call types at once, beside each type's own."),
      Key("languages", .table(VariantKeys.shares("languages")), "Languages and their shares, for `variants_from`."),
      Key("call_types", .list(.section(callType), atLeast: 1), "The streams of calls.", required: true),
      Key("agents", .list(.section(AgentKeys.group), atLeast: 1), "The groups of agents.", required: true),
      Key("simulation", .section(simulation), "Seed, effort and precision."),
      Key("plan", .section(plan), "What the plan compares."),
    ])

  static let localized = Form.either([
    .text(TextForms.freeText),
    .section(
      SectionForm(
        "texts", "A text by language.", statesOrigin: false,
        keys: [
          Key("en", .text(TextForms.freeText), "In English."), Key("fr", .text(TextForms.freeText), "In French."),
        ])),
  ])

  static let intervals = ["5 min", "15 min", "30 min", "60 min", "1 h"]

  static let period = SectionForm(
    "period", "First day, and length or last day.",
    keys: [
      Key("from", .text(TextForms.date), "The first day.", required: true),
      Key("days", .number(Quantities.days), "The number of days; it wins over `to`."),
      Key("to", .text(TextForms.date), "The last day."),
      Key(
        "published_to", .text(TextForms.date),
        "The last day as published, where it disagrees with the length; shown as a warning."),
    ])

  static let hours = Form.either([
    .choice(["closed"]), .text(TextForms.openPeriod), .list(.text(TextForms.openPeriod), atLeast: 1),
  ])

  static let openingHours = TableForm(
    "opening_hours",
    "Hours by weekday (monday, monday-friday, every day) and on holidays; a single day wins over a range.",
    keys: TextForms.days(also: ["holidays"]), values: hours)

  static let holidays = TableForm(
    "holidays", "Names of public holidays by date.", keys: TextForms.date, values: .text(TextForms.freeText),
    statesOrigin: false)

  static let exceptions = TableForm("exceptions", "Hours by date.", keys: TextForms.date, values: hours)

  static let callType = SectionForm(
    "call_type", "One stream of contacts with its own demand, handling time, patience and target.",
    condition: DeferredKeys.channel,
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as questions.", required: true),
      Key("title", localized, "Name for people."),
      Key("channel", .choice(Channel.allCases.map(\.rawValue)), "How contacts reach the service; default: inbound."),
      Key("demand", .section(DemandKeys.demand), "How many calls come, and when.", required: true),
      Key("handling", handling, "Time an agent spends on one call.", required: true),
      Key("patience", DistributionKeys.patience, "Time a caller is ready to wait, or never; inbound needs it."),
      Key("balking", .number(Quantities.share("3 %")), "Share that leaves at once when nobody is free; default: 0 %."),
      Key("priority", .whole(-1000...1000, example: "0"), "Larger is answered first; default: 0."),
      Key("queue_limit", .number(Quantities.queueLimit), "Most callers that may wait; default: no limit."),
      Key("target", TargetKeys.target, "What has to be achieved; default: 80 % in 20 s; none asks for nothing."),
      Key("variants", .table(VariantKeys.shares("variants")), "Splits the type into NAME.VARIANT, by share."),
      Key("variants_from", .choice(["languages"]), "The table of the scenario that has the variants."),
      Key(
        "wait_weight", .number(Quantities.waitWeight),
        "Weight for groups that work by longest weighted wait; default: 1."),
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
    ])

  static let handling = Form.either([
    DistributionKeys.distribution(example: "4 min"),
    .section(
      SectionForm(
        "handling", "Talk and after-call work apart.",
        keys: [
          Key(
            "talk", DistributionKeys.distribution(example: "4 min"), "Talk and hold: the line is held.", required: true),
          Key("after_call", DistributionKeys.distribution(example: "30 s"), "After-call work: the line is free."),
        ])),
  ])

  static let simulation = SectionForm(
    "simulation", "Seed, effort and precision of the simulation.", statesOrigin: false,
    keys: [
      Key("seed", .whole(0...Int.max, example: "20200314"), "From which all randomness is made; default: 1."),
      Key("replications", .whole(1...1_000_000, example: "1000"), "How many replications to run; default: 1000."),
      Key("precision", .number(Quantities.precision), "Run until the service level is known this well (half-width)."),
      Key(
        "at_most", .whole(1...1_000_000, example: "10000"), "Most replications that precision may cost; default: 10000."
      ),
      Key("confidence", .number(Quantities.confidence), "Confidence level of intervals; default: 95 %."),
      Key("warm_up", .number(Quantities.warmUp), "Time at the start that is not counted; default: 0 s."),
    ])

  static let plan = SectionForm(
    "plan", "What the plan compares.", statesOrigin: false,
    keys: [
      Key("methods", .list(.choice(PlanMethod.allCases.map(\.rawValue)), atLeast: 1), "Methods; default: all."),
      Key(
        "sensitivity", .list(.number(Quantities.change), atLeast: 0),
        "Changes of volume and handling time; default: -20 %, -10 %, 10 %, 20 %."),
    ])
}
