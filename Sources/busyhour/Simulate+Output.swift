import ArgumentParser
import Jobs
import Measures
import Reporting
import ScenarioModel

extension Simulate {
  /// What is asked, as the job takes it.
  var jobOptions: SimulateJob.Options {
    SimulateJob.Options(
      file: file, reading: changes.reading, staffing: staffing, effort: options.effort,
      scope: by?.scope ?? (isShort ? .run : .day),
      keepsEverything: output != nil || failOn != nil, language: language?.language,
      programVersion: Busyhour.configuration.version)
  }

  /// Whether only the table of the run is asked for.
  private var isShort: Bool { format == .table && output == nil && failOn == nil }

  /// What is printed of a run.
  func text(_ run: RunResult) -> String {
    guard let first = run.outcomes.first else { return "" }
    return switch format {
    case .table:
      MeasureTable(
        run.scenario, evidence: first.evidence, by: by?.scope ?? .run, staffing: first.staffing, language: run.language
      ).text
        + (run.contract.map {
          ContractLines(
            $0, run.scenario, staffing: first.staffing, isGiven: true, language: run.language
          ).text
        } ?? "")
        + DelayLines(run.piles, run.scenario, language: run.language).text
        + ActualLines(run.actuals, run.scenario, language: run.language).text
        + ComparisonLines(run.scenario, outcomes: run.outcomes, language: run.language).text
        + TerminalRenderer(run.language).text(run.foundWarnings)
    case .csv: csv.renderer.text(MeasureRecords(run.scenario, evidence: first.evidence, by: by?.scope ?? .day).table)
    case .json: run.summary(by: by?.scope ?? .day)
    }
  }
}
