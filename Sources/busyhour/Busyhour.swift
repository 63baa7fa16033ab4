import ArgumentParser
import Foundation

/// The command line of Busyhour: staffing plans and service-level curves from a scenario file.
@main
struct Busyhour: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "busyhour",
    abstract: "Staffing plans and service-level curves for hotlines and outbound tracing.",
    discussion: """
      Examples:
        busyhour init my-hotline
        busyhour explain scenarios/monday.yaml
        busyhour plan scenarios/monday.yaml
      """,
    version: "0.1.0",
    subcommands: [
      Check.self,
      Compare.self,
      Dossier.self,
      Explain.self,
      FormulaCommand.self,
      InitCommand.self,
      Limit.self,
      Plan.self,
      ReportCommand.self,
      SchemaCommand.self,
      Simulate.self,
      Sweep.self,
      VerifyCommand.self,
    ])

  /// Runs the command; how it ended is the exit code, whether or not anything could be printed.
  static func main() {
    StandardStreams.prepare()
    do {
      var command = try parseAsRoot(NegativeNumbers.joined(to: Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      Foundation.exit(end(with: error).rawValue)
    }
  }

  /// Prints what an error has to say, help on standard output and faults on standard error, and gives the exit code.
  private static func end(with error: any Error) -> ExitCode {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    guard !message.isEmpty else { return code }
    guard code == .success else {
      StandardStreams.complain(message)
      return code
    }
    do {
      try CommandFault.write(message + "\n")
    } catch {
      return exitCode(for: error)
    }
    return code
  }
}
