import ScenarioModel

/// The keys of demand.
enum DemandKeys {
  static let demand = SectionForm(
    "demand", "How many calls come, and when: one of total, month_totals, daily_volumes, rates or file, and its shape.",
    condition: Condition(
      key: "counted", standard: VolumeBasis.fresh.rawValue,
      branches: VolumeBasis.allCases.map { Condition.Branch($0.rawValue, own: $0 == .offered ? ["at"] : []) }),
    keys: [
      Key(
        "counted", label: ("what is counted", "ce qui est compté"), .choice(VolumeBasis.allCases.map(\.rawValue)),
        "What the figures count; default: fresh."),
      Key("total", label: ("total", "total"), total, "Calls by day, week, month or over the period."),
      Key(
        "peak_day", label: ("busiest day", "jour le plus chargé"), .section(peakDay),
        "The busiest day; with a total over the period: a surge."),
      Key(
        "first_day", label: ("first day", "premier jour"), .number(Quantities.positiveContacts),
        "Calls of the first day of a surge."),
      Key(
        "month_totals", label: ("totals of months", "totaux mensuels"), .table(monthTotals),
        "Totals of months, with decay or growth between them."),
      Key(
        "daily_volumes", label: ("daily volumes", "volumes quotidiens"), dailyVolumes,
        "Calls of each day from the first."),
      Key("rates", label: ("calls per hour", "appels par heure"), rates, "Calls per hour through the day."),
      Key(
        "file", label: ("file", "fichier"), .text(TextForms.fileName),
        "A CSV file beside the scenario with daily, hourly or interval counts."),
      Key("column", .text(TextForms.freeText), "The column of the file that holds the counts."),
      Key("date_column", .text(TextForms.freeText), "The column of the file that holds dates."),
      Key("time_column", .text(TextForms.freeText), "The column of the file that holds times."),
      Key(
        "handling_column", .text(TextForms.freeText),
        "The column of the file that holds the mean handling time of each row's contacts."),
      Key(
        "handling_unit", .choice(["s", "min"]),
        "Unit of handling times that are plain numbers; times such as 0:04:05 need none."),
      TableKeys.dates, TableKeys.decimal, TableKeys.rowLength, TableKeys.missing,
      Key("where", .table(rowFilter), "Which rows of the file to take, by column; default: all."),
      Key(
        "weekdays", label: ("by weekday", "par jour de semaine"), .table(weekdays),
        "Volume by weekday, relative to 100 %."),
      Key(
        "holidays", label: ("on public holidays", "les jours fériés"), .number(Quantities.relative),
        "Volume of a public holiday, relative to 100 %."),
      Key(
        "intraday", label: ("through the day", "au fil de la journée"), intraday,
        "Volume per hour through the day, relative to 100 %."),
      Key(
        "factors", label: ("random variation", "variation aléatoire"), .section(factors),
        "Random factors on the volume."),
      Key(
        "shocks", label: ("announcement", "annonce"), .list(.section(shock), atLeast: 0),
        "Announcements that bring extra calls."),
      Key(
        "multipliers", label: ("change of volume", "changement de volume"), .list(.section(multiplier), atLeast: 0),
        "What-if factors, after the totals are met."),
      Key(
        "rate", label: ("rate within intervals", "débit dans l’intervalle"),
        .choice(RateShape.allCases.map(\.rawValue)), "How the rate runs within intervals; default: constant."),
      Key(
        "at", label: ("agents during the count", "effectif lors du comptage"),
        .either([.choice([countedAtGiven])] + AgentKeys.numbers + [.text(TextForms.fileName), .table(countedAt)]),
        "Agents on duty when offered calls were counted: given (those of this file), numbers, or a plan; default: plenty."
      ),
    ])

  /// The word under `at` for the agents that the file gives.
  static let countedAtGiven = "given"

  static let countedAt = TableForm(
    "counted_at", "Agents by group; groups left out keep those that the file gives.", keys: TextForms.identifierKey,
    values: .either(AgentKeys.numbers))

  static let total = Form.either([
    .text(TextForms.dailyRate),
    .section(
      SectionForm(
        "total", "A total and the span it is for.",
        keys: [
          Key("value", .number(Quantities.positiveContacts), "The calls.", required: true),
          Key(
            "per", label: ("span", "portée"), .choice(TotalSpan.allCases.map(\.rawValue)), "The span.", required: true),
        ])),
  ])

