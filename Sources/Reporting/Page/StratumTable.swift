import ContactSimulation
import Measures
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

  /// Counts at the end of a row; refusals only where somebody may decline.
  private var counts: [StratumMeasure] {
    let declines = work.campaign.steps.contains { $0.outcomes.contains { $0.consequence == .declines } }
    return [.exhausted] + (declines ? [.declined] : []) + [.neverAnswering]
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
    columns.append(.numbers(words("At the first call", "Au premier appel")))
    return columns
      + counts.map { measure in
        switch measure {
        case .declined: .numbers(words("Declined", "Refus"))
        case .neverAnswering: .numbers(words("Never answering", "Ne répondent jamais"))
        default: .numbers(words("Ladder exhausted", "Relances épuisées"))
        }
      }
  }

  private func row(_ stratum: Int) -> [Markup] {
    func number(_ measure: StratumMeasure) -> String {
      work.stratum(stratum, measure).map { numbers.number($0.mean) } ?? numbers.missing
    }
    let texts =
      [number(.entered), number(.reached)] + shares.map { numbers.percent(work.stratum(stratum, $0)) }
      + counts.map(number)
    return [.text(work.campaign.strata[stratum].title.text(in: words.language))] + texts.map { Markup.text($0) }
  }

  /// The whole list.
  private var all: [Markup] {
    func number(_ measure: OutboundMeasure) -> String {
      work.estimate(measure).map { numbers.number($0.mean) } ?? numbers.missing
    }
    let ofList = shares.map { numbers.percent(OutboundMeasure(rawValue: $0.rawValue).flatMap { work.estimate($0) }) }
    let sums = counts.map { measure in
      numbers.number(work.strata.reduce(0) { $0 + (work.stratum($1, measure)?.mean ?? 0) })
    }
    let texts = [number(.entered), number(.reached)] + ofList + sums
    let name = Markup.element("span", [Attribute("class", "strong")], words("Everyone", "Toutes"))
    return [name] + texts.map { Markup.text($0) }
  }
}
