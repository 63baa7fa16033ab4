import ScenarioFiles
import ScenarioModel
import Testing

/// A scenario of one line whose demand is the file `v.csv`.
private struct Line {
  var zone = "Europe/Berlin"
  var interval = "30 min"
  var period = "{ from: 2024-03-04, days: 3 }"
  var hours = "{ every day: 08:00-10:00 }"
  var more = ""
  var demand = "file: v.csv"

  var text: String {
    """
    busyhour: 1
    time_zone: \(zone)
    interval: \(interval)
    period: \(period)
    opening_hours: \(hours)
    \(more.isEmpty ? "" : more + "\n")call_types: [{ name: c, demand: { \(demand) }, handling: 4 min, patience: 3 min }]
    agents: [{ name: a, staffing: planned }]
    """
  }

  func scenario(_ table: String) throws -> Scenario {
    try ScenarioReader.read(text: text, name: "x.yaml", tables: ["v.csv": table]).scenario
  }

  func scenario(bytes: [UInt8]) throws -> Scenario {
    let files = MemoryFiles(bytes: ["x.yaml": Array(text.utf8), "v.csv": bytes])
    return try ScenarioReader.read(path: "x.yaml", files: files).scenario
  }

  /// `date start contacts` of every entry.
  func entries(_ table: String) throws -> [String] { DemandFileTests.entries(try scenario(table)) }

  /// The problems without their place in the scenario.
  func problems(_ table: String) -> [String] { faults(of: text, tables: ["v.csv": table]) }

  func warnings(_ table: String) throws -> [String] { try scenario(table).warnings.map(\.message) }
}

@Suite struct DemandFileTests {
  static func entries(_ scenario: Scenario) -> [String] {
    guard case .series(let series)? = scenario.callTypes.first?.demand.volume else { return [] }
    return series.entries.map { entry in
      let clock = TimeOfDay(seconds: entry.wallStart)?.description ?? ""
      return "\(entry.date) \(clock) \(entry.contacts)"
    }
  }

  static let place = "x.yaml:6:41: call_types.c.demand.file: "
  static let zero = "; 'missing: zero' takes such days as days without calls"

  @Test(arguments: [
    ("date,calls\n2024-03-04,1\n", "none for 2 of 3 days in 'v.csv', the first 2024-03-05"),
    ("date,calls\n2024-03-05,1\n2024-03-06,1\n", "none for 1 of 3 days in 'v.csv', the first 2024-03-04"),
    ("date,calls\n2024-03-04,1\n2024-03-06,1\n", "none for 1 of 3 days in 'v.csv', the first 2024-03-05"),
    (
      "stamp,calls\n2024-03-04 08:00,1\n2024-03-04 08:30,1\n2024-03-05 08:00,1\n2024-03-06 07:00,1\n",
      "none for 1 of 3 days in 'v.csv', the first 2024-03-06"
    ),
  ])
  func `an open day without a row is refused with the first and their number`(table: String, found: String) throws {
    let period = "expected a row for every open day of the period 2024-03-04 to 2024-03-06, found "
    #expect(Line().problems(table) == [Self.place + period + found + Self.zero])
    let stated = try Line(demand: "file: v.csv, missing: zero").scenario(table)
    #expect(stated.filesRead.first?.daysFilled == Int(found.split(separator: " ")[2]))
  }

