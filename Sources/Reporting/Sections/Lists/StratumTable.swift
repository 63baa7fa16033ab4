import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// What became of the people of each stratum: who is harder to reach, who declines more, who never answers.
struct StratumTable {
  /// The type's measures.
  let work: OutboundMeasures
  /// How it is said.
  let words: Wording

  /// Heading and table; nothing where everyone is alike.
  var blocks: [Block] {
    guard !work.strata.isEmpty else { return [] }
    var table = TypedTable("strata", columns, work.strata.map(row))
    table.add(all)
    table.rank(.whole)
    return [.heading(words("By kind of people", "Selon le profil des personnes")), .table(table)]
  }

  private var shares: [StratumMeasure] {
    [.shareReached] + (work.campaign.target == nil ? [] : [.shareWithin]) + [.shareReachedAtFirst]
  }

  /// Counts at the end of a row; refusals only where somebody may decline.
  private var counts: [StratumMeasure] {
    let declines = work.campaign.steps.contains { $0.outcomes.contains { $0.consequence == .declines } }
    return [.exhausted] + (declines ? [.declined] : []) + [.neverAnswering]
  }

  private var columns: [TypedTable.Column] {
    let within = work.campaign.target.map { target in
      let delay = words.delay(target.within)
      return TypedTable.Column.percent("share_within", Bilingual(words("Within \(delay)", "En \(delay)")))
    }
    return [
      .words("stratum", Bilingual("People", "Personnes")), .count("entered", Bilingual("Entered", "Entrées")),
      .count("reached", Bilingual("Reached", "Jointes")),
      .percent("share_reached", Bilingual("Share reached", "Part jointe")),
    ] + [within].compactMap { $0 } + [
      .percent("share_reached_at_first", Bilingual("At the first call", "Au premier appel"))
    ]
      + counts.map { measure in
        switch measure {
        case .declined: .count("declined", Bilingual("Declined", "Refus"))
        case .neverAnswering: .count("never_answering", Bilingual("Never answering", "Ne répondent jamais"))
        default: .count("exhausted", Bilingual("Ladder exhausted", "Relances épuisées"))
        }
      }
  }

  private func row(_ stratum: Int) -> [TypedTable.Cell] {
    [
      .text(work.campaign.strata[stratum].title.text(in: words.language)), .mean(work.stratum(stratum, .entered)),
      .mean(work.stratum(stratum, .reached)),
    ] + shares.map { .estimate(work.stratum(stratum, $0)) } + counts.map { .mean(work.stratum(stratum, $0)) }
  }

  /// The whole list.
  private var all: [TypedTable.Cell] {
    let ofList = shares.map { share in
      TypedTable.Cell.estimate(OutboundMeasure(rawValue: share.rawValue).flatMap { work.estimate($0) })
    }
    let sums = counts.map { measure in
      TypedTable.Cell.number(work.strata.reduce(0) { $0 + (work.stratum($1, measure)?.mean ?? 0) })
    }
    return [
      .text(words("Everyone", "Toutes")), .mean(work.estimate(.entered)), .mean(work.estimate(.reached)),
    ] + ofList + sums
  }
}
