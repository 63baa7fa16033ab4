import Comparison
import ContactSimulation
import Documents
import Measures
import OutputAnalysis
import ScenarioModel

/// What the same agents achieve when something comes otherwise, and from where on they no longer suffice.
struct RiskChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// The chapter.
  var parts: [DossierPart] {
    guard !context.content.risks.isEmpty else { return [] }
    let breaking = context.content.breakingPoints.map(sentence)
    return [
      context.paragraph(
        "The agents stay those of section Staffing; only what the row says changes. All rows meet the same simulated callers.",
        "L’effectif reste celui du dimensionnement ; seul change ce que dit la ligne. Toutes les lignes rencontrent les mêmes appelants simulés."
      ), .shown(.table(table)),
    ] + (absence.map { [$0] } ?? [])
      + (breaking.isEmpty
        ? []
        : [
          .written(.heading(words("Breaking points", "Points de rupture"))),
          .written(.list(breaking.map { [.text($0)] }, isNumbered: false)), basis, .shown(.facts(points)),
        ])
      + sensitivity
  }

  private var sensitivity: [DossierPart] {
    guard let section = OutlookSections(context: context.report).sensitivity else { return [] }
    let heading = words("What it would take to follow", "Ce qu’il faudrait pour suivre")
    return [.written(.heading(heading))] + section.blocks.flatMap(flat)
  }

  /// Tables of one section need names of their own where programs read them.
  private func flat(_ block: Block) -> [DossierPart] {
    guard case .columns(let blocks) = block else { return [.shown(block)] }
    return blocks.enumerated().map { place, block in
      guard case .table(let table) = block else { return .shown(block) }
      return .shown(.table(table.renamed("\(table.key)_\(place + 1)")))
    }
  }

  private var table: TypedTable {
    var columns: [TypedTable.Column] = [
      .words("change", Bilingual("What comes otherwise", "Ce qui change")),
      .percent("service_level", MeasurePhrase.serviceLevelShort.words),
      .percent("abandonment", MeasurePhrase.abandonment.words),
      .time("wait", MeasurePhrase.averageSpeedOfAnswer.words),
      .percent("occupancy", MeasurePhrase.occupancy.words),
      .percent("lowest_day", Bilingual("Probability, lowest day", "Probabilité, pire jour")),
    ]
    let lists = context.scenario.callTypes.contains { $0.channel == .outbound }
    if lists { columns.append(.percent("reached", Bilingual("People reached", "Personnes jointes"))) }
    var table = TypedTable(
      "variants", Bilingual("The same agents under other conditions", "Le même effectif dans d’autres conditions"),
      columns: columns)
    for outcome in context.content.risks {
      let run = outcome.study.run(.whole)
      let lowest = outcome.study.evidence(.whole, by: .day).compactMap(\.targetMet?.share).min()
      let cells: [TypedTable.Cell] = [
        .text(name(outcome.change)), .estimate(run?.estimate(.serviceLevel)), .estimate(run?.estimate(.abandonment)),
        .number(run?.estimate(.averageSpeedOfAnswer)?.mean), .number(run?.estimate(.occupancy)?.mean), .number(lowest),
      ]
      table.add(cells + (lists ? [.number(reached(outcome.study))] : []))
      if outcome.change == nil { table.rank(.whole) }
    }
    return table.known
  }

  private func reached(_ study: StudyResult) -> Double? {
    let sums = study.outboundWork.map { (($0.estimate(.reachedOnDay)?.mean ?? 0), ($0.estimate(.entered)?.mean ?? 0)) }
    let entered = sums.reduce(0) { $0 + $1.1 }
    return entered > 0 ? min(1, sums.reduce(0) { $0 + $1.0 } / entered) : nil
  }

  private func name(_ change: RiskChange?) -> String {
    switch change {
    case nil: words("As planned", "Comme prévu")
    case .volume(let share):
      words("Volume of calls \(numbers.change(share))", "Volume d’appels \(numbers.change(share))")
    case .handling(let share): words("Handling time \(numbers.change(share))", "DMT \(numbers.change(share))")
    case .absence(let group, let share):
      words(
        "\(context.own(context.scenario.agentGroups[group].title)): \(numbers.percent(share, decimals: 0)) absent",
        "\(context.own(context.scenario.agentGroups[group].title)) : \(numbers.percent(share, decimals: 0)) d’absents")
    case .late(let days):
      words("Start \(days) days late", "Démarrage retardé de \(days) jours")
    }
  }

  /// Whole agents are absent, so that the share of hours may be another.
  private var absence: DossierPart? {
    let shares = context.content.risks.compactMap { outcome -> String? in
      guard case .absence(let group, _) = outcome.change else { return nil }
      let name = context.own(context.scenario.agentGroups[group].title)
      return words(
        "\(name): \(numbers.percent(outcome.absentShare))", "\(name) : \(numbers.percent(outcome.absentShare))")
    }
    guard !shares.isEmpty else { return nil }
    let all = shares.joined(separator: words("; ", " ; "))
    return .written(
      .note([
        .text(
          words(
            "Absent agents are rounded to whole ones in every interval; share of all hours on duty that is missing: \(all).",
            "Les absents sont arrondis à un nombre entier de conseillers par intervalle ; part de toutes les heures de présence qui manque : \(all)."
          ))
      ]))
  }

  private var basis: DossierPart {
    let runs = numbers.count(context.content.breakingPoints.first?.replications ?? 0)
    return .written(
      .note([
        .text(
          words(
            "Level of the whole period, not of its weakest day; found by halving in steps of one percent, on \(runs) simulations each.",
            "Niveau de toute la période, non de son jour le plus faible ; trouvé par dichotomie au pourcent près, sur \(runs) simulations chacune."
          ))
      ]))
  }

  /// The points for programs.
  private var points: [Fact] {
    context.content.breakingPoints.flatMap { point in
      let key = "breaking_" + (point.factor == .volume ? "volume" : "handling_time")
      return [
        Fact(factor(point.factor), .share(decimals: 2), .number(point.percent.map { Double($0) / 100 }), key: key),
        Fact(
          Bilingual("Level of the period there", "Niveau de la période à cette hausse"), .share(decimals: 3),
          .number(point.level), key: key + "_level"),
      ]
    }
  }

  private func factor(_ factor: RiskBreakingPoint.Factor) -> Bilingual {
    switch factor {
    case .volume:
      Bilingual(
        "Increase of volume at which the level is missed", "Hausse du volume à partir de laquelle le niveau est manqué")
    case .handlingTime:
      Bilingual(
        "Increase of handling time at which the level is missed",
        "Hausse de la DMT à partir de laquelle le niveau est manqué")
    }
  }

  private func sentence(_ point: RiskBreakingPoint) -> String {
    let target = context.report.target.map { numbers.stated($0.level) } ?? numbers.missing
    let level = numbers.percent(point.level)
    let what = point.factor == .volume ? Bilingual("volume", "volume") : Bilingual("handling time", "DMT")
    let whatFrench = point.factor == .volume ? "du volume" : "de la DMT"
    guard let percent = point.percent else {
      let most = numbers.change(Double(RiskStudy.largestIncrease) / 100)
      return words(
        "The level still holds with \(what.english) \(most) (\(level)); larger increases were not tried.",
        "Le niveau tient encore avec une hausse \(whatFrench) de \(most) (\(level)) ; au-delà, rien n’a été essayé.")
    }
    guard percent > 0 else {
      return words(
        "As planned the level of the period is \(level), below \(target): any increase of \(what.english) makes it worse.",
        "Comme prévu, le niveau de la période est de \(level), en dessous de \(target) : toute hausse \(whatFrench) l’aggrave."
      )
    }
    let change = numbers.change(Double(percent) / 100)
    return words(
      "From \(what.english) \(change) on, the level of the period is below \(target) (\(level)).",
      "À partir d’une hausse \(whatFrench) de \(change), le niveau de la période passe sous \(target) (\(level)).")
  }
}
