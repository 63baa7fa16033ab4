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
    let comparison = ComparisonRows(scenario, outcomes: outcomes, words: words)
    var table = TextTable(numbers: Set(1...outcomes.count))
    table.rows = [
      [words("staffings compared", "effectifs comparés")] + comparison.names.map { TerminalSummary.printable($0) }
    ]
    table.rows += comparison.rows.map { [TerminalSummary.printable($0.name)] + $0.values }
    return (["\n"] + table.lines(indent: 0).map { $0 + "\n" }).joined()
  }
}
