import ScenarioModel
import Testing

@Suite struct DemandShareTests {
  private static let date = CivilDate(daysSinceEpoch: 18_337)

  static let curves: [(whole: VolumeCurve, quarter: VolumeCurve)] = [
    (.total(contacts: 800, per: .week), .total(contacts: 200, per: .week)),
    (
      .surge(total: 85_000, peak: 4000, peakDate: date, firstDay: 600),
      .surge(total: 21_250, peak: 1000, peakDate: date, firstDay: 150)
    ),
    (
      .surge(total: 85_000, peak: 4000, peakDate: date, firstDay: nil),
      .surge(total: 21_250, peak: 1000, peakDate: date, firstDay: nil)
    ),
    (
      .monthTotals([MonthTotal(month: CivilMonth(year: 2021, month: 2), contacts: 272_000)]),
      .monthTotals([MonthTotal(month: CivilMonth(year: 2021, month: 2), contacts: 68_000)])
    ),
    (.dailyVolumes([4, 0, 8]), .dailyVolumes([1, 0, 2])),
    (.dailyVolumes([]), .dailyVolumes([])),
    (series([12, 4]), series([3, 1])),
  ]

  private static func series(_ contacts: [Double]) -> VolumeCurve {
    .series(
      VolumeSeries(
        spanLength: 86_400,
        entries: contacts.enumerated().map {
          VolumeSeries.Entry(date: date + $0.offset, wallStart: 0, contacts: $0.element)
        }, fileName: "v.csv"))
  }

  @Test(arguments: DemandShareTests.curves.indices)
  func `a share of the demand is every count times the share, and nothing else`(index: Int) {
    let (whole, quarter) = DemandShareTests.curves[index]
    func demand(_ curve: VolumeCurve, shock: Double) -> DemandModel {
      DemandModel(
        basis: .offered, volume: curve, weekdayWeights: [.monday: 1.2], holidayWeight: 0.5,
        shocks: [AnnouncementShock(date: DemandShareTests.date, contacts: shock, halfLife: 2, withinTotal: true)],
        factors: VolumeFactors(run: 0.1, day: 0.2), rateShape: .linear)
    }
    #expect(demand(whole, shock: 400).share(0.25) == demand(quarter, shock: 100))
    #expect(demand(whole, shock: 400).share(1) == demand(whole, shock: 400))
  }
}
