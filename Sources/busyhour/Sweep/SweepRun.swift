import ArgumentParser
import Comparison
import Jobs
import Reporting

/// `busyhour sweep run GRID`: the points of a sweep, or those of one shard.
struct SweepRun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the points of a sweep that are not done yet, and write its results.",
    discussion: """
      Writes sweep.csv, sweep.xlsx, sweep.html and sweep.json to results/NAME, where NAME is the grid's, and keeps every finished point \
      in sweep.sqlite there. With --shard only that part of the points is run and kept in a file of its own; 'busyhour sweep merge' joins them.

      Examples:
        busyhour sweep run scenarios/grids/monday-plans.yaml --threads 2
        busyhour sweep run scenarios/grids/monday-plans.yaml --shard 3/8 -o sweep
        busyhour sweep run scenarios/grids/monday-plans.yaml --set 'demand.volume*=2'
      """)

  @Argument(help: ArgumentHelp("The grid file.", valueName: "grid"))
  var file: String

  @OptionGroup var changes: ScenarioOptions

  @Option(
    help: ArgumentHelp("Run only every n-th point, beginning at the i-th. (default: all)", valueName: "i/n"),
    transform: shard)
  var shard: SweepShard?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder for store and results. (default: results/NAME)", valueName: "folder"))
  var output: String?

  @Option(help: "Threads to use; results do not depend on it. (default: all processors)")
  var threads: Int?

  @OptionGroup var show: SweepOutput

  @Flag(help: "Show neither progress nor the summary.")
  var quiet = false

  private static func shard(_ text: String) throws -> SweepShard {
    guard let shard = SweepShard(text) else {
      throw ValidationError("expected a shard such as 3/8, found '\(text)'")
    }
    return shard
  }

  func validate() throws {
    try ResultWriting.validate(output)
    if let threads, !SimulationOptions.threadLimits.contains(threads) {
      throw ValidationError("'--threads' must be a number from 1 to 1024, found '\(threads)'.")
    }
  }

  func run() throws {
    let progress = ProgressLine(quiet: quiet)
    let options = SweepJob.Options(
      file: file, reading: changes.reading, shard: shard ?? .whole, programVersion: Busyhour.configuration.version)
    let job = try CommandFault.reported {
      try SweepJob(options, watch: JobWatch(threads: threads, observer: progress.show))
    }
    let path = output ?? "results/\(job.name)"
    let folder = try CommandFault.reported { try ResultFolder(path, expecting: ResultName.ofEverySweep) }
    let outcome = try CommandFault.reported { try job.run(in: path) }
    progress.clear()
    guard let result = outcome.result else {
      if !quiet {
        try CommandFault.write(
          "shard \(shard ?? .whole): \(outcome.points) points done (\(outcome.found) before) in \(outcome.store)\n")
      }
      return
    }
    try show.write(result, to: folder, quiet: quiet)
  }
}

/// How a finished sweep is written and printed, shared by the commands that finish one.
struct SweepOutput: ParsableArguments {
  /// How a sweep is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Option(help: "How to print the sweep.")
  var format = Format.table

  @Option(help: "Language of page, workbook and terminal. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  /// Writes the files, then prints.
  func write(_ result: SweepResult, to folder: ResultFolder, quiet: Bool) throws {
    let files = SweepFiles(result, language: language?.language)
    try ResultWriting.write(try CommandFault.reported { try files.rendered(csv.renderer) }, to: folder)
    guard !quiet else { return }
    switch format {
    case .table: try CommandFault.write(files.text)
    case .csv: try CommandFault.write(files.table(csv.renderer))
    case .json: try CommandFault.write(files.json)
    }
  }
}
