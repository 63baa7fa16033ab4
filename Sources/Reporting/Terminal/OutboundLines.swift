import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What a terminal says of outbound work: a row to each list, what became of its people, and its target.
struct OutboundLines {
  private let scenario: Scenario
  private let work: [OutboundMeasures]
  private let groups: [CentreContent.Figures]
  private let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// Lines about the outbound types of a study.
  ///
  /// - Parameter groups: Hours of every group, for what concerns several lists together.
  init(
    _ scenario: Scenario, work: [OutboundMeasures], groups: [CentreContent.Figures] = [], words: Wording
  ) {
    self.scenario = scenario
    self.work = work
    self.groups = groups
    self.words = words
  }

  /// The lines; none without outbound types.
  var lines: [String] {
    guard !work.isEmpty else { return [] }
    var table = TextTable(numbers: Set(1...9))
    table.rows = [
      [
        words("list", "campagne"), words("people", "personnes"), words("reached", "jointes"),
        words("in time", "à temps"), words("at first call", "au 1er appel"), words("attempts", "tentatives"),
        words("per person", "par personne"), words("per agent-day", "par jour-agent"),
        words("agents idle", "temps libre"), words("min per person reached", "min par personne jointe"),
      ]
    ]
    table.rows += work.map(row) + together
    let rest = work.count > 2 ? [""] + endings : work.flatMap { [people($0), verdict($0)].compactMap { $0 } }
    return [""] + table.lines(indent: 0) + rest
  }

  /// A row to each week or day of the period: all lists together, or the one list with its intervals.
  func lines(by scope: Scope) -> [String] {
    guard let first = work.first, scope == .week || scope == .day else { return [] }
    var table = TextTable(numbers: Set(1...6))
    table.rows = [
      [
        scope.rawValue, words("people", "personnes"), words("in time", "à temps"),
        words("at first call", "au 1er appel"), words("attempts", "tentatives"),
        words("per agent-day", "par jour-agent"), words("agents idle", "temps libre"),
      ]
    ]
    let cells: [(CivilDate, OutboundCell)] =
      scope == .week
      ? first.weeks.enumerated().map { ($0.element.monday, .week($0.offset)) }
      : (0..<first.dayCount).map { (scenario.calendar.firstDay + $0, .day($0)) }
    for (date, cell) in cells where work.contains(where: { isAtWork($0, cell) }) {
      table.rows.append([date.description] + row(in: cell))
    }
    // What is nowhere known is no column.
    let known = table.rows[0].indices.filter { column in
      table.rows.dropFirst().contains { column < $0.count && $0[column] != numbers.missing }
    }
    table.rows = table.rows.map { row in known.filter { $0 < row.count }.map { row[$0] } }
    return [""] + table.lines()
  }

  /// Whether people entered or were called.
  private func isAtWork(_ list: OutboundMeasures, _ cell: OutboundCell) -> Bool {
    (list.estimate(.entered, cell)?.mean ?? 0) + (list.estimate(.attempts, cell)?.mean ?? 0) > 0
  }

  private func row(in cell: OutboundCell) -> [String] {
    guard let list = work.first, work.count == 1 else {
      guard let sums = ListSums(work, in: cell) else { return [] }
      return [
        numbers.number(sums.entered), sums.shareWithin.map { numbers.percent($0) } ?? numbers.missing,
        numbers.percent(sums.reachedAtFirst / sums.entered), numbers.number(sums.attempts),
        sums.callsPerAgentDay.map { numbers.number($0, decimals: 1) } ?? numbers.missing,
        sums.idleShare.map { numbers.percent($0) } ?? numbers.missing,
      ]
    }
    return [
      number(list, .entered, in: cell), numbers.percent(list.estimate(.shareWithin, cell)),
      numbers.percent(list.estimate(.shareReachedAtFirst, cell)), number(list, .attempts, in: cell),
      number(list, .callsPerAgentDay, decimals: 1, in: cell), numbers.percent(list.estimate(.idleShare, cell)),
    ]
  }

  private func row(_ list: OutboundMeasures) -> [String] {
    let minutes = list.estimate(.agentHoursPerPersonReached).map { $0.mean * 60 }
    return [
      name(list), number(list, .entered), numbers.percent(list.estimate(.shareReached)),
      list.campaign.target == nil ? numbers.missing : numbers.percent(list.estimate(.shareWithin)),
      numbers.percent(list.estimate(.shareReachedAtFirst)), number(list, .attempts),
      number(list, .attemptsPerPerson, decimals: 2), number(list, .callsPerAgentDay, decimals: 1),
      numbers.percent(list.estimate(.idleShare)), minutes.map { numbers.number($0, decimals: 1) } ?? numbers.missing,
    ]
  }