  static let peakDay = SectionForm(
    "peak_day", "The largest expected day.",
    keys: [
      Key("value", .number(Quantities.positiveContacts), "Its calls.", required: true),
      Key(
        "date", label: ("date", "date"), .either([.text(TextForms.date), .section(statedDate)]), "Its date.",
        required: true),
    ])

  /// A date with where it comes from.
  static let statedDate = SectionForm(
    "stated_date", "A date and where it comes from.",
    keys: [Key("value", .text(TextForms.date), "The date.", required: true)])

  static let monthTotals = TableForm(
    "month_totals", "Calls by month.", keys: TextForms.month, values: .number(Quantities.positiveContacts))

  static let dailyVolumes = Form.either([
    .list(.number(Quantities.contacts("450 calls")), atLeast: 1),
    .section(
      SectionForm(
        "daily_volumes", "Calls of each day and where they come from.",
        keys: [
          Key(
            "values", .list(.number(Quantities.contacts("450 calls")), atLeast: 1), "The calls, day by day.",
            required: true)
        ])),
  ])

  static let rowFilter = TableForm(
    "row_filter", "Only rows in which every named column holds the given text.", keys: TextForms.freeText,
    values: .text(TextForms.freeText), statesOrigin: false)

  static let weekdays = TableForm(
    "weekdays", "Relative volume by weekday; default: 100 %.", keys: TextForms.days(),
    values: .number(Quantities.relative))

  static let intradayProfile = TableForm(
    "intraday_profile", "Relative volume per hour by part of the day; parts left out have none.",
    keys: TextForms.clockPeriod, values: .number(Quantities.relative))

  static let intraday = Form.either([
    .table(intradayProfile),
    .table(TableForm("intraday", "Profiles by weekday.", keys: TextForms.days(), values: .table(intradayProfile))),
  ])

  static let rateProfile = TableForm(
    "rate_profile", "Calls per hour by part of the day; parts left out have none.",
    keys: TextForms.clockPeriod, values: .number(Quantities.hourlyRate))

  static let rates = Form.either([
    .number(Quantities.hourlyRate), .table(rateProfile),
    .table(TableForm("rates", "Calls per hour by weekday.", keys: TextForms.days(), values: .table(rateProfile))),
  ])

  static let factors = SectionForm(
    "factors", "Coefficients of variation of random factors (gamma, mean 1).",
    keys: [
      Key(
        "run", label: ("of the whole run", "de l’ensemble"), .number(Quantities.variation),
        "One factor for the whole run; default: 0 %."),
      Key(
        "week", label: ("from week to week", "d’une semaine à l’autre"), .number(Quantities.variation),
        "A factor for each week; default: 0 %."),
      Key(
        "day", label: ("from day to day", "d’un jour à l’autre"), .number(Quantities.variation),
        "A factor for each day; default: 0 %."),
    ])

  static let shock = SectionForm(
    "shock", "Extra calls after an announcement, decaying from day to day.",
    keys: [
      Key("date", label: ("date", "date"), .text(TextForms.date), "The day of the announcement.", required: true),
      Key(
        "size", label: ("extra calls", "appels supplémentaires"), .number(Quantities.positiveContacts),
        "Extra calls in all.", required: true),
      Key(
        "half_life", label: ("time in which it falls by half", "délai de baisse de moitié"),
        .number(Quantities.halfLife), "Time in which the daily extra falls by half.", required: true),
      Key("within_total", .choice(["true", "false"]), "Whether the totals contain these calls; default: false."),
    ])

  static let multiplier = SectionForm(
    "multiplier", "A factor on the volume between two dates.",
    keys: [
      Key(
        "from", label: ("first day", "premier jour"), .text(TextForms.date), "First day; default: the period's first."),
      Key("to", label: ("last day", "dernier jour"), .text(TextForms.date), "Last day; default: the period's last."),
      Key("factor", label: ("factor", "facteur"), .number(Quantities.relative), "The factor; default: 100 %."),
      Key(
        "growth", label: ("growth", "croissance"), .number(Quantities.growth),
        "Growth, compounding from the first day; default: 0 % per week."),
    ])
}
