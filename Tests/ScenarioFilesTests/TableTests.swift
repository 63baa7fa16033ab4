import ScenarioFiles
import ScenarioModel
import Testing

/// A one-week scenario whose demand is the CSV file `v.csv`.
private func scenario(demand: String = "file: v.csv", interval: String = "30 min", staffing: String = "planned")
  -> String
{
  """
  busyhour: 1
  time_zone: Europe/Paris
  interval: \(interval)
  period: { from: 2020-03-16, days: 7 }
  opening_hours: { monday-saturday: 08:00-10:00 }
  call_types:
    - { name: calls, demand: { \(demand) }, handling: 4 min, patience: 120 s }
  agents:
    - { name: team, staffing: \(staffing) }
  """
}

private func series(_ table: String, demand: String = "file: v.csv, missing: zero") throws -> VolumeSeries? {
  let loaded = try ScenarioReader.read(text: scenario(demand: demand), name: "x.yaml", tables: ["v.csv": table])
  guard case .series(let series)? = loaded.scenario.callTypes.first?.demand.volume else { return nil }
  return series
}

@Suite struct TableTests {
  static let days = (16...21).map { "2020-03-\($0)" }

  @Test(arguments: [
    "date,calls\n2020-03-16,10\n2020-03-17,20.5\n2020-03-18,0\n2020-03-19,1\n2020-03-20,2\n2020-03-21,3\n",
    "\u{FEFF}Jour;Appels\r\n16/03/2020;10\r\n17/03/2020;20,5\r\n18/03/2020;0\r\n19/03/2020;1\r\n20/03/2020;2\r\n21/03/2020;3",
    "date\tcalls\n2020-03-16\t10\n2020-03-17\t20,5\n2020-03-18\t0\n2020-03-19\t1\n2020-03-20\t2\n2020-03-21\t3\n\n\n",
    "\"date\",\"calls\"\n\"2020-03-16\",\"10\"\n2020-03-17,\"20.5\"\n2020-03-18,0\n2020-03-19,1\n2020-03-20,2\n2020-03-21,3",
  ])
  func `daily counts are read from every usual dialect`(table: String) throws {
    let series = try #require(try series(table))
    #expect(series.spanLength == 86_400)
    #expect(series.entries.map(\.contacts) == [10, 20.5, 0, 1, 2, 3])
    #expect(series.entries.map(\.date.description) == TableTests.days)
    #expect(series.fileName == "v.csv")
  }

  @Test(arguments: [
    ("date,start,calls\n2020-03-16,08:00,1\n2020-03-16,08:30,2\n2020-03-17,08:00,3\n", 1800, [28_800, 30_600, 28_800]),
    ("date;heure;appels\n16/03/2020;8h;1\n16/03/2020;9h00;2\n17/03/2020;8h;3\n", 3600, [28_800, 32_400, 28_800]),
    ("when,calls\n2020-03-16 08:00,1\n2020-03-16T09:00:00,2\n2020-03-17 08:00,3\n", 3600, [28_800, 32_400, 28_800]),
    (
      "date,slot,calls\n2020-03-16,08:00-08:15,1\n2020-03-16,08:15-08:30,2\n2020-03-17,08:00-08:15,3\n", 900,
      [28_800, 29_700, 28_800]
    ),
  ])
  func `hourly and interval counts are told by their spacing`(table: String, span: Int, starts: [Int]) throws {
    let series = try #require(try series(table))
    #expect(series.spanLength == span)
    #expect(series.entries.map(\.wallStart) == starts)
  }

  @Test func `a column is chosen by name, and the figures are listed with their file`() throws {
    let table = "date,a,b\n2020-03-16,1,5\n2020-03-17,2,6\n"
    #expect(try series(table, demand: "file: v.csv, column: B, missing: zero")?.entries.map(\.contacts) == [5, 6])
  }

