import ContactDemand
import RandomStreams
import ScenarioModel
import Testing

/// Demands at random: each gives finite contacts that meet what was stated, or a fault, and never hangs.
struct AnyDemandTests {
  /// Draws demands and calendars from one stream.
  private struct Maker {
    var stream: RandomStream

    mutating func number(_ range: ClosedRange<Double>) -> Double {
      range.lowerBound + stream.uniform() * (range.upperBound - range.lowerBound)
    }

    /// A number spread over many orders of magnitude, sometimes at an end of its range.
    mutating func magnitude(_ least: Double, _ most: Double) -> Double {
      switch stream.index(below: 12) {
      case 0: least
      case 1: most
      default: least * Portable.pow(most / least, stream.uniform())
      }
    }

    mutating func day(_ calendar: ServiceCalendar) -> CivilDate {
      calendar.firstDay + stream.index(below: calendar.dayCount)
    }

    mutating func periods() -> [OpenPeriod] {
      let choices = [[], [(0, 86_400)], [(28_800, 72_000)], [(32_700, 43_500), (50_000, 50_001)], [(86_399, 86_400)]]
      return choices[stream.index(below: choices.count)].compactMap { opens, closes in
        guard let start = TimeOfDay(seconds: opens), let end = TimeOfDay(seconds: closes) else { return nil }
        return OpenPeriod(opens: start, closes: end)
      }
    }

    mutating func calendar() throws -> ServiceCalendar {
      let first = try date("2020-02-27") + stream.index(below: 400)
      var hours: [Weekday: [OpenPeriod]] = [:]
      for weekday in Weekday.allCases { hours[weekday] = periods() }
      let lengths = [300, 900, 1_800, 3_600]
      return ServiceCalendar(
        timeZone: "Europe/Paris", firstDay: first, dayCount: 1 + stream.index(below: 120),
        intervalLength: lengths[stream.index(below: 4)], weeklyHours: hours,
        exceptions: [first + stream.index(below: 9): periods()])
    }

    mutating func volume(_ calendar: ServiceCalendar) -> VolumeCurve {
      let total = magnitude(1e-3, 1e9)
      switch stream.index(below: 5) {
      case 0: return .total(contacts: total, per: TotalSpan.allCases[stream.index(below: 4)])
      case 1:
        let peak = total * magnitude(1e-3, 1)
        let first = stream.happens(withProbability: 0.5) ? peak * magnitude(1e-9, 1) : nil
        return .surge(total: total, peak: peak, peakDate: day(calendar), firstDay: first)
      case 2:
        let dates = (0..<4).map { calendar.firstDay + 31 * $0 }
        return .monthTotals(dates.map { MonthTotal(month: $0.month, contacts: magnitude(1e-3, 1e9)) })
      case 3: return .dailyVolumes((0..<stream.index(below: 150)).map { _ in magnitude(1e-3, 1e9) })
      default:
        let entries = (0..<60).map { _ in
          VolumeSeries.Entry(date: day(calendar), wallStart: 3_600 * stream.index(below: 24), contacts: number(0...100))
        }
        return .series(VolumeSeries(spanLength: 3_600, entries: entries, fileName: "volumes.csv"))
      }
    }

    mutating func demand(_ calendar: ServiceCalendar) -> DemandModel {
      var weekdays: [Weekday: Double] = [:]
      for weekday in Weekday.allCases where stream.happens(withProbability: 0.4) {
        weekdays[weekday] = magnitude(1e-6, 1e3)
      }
      let steps = periods().map { ProfileStep(period: $0, weight: magnitude(1e-6, 1e3)) }
      let shocks = (0..<stream.index(below: 3)).map { _ in
        AnnouncementShock(
          date: day(calendar), contacts: magnitude(1e-3, 1e6), halfLife: magnitude(1e-5, 3_660),
          withinTotal: stream.happens(withProbability: 0.5))
      }
      let multipliers = (0..<stream.index(below: 3)).map { _ in
        VolumeMultiplier(
          from: day(calendar), to: day(calendar), factor: number(0...3), weeklyGrowth: number(-0.999...10))
      }
      return DemandModel(
        volume: volume(calendar), weekdayWeights: weekdays,
        intraday: stream.happens(withProbability: 0.3) ? steps : [], multipliers: multipliers, shocks: shocks)
    }
  }

  @Test(arguments: 0..<4)
  func `a demand gives finite contacts that meet what is stated, or a fault`(batch: Int) throws {
    var maker = Maker(
      stream: RandomStream(
        seed: 20_200_314, purpose: .arrivals, name: StreamName(bits: 0), date: 0, replication: UInt32(batch)))
    var (met, faults) = (0, 0)
    for _ in 0..<100 {
      let calendar = try maker.calendar()
      let type = CallType(
        name: "calls", demand: maker.demand(calendar), handling: HandlingTime(talk: try .exponential(mean: 300)))
      let scenario = Scenario(
        name: "any", title: LocalizedText("any"), calendar: calendar, callTypes: [type], agentGroups: [])
      do {
        let demand = try #require(try ContactForecast(scenario).callTypes.first)
        try check(demand, scenario)
        met += 1
      } catch let fault as DemandFault {
        #expect(fault.keyPath.hasPrefix("call_types[0].demand"))
        faults += 1
      }
    }
    #expect(met > 20 && faults > 10, "\(met) curves and \(faults) faults: a test of both kinds")
  }

  private func check(_ demand: ExpectedDemand, _ scenario: Scenario) throws {
    #expect(demand.byInterval.count == scenario.grid.intervals.count)
    #expect(demand.byInterval.allSatisfy { $0.isFinite && $0 >= 0 })
    for check in demand.checks {
      #expect(agree(check.met, check.stated), "\(scenario.callTypes[0].demand)")
    }
    for (day, contacts) in zip(scenario.grid.days, demand.byDay) {
      let sum = demand.byInterval[day.intervals].reduce(0, +)
      #expect(agree(sum, contacts), "\(day.date): \(sum) in intervals, \(contacts) in the day")
    }
  }
}
