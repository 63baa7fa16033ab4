import ArgumentParser
import ContactDemand
import ContactSimulation
import Foundation
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
      "Also write summary.json, measures.csv, overview.svg and report.html to this folder.", valueName: "folder"))
  var output: String?

  @Option(help: "Language of the report. (default: the scenario's)")
  var language: LanguageChoice?

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file) }
    let staffing = try CommandFault.reported { try ready.staffing(plan: self.staffing) }
    let folder = try CommandFault.reported { try output.map { try ResultFolder($0) } }
    var scenario = ready.loaded.scenario
    scenario.simulation = options.settings(from: scenario.simulation)
    let model: SimulationModel
    do {
      model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: staffing)
    } catch {
      throw CommandFault.end("\(file): \(error)", code: CommandFault.data)
    }
    let evidence = try evidence(model, of: scenario)
    try CommandFault.write(text(scenario, evidence))
    guard let folder else { return }
    try ResultWriting.write(
      [
        ("summary.json", summary(scenario, evidence, by: by?.scope ?? .day)),
        ("measures.csv", MeasureCSV(scenario, evidence: evidence, by: by?.scope ?? .day).text),
      ] + CentreTables(scenario, evidence: evidence).files.map { ($0.name, $0.text) }
        + report(scenario, ready.forecast, staffing, evidence), to: folder)
  }

  /// The report and its picture about the given agents.
  private func report(
    _ scenario: Scenario, _ forecast: ContactForecast, _ staffing: StaffingByInterval, _ evidence: SimulationEvidence
  ) -> [(name: String, text: String)] {
    let content = ReportContent(
      given: staffing, scenario: scenario, forecast: forecast, evidence: evidence,
      programVersion: Busyhour.configuration.version)
    guard let content else { return [] }
    let words = language?.language ?? scenario.language
    return [
      ("overview.svg", OverviewPicture(content, language: words).svg()),
      ("report.html", ReportPage(content, language: words, library: ChartLibrary.installed()).html()),
    ]
  }

  private func evidence(_ model: SimulationModel, of scenario: Scenario) throws -> SimulationEvidence {
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
      throw CommandFault.end("\(file): \(error)", code: CommandFault.data)
    }
  }

  private func text(_ scenario: Scenario, _ evidence: SimulationEvidence) -> String {
    switch format {
    case .table: MeasureTable(scenario, evidence: evidence, by: by?.scope ?? .run).text
    case .csv: MeasureCSV(scenario, evidence: evidence, by: by?.scope ?? .day).text
    case .json: summary(scenario, evidence, by: by?.scope ?? .day)
    }
  }

  private func summary(_ scenario: Scenario, _ evidence: SimulationEvidence, by scope: Scope) -> String {
    SummaryDocument(scenario, evidence: evidence, engineVersion: Busyhour.configuration.version, finest: scope).json
      .text
  }
}
