import ContactSimulation
import ScenarioModel

/// Several staffings of the same scenario side by side: key figures, and the backlogs in one picture.
struct ComparisonSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The section; nil where there is only one staffing.
  var section: Section? {
    let outcomes = context.content.outcomes
    guard outcomes.count > 1 else { return nil }
    let sentence = words(
      "The same callers and items under each staffing: the simulations share their random draws, so that differences are those of the agents. The rest of this report is about the first.",
      "Les mêmes appelants et messages pour chaque effectif : les simulations partagent leurs tirages, les écarts sont donc ceux de l’effectif. Le reste du rapport porte sur le premier."
    )
    let pictures = context.scenario.callTypes.indices.flatMap { type in
      let caption = BacklogComparisonChart(context: context, callType: type).caption
      return context.picture("chart-backlogs-\(type)", caption: caption) {
        BacklogComparisonChart(context: $0, callType: type).picture()
      }
    }
    let table = ComparisonRows(context.scenario, outcomes: outcomes, words: words).table(name: Bilingual(""))
    return Section(.comparison, [.note(sentence, nil), .table(table)] + pictures)
  }
}

extension ComparisonRows {
  /// A column to each staffing, after their names under a head.
  func table(name: Bilingual) -> TypedTable {
    TypedTable(
      "alternatives",
      [.words("measure", name)]
        + names.enumerated().map { .words("staffing_\($0.offset)", Bilingual($0.element), .figures) },
      rows.map { row in [.text(row.name)] + row.values.map { .text($0) } })
  }
}
