public import Comparison
public import ScenarioModel

/// What came in a terminal: one block for each call type that is told.
public struct ActualLines: Sendable {
  private let results: [ActualResult]
  private let scenario: Scenario
  private let words: Wording

  /// The blocks.
  public init(_ results: [ActualResult], _ scenario: Scenario, language: ReportLanguage) {
    (self.results, self.scenario, words) = (results, scenario, Wording(language, space: " "))
  }

  /// The lines, each at most 80 characters wide but for names; ends with a line break, empty without any.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The lines, with an empty one before each block.
  var lines: [String] {
    results.flatMap { result in
      let text = ActualWords(result, scenario, words: words)
      let name = results.count > 1 ? words(": ", " : ") + text.title : ""
      let told = (text.ofForecast + text.ofLevel).flatMap {
        TextLines.wrapped($0, width: 80)
      }
      let chain = ActualTables(result, scenario, words: words).chain
      return ["", words(HeadingPhrase.actuals) + name] + told
        + (chain.map { [""] + AlignedTable($0, words: words).lines } ?? [])
    }
  }
}
