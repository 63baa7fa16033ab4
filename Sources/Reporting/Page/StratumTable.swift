import ContactSimulation
import OutputAnalysis
import ScenarioModel

/// What became of the people of each stratum: who is harder to reach, who declines more, who never answers.
struct StratumTable {
  /// What is shown.
  let context: ReportContext
  /// The type's measures.
  let work: OutboundMeasures

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Heading and table; nothing where everyone is alike.
  var parts: [Markup] {
    guard !work.strata.isEmpty else { return [] }
    return [
      .element("h3", words("By kind of people", "Selon le profil des personnes")),
      PageParts.table(columns, work.strata.map(row) + [all]),
    ]
  }

  private var shares: [StratumMeasure] {
    [.shareReached] + (work.campaign.target == nil ? [] : [.shareWithin]) + [.shareReachedAtFirst]
  }

  private var columns: [TableColumn] {
    var columns = [
      TableColumn.words(words("People", "Personnes")), .numbers(words("Entered", "Entrées")),
      .numbers(words("Reached", "Jointes")), .numbers(words("Share reached", "Part jointe")),
    ]
    if let target = work.campaign.target {
      let delay = words.delay(target.within)
      columns.append(.numbers(words("Within \(delay)", "En \(delay)")))
    }
    return columns + [
      .numbers(words("At the first call", "Au premier appel")),
      .numbers(words("Ladder exhausted", "Relances épuisées")), .numbers(words("Declined", "Refus")),
      .numbers(words("Never answering", "Ne répondent jamais")),
    ]
  }

  private func row(_ stratum: Int) -> [Markup] {
    func number(_ measure: StratumMeasure) -> String {
      work.stratum(stratum, measure).map { numbers.number($0.mean) } ?? numbers.missing
    }
    let texts =
      [number(.entered), number(.reached)] + shares.map { numbers.percent(work.stratum(stratum, $0)) }
      + [number(.exhausted), number(.declined), number(.neverAnswering)]
    return [.text(work.campaign.strata[stratum].title.text(in: words.language))] + texts.map { Markup.text($0) }
  }

  /// The whole list.
  private var all: [Markup] {
    func number(_ measure: OutboundMeasure) -> String {
      work.estimate(measure).map { numbers.number($0.mean) } ?? numbers.missing
    }
    let never = work.strata.reduce(0) { $0 + (work.stratum($1, .neverAnswering)?.mean ?? 0) }
    let ofList = shares.map { numbers.percent(OutboundMeasure(rawValue: $0.rawValue).flatMap { work.estimate($0) }) }
    let texts = [number(.entered), number(.reached)] + ofList + [number(.exhausted), number(.declined)]
    let name = Markup.element("span", [Attribute("class", "strong")], words("Everyone", "Toutes"))
    return [name] + (texts + [numbers.number(never)]).map { Markup.text($0) }
  }
}
