import Foundation
import Testing

/// What a run of the built program gave.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// The output with one space for every stretch of spaces and line breaks.
  var words: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Runs the program that was built beside the tests.
  init(_ arguments: String...) throws { try self.init(arguments) }

  /// The same with a list of arguments.
  init(_ arguments: [String]) throws {
    let process = Self.process(arguments)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["output", "errors"].map { folder.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: files[0], encoding: .utf8)
    errors = try String(contentsOf: files[1], encoding: .utf8)
  }

  /// The program with its arguments, not running yet.
  static func process(_ arguments: [String]) -> Process {
    let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    let process = Process()
    process.executableURL = tests.appendingPathComponent("busyhour")
    process.arguments = arguments
    return process
  }
}

/// A scenario on the disk for the time of a test.
struct ScenarioOnDisk {
  let folder: URL
  var path: String { folder.appendingPathComponent("scenario.yaml").path }

  init(_ text: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Adds a file beside the scenario.
  func add(_ name: String, _ text: String) throws -> String {
    let path = folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
