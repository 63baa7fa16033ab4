import ScenarioModel

/// The keys of agent groups.
enum AgentKeys {
  static let group = SectionForm(
    "agents", "Agents with the same skills and shift rules.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as counsellors.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "serves", RoutingKeys.callTypes,
        "Call types that the group serves, such as health, health.french, health.*; default: all."),
      Key(
        "speaks", RoutingKeys.variants,
        "Of call types with variants the group serves only these, such as french; default: all."),
      Key(
        "work", .choice(WorkChoice.allCases.map(\.rawValue)),
        "How a freed agent looks for work; default: priority, then longest wait."),
      Key(
        "order", .choice(["priority", "list"]),
        "An older form of `work`: priority, or list for list-order."),
      Key(
        "reserved", label: ("kept free", "gardés libres"), .list(.section(RoutingKeys.reservation), atLeast: 1),
        "Agents kept free for some call types; several add up."),
      Key(
        "handling", label: ("handling time", "durée de traitement"), .table(RoutingKeys.handling),
        "Times of the group's own by call type; default: the type's."),
      Key(
        "staffing", label: ("agents on duty", "conseillers présents"), .either([.choice(["planned"])] + numbers),
        "Agents on duty, or planned.", required: true),
      Key(
        "minimum", label: ("least agents", "conseillers au minimum"), .either(numbers),
        "Least agents; default: 0 agents."),
      Key(
        "maximum", label: ("most agents", "conseillers au maximum"), .either(numbers),
        "Most agents on duty at once; default: no limit."),
      Key(
        "seats", label: ("seats", "postes"), .either(numbers), "Places of the group in the room; default: no limit."),
      Key(
        "mobilised", label: ("mobilised", "mobilisés"), .section(mobilised),
        "People mobilised; limits the group's hours in every calendar week."),
      Key(
        "shrinkage", label: ("shrinkage", "taux d’indisponibilité"), TimeRuleKeys.shrinkage,
        "Paid time not available; default: 0 %."),
      Key(
        "cover", label: ("cover", "majoration"), .number(Quantities.cover),
        "What shifts and breaks will add to the paid hours until they are planned; default: none."),
      Key(
        "full_time", label: ("full-time week", "semaine à temps plein"), .number(Quantities.weeklyHours),
        "Weekly hours of a full-time equivalent; default: 35 h."),
      Key(
        "weight", label: ("weight in the plan", "poids dans le plan"), .number(Quantities.weight),
        "Weight of an agent-hour in the plan where no planned group states a cost; default: 1."),
      Key(
        "shape", label: ("shape of the plan", "forme du plan"), .choice(PlanShape.allCases.map(\.rawValue)),
        "Over what time the plan keeps the number of agents the same; default: by-interval."),
      Key(
        "kept", CallerKeys.truth,
        "Whether a planned team of lists is paid while nobody can be called; default: false."),
      Key(
        "cost", label: ("cost of a paid hour", "coût d’une heure payée"), cost,
        "Cost of a paid hour, such as 32 EUR per hour, which the plan makes small; for every planned group or for none; default: none stated."
      ),
      Key("selection", .choice(AgentSelection.allCases.map(\.rawValue)), "Which idle agent; default: longest-idle."),
    ])

  static let cost = Form.either([
    .text(TextForms.hourlyCost),
    .section(
      SectionForm(
        "stated_cost", "A cost and where it comes from.",
        keys: [Key("value", .text(TextForms.hourlyCost), "The cost of an hour.", required: true)])),
  ])

  /// Agents through the week: a number, by part of the day, by weekday.
  static let profile = TableForm(
    "agents_profile", "Agents by part of the day.", keys: TextForms.clockPeriod, values: .number(Quantities.agents))

  static let week: [Form] = [
    .number(Quantities.agents), .table(profile),
    .table(
      TableForm(
        "agents_by_weekday", "Agents by weekday.", keys: TextForms.days(also: ["holidays"]),
        values: .either([.number(Quantities.agents), .table(profile)]))),
  ]

  static let byDate = TableForm(
    "agents_by_date", "Agents from each date on, to the day before the next.", keys: TextForms.date,
    values: .either(week))

  /// Another staffing of the same service.
  static let alternative = SectionForm(
    "alternative", "Another staffing of the same service.",
    keys: [
      Key("name", .text(TextForms.identifier), "Stable name, such as twenty.", required: true),
      Key("title", ScenarioKeys.localized, "Name for people."),
      Key(
        "staffing", label: ("agents on duty", "conseillers présents"),
        .table(
          TableForm(
            "alternative_staffing", "Agents by group; groups left out keep their own.",
            keys: TextForms.identifierKey, values: .either(numbers))), "Agents by group.", required: true),
    ])

  static let numbers: [Form] = week + [.table(byDate), .list(.section(span), atLeast: 1), .section(file)]

  static let span = SectionForm(
    "agents_span", "Agents between two dates.",
    keys: [
      Key(
        "from", label: ("first day", "premier jour"), .text(TextForms.date), "First day; default: the period's first."),
      Key("to", label: ("last day", "dernier jour"), .text(TextForms.date), "Last day; default: the period's last."),
      Key("agents", .either(week), "The agents.", required: true),
    ])

  static let file = SectionForm(
    "agents_file", "Agents from a CSV file beside the scenario.",
    keys: [
      Key(
        "file", label: ("file", "fichier"), .text(TextForms.fileName), "The file: date (optional), start and agents.",
        required: true),
      Key("column", .text(TextForms.freeText), "The column of agents; default: `agents` or the group's name."),
      TableKeys.dates, TableKeys.decimal,
    ])

  static let mobilised = SectionForm(
    "mobilised", "People over the period and the hours that they give in a calendar week.",
    keys: [
      Key("people", label: ("people", "personnes"), .number(Quantities.people), "People mobilised.", required: true),
      Key(
        "hours_per_week", label: ("hours per week", "heures par semaine"), .number(Quantities.weeklyHours),
        "Hours that one person gives in a week.", required: true),
      Key(
        "counted", label: ("hours counted", "heures comptées"), .choice(Mobilisation.Hours.allCases.map(\.rawValue)),
        "Which hours these are; default: paid, that is hours on duty / (1 - shrinkage)."),
    ])
}
