import ArgumentParser
import Foundation
import ScenarioFiles

/// `busyhour init`: a commented scenario to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented starter scenario.",
    discussion: "An existing file is never overwritten. Give - to print the scenario instead.")

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
    do {
      try NewFile.write(text, to: path)
    } catch {
      FileHandle.standardError.write(Data("busyhour: \(path): \(error)\n".utf8))
      throw ExitCode(74)
    }
    print("Wrote \(path). Next: busyhour explain \(path)")
  }
}

/// A file that must not exist yet, written under a temporary name and renamed.
private enum NewFile {
  enum Fault: Error, CustomStringConvertible {
    case exists
    case cannotWrite(String)

    var description: String {
      switch self {
      case .exists: "this file exists already; it was left as it is"
      case .cannotWrite(let reason): "cannot be written: \(reason)"
      }
    }
  }

  static func write(_ text: String, to path: String) throws(Fault) {
    if FileManager.default.fileExists(atPath: path) { throw .exists }
    let temporary = path + ".\(ProcessInfo.processInfo.processIdentifier).tmp"
    do {
      try Data(text.utf8).write(to: URL(filePath: temporary), options: .withoutOverwriting)
    } catch {
      throw .cannotWrite("the folder is missing or not writable")
    }
    // A hard link fails if the name was taken meanwhile, where a rename would overwrite.
    if link(temporary, path) == 0 {
      unlink(temporary)
      return
    }
    let isTaken = errno == EEXIST
    // Some file systems have no hard links.
    if !isTaken, rename(temporary, path) == 0 { return }
    let reason = String(cString: strerror(errno))
    unlink(temporary)
    throw isTaken ? .exists : .cannotWrite(reason)
  }
}
