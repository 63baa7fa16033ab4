import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct KeyLabelTests {
  private static let text = """
    busyhour: 1
    title: { en: Centre, fr: Centre }
    time_zone: Europe/Paris
    period: { from: 2024-01-08, days: 7 }
    opening_hours: { monday-friday: 08:00-18:00 }
    call_types:
      - name: questions
        title: { en: Questions, fr: Demandes }
        demand: { total: 500.5 calls per day, weekdays: { monday: 120 % } }
        handling: { mean: 4.5 min, cv: 80 %, distribution: lognormal, assumed: { en: short calls, fr: appels courts } }
        patience: never
        variants: { german: { share: 40 %, title: { en: German, fr: Allemand } }, other: 60 % }
      - name: people
        channel: outbound
        handling: { value: 5 min, source: a note }
        outbound:
          list: [{ date: 2024-01-08, people: 1 person }]
          steps:
            - name: first
              title: { en: First call, fr: Premier appel }
              ladder: { attempts_per_day: 1 attempt, days: 1 day, reach: { probability: 60 %, attempts: [100 %, 90 %] } }
              outcomes: [{ name: no, share: 3 %, then: declines }]
    agents:
      - { name: counsellors, title: { en: Counsellors, fr: Conseillers }, staffing: 9 agents, shrinkage: 15 % }
    """

  private static func value(_ keyPath: String) throws -> StatedValue? {
    try ScenarioReader.read(text: text).scenario.statedValues.first { $0.keyPath == keyPath }
  }

  @Test(arguments: [
    (
      "call_types.questions.demand.total", "Questions: demand, total", "Demandes : demande, total",
      "500,5 appels par jour"
    ),
    (
      "call_types.questions.demand.weekdays.monday", "Questions: demand, by weekday, monday",
      "Demandes : demande, par jour de semaine, lundi", "120 %"
    ),
    (
      "call_types.questions.handling.mean", "Questions: handling time, mean", "Demandes : durée de traitement, moyenne",
      "4,5 min"
    ),
    ("call_types.questions.patience", "Questions: patience", "Demandes : patience", "jamais"),
    ("call_types.questions.variants.german.share", "Questions, German: share", "Demandes, Allemand : part", "40 %"),
    (
      "call_types.people.outbound.list[0].people", "People: list, 2024-01-08, people",
      "People : liste, 08/01/2024, personnes", "1 personne"
    ),
    (
      "call_types.people.outbound.steps.first.ladder.reach.attempts[1]",
      "People, First call: recall rules, probability to reach, by attempt, 2",
      "People, Premier appel : règles de rappel, probabilité de joindre, par tentative, n° 2", "90 %"
    ),
    (
      "call_types.people.outbound.steps.first.outcomes.no.share", "People, First call, no: share",
      "People, Premier appel, no : part", "3 %"
    ),
    ("agents.counsellors.shrinkage", "Counsellors: shrinkage", "Conseillers : taux d’indisponibilité", "15 %"),
    (
      "opening_hours.monday-friday", "Opening hours, monday-friday", "Horaires d’ouverture, du lundi au vendredi",
      "08:00-18:00"
    ),
  ])
  func `a number is named by its owner's title and its keys' labels, in both languages`(
    keyPath: String, english: String, french: String, value: String
  ) throws {
    let found = try #require(try Self.value(keyPath))
    #expect(found.label == Bilingual(english, french))
    #expect(found.value.french == value)
  }

  @Test func `an assumption may be stated in both languages, and is neither in the digest`() throws {
    let found = try #require(try Self.value("call_types.questions.handling.mean"))
    #expect(found.origin == .assumed(LocalizedText([.english: "short calls", .french: "appels courts"])))
    let plain = Self.text.replacing("{ en: short calls, fr: appels courts }", with: "short calls")
    #expect(
      try ScenarioReader.read(text: plain).scenario.digest == ScenarioReader.read(text: Self.text).scenario.digest)
  }

  @Test(arguments: [
    ("{ en: short calls, de: kurz }", "call_types.questions.handling.assumed.de: wanted a key of 'texts'"),
    ("{}", "call_types.questions.handling.assumed: wanted a text in 'en' or 'fr'"),
    ("[a]", "call_types.questions.handling.assumed: wanted a text that says where the numbers come from"),
  ])
  func `a note that is no text is refused in its place`(note: String, fault: String) {
    let text = Self.text.replacing("{ en: short calls, fr: appels courts }", with: note)
    do {
      _ = try ScenarioReader.read(text: text)
      Issue.record("taken: \(note)")
    } catch {
      guard case .problems(let problems) = error else { return }
      #expect(problems.map { "\($0.keyPath): wanted \($0.wanted)" } == [fault])
    }
  }
}

@Suite struct WrittenValueTests {
  @Test(arguments: [
    ("0 agents", "0 conseiller"), ("1 agent", "1 conseiller"), ("1.5 days", "1,5 jour"), ("2 days", "2 jours"),
    ("0 calls", "0 appel"), ("85 000 calls", "85 000 appels"), ("1_000 people", "1 000 personnes"),
    ("80 % in 20 s", "80 % en 20 s"), ("32 EUR per hour", "32 EUR par heure"), ("-5 % per week", "-5 % par semaine"),
    ("2020-03-14", "14/03/2020"), ("2021-02", "02/2021"), ("08:00-12:00", "08:00-12:00"),
    ("exponential", "exponentielle"),
    ("agents in plenty", "effectif illimité"), ("0 cases", "0 cas"), ("plan.csv", "plan.csv"),
    ("every day", "tous les jours"),
  ])
  func `numbers, units, dates and the language's words are translated, all else stays`(english: String, french: String)
  {
    #expect(Bilingual(written: english) == Bilingual(english, french))
  }
}
