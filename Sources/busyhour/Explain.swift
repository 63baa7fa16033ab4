import ArgumentParser
import ContactDemand
import Foundation
import Jobs
import ScenarioFiles
import ScenarioModel

/// `busyhour explain FILE`: the scenario as understood.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print a scenario as understood: volumes, load, agents, and where every number comes from.",
    discussion: """
      Examples:
        busyhour explain scenarios/monday.yaml
        busyhour explain scenarios/post-luxembourg.yaml --by month
        busyhour explain scenarios/monday.yaml --format json
      """)

  /// How the explanation is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @Option(help: "How to print it; json carries every interval.")
  var format = Format.table

  @Option(help: "How finely the table lists volumes.")
  var by = ExplainDetail.day

  func run() throws {
    let ready = try CommandFault.reported { try ReadyScenario(path: file) }
    switch format {
    case .table: try CommandFault.write(Page(ready, detail: by).text)
    case .json: try CommandFault.write(try ExplainDocument(ready).json())
    }
  }
}

extension ExplainDetail: ExpressibleByArgument {}
