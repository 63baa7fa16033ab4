import ScenarioFiles
import ScenarioModel
import Testing

/// What came, read from tables beside the scenario.
@Suite struct ActualTests {
  private static func text(
    _ actuals: String, target: String = "80 % in 20 s", second: String = "", retries: String = ""
  ) -> String {
    """
    busyhour: 1
    time_zone: Europe/Paris
    interval: 30 min
    period: { from: 2024-03-04, days: 7 }
    opening_hours: { monday-saturday: 08:00-10:00 }
    call_types:
      - { name: calls, demand: { total: 100 calls per day }, handling: 4 min, patience: 2 min, target: \(target)\(retries) }
    \(second.isEmpty ? "" : "  - { name: \(second), demand: { total: 9 calls per day }, handling: 4 min, patience: 2 min }\n")\
    agents:
      - { name: team, staffing: 9 agents }
    actuals: \(actuals)
    """
  }

  private static func read(_ actuals: String, _ table: String, second: String = "") throws -> [ActualContacts] {
    try ScenarioReader.read(text: text(actuals, second: second), name: "x.yaml", tables: ["a.csv": table]).scenario
      .actuals
  }

  private static func problems(
    _ actuals: String, _ table: String, target: String = "80 % in 20 s", second: String = ""
  ) -> [String] {
    faults(of: text(actuals, target: target, second: second), tables: ["a.csv": table])
  }

