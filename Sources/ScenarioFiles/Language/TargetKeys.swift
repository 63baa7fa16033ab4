import ScenarioModel

/// The keys of service targets.
enum TargetKeys {
  static let section = SectionForm(
    "target", "What a call type has to achieve.",
    keys: [
      Key("level", label: ("level", "niveau"), .number(Quantities.level), "Share to reach.", required: true),
      Key(
        "within", label: ("acceptable wait", "seuil d’attente"), .number(Quantities.wait("20 s")), "Acceptable wait T.",
        required: true),
      Key(
        "definition", .choice(ServiceLevelDefinition.allCases.map(\.rawValue)),
        "Which service level counts; default: of-offered."),
      Key(
        "short_abandon", label: ("short abandon", "abandon rapide"), .number(Quantities.wait("5 s")),
        "Short-abandon threshold S; default: T."),
      Key(
        "per", label: ("span", "portée"), .choice(TargetScope.allCases.map(\.rawValue)),
        "Where it has to hold; default: interval."),
      Key(
        "tolerance", label: ("tolerance", "tolérance"), .number(Quantities.tolerance),
        "How far below the level a plan may be; default: 1 point."),
      Key(
        "with_probability", label: ("probability", "probabilité"), .number(Quantities.probability),
        "Share of the runs in which each day, week or month has to reach the level; default: the expected level counts."
      ),
      Key(
        "probability_tolerance", label: ("tolerance on the probability", "tolérance sur la probabilité"),
        .number(Quantities.tolerance), "How far below that probability a plan may be; default: 2 points."),
      Key(
        "abandonment", label: ("largest share that abandons", "part d’abandon au plus"),
        .number(Quantities.share("5 %")), "Largest share that may abandon."),
      Key(
        "average_speed_of_answer", label: ("largest mean wait", "délai moyen de réponse au plus"),
        .number(Quantities.time("30 s")), "Largest mean wait of answered calls."),
      Key(
        "occupancy", label: ("largest occupancy", "occupation au plus"), .number(Quantities.share("85 %")),
        "Largest occupancy of agents."),
    ])

  /// A short target with where it comes from.
  static let stated = SectionForm(
    "stated_target", "A target and where it comes from.",
    keys: [Key("value", .either([.choice(["none"]), .text(TextForms.shortTarget)]), "The target.", required: true)])

  static let target = Form.either([
    .choice(["none"]), .text(TextForms.shortTarget), .section(stated), .section(section),
  ])

  static let callback = delay("callback_target", keys: delayKeys)

  static let deferred = delay(
    "deferred_target",
    keys: delayKeys + [
      Key(
        "oldest", label: ("largest age", "âge au plus"), .number(Quantities.time("3 days")),
        "Age that nothing may exceed; default: none."),
      Key(
        "tolerance", label: ("tolerance", "tolérance"), .number(Quantities.tolerance),
        "How far below the level a plan may be; default: 1 point."),
    ]
  )

  /// By when work is through.
  static func cleared(_ summary: String) -> Key {
    Key(
      "cleared", label: ("cleared", "résorbé"),
      .section(
        SectionForm(
          "cleared_target", "By when work is through: a date, or a time from the period's start.",
          keys: [
            Key("by", label: ("by", "au plus tard"), .text(TextForms.date), "The day in whose evening it is through."),
            Key(
              "within", label: ("within", "délai"), .number(Quantities.ladderDays),
              "Days from the period's start, instead of 'by'."),
          ])), summary)
  }

  private static let delayKeys = [
    Key("level", label: ("level", "niveau"), .number(Quantities.level), "Share to reach.", required: true),
    Key("within", label: ("within", "délai"), .number(Quantities.time("24 h")), "The delay D.", required: true),
    Key("clock", .choice(DelayClock.allCases.map(\.rawValue)), "The clock of D; default: calendar."),
  ]

  /// A target of a share within a delay, long or short.
  private static func delay(_ name: String, keys: [Key]) -> Form {
    .either([
      .choice(["none"]), .text(TextForms.shortTarget), .section(stated),
      .section(SectionForm(name, "A share to reach within a delay.", keys: keys)),
    ])
  }
}
