import ScenarioFiles
import ScenarioModel
import Testing

/// What rows and columns of a table may mean, and what is refused because it may mean two things.
@Suite struct TableShapeTests {
  static func text(_ more: String = "", hours: String = "08:00-12:00") -> String {
    """
    busyhour: 1
    time_zone: Europe/Berlin
    interval: 30 min
    period: { from: 2024-03-04, days: 2 }
    opening_hours: { every day: \(hours) }
    call_types: [{ name: c, demand: { file: v.csv\(more) }, handling: 4 min, patience: 3 min }]
    agents: [{ name: a, staffing: planned }]
    """
  }

  static func problems(_ table: String, _ more: String = "") -> [String] {
    faults(of: text(more), tables: ["v.csv": table])
  }

  @Test(arguments: ["08:00-08:29", "08:00-08:29:59", "08:00-08:30", "8h00 - 8h29"])
  func `a stretch that names its last minute ends with it`(stretch: String) throws {
    let table = "date;time;calls\n2024-03-04;\(stretch);5\n2024-03-05;08:30-08:59;7\n"
    let scenario = try ScenarioReader.read(
      text: Self.text(", missing: zero", hours: "08:00-09:00"), name: "x.yaml", tables: ["v.csv": table]
    ).scenario
    #expect(DemandFileTests.entries(scenario) == ["2024-03-04 08:00 5.0", "2024-03-05 08:30 7.0"])
    #expect(scenario.filesRead.first?.rowLength == 1800)
  }

  /// Half hours to 10:00 and hours from then on, on both dates.
  static let mixed = ["2024-03-04", "2024-03-05"].flatMap { date in
    ["08:00", "08:30", "09:00", "09:30", "10:00", "11:00", "12:00", "13:00"].map { "\(date);\($0);4" }
  }.joined(separator: "\n")

  @Test func `rows whose length changes in the day are refused, unless the file says how long they are`() {
    let found = Self.problems("date;time;calls\n" + Self.mixed + "\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("rows 30 minutes apart, but 60 minutes from 10:00 on, in 'v.csv'") == true)
    #expect(Self.problems("date;time;calls\n" + Self.mixed + "\n", ", row_length: 30 min") == [])
  }

  @Test(arguments: [
    ("Tuesday 04/03/2024", "a weekday that fits its date (2024-03-04 is a Monday)"),
    ("14/03/24", "a date with all four digits of its year, such as '2020-03-14' or '14/03/2020'"),
  ])
  func `a date that contradicts itself or is short is told what is wrong`(date: String, wanted: String) {
    let found = Self.problems("date;calls\n\(date);5\n2024-03-05;7\n")
    #expect(found == ["v.csv:2:1: date: expected \(wanted), found '\(date)'"])
  }

  @Test func `a table with a column for every time is told to become rows`() {
    let found = Self.problems("date;08:00;08:30;09:00\n2024-03-04;1;2;3\n2024-03-05;1;2;3\n")
    #expect(found.count == 1)
    #expect(found.first?.contains("expected one row for each time") == true)
    #expect(found.first?.contains("found 3 columns headed by times in 'v.csv', the first '08:00'") == true)
  }
}
