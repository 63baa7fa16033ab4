import ArgumentParser
import Jobs
import Reporting

/// `busyhour simulate FILE`: replications of a scenario with given agents, and every measure with its interval.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate a scenario with given agents: service level, waits and load with confidence intervals.",
    discussion: """
      Agents come from the scenario or from a plan (columns date, start, group, agents) such as 'busyhour plan' writes. The same \
      scenario, seed and version give the same bytes whatever the number of threads. Measures are defined in docs/measures.md, \
      the JSON in schemas/summary-1.json.

      Examples:
        busyhour simulate scenarios/montreal-day.yaml
        busyhour simulate scenarios/monday.yaml --staffing results/monday/plan.csv
        busyhour simulate scenarios/montreal-day.yaml --precision 0.5 --format json
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("Agents by interval, instead of those of the scenario.", valueName: "plan.csv"))
  var staffing: String?

  @OptionGroup var changes: ScenarioOptions

  @OptionGroup var options: SimulationOptions

  @Option(help: "How to print the results.")
  var format = ResultFormat.table

  @Option(help: "The cells to print; json has all coarser ones too. (default: run for a table, else day)")
  var by: ResultScope?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      "Also write summary.json, measures.csv, weeks.csv, plan.xlsx, overview.svg, report.html and run.values to this folder.",
      valueName: "folder"))
  var output: String?

  @Option(help: "Language of the table and the report. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Option(help: "End with code 1 where a target is missed; with 'undecided' also with 2 where that cannot be told.")
  var failOn: FailOn?

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let progress = ProgressLine(quiet: quiet)
    let job = try CommandFault.reported {
      try SimulateJob(jobOptions, watch: JobWatch(threads: options.threads, observer: progress.show))
    }
    let folder = try CommandFault.reported {
      try output.map { try ResultFolder($0, expecting: ResultName.ofEverySimulation) }
    }
    let run = try CommandFault.reported(job.run)
    progress.clear()
    // Files first: a pipe that is closed early, or a full disk behind standard output, does not lose them.
    if let folder { try ResultWriting.write(RunFiles(run, csv: csv.renderer), to: folder) }
    try CommandFault.write(text(run))
    if let content = failOn == nil ? nil : run.content { try FailOn.end(failOn, content.judged) }
  }
}
