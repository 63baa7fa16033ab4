internal import ContactDemand
internal import QueueingFormulas
internal import ScenarioModel

/// What is expected of a campaign with agents in plenty: people, attempts, agent time, and the readings of its ladder.
struct CampaignExpectation {
  private let expected: ExpectedCampaign
  private let campaign: OutboundCampaign
  private let words: Wording

  /// The expectation of a campaign.
  init(_ expected: ExpectedCampaign, _ campaign: OutboundCampaign, words: Wording) {
    self.expected = expected
    self.campaign = campaign
    self.words = words
  }

  /// Facts, then a table by step where there are several, then the readings.
  var blocks: [Block] {
    let facts = Fact.list(
      "expected", "Expected within the period, with agents in plenty",
      "Attendu sur la période, avec des conseillers en nombre",
      [
        people, reached, number("attempts", "Attempts", "Tentatives", expected.attempts),
        number("conversations", "Conversations", "Conversations", expected.conversations),
        .said(
          "agent_time", "Agent time", "Travail", words.plain(expected.agentHours, atMost: 1) + " h",
          [.number("hours", expected.agentHours)]),
      ])
    return facts.map { [.facts([$0])] + steps + readings } ?? []
  }

  private func number(_ key: String, _ english: String, _ french: String, _ value: Double) -> Fact {
    Fact(Bilingual(english, french), .number(decimals: 1), .worth(value, DecimalPlaces(atMost: 1)), key: key)
  }

  private var people: Fact? {
    let sources = [
      (words("events", "les événements"), "by_events", expected.eventsByDay.reduce(expected.enteringLater[0], +)),
      (words("lists", "les listes"), "by_lists", expected.listedByDay.reduce(0, +)),
      (words("others", "d’autres"), "by_others", expected.linkedByDay.reduce(expected.enteringLater[1], +)),
    ].filter { $0.2 > 0 }
    let parts = sources.map { words.plain($0.2, atMost: 1) + words(" by ", " par ") + $0.0 }.joined(separator: ", ")
    return .said(
      "people", "People", "Personnes",
      words.plain(expected.total, atMost: 1) + (sources.count > 1 ? " (\(parts))" : ""),
      [.number("number", expected.total)] + sources.map { .number($0.1, $0.2) })
  }

  private var reached: Fact? {
    let share = expected.total > 0 ? expected.reached / expected.total : 0
    return .said(
      "reached", "Reached", "Jointes", words.plain(expected.reached, atMost: 1) + " (\(words.share(share)))",
      [.number("number", expected.reached), .share("share", share)])
  }

  private var steps: [Block] {
    var table = TypedTable(
      "expected_by_step", Bilingual("By step, for each person", "Par étape, pour une personne"),
      columns: [.init("step", .text)]
        + [
          ("due", "Due", "À faire"), ("attempts", "Attempts", "Tentatives"),
          ("conversations", "Conversations", "Conversations"), ("declined", "Declined", "Refus"),
          ("exhausted", "Given up", "Abandon"),
        ].map { .init($0.0, .number(decimals: 3), label: Bilingual($0.1, $0.2)) })
    for step in expected.steps {
      table.add(
        [.text(step.name)]
          + [step.due, step.attempts, step.conversations, step.declined, step.exhausted].map { .number($0) })
    }
    return table.rowCount > 1 ? [.table(table)] : []
  }

  /// The three readings of a ladder of one call a day, and the one that the file means.
  private var readings: [Block] {
    guard let readings = LadderReadings(expected, campaign) else { return [] }
    let share = words.share(readings.firstReach)
    let days = words.count(readings.days, "day", "jour")
    var reading = TypedTable.Column("reading", .text, label: Bilingual("Reading", "Lecture"))
    reading.titles = Dictionary(
      uniqueKeysWithValues: RecallReading.allCases.map { ($0.rawValue, LocalizedText(text($0))) })
    var table = TypedTable(
      "readings",
      Bilingual(
        "“\(share) answer, the others are called again once a day for \(days)” may mean:",
        "« \(share) répondent, les autres sont rappelées une fois par jour pendant \(days) » peut vouloir dire :"),
      columns: [
        reading, .init("dials", .number(decimals: 0), label: Bilingual("Dials", "Appels")),
        .init("meant", .text, label: Bilingual("Meant", "Retenue")),
      ])
    for reading in RecallReading.allCases {
      table.add([
        .text(reading.rawValue), .number(readings.dials(reading)),
        readings.meant == reading ? .text(words("this file", "ce fichier")) : .missing,
      ])
    }
    guard readings.meant == nil else { return [.table(table)] }
    let none = words(
      "This file means none of the three: its ladder is listed above.",
      "Ce fichier ne retient aucune des trois : ses relances figurent plus haut.")
    return [.table(table), .note(none, nil)]
  }

  private func text(_ reading: RecallReading) -> String {
    switch reading {
    case .oneMoreCall:
      words("one more call in all to who did not answer", "un seul appel de plus à qui n’a pas répondu")
    case .untilReached: words("a call a day until they answer", "un appel par jour jusqu’à la réponse")
    case .everyDay:
      words("a call on every day, whether they answer or not", "un appel chaque jour, qu’elles répondent ou non")
    }
  }
}
