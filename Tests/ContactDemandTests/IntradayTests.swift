import ContactDemand
import ScenarioModel
import Testing

/// Intraday profiles, opening hours and clock changes.
struct IntradayTests {
  private func steps(_ table: [(String, Double)]) throws -> [ProfileStep] {
    try table.map { ProfileStep(period: try period($0.0), weight: $0.1) }
  }

  private func roundTheClock() throws -> [Weekday: [OpenPeriod]] {
    try week("00:00-24:00", saturday: "00:00-24:00", sunday: "00:00-24:00")
  }

  @Test func `an even day spreads by the length of its intervals`() throws {
    let demand = DemandModel(volume: .total(contacts: 1_000, per: .day))
    let scenario = try scenario(from: "2021-03-01", days: 1, hours: week("08:15-18:15"), demand: demand)
    let expected = try expected(scenario)
    #expect(scenario.grid.intervals.count == 21)
    #expect(
      agree(expected.byInterval[0], 25) && agree(expected.byInterval[1], 50) && agree(expected.byInterval[20], 25))
  }

  @Test func `weights are per hour and cut by opening hours`() throws {
    let profile = try steps([("06:00-09:00", 2), ("09:00-12:00", 1), ("14:00-16:00", 3)])
    let demand = DemandModel(volume: .total(contacts: 1_100, per: .day), intraday: profile)
    let scenario = try scenario(from: "2021-03-01", days: 1, hours: week("08:00-16:00"), interval: 3600, demand: demand)
    let met = try expected(scenario).byInterval
    for (value, wanted) in zip(met, [200, 100, 100, 100, 0, 0, 300, 300] as [Double]) { #expect(agree(value, wanted)) }
  }

  @Test func `a step counts for the part of an interval that it covers`() throws {
    let profile = try steps([("08:00-08:15", 2), ("08:15-09:00", 1)])
    let demand = DemandModel(volume: .total(contacts: 750, per: .day), intraday: profile)
    let scenario = try scenario(from: "2021-03-01", days: 1, hours: week("08:00-09:00"), demand: demand)
    #expect(try expected(scenario).byInterval == [450, 300])
  }

  @Test func `a weekday's own profile wins`() throws {
    let demand = DemandModel(
      volume: .total(contacts: 100, per: .day), intraday: try steps([("08:00-09:00", 1)]),
      intradayByWeekday: [.tuesday: try steps([("09:00-10:00", 1)])])
    let scenario = try scenario(from: "2021-03-01", days: 2, hours: week("08:00-10:00"), interval: 3600, demand: demand)
    #expect(try expected(scenario).byInterval == [100, 0, 0, 100])
  }

  @Test func `a profile that misses a day's open hours is a fault that names the day`() throws {
    let demand = DemandModel(volume: .total(contacts: 100, per: .day), intraday: try steps([("08:00-09:00", 1)]))
    let scenario = try scenario(
      from: "2021-03-01", days: 3, hours: week("08:00-10:00"), demand: demand,
      exceptions: [try date("2021-03-02"): [try period("14:00-18:00")]])
    let fault = #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
    #expect(
      fault?.description
        == "call_types[0].demand.intraday: expected volume in the opening hours of tuesday 2021-03-02 (14:00-18:00), "
        + "found none for its 100 contacts")
  }

  @Test(arguments: [("2020-03-28", 3600, "02:00", 23), ("2020-10-24", -3600, "03:00", 25)])
  func `a round-the-clock day of 23 or 25 hours keeps the rate of its wall-clock hours`(
    first: String, shift: Int, wallTime: String, hours: Int
  ) throws {
    let change = ClockChange(date: try date(first) + 1, wallTime: try #require(TimeOfDay(wallTime)), shift: shift)
    let demand = DemandModel(volume: .total(contacts: 2_400, per: .day))
    let scenario = try scenario(
      from: first, days: 3, hours: roundTheClock(), interval: 3600, demand: demand, clockChanges: [change])
    let met = try expected(scenario)
    #expect(scenario.grid.days.map(\.intervals.count) == [24, hours, 24])
    #expect(met.byDay == [2_400, 2_400, 2_400])
    for index in scenario.grid.days[1].intervals { #expect(agree(met.byInterval[index], 2_400 / Double(hours))) }
  }

  @Test func `the load of an interval is its rate times the mean handling time`() throws {
    let demand = DemandModel(volume: .total(contacts: 480, per: .day))
    let scenario = try scenario(from: "2021-03-01", days: 1, hours: week("08:15-16:15"), demand: demand)
    let load = OfferedLoad(scenario, forecast: try ContactForecast(scenario))
    // 60 an hour of 300 s each are 5 Erlang, in half intervals as in full ones.
    #expect(load.byInterval.allSatisfy { agree($0, 5) })
    #expect(load.byCallType == [load.byInterval])
    #expect(load.hoursByDay.count == 1 && agree(load.hoursByDay[0], 40))
    #expect(load.hoursByCallType == [load.hoursByDay])
  }
}
