import ContactDemand
import RandomStreams
import ScenarioModel
import Testing

/// A scenario of one inbound and one deferred call type with the same demand.
private func mixed(
  from first: String, days: Int, hours: [Weekday: [OpenPeriod]], demand: DemandModel,
  exceptions: [CivilDate: [OpenPeriod]] = [:], clockChanges: [ClockChange] = []
) throws -> Scenario {
  let calendar = ServiceCalendar(
    timeZone: "Europe/Luxembourg", firstDay: try date(first), dayCount: days, intervalLength: 1800,
    weeklyHours: hours, exceptions: exceptions, clockChanges: clockChanges)
  let handling = HandlingTime(talk: try Distribution.exponential(mean: 180))
  return Scenario(
    name: "mixed", title: LocalizedText("mixed"), calendar: calendar,
    callTypes: [
      CallType(name: "calls", demand: demand, handling: handling, voiceMenuShare: 0.25),
      CallType(name: "mails", channel: .deferred, demand: demand, handling: handling, deferred: DeferredWork()),
    ],
    agentGroups: [])
}

/// Deferred work enters around the clock, and is no part of what adds up calls.
struct DeferredDemandTests {
  @Test func `deferred work enters at every hour of every day, open or not`() throws {
    let demand = DemandModel(volume: .total(contacts: 240, per: .day))
    let scenario = try mixed(from: "2021-03-05", days: 3, hours: week("08:00-18:00"), demand: demand)
    let forecast = try ContactForecast(scenario)
    #expect(forecast.callTypes[0].byDay == [240, 0, 0])
    #expect(forecast.callTypes[1].byDay == [240, 240, 240])
    #expect(forecast.callTypes[1].byInterval.count == 72)
    #expect(forecast.callTypes[1].byInterval.allSatisfy { agree($0, 10) })
  }

  @Test func `sums over call types take inbound types only`() throws {
    let demand = DemandModel(volume: .total(contacts: 480, per: .day))
    let scenario = try mixed(from: "2021-03-01", days: 1, hours: week("08:00-16:00"), demand: demand)
    let forecast = try ContactForecast(scenario)
    let load = OfferedLoad(scenario, forecast: forecast)
    #expect(forecast.totalByInterval == forecast.callTypes[0].byInterval)
    #expect(forecast.total == 480)
    // 60 an hour of 180 s are 3 Erlang, of which the voice menu takes a quarter; 20 items an hour of 180 s are 1 Erlang.
    #expect(load.byInterval.count == 16 && load.byInterval.allSatisfy { agree($0, 2.25) })
    #expect(load.byCallType[1].count == 24 && load.byCallType[1].allSatisfy { agree($0, 1) })
    #expect(agree(load.hoursByDay[0], 18) && agree(load.deferredHoursByDay[0], 24))
  }

  @Test func `shocks, weekday weights and profiles of deferred work act on closed days and hours`() throws {
    let demand = DemandModel(
      volume: .total(contacts: 100, per: .day), weekdayWeights: [.sunday: 0.5],
      intraday: [ProfileStep(period: try period("22:00-24:00"), weight: 1)],
      shocks: [AnnouncementShock(date: try date("2021-03-06"), contacts: 60, halfLife: 0, withinTotal: false)])
    let hours = try week("22:00-23:00", saturday: "22:00-23:00")
    let mails = try ContactForecast(mixed(from: "2021-03-05", days: 3, hours: hours, demand: demand)).callTypes[1]
    #expect(mails.byDay == [100, 160, 50])
    #expect(mails.byInterval[22] == 50 && mails.byInterval[47] == 80 && mails.byInterval[71] == 25)
    #expect(mails.byInterval[0..<22].allSatisfy { $0 == 0 })
  }

  @Test func `an hour that the clock skips brings nothing and its day keeps its volume`() throws {
    let change = ClockChange(date: try date("2021-03-28"), wallTime: try #require(TimeOfDay("02:00")), shift: 3600)
    let demand = DemandModel(volume: .total(contacts: 230, per: .day))
    let scenario = try mixed(
      from: "2021-03-27", days: 2, hours: week("08:00-18:00", saturday: "08:00-18:00"), demand: demand,
      clockChanges: [change])
    let mails = try ContactForecast(scenario).callTypes[1]
    #expect(mails.byInterval.count == 47 && mails.byDay == [230, 230])
    #expect(mails.byInterval[24..<47].allSatisfy { agree($0, 10) })
  }
}

/// Attempts while the service is closed.
struct ClosedHoursTests {
  private func curve(
    _ steps: [(String, Double)], followsVolume: Bool = false, in scenario: Scenario
  ) throws -> ClosedHoursCurve {
    let demand = ClosedHoursDemand(
      perHour: try steps.map { ProfileStep(period: try period($0.0), weight: $0.1) }, followsVolume: followsVolume)
    return ClosedHoursCurve(demand, in: scenario, expected: try ContactForecast(scenario).callTypes[0].byInterval)
  }

  @Test func `rates hold at closed times only, cut at opening and closing`() throws {
    let demand = DemandModel(volume: .total(contacts: 100, per: .day))
    let scenario = try mixed(from: "2021-03-01", days: 1, hours: week("08:30-18:15"), demand: demand)
    let curve = try curve([("06:00-09:00", 6), ("18:00-20:00", 4)], in: scenario)
    let hours = curve.byHour(count: 24)
    #expect(hours[6] == 6 && hours[7] == 6 && hours[8] == 3 && hours[9] == 0)
    #expect(hours[18] == 3 && hours[19] == 4)
    #expect(curve.total == 22)
    #expect(curve.pieces.map(\.start) == [21_600, 25_200, 28_800, 65_700, 68_400])
  }

  @Test func `rates that follow the volume are those of the mean open day on average`() throws {
    let demand = DemandModel(volume: .dailyVolumes([100, 0, 300, 200]))
    let scenario = try mixed(
      from: "2021-03-01", days: 4, hours: week("08:00-20:00"), demand: demand,
      exceptions: [try date("2021-03-02"): []])
    let curve = try curve([("20:00-24:00", 3)], followsVolume: true, in: scenario)
    let byDay = curve.piecesOfDay.map { curve.pieces[$0].reduce(0) { $0 + $1.contacts } }
    // The mean open day has 200 calls; the closed one lies halfway between its neighbours.
    #expect(zip(byDay, [6.0, 12, 18, 12]).allSatisfy { agree($0, $1) })
  }

  @Test func `a closed day counts all its hours and a repeated hour twice`() throws {
    let change = ClockChange(date: try date("2020-10-25"), wallTime: try #require(TimeOfDay("03:00")), shift: -3600)
    let demand = DemandModel(volume: .total(contacts: 100, per: .day))
    let scenario = try mixed(
      from: "2020-10-25", days: 2, hours: week("08:00-20:00"), demand: demand, clockChanges: [change])
    let curve = try curve([("00:00-24:00", 1)], in: scenario)
    #expect(curve.total == 25 + 12)
    #expect(curve.byHour(count: 49).filter { $0 > 0 }.allSatisfy { $0 == 1 })
    let isInOrder = zip(curve.pieces, curve.pieces.dropFirst()).allSatisfy { $0.latest < $1.start }
    #expect(isInOrder)
  }

  @Test func `without volume nothing follows it`() throws {
    let demand = DemandModel(volume: .total(contacts: 0, per: .day))
    let scenario = try mixed(from: "2021-03-01", days: 2, hours: week("08:00-20:00"), demand: demand)
    #expect(try curve([("00:00-24:00", 1)], followsVolume: true, in: scenario).pieces.isEmpty)
  }
}
