import ContactDemand
import ScenarioModel
import Testing

/// What-if multipliers and announcement shocks.
struct AdjustmentTests {
  private func curve(
    multipliers: [VolumeMultiplier] = [], shocks: [AnnouncementShock] = [], weekdays: [Weekday: Double] = [.friday: 0.7]
  ) throws -> ExpectedDemand {
    let demand = DemandModel(
      volume: .total(contacts: 20_000, per: .period), weekdayWeights: weekdays, multipliers: multipliers, shocks: shocks
    )
    return try expected(scenario(from: "2021-03-01", days: 28, hours: week("08:00-18:00"), demand: demand))
  }

  private func shock(_ day: String, _ contacts: Double, halfLife: Double = 2) throws -> AnnouncementShock {
    AnnouncementShock(date: try date(day), contacts: contacts, halfLife: halfLife, withinTotal: false)
  }

  private func multiplier(_ factor: Double, growth: Double = 0) throws -> VolumeMultiplier {
    VolumeMultiplier(from: try date("2021-03-08"), to: try date("2021-03-21"), factor: factor, weeklyGrowth: growth)
  }

  @Test func `a multiplier of 1 is the identity`() throws {
    #expect(try curve(multipliers: [multiplier(1)]).byInterval == curve().byInterval)
  }

  @Test func `a multiplier acts on its days alone, after the total is met`() throws {
    let (plain, changed) = (try curve(), try curve(multipliers: [multiplier(1.2)]))
    for day in 0..<28 {
      #expect(agree(changed.byDay[day], plain.byDay[day] * ((7...20).contains(day) ? 1.2 : 1)))
    }
    #expect(changed.statedByDay == plain.byDay)
    #expect(agree(changed.checks[0].met, 20_000))
  }

  @Test func `multipliers of one day multiply, and growth compounds to its weekly rate`() throws {
    let changed = try curve(multipliers: [multiplier(2, growth: 0.05), multiplier(0.5)])
    let plain = try curve()
    #expect(agree(changed.byDay[7], plain.byDay[7]))
    #expect(agree(changed.byDay[14], plain.byDay[14] * 1.05))
    #expect(changed.byDay[8] > plain.byDay[8] && changed.byDay[8] < plain.byDay[8] * 1.05)
  }

  @Test(arguments: [0.01, 1, 2, 1e9, 0])
  func `a shock on top adds exactly its size and halves every half-life`(halfLife: Double) throws {
    let (plain, shocked) = (try curve(), try curve(shocks: [shock("2021-03-09", 3_000, halfLife: halfLife)]))
    #expect(agree(shocked.total - plain.total, 3_000))
    #expect(agree(shocked.shocksByDay.reduce(0, +), 3_000))
    #expect(shocked.shocksByDay[0..<8].allSatisfy { $0 == 0 })
    #expect(shocked.shocksByDay[12...13].allSatisfy { $0 == 0 }, "closed on Saturday and Sunday")
    if halfLife == 2 { #expect(agree(shocked.shocksByDay[10], shocked.shocksByDay[8] / 2)) }
    if halfLife == 0 { #expect(shocked.shocksByDay[8] == 3_000) }
  }

  @Test func `shocks add up, and multipliers leave those on top alone`() throws {
    let (first, second) = (try shock("2021-03-09", 3_000), try shock("2021-03-15", 500))
    let plain = try curve()
    let (one, two) = (try curve(shocks: [first]), try curve(shocks: [second]))
    let both = try curve(shocks: [first, second])
    for day in 0..<28 {
      #expect(abs(both.byDay[day] - (one.byDay[day] + two.byDay[day] - plain.byDay[day])) < 1e-9)
    }
    #expect(agree(try curve(multipliers: [multiplier(0)], shocks: [first]).shocksByDay.reduce(0, +), 3_000))
  }

  @Test func `an announcement on a closed day starts with the next open one`() throws {
    let shocked = try curve(shocks: [shock("2021-03-13", 1_000)])
    #expect(shocked.shocksByDay[12] == 0)
    #expect(shocked.shocksByDay[14] == shocked.shocksByDay.max())
  }

  @Test(arguments: ["2021-02-28", "2021-03-29", "2021-03-27"])
  func `a shock with no open day to fall on is a fault`(day: String) throws {
    let shocks = [try shock(day, 1_000)]
    let fault = #expect(throws: DemandFault.self) { _ = try curve(shocks: shocks) }
    #expect(fault?.keyPath == "call_types[0].demand.shocks[0].date")
  }

  @Test func `growth beyond all numbers is a fault and not infinity`() throws {
    let growth = [try multiplier(1, growth: 1e300)]
    let fault = #expect(throws: DemandFault.self) { _ = try curve(multipliers: growth) }
    #expect(fault?.keyPath == "call_types[0].demand.multipliers")
  }
}
