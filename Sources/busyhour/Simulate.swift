import ArgumentParser
import ContactDemand
import ContactSimulation
import Foundation
import Jobs
import Measures
import Reporting
import ScenarioFiles
import ScenarioModel

/// `busyhour simulate FILE`: replications of a scenario with given agents, and every measure with its interval.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate a scenario with given agents: service level, waits and load with confidence intervals.",
    discussion: """
      Agents come from the scenario or from a plan (columns date, start, group, agents) such as 'busyhour plan' writes. The same \
      scenario, seed and version give the same bytes whatever the number of threads. Measures are defined in docs/measures.md, \
      the JSON in schemas/summary-1.json.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Agents by interval, instead of those of the scenario.", valueName: "plan.csv"))
  var staffing: String?

  @OptionGroup var options: SimulationOptions

  @Option(help: "How to print the results.")
  var format = ResultFormat.table

  @Option(help: "The cells to print; json has all coarser ones too. (default: run for a table, else day)")
  var by: ResultScope?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Also write summary.json, measures.csv, weeks.csv, plan.xlsx, overview.svg, report.html and run.values to this folder.",
      valueName: "folder"))
  var output: String?

  @Option(help: "Language of the report. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Flag(help: "Show no progress.")
  var quiet = false

  /// The files that every simulation has.
  private static let files = [
    "summary.json", "measures.csv", "weeks.csv", "overview.svg", "report.html", "plan.xlsx", "run.values",
  ]

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file) }
    let staffing = try CommandFault.reported { try ready.staffing(plan: self.staffing) }
    let folder = try CommandFault.reported { try output.map { try ResultFolder($0, expecting: Self.files) } }
    var scenario = ready.loaded.scenario
    scenario.simulation = options.settings(from: scenario.simulation)
    let run = RunResult(
      programVersion: Busyhour.configuration.version, sources: ready.loaded.sources, scenario: scenario,
      forecast: ready.forecast, warnings: ready.warnings, language: language?.language ?? scenario.language,
      work: .simulation(by: by?.scope ?? .day), outcomes: try outcomes(of: scenario, ready, staffing))
    // Files first: a pipe that is closed early, or a full disk behind standard output, does not lose them.
    if let folder { try ResultWriting.write(run, csv.renderer, to: folder) }
    try CommandFault.write(text(run))
  }

  /// What becomes of the calls with the given agents and, where the scenario has alternatives, with each of these.
  private func outcomes(
    of scenario: Scenario, _ ready: ReadyScenario, _ staffing: StaffingByInterval
  ) throws -> [StaffingOutcome] {
    do {
      let model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: staffing)
      var outcomes = [StaffingOutcome(given: staffing, evidence: try evidence(model, of: scenario, ready.loaded))]
      for alternative in self.staffing == nil ? scenario.alternatives : [] {
        let other = try model.withStaffing(alternative.staffing)
        outcomes.append(StaffingOutcome(alternative, evidence: try evidence(other, of: scenario, ready.loaded)))
      }
      return outcomes
    } catch let error as SimulationError {
      throw CommandFault.end(ready.loaded.problem(error), code: CommandFault.data)
    }
  }

  private func evidence(
    _ model: SimulationModel, of scenario: Scenario, _ loaded: LoadedScenario
  ) throws -> StudyResult {
    let progress = ProgressLine("simulating", quiet: quiet)
    defer { progress.clear() }
    let study = SimulationStudy(
      model, of: scenario, threads: options.threadCount, includesIntervals: by == .interval || output != nil)
    do {
      return try study.run { state in
        progress.show(state.finished, of: state.atMost)
        return true
      }
    } catch {
      throw CommandFault.end(loaded.problem(error), code: CommandFault.data)
    }
  }

  private func text(_ run: RunResult) -> String {
    guard let first = run.outcomes.first else { return "" }
    let (scenario, evidence) = (run.scenario, first.evidence)
    return switch format {
    case .table:
      MeasureTable(scenario, evidence: evidence, by: by?.scope ?? .run, staffing: first.staffing).text
        + ComparisonLines(scenario, outcomes: run.outcomes).text
        + WarningLines(run.foundWarnings, language: run.language).text
    case .csv: csv.renderer.text(MeasureRecords(scenario, evidence: evidence, by: by?.scope ?? .day).table)
    case .json: run.summary(by: by?.scope ?? .day)
    }
  }
}
