import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

/// A scenario of one day whose demand is `v.csv` and whose handling times may be `t.csv`.
private func read(_ bytes: [UInt8], handling: String = "4 min", times: String = "") -> Result<Scenario, ScenarioFault> {
  let text = """
    busyhour: 1
    time_zone: Europe/Berlin
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-10:00 }
    call_types: [{ name: c, demand: { file: v.csv, column: Appelés }, handling: \(handling), patience: 3 min }]
    agents: [{ name: a, staffing: planned }]
    """
  let files = MemoryFiles(bytes: ["x.yaml": Array(text.utf8), "v.csv": bytes, "t.csv": Array(times.utf8)])
  return Result { () throws(ScenarioFault) in try ScenarioReader.read(path: "x.yaml", files: files).scenario }
}

private func problems(_ result: Result<Scenario, ScenarioFault>) -> [String] {
  guard case .failure(let fault) = result else { return [] }
  return fault.problems.map(\.description)
}

@Suite struct TableBytesTests {
  static let table = "Date;Appelés\n04/03/2024;12\n31/03/2024;3\n"
  static let small = Array("date,Appelés\n2024-03-04,5\n".utf8)

  @Test(
    arguments: [
      (Array(table.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(table.utf8), .utf8),
      ([0xFF, 0xFE] + table.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .utf16),
      ([0xFE, 0xFF] + table.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, .utf16),
      (table.unicodeScalars.map { UInt8($0.value) }, .windows1252),
    ] as [([UInt8], FileRead.Encoding)])
  func `UTF-8, UTF-16 and Windows-1252 are told apart`(bytes: [UInt8], encoding: FileRead.Encoding) throws {
    let read = try #require(try read(bytes).get().filesRead.first)
    #expect(read.encoding == encoding)
    #expect([read.rowsUsed, read.rowsOutsidePeriod] == [1, 1])
    #expect(read.dates == .dayFirst)
    #expect(read.separator == .semicolon)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "a table of text (CSV), found a workbook (.xlsx, .ods) or another ZIP archive"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a table of text (CSV), found an old Excel workbook (.xls)"),
      (Array("<html><table>".utf8), "a table of text (CSV), found a web page (HTML)"),
    ] as [([UInt8], String)])
  func `files of other programs are told what they are`(bytes: [UInt8], message: String) {
    #expect(
      problems(read(bytes)) == [
        "v.csv:1:1: expected \(message); export the sheet or report as CSV: in Excel 'Save as', 'CSV UTF-8 (comma delimited)'"
      ])
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0x62, 0x00], "v.csv:1:2", " (a byte 0)"), ([0x61, 0x0A, 0x81], "v.csv:2:1", ""),
      ([0xC3, 0xA9, 0x2C, 0xFF], "v.csv:1:3", ""), ([0xFF, 0xFE, 0x61], "v.csv:1:1", ""),
    ] as [([UInt8], String, String)])
  func `other bytes are none of these`(bytes: [UInt8], place: String, more: String) {
    #expect(
      problems(read(bytes)) == [
        "\(place): expected text in UTF-8, UTF-16 or Windows-1252, found bytes that are not UTF-8, UTF-16 or Windows-1252"
          + "\(more); save the file as 'CSV UTF-8'"
      ])
  }

  @Test func `titles above the table and rows of totals are named`() {
    let title = "Rapport\nPériode 2024\nDate;Appelés\n04/03/2024;12\n05/03/2024;3\n31/03/2024;3\n"
    #expect(
      problems(read(Array(title.utf8))) == [
        "v.csv:1:1: expected the columns' names in the first line, found 1 cell, where most rows have 2; delete the lines above "
          + "the table, which seems to begin in line 3"
      ])
    #expect(
      problems(read(Array("Date;Appelés\n2024-03-04;12\nTotal;12\n".utf8))) == [
        "v.csv:3:1: Date: expected a date such as '2020-03-14' or '14/03/2020', found 'Total'; delete rows of totals: they are "
          + "no day"
      ])
  }

  @Test func `hours, minutes and seconds are durations, and means are no single calls`() throws {
    let times =
      "Index;Answer Speed (AVG);Talk Duration (AVG)\n1;0:00:17;0:02:14\n2;0:00:20;0:02:22\n3;0:00:18;0:02:38\n"
    for unit in ["", ", unit: s"] {
      let handling = "{ distribution: empirical, file: t.csv, column: Talk Duration (AVG)\(unit) }"
      let scenario = try read(Self.small, handling: handling, times: times).get()
      #expect(scenario.callTypes.first?.handling.talk == (try Distribution.empirical(values: [134, 142, 158])))
      #expect(
        scenario.warnings.map(\.message) == [
          "the column 'Talk Duration (AVG)' seems to hold means (their standard deviation is 8 % of the mean): an empirical "
            + "distribution is of single calls, whose times spread far more"
        ])
    }
  }

  @Test(arguments: [
    ("t\n2:14\n", "; minutes and seconds, or hours and minutes? write hours, minutes and seconds"),
    ("t\n0:61:00\n", ""),
  ])
  func `other clocks are no durations`(times: String, more: String) {
    let handling = "{ distribution: empirical, file: t.csv }"
    let cell = times.split(separator: "\n")[1]
    #expect(
      problems(read(Self.small, handling: handling, times: times)) == [
        "t.csv:2:1: t: expected a time from 0 to 30 days, such as '134' or '0:02:14', found '\(cell)'\(more)"
      ])
  }
}
