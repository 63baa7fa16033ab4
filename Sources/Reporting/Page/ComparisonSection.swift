import ContactSimulation
import ScenarioModel

/// Several staffings of the same scenario side by side: key figures, and the backlogs in one picture.
struct ComparisonSection {
  /// What is shown.
  let context: ReportContext

  private var words: Wording { context.words }

  /// The section, or nothing where there is only one staffing.
  func section(_ identifier: String) -> Markup? {
    let outcomes = context.content.outcomes
    guard outcomes.count > 1 else { return nil }
    let comparison = ComparisonRows(context.scenario, outcomes: outcomes, words: words)
    let columns = [TableColumn.words("")] + comparison.names.map { TableColumn.numbers($0) }
    let rows = comparison.rows.map { row in [Markup.text(row.name)] + row.values.map { Markup.text($0) } }
    let sentence = words(
      "The same callers and items under each staffing: the simulations share their random draws, so that differences are those of the agents. The rest of this report is about the first.",
      "Les mêmes appelants et messages pour chaque effectif : les simulations partagent leurs tirages, les écarts sont donc ceux de l’effectif. Le reste du rapport porte sur le premier."
    )
    var children = [PageParts.paragraph(sentence), PageParts.table(columns, rows)]
    for type in context.scenario.callTypes.indices {
      let chart = BacklogComparisonChart(context: context, callType: type)
      guard let picture = chart.picture() else { continue }
      children.append(PageParts.figure("chart-backlogs-\(type)", picture, caption: chart.caption))
    }
    return PageParts.section(identifier, words(HeadingPhrase.comparison), children)
  }
}
