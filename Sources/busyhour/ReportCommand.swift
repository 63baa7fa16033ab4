import ArgumentParser
import Foundation
import Jobs
import Reporting
import ScenarioFiles
import ScenarioModel

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
      try ResultFolder(output ?? folder, expecting: ["summary.json", "report.html"])
    }
    let run = try CommandFault.reported { try read() }
    let files = try CommandFault.reported {
      try RunFiles(run, csv: csv.renderer, language: language?.language).rendered()
    }
    try ResultWriting.write(files, to: target)
  }

  private func read() throws -> RunResult {
    let path = folder + "/" + RunFiles.valuesName
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().bytes(path: path, limit: 1 << 30)
    } catch {
      switch error {
      case .unreadable(let reason): throw ScenarioFault.unreadable(path: path, reason: reason)
      case .tooLarge: throw CommandFault.end("\(path): expected at most 1 GiB", code: CommandFault.data)
      }
    }
    do {
      let stored = try ValueFile.value(StoredRun.self, from: bytes)
      let ready = try ReadyScenario(sources: stored.sources, counted: stored.counted)
      var scenario = ready.loaded.scenario
      scenario.simulation = stored.settings
      return try stored.result(of: scenario, forecast: ready.forecast, warnings: ready.warnings)
    } catch let fault as ValueFileFault {
      throw CommandFault.end("\(path): \(fault)", code: CommandFault.data)
    }
  }
}
