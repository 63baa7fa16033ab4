import ScenarioFiles
import ScenarioModel
import Testing

/// Mean handling times in a column beside the counts of a demand file.
@Suite struct HandlingColumnTests {
  private static func text(
    _ demand: String = "file: v.csv, handling_column: aht", handling: String = "{ mean: 60 s }"
  ) -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 60 min
    period: { from: 2024-03-04, days: 2 }
    opening_hours: { every day: 08:00-10:00 }
    call_types:
      - name: c
        demand: { \(demand) }
        handling: \(handling)
        patience: never
    agents: [{ name: a, staffing: 9 agents }]
    """
  }

  private static let hourly = """
    date,time,calls,aht
    2024-03-04,08:00,40,0:00:30
    2024-03-04,09:00,20,0:02:00
    2024-03-05,08:00,0,
    2024-03-05,09:00,10,0:01:00

    """

  private static func factors(_ text: String, _ table: String) throws -> [Double]? {
    try ScenarioReader.read(text: text, tables: ["v.csv": table]).scenario.callTypes[0].variation?.handlingByInterval
  }

  @Test func `the times of the column take the place of the stated mean, where there are contacts`() throws {
    #expect(try Self.factors(Self.text(), Self.hourly) == [0.5, 2, 1, 1])
  }

  @Test func `a column says the same as factors by time of arrival`() throws {
    let rules = "{ mean: 60 s, by: { 08:00-09:00: 50 %, 09:00-10:00: 200 %, 2024-03-05: 50 % } }"
    let table = Self.hourly.replacing("05,08:00,0,", with: "05,08:00,8,0:00:15")
    let column = try ScenarioReader.read(text: Self.text(), tables: ["v.csv": table]).scenario
    let factors = try ScenarioReader.read(
      text: Self.text("file: v.csv, column: calls", handling: rules), tables: ["v.csv": table]
    ).scenario
    #expect(column.callTypes[0].variation == factors.callTypes[0].variation)
    #expect(column.callTypes[0].handling == factors.callTypes[0].handling)
  }

  @Test func `rows within an interval are weighted by contacts, and a longer row holds for all its intervals`() throws {
    let halves = """
      date,time,calls,aht
      2024-03-04,08:00,30,30
      2024-03-04,08:30,10,150
      2024-03-04,09:00,5,60
      2024-03-04,09:30,0,9999
      2024-03-05,08:00,1,60
      2024-03-05,08:30,1,180
      2024-03-05,09:00,1,120
      2024-03-05,09:30,1,120

      """
    let inSeconds = "file: v.csv, column: calls, handling_column: aht, handling_unit: s"
    #expect(try Self.factors(Self.text(inSeconds), halves) == [1, 1, 2, 2])
    let days = "date,calls,aht\n2024-03-04,40,\"1,5\"\n2024-03-05,20,\"0,5\"\n"
    let inMinutes = "file: v.csv, column: calls, handling_column: aht, handling_unit: min"
    #expect(try Self.factors(Self.text(inMinutes), days) == [1.5, 1.5, 0.5, 0.5])
  }

  @Test func `rows outside the period or in closed time need no time`() throws {
    let more = Self.hourly + "2024-03-06,08:00,7,\n2024-03-05,20:00,7,nothing\n"
    #expect(try Self.factors(Self.text(), more) == [0.5, 2, 1, 1])
  }

  @Test func `every row with contacts and no time is told with its place`() {
    let table = Self.hourly.replacing("20,0:02:00", with: "20,").replacing("10,0:01:00", with: "10,4:05")
    let found = faults(of: Self.text(), tables: ["v.csv": table])
    #expect(
      found == [
        "v.csv:3:21: aht: expected a mean handling time of at least 0.001 s, as the row has contacts, found nothing",
        "v.csv:5:21: aht: expected a mean handling time from 0 to 1 day, such as '245' or '0:04:05', found '4:05'; "
          + "minutes and seconds, or hours and minutes? write hours, minutes and seconds",
      ])
  }

  @Test(arguments: [
    (
      HandlingColumnTests.text("file: v.csv, column: calls, handling_column: talk"),
      "x.yaml:8:60: call_types.c.demand.handling_column: "
    ),
    (
      HandlingColumnTests.text("total: 9 calls per day, handling_column: aht"),
      "'handling_column' only together with 'file'"
    ),
    (
      HandlingColumnTests.text("file: v.csv, column: calls, handling_unit: s"),
      "'handling_unit' only together with 'handling_column'"
    ),
    (HandlingColumnTests.text(handling: "{ mean: 60 s, by: { monday: 90 % } }"), "either 'by' or 'handling_column'"),
  ])
  func `what cannot hold is refused in words`(text: String, words: String) {
    #expect(faults(of: text, tables: ["v.csv": Self.hourly]).contains { $0.contains(words) })
  }

  @Test(arguments: [("60 s", false), ("62 s", true)])
  func `a stated mean that is not the column's is warned of`(stated: String, isWarned: Bool) throws {
    let text = Self.text(handling: "{ mean: \(stated) }")
    let warnings = try ScenarioReader.read(text: text, tables: ["v.csv": Self.hourly]).scenario.warnings
    #expect(warnings.contains { $0.message.contains("takes the place of the stated") } == isWarned)
  }

  @Test func `plain numbers need a unit`() {
    let table = Self.hourly.replacing("0:00:30", with: "30")
    let found = faults(of: Self.text(), tables: ["v.csv": table])
    #expect(found.contains { $0.contains("call_types.c.demand.handling_unit") })
  }
}
