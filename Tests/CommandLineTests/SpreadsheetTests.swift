import Foundation
import Testing

/// What `plan` and `simulate` write for spreadsheets.
@Suite struct SpreadsheetTests {
  /// A folder of results of a plan of one hour.
  private func planned(_ scenario: ScenarioOnDisk, _ name: String, _ options: [String] = []) throws -> URL {
    let folder = scenario.folder.appendingPathComponent(name)
    let process = CommandRun.process(["plan", scenario.path, "-o", folder.path, "--quiet"] + options)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return folder
  }

  @Test func `a plan with semicolons and decimal commas is read back by --staffing`() throws {
    let scenario = try ScenarioOnDisk(OneHour.text(staffing: "planned"))
    defer { scenario.remove() }
    let plain = try planned(scenario, "plain").appendingPathComponent("plan.csv")
    let semicolon = try planned(scenario, "semicolon", ["--csv", "semicolon"]).appendingPathComponent("plan.csv")
    let bytes = try Data(contentsOf: semicolon)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 && lines[0].hasPrefix("date;start;end;group;agents;"))
    #expect(lines[1].hasPrefix("2020-03-14;08:00;09:00;team;4;") && lines[1].contains(";2,000;30,000;0,"))
    let runs = try [plain, semicolon].map {
      try CommandRun("simulate", scenario.path, "--staffing", $0.path, "--format", "csv", "--quiet")
    }
    #expect(runs[0].status == 0 && runs[0].output == runs[1].output)
  }

  @Test func `printed measures take the form too`() throws {
    let scenario = try ScenarioOnDisk(OneHour.text(staffing: "4 agents"))
    defer { scenario.remove() }
    let plain = try CommandRun("simulate", scenario.path, "--format", "csv", "--quiet")
    let other = try CommandRun("simulate", scenario.path, "--format", "csv", "--csv", "semicolon", "--quiet")
    #expect(plain.status == 0 && other.status == 0 && plain.output.hasPrefix("subject,day,offered,"))
    let back = other.output.replacingOccurrences(of: "\u{FEFF}", with: "").replacingOccurrences(of: ",", with: ".")
    #expect(back.replacingOccurrences(of: ";", with: ",") == plain.output)
  }

  @Test(arguments: ["en", "fr"])
  func `a workbook comes with every result, the same bytes each time`(language: String)
    throws
  {
    let scenario = try ScenarioOnDisk(OneHour.text(staffing: "planned"))
    defer { scenario.remove() }
    let books = try ["one", "two"].map {
      try Data(
        contentsOf: planned(scenario, $0, ["--language", language]).appendingPathComponent("plan.xlsx"))
    }
    #expect(books[0] == books[1] && books[0].starts(with: Array("PK".utf8)))
    let given = try ScenarioOnDisk(OneHour.text(staffing: "4 agents"))
    defer { given.remove() }
    let folder = given.folder.appendingPathComponent("results")
    #expect(try CommandRun("simulate", given.path, "-o", folder.path, "--quiet").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == ["measures.csv", "overview.svg", "plan.xlsx", "report.html", "run.values", "summary.json", "weeks.csv"])
  }

  @Test(arguments: ["plan", "simulate"])
  func `the help of both commands names the forms and the workbook`(command: String) throws {
    let help = try CommandRun(command, "--help")
    #expect(help.output.contains("--csv <csv>") && help.output.contains("plan.xlsx"))
    #expect(help.output.contains("(values: comma, semicolon; default: comma)"))
    #expect(try CommandRun(command, "x.yaml", "--csv", "tab").status == 64)
  }
}
