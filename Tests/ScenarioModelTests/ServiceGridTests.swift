import ScenarioModel
import Testing

/// The grid of open intervals: hours, holidays, exceptions and clock changes.
struct ServiceGridTests {
  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  private func period(_ opens: String, _ closes: String) throws -> OpenPeriod {
    let (start, end) = (try #require(TimeOfDay(opens)), try #require(TimeOfDay(closes)))
    return try #require(OpenPeriod(opens: start, closes: end))
  }

  private func grid(
    from first: String, days: Int, _ periods: [OpenPeriod], interval: Int = 1800, holidays: [CivilDate: String] = [:],
    holidayHours: [OpenPeriod]? = nil, exceptions: [CivilDate: [OpenPeriod]] = [:], changes: [ClockChange] = []
  ) throws -> ServiceGrid {
    ServiceGrid(
      ServiceCalendar(
        timeZone: "Europe/Luxembourg", firstDay: try date(first), dayCount: days, intervalLength: interval,
        weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, periods) }), holidays: holidays,
        holidayHours: holidayHours, exceptions: exceptions, clockChanges: changes))
  }

  private var spring: ClockChange {
    get throws { ClockChange(date: try date("2020-03-29"), wallTime: try #require(TimeOfDay("02:00")), shift: 3600) }
  }

  private var autumn: ClockChange {
    get throws { ClockChange(date: try date("2020-10-25"), wallTime: try #require(TimeOfDay("03:00")), shift: -3600) }
  }

  @Test func `intervals start at multiples of their length and are cut by opening hours`() throws {
    let grid = try grid(from: "2020-03-16", days: 1, [period("08:15", "09:40"), period("13:00", "13:30")])
    #expect(grid.intervals.map(\.wallStart) == [29_700, 30_600, 32_400, 34_200, 46_800])
    #expect(grid.intervals.map(\.length) == [900, 1_800, 1_800, 600, 1_800])
    #expect(grid.intervals.map(\.start) == grid.intervals.map(\.wallStart))
    #expect(grid.intervals.map(\.opensService) == [true, false, false, false, true])
    #expect(grid.openSpans == [0..<4, 4..<5])
    #expect(grid.openSeconds(day: 0) == 6_900)
  }

  @Test func `exceptions win over holidays, and holidays over weekdays`() throws {
    let (easter, labour) = (try date("2020-04-13"), try date("2020-05-01"))
    let grid = try grid(
      from: "2020-04-13", days: 19, [period("08:00", "20:00")], holidays: [easter: "Easter", labour: "Labour Day"],
      holidayHours: [period("10:00", "12:00")], exceptions: [labour: []])
    #expect(grid.days[0].intervals.count == 4)
    #expect(grid.days[1].intervals.count == 24)
    #expect(grid.days[18].intervals.isEmpty)
    #expect(grid.days[18].holiday == "Labour Day")
  }

  /// The change, its date, and the hours of a round-the-clock day.
  @Test(arguments: [("2020-03-28", true, 23), ("2020-10-24", false, 25)])
  func `a round-the-clock day of a clock change has 23 or 25 hours without a gap`(
    first: String, isSpring: Bool, hours: Int
  ) throws {
    let grid = try grid(
      from: first, days: 3, [period("00:00", "24:00")], interval: 3600, changes: [isSpring ? spring : autumn])
    #expect(grid.days.map(\.intervals.count) == [24, hours, 24])
    #expect(grid.end == (48 + hours) * 3600)
    #expect(grid.openSpans == [0..<(48 + hours)])
    #expect(zip(grid.intervals, grid.intervals.dropFirst()).allSatisfy { $0.end == $1.start })
    let walls = grid.intervals[grid.days[1].intervals].map { $0.wallStart / 3600 }
    #expect(walls == (isSpring ? [0, 1] + Array(3...23) : [0, 1, 2] + Array(2...23)))
  }

  @Test(arguments: [true, false])
  func `a day on which the clock changes keeps its wall-clock hours`(isSpring: Bool) throws {
    let change = try isSpring ? spring : autumn
    let grid = try grid(
      from: change.date.description, days: 2, [period("08:00", "20:00")], changes: [change])
    let day = grid.intervals[grid.days[0].intervals]
    #expect(day.map(\.wallStart) == (0..<24).map { 28_800 + 1_800 * $0 })
    #expect(day.first?.start == 28_800 - change.shift)
    #expect(grid.days[1].midnight == 86_400 - change.shift)
  }

  @Test func `hours within the skipped hour are cut to what is left`() throws {
    let grid = try grid(
      from: "2020-03-29", days: 1, [period("01:00", "02:30"), period("02:30", "04:00")], changes: [spring])
    #expect(grid.intervals.map(\.wallStart) == [3_600, 5_400, 10_800, 12_600])
    #expect(grid.intervals.map(\.start) == [3_600, 5_400, 7_200, 9_000])
    #expect(grid.openSpans.count == 1)
  }

  @Test func `periods that touch are one, also around a repeated hour`() throws {
    let grid = try grid(
      from: "2020-10-25", days: 1, [period("00:00", "02:15"), period("02:15", "24:00")], interval: 3600,
      changes: [autumn])
    #expect(grid.intervals.count == 25)
    #expect(grid.openSeconds(day: 0) == 25 * 3600)
    #expect(zip(grid.intervals, grid.intervals.dropFirst()).allSatisfy { $0.end == $1.start })
  }

  @Test func `a closed period has days but no intervals`() throws {
    let grid = try grid(from: "2020-03-16", days: 3, [])
    #expect(grid.days.count == 3 && grid.intervals.isEmpty && grid.openSpans.isEmpty)
    #expect(grid.end == 3 * 86_400)
  }

  @Test(arguments: [("24:00", 86_400), ("00:00", 0), ("8:30", 30_600), ("23:59", 86_340)])
  func `times of day`(text: String, seconds: Int) throws {
    #expect(TimeOfDay(text)?.seconds == seconds)
  }

  @Test(arguments: ["24:01", "8", "8:3", "-1:00", "08:60", "008:00", "08:00:00", "", "٠٨:٠٠"])
  func `texts that are no time of day are refused`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
