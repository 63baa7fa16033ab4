import ArgumentParser
import Comparison
import Jobs
import Reporting
import ScenarioFiles
import ScenarioModel

/// `busyhour compare A B ...`: what changes between scenarios or finished runs, and whether that is more than chance.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare scenarios or finished runs on the same random numbers: what is better, worse, the same.",
    discussion: """
      Each is a scenario file or the folder of a run. With one file, every --set is a variant of its own against the file as it is; \
      changes of one variant are joined with ';'. With several, --set changes all files. Agents given are simulated, others \
      planned first. docs/command-line.md says what the words mean.

      Examples:
        busyhour compare scenarios/montreal-day.yaml --set 'demand.volume*=1.1'
        busyhour compare scenarios/monday.yaml --set 'demand.volume*=1.3' \\
          --staffing-of A
        busyhour compare results/monday results/emergency-line --format json
      """)

  @Argument(help: ArgumentHelp("Scenario files or folders of runs; the first is A.", valueName: "files"))
  var files: [String]

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("A variant of the file, or a change of several; ';' joins changes.", valueName: "change"))
  var set: [String] = []

  @Option(help: "Simulate all with the agents of A: what if we staff for A and the others come.")
  var staffingOf: FirstResult?

  @Flag(help: "Simulate finished runs again with their agents, on the random numbers of A, with what is set.")
  var again = false

  @Flag(help: "Also read files outside the scenario's folder.")
  var outsideFiles = false

  @OptionGroup var options: SimulationOptions

  @Option(help: "Largest difference of a share that does not matter, in points.")
  var margin = 0.5

  @Option(help: "Largest difference of cost and other numbers that does not matter, in percent of A.")
  var relativeMargin = 1.0

  @Option(help: "How to print the comparison.")
  var format = Explain.Format.table

  @Option(help: "Language of the words.")
  var language: LanguageChoice?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Also write comparison.html, .json, .csv and .xlsx to this folder.", valueName: "folder"))
  var output: String?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Flag(help: "Show no progress.")
  var quiet = false

  /// The result whose agents the others may take.
  enum FirstResult: String, ExpressibleByArgument, CaseIterable {
    case first = "A"
  }

  func validate() throws {
    try ResultWriting.validate(output)
    guard sources.count > 1 else {
      throw ValidationError("Give two results or more: several files, or one file and '--set'.")
    }
    try validateFolders()
    guard (0..<100).contains(margin), (0..<100).contains(relativeMargin) else {
      throw ValidationError("'--margin' and '--relative-margin' must be at least 0 and less than 100.")
    }
  }

  /// A finished run is what it is: nothing can be set or chosen, unless it is simulated again.
  private func validateFolders() throws {
    guard !again, let folder = files.first(where: DiskFiles.isFolder) else { return }
    let carries = staffingOf != nil && files.dropFirst().contains(where: DiskFiles.isFolder)
    let asked = [
      "--set": !set.isEmpty, "--replications": options.replications != nil, "--precision": options.precision != nil,
      "--seed": options.seed != nil, "--staffing-of": carries,
    ]
    guard let option = asked.filter(\.value).keys.min() else { return }
    throw ValidationError(
      "'\(folder)' is a finished run, which '\(option)' cannot change. To simulate it again, add '--again'.")
  }

  func run() throws {
    let progress = ProgressLine(quiet: quiet)
    let folder = try CommandFault.reported {
      try output.map { try ResultFolder($0, expecting: ResultName.ofEveryComparison) }
    }
    let job = CompareJob(jobOptions, watch: JobWatch(threads: options.threads, observer: progress.show))
    let runs = try CommandFault.reported(job.run)
    progress.clear()
    let comparisons = RunComparison.all(runs, rules: rules)
    let spoken = language?.language ?? runs.first?.scenario.language ?? .english
    let files = ComparisonFiles(
      runs, comparisons, language: spoken, programVersion: Busyhour.configuration.version)
    if let folder {
      try ResultWriting.write(try CommandFault.reported { try files.rendered(csv.renderer) }, to: folder)
    }
    switch format {
    case .json: try CommandFault.write(files.json)
    case .table:
      let report = ComparisonReport(runs, comparisons, language: spoken)
      try CommandFault.write(TerminalRenderer(spoken).text(report.sections(.short)))
    }
  }

  private var sources: [CompareJob.Source] {
    let groups = set.map { $0.split(separator: ";").map { $0.trimmingPrefix(" ") }.map(String.init) }
    guard files.count == 1, let file = files.first else {
      return files.map { CompareJob.Source(path: $0, overrides: groups.flatMap(\.self)) }
    }
    return [CompareJob.Source(path: file)] + groups.map { CompareJob.Source(path: file, overrides: $0) }
  }

  private var jobOptions: CompareJob.Options {
    var job = CompareJob.Options(
      sources: sources, effort: options.effort, programVersion: Busyhour.configuration.version)
    job.readsOutsideFolder = outsideFiles
    job.keepsFirstAgents = staffingOf != nil
    job.runsAgain = again
    return job
  }

  private var rules: ComparisonRules {
    var rules = ComparisonRules()
    rules.shareMargin = margin / 100
    rules.relativeMargin = relativeMargin / 100
    return rules
  }
}
