public import Comparison
public import Contracts
internal import ScenarioModel

/// What happens when something comes otherwise.
public struct DossierRisk: Sendable {
  /// What the simulation found.
  public let outcome: RiskOutcome
  /// What the contract comes to; nil where none is stated.
  public let contract: ContractResult?

  /// An outcome with what the contract comes to.
  public init(_ outcome: RiskOutcome, contract: ContractResult?) { (self.outcome, self.contract) = (outcome, contract) }
}

/// What a dossier is made of: a finished run, what happens when something comes otherwise, and what the scenario says of it.
public struct DossierContent: Sendable {
  /// The plan, or the given agents, with their evidence.
  public let report: ReportContent
  /// The outcomes as planned and with each change; the first one is as planned.
  public let risks: [DossierRisk]
  /// Up to where the agents do; none where nothing is asked.
  public let breakingPoints: [LimitResult]
  /// The scenario's file and those beside it, by name.
  public let files: [String]
  /// What was set beside the file, as it was written.
  public let overrides: [String]

  /// A content from its parts.
  public init(
    report: ReportContent, risks: [DossierRisk], breakingPoints: [LimitResult], files: [String],
    overrides: [String]
  ) {
    (self.report, self.risks, self.breakingPoints) = (report, risks, breakingPoints)
    (self.files, self.overrides) = (files, overrides)
  }

  /// What the scenario says of its dossier.
  var statement: DossierStatement { report.scenario.dossier ?? DossierStatement() }
}
