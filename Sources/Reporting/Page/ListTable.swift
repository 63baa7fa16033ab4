import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Several lists side by side, and all of them where one pool serves them.
struct ListTable {
  /// What is shown.
  let context: ReportContext
  /// The outbound types.
  let lists: [OutboundMeasures]

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// A row to each list, and a last one.
  var table: Markup {
    let columns = [
      TableColumn.words(words("List", "Campagne")), .numbers(words("People", "Personnes")),
      .numbers(words("Reached", "Jointes")), .numbers(words("In time", "À temps")),
      .numbers(words("Attempts", "Tentatives")), .numbers(words("Per person", "Par personne")),
      .numbers(words("At the first call", "Au premier appel")),
      .numbers(words("Calls per agent-day", "Appels par jour-agent")), .numbers(words("Agents idle", "Temps libre")),
    ]
    return PageParts.table(columns, lists.map(row) + [all].compactMap { $0 })
  }

  private func row(_ list: OutboundMeasures) -> [Markup] {
    let texts = [
      count(list, .entered), numbers.percent(list.estimate(.shareReached)),
      list.campaign.target == nil ? numbers.missing : numbers.percent(list.estimate(.shareWithin)),
      count(list, .attempts), count(list, .attemptsPerPerson, decimals: 2),
      numbers.percent(list.estimate(.shareReachedAtFirst)?.mean ?? 0), count(list, .callsPerAgentDay, decimals: 1),
      numbers.percent(list.estimate(.idleShare)),
    ]
    return [.text(context.scenario.callTypes[list.callType].title.text(in: words.language))]
      + texts.map { Markup.text($0) }
  }

  private var all: [Markup]? {
    guard let sums = ListSums(lists, groups: context.content.centre?.groups ?? []) else { return nil }
    let texts = [
      numbers.number(sums.entered), numbers.percent(sums.reached / sums.entered),
      sums.shareWithin.map { numbers.percent($0) } ?? numbers.missing,
      numbers.number(sums.attempts), numbers.number(sums.attempts / sums.entered, decimals: 2),
      numbers.percent(sums.reachedAtFirst / sums.entered),
      sums.callsPerAgentDay.map { numbers.number($0, decimals: 1) } ?? numbers.missing,
      sums.idleShare.map { numbers.percent($0) } ?? numbers.missing,
    ]
    let name = Markup.element("span", [Attribute("class", "strong")], words("All lists", "Toutes campagnes"))
    return [name] + texts.map { Markup.text($0) }
  }

  private func count(_ list: OutboundMeasures, _ measure: OutboundMeasure, decimals: Int = 0) -> String {
    list.estimate(measure).map { numbers.number($0.mean, decimals: decimals) } ?? numbers.missing
  }
}
