import ArgumentParser
import Foundation
import Reporting
import ScenarioFiles

/// `busyhour init`: a commented scenario to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented starter scenario.",
    discussion: """
      An existing file is never overwritten. Give - to print the scenario instead.

      Examples:
        busyhour init my-hotline
        busyhour init -
      """)

  @Argument(help: "The scenario's name; the file is NAME.yaml. A path may stand before it; - prints.")
  var name: String = "my-hotline"

  /// Where the file goes.
  private var path: String { name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? name : name + ".yaml" }

  /// The name of the scenario.
  private var stem: String {
    name == "-" ? "my-hotline" : URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  func validate() throws {
    guard StarterScenario.text(name: stem) == nil else { return }
    throw ValidationError("The name '\(stem)' may hold letters, digits, '-' and '_' only, at most 64.")
  }

  func run() throws {
    let text = StarterScenario.text(name: stem) ?? ""
    if name == "-" {
      try CommandFault.write(text)
      return
    }
    let isNew = try CommandFault.reported { try newFile(text) }
    guard isNew else {
      throw CommandFault.end(
        "busyhour: \(path): this file exists already; it was left as it is", code: CommandFault.output)
    }
    try CommandFault.write("Wrote \(path). Next: busyhour explain \(path)\n")
  }

  /// Writes the file; false if something stands there already.
  private func newFile(_ text: String) throws(OutputError) -> Bool {
    if FileManager.default.fileExists(atPath: path) { return false }
    return try AtomicFile(text.utf8, at: path).commitNew()
  }
}
