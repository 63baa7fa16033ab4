import Foundation
import Testing

/// How commands end when something is in the way: an interrupt, a full disk, a folder that cannot be written.
@Suite struct EndingTests {
  private func scenario() throws -> ScenarioOnDisk { try ScenarioOnDisk(OneHour.text(staffing: "3 agents")) }

  /// A shipped scenario whose agents are given.
  private static let longRun = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scenarios/montreal-day.yaml").path

  /// What a folder holds, by name.
  private func contents(_ folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
  }

  /// Tests run on threads that block signals, which a process would inherit and then never end.
  private func unblocked(_ signal: Int32, _ work: () throws -> Void) rethrows {
    var (wanted, before) = (sigset_t(), sigset_t())
    sigemptyset(&wanted)
    sigaddset(&wanted, signal)
    pthread_sigmask(SIG_UNBLOCK, &wanted, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  @Test func `an interrupted run leaves old results as they were and nothing beside them`() throws {
    let file = try scenario()
    defer { file.remove() }
    let folder = file.folder.appendingPathComponent("results")
    #expect(try CommandRun("simulate", file.path, "-o", folder.path, "--replications", "20").status == 0)
    let before = try contents(folder)
    // Some minutes of work, of which a moment is granted.
    let process = CommandRun.process(["simulate", Self.longRun, "-o", folder.path, "--replications", "300000"])
    process.standardOutput = FileHandle.nullDevice
    try unblocked(SIGTERM) { try process.run() }
    Thread.sleep(forTimeInterval: 0.3)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGTERM)
    #expect(try contents(folder) == before)
  }

  @Test(arguments: [
    ["explain", "FILE"], ["explain", "FILE", "--format", "json"], ["schema", "scenario"], ["schema", "summary"],
    ["init", "-"], ["--help"], ["--version"], ["formula", "erlang-c", "--load", "10", "--agents", "14"],
    ["simulate", "FILE", "--replications", "3"],
  ])
  func `output that cannot be written is exit code 74`(arguments: [String]) throws {
    let file = try scenario()
    defer { file.remove() }
    let process = CommandRun.process(arguments.map { $0 == "FILE" ? file.path : $0 })
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(complaint == "standard output: cannot be written\n")
  }

  /// What a shell says of a command with its descriptors as given: the exit code and what was printed elsewhere.
  private func shell(_ line: String, _ folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let program = CommandRun.process([]).executableURL?.path ?? ""
    process.arguments = ["-c", "cd '\(folder.path)'; B='\(program)'; " + line]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  /// Commands whose output or faults have nowhere to go, and how they end.
  static let speechless: [(line: String, codes: String)] = [
    ("$B explain scenario.yaml >&- 2>&-; echo $?", "74\n"),
    ("$B explain scenario.yaml >&- 2>/dev/full; echo $?", "74\n"),
    ("$B explain none.yaml 2>&-; echo $?", "66\n"), ("$B explain none.yaml 2>/dev/full; echo $?", "66\n"),
    ("$B --bogus 2>&-; echo $?", "64\n"), ("$B init - 2>/dev/null >&-; echo $?", "74\n"),
    ("(sleep 0.5; $B explain scenario.yaml; echo $? >code) | true; cat code", "74\n"),
    (
      "$B simulate scenario.yaml --replications 3 -o out <&- 2>&- >&-; echo $?; ls out",
      "74\nmeasures.csv\noverview.svg\nplan.xlsx\nreport.html\nrun.values\nsummary.json\nweeks.csv\n"
    ),
    (
      "(ulimit -f 1; $B simulate scenario.yaml --replications 3 -o small >/dev/null 2>&1; echo $?; ls -A small)", "74\n"
    ),
  ]

  @Test(arguments: speechless)
  func `what cannot be printed is an exit code`(line: String, codes: String) throws {
    let file = try scenario()
    defer { file.remove() }
    #expect(try shell(line, file.folder) == codes)
  }

  @Test(arguments: [
    (["simulate", "FILE", "--replications", "-1"], "'--replications' must be a number from 1 to 1000000, found '-1'."),
    (["simulate", "FILE", "--threads", "-2"], "'--threads' must be a number from 1 to 1024, found '-2'."),
    (
      ["simulate", "FILE", "--precision", "-.5"],
      "'--precision' must be points greater than 0 and less than 100, found '-0.5'."
    ),
    (["simulate", "FILE", "--seed", "-1"], "The value '-1' is invalid for '--seed <seed>'"),
    (["formula", "erlang-c", "--load", "-3", "--agents", "4"], "expected a number of at least 0, found '-3'"),
  ])
  func `a negative number behind an option is the number that is wrong`(arguments: [String], message: String) throws {
    let file = try scenario()
    defer { file.remove() }
    let process = CommandRun.process(arguments.map { $0 == "FILE" ? file.path : $0 })
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(complaint.contains(message))
  }

  @Test func `texts of a file, and its name, cannot steer the terminal`() throws {
    let title = "title: \"a\\e[2J\\a\\r\\nX: \\u202e\""
    let text = OneHour.text(staffing: "3 agents").replacing("title: One hour", with: title)
    let file = try ScenarioOnDisk(text)
    defer { file.remove() }
    let wrong = try file.add("x\u{1B}[31m.yaml", "busyhour: 1\n\"k\\e[1m\": 1\n")
    let runs = [
      try CommandRun("explain", file.path), try CommandRun("simulate", file.path, "--replications", "3"),
      try CommandRun("explain", wrong), try CommandRun("explain", "no\u{1B}[31m.yaml"), try CommandRun("--x\u{1B}[31m"),
    ]
    for run in runs {
      let printed = (run.output + run.errors).unicodeScalars
      #expect(
        !printed.contains { ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }
    #expect(runs.map(\.status) == [0, 0, 65, 66, 64])
  }

  @Test func `a file that cannot be replaced leaves no temporary files`() throws {
    let file = try scenario()
    defer { file.remove() }
    let folder = file.folder.appendingPathComponent("results")
    let obstacle = folder.appendingPathComponent("summary.json")
    try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: true)
    let run = try CommandRun("simulate", file.path, "-o", folder.path, "--replications", "3")
    #expect(run.status == 74)
    #expect(run.errors.contains("summary.json: cannot be written: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["summary.json"])
  }

  /// Root may write everywhere.
  @Test(.enabled(if: geteuid() != 0), arguments: ["", "/new"])
  func `a folder without permission is refused before the work`(below: String) throws {
    let file = try scenario()
    defer { file.remove() }
    let folder = file.folder.appendingPathComponent("locked")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o555])
    let run = try CommandRun("simulate", file.path, "-o", folder.path + below, "--replications", "3")
    #expect(run.status == 74)
    #expect(run.output == "")
    #expect(run.errors == "\(folder.path + below): cannot be written: Permission denied\n")
  }

  @Test(arguments: ["plan", "simulate"])
  func `a folder without a name is wrong usage`(command: String) throws {
    let run = try CommandRun(command, "scenario.yaml", "-o", "")
    #expect(run.status == 64)
    #expect(run.errors.contains("'--output' must name a folder, found ''."))
  }

  @Test(arguments: ["explain", "plan", "simulate"])
  func `a folder, an empty file and a binary file are no scenarios`(command: String) throws {
    let file = try scenario()
    defer { file.remove() }
    let empty = try file.add("empty.yaml", "")
    let binary = try file.add("binary.yaml", "busyhour: 1\n\u{1}\n")
    let runs = try [file.folder.path, empty, binary].map { try CommandRun(command, $0) }
    #expect(runs.map(\.status) == [66, 65, 65])
    #expect(runs[0].errors == "\(file.folder.path): this is a folder, not a file\n")
    #expect(runs[1].errors.hasPrefix("\(empty):1:1: "))
    #expect(runs[2].errors.hasPrefix("\(binary):2:1: "))
  }
}
