/// The keys of distributions.
enum DistributionKeys {
  static let families = [
    "exponential", "lognormal", "gamma", "weibull", "erlang", "hyperexponential", "uniform", "triangular",
    "deterministic", "empirical",
  ]

  /// A bare time (exponential with that mean) or a distribution.
  static func distribution(example: String) -> Form {
    .either([.number(Quantities.time(example)), .section(section(example: example))])
  }

  static let patience = Form.either([
    .choice(["never"]),
    .either([
      .number(Quantities.time("120 s")),
      .section(section(example: "120 s", named: "patience_law", [TimeRuleKeys.factors])),
    ]),
  ])

  static func section(example: String, named name: String? = nil, _ own: [Key] = []) -> SectionForm {
    let time = Form.number(Quantities.time(example))
    let wait = Form.number(Quantities.wait(example))
    return SectionForm(
      name ?? "distribution_\(example.replacing(" ", with: "_"))", "A distribution of times.",
      keys: [
        Key("distribution", label: ("distribution", "loi"), .choice(families), "The family; default: exponential."),
        Key("mean", label: ("mean", "moyenne"), time, "The mean."),
        Key("sd", label: ("standard deviation", "écart-type"), time, "The standard deviation."),
        Key(
          "cv", label: ("standard deviation over mean", "écart-type rapporté à la moyenne"),
          .number(Quantities.distributionVariation), "Standard deviation over mean."),
        Key("shape", label: ("shape", "forme"), .number(Quantities.shape), "Shape of a Weibull or gamma distribution."),
        Key("scale", label: ("scale", "échelle"), time, "Scale of a Weibull distribution."),
        Key(
          "phases", label: ("phases", "phases"), .whole(1...10_000, example: "3"),
          "Number of phases of an Erlang distribution."),
        Key(
          "branches", label: ("branch", "branche"), .list(.section(branch(time)), atLeast: 2),
          "The two branches of a hyperexponential."),
        Key("minimum", label: ("minimum", "minimum"), wait, "Least value of a uniform or triangular distribution."),
        Key(
          "mode", label: ("most likely value", "valeur la plus probable"), wait,
          "Most likely value of a triangular distribution."),
        Key("maximum", label: ("maximum", "maximum"), time, "Largest value of a uniform or triangular distribution."),
        Key(
          "file", label: ("file", "fichier"), .text(TextForms.fileName),
          "CSV file beside the scenario with observed values."),
        Key("column", .text(TextForms.freeText), "The column of the file; default: its only one."),
        Key("unit", .choice(["s", "min", "h"]), "The unit of the file's values; durations such as 0:02:14 need none."),
        TableKeys.decimal,
      ] + own)
  }

  static func branch(_ time: Form) -> SectionForm {
    SectionForm(
      "branch", "An exponential chosen with a probability.",
      keys: [
        Key(
          "probability", label: ("probability", "probabilité"), .number(Quantities.share("40 %")), "Its probability.",
          required: true),
        Key("mean", label: ("mean", "moyenne"), time, "Its mean.", required: true),
      ])
  }
}
