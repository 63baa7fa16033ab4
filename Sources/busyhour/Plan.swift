import ArgumentParser
import ContactDemand
import ContactSimulation
import Foundation
import Jobs
import Measures
import Reporting
import ScenarioFiles
import ScenarioModel
import StaffingPlans

/// `busyhour plan FILE`: agents by interval, the evidence that they are enough, and the report.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the agents that every interval needs, check them on fresh random numbers, and write the report.",
    discussion: """
      Writes plan.csv, service-level.csv, days.csv, weeks.csv, plan.xlsx, summary.json, overview.svg, report.html and run.values (from which \
      'busyhour report' makes all others again) to results/NAME, where NAME is the scenario's; what they hold is described in docs/results.md. The same scenario, seed and version give the same bytes whatever \
      the number of threads.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @OptionGroup var options: SimulationOptions

  @Option(help: "Language of the report and the summary. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder for the results. (default: results/NAME)", valueName: "folder"))
  var output: String?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Flag(help: "Show neither progress nor the summary.")
  var quiet = false

  /// The files that every plan has.
  private static let files = [
    "plan.csv", "service-level.csv", "days.csv", "weeks.csv", "summary.json", "overview.svg", "report.html",
    "plan.xlsx",
    "run.values",
  ]

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file) }
    try CommandFault.reported { try ready.checkPlan(file: file) }
    var scenario = ready.loaded.scenario
    scenario.simulation = options.settings(from: scenario.simulation)
    let path = output ?? "results/\(scenario.name)"
    let folder = try CommandFault.reported { try ResultFolder(path, expecting: Self.files) }
    let plan = try plan(scenario, ready)
    let evidence = try evidence(of: plan, scenario, ready)
    let words = language?.language ?? scenario.language
    let run = RunResult(
      programVersion: Busyhour.configuration.version, sources: ready.loaded.sources, scenario: scenario,
      forecast: ready.forecast, warnings: ready.warnings, language: words, work: .plan(plan),
      outcomes: [StaffingOutcome(given: plan.staffing, evidence: evidence)])
    guard let content = run.content else {
      throw CommandFault.end("\(file): the simulation kept no intervals, so that no report can be made", code: 70)
    }
    try ResultWriting.write(run, csv.renderer, to: folder)
    guard !quiet else { return }
    try CommandFault.write(TerminalSummary(content, language: words, reportPath: path + "/report.html").text())
  }

  private func plan(_ scenario: Scenario, _ ready: ReadyScenario) throws -> StaffingPlan {
    let progress = ProgressLine("planning", quiet: quiet)
    defer { progress.clear() }
    let planner = StaffingPlanner(scenario: scenario, forecast: ready.forecast, threads: options.threadCount) {
      phase, share in
      progress.show(share, "\(Int(100 * min(1, max(0, share)))) %, \(phase.rawValue)")
    }
    do {
      return try planner.plan()
    } catch let error as PlanningError {
      throw CommandFault.end(ready.loaded.problem(error), code: CommandFault.data)
    } catch let error as SimulationError {
      throw CommandFault.end(ready.loaded.problem(error), code: CommandFault.data)
    }
  }

  private func evidence(
    of plan: StaffingPlan, _ scenario: Scenario, _ ready: ReadyScenario
  ) throws -> StudyResult {
    let progress = ProgressLine("simulating", quiet: quiet)
    defer { progress.clear() }
    do {
      let model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: plan.staffing)
      return try SimulationStudy(model, of: scenario, threads: options.threadCount, includesIntervals: true).run {
        progress.show($0.finished, of: $0.atMost)
        return true
      }
    } catch let error as SimulationError {
      throw CommandFault.end(ready.loaded.problem(error), code: CommandFault.data)
    } catch let error as StudyError {
      throw CommandFault.end(ready.loaded.problem(error), code: CommandFault.data)
    }
  }
}

/// A language as the command line names it.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case en, fr

  /// The report's language.
  var language: ReportLanguage { self == .fr ? .french : .english }
}

/// A form of CSV files as the command line names it.
enum CSVForm: String, ExpressibleByArgument, CaseIterable {
  case comma, semicolon

  /// What writes the files.
  var renderer: CSVRenderer { CSVRenderer(self == .semicolon ? .semicolon : .comma) }
}
