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

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file) }
    let staffing = try CommandFault.reported { try ready.staffing(plan: self.staffing) }
    var folder = try CommandFault.reported { try output.map { try ResultFolder($0) } }
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
    try CommandFault.reported {
      try folder?.add("summary.json", summary(scenario, evidence, by: by?.scope ?? .day))
      try folder?.add("measures.csv", MeasureCSV(scenario, evidence: evidence, by: by?.scope ?? .day).text)
      for file in CentreTables(scenario, evidence: evidence).files { try folder?.add(file.name, file.text) }
      try addReport(to: &folder, scenario, ready.forecast, staffing, evidence)
      try folder?.commit()
    }
  }

  /// The report and its picture about the given agents.
  private func addReport(
    to folder: inout ResultFolder?, _ scenario: Scenario, _ forecast: ContactForecast, _ staffing: StaffingByInterval,
    _ evidence: SimulationEvidence
  ) throws {
    guard folder != nil,
      let content = ReportContent(
        given: staffing, scenario: scenario, forecast: forecast, evidence: evidence,
        programVersion: Busyhour.configuration.version)
    else { return }
    let words = language?.language ?? scenario.language
    try folder?.add("overview.svg", OverviewPicture(content, language: words).svg())
    try folder?.add("report.html", ReportPage(content, language: words, library: ChartLibrary.installed()).html())
  }

  private func evidence(_ model: SimulationModel, of scenario: Scenario) throws -> SimulationEvidence {
    let progress = ProgressLine("simulating", quiet: quiet)
    defer { progress.clear() }
    let study = SimulationStudy(
      model, of: scenario, threads: options.threadCount, includesIntervals: by == .interval || output != nil)
    do {
      return try study.run { state in
        progress.show(state.finished, of: state.atMost, note: "replications")
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
