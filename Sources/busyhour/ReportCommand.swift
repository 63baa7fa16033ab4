import ArgumentParser
import Jobs
import Reporting

/// `busyhour report FOLDER`: every file of a run again, in either language, without simulating.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the report and all tables of a finished run again, without simulating.",
    discussion: """
      Reads the values that 'busyhour plan' and 'busyhour simulate --output' keep beside their results (run.values). The same values \
      give the same bytes.

      Examples:
        busyhour report results/monday --language fr
        busyhour report results/monday --csv semicolon --output for-the-client
      """)

  @Argument(help: ArgumentHelp("The folder of a run.", valueName: "folder"))
  var folder: String

  @Option(help: "Language of the report and the workbook. (default: that of the run)")
  var language: LanguageChoice?

  @Option(help: "How tables are written: 'semicolon' is for French and German spreadsheets.")
  var csv = CSVForm.comma

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Folder for the files. (default: the run's)", valueName: "folder"))
  var output: String?

  func validate() throws { try ResultWriting.validate(output) }

  func run() throws {
    let target = try CommandFault.reported {
      try ResultFolder(output ?? folder, expecting: ResultName.ofEveryRun.filter { $0 != .values })
    }
    let run = try CommandFault.reported(ReportJob(folder: folder).run)
    let files = RunFiles(run, csv: csv.renderer, language: language?.language)
    try ResultWriting.write(try CommandFault.reported { try files.rendered() }, to: target)
  }
}
