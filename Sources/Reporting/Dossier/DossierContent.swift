public import Comparison
internal import ScenarioModel

/// What a dossier is made of: a finished run, what happens when something comes otherwise, and what the scenario says of it.
public struct DossierContent: Sendable {
  /// The plan, or the given agents, with their evidence.
  public let report: ReportContent
  /// The outcomes as planned and with each change; the first one is as planned.
  public let risks: [RiskOutcome]
  /// Up to where the agents do; none where nothing is asked.
  public let breakingPoints: [LimitResult]
  /// The scenario's file and those beside it, by name.
  public let files: [String]
  /// What was set beside the file, as it was written.
  public let overrides: [String]

  /// A content from its parts.
  public init(
    report: ReportContent, risks: [RiskOutcome], breakingPoints: [LimitResult], files: [String],
    overrides: [String]
  ) {
    (self.report, self.risks, self.breakingPoints) = (report, risks, breakingPoints)
    (self.files, self.overrides) = (files, overrides)
  }

  /// What the scenario says of its dossier.
  var statement: DossierStatement { report.scenario.dossier ?? DossierStatement() }
}