  @Test func `rows are chosen by what their columns hold`() throws {
    let table = "day,country,cases\n2020-03-16,A,1\n2020-03-17,A,2\n2020-03-16,B,3\n2020-03-17,B,4\n"
    #expect(
      try series(table, demand: "file: v.csv, where: { country: B }, missing: zero")?.entries.map(\.contacts) == [3, 4])
    #expect(
      faults(of: scenario(demand: "file: v.csv, where: { country: C }"), tables: ["v.csv": table]) == [
        "x.yaml:7:61: call_types.calls.demand.where.country: expected a text that 'country' holds in 'v.csv', found 'C'"
      ])
    #expect(
      faults(of: scenario(demand: "file: v.csv, where: { land: C }"), tables: ["v.csv": table]) == [
        "x.yaml:7:52: call_types.calls.demand.where.land: expected a column of 'v.csv': 'day', 'country' or 'cases', "
          + "found 'land'"
      ])
  }

  @Test func `a correction outside the period does no harm`() throws {
    let table = "date,calls\n2020-03-15,-5\n2020-03-16,1\n2020-03-17,2\n"
    #expect(try series(table)?.entries.map(\.contacts) == [1, 2])
  }

  static let faultyTables: [(table: String, faults: [String])] = [
    ("", ["v.csv:1:1: expected a table with a header line, found an empty file"]),
    ("date,calls\n", ["v.csv:1:1: expected rows below the header, found none"]),
    (
      "date,calls\n2020-03-16,1\n2020-03-16,2\n",
      [
        "v.csv:3:1: expected every date once, found 2020-03-16 again; 'where' chooses rows by what another column holds"
      ]
    ),
    (
      "date,calls\n2020-03-16,1\n2020-03-19,2\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected a row for every open day of the period 2020-03-16 to 2020-03-22, "
          + "found none for 4 of 6 days in 'v.csv', the first 2020-03-17; 'missing: zero' takes such days as days without calls"
      ]
    ),
    (
      "date,calls\n2020-03-16,-1\n2020-03-17,x\n2020-03-32,1\n2020-03-19,\n2020-03-20,1e12\n2020-03-21,nan\n",
      [
        "v.csv:2:12: calls: expected a count of 0 or more, found '-1'",
        "v.csv:3:12: calls: expected a count of 0 or more, found 'x'",
        "v.csv:4:1: date: expected a date such as '2020-03-14' or '14/03/2020', found '2020-03-32'",
        "v.csv:5:12: calls: expected a count of 0 or more, found nothing",
        "v.csv:6:12: calls: expected a count of at most 1000000000, found '1e12'",
        "v.csv:7:12: calls: expected a count of 0 or more, found 'nan'",
      ]
    ),
    (
      "date,calls\n2020-03-16,1,2\n2020-03-17\n",
      [
        "v.csv:2:1: expected 2 cells as in the header, found 3",
        "v.csv:3:1: expected 2 cells as in the header, found 1",
      ]
    ),
    ("date,calls\n2020-03-16,\"1\n2020-03-17,2\n", ["v.csv:2:12: expected a closing quote, found the end of the file"]),
    ("date,calls\n2020-03-16,\"1\"x\n", ["v.csv:2:15: expected a separator after the closing quote, found more text"]),
    ("date,calls,calls\n2020-03-16,1,1\n", ["v.csv:1:12: expected every column once, found 'calls' twice"]),
    (
      "date,start,calls\n2020-03-16,08:00,1\n2020-03-16,25:00,1\n",
      [
        "v.csv:3:12: start: expected a time such as '08:30', found '25:00'"
      ]
    ),
    (
      "date,a,b\n2020-03-16,1,2\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected a 'column' that says which of 'a' or 'b' to take, found none"
      ]
    ),
    (
      "a,b\nx,1\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected a column of dates in 'v.csv', found none; name it with 'date_column'"
      ]
    ),
    (
      "date,calls\n2019-03-16,1\n2019-03-17,1\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected rows within the period 2020-03-16 to 2020-03-22, found none in 'v.csv'"
      ]
    ),
    (
      "date,calls\n2020-03-22,1\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected a count above 0 on an open day of the period 2020-03-16 to "
          + "2020-03-22, found none in 'v.csv'"
      ]
    ),
    (
      "week,calls\n2020-03-02,1\n2020-03-09,1\n2020-03-16,1\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected counts by day, hour or interval, found one row a week in 'v.csv'"
      ]
    ),
    (
      "date,start,calls\n2020-03-16,08:00,1\n2020-03-16,08:20,1\n",
      [
        "x.yaml:7:36: call_types.calls.demand.file: expected counts by day, hour, 30, 15 or 5 minutes, found rows 20 minutes apart in 'v.csv'"
      ]
    ),
    ("date,calls\n2020-03-16,1\u{1}\n", ["v.csv:2:13: expected text, found a control character (byte 1)"]),
  ]

  @Test(arguments: faultyTables)
  func `faults of tables have line and column`(table: String, expected: [String]) {
    #expect(faults(of: scenario(), tables: ["v.csv": table]) == expected)
  }

  @Test func `a table that is too large is refused unread`() {
    let table = "date,calls\n" + String(repeating: "2020-03-16,1\n", count: 1_400_000)
    #expect(
      faults(of: scenario(), tables: ["v.csv": table]) == [
        "x.yaml:7:36: call_types.calls.demand.file: expected a file of at most 16 MiB, found 17 MiB"
      ])
  }

  @Test func `a row of too many cells is refused`() {
    let table = "date,calls\n" + String(repeating: ",", count: 4_100_000)
    #expect(
      faults(of: scenario(), tables: ["v.csv": table]) == [
        "v.csv:2:1: expected at most 4000000 cells, found more of them"
      ])
  }

  @Test func `agents may come from a table by day, or one day for all`() throws {
    let daily = "date,start,team\n" + (16...21).map { "2020-03-\($0),08:00,3\n2020-03-\($0),09:00,4\n" }.joined()
    let repeated = "start;agents;note\n08:00;3;\n09:00;4;late\n"
    for table in [daily, repeated] {
      let loaded = try ScenarioReader.read(
        text: scenario(demand: "total: 100 calls per day", staffing: "{ file: a.csv }"), name: "x.yaml",
        tables: ["a.csv": table])
      let agents = try #require(loaded.scenario.givenStaffing?.agents.first)
      #expect(agents == Array(repeating: [3, 3, 4, 4], count: 6).flatMap(\.self))
    }
  }

  @Test func `half an agent in a table is refused with its place`() {
    let text = scenario(demand: "total: 100 calls per day", staffing: "{ file: a.csv }")
    #expect(
      faults(of: text, tables: ["a.csv": "start,agents\n08:00,2.5\n"]) == [
        "a.csv:2:7: agents: expected a whole number of agents from 0 to 1000000, found '2.5'"
      ])
  }
}
