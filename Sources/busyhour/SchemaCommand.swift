import ArgumentParser
import Reporting
import ScenarioFiles

/// `busyhour schema`: the JSON Schema of scenario files, for editors, and of summaries, for whoever reads them.
struct SchemaCommand: ParsableCommand {
  /// The schemas that can be printed.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case scenario, summary
  }

  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a file format.",
    discussion: """
      Editors complete and check scenario files with it: save it as schemas/scenario-1.json and begin a file with
      '# yaml-language-server: $schema=../schemas/scenario-1.json'.

      Examples:
        busyhour schema scenario
        busyhour schema summary
      """)

  @Argument(help: "The format: scenario or summary.")
  var subject: Subject

  func run() throws {
    switch subject {
    case .scenario: try CommandFault.write(ScenarioSchema.text)
    case .summary: try CommandFault.write(SummarySchema.text)
    }
  }
}
