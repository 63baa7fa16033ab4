import Foundation
import Testing

/// The help of every command: examples that are understood, in 80 columns.
@Suite struct HelpTests {
  /// The names below a heading of a help text.
  private static func subcommands(_ help: String) -> [String] {
    guard let list = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first else { return [] }
    return list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  /// Every command's help, by its words.
  private static func all(below words: [String] = []) throws -> [(words: [String], help: String)] {
    let help = try CommandRun(words + ["--help"]).output
    return try [(words, help)] + subcommands(help).flatMap { try all(below: words + [$0]) }
  }

  /// The commands that stand below "Examples:", continued lines joined.
  private static func examples(_ help: String) -> [String] {
    let joined = help.replacingOccurrences(of: " \\\n", with: " ")
    guard let part = joined.components(separatedBy: "Examples:\n").dropFirst().first else { return [] }
    return part.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("  ") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func `every command has one to three examples, and the program understands each`() throws {
    let program = try #require(CommandRun.process([]).executableURL?.path)
    for (words, help) in try Self.all() {
      let examples = Self.examples(help)
      #expect((1...3).contains(examples.count), "\(words)")
      for example in examples {
        #expect(example.hasPrefix((["busyhour"] + words).joined(separator: " ")), "\(example)")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("busyhour-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.currentDirectoryURL = folder
        shell.arguments = ["-c", "busyhour() { '\(program)' \"$@\"; }\n" + example]
        (shell.standardOutput, shell.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try shell.run()
        shell.waitUntilExit()
        // There are no scenarios here: what needs one ends with 66, once its arguments are understood.
        #expect([0, 66].contains(shell.terminationStatus), "\(example): \(shell.terminationStatus)")
      }
    }
  }

  @Test func `lines of help take 80 columns, but for the usage`() throws {
    for (words, help) in try Self.all() {
      let long = help.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE:") }
      #expect(long.isEmpty, "\(words): \(long)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are made for a shell`(shell: String) throws {
    let run = try CommandRun("--generate-completion-script", shell)
    #expect(run.status == 0 && run.output.contains("simulate") && run.errors.isEmpty)
  }

  @Test func `colours never reach a file or a pipe`() throws {
    let file = try ScenarioOnDisk(OneHour.text(staffing: "planned"))
    defer { file.remove() }
    let run = try CommandRun("plan", file.path, "-o", file.folder.path, "--replications", "3")
    #expect(run.status == 0 && !run.output.contains("\u{1B}"))
  }
}
