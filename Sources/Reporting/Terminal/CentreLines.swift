internal import ContactSimulation
internal import Measures
internal import ScenarioModel

/// What a terminal says of a whole contact centre: the short blocks of its sections, and what the agents cost.
struct CentreLines {
  private let view: CentreView
  private let cost: CostFigures?

  /// Lines about a study.
  init(_ scenario: Scenario, centre: CentreContent, words: Wording, cost: CostFigures? = nil) {
    view = CentreView(scenario: scenario, centre: centre, words: words)
    self.cost = cost
  }

  /// The lines; none for a service of one group and plain calls.
  var lines: [String] {
    let blocks =
      CallerSection(view: view).short + SpillOverSection(view: view).short + GroupSection(view: view).short
      + DeferredSection(view: view).short + ListSection(view: view).short
    return Array((ShortLines(words: view.words).lines(blocks) + costs).drop { $0.isEmpty })
  }

  /// A row to each week or day of lists; nothing for other scopes.
  func lines(by scope: Scope) -> [String] {
    guard let table = ListCalendarTables.together(view, by: scope) else { return [] }
    return [""] + AlignedTable(table, words: view.words).lines
  }

  private var costs: [String] {
    guard let cost else { return [] }
    let words = view.words
    return ["", cost.rows(words).map { $0.name + words(": ", " : ") + $0.value }.joined(separator: words("; ", " ; "))]
  }
}
