import ContactDemand
import ScenarioModel
import Testing

/// Volumes counted by day, hour or interval.
struct CountedVolumeTests {
  /// Calls to NHS 24's coronavirus helpline by day from 17 March 2020 (Scottish Government, management information).
  private let helpline: [Double] = [6772, 4930, 3271, 2693]

  private func series(_ spanLength: Int, _ entries: [(String, Int, Double)]) throws -> VolumeCurve {
    .series(
      VolumeSeries(
        spanLength: spanLength,
        entries: try entries.map { VolumeSeries.Entry(date: try date($0.0), wallStart: $0.1 * 60, contacts: $0.2) },
        fileName: "volumes.csv"))
  }

  @Test func `daily volumes are met to the last bit, and later days have none`() throws {
    let demand = DemandModel(volume: .dailyVolumes(helpline))
    let hours = try week("08:00-22:00", saturday: "08:00-22:00", sunday: "08:00-22:00")
    let scenario = try scenario(from: "2020-03-17", days: 6, hours: hours, demand: demand)
    let met = try expected(scenario)
    #expect(met.byDay == helpline + [0, 0])
    #expect(agree(met.byInterval.reduce(0, +), helpline.reduce(0, +)))
  }

  @Test func `counts on closed days and outside the period are counted apart`() throws {
    let volume = try series(
      86_400, [("2021-03-04", 0, 70), ("2021-03-05", 0, 100), ("2021-03-06", 0, 30), ("2021-03-08", 0, 100)])
    let scenario = try scenario(
      from: "2021-03-05", days: 4, hours: week("08:00-10:00"), demand: DemandModel(volume: volume))
    let met = try expected(scenario)
    #expect(met.byDay == [100, 0, 0, 100])
    #expect(met.outsideOpeningHours == 30)
    #expect(met.outsidePeriod == 70)
    #expect(met.warnings.map(\.message) == ["30 contacts fall where the service is closed; they are counted apart"])
  }

  @Test func `hourly counts keep their hours and go to the open part`() throws {
    let volume = try series(3600, [("2021-03-05", 420, 5), ("2021-03-05", 480, 60), ("2021-03-05", 540, 40)])
    let scenario = try scenario(
      from: "2021-03-05", days: 1, hours: week("08:30-10:00"), interval: 900, demand: DemandModel(volume: volume))
    let met = try expected(scenario)
    #expect(met.byInterval == [30, 30, 10, 10, 10, 10])
    #expect(met.outsideOpeningHours == 5)
  }

  @Test func `counts by interval are taken as they are`() throws {
    let counts: [Double] = [3, 0, 8, 5.5]
    let volume = try series(1800, (0..<4).map { ("2021-03-05", 480 + 30 * $0, counts[$0]) })
    let scenario = try scenario(
      from: "2021-03-05", days: 1, hours: week("08:00-10:00"), demand: DemandModel(volume: volume))
    #expect(try expected(scenario).byInterval == counts)
  }

  @Test func `counts of five minutes fill intervals of an hour`() throws {
    let volume = try series(300, (0..<24).map { ("2021-03-05", 480 + 5 * $0, Double($0)) })
    let scenario = try scenario(
      from: "2021-03-05", days: 1, hours: week("08:00-10:00"), interval: 3600, demand: DemandModel(volume: volume))
    #expect(try expected(scenario).byInterval == [66, 210])
  }

  @Test func `a count in the hour that spring skips is counted apart, one in the repeated hour covers both`() throws {
    let hours = try week("00:00-24:00", saturday: "00:00-24:00", sunday: "00:00-24:00")
    let spring = ClockChange(date: try date("2020-03-29"), wallTime: try #require(TimeOfDay("02:00")), shift: 3600)
    let autumn = ClockChange(date: try date("2020-10-25"), wallTime: try #require(TimeOfDay("03:00")), shift: -3600)
    let skipped = try expected(
      scenario(
        from: "2020-03-29", days: 1, hours: hours, interval: 3600,
        demand: DemandModel(volume: series(3600, [("2020-03-29", 120, 9), ("2020-03-29", 180, 4)])),
        clockChanges: [spring]))
    #expect(skipped.outsideOpeningHours == 9)
    #expect(skipped.byInterval[2] == 4)
    let repeated = try expected(
      scenario(
        from: "2020-10-25", days: 1, hours: hours, interval: 3600,
        demand: DemandModel(volume: series(3600, [("2020-10-25", 120, 9)])), clockChanges: [autumn]))
    #expect(repeated.byInterval[2] == 4.5 && repeated.byInterval[3] == 4.5)
  }

  @Test func `multipliers and shocks act on counts by interval`() throws {
    let counts: [Double] = [3, 0, 8, 5]
    let volume = try series(1800, (0..<4).map { ("2021-03-05", 480 + 30 * $0, counts[$0]) })
    let day = try date("2021-03-05")
    let demand = DemandModel(
      volume: volume, multipliers: [VolumeMultiplier(from: day, to: day, factor: 2)],
      shocks: [AnnouncementShock(date: day, contacts: 40, halfLife: 1, withinTotal: false)])
    let met = try expected(scenario(from: "2021-03-05", days: 1, hours: week("08:00-10:00"), demand: demand))
    #expect(met.byInterval == [16, 10, 26, 20])
    #expect(met.byDay == [72])
  }

  @Test func `a shock within the counts keeps their sum`() throws {
    let shock = AnnouncementShock(date: try date("2020-03-18"), contacts: 1_000, halfLife: 1, withinTotal: true)
    let demand = DemandModel(volume: .dailyVolumes(helpline), shocks: [shock])
    let met = try expected(scenario(from: "2020-03-17", days: 4, hours: week("08:00-22:00"), demand: demand))
    #expect(agree(met.total, 17_666))
    #expect(met.byDay[1] > 4_930)
  }

  @Test(arguments: [-1, .nan, .infinity, 1e15])
  func `counts that are no number of contacts are faults`(count: Double) throws {
    let scenario = try scenario(
      from: "2021-03-05", days: 1, hours: week("08:00-10:00"), demand: DemandModel(volume: .dailyVolumes([count])))
    let fault = #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
    #expect(fault?.keyPath == "call_types[0].demand.daily_volumes")
  }
}
