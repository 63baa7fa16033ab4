import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Where the report's figures come from: call types, stated values, warnings, definitions and the run itself.
struct SourceSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Every stated number with its origin.
  func assumptions(_ identifier: String) -> Markup? {
    guard !context.scenario.statedValues.isEmpty else { return nil }
    let columns = [
      TableColumn.words(words(TablePhrase.meaning)), .values(words(TablePhrase.value)),
      .words(words(TablePhrase.origin)),
    ]
    let rows = context.scenario.statedValues.map { value -> [Markup] in
      [
        .element("span", [Attribute("title", value.keyPath)], words(value.label)), .text(words(value.value)),
        origin(value.origin),
      ]
    }
    let sentence = words(
      "Every number of the scenario, and whether it is published, assumed, or a standard value of the program. Resting on a name "
        + "shows its key in the scenario file.",
      "Chaque nombre du scénario : publié, supposé, ou valeur par défaut du programme. Survoler un nom en montre la clé dans le "
        + "fichier de scénario.")
    return PageParts.section(
      identifier, words(HeadingPhrase.assumptions), [PageParts.paragraph(sentence), PageParts.table(columns, rows)])
  }

  private func origin(_ origin: Origin) -> Markup {
    switch origin {
    case .source(let source): tag("source", words(TablePhrase.source), source.text(in: words.language))
    case .assumed(let reason): tag("assumed", words(TablePhrase.assumed), reason?.text(in: words.language) ?? "")
    case .defaultValue: tag("standard", words(TablePhrase.standard), "")
    }
  }

  private func tag(_ kind: String, _ name: String, _ text: String) -> Markup {
    .sequence([.element("span", [Attribute("class", "tag " + kind)], name), .text(text.isEmpty ? "" : " " + text)])
  }

  /// Figures to look at, with what they come to.
  func warnings(_ identifier: String) -> Markup? {
    guard !context.content.allWarnings.isEmpty else { return nil }
    let items = context.content.allWarnings.map { warning in
      Markup.element(
        "li", [], [.text(words(warning.text)), .element("small", [], [.text(" "), .element("code", warning.keyPath)])])
    }
    return PageParts.section(
      identifier, words(HeadingPhrase.warnings),
      [
        PageParts.paragraph(
          words(
            "The figures are used as the scenario states them. These contradict each other, can hardly be meant, or lead to what "
              + "no target shows.",
            "Les chiffres sont employés tels que le scénario les donne. Ceux-ci se contredisent, paraissent invraisemblables ou ont des "
              + "effets qu’aucun objectif ne montre.")),
        .element("ul", [], items),
      ])
  }

  /// Handling time, patience, target and results of each call type.
  func callTypes(_ identifier: String) -> Markup {
    let columns = [
      TableColumn.words(words(HeadingPhrase.callTypes)), .numbers(words(MeasurePhrase.expectedCalls)),
      .numbers(words(MeasurePhrase.handlingTime)), .numbers(words(MeasurePhrase.patience)),
      .words(words(MeasurePhrase.target)), .numbers(words(MeasurePhrase.serviceLevelShort)),
      .numbers(words(MeasurePhrase.abandonment)),
    ]
    let rows = context.scenario.callTypes.enumerated().map { index, type -> [Markup] in
      if type.channel == .deferred { return deferred(index, type) }
      if type.channel == .outbound { return outbound(index, type) }
      let run = context.content.evidence.callTypes[index].run
      let contacts = context.content.expectedContacts[index].reduce(0, +)
      let texts = [
        numbers.number(contacts), numbers.duration(type.handling.mean),
        type.meanPatience.map { numbers.duration($0) } ?? words(TablePhrase.never),
        type.target.map { words.text(of: $0) } ?? words(TablePhrase.noTarget),
        numbers.percent(run.level(type.target?.definition ?? .ofOffered)),
        run.abandonment.map { numbers.percent($0.mean) } ?? numbers.missing,
      ]
      return [.text(type.title.text(in: words.language))] + texts.map { Markup.text($0) }
    }
    return PageParts.section(identifier, words(HeadingPhrase.callTypes), [PageParts.table(columns, rows)])
  }

  /// The row of a deferred type: items, no patience, and the share done within D as its level.
  private func deferred(_ index: Int, _ type: CallType) -> [Markup] {
    let work = context.content.centre?.deferred.first { $0.callType == index }
    let target = type.deferred?.target.map { target in
      let level = numbers.stated(target.level)
      return words(
        "\(level) within \(words.delay(target.within))", "\(level) en \(words.delay(target.within))")
    }
    let texts = [
      work?.run(.entered).map { numbers.number($0.mean) } ?? numbers.missing, numbers.duration(type.handling.mean),
      numbers.missing, target ?? words(TablePhrase.noTarget), numbers.percent(work?.run(.shareWithin)),
      numbers.missing,
    ]
    return [.text(type.title.text(in: words.language))] + texts.map { Markup.text($0) }
  }

  /// The row of an outbound type: people, no patience, and the share reached within D as its level.
  private func outbound(_ index: Int, _ type: CallType) -> [Markup] {
    let work = context.content.centre?.outbound.first { $0.callType == index }
    let target = type.outbound?.target.map { OutboundText(words: words).goal($0) }
    let texts = [
      work?.estimate(.entered).map { numbers.number($0.mean) } ?? numbers.missing,
      numbers.duration(type.handling.mean), numbers.missing, target ?? words(TablePhrase.noTarget),
      numbers.percent(work?.estimate(target == nil ? .shareReached : .shareWithin)), numbers.missing,
    ]
    return [.text(type.title.text(in: words.language))] + texts.map { Markup.text($0) }
  }

  /// Seed, replications, version and digest; no time of day, so that the same scenario gives the same bytes.
  func provenance(_ identifier: String) -> Markup {
    let open = context.grid.intervals.reduce(0.0) { $0 + Double($1.length) } / 3600
    let rows: [(String, Markup)] = [
      (words(TablePhrase.version), .text(context.content.programVersion)),
      (words(TablePhrase.seed), .element("code", String(context.scenario.simulation.seed))),
      (words(TablePhrase.replications), .text(numbers.count(context.content.evidence.replications))),
      (words(TablePhrase.confidence), .text(numbers.percent(context.scenario.simulation.confidence, decimals: 0))),
      (words(TablePhrase.openingHours), .text(numbers.quantity(open, "h"))),
      (words(TablePhrase.timeZone), .text(context.scenario.calendar.timeZone)),
      (words(TablePhrase.digest), .element("code", context.scenario.digest)),
    ]
    let columns = [TableColumn.words(""), .words(words(TablePhrase.value))]
    return PageParts.section(
      identifier, words(HeadingPhrase.provenance),
      [
        PageParts.paragraph(
          words(
            "The same scenario, seed and version give the same figures on every machine.",
            "Le même scénario, la même graine et la même version donnent les mêmes chiffres sur toute machine.")),
        PageParts.table(columns, rows.map { [.text($0.0), $0.1] }),
      ])
  }
}
