import ContactDemand
import ScenarioModel
import Testing

/// Totals by day, week, month and period.
struct TotalTests {
  private func office(
    _ contacts: Double, per span: TotalSpan, from first: String = "2021-03-01", days: Int = 61,
    weekdays: [Weekday: Double] = [.monday: 1.5, .saturday: 0.5], shocks: [AnnouncementShock] = [],
    exceptions: [CivilDate: [OpenPeriod]] = [:]
  ) throws -> Scenario {
    let demand = DemandModel(
      volume: .total(contacts: contacts, per: span), weekdayWeights: weekdays, shocks: shocks)
    return try scenario(
      from: first, days: days, hours: week("08:00-18:00", saturday: "09:00-12:00"), demand: demand,
      exceptions: exceptions)
  }

  @Test func `a total of the period is met over its open days, by weight`() throws {
    let scenario = try office(61_000, per: .period)
    let demand = try expected(scenario)
    #expect(agree(demand.byInterval.reduce(0, +), 61_000))
    #expect(agree(demand.byDay[0], 1.5 * demand.byDay[1]))
    #expect(agree(demand.byDay[5], 0.5 * demand.byDay[1]))
    #expect(demand.byDay[6] == 0)
    #expect(demand.checks.map(\.subject) == [.period] && demand.checks.map(\.stated) == [61_000])
    #expect(demand.checks.allSatisfy { agree($0.met, $0.stated) })
  }

  @Test func `a total per day is the volume of a day of weight 100 %`() throws {
    let demand = try expected(office(1_000, per: .day))
    #expect(demand.byDay[0..<7] == [1_500, 1_000, 1_000, 1_000, 1_000, 500, 0])
  }

  @Test func `a total per week is met in every week, also beside a holiday`() throws {
    let closed = try date("2021-03-10")
    let scenario = try office(6_000, per: .week, exceptions: [closed: []])
    let demand = try expected(scenario)
    for start in ["2021-03-01", "2021-03-08", "2021-03-15"] {
      let last = try date(start) + 6
      #expect(agree(try sum(demand, scenario, from: start, to: last.description), 6_000))
    }
    #expect(demand.byDay[9] == 0)
  }

  @Test func `a total per month is met in every month`() throws {
    let scenario = try office(31_000, per: .month)
    let demand = try expected(scenario)
    #expect(agree(try sum(demand, scenario, from: "2021-03-01", to: "2021-03-31"), 31_000))
    #expect(agree(try sum(demand, scenario, from: "2021-04-01", to: "2021-04-30"), 31_000))
  }

  @Test(arguments: [TotalSpan.day, .week, .month])
  func `cutting the period does not change the days that are left`(span: TotalSpan) throws {
    let whole = try expected(office(7_000, per: span))
    let part = try expected(office(7_000, per: span, from: "2021-03-11", days: 33))
    for day in 0..<33 { #expect(abs(part.byDay[day] - whole.byDay[day + 10]) < 1e-9) }
  }

  @Test func `a closed week has no volume and a warning`() throws {
    var exceptions: [CivilDate: [OpenPeriod]] = [:]
    for day in 0..<7 { exceptions[try date("2021-03-08") + day] = [] }
    let scenario = try office(6_000, per: .week, exceptions: exceptions)
    let demand = try expected(scenario)
    #expect(try sum(demand, scenario, from: "2021-03-08", to: "2021-03-14") == 0)
    #expect(demand.warnings.count == 1)
  }

  @Test(arguments: [TotalSpan.week, .month, .period])
  func `a shock within the total changes no total`(span: TotalSpan) throws {
    let shock = AnnouncementShock(date: try date("2021-03-10"), contacts: 900, halfLife: 1, withinTotal: true)
    let (plain, shocked) = (try office(9_000, per: span), try office(9_000, per: span, shocks: [shock]))
    let last = span == .week ? "2021-03-07" : span == .month ? "2021-03-31" : "2021-04-30"
    let (left, right) = (try expected(plain), try expected(shocked))
    #expect(
      agree(try sum(left, plain, from: "2021-03-01", to: last), try sum(right, shocked, from: "2021-03-01", to: last)))
    #expect(agree(left.total, right.total))
    #expect(right.byDay[9] > left.byDay[9] + 300)
  }

  @Test(
    arguments: [
      (.day, 100, "shocks[0].within_total"), (.week, 100, "total"), (.period, 800, "total"), (.period, -1, "total"),
      (.period, 1e15, "total"), (.month, .nan, "total"),
    ] as [(TotalSpan, Double, String)])
  func `totals without room for their shocks, or no numbers, are faults`(
    span: TotalSpan, contacts: Double, key: String
  ) throws {
    let shock = AnnouncementShock(date: try date("2021-03-10"), contacts: 900, halfLife: 1, withinTotal: true)
    let scenario = try office(contacts, per: span, shocks: [shock])
    let fault = #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
    #expect(fault?.keyPath == "call_types[0].demand.\(key)")
  }

  @Test func `weights of nothing are a fault`() throws {
    let weekdays = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, 0.0) })
    let scenario = try office(1_000, per: .period, weekdays: weekdays)
    #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
  }

  @Test func `no contacts at all are no fault`() throws {
    let demand = try expected(office(0, per: .period))
    #expect(demand.byInterval.allSatisfy { $0 == 0 })
    #expect(demand.busiestDay == nil)
  }
}
