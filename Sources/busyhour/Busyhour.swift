import ArgumentParser
import Foundation

/// The command line of Busyhour: staffing plans and service-level curves from a scenario file.
@main
struct Busyhour: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "busyhour",
    abstract: "Staffing plans and service-level curves for hotlines and outbound tracing.",
    version: "0.1.0",
    subcommands: [
      Explain.self,
      FormulaCommand.self,
      InitCommand.self,
      Plan.self,
      SchemaCommand.self,
      Simulate.self,
    ])

  /// Runs the command; what was printed and could not be written, such as on a full disk, is a fault of its own.
  static func main() {
    main(nil)
    guard fflush(nil) == 0 else { exit(withError: CommandFault.unwritableOutput()) }
  }
}
