import ContactDemand
import ScenarioModel
import Testing

/// Surges: stated peak, total and first day hold to the last digits, whatever stands around them.
struct SurgeTests {
  /// The first Luxembourg hotline: 85,000 calls in 102 days from 14 March 2020 with 4,000 on the busiest.
  private func luxembourg(
    total: Double = 85_000, peak: Double = 4_000, peakDate: String = "2020-03-20", firstDay: Double? = 600,
    weekdays: [Weekday: Double] = [.saturday: 0.6, .sunday: 0.45], shocks: [AnnouncementShock] = []
  ) throws -> Scenario {
    let hours = try week("08:00-20:00", saturday: "09:00-18:00", sunday: "09:00-18:00")
    let volume = VolumeCurve.surge(total: total, peak: peak, peakDate: try date(peakDate), firstDay: firstDay)
    let holidays = [try date("2020-04-13"): "Lundi de Pâques", try date("2020-05-01"): "Fête du Travail"]
    return try scenario(
      from: "2020-03-14", days: 102, hours: hours,
      demand: DemandModel(volume: volume, weekdayWeights: weekdays, holidayWeight: 0.45, shocks: shocks),
      holidays: holidays, exceptions: [try date("2020-03-14"): [try period("14:00-20:00")]])
  }

  @Test(arguments: [600, nil, 0, 4_000, 2_500] as [Double?])
  func `Luxembourg meets 85,000 calls and a busiest day of 4,000`(firstDay: Double?) throws {
    let scenario = try luxembourg(firstDay: firstDay)
    let demand = try expected(scenario)
    #expect(agree(demand.byInterval.reduce(0, +), 85_000))
    #expect(agree(demand.total, 85_000))
    let busiest = try #require(demand.busiestDay)
    #expect(busiest.contacts == 4_000)
    #expect(scenario.grid.days[demand.byDay.lastIndex(of: 4_000) ?? -1].date == (try date("2020-03-20")))
    #expect(demand.byDay.allSatisfy { $0 >= 0 && $0 <= 4_000 })
    if let firstDay { #expect(demand.byDay[0] == firstDay) }
  }

  @Test func `a surge rises to its peak and falls from it on days of one weight`() throws {
    let demand = try expected(luxembourg(firstDay: nil, weekdays: [:]))
    let peak = try #require(demand.busiestDay?.day)
    #expect(peak == 6)
    #expect(zip(demand.byDay[0..<6], demand.byDay[1...6]).allSatisfy { $0 < $1 })
    let holidays: Set = [30, 48]
    for day in 7..<102 where holidays.isDisjoint(with: [day - 1, day]) {
      #expect(demand.byDay[day] < demand.byDay[day - 1])
    }
  }

  @Test func `the decay is exponential: equal ratios a week apart`() throws {
    let demand = try expected(luxembourg())
    let ratio = demand.byDay[16] / demand.byDay[9]
    for day in [10, 11, 12, 13, 14, 15, 17, 40, 80] {
      #expect(abs(demand.byDay[day + 7] / demand.byDay[day] / ratio - 1) < 1e-9)
    }
  }

  @Test(arguments: ["2020-03-14", "2020-03-15", "2020-03-22", "2020-04-13", "2020-06-23"])
  func `the peak may be any open day, also a weak one`(peakDate: String) throws {
    let scenario = try luxembourg(peakDate: peakDate, firstDay: nil)
    let demand = try expected(scenario)
    let peak = try date(peakDate) - scenario.calendar.firstDay
    #expect(demand.byDay[peak] == 4_000)
    #expect(demand.byDay.max() == 4_000)
    #expect(agree(demand.total, 85_000))
  }

  @Test(arguments: [4_000, 4_000.5, 4_600, 5_000, 20_000, 85_000, 200_000, 300_000, 340_000] as [Double])
  func `any possible total is met`(total: Double) throws {
    let demand = try expected(luxembourg(total: total, firstDay: nil))
    #expect(agree(demand.total, total))
    #expect(demand.byDay.max() == 4_000)
  }

  @Test func `a small total with a late peak bends the rise and keeps both stated days`() throws {
    let demand = try expected(luxembourg(total: 100_000, peakDate: "2020-06-02", firstDay: 600))
    #expect(agree(demand.total, 100_000))
    #expect(demand.byDay[0] == 600)
    #expect(demand.byDay[80] == 4_000)
    #expect(demand.byDay.max() == 4_000)
  }

  @Test func `scaling total, peak and first day scales the curve`() throws {
    let one = try expected(luxembourg())
    let ten = try expected(luxembourg(total: 850_000, peak: 40_000, firstDay: 6_000))
    for (left, right) in zip(one.byInterval, ten.byInterval) { #expect(abs(10 * left - right) <= 1e-9 * right) }
  }

  @Test func `a shock within the total leaves total, peak and first day as stated`() throws {
    let shock = AnnouncementShock(date: try date("2020-03-19"), contacts: 3_000, halfLife: 2, withinTotal: true)
    let demand = try expected(luxembourg(shocks: [shock]))
    #expect(agree(demand.total, 85_000))
    #expect(demand.byDay[6] == 4_000)
    #expect(demand.byDay.max() == 4_000)
    #expect(demand.byDay[0] == 600)
    #expect(agree(demand.shocksByDay.reduce(0, +), 3_000))
  }

  /// Faults: name of the case, total, peak, peak date, first day, key path at fault.
  @Test(
    arguments: [
      ("peak above the total", 3_000, 4_000, "2020-03-20", nil, "peak_day"),
      ("total above peak times days", 500_000, 4_000, "2020-03-20", nil, "total"),
      ("total too small for the first day and the peak", 4_100, 4_000, "2020-03-20", 600, "total"),
      ("peak outside the period", 85_000, 4_000, "2020-07-20", nil, "peak_day.date"),
      ("first day above the peak", 85_000, 4_000, "2020-03-20", 4_001, "first_day"),
      ("first day is the peak day, with another value", 85_000, 4_000, "2020-03-14", 600, "first_day"),
      ("no peak at all", 85_000, 0, "2020-03-20", nil, "peak_day.date"),
      ("not a number", .nan, 4_000, "2020-03-20", nil, "total"),
    ] as [(String, Double, Double, String, Double?, String)])
  func `impossible surges are faults at their key`(
    name: String, total: Double, peak: Double, peakDate: String, firstDay: Double?, key: String
  ) throws {
    let scenario = try luxembourg(total: total, peak: peak, peakDate: peakDate, firstDay: firstDay)
    let fault = #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
    #expect(fault?.keyPath == "call_types[0].demand.\(key)", "\(name)")
  }

  @Test func `a peak on a closed day is a fault that names the date`() throws {
    let demand = DemandModel(
      volume: .surge(total: 10_000, peak: 900, peakDate: try date("2020-03-15"), firstDay: nil))
    let scenario = try scenario(from: "2020-03-14", days: 30, hours: week("08:00-20:00"), demand: demand)
    let fault = #expect(throws: DemandFault.self) { try ContactForecast(scenario) }
    #expect(
      fault?.description
        == "call_types[0].demand.peak_day.date: expected an open day with volume, found '2020-03-15', "
        + "which is closed or weighs 0")
  }
}
