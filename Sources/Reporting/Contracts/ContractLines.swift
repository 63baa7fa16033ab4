public import Contracts
public import ScenarioModel
internal import StaffingPlans

/// The contract in a terminal: one block.
public struct ContractLines: Sendable {
  private let result: ContractResult
  private let scenario: Scenario
  private let words: Wording
  private let basis: String

  /// The block.
  ///
  /// - Parameters:
  ///   - result: what was found.
  ///   - scenario: the scenario.
  ///   - staffing: its agents.
  ///   - isGiven: whether they were given; else a plan asks for them.
  ///   - language: English or French.
  public init(
    _ result: ContractResult, _ scenario: Scenario, staffing: StaffingByInterval, isGiven: Bool,
    language: ReportLanguage
  ) {
    self.result = result
    self.scenario = scenario
    words = Wording(language, space: " ")
    basis =
      HoursText(StaffingHours(staffing, of: scenario), of: scenario, isGiven: isGiven, words: words).basis
  }

  /// The lines, each at most 80 characters wide but for names; ends with a line break.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// Columns of the frontier that a terminal has room for; what is broken is said below them.
  private static let frontierColumns: Set<String> = [
    "change", "agent_hours", "level", "kept_all", "targets", "cost", "penalty", "margin", "lag", "half_width",
  ]

  /// The lines, with an empty one first.
  var lines: [String] {
    let sentences = ContractSentences(result: result, scenario: scenario, words: words, basis: basis)
    let tables = ContractTables(result: result, scenario: scenario, words: words)
    let told = [sentences.headline].compactMap(\.self) + sentences.commitments
    let commitments = tables.commitments.only([
      "commitment", "condition", "period", "kept_always", "weakest_period", "kept_weakest", "missed", "penalty",
    ]).withoutMargins
    let accounts = tables.accounts().only(["account", "period", "mean", "half_width", "low", "high"])
    let rest = sentences.figures + [sentences.ofWhat, sentences.notCovered]
    return ["", words(HeadingPhrase.contract)] + wrapped(told)
      + (result.commitments.isEmpty ? [] : [""] + AlignedTable(commitments, words: words).lines + [""])
      + AlignedTable(accounts, words: words).lines
      + (result.frontier.map(frontier) ?? [])
      + result.gamingTexts(scenario, words).flatMap(gaming)
      + [""] + wrapped(rest)
  }

  private func wrapped(_ texts: [String]) -> [String] {
    texts.flatMap { TextLines.wrapped($0, width: 80) }
  }

  private func frontier(_ frontier: ContractFrontier) -> [String] {
    let text = FrontierText(frontier: frontier, scenario: scenario, words: words)
    return [""] + AlignedTable(text.table.only(ContractLines.frontierColumns), words: words).lines + [""]
      + wrapped(text.sentences)
  }

  /// What a way of gaming does.
  private func gaming(_ text: GamingText) -> [String] {
    let told = wrapped([text.assumption] + text.findings)
    let promises = AlignedTable(text.promises, words: words).lines
    let amounts = text.amountTable
    let figures = AlignedTable(text.figures, words: words).lines
    return ["", words(GamingText.name(of: text.gaming.way))] + told + [""] + promises + [""]
      + (amounts.rowCount == 0 ? [] : AlignedTable(amounts, words: words).lines + [""]) + figures
  }
}
