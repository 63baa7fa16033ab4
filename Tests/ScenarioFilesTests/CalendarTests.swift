import ScenarioFiles
import ScenarioModel
import Testing

/// A scenario round the clock in a time zone.
private func text(zone: String, from: String, days: Int, interval: String = "30 min", hours: String = "00:00-24:00")
  -> String
{
  """
  busyhour: 1
  time_zone: \(zone)
  interval: \(interval)
  period: { from: \(from), days: \(days) }
  opening_hours: { every day: \(hours) }
  call_types: [ { name: calls, demand: { total: 90 calls per day }, handling: 4 min, patience: never } ]
  agents: [ { name: a, staffing: planned } ]
  """
}

private func change(_ date: String, _ seconds: Int, _ shift: Int) throws -> ClockChange {
  ClockChange(
    date: try #require(CivilDate(date)), wallTime: try #require(TimeOfDay(seconds: seconds)), shift: shift)
}

@Suite struct CalendarTests {
  /// Changes as published in the IANA time zone database.
  static let changes: [(zone: String, from: String, date: String, wall: Int, shift: Int)] = [
    ("Europe/Luxembourg", "2020-03-28", "2020-03-29", 7200, 3600),
    ("Europe/Paris", "2020-10-24", "2020-10-25", 10_800, -3600),
    ("America/Toronto", "2024-03-09", "2024-03-10", 7200, 3600),
    ("Australia/Lord_Howe", "2024-04-06", "2024-04-07", 7200, -1800),
    ("Asia/Beirut", "2022-10-29", "2022-10-29", 86_400, -3600),
    ("America/Sao_Paulo", "2018-11-03", "2018-11-04", 0, 3600),
  ]

  @Test(arguments: changes)
  func `the change of the clock is found`(zone: String, from: String, date: String, wall: Int, shift: Int) throws {
    let calendar = try ScenarioReader.read(text: text(zone: zone, from: from, days: 3)).scenario.calendar
    #expect(calendar.clockChanges == [try change(date, wall, shift)])
  }

  @Test(arguments: changes)
  func `a day with a change of the clock has as many intervals as it has time`(
    zone: String, from: String, date: String, wall: Int, shift: Int
  ) throws {
    let grid = try ScenarioReader.read(text: text(zone: zone, from: from, days: 3)).scenario.grid
    #expect(grid.intervals.count == (3 * 86_400 - shift) / 1800)
    #expect(grid.intervals.allSatisfy { $0.length == 1800 })
    #expect(zip(grid.intervals, grid.intervals.dropFirst()).allSatisfy { $0.end == $1.start })
  }

  @Test func `a period without changes has none, and changes beside it do not count`() throws {
    for (zone, from) in [("Europe/Paris", "2020-03-30"), ("Europe/Paris", "2020-03-26"), ("UTC", "2020-03-28")] {
      let calendar = try ScenarioReader.read(text: text(zone: zone, from: from, days: 3)).scenario.calendar
      #expect(calendar.clockChanges == [])
    }
  }

  @Test func `a change that is no multiple of the interval is refused`() {
    #expect(
      faults(of: text(zone: "Australia/Lord_Howe", from: "2024-04-06", days: 3, interval: "1 h")) == [
        "x.yaml:2:12: time_zone: expected changes of the clock that are multiples of the interval, "
          + "found a change of -30 min at 02:00 on 2024-04-07; choose a shorter interval"
      ])
  }

  @Test func `a zone that left a whole day out is refused`() {
    #expect(
      faults(of: text(zone: "Pacific/Apia", from: "2011-12-28", days: 5)) == [
        "x.yaml:2:12: time_zone: expected changes of the clock of at most 3 h, found a change of 24 h on 2011-12-30"
      ])
  }

  @Test func `more intervals than can be simulated are refused`() {
    #expect(
      faults(of: text(zone: "Europe/Paris", from: "2020-01-01", days: 3660, interval: "5 min")) == [
        "x.yaml:5:16: opening_hours: expected at most 110000 open intervals, found 1054080; "
          + "choose a shorter period or longer intervals"
      ])
  }

  @Test(arguments: [
    ("{ monday: closed }", "expected at least one open interval in the period, found none"),
    ("{}", "expected at least one open interval in the period, found none"),
    ("{ every day: [] }", "expected at least one open interval in the period, found none"),
  ])
  func `a service that never opens is refused`(hours: String, fault: String) {
    let yaml = text(zone: "Europe/Paris", from: "2020-03-16", days: 2)
      .replacing("{ every day: 00:00-24:00 }", with: hours)
    #expect(faults(of: yaml) == ["x.yaml:5:16: opening_hours: " + fault])
  }

  @Test func `a single day wins over a range, and a range over every day`() throws {
    let yaml = text(zone: "Europe/Paris", from: "2020-03-16", days: 7).replacing(
      "{ every day: 00:00-24:00 }",
      with: "{ saturday: 10:00-12:00, every day: 08:00-09:00, friday-sunday: [10:00-11:00, 13:00-14:00] }")
    let grid = try ScenarioReader.read(text: yaml).scenario.grid
    #expect(grid.days.map { grid.openSeconds(day: grid.days.firstIndex(of: $0) ?? 0) / 3600 } == [1, 1, 1, 1, 2, 2, 2])
  }
}
