import ContactDemand
import ScenarioModel
import Testing

/// Month totals: every stated month exact, exponential growth or decay between.
struct MonthTotalsTests {
  private func booking(
    _ months: [(String, Double)], from first: String = "2021-02-01", days: Int = 212, closedSundays: Bool = false,
    weekdays: [Weekday: Double] = [:], shocks: [AnnouncementShock] = []
  ) throws -> Scenario {
    let totals = try months.map { MonthTotal(month: try #require(CivilMonth($0.0)), contacts: $0.1) }
    let hours = try week("08:00-18:00", saturday: "08:00-18:00", sunday: closedSundays ? nil : "08:00-18:00")
    let demand = DemandModel(volume: .monthTotals(totals), weekdayWeights: weekdays, shocks: shocks)
    return try scenario(from: first, days: days, hours: hours, demand: demand)
  }

  private func total(of month: String, _ demand: ExpectedDemand, _ scenario: Scenario) throws -> Double {
    let month = try #require(CivilMonth(month))
    return zip(scenario.grid.intervals, demand.byInterval)
      .filter { scenario.grid.days[$0.0.day].date.month == month }.reduce(0) { $0 + $1.1 }
  }

  @Test(arguments: [false, true])
  func `Brittany falls from 272,000 in February to 18,000 in August`(closedSundays: Bool) throws {
    let weekdays: [Weekday: Double] = closedSundays ? [.monday: 1.4, .saturday: 0.5] : [:]
    let scenario = try booking(
      [("2021-02", 272_000), ("2021-08", 18_000)], closedSundays: closedSundays, weekdays: weekdays)
    let demand = try expected(scenario)
    #expect(agree(try total(of: "2021-02", demand, scenario), 272_000))
    #expect(agree(try total(of: "2021-08", demand, scenario), 18_000))
    let months = try (2...8).map { try total(of: "2021-0\($0)", demand, scenario) }
    #expect(zip(months, months.dropFirst()).allSatisfy { $0 > $1 })
    #expect(demand.warnings.map(\.keyPath) == ["call_types[0].demand.month_totals"])
    #expect(["2021-03", "2021-07"].allSatisfy { demand.warnings[0].message.contains($0) })
  }

  @Test func `without weights the curve is log-linear from day to day between two stated months`() throws {
    let demand = try expected(booking([("2021-02", 272_000), ("2021-08", 18_000)]))
    let ratio = demand.byDay[1] / demand.byDay[0]
    for day in 1..<demand.byDay.count { #expect(abs(demand.byDay[day] / demand.byDay[day - 1] / ratio - 1) < 1e-9) }
  }

  @Test(
    arguments: [
      [("2021-02", 100), ("2021-03", 1_000), ("2021-04", 100), ("2021-05", 5_000), ("2021-06", 1)],
      [("2021-02", 1), ("2021-03", 1e9), ("2021-08", 1)],
      [("2021-05", 31_000)],
      [("2021-03", 3_100), ("2021-04", 3_000), ("2021-05", 3_100)],
    ] as [[(String, Double)]])
  func `every stated month is met, however they jump`(months: [(String, Double)]) throws {
    let scenario = try booking(months, weekdays: [.sunday: 0.2])
    let demand = try expected(scenario)
    #expect(demand.byInterval.allSatisfy { $0.isFinite && $0 >= 0 })
    for (month, contacts) in months { #expect(agree(try total(of: month, demand, scenario), contacts)) }
  }

  @Test func `beyond the stated months the curve falls on or stays level, but never rises`() throws {
    let rising = try booking([("2021-04", 3_000), ("2021-05", 9_000)])
    let demand = try expected(rising)
    #expect(try total(of: "2021-03", demand, rising) < 3_000)
    let last = demand.byDay[119]
    #expect(demand.byDay[120...].allSatisfy { abs($0 / last - 1) < 0.05 })
    let falling = try booking([("2021-04", 9_000), ("2021-05", 3_000)])
    let fallen = try expected(falling)
    #expect(try total(of: "2021-06", fallen, falling) < 3_000)
    #expect(fallen.byDay[0..<59].allSatisfy { abs($0 / fallen.byDay[59] - 1) < 1e-9 }, "level before April")
  }

  @Test func `one month sets the level of all days`() throws {
    let demand = try expected(booking([("2021-05", 31_000)]))
    #expect(demand.byDay.allSatisfy { agree($0, 1_000) })
  }

  @Test func `a month cut by the period is met on its days`() throws {
    let scenario = try booking([("2021-02", 19_000)], from: "2021-02-10", days: 19)
    let demand = try expected(scenario)
    #expect(demand.byDay.allSatisfy { agree($0, 1_000) })
  }

  @Test func `a shock within the totals leaves the months as stated`() throws {
    let shock = AnnouncementShock(date: try date("2021-02-20"), contacts: 20_000, halfLife: 5, withinTotal: true)
    let scenario = try booking([("2021-02", 272_000), ("2021-08", 18_000)], shocks: [shock])
    let demand = try expected(scenario)
    #expect(agree(try total(of: "2021-02", demand, scenario), 272_000))
    #expect(agree(try total(of: "2021-08", demand, scenario), 18_000))
  }

  @Test(
    arguments: [
      ([("2021-09", 18_000)], "month_totals.2021-09"), ([("2021-02", 0)], "month_totals.2021-02"),
      ([("2021-03", 10), ("2021-02", 10)], "month_totals.2021-02"),
      ([("2021-03", 10), ("2021-03", 10)], "month_totals.2021-03"), ([], "month_totals"),
      ([("2021-02", .infinity)], "month_totals.2021-02"),
    ] as [([(String, Double)], String)])
  func `months that no curve can meet are faults at their key`(months: [(String, Double)], key: String) throws {
    let scenario = try booking(months)
    let fault = #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
    #expect(fault?.keyPath == "call_types[0].demand.\(key)")
  }
}
