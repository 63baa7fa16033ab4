public import ScenarioModel
public import StaffingPlans

/// What a terminal says of targets on delays with given agents, in the words of a plan's check.
public struct DelayLines: Sendable {
  private let verdict: DelayVerdict?
  private let scenario: Scenario
  private let words: Wording

  /// The lines on a verdict; none without one.
  public init(_ verdict: DelayVerdict?, _ scenario: Scenario, language: ReportLanguage) {
    (self.verdict, self.scenario, words) = (verdict, scenario, Wording(language, space: " "))
  }

  /// An empty line and a sentence to a line, each at most 80 characters wide but for names; empty without a verdict.
  public var text: String {
    let lines = DelayVerdictText(verdict, scenario, words: words).sentences.flatMap {
      TextLines.wrapped($0, width: 80)
    }
    return lines.isEmpty ? "" : ([""] + lines).map { $0 + "\n" }.joined()
  }
}
