/// The keys by which a value moves with the time: by part of the day, weekday and date; and from run to run.
enum TimeRuleKeys {
  /// Names that a day may have in a table of rules.
  static let names = ["holidays"]

  private static let times = TextForm(
    wanted: "a part of the day such as '08:00-12:00', days such as 'saturday', 'holidays' or a date",
    pattern: [TextForms.clockPeriod, TextForms.date, TextForms.days(also: names)].compactMap(\.pattern)
      .map { "(?:\($0))" }.joined(separator: "|"))

  /// Factors on the mean handling time.
  static let handling = Key(
    "by", label: ("by time of arrival", "selon l’heure d’arrivée"), .table(handlingFactors),
    "Factors on the mean by part of the day, weekday, holidays and date of arrival; default: 100 %.")

  static let handlingFactors = TableForm(
    "handling_by_time", "Factors by time: that of the part of the day times that of the day.", keys: times,
    values: .number(Quantities.factor("110 %")))

  static let shrinkageShares = TableForm(
    "shrinkage_by_time", "Shrinkage by time: of a date, else of a weekday, else of a part of the day.", keys: times,
    values: .number(Quantities.shrinkage))

  /// Shrinkage, which may change with the time.
  static let shrinkage = Form.either([
    .number(Quantities.shrinkage),
    .section(
      SectionForm(
        "shrinkage_by", "A share, and others by time.",
        keys: [
          Key("value", .number(Quantities.shrinkage), "The share at all other times.", required: true),
          Key(
            "by", label: ("by time", "selon l’heure"), .table(shrinkageShares),
            "Shares by part of the day, weekday, holidays and date.", required: true),
        ])),
  ])

  /// What is not known of a mean beforehand.
  static let factors = Key(
    "factors", label: ("random variation", "variation aléatoire"),
    .section(
      SectionForm(
        "time_factors", "Coefficient of variation of a random factor on the mean (gamma, mean 1).",
        keys: [
          Key(
            "run", label: ("of the whole run", "de l’ensemble"), .number(Quantities.variation),
            "One factor for the whole run: what is not known of the mean.", required: true)
        ])), "A random factor on the mean; default: none.")
}
