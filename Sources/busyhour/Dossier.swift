import ArgumentParser
import Documents
import Jobs
import Reporting

/// `busyhour dossier FILE`: the capacity report that is sent with an offer.
struct Dossier: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Make the capacity report of a scenario as PDF, Word, page and workbook, to be sent with an offer.",
    discussion: """
      Plans the scenario (given agents are simulated as they are), simulates the same agents with more calls, longer calls, absences and a \
      late start, and writes dossier.html, dossier.pdf, dossier.docx, dossier.xlsx, dossier.json and run.values. What stands on the cover and \
      beside the figures is the file's 'dossier:' (docs/dossier.md). PDF and Word need programs that 'Scripts/setup dossier' installs; \
      without them the others are made, and a message says so.

      Examples:
        busyhour dossier scenarios/monday.yaml
        busyhour dossier scenarios/tender-hotline.yaml --language fr -o offer
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "file"))
  var file: String

  @OptionGroup var changes: ScenarioOptions

  @OptionGroup var options: SimulationOptions

  @Option(help: "Language of the dossier. (default: the file's)")
  var language: LanguageChoice?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder for the dossier. (default: dossiers/NAME)", valueName: "folder"))
  var output: String?

  @Flag(help: "Show neither progress nor what was made.")
  var quiet = false

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let progress = ProgressLine(quiet: quiet)
    let job = try CommandFault.reported {
      try DossierJob(
        DossierJob.Options(
          file: file, reading: changes.reading, effort: options.effort, language: language?.language,
          programVersion: Busyhour.configuration.version),
        watch: JobWatch(threads: options.threads, observer: progress.show))
    }
    let path = output ?? "dossiers/\(job.name)"
    let folder = try CommandFault.reported {
      try ResultFolder(path, expecting: [.dossierPage, .dossierValues, .dossierWorkbook, .values])
    }
    let tools = DocumentTools()
    let files = DossierFiles(try CommandFault.reported(job.run), language: job.language, tools: tools)
    progress.clear()
    let made = try CommandFault.reported { try files.rendered() + [files.values()] }
    try ResultWriting.write(made, to: folder)
    for sentence in DossierFiles.missing(tools) { StandardStreams.complain(sentence) }
    if !quiet { try CommandFault.write(made.map { path + "/" + $0.name + "\n" }.joined()) }
  }
}
