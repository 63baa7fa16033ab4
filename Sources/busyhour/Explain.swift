import ArgumentParser
import Comparison
import ContactDemand
import Foundation
import Jobs
import Measures
import Reporting
import ScenarioFiles
import ScenarioModel

/// `busyhour explain FILE`: the scenario as understood.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print a scenario as understood: volumes, load, agents, and where every number comes from.",
    discussion: """
      Lines take 80 columns at most. docs/scenario-files.md describes the JSON.

      Examples:
        busyhour explain scenarios/post-luxembourg.yaml --by month
        busyhour explain scenarios/monday.yaml --format json
        busyhour explain scenarios/heatwave.yaml --language fr
      """)

  /// How the explanation is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  /// How finely the table lists volumes.
  enum Detail: String, ExpressibleByArgument, CaseIterable {
    case day, interval, month
  }

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @OptionGroup var changes: ScenarioOptions

  @Option(help: "How to print it; json carries every interval.")
  var format = Format.table

  @Option(help: "How finely the table lists volumes.")
  var by = Detail.day

  @Flag(help: "End with code 1 where a published fact is contradicted and nobody acknowledges it.")
  var strict = false

  @Option(help: "Language of the words. (default: the scenario's)")
  var language: LanguageChoice?

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file, reading: changes.reading) }
    let scenario = ready.loaded.scenario
    let spoken = language?.language ?? scenario.language
    let explanation = Explanation(
      scenario, forecast: ready.forecast, warnings: ready.expectedWarnings,
      typesWithRates: Set(scenario.callTypes.indices.filter { ready.statesRates(of: $0) }), facts: ready.facts,
      reviews: ready.reviews, language: spoken)
    let text =
      switch (format, by) {
      case (.json, _): JSONRenderer(version: 2).document(explanation.sections(by: .everything)).text
      case (.table, .month): TerminalRenderer(spoken).text(explanation.sections(by: .month))
      case (.table, .day): TerminalRenderer(spoken).text(explanation.sections(by: .day))
      case (.table, .interval): TerminalRenderer(spoken).text(explanation.sections(by: .interval))
      }
    try CommandFault.write(text)
    let wrong = ready.facts.filter(\.isUnacknowledged)
    guard strict, !wrong.isEmpty else { return }
    let lines = wrong.map {
      "\(file): contradicted and not acknowledged: expected \($0.condition?.description ?? ""), found \($0.found ?? "")"
    }
    throw CommandFault.end(lines.joined(separator: "\n"), code: FailOn.missedCode)
  }
}