  @Test(arguments: [
    "date,came,level,aht\n2024-03-04,120,0.82,00:04:05\n2024-03-06,90.5,0.9,00:04:10.5\n",
    "date,came,level,aht\n2024-03-04,120,0.82,245\n2024-03-06,90.5,0.9,250.5\n",
    "Jour;came;level;aht\n04/03/2024;120;82 %;245\n06/03/2024;90,5;90 %;250,5\n31/12/2024;7;1 %;9\n",
    "date\tcame\tlevel\taht\n2024-03-04\t120\t82\t0:04:05\n2024-03-06\t90,5\t90\t0:04:10.5\n",
  ])
  func `a row a day in every dialect, days without a row are left out`(table: String) throws {
    let found = try Self.read("{ file: a.csv, volume: came, level: level, handling: aht, unit: s, source: ACD }", table)
    #expect(found.count == 1 && found[0].callType == 0 && found[0].fileName == "a.csv")
    #expect(found[0].source == LocalizedText("ACD"))
    #expect(
      found[0].days == [
        .init(day: 0, contacts: 120, level: 0.82, handling: 245),
        .init(day: 2, contacts: 90.5, level: 0.9, handling: 250.5),
      ])
  }

  @Test func `rows of intervals are summed by day, their levels and times weighted by their contacts`() throws {
    let table = """
      date,start,came,ok,aht
      2024-03-04,08:00,10,10,4
      2024-03-04,08:30,30,15,6
      2024-03-04,09:00,0,0,
      2024-03-04,09:30,0,0,
      2024-03-04,11:00,50,50,9
      """
    let found = try Self.read(
      "[{ call_type: calls, file: a.csv, volume: came, answered_in_time: ok, handling: aht, unit: min }]", table)
    #expect(found.map(\.days) == [[.init(day: 0, contacts: 40, level: 0.625, handling: 330)]])
  }

  @Test func `rows outside the period and in closed time are counted and said`() throws {
    let table = "date,came\n2024-03-03,5\n2024-03-04,5\n2024-03-10,5\n2024-03-11,5\n2024-03-05,\n"
    let scenario = try ScenarioReader.read(
      text: Self.text("{ file: a.csv, volume: came }"), name: "x.yaml", tables: ["a.csv": table]
    ).scenario
    let read = try #require(scenario.filesRead.first)
    #expect(read.rowsUsed == 1 && read.rowsOutsidePeriod == 2 && read.rowsInClosedTime == 1 && read.daysFilled == 0)
    #expect(scenario.actuals.first?.days == [.init(day: 0, contacts: 5)])
  }

  @Test func `without a call type all calls together are meant, and two types have two tables`() throws {
    let table = "date,came,others\n2024-03-04,120,8\n"
    #expect(try Self.read("{ file: a.csv, volume: came }", table, second: "others").map(\.callType) == [nil])
    let both = "[{ file: a.csv, volume: came, call_type: calls }, { file: a.csv, volume: others, call_type: others }]"
    #expect(try Self.read(both, table, second: "others").map(\.callType) == [0, 1])
  }

  @Test func `what came moves no digest`() throws {
    let tables = ["a.csv": "date,came\n2024-03-04,120\n"]
    let with = try ScenarioReader.read(text: Self.text("{ file: a.csv, volume: came }"), name: "x.yaml", tables: tables)
    let bare = Self.text("").replacing("actuals: ", with: "")
    #expect(try ScenarioReader.read(text: bare, name: "x.yaml").scenario.digest == with.scenario.digest)
  }

  @Test(arguments: [
    (
      "date,came,l\n2024-03-04,120,0.8\n2024-03-05,x,120\n", "level: l",
      "a.csv:3:12: came: expected a count of 0 or more, found 'x'"
    ),
    (
      "date,came,l\n2024-03-04,120,0.8\n2024-03-05,9,120\n", "level: l",
      "a.csv:3:14: l: expected a service level such as '82 %' or '0.82', found '120'"
    ),
    (
      "date,came,l\n2024-03-04,120,80 %\n2024-03-05,9,0.9\n", "level: l",
      "a.csv:3:14: l: expected a percent sign in every cell of the column, or in none, found '0.9'"
    ),
    (
      "date,came,l\n2024-03-04,120,121\n", "answered_in_time: l",
      "a.csv:2:16: l: expected at most the row's volume of 120, found '121'"
    ),
    (
      "date,came,l\n2024-03-04,120,4:05\n", "handling: l",
      "a.csv:2:16: l: expected a mean handling time from 0 to 1 day, such as '245' or '0:04:05', found '4:05'; "
        + "minutes and seconds, or hours and minutes? write hours, minutes and seconds"
    ),
    (
      "date,came\n03/04/2024,120\n", "",
      "a.csv:2:1: date: expected dates in which day and month cannot be mistaken, found '03/04/2024', and no row "
        + "decides which comes first; say 'dates: day-first' or 'dates: month-first' beside 'file'"
    ),
  ])
  func `a faulty cell has its place`(table: String, keys: String, message: String) {
    let actuals = "{ file: a.csv, volume: came\(keys.isEmpty ? "" : ", " + keys) }"
    #expect(Self.problems(actuals, table) == [message])
  }

  @Test(arguments: [
    (
      "{ file: a.csv, volume: xyzzy }",
      "actuals.file: expected a column of 'a.csv': 'date', 'came' or 'aht', found 'xyzzy'"
    ),
    (
      "{ file: a.csv, volume: came, handling: aht }",
      "actuals.unit: expected 's' or 'min', found nothing; the handling times of 'a.csv' are plain numbers"
    ),
    (
      "{ file: a.csv, volume: came, call_type: cals }",
      "actuals.call_type: expected a call type that people wait for, found 'cals'; did you mean 'calls'?"
    ),
    (
      "{ file: a.csv, volume: came, level: aht, answered_in_time: aht }",
      "actuals.answered_in_time: expected either 'level' or 'answered_in_time', found both"
    ),
    ("[]", "actuals: expected a mapping with 'file', 'volume', or a list of at least one, found an empty list"),
    ("{ volume: came }", "actuals.file: expected a file beside the scenario, such as 'volumes.csv', found nothing"),
  ])
  func `a faulty key has its place`(actuals: String, message: String) throws {
    let found = Self.problems(actuals, "date,came,aht\n2024-03-04,120,245\n")
    let first = try #require(found.first)
    #expect(first.hasPrefix("x.yaml:10:") && first.hasSuffix(message), "\(found)")
  }

  @Test func `all calls together and a single type exclude each other`() {
    let both = "[{ file: a.csv, volume: came, call_type: calls }, { file: a.csv, volume: came }]"
    let found = Self.problems(both, "date,came\n2024-03-04,120\n", second: "others")
    #expect(
      found.count == 1
        && found[0].hasSuffix("expected each call type once, or all calls together alone, found both or one again"))
  }

  @Test func `answered in time is no level of another definition`() {
    let found = Self.problems(
      "{ file: a.csv, volume: came, answered_in_time: ok }", "date,came,ok\n2024-03-04,120,90\n",
      target: "{ level: 80 %, within: 20 s, definition: of-answered }")
    #expect(
      found.count == 1
        && found[0].hasSuffix(
          "expected a 'level' column where the target counts of-answered, found 'answered_in_time', which is a share of "
            + "those offered"),
      "\(found)")
  }

  @Test func `a curve of first attempts beside redials is warned of`() throws {
    let retries = ", retries: { after_abandonment: 50 %, delay: 5 min, most_attempts: 3 attempts }"
    let text = Self.text("{ file: a.csv, volume: came }", retries: retries)
    let scenario = try ScenarioReader.read(text: text, name: "x.yaml", tables: ["a.csv": "date,came\n2024-03-04,9\n"])
      .scenario
    #expect(scenario.warnings.contains { $0.keyPath == "actuals.volume" && $0.message.contains("first attempts") })
  }
}
