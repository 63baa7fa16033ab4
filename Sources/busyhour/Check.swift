import ArgumentParser
import Comparison
import Foundation
import Jobs
import Reporting
import ScenarioModel

/// `busyhour check SCENARIO ...`: whether results are still what is committed, and whether gates hold.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run scenarios again, compare with their committed results, and evaluate gates; for pipelines.",
    discussion: """
      The values of RESULTS/NAME/summary.json have to agree exactly; gates stand under 'gates:' in a scenario or, one to a line, in a \
      file (docs/conditions.md). Without files: every scenario of RESULTS/busyhour.lock, which --accept writes. Exit code 0: passed, \
      1: values moved or a gate failed, 2: undecided, with --fail-on undecided.

      Examples:
        busyhour check
        busyhour check scenarios/monday.yaml --gates gates.txt --junit check.xml
        busyhour check scenarios/monday.yaml --accept 'more patient callers'
      """)

  @Argument(help: ArgumentHelp("The scenario files. (default: those of the lock)", valueName: "files"))
  var files: [String] = []

  @OptionGroup var changes: ScenarioOptions

  @Option(help: ArgumentHelp("The folder with a folder of results for each scenario.", valueName: "folder"))
  var results = "results"

  @Flag(help: "Let values differ by chance: after a change of engine, seed or scenario.")
  var statistical = false

  @Option(
    help: ArgumentHelp(
      "With --statistical: percent of calls in which chance alone raises an alarm, over all scenarios.",
      valueName: "percent"))
  var falseAlarms = 100 * CheckJob.falseAlarms

  @Option(help: ArgumentHelp("A file of further gates for every scenario, one to a line.", valueName: "file"))
  var gates: String?

  @Option(help: "What else ends with an exit code: undecided gates (2).")
  var failOn: FailOn = .missed

  @Option(help: ArgumentHelp("Keep what is found as the committed results, for this reason.", valueName: "reason"))
  var accept: String?

  @Option(help: ArgumentHelp("Also write every file of what was run into folders of this one.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Write a test report in the form of JUnit.", valueName: "file"))
  var junit: String?

  @Option(help: ArgumentHelp("Write a summary in Markdown.", valueName: "file"))
  var markdown: String?

  @Flag(help: "Also print annotations for GitHub Actions.")
  var github = false

  @Option(help: "Threads to use; results do not depend on it. (default: all processors)")
  var threads: Int?

  @Option(help: "Language of the words.")
  var language: LanguageChoice = .en

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    if let threads, !SimulationOptions.threadLimits.contains(threads) {
      throw ValidationError("'--threads' must be a number from 1 to 1024, found '\(threads)'.")
    }
    guard (0.001...10).contains(falseAlarms) else {
      throw ValidationError("'--false-alarms' must be a percentage from 0.001 to 10, found '\(falseAlarms)'.")
    }
    guard statistical || falseAlarms == 100 * CheckJob.falseAlarms else {
      throw ValidationError("'--false-alarms' needs '--statistical': without it values have to agree exactly.")
    }
    try ResultWriting.validate(output)
    if let accept, accept.allSatisfy(\.isWhitespace) { throw ValidationError("'--accept' needs a reason.") }
  }

  func run() throws {
    let lock = try CommandFault.reported { try CheckLock(results: results) }
    let files = self.files.isEmpty ? lock.files : self.files
    guard !files.isEmpty else {
      throw CommandFault.end(
        "\(lock.path): expected scenarios to check, found none; name them, and keep their results with --accept",
        code: CommandFault.noInput)
    }
    let progress = ProgressLine(quiet: quiet)
    let jobs = try jobs(files, lock)
    let found = CheckSuite(jobs, watch: JobWatch(threads: threads, observer: progress.show)).run()
    progress.clear()
    let checked = found.compactMap { try? $0.get() }
    if let output { try write(checked, to: output) }
    if let accept, !checked.isEmpty { try keep(checked, reason: accept, lock: lock) }
    try report(zip(files, found).map(entry))
    try end(checked, faults: try found.compactMap(faultCode))
  }

  private func jobs(_ files: [String], _ lock: CheckLock) throws -> [CheckJob.Options] {
    let further = try CommandFault.reported { try gates.map(GateFile.read) ?? [] }
    return files.map { file in
      var job = CheckJob.Options(file: file, results: results, programVersion: Busyhour.configuration.version)
      (job.reading, job.gates, job.lock) = (changes.reading, further, lock)
      job.statisticalSuite = statistical ? files.count : nil
      job.falseAlarms = falseAlarms / 100
      return job
    }
  }

  /// What became of a file; one that could not be run is told on standard error too, and fails.
  private func entry(_ file: String, _ found: Result<CheckedScenario, any Error>) -> CheckEntry {
    switch found {
    case .success(let checked): return checked.entry(isAccepted: accept != nil)
    case .failure(let fault):
      StandardStreams.complain("\(fault)")
      let lines = "\(fault)".split(separator: "\n").map(String.init)
      return CheckEntry(file: file, items: [CheckEntry.Item(name: "run", state: .failed, details: lines)])
    }
  }

  /// The exit code of a file that could not be run; nil for one that was.
  ///
  /// - Throws: an error that is no fault of the file.
  private func faultCode(_ found: Result<CheckedScenario, any Error>) throws -> Int32? {
    guard case .failure(let fault) = found else { return nil }
    guard let code = CommandFault.code(of: fault) else { throw fault }
    return code
  }

  /// Writes every file of what was run, as `plan` and `simulate` do.
  private func write(_ checked: [CheckedScenario], to output: String) throws {
    for scenario in checked {
      let folder = try CommandFault.reported { try ResultFolder(output + "/" + scenario.run.scenario.name) }
      try ResultWriting.write(RunFiles(scenario.run, csv: CSVForm.comma.renderer), to: folder)
    }
  }

  /// Writes the results of what was checked, why into a log beside them, and what they were made from into the lock.
  private func keep(_ checked: [CheckedScenario], reason: String, lock: CheckLock) throws {
    var lock = lock
    for scenario in checked {
      if scenario.values != .agree {
        let log = scenario.folder + "/" + ResultName.accepted.rawValue
        let run = scenario.run
        let line =
          "\(run.programVersion) \(run.scenario.digest) seed \(run.scenario.simulation.seed): \(oneLine(reason))\n"
        let folder = try CommandFault.reported { try ResultFolder(scenario.folder) }
        let files = RunFiles(run, csv: CSVForm.comma.renderer)
        try ResultWriting.write(
          try CommandFault.reported {
            try files.rendered() + [files.values(), ResultFile(.accepted, try logged(log) + line)]
          }, to: folder)
      }
      lock.lock(scenario)
    }
    try CommandFault.reported { try AtomicFile.write(lock.text, to: lock.path) }
  }

  /// What a log says so far; nothing where there is none.
  private func logged(_ path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw ReportFault(
        path: path, reason: "expected a text in UTF-8 to add the reason to, found none that can be read")
    }
  }

  private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

  private func report(_ entries: [CheckEntry]) throws {
    let summary = CheckSummary(entries, language: language.language)
    try CommandFault.reported {
      if let junit { try AtomicFile(summary.junit.utf8, at: junit).commit() }
      if let markdown { try AtomicFile(summary.markdown.utf8, at: markdown).commit() }
    }
    try CommandFault.write(summary.text + (github ? summary.annotations : ""))
  }

  private func end(_ checked: [CheckedScenario], faults: [Int32]) throws {
    if let fault = faults.first { throw ExitCode(fault) }
    let hasMoved = accept == nil && checked.contains(where: \.hasMoved)
    if hasMoved || checked.contains(where: \.hasFailedGate) {
      throw ExitCode(FailOn.missedCode)
    }
    if failOn == .undecided, checked.contains(where: \.isUndecided) { throw ExitCode(FailOn.undecidedCode) }
  }
}
