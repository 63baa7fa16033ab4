import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// What a terminal says of outbound work: a row to each list, what became of its people, and its target.
struct OutboundLines {
  private let scenario: Scenario
  private let work: [OutboundMeasures]
  private let words: Wording

  private var numbers: NumberStyle { words.numbers }

  /// Lines about the outbound types of a study.
  init(_ scenario: Scenario, work: [OutboundMeasures], words: Wording) {
    self.scenario = scenario
    self.work = work
    self.words = words
  }

  /// The lines; none without outbound types.
  var lines: [String] {
    guard !work.isEmpty else { return [] }
    var table = TextTable(numbers: Set(1...8))
    table.rows = [
      [
        words("list", "campagne"), words("people", "personnes"), words("reached", "jointes"),
        words("in time", "à temps"), words("attempts", "tentatives"), words("per person", "par personne"),
        words("per agent-day", "par jour-agent"), words("agents idle", "temps libre"),
        words("min per person reached", "min par personne jointe"),
      ]
    ]
    table.rows += work.map(row) + together
    return [""] + table.lines(indent: 0) + work.flatMap { [people($0), verdict($0)].compactMap { $0 } }
  }

  private func row(_ list: OutboundMeasures) -> [String] {
    let minutes = list.estimate(.agentHoursPerPersonReached).map { $0.mean * 60 }
    return [
      name(list), number(list, .entered), numbers.percent(list.estimate(.shareReached)),
      list.campaign.target == nil ? numbers.missing : numbers.percent(list.estimate(.shareWithin)),
      number(list, .attempts), number(list, .attemptsPerPerson, decimals: 2),
      number(list, .callsPerAgentDay, decimals: 1), numbers.percent(list.estimate(.idleShare)),
      minutes.map { numbers.number($0, decimals: 1) } ?? numbers.missing,
    ]
  }

  /// All lists together, where there are several.
  private var together: [[String]] {
    guard let sums = ListSums(work) else { return [] }
    return [
      [
        words("all lists", "toutes campagnes"), numbers.number(sums.entered),
        numbers.percent(sums.reached / sums.entered), numbers.missing, numbers.number(sums.attempts),
        numbers.number(sums.attempts / sums.entered, decimals: 2),
        sums.callsPerAgentDay.map { numbers.number($0, decimals: 1) } ?? numbers.missing,
        sums.idleShare.map { numbers.percent($0) } ?? numbers.missing,
        sums.reached > 0 ? numbers.number(60 * sums.agentHours / sums.reached, decimals: 1) : numbers.missing,
      ]
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

  private func number(_ list: OutboundMeasures, _ measure: OutboundMeasure, decimals: Int = 0) -> String {
    list.estimate(measure).map { numbers.number($0.mean, decimals: decimals) } ?? numbers.missing
  }
}
