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
      file (docs/conditions.md). Exit code 0: passed, 1: values moved or a gate failed, 2: undecided, with --fail-on undecided.

      Examples:
        busyhour check scenarios/monday.yaml
        busyhour check scenarios/monday.yaml --gates gates.txt --junit check.xml
        busyhour check scenarios/monday.yaml --accept 'more patient callers'
      """)

  @Argument(help: ArgumentHelp("The scenario files.", valueName: "files"))
  var files: [String]

  @OptionGroup var changes: ScenarioOptions

  @Option(help: ArgumentHelp("The folder with a folder of results for each scenario.", valueName: "folder"))
  var results = "results"

  @Flag(help: "Let values differ by chance: after a change of engine, seed or scenario.")
  var statistical = false

  @Option(help: ArgumentHelp("A file of further gates for every scenario, one to a line.", valueName: "file"))
  var gates: String?

  @Option(help: "What else ends with an exit code: undecided gates (2).")
  var failOn: FailOn = .missed

  @Option(help: ArgumentHelp("Keep what is found as the committed results, for this reason.", valueName: "reason"))
  var accept: String?

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
    if let accept, accept.allSatisfy(\.isWhitespace) { throw ValidationError("'--accept' needs a reason.") }
  }

  func run() throws {
    let further = try CommandFault.reported { try gates.map(GateFile.read) ?? [] }
    var checked: [CheckedScenario] = []
    for file in files {
      let progress = ProgressLine(quiet: quiet)
      var job = CheckJob.Options(file: file, results: results, programVersion: Busyhour.configuration.version)
      job.reading = changes.reading
      job.gates = further
      job.statisticalSuite = statistical ? files.count : nil
      checked.append(
        try CommandFault.reported {
          try CheckJob(job, watch: JobWatch(threads: threads, observer: progress.show)).run()
        })
      progress.clear()
    }
    if let accept { try keep(checked, reason: accept) }
    try report(checked)
    try end(checked)
  }

  /// Writes the results of what was checked, and why into a log beside them.
  private func keep(_ checked: [CheckedScenario], reason: String) throws {
    for scenario in checked where scenario.values != .agree {
      let log = scenario.folder + "/" + ResultName.accepted.rawValue
      let before = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
      let run = scenario.run
      let line =
        "\(run.programVersion) \(run.scenario.digest) seed \(run.scenario.simulation.seed): \(oneLine(reason))\n"
      let folder = try CommandFault.reported { try ResultFolder(scenario.folder) }
      let files = RunFiles(run, csv: CSVForm.comma.renderer)
      try ResultWriting.write(
        try CommandFault.reported {
          try files.rendered() + [files.values(), ResultFile(.accepted, before + line)]
        }, to: folder)
    }
  }

  private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

  private func report(_ checked: [CheckedScenario]) throws {
    let summary = CheckSummary(checked.map { $0.entry(isAccepted: accept != nil) }, language: language.language)
    try CommandFault.reported {
      if let junit { try AtomicFile(summary.junit.utf8, at: junit).commit() }
      if let markdown { try AtomicFile(summary.markdown.utf8, at: markdown).commit() }
    }
    try CommandFault.write(summary.text + (github ? summary.annotations : ""))
  }

  private func end(_ checked: [CheckedScenario]) throws {
    let hasMoved = accept == nil && checked.contains(where: \.hasMoved)
    if hasMoved || checked.contains(where: \.hasFailedGate) {
      throw ExitCode(FailOn.missedCode)
    }
    if failOn == .undecided, checked.contains(where: \.isUndecided) { throw ExitCode(FailOn.undecidedCode) }
  }
}
