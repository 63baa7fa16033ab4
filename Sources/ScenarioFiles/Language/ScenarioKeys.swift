import ScenarioModel

/// The keys of a scenario file, from the top; the reader and the JSON Schema both follow this description.
enum ScenarioKeys {
  static let scenario = SectionForm(
    "scenario", "A hotline or a tracing centre as Busyhour simulates it.", statesOrigin: false,
    keys: [
      Key("busyhour", .whole(1...1, example: "1"), "Version of this language: 1.", required: true),
      Key(
        "extends", .text(TextForms.freeText),
        "The scenario file whose keys hold wherever this one says nothing else; list items are joined by name."),
      Key("name", .text(TextForms.identifier), "Stable name, also of the results' folder; default: the file's name."),
      Key("title", localized, "Name for people, in one or two languages."),
      Key("summary", localized, "What the scenario is about, in a sentence or two."),
      Key("language", .choice(ReportLanguage.allCases.map(\.rawValue)), "Language of the report; default: en."),
      Key(
        "time_zone", label: ("time zone", "fuseau horaire"), .text(TextForms.timeZone),
        "IANA time zone, such as Europe/Luxembourg.", required: true),
      Key("interval", label: ("interval", "intervalle"), .choice(intervals), "Length of an interval; default: 30 min."),
      Key("period", label: ("period", "période"), .section(period), "The days that are simulated.", required: true),
      Key(
        "opening_hours", label: ("opening hours", "horaires d’ouverture"), .table(openingHours),
        "When the service is open, in wall-clock time.", required: true),
      Key("holidays", label: ("public holidays", "jours fériés"), .table(holidays), "Public holidays and their names."),
      Key(
        "exceptions", label: ("exceptional opening hours", "horaires exceptionnels"), .table(exceptions),
        "Opening hours of single dates; they win over all others."),
      Key(
        "lines", label: ("telephone lines", "lignes téléphoniques"), .number(Quantities.lines),
        "Telephone lines; a caller who finds none is refused. Default: no limit."),
      Key(
        "seats", label: ("seats of all groups", "postes de tous les groupes"), .either(AgentKeys.numbers),
        "Places in the room that all groups share; default: no limit."),
      Key(
        "closing", label: ("at closing", "à la fermeture"), .choice(ClosingRule.allCases.map(\.rawValue)),
        "Who is waiting at closing: default served."),
      Key(
        "factors", label: ("random variation", "variation aléatoire"), .section(DemandKeys.factors),
        "Random factors on the volume of all call types at once, beside each type's own."),
      Key(
        "languages", label: ("languages", "langues"), .table(VariantKeys.languages),
        "Languages and their shares, for `variants_from`."),
      Key("call_types", .list(.section(CallTypeKeys.callType), atLeast: 1), "The streams of calls.", required: true),
      Key("agents", .list(.section(AgentKeys.group), atLeast: 1), "The groups of agents.", required: true),
      Key(
        "alternatives", .list(.section(AgentKeys.alternative), atLeast: 1),
        "Other staffings, simulated on the same callers and compared; only beside given staffing."),
      Key("claims", .list(.section(ClaimKeys.claim), atLeast: 1), "Claimed volumes and heads, to be audited."),
      Key(
        "facts", .list(.section(FactKeys.fact), atLeast: 1),
        "What accounts say of the system, and whether the scenario has it."),
      Key(
        "actuals",
        .either([.section(ActualKeys.actuals), .list(.section(ActualKeys.actuals), atLeast: 1)]),
        "What came, once it is known: a table of days, to hold the forecast and the result against."),
      Key(
        "gates", .list(.text(TextForms.freeText), atLeast: 1),
        "Conditions that `busyhour check` evaluates, such as calls.serviceLevel >= 80 % in month."),
      Key("dossier", .section(DossierKeys.dossier), "What `busyhour dossier` says beside the figures."),
      Key("currency", .text(TextForms.currency), "Currency of costs, prices and penalties; default: EUR."),
      Key(
        "contract", label: ("contract", "contrat"), .section(ContractKeys.contract),
        "What the client is promised, with penalties and bonuses."),
      Key(
        "price", label: ("price", "prix"), .list(.section(MoneyKeys.priceItem), atLeast: 1),
        "The lines of the invoice: unit prices before tax."),
      Key(
        "costs", label: ("costs", "coûts"), .section(MoneyKeys.costs),
        "What the service costs beside the 'cost' of the groups."),
      Key("simulation", label: ("simulation", "simulation"), .section(simulation), "Seed, effort and precision."),
      Key("plan", label: ("plan", "plan"), .section(plan), "What the plan compares."),
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
      Key("from", label: ("first day", "premier jour"), .text(TextForms.date), "The first day.", required: true),
      Key(
        "days", label: ("number of days", "nombre de jours"), .number(Quantities.days),
        "The number of days; it wins over `to`."),
      Key("to", label: ("last day", "dernier jour"), .text(TextForms.date), "The last day."),
      Key(
        "published_to", label: ("last day as published", "dernier jour publié"), .text(TextForms.date),
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

  static let handling = Form.either([
    DistributionKeys.distribution(example: "4 min"),
    .section(
      SectionForm(
        "handling", "Talk and after-call work apart.",
        keys: [
          Key(
            "talk", label: ("talk and hold", "conversation et mise en attente"),
            DistributionKeys.distribution(example: "4 min"), "Talk and hold: the line is held.", required: true),
          Key(
            "after_call", label: ("after-call work", "travail après appel"),
            DistributionKeys.distribution(example: "30 s"), "After-call work: the line is free."),
        ])),
  ])

  /// The handling time of a call type, which may move with the time of arrival and from run to run.
  static let handlingOfType: Form = {
    guard case .either(let forms) = handling, let parts = forms.last?.section else { return handling }
    let own = [TimeRuleKeys.handling, TimeRuleKeys.factors]
    return .either([
      .either([
        .number(Quantities.time("4 min")),
        .section(DistributionKeys.section(example: "4 min", named: "handling_law", own)),
      ]),
      .section(
        SectionForm("handling_of_type", parts.summary, keys: parts.keys.filter { !Reading.isOriginKey($0.name) } + own)),
    ])
  }()

  static let simulation = SectionForm(
    "simulation", "Seed, effort and precision of the simulation.", statesOrigin: false,
    keys: [
      Key(
        "seed", label: ("seed", "graine aléatoire"), .whole(0...Int.max, example: "20200314"),
        "From which all randomness is made; default: 1."),
      Key(
        "replications", label: ("replications", "réplications"), .whole(1...1_000_000, example: "1000"),
        "How many replications to run; default: 1000."),
      Key(
        "precision", label: ("precision", "précision"), .number(Quantities.precision),
        "Run until the service level is known this well (half-width)."),
      Key(
        "at_most", label: ("most replications", "réplications au plus"), .whole(1...1_000_000, example: "10000"),
        "Most replications that precision may cost; default: 10000."
      ),
      Key(
        "confidence", label: ("confidence", "confiance"), .number(Quantities.confidence),
        "Confidence level of intervals; default: 95 %."),
      Key(
        "warm_up", label: ("warm-up", "période de chauffe"), .number(Quantities.warmUp),
        "Time at the start that is not counted; default: 0 s."),
    ])

  static let plan = SectionForm(
    "plan", "What the plan compares.", statesOrigin: false,
    keys: [
      Key("methods", .list(.choice(PlanMethod.allCases.map(\.rawValue)), atLeast: 1), "Methods; default: all."),
      Key(
        "sensitivity", label: ("sensitivity", "sensibilité"), .list(.number(Quantities.change), atLeast: 0),
        "Changes of volume and handling time; default: -20 %, -10 %, 10 %, 20 %."),
      Key(
        "certainty", label: ("probabilities priced", "probabilités chiffrées"),
        .list(.number(Quantities.probability), atLeast: 0),
        "Probabilities whose price is shown; default: 80 %, 90 %, 95 % where a target has one, else none."),
      Key(
        "understaffing", label: ("price of an hour missing", "prix d’une heure manquante"),
        .stated("stated_understaffing", TextForms.understaffing, "The price of an agent-hour that is missing"),
        "Price of an agent-hour that is missing, such as 40 EUR per agent-hour: groups whose hours cost more are left at their least; default: none."
      ),
    ])
}
