public import ScenarioModel

/// Several staffings of the same scenario side by side, as lines for a terminal.
public struct ComparisonLines: Sendable {
  private let scenario: Scenario
  private let outcomes: [StaffingOutcome]
  private let words: Wording

  /// A comparison; the given staffing comes first.
  public init(_ scenario: Scenario, outcomes: [StaffingOutcome], language: ReportLanguage = .english) {
    words = Wording(language, space: " ")
    self.scenario = scenario
    self.outcomes = outcomes
  }

  /// A table with a column to each staffing, after an empty line; empty for a single staffing.
  public var text: String {
    guard outcomes.count > 1 else { return "" }
    let table = ComparisonRows(scenario, outcomes: outcomes, words: words)
      .table(name: Bilingual("staffings compared", "effectifs comparés"))
    return "\n" + AlignedTable(table, words: words, indent: 0).lines.map { $0 + "\n" }.joined()
  }
}