  @Test func `a list of daily volumes ends with the period or says that the rest is zero`() throws {
    let short = Line(demand: "daily_volumes: [5 calls, 6 calls]")
    #expect(
      short.problems("") == [
        "x.yaml:6:50: call_types.c.demand.daily_volumes: expected a volume for every open day of the period 2024-03-04 to "
          + "2024-03-06, found none for 1 day, the first 2024-03-06" + Self.zero
      ])
    #expect(throws: Never.self) {
      try Line(demand: "daily_volumes: [5 calls, 6 calls], missing: zero").scenario("")
    }
    #expect(throws: Never.self) {
      try Line(hours: "{ monday-tuesday: 08:00-10:00 }", demand: "daily_volumes: [5 calls, 6 calls]").scenario("")
    }
  }

  @Test func `open time without a row on a day with rows is zero, counted and said`() throws {
    let table =
      "stamp,calls\n2024-03-04 08:00,1\n2024-03-04 08:30,1\n2024-03-04 09:30,1\n2024-03-05 09:00,2\n2024-03-06 09:00,3\n"
    let scenario = try Line().scenario(table)
    #expect(
      scenario.warnings.map(\.message) == [
        "7 open stretches of 30 min have no row in 'v.csv', the first 2024-03-04 09:00: taken as 0 calls"
      ])
    #expect(scenario.filesRead.first?.stretchesFilled == 7)
  }

  @Test(arguments: [
    ("date,calls\n03/04/2024,1\n03/05/2024,2\n03/06/2024,3\n", "month-first", "2024-03-04"),
    ("date;calls\n04.03.2024;1\n05.03.2024;2\n06.03.2024;3\n", "day-first", "2024-03-04"),
  ])
  func `an order of day and month that no row decides is refused with the key`(
    table: String, order: String, first: String
  ) throws {
    let cell = table.split(separator: "\n")[1].prefix(10)
    #expect(
      Line().problems(table) == [
        "v.csv:2:1: date: expected dates in which day and month cannot be mistaken, found '\(cell)', and no row decides which "
          + "comes first; say 'dates: day-first' or 'dates: month-first' beside 'file'"
      ])
    #expect(try Line(demand: "file: v.csv, dates: \(order)").entries(table).first == "\(first) 00:00 1.0")
  }

  @Test(arguments: [
    "date,calls\n03/04/2024,1\n03/05/2024,2\n03/06/2024,3\n03/13/2024,9\n",
    "date,calls\n2024/03/04,1\n2024/03/05,2\n2024/03/06,3\n", "date,calls\n20240304,1\n20240305,2\n20240306,3\n",
    "date,calls\nlun. 04/03/2024,1\nmar. 05/03/2024,2\nmer. 06/03/2024,3\n",
    "date,calls\nMonday 03/04/2024,1\nTuesday 03/05/2024,2\nWednesday 03/06/2024,3\n",
    "date,calls\n4 mars 2024,1\n5 mars 2024,2\n6 mars 2024,3\n",
    "date,calls\n04-Mar-2024,1\n05-Mar-2024,2\n06-Mar-2024,3\n", "date,calls\n45355,1\n45356,2\n45357,3\n",
    "date,calls\n2024-03-04 00:00:00,1\n2024-03-05 00:00:00,2\n2024-03-06 00:00:00,3\n",
    "date;calls;;\n2024-03-06;3;;\n2024-03-04;1;;\n2024-03-05;2;;\n",
  ])
  func `dates are read however they are written, where they are certain`(table: String) throws {
    let expected = ["2024-03-04 00:00 1.0", "2024-03-05 00:00 2.0", "2024-03-06 00:00 3.0"]
    #expect(try Array(Line().entries(table).prefix(3)) == expected)
  }

  @Test(
    arguments: [
      ("1.234", "987", nil), ("1,234", "12.5", 1234), ("1.234", "12,5", 1234), ("1.234", "12.5", 1.234),
      ("1 234,5", "3", 1234.5), ("1\u{202F}234", "3", 1234), ("1\u{A0}234", "3", 1234), ("1'234", "3", 1234),
      ("1.234,5", "3", 1234.5), ("1,234.5", "3", 1234.5), ("0.125", "3", 0.125), ("1234.567", "3", 1234.567),
      ("1.234.567", "3", 1_234_567), ("12,5", "3", 12.5),
    ] as [(String, String, Double?)])
  func `a dot or comma is read where a cell decides it, else refused with the key`(
    cell: String, other: String, value: Double?
  ) throws {
    let table = "date;calls\n2024-03-04;\(cell)\n2024-03-05;\(other)\n2024-03-06;1\n"
    guard let value else {
      #expect(
        Line().problems(table) == [
          "v.csv:2:12: calls: expected a number that cannot be mistaken, found '1.234', which is 1.234 or 1234, and no cell "
            + "decides; say 'decimal: dot' or 'decimal: comma' beside 'file'"
        ])
      #expect(try Line(demand: "file: v.csv, decimal: comma").entries(table).first == "2024-03-04 00:00 1234.0")
      #expect(try Line(demand: "file: v.csv, decimal: dot").entries(table).first == "2024-03-04 00:00 1.234")
      return
    }
    #expect(try Line().entries(table).first == "2024-03-04 00:00 \(value)")
  }

  @Test(arguments: [
    "Stamp,Calls\n3/4/2024 8:00 AM,10\n3/4/2024 8:30 AM,14\n3/4/2024 12:30 PM,9\n3/13/2024 12:00 AM,1\n",
    "stamp,calls\n2024-03-04T07:00:00Z,10\n2024-03-04T07:30:00Z,14\n2024-03-04T11:30:00Z,9\n",
    "stamp,calls\n2024-03-04 08:00:00+01:00,10\n2024-03-04 08:30:00+0100,14\n2024-03-04 12:30:00+01,9\n",
    "stamp,calls\n2024-03-04T02:00-05:00,10\n2024-03-04T02:30-05:00,14\n2024-03-04T06:30-05:00,9\n",
    "stamp,calls\n45355.333333,10\n45355.354167,14\n45355.520833,9\n",
    "date,time,calls\n45355,0.333333,10\n45355,0.354167,14\n45355,0.520833,9\n",
    "date;slot;calls\n2024-03-04;08:00-08:30;10\n2024-03-04;08:30:00-08:59:59;14\n2024-03-04;12h30 - 13h00;9\n",
    "date,calls\n2024-03-04 08:30,14\n2024-03-04 12:30,9\n2024-03-04 08:00,10\n",
  ])
  func `times are read on clocks of 12 and 24 hours, with distances from UTC and as serials`(table: String) throws {
    let line = Line(period: "{ from: 2024-03-04, days: 1 }", hours: "{ every day: 08:00-13:00 }")
    let entries = try line.entries(table).prefix(3)
    #expect(Array(entries) == ["2024-03-04 08:00 10.0", "2024-03-04 08:30 14.0", "2024-03-04 12:30 9.0"])
  }

  @Test func `a row has the length that it states`() throws {
    let line = Line(period: "{ from: 2024-03-04, days: 1 }")
    let scenario = try line.scenario("date,slot,calls\n2024-03-04,08:00-09:00,10\n2024-03-04,09:00-09:30,4\n")
    guard case .series(let series)? = scenario.callTypes.first?.demand.volume else { return }
    #expect(series.entries.map { $0.length ?? series.spanLength } == [3600, 1800])
    #expect(
      line.problems("date,slot,calls\n2024-03-04,08:00-09:00,10\n2024-03-04,08:30-09:30,4\n") == [
        "v.csv:3:1: expected rows that do not overlap, found 2024-03-04 08:30 before the end of the row 2024-03-04 08:00 to 09:00"
      ])
  }

  @Test func `a length that rows do not show is refused with the key`() throws {
    let table = "stamp,calls\n2024-03-04 08:00,10\n2024-03-05 08:00,4\n2024-03-06 08:00,4\n"
    #expect(
      Line().problems(table) == [
        Self.place + "expected rows whose length cannot be mistaken, found one row a day at 08:00; "
          + "say 'row_length: 30 min' beside 'file', or write stretches such as '08:00-08:30'"
      ])
    #expect(try Line(demand: "file: v.csv, row_length: 30 min").entries(table).count == 3)
  }

  @Test func `order is no matter, doubles are refused`() throws {
    #expect(
      try Line().entries("date,calls\n2024-03-06,3\n2024-03-04,1\n2024-03-05,2\n") == [
        "2024-03-04 00:00 1.0", "2024-03-05 00:00 2.0", "2024-03-06 00:00 3.0",
      ])
    #expect(
      Line().problems("date,calls\n2024-03-06,3\n2024-03-04,1\n2024-03-05,2\n2024-03-04,9\n") == [
        "v.csv:5:1: expected every date once, found 2024-03-04 again; 'where' chooses rows by what another column holds"
      ])
  }

  @Test func `what stands in closed time or outside the period is passed over and counted`() throws {
    let line = Line(
      period: "{ from: 2017-01-02, to: 2017-01-03 }", hours: "{ monday-saturday: 09:00-10:00, holidays: closed }",
      more: "holidays: { 2017-01-02: New Year observed }")
    let table =
      "ds;y\n2017-01-02 09:00;#N/A\n2017-01-02 09:30;#N/A\n2017-01-03 09:00;5\n2017-01-03 09:30;6\n2017-01-03 10:00;x\n2017-01-04 09:00;-1\n"
    let scenario = try line.scenario(table)
    #expect(DemandFileTests.entries(scenario) == ["2017-01-03 09:00 5.0", "2017-01-03 09:30 6.0"])
    let read = try #require(scenario.filesRead.first)
    #expect([read.rowsUsed, read.rowsInClosedTime, read.rowsOutsidePeriod] == [2, 3, 1])
    #expect(scenario.warnings == [])
  }

  @Test func `the hour that the clock shows twice counts as both`() throws {
    let line = Line(
      zone: "America/Chicago", interval: "60 min", period: "{ from: 2022-11-06, days: 1 }",
      hours: "{ every day: 00:00-04:00 }")
    let local =
      "stamp,calls\n2022-11-06 00:00,10\n2022-11-06 01:00,11\n2022-11-06 01:00,5\n2022-11-06 02:00,12\n2022-11-06 03:00,1\n"
    let exact =
      "stamp,calls\n2022-11-06T05:00Z,10\n2022-11-06T06:00Z,11\n2022-11-06T07:00Z,5\n2022-11-06T08:00Z,12\n2022-11-06T09:00Z,1\n"
    for table in [local, exact] {
      guard case .series(let series)? = try line.scenario(table).callTypes.first?.demand.volume else { return }
      #expect(series.entries.map(\.contacts) == [10, 11, 5, 12, 1])
      #expect(series.entries.map(\.pass) == [nil, .first, .second, nil, nil])
    }
    let once = local.replacing("2022-11-06 01:00,5\n", with: "")
    #expect(
      try line.warnings(once) == [
        "'v.csv' has 2022-11-06 01:00 once, but the clock shows it twice: the count is spread over both hours"
      ])
  }

  @Test func `a row in the hour that the clock skips is refused unless it is empty`() throws {
    let line = Line(
      interval: "60 min", period: "{ from: 2024-03-31, days: 1 }", hours: "{ every day: 00:00-05:00 }")
    let table =
      "stamp,calls\n2024-03-31 00:00,1\n2024-03-31 01:00,1\n2024-03-31 02:00,7\n2024-03-31 03:00,1\n2024-03-31 04:00,1\n"
    #expect(
      line.problems(table) == [
        "v.csv:4:1: expected a time that the clock shows, found 2024-03-31 02:00; on 2024-03-31 the clock goes from 02:00 to 03:00"
      ])
    #expect(try line.scenario(table.replacing("02:00,7", with: "02:00,0")).filesRead.first?.rowsInClosedTime == 1)
  }

  @Test func `hours that the clock skips are named`() throws {
    let line = Line(
      period: "{ from: 2024-03-31, days: 1 }", hours: "{ every day: [02:00-03:00, 08:00-10:00] }",
      demand: "total: 10 calls per day")
    #expect(
      try line.warnings("") == [
        "on 2024-03-31 the clock goes from 02:00 to 03:00: of the hours 02:00-03:00 nothing is left"
      ])
    let exception = Line(
      period: "{ from: 2024-03-31, days: 2 }", more: "exceptions: { 2024-03-31: 02:00-03:00 }",
      demand: "total: 10 calls per day")
    #expect(
      exception.problems("") == [
        "x.yaml:6:27: exceptions.2024-03-31: expected hours that the clock shows, found 02:00-03:00; on 2024-03-31 the clock "
          + "goes from 02:00 to 03:00"
      ])
  }

  @Test(arguments: [
    (
      "Month,Calls\n2024-03-01,8117\n2024-04-01,5949\n",
      "expected counts by day, hour or interval, found one row a month in 'v.csv'"
    ),
    ("Month,Calls\n2024-03,8117\n2024-04,5949\n", "expected a column of dates in 'v.csv', found months"),
  ])
  func `months are told where they belong`(table: String, message: String) {
    #expect(
      Line().problems(table) == [
        Self.place + message + "; state months as 'month_totals: { 2021-02: 272000 calls }'"
      ])
  }

  @Test(arguments: [
    ("rates: { 08:00-09:00: 9 per hour }", "09:00-10:00 on every day (write '0 per hour' where that is meant)"),
    (
      "total: 9 calls per day, intraday: { 08:30-09:00: 100 % }",
      "08:00-08:30, 09:00-10:00 on every day (write '0 %' where that is meant)"
    ),
    (
      "rates: { monday-friday: { 08:00-10:00: 9 per hour } }",
      "08:00-10:00 on saturday-sunday (write '0 per hour' where that is meant)"
    ),
  ])
  func `a profile that leaves out open hours names them`(demand: String, hours: String) throws {
    let line = Line(period: "{ from: 2024-03-04, days: 7 }", demand: demand)
    #expect(try line.warnings("") == ["open hours are left out, in which no calls come: \(hours)"])
  }
}