  /// All lists together, where there are several.
  private var together: [[String]] {
    guard let sums = ListSums(work, groups: groups) else { return [] }
    return [
      [
        words("all lists", "toutes campagnes"), numbers.number(sums.entered),
        numbers.percent(sums.reached / sums.entered), sums.shareWithin.map { numbers.percent($0) } ?? numbers.missing,
        numbers.percent(sums.reachedAtFirst / sums.entered), numbers.number(sums.attempts),
        numbers.number(sums.attempts / sums.entered, decimals: 2),
        sums.callsPerAgentDay.map { numbers.number($0, decimals: 1) } ?? numbers.missing,
        sums.idleShare.map { numbers.percent($0) } ?? numbers.missing,
        sums.reached > 0 ? numbers.number(60 * sums.agentHours / sums.reached, decimals: 1) : numbers.missing,
      ]
    ]
  }

  /// Many lists: how their people's follow-up ended and where the target is hardest, a line each.
  private var endings: [String] {
    var table = TextTable(numbers: Set(1...5))
    table.rows = [
      [
        words("list", "campagne"), words("completed", "terminés"), words("declined", "refus"),
        words("exhausted", "injoignables"), words("wrong number", "faux numéro"), words("waiting", "en attente"),
        words("target", "objectif"), words("reached", "atteint"), words("lowest", "au plus bas"),
      ]
    ]
    table.rows += work.map { list in
      [name(list)] + [.completed, .declined, .exhausted, .wrongNumbers, .waiting].map { number(list, $0) }
        + judged(list)
    }
    return table.lines(indent: 0)
  }

  /// The target, in how many weeks or days it is reached, and the one with the lowest share.
  private func judged(_ list: OutboundMeasures) -> [String] {
    guard let verdict = list.verdict, !verdict.cells.isEmpty else { return [words("none", "aucun")] }
    let text = OutboundText(words: words)
    let met = numbers.count(verdict.cells.count { $0.share >= verdict.target.level })
    let level = numbers.stated(verdict.target.level)
    let goal = words(
      "\(level) in \(words.delay(verdict.target.within))", "\(level) en \(words.delay(verdict.target.within))")
    guard let lowest = verdict.lowest, verdict.target.scope != .period else {
      return [goal, met == "1" ? words("yes", "oui") : words("no", "non")]
    }
    let share = numbers.percent(lowest.share)
    let date = (scenario.calendar.firstDay + lowest.days.lowerBound).description
    return [
      goal,
      words(
        "\(met) of \(numbers.count(verdict.cells.count)) \(text.spans(verdict.target.scope))",
        "\(met) sur \(numbers.count(verdict.cells.count)) \(text.spans(verdict.target.scope))"),
      words("\(share) from \(date)", "\(share) au \(date)"),
    ]
  }

  /// What became of those who entered.
  private func people(_ list: OutboundMeasures) -> String {
    let shares: [(OutboundMeasure, Bilingual)] = [
      (.completed, Bilingual("completed", "suivis jusqu’au bout")), (.declined, Bilingual("declined", "refus")),
      (.exhausted, Bilingual("ladder exhausted", "injoignables")),
      (.wrongNumbers, Bilingual("wrong numbers", "faux numéros")), (.waiting, Bilingual("waiting", "en attente")),
    ]
    let parts = shares.compactMap { measure, phrase -> String? in
      guard let estimate = list.estimate(measure), estimate.mean > 0 else { return nil }
      return "\(words(phrase.english, phrase.french)) \(numbers.number(estimate.mean))"
    }
    return "  \(name(list))\(words(": ", " : "))\(parts.joined(separator: ", "))"
  }

  private func verdict(_ list: OutboundMeasures) -> String? {
    guard let verdict = list.verdict, !verdict.cells.isEmpty else { return nil }
    let text = OutboundText(words: words)
    let met = verdict.cells.count { $0.share >= verdict.target.level }
    let all = numbers.count(verdict.cells.count)
    let seen =
      verdict.target.scope == .period
      ? (met > 0 ? words("reached", "atteint") : words("not reached", "non atteint"))
      : words(
        "reached in \(met) of \(all) \(text.spans(verdict.target.scope))",
        "atteint dans \(met) \(text.spans(verdict.target.scope)) sur \(all)")
    let sure = list.replications > 1 ? " " + text.sentence(verdict) : ""
    return "  " + words("target \(text.goal(verdict.target)): ", "objectif \(text.goal(verdict.target)) : ") + seen
      + "."
      + sure
  }

  private func name(_ list: OutboundMeasures) -> String {
    TerminalSummary.printable(scenario.callTypes[list.callType].name)
  }

  private func number(
    _ list: OutboundMeasures, _ measure: OutboundMeasure, decimals: Int = 0, in cell: OutboundCell = .run
  ) -> String {
    list.estimate(measure, cell).map { numbers.number($0.mean, decimals: decimals) } ?? numbers.missing
  }
}
