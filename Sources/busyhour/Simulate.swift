import ArgumentParser
import ContactDemand
import ContactSimulation
import Foundation
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
      "Also write summary.json, measures.csv, plan.xlsx, overview.svg and report.html to this folder.",
      valueName: "folder"))
  var output: String?

  @Option(help: "Language of the report. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Flag(help: "Show no progress.")
  var quiet = false

  /// The files that every simulation has.
  private static let files = ["summary.json", "measures.csv", "overview.svg", "report.html", "plan.xlsx"]

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file) }
    let staffing = try CommandFault.reported { try ready.staffing(plan: self.staffing) }
    let folder = try CommandFault.reported { try output.map { try ResultFolder($0, expecting: Self.files) } }
    var scenario = ready.loaded.scenario
    scenario.simulation = options.settings(from: scenario.simulation)
    let outcomes = try outcomes(of: scenario, ready, staffing)
    guard let evidence = outcomes.first?.evidence else { return }
    // Files first: a pipe that is closed early, or a full disk behind standard output, does not lose them.
    if let folder { try ResultWriting.write(try files(scenario, ready, outcomes), to: folder) }
    try CommandFault.write(text(scenario, ready, evidence, outcomes))
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
  ) throws -> SimulationEvidence {
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

  /// The files of a folder: measures, what only some services have, the comparison, the report, its picture and its workbook.
  private func files(
    _ scenario: Scenario, _ ready: ReadyScenario, _ outcomes: [StaffingOutcome]
  ) throws -> [ResultFile] {
    guard let given = outcomes.first else { return [] }
    let scope = by?.scope ?? .day
    var tables =
      [MeasureRecords(scenario, evidence: given.evidence, by: scope).table]
      + CentreTables(scenario, evidence: given.evidence).tables
    if outcomes.count > 1 { tables.append(ComparisonTable(scenario, outcomes: outcomes).table) }
    let files =
      [ResultFile("summary.json", summary(scenario, ready, outcomes, by: scope))]
      + tables.map { ResultFile($0, csv.renderer) }
    let content = ReportContent(
      given: given.staffing, scenario: scenario, forecast: ready.forecast, evidence: given.evidence,
      programVersion: Busyhour.configuration.version)
    guard var content else { return files }
    content.outcomes = outcomes
    content.warnings = ready.warnings
    let words = language?.language ?? scenario.language
    let workbook = try CommandFault.reported {
      try ResultFile(workbook: PlanSheets(content, tables: tables, language: words), words)
    }
    return files + [
      workbook, ResultFile("overview.svg", OverviewPicture(content, language: words).svg()),
      ResultFile("report.html", ReportPage(content, language: words, library: ChartLibrary.installed()).html()),
    ]
  }

  private func text(
    _ scenario: Scenario, _ ready: ReadyScenario, _ evidence: SimulationEvidence, _ outcomes: [StaffingOutcome]
  ) -> String {
    switch format {
    case .table:
      MeasureTable(scenario, evidence: evidence, by: by?.scope ?? .run, staffing: outcomes.first?.staffing).text
        + ComparisonLines(scenario, outcomes: outcomes).text
        + WarningLines(found(scenario, outcomes), language: language?.language ?? scenario.language).text
    case .csv: csv.renderer.text(MeasureRecords(scenario, evidence: evidence, by: by?.scope ?? .day).table)
    case .json: summary(scenario, ready, outcomes, by: by?.scope ?? .day)
    }
  }

  /// What the given agents' results show that no target tells.
  private func found(_ scenario: Scenario, _ outcomes: [StaffingOutcome]) -> [ScenarioWarning] {
    outcomes.first.map { ResultWarnings(scenario, staffing: $0.staffing, evidence: $0.evidence).all } ?? []
  }

  private func summary(
    _ scenario: Scenario, _ ready: ReadyScenario, _ outcomes: [StaffingOutcome], by scope: Scope
  ) -> String {
    guard let given = outcomes.first else { return "" }
    return SummaryDocument(
      scenario, evidence: given.evidence, engineVersion: Busyhour.configuration.version, finest: scope,
      alternatives: Array(outcomes.dropFirst()), staffing: given.staffing,
      warnings: ready.warnings + found(scenario, outcomes)
    ).json.text
  }
}
