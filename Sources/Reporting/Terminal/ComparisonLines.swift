public import ScenarioModel

/// Several staffings of the same scenario side by side, as lines for a terminal.
public struct ComparisonLines: Sendable {
  private let scenario: Scenario
  private let outcomes: [StaffingOutcome]

  /// A comparison; the given staffing comes first.
  public init(_ scenario: Scenario, outcomes: [StaffingOutcome]) {
    self.scenario = scenario
    self.outcomes = outcomes
  }

  /// A table with a column to each staffing, after an empty line; empty for a single staffing.
  public var text: String {
    guard outcomes.count > 1 else { return "" }
    let comparison = ComparisonRows(scenario, outcomes: outcomes, words: Wording(.english, space: " "))
    var table = TextTable(numbers: Set(1...outcomes.count))
    table.rows = [["staffings compared"] + comparison.names.map { TerminalSummary.printable($0) }]
    table.rows += comparison.rows.map { [TerminalSummary.printable($0.name)] + $0.values }
    return (["\n"] + table.lines(indent: 0).map { $0 + "\n" }).joined()
  }
}
