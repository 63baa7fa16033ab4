import ScenarioModel

/// The keys of recall ladders and of the probability to reach somebody.
enum LadderKeys {
  static let ladder = SectionForm(
    "ladder", "When a person who was not reached is called again, and when nobody tries any more.",
    keys: [
      Key(
        "attempts_per_day", label: ("attempts per day", "tentatives par jour"), .number(Quantities.attempts),
        "Most attempts for a person on a day; default: 1 attempt."),
      Key(
        "gap", label: ("least time between attempts", "délai minimal entre deux tentatives"),
        .number(Quantities.wait("2 h")), "Least time between two attempts; default: 0 s."),
      Key(
        "days", label: ("days of attempts", "jours de tentatives"), .number(Quantities.ladderDays),
        "Days on which attempts may start, from that of the first; default: no limit."),
      Key(
        "most_attempts", label: ("most attempts", "tentatives au plus"), .number(Quantities.attempts),
        "Most attempts for a person; default: as many as days and attempts a day allow."),
      Key(
        "ends", .choice(LadderEnd.allCases.map(\.rawValue)),
        "reached: a conversation ends it; reached-at-first: only one in the first attempt does; default: reached."),
      Key(
        "reach", label: ("probability to reach", "probabilité de joindre"), reach,
        "Probability that an attempt ends in a conversation with the person.", required: true),
      Key(
        "escalation", .choice(Escalation.allCases.map(\.rawValue)),
        "What follows a last attempt in vain; counted only; default: nothing."),
    ])

  static let reach = Form.either([.number(Quantities.share("70 %")), .section(reachSection)])

  static let reachSection = SectionForm(
    "reach", "The probability to reach the person, by hour, weekday and attempt, and what else may answer.",
    keys: [
      Key(
        "probability", label: ("probability", "probabilité"), .number(Quantities.share("70 %")),
        "The probability at every hour; or `by_hour`."),
      Key("by_hour", label: ("by hour", "par heure"), .table(hours), "The probability by hour of the dial."),
      Key(
        "weekdays", label: ("by weekday", "par jour de semaine"), .table(weekdays), "Factor by weekday; default: 100 %."
      ),
      Key(
        "attempts", label: ("by attempt", "par tentative"), .list(.number(Quantities.reachFactor), atLeast: 1),
        "Factor by attempt number; the last one holds for all that follow; default: 100 %."),
      Key(
        "machine", label: ("answering machine", "répondeur"), .number(Quantities.share("30 %")),
        "Of the others, the share that a machine takes; default: 0 %."),
      Key(
        "third_party", label: ("somebody else", "tierce personne"), .number(Quantities.share("5 %")),
        "Of the others, the share that somebody else answers; default: 0 %."),
      Key(
        "busy", label: ("line busy", "ligne occupée"), .number(Quantities.share("3 %")),
        "Of the others, the share that find the line busy; default: 0 %."),
    ])

  static let hours = TableForm(
    "reach_by_hour", "Probability by part of the day, in whole hours.", keys: TextForms.clockPeriod,
    values: .number(Quantities.share("24 %")))

  static let weekdays = TableForm(
    "reach_by_weekday", "Factors by weekday.", keys: TextForms.days(), values: .number(Quantities.reachFactor))
}
