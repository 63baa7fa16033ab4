import Comparison
import ContactSimulation
import Contracts
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
    guard let runs = context.content.risks.first?.outcome.study.replications else { return [] }
    let count = numbers.count(runs)
    return [
      context.paragraph(
        "The agents stay those of section Staffing; only what the row says changes. All rows use the same random numbers, \(count) runs each; the row as planned may differ by chance from the figures of section Service levels.",
        "L’effectif reste celui du dimensionnement ; chaque ligne ne change que ce qu’elle indique. Toutes reposent sur les mêmes tirages aléatoires, \(count) simulations par ligne ; la ligne « Comme prévu » peut s’écarter, par le seul hasard, des chiffres du chapitre des niveaux de service."
      ), .shown(.table(table)),
    ] + [promises].compactMap { $0 }.map { .shown(.table($0)) } + [answeredOnly, exclusion, absence].compactMap { $0 }
      + BreakingPointParts(context: context).parts
      + sensitivity
  }

  /// What more or less volume would take; nothing where lists or deferred work stand beside calls, since the table knows calls alone.
  private var sensitivity: [DossierPart] {
    guard context.scenario.callTypes.allSatisfy({ $0.channel == .inbound }),
      let section = OutlookSections(context: context.report, showsCost: false).sensitivity
    else { return [] }
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

  /// What becomes of calls and agents.
  private var table: TypedTable {
    variants(
      "variants", Bilingual("The same agents under other conditions", "Le même effectif dans d’autres conditions"),
      [
        .percent("service_level", MeasurePhrase.serviceLevelShort.words),
        .percent("abandonment", MeasurePhrase.abandonment.words),
        .time("wait", MeasurePhrase.averageSpeedOfAnswer.words),
        .percent("occupancy", MeasurePhrase.occupancy.words),
        .percent("lowest_day", Bilingual("Probability, lowest day", "Probabilité, pire jour")),
      ]
    ) { risk in
      let study = risk.outcome.study
      let run = study.run(.whole)
      let lowest = study.evidence(.whole, by: .day).compactMap(\.targetMet?.share).min()
      return [
        .estimate(run?.estimate(.serviceLevel)), .estimate(run?.estimate(.abandonment)),
        .number(run?.estimate(.averageSpeedOfAnswer)?.mean), .number(run?.estimate(.occupancy)?.mean), .number(lowest),
      ]
    }
  }

  /// What becomes of lists and of the contract; nil where the scenario states neither.
  private var promises: TypedTable? {
    let table = variants(
      "variants_promises", Bilingual("What they would keep", "Ce qui serait tenu"),
      [
        .percent("reached", Bilingual("People reached", "Personnes jointes")),
        .percent("in_time", Bilingual("Reached in time", "Jointes à temps")),
        .percent("kept_all", Bilingual("All commitments kept", "Tous les engagements tenus")),
        .count("missed", Bilingual("Periods missed in a run", "Périodes manquées"), decimals: 2),
        .percent("excluded", Bilingual("Days excluded", "Jours exclus")),
        TypedTable.Column(
          "penalty", .money(currency: context.scenario.currency, decimals: 0),
          label: Bilingual("Mean penalties", "Pénalités moyennes")),
      ]
    ) { risk in
      let (study, contract) = (risk.outcome.study, risk.contract)
      let judged = contract?.commitments.isEmpty == false ? contract : nil
      return [
        .number(reached(study)), .number(inTime(study)), .number(judged?.allKept?.share), .number(judged?.missed),
        .number(judged?.runsWithExclusion == nil ? nil : judged?.excludedDays),
        .number(judged?.totals[.penalty]?.mean),
      ]
    }
    return table.columns.count > 1 ? table : nil
  }

  /// A row to each change; columns that nothing fills are left out.
  private func variants(
    _ key: String, _ title: Bilingual, _ columns: [TypedTable.Column], _ cells: (DossierRisk) -> [TypedTable.Cell]
  ) -> TypedTable {
    let first = TypedTable.Column.words("change", Bilingual("What comes otherwise", "Ce qui change"))
    var table = TypedTable(key, title, columns: [first] + columns)
    for risk in context.content.risks {
      table.add([.text(name(risk.outcome.change))] + cells(risk))
      if risk.outcome.change == nil { table.rank(.whole) }
    }
    return table.known
  }

  /// The share of people reached within the delay of the targets, where all lists share one.
  private func inTime(_ study: StudyResult) -> Double? {
    let work = study.outboundWork
    return work.count > 1 ? ListSums(work)?.shareWithin : work.first?.estimate(.shareWithin)?.mean
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
      words("\(volume.english) \(numbers.change(share))", "\(volume.french) \(numbers.change(share))")
    case .handling(let share): words("Handling time \(numbers.change(share))", "DMT \(numbers.change(share))")
    case .absence(let group, let share):
      words(
        "\(context.own(context.scenario.agentGroups[group].title)): \(numbers.percent(share, decimals: 0)) absent",
        "\(context.own(context.scenario.agentGroups[group].title)) : \(numbers.percent(share, decimals: 0)) d’absents")
    case .late(let days):
      words("Start \(days) days late", "Démarrage retardé de \(days) jours")
    }
  }

  /// What a change of volume changes.
  private var volume: Bilingual {
    let channels = Set(context.scenario.callTypes.map(\.channel))
    if channels == [.outbound] { return Bilingual("People to call", "Personnes à appeler") }
    return channels.contains(.outbound)
      ? Bilingual("Calls and people to call", "Appels et personnes à appeler")
      : Bilingual("Volume of calls", "Volume d’appels")
  }

  /// Whom the speed of answer leaves out; nil where nobody calls in.
  private var answeredOnly: DossierPart? {
    guard context.report.hasCalls else { return nil }
    let text = words(
      "The average speed of answer is of answered calls alone; those who give up are in the abandonment.",
      "Le délai moyen de réponse ne porte que sur les appels décrochés ; ceux qui renoncent sont dans le taux d’abandon."
    )
    return .written(.note([.text(text)]))
  }

  /// Days are excluded by the volume that was forecast, whatever comes.
  private var exclusion: DossierPart? {
    guard context.content.risks.contains(where: { $0.contract?.runsWithExclusion != nil }) else { return nil }
    let text = words(
      "The contract excludes days by the volume that was forecast: with more calls, more days count in no level, and fewer missed periods or lower penalties do not mean that more is kept.",
      "Le contrat exclut des jours d’après le volume prévu : avec plus d’appels, davantage de jours n’entrent dans aucun niveau ; moins de périodes manquées ou de pénalités ne signifie donc pas que le service est mieux rendu."
    )
    return .written(.note([.text(text)]))
  }

  /// Whole agents are absent, so that the share of hours may be another.
  private var absence: DossierPart? {
    let shares = context.content.risks.map(\.outcome).compactMap { outcome -> String? in
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
            "Les absents sont arrondis à un nombre entier de conseillers par intervalle ; part des heures de présence qui manque : \(all)."
          ))
      ]))
  }
}
