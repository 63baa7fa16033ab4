import ArgumentParser
import Comparison
import Jobs
import Measures
import Reporting
import ScenarioModel

/// `busyhour limit FILE --vary PATH`: up to what value the targets hold.
struct Limit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limit",
    abstract: "Find the breaking point: up to what volume, handling time, absence or date the targets hold.",
    discussion: """
      The agents are those of the file or, where it leaves them to a plan, those of the plan for the file as it is; with --replan every value has \
      a plan of its own within the limits. docs/limit.md says what can be varied and what the answer means.

      Examples:
        busyhour limit scenarios/monday.yaml --vary demand.volume
        busyhour limit scenarios/monday.yaml \\
          --vary call_types.questions.handling --until missed
        busyhour limit scenarios/montreal-day.yaml --vary demand.volume \\
          --until 'P(day >= 80 %) < 50 %'
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "What is varied, as --set names it; also handling_time, agents.NAME.staffing and agents.NAME.absence.",
      valueName: "path"))
  var vary: String

  @Option(help: "First factor, step or share to look at. (default: ×0.5, or some steps below)")
  var from: Double?

  @Option(help: "Last factor, step or share to look at. (default: ×2, or some steps above)")
  var to: Double?

  @Option(help: "What ends it: missed, or a condition on values (docs/conditions.md). (default: missed)")
  var until: String?

  @Flag(help: "Plan anew at every value, within the limits of the file.")
  var replan = false

  @Option(help: ArgumentHelp("Agents from a plan.csv, the same at every value.", valueName: "plan.csv"))
  var staffing: String?

  @Flag(help: "Simulate even where the exact day gives the answer.")
  var simulate = false

  @OptionGroup var changes: ScenarioOptions

  @Option(help: "Replications at every value; four times as many where it is shown. (default: the scenario's)")
  var replications: Int?

  @Option(help: "The seed of every random stream, 0 to 18446744073709551615. (default: the scenario's)")
  var seed: UInt64?

  @Option(help: "Threads to use; results do not depend on it. (default: all processors)")
  var threads: Int?

  @Option(help: "How to print the answer.")
  var format = Explain.Format.table

  @Option(help: "Language of the words. (default: the scenario's)")
  var language: LanguageChoice?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Also write limit.html, limit.json and limit.csv to this folder.", valueName: "folder"))
  var output: String?

  @Option(help: "How CSV files are written: semicolon has decimal commas too, for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    try ResultWriting.validate(output)
    if let replications, !SimulationOptions.replicationLimits.contains(replications) {
      throw ValidationError("'--replications' must be a number from 1 to 1000000, found '\(replications)'.")
    }
    if let threads, !SimulationOptions.threadLimits.contains(threads) {
      throw ValidationError("'--threads' must be a number from 1 to 1024, found '\(threads)'.")
    }
    guard (from == nil) == (to == nil), (from ?? 0) <= (to ?? 0), from?.isFinite != false, to?.isFinite != false else {
      throw ValidationError("'--from' and '--to' go together, and '--from' is not above '--to'.")
    }
    if replan, staffing != nil { throw ValidationError("'--replan' makes plans: leave '--staffing' out.") }
    _ = try condition()
  }

  /// What ends it.
  private func condition() throws -> Condition? {
    guard let until, until != VerdictWord.missed.rawValue else { return nil }
    do {
      return try Condition(until)
    } catch {
      throw ValidationError(
        "'--until': column \(error.column): expected \(error.wanted), found \(error.found)"
          + (error.suggestion.map { "; \($0)" } ?? ""))
    }
  }

  func run() throws {
    let progress = ProgressLine(quiet: quiet)
    let folder = try CommandFault.reported {
      try output.map { try ResultFolder($0, expecting: ResultName.ofEveryLimit) }
    }
    let result = try CommandFault.reported {
      try LimitJob(options(), watch: JobWatch(threads: threads, observer: progress.show)).run()
    }
    progress.clear()
    let spoken = language?.language ?? result.scenario.language
    let files = LimitFiles(result, language: spoken, programVersion: Busyhour.configuration.version)
    if let folder { try ResultWriting.write(files.rendered(csv.renderer), to: folder) }
    switch format {
    case .json: try CommandFault.write(files.json)
    case .table:
      try CommandFault.write(TerminalRenderer(spoken).text(LimitReport(result, language: spoken).short))
    }
  }

  private func options() throws -> LimitJob.Options {
    var job = LimitJob.Options(
      file: file, path: vary, reading: changes.reading,
      effort: RunEffort(replications: replications, precision: nil, seed: seed))
    job.range = from.flatMap { low in to.map { low...$0 } }
    job.until = try condition()
    job.replans = replan
    job.staffing = staffing
    job.simulates = simulate
    return job
  }
}
