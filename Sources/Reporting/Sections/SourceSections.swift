import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel

/// Where the report's figures come from: call types, stated values, warnings and the run itself.
struct SourceSections {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }
  private var numbers: NumberStyle { context.words.numbers }

  /// Every stated number with its origin.
  var assumptions: Section? {
    guard !context.scenario.statedValues.isEmpty else { return nil }
    var table = TypedTable(
      "assumptions", Bilingual(""),
      columns: [
        .words("meaning", TablePhrase.meaning.words), .words("value", TablePhrase.value.words, .roomy),
        .words("origin", TablePhrase.origin.words),
      ])
    for value in context.scenario.statedValues {
      table.add([
        .text(words(value.label)), .text(words(value.value)), .text(value.origin.reason(in: words.language) ?? ""),
      ])
      table.mark(.key(value.keyPath), column: 0)
      table.mark(.origin(value.origin), column: 2)
    }
    let sentence = words(
      "Every number of the scenario, and whether it is published, asked for by a specification, assumed, or a standard value of the "
        + "program. Resting on a name shows its key in the scenario file.",
      "Chaque nombre du scénario : publié, fixé par un cahier des charges, supposé, ou valeur par défaut du programme. Survoler un "
        + "nom en montre la clé dans le fichier de scénario.")
    return Section(.assumptions, [.note(sentence, nil), .table(table)])
  }

  /// Figures to look at, with what they come to.
  var warnings: Section? {
    guard !context.content.allWarnings.isEmpty else { return nil }
    let sentence = words(
      "The figures are used as the scenario states them. These contradict each other, can hardly be meant, or lead to what "
        + "no target shows.",
      "Les chiffres sont employés tels que le scénario les donne. Ceux-ci se contredisent, paraissent invraisemblables ou ont des "
        + "effets qu’aucun objectif ne montre.")
    return Section(.warnings, [.note(sentence, nil), .warnings(context.content.allWarnings)])
  }

  /// Handling time, patience, target and results of each call type.
  var callTypes: Section? {
    let columns: [TypedTable.Column] = [
      .words("call_type", HeadingPhrase.callTypes.words),
      .count("expected_contacts", MeasurePhrase.expectedCalls.words),
      .time("handling_time", MeasurePhrase.handlingTime.words), .time("patience", MeasurePhrase.patience.words),
      .words("target", MeasurePhrase.target.words), .percent("service_level", MeasurePhrase.serviceLevelShort.words),
      .percent("abandonment", MeasurePhrase.abandonment.words),
    ]
    let rows = context.scenario.callTypes.enumerated().map { index, type -> [TypedTable.Cell] in
      let (volume, patience, target, level, abandonment) =
        switch type.channel {
        case .inbound: inbound(index, type)
        case .deferred: deferred(index, type)
        case .outbound: outbound(index, type)
        }
      return [
        .text(type.title.text(in: words.language)), .number(volume), .number(type.handling.mean), patience,
        .text(target ?? words(TablePhrase.noTarget)), .estimate(level), .mean(abandonment),
      ]
    }
    return Section(.callTypes, [.table(TypedTable("call-types", columns, rows))])
  }

  /// What a row says besides the title and the handling time.
  private typealias Row = (
    volume: Double?, patience: TypedTable.Cell, target: String?, level: Estimate?, abandonment: Estimate?
  )

  private func inbound(_ index: Int, _ type: CallType) -> Row {
    let run = context.content.evidence.callTypes[index].run
    return (
      context.content.expectedContacts[index].reduce(0, +),
      type.meanPatience.map { .number($0) } ?? .text(words(TablePhrase.never)),
      type.target.map { words.text(of: $0) }, run.level(type.target?.definition ?? .ofOffered), run.abandonment
    )
  }

  /// Items, no patience, and the share done within D as the level.
  private func deferred(_ index: Int, _ type: CallType) -> Row {
    let work = context.content.centre?.deferred.first { $0.callType == index }
    let target = type.deferred?.target.map { target in
      let level = numbers.stated(target.level)
      return words(
        "\(level) within \(words.delay(target.within))", "\(level) en \(words.delay(target.within))")
    }
    return (work?.run(.entered)?.mean, .missing, target, work?.run(.shareWithin), nil)
  }

  /// People, no patience, and the share reached within D as the level.
  private func outbound(_ index: Int, _ type: CallType) -> Row {
    let work = context.content.centre?.outbound.first { $0.callType == index }
    let target = type.outbound?.target.map { OutboundText(words: words).goal($0) }
    return (
      work?.estimate(.entered)?.mean, .missing, target,
      work?.estimate(target == nil ? .shareReached : .shareWithin), nil
    )
  }

  /// Seed, replications, version and digest; no time of day, so that the same scenario gives the same bytes.
  var provenance: Section? {
    let open = context.grid.intervals.reduce(0.0) { $0 + Double($1.length) } / 3600
    let settings = context.scenario.simulation
    let rows: [(name: TablePhrase, text: String, isCode: Bool)] = [
      (.version, context.content.programVersion, false), (.seed, String(settings.seed), true),
      (.replications, numbers.count(context.content.evidence.replications), false),
      (.confidence, numbers.percent(settings.confidence, decimals: 0), false),
      (.openingHours, numbers.quantity(open, "h"), false),
      (.timeZone, context.scenario.calendar.timeZone, false), (.digest, context.scenario.digest, true),
    ]
    var table = TypedTable(
      "provenance", Bilingual(""), columns: [.words("name", Bilingual("")), .words("value", TablePhrase.value.words)])
    for row in rows {
      table.add([.text(words(row.name)), .text(row.text)])
      if row.isCode { table.mark(.code, column: 1) }
    }
    let sentence = words(
      "The same scenario, seed and version give the same figures on every machine.",
      "Le même scénario, la même graine et la même version donnent les mêmes chiffres sur toute machine.")
    return Section(.provenance, [.note(sentence, nil), .table(table)])
  }
}

extension Origin {
  /// The name of its kind.
  var kind: TablePhrase {
    switch self {
    case .source: isSpecification ? .specification : .source
    case .assumed: .assumed
    case .defaultValue: .standard
    }
  }

  /// The source, or the reason of an assumption that has one.
  func reason(in language: ReportLanguage) -> String? {
    switch self {
    case .source(let source): source.text(in: language)
    case .assumed(let reason): reason?.text(in: language)
    case .defaultValue: nil
    }
  }
}
