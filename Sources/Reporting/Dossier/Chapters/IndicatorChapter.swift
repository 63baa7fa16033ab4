import Contracts
import Documents
import Measures
import ScenarioModel

/// What every indicator is: its definition by the catalogue, and the words of the report.
struct IndicatorChapter {
  /// What is looked at.
  let context: DossierContext

  private var words: Wording { context.words }

  /// The chapter.
  var parts: [DossierPart] {
    let columns: [DocumentTable.Column] = [
      .init(words("Indicator", "Indicateur"), share: 2), .init(words("Definition", "Définition"), share: 5),
    ]
    let rows = entries.map { [DocumentTable.Cell([.strong($0.name)]), .init($0.definition, note: $0.detail)] }
    let terms = DefinitionSection(context: context.report).definitions.filter { term in
      !entries.contains { $0.name == term.name }
    }
    return [
      context.paragraph(
        "A rate is never given without its formula. Rates of a period are ratios of totals, never means of rates.",
        "Un taux n’est jamais donné sans sa formule. Le taux d’une période est un rapport de totaux, jamais une moyenne de taux."
      ),
      .written(
        .table(DocumentTable(words("Definitions of the indicators", "Définition des indicateurs"), columns, rows))),
      .written(.terms(terms.map { [$0.name, $0.text] })),
    ]
  }

  private var entries: [(name: String, definition: String, detail: String)] {
    let calls: [Measure] = [
      .offered, .answered, .abandoned, .serviceLevel, .answerRate, .abandonment, .averageSpeedOfAnswer, .meanWait,
    ]
    let lists: [OutboundMeasure] = [.entered, .shareReached, .shareWithin, .attempts, .callsPerAgentDay, .idleShare]
    let hasLists = context.content.report.centre?.outbound.isEmpty == false
    let shown =
      (context.report.hasCalls ? calls.map(entry) : []) + [entry(Measure.occupancy), entry(Measure.agentHours)]
      + (hasLists ? lists.map(entry) : [])
    return promised.reduce(into: shown) { all, term in
      if !all.contains(where: { $0.name == term.name }) { all.append(term) }
    }
  }

  /// What the contract's commitments are about.
  private var promised: [(name: String, definition: String, detail: String)] {
    (context.content.report.contract?.commitments ?? []).compactMap { result in
      result.term.measure(in: context.scenario).map { entry($0) }
    }
  }

  private func entry(_ measure: some CataloguedMeasure) -> (name: String, definition: String, detail: String) {
    let text = measure.words
    let formulas = measure.rawValue == Measure.serviceLevel.rawValue ? levels : []
    let definition = formulas.isEmpty ? words(text.definition) : formulas.joined(separator: words("; ", " ; "))
    return (words(text.label), definition, text.detail.map { words($0) } ?? "")
  }

  /// The formulas of the service level, each once, as the targets name them.
  private var levels: [String] {
    var found: [String] = []
    for target in context.scenario.callTypes.compactMap(\.target) {
      let formula = words.formula(of: target)
      if !found.contains(formula) { found.append(formula) }
    }
    return found
  }
}
