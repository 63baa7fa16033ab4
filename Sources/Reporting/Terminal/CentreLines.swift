internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import ScenarioModel

/// What a terminal says of a whole contact centre: persons, transfers, callbacks, other services, groups, deferred and outbound work.
struct CentreLines {
  private let scenario: Scenario
  private let centre: CentreContent
  private let words: Wording
  private let cost: CostFigures?

  private var numbers: NumberStyle { words.numbers }

  /// Lines about a study.
  init(_ scenario: Scenario, centre: CentreContent, words: Wording, cost: CostFigures? = nil) {
    self.cost = cost
    self.scenario = scenario
    self.centre = centre
    self.words = words
  }

  /// The lines; none for a service of one group and plain calls.
  var lines: [String] {
    let all =
      [people, transfers, callbacks, menu, closed, spilled].compactMap { $0 } + groups
      + centre.deferred.flatMap(deferred)
      + OutboundLines(scenario, work: centre.outbound, groups: centre.groups, words: words).lines + costs
    return Array(all.drop { $0.isEmpty })
  }

  private var costs: [String] {
    guard let cost else { return [] }
    return ["", cost.rows(words).map { $0.name + words(": ", " : ") + $0.value }.joined(separator: words("; ", " ; "))]
  }

  private var people: String? {
    guard centre.has(.helped) else { return nil }
    let (fresh, retries) = (count(.fresh), count(.retries))
    let (helped, first) = (percent(.helpedShare), percent(.firstCallShare))
    let more = centre.whole.mean(.retries) < 2 ? "nouvelle tentative" : "nouvelles tentatives"
    return words(
      "people: \(fresh) called, with \(retries) further attempts; helped: \(helped), at the first call: \(first)",
      "personnes : \(fresh) ont appelé, avec \(retries) \(more) ; aidées : \(helped), au premier appel : \(first)"
    )
  }

  private var transfers: String? {
    guard centre.has(.transferred) else { return nil }
    return words(
      "transferred: \(count(.transferred)), \(percent(.transferShare)) of answered calls",
      "transférés : \(count(.transferred)), \(percent(.transferShare)) des appels décrochés")
  }

  private var callbacks: String? {
    guard centre.has(.callbackAccepted) else { return nil }
    let (accepted, reached, lost) = (count(.callbackAccepted), count(.callbackReached), count(.callbackLost))
    let within = percent(.callbackShareWithin)
    return words(
      "callbacks: \(accepted) accepted, \(reached) reached (in time: \(within)), \(lost) lost",
      "rappels promis : \(accepted) acceptés, \(reached) joints (à temps : \(within)), \(lost) perdus")
  }

  private var menu: String? {
    guard centre.has(.servedByMenu) else { return nil }
    return words(
      "served by the voice menu: \(count(.servedByMenu))", "servis par le serveur vocal : \(count(.servedByMenu))")
  }

  private var closed: String? {
    guard centre.has(.closedAttempts) else { return nil }
    return words(
      "attempts while closed: \(count(.closedAttempts))", "appels hors ouverture : \(count(.closedAttempts))")
  }

  private var spilled: String? {
    guard centre.has(.spilled) else { return nil }
    let service = scenario.callTypes.lazy.compactMap(\.spillOver).first?.service.text(in: words.language) ?? ""
    let reasons = [count(.spilledClosed), count(.spilledAbandoned), count(.spilledBlocked)]
    return words(
      "turned to \(TerminalSummary.printable(service)): \(count(.spilled)) (closed \(reasons[0]), abandoned \(reasons[1]), blocked \(reasons[2]))",
      "reportés vers \(TerminalSummary.printable(service)) : \(count(.spilled)) (fermé \(reasons[0]), abandon \(reasons[1]), rejet \(reasons[2]))"
    )
  }

  /// Occupancy and hours of every group, where there are several.
  private var groups: [String] {
    guard centre.groups.count > 1 else { return [] }
    var table = TextTable(numbers: [1, 2, 3])
    table.rows = [
      [
        words("group", "groupe"), words("agent-hours", "heures de présence"), words("busy hours", "heures occupées"),
        words("occupancy", "taux d’occupation"),
      ]
    ]
    for (group, figures) in zip(scenario.agentGroups, centre.groups) {
      table.rows.append([
        TerminalSummary.printable(group.name), numbers.number(figures.mean(.agentHours)),
        numbers.number(figures.mean(.busyHours)), numbers.percent(figures[.occupancy]),
      ])
    }
    return [""] + table.lines(indent: 0)
  }

  private func deferred(_ work: DeferredMeasures) -> [String] {
    let type = scenario.callTypes[work.callType]
    let name = TerminalSummary.printable(type.name)
    let entered = numbers.number(work.run(.entered)?.mean ?? 0)
    let most = numbers.number(work.largestBacklog.mean)
    let left = numbers.number(work.run(.left)?.mean ?? 0)
    var lines = [
      words(
        "\(name): \(entered) items, at most \(most) waiting, \(left) left at the end",
        "\(name) : \(entered) messages, au plus \(most) en attente, \(left) à la fin")
    ]
    if let target = type.deferred?.target {
      let delay = words.delay(target.within)
      let share = numbers.percent(work.run(.shareWithin))
      let goal = numbers.stated(target.level)
      lines.append(
        "  "
          + words(
            "done within \(delay): \(share) (target \(goal))",
            "traités en \(delay) au plus : \(share) (objectif \(goal))"))
    }
    if let cleared = work.clearedDay {
      lines.append("  " + ClearedWords(cleared, calendar: scenario.calendar, words: words).sentence)
    }
    return [""] + lines
  }

  private func count(_ measure: Measure) -> String { numbers.number(centre.whole.mean(measure)) }

  private func percent(_ measure: Measure) -> String { numbers.percent(centre.whole[measure]) }
}

/// The day on which a backlog is cleared, in words.
struct ClearedWords {
  private let cleared: ClearedDay
  private let calendar: ServiceCalendar
  private let words: Wording

  /// The words for a result.
  init(_ cleared: ClearedDay, calendar: ServiceCalendar, words: Wording) {
    self.cleared = cleared
    self.calendar = calendar
    self.words = words
  }

  /// A sentence: the median day, the middle 80 % of runs, and how often it never happens.
  var sentence: String {
    guard let median = cleared.median else {
      return words(
        "Not cleared within the period in \(never) of the simulated runs.",
        "Pas résorbé pendant la période dans \(never) des simulations.")
    }
    let base = words("Cleared on \(date(median))", "Résorbé le \(date(median))")
    return base + spread + unfinished
  }

  /// Between which days 80 % of the runs lie.
  private var spread: String {
    guard let earliest = cleared.earliest, let median = cleared.median else { return "" }
    guard let latest = cleared.latest else {
      return words(
        " (median; in one run of ten by \(date(earliest)))",
        " (médiane ; dans une simulation sur dix dès le \(date(earliest)))")
    }
    if earliest == median, latest == median {
      return words(" in nearly every run", " dans presque toutes les simulations")
    }
    return words(
      " (median; 8 runs of 10 between \(date(earliest)) and \(date(latest)))",
      " (médiane ; 8 simulations sur 10 entre le \(date(earliest)) et le \(date(latest)))")
  }

  private var unfinished: String {
    cleared.never.successes == 0
      ? "."
      : words(
        "; not within the period in \(never) of the runs.", " ; pas pendant la période dans \(never) des simulations.")
  }

  private var never: String { words.numbers.percent(cleared.never.share) }

  private func date(_ day: Int) -> String { words.dates.full(calendar.firstDay + day) }
}
