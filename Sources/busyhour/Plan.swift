import ArgumentParser
import Jobs
import Reporting

/// `busyhour plan FILE`: agents by interval, the evidence that they are enough, and the report.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Find the agents that every interval needs, check them on fresh random numbers, and write the report.",
    discussion: """
      Writes plan.csv, service-level.csv, days.csv, weeks.csv, plan.xlsx, summary.json, overview.svg, report.html and run.values (from which \
      'busyhour report' makes all others again) to results/NAME, where NAME is the scenario's; what they hold is described in \
      docs/results.md. A first answer by formulas is shown at once, not yet checked; the plan follows. The same scenario, seed and version give the same bytes whatever the number of threads.

      Examples:
        busyhour plan scenarios/monday.yaml
        busyhour plan scenarios/monday.yaml --quick --set 'demand.volume*=1.3'
        busyhour plan scenarios/monday.yaml --language fr --csv semicolon
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @OptionGroup var changes: ScenarioOptions

  @OptionGroup var options: SimulationOptions

  @Option(help: "Language of the report and the summary. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder for the results. (default: results/NAME)", valueName: "folder"))
  var output: String?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Flag(help: "Stop at the formulas' first answer: nothing is searched or checked, and the results say so.")
  var quick = false

  @Option(help: "End with code 1 where a target is missed; with 'undecided' also with 2 where that cannot be told.")
  var failOn: FailOn?

  @Flag(help: "Show neither progress nor the summary.")
  var quiet = false

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let progress = ProgressLine(quiet: quiet)
    let job = try CommandFault.reported {
      try PlanJob(
        PlanJob.Options(
          file: file, reading: changes.reading, effort: options.effort, language: language?.language, isQuick: quick,
          programVersion: Busyhour.configuration.version),
        watch: JobWatch(threads: options.threads, observer: progress.show))
    }
    let path = output ?? "results/\(job.name)"
    let folder = try CommandFault.reported { try ResultFolder(path, expecting: ResultName.ofEveryPlan) }
    if !quiet { StandardStreams.draw(job.text(of: try CommandFault.reported(job.firstAnswer)) + "\n") }
    let files = RunFiles(try CommandFault.reported(job.run), csv: csv.renderer)
    progress.clear()
    guard let content = files.content else {
      throw CommandFault.end("\(file): the simulation kept no intervals, so that no report can be made", code: 70)
    }
    try ResultWriting.write(files, to: folder)
    if !quiet {
      let summary = TerminalSummary(
        content, language: files.language, reportPath: path + "/" + ResultName.report.rawValue,
        isColored: StandardStreams.showsColors)
      try CommandFault.write(summary.text())
    }
    try FailOn.end(failOn, content.judged)
  }
}
