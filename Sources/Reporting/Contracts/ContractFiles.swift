public import Contracts
public import ScenarioModel

/// The files of a contract: commitments by period, amounts, lines of invoice and costs, amounts of every run.
public struct ContractFiles: Sendable {
  private let result: ContractResult
  private let scenario: Scenario

  /// The files of a result.
  public init(_ result: ContractResult, _ scenario: Scenario) { (self.result, self.scenario) = (result, scenario) }

  /// Their tables; words in cells are English.
  public var tables: [TypedTable] {
    ContractTables(result: result, scenario: scenario, words: Wording(.english, space: " ")).files
  }
}
