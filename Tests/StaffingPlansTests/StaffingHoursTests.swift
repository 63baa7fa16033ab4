import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Paid hours, full-time equivalents and money: one place, exact, week by week.
@Suite struct StaffingHoursTests {
  /// A service from Monday to Friday, four hours a day, with two groups of given agents.
  private static func scenario(
    from first: String, days: Int, cover: String = "", hours: String = "monday-friday", others: String = "40 h"
  ) throws -> Scenario {
    let text = """
      busyhour: 1
      time_zone: Europe/Paris
      interval: 30 min
      period: { from: \(first), days: \(days) }
      opening_hours: { \(hours): 08:00-12:00 }
      call_types: [{ name: calls, demand: { total: 200 calls per day }, handling: 4 min, patience: 3 min }]
      agents:
        - { name: own, staffing: 7 agents, shrinkage: 30 %, cost: 30 EUR per hour\(cover) }
        - { name: others, staffing: 3 agents, shrinkage: 20 %, full_time: \(others) }
      """
    return try ScenarioReader.read(text: text, name: "x.yaml").scenario
  }

  private static func hours(_ scenario: Scenario) -> StaffingHours {
    let agents = scenario.agentGroups.map { group -> [Int] in
      if case .given(let agents) = group.staffing { agents } else { [] }
    }
    return StaffingHours(StaffingByInterval(agents: agents), of: scenario)
  }

  @Test func `paid hours are hours on duty over what is left of paid time, group by group`() throws {
    let hours = try Self.hours(Self.scenario(from: "2024-03-04", days: 7))
    #expect(hours.onDuty(hours.period) == 200 && hours.onDuty(hours.period, group: 0) == 140)
    #expect(hours.paid(hours.period, group: 0) == 200 && hours.paid(hours.period, group: 1) == 75)
    #expect(hours.paid(hours.period) == 275 && !hours.hasCover)
    #expect(hours.covered(hours.period) == 275 && hours.money(hours.period) == 6000)
    #expect(hours.fullTime()?.most == 200.0 / 35 + 75.0 / 40)
  }

  @Test func `the fullest day takes whole people of each group, a fifth of a full-time week each`() throws {
    let scenario = try Self.scenario(from: "2024-03-04", days: 7, others: "35 h")
    // 40 paid hours of one group and 15 of the other, 7 h each.
    let flat = try #require(Self.hours(scenario).fullestDay)
    #expect((flat.day, flat.people, flat.hoursEach) == (0, 6 + 3, 7))
    var agents = [7, 3].map { [Int](repeating: $0, count: scenario.grid.intervals.count) }
    for cell in scenario.grid.days[2].intervals { agents[0][cell] = 14 }
    let peak = StaffingHours(StaffingByInterval(agents: agents), of: scenario).fullestDay
    #expect(peak?.day == 2 && peak?.people == 12 + 3)
    #expect(try Self.hours(Self.scenario(from: "2024-03-04", days: 7)).fullestDay == nil, "full-time weeks differ")
    #expect(StaffingHours.people(84.000000001, each: 7) == 12 && StaffingHours.people(84.1, each: 7) == 13)
  }

  @Test func `shrinkage by time divides the hours of each share once`() throws {
    let text = """
      busyhour: 1
      time_zone: Europe/Paris
      interval: 30 min
      period: { from: 2024-03-04, days: 2 }
      opening_hours: { every day: 08:00-12:00 }
      call_types: [{ name: calls, demand: { total: 200 calls per day }, handling: 4 min, patience: 3 min }]
      agents: [{ name: own, staffing: 7 agents, shrinkage: { value: 30 %, by: { tuesday: 12.5 % } }, cost: 30 EUR per hour }]
      """
    let scenario = try ScenarioReader.read(text: text, name: "x.yaml").scenario
    let hours = Self.hours(scenario)
    // 28 h at 30 % are 40 h, 28 h at 12.5 % are 32 h; of 7 on duty 10 are paid, then 8.
    #expect(hours.paid(hours.period) == 72 && hours.money(hours.period) == 2160)
    #expect(Set(try #require(scenario.givenStaffing).paidAgents(of: scenario)[0]) == [8, 10])
  }

  @Test func `cover comes on top of paid hours, and full-time equivalents and money follow it`() throws {
    let hours = try Self.hours(Self.scenario(from: "2024-03-04", days: 7, cover: ", cover: 12 %"))
    #expect(hours.hasCover && hours.paid(hours.period, group: 0) == 200)
    #expect(hours.covered(hours.period, group: 0) == 224 && hours.covered(hours.period, group: 1) == 75)
    #expect(hours.money(hours.period) == 6720 && hours.fullTime(group: 0)?.mean == 6.4)
  }

  @Test(arguments: [
    ("2024-03-06", 14, "monday-friday", [false, true, false]), ("2024-03-04", 14, "monday-friday", [true, true]),
    ("2024-03-04", 5, "monday-friday", [true]), ("2024-03-04", 4, "monday-friday", [false]),
    ("2024-03-04", 5, "every day", [false]), ("2024-03-09", 9, "monday-friday", [false, true]),
  ])
  func `a week is whole where the period holds every day on which it opens`(
    first: String, days: Int, opening: String, whole: [Bool]
  ) throws {
    let hours = try Self.hours(Self.scenario(from: first, days: days, hours: opening))
    #expect(hours.weeks.map(\.isWhole) == whole)
    #expect(hours.weeks.map { hours.fullTime($0) != nil } == whole)
    #expect((hours.fullTime() == nil) == !whole.contains(true))
    let parts = hours.weeks.reduce(0) { $0 + hours.paid(hours.cells($1.days)) }
    #expect(abs(parts - hours.paid(hours.period)) < 1e-9)
  }

  @Test func `weeks that the period cuts are not averaged, and are the most only where their part takes more`() throws {
    let scenario = try Self.scenario(from: "2024-03-06", days: 14)
    var agents = [[Int]](repeating: Array(repeating: 1, count: scenario.grid.intervals.count), count: 2)
    let flat = StaffingHours(StaffingByInterval(agents: agents), of: scenario).fullTime(group: 0)
    #expect(flat?.wholeWeeks == 1 && flat?.most == flat?.mean && flat?.week.isWhole == true)
    for cell in scenario.grid.days[0].intervals { agents[0][cell] = 50 }
    let peak = StaffingHours(StaffingByInterval(agents: agents), of: scenario).fullTime(group: 0)
    #expect(peak?.mean == flat?.mean && peak?.week.isWhole == false)
    #expect(try #require(peak).most > 4 * (try #require(flat)).most)
  }
}
