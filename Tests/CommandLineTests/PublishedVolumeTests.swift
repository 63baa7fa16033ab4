import ContactDemand
import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// The published volumes of the real systems, met by the curves of the shipped scenarios exactly in expectation.
@Suite struct PublishedVolumeTests {
  private func scenario(_ name: String) throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ScenarioReader.read(path: root.appending(path: "scenarios/\(name).yaml").path).scenario
  }

  @Test(arguments: ["post-luxembourg", "post-luxembourg-skills"])
  func `Luxembourg's subjects add up to 85,000 calls with 4,000 on the busiest day`(name: String) throws {
    let forecast = try ContactForecast(scenario(name))
    let days = try #require(forecast.callTypes.first?.byDay.count)
    let byDay = (0..<days).map { day in forecast.callTypes.reduce(0) { $0 + $1.byDay[day] } }
    #expect(abs(byDay.reduce(0, +) - 85_000) < 1e-6)
    #expect(abs((byDay.max() ?? 0) - 4000) < 1e-6)
    #expect(byDay.firstIndex(of: byDay.max() ?? 0) == 6)
    #expect(abs(byDay[0] - 600) < 1e-6)
  }

  @Test func `Luxembourg's mailbox holds 38, 4,500 and 16,000 e-mails at the published times`() throws {
    let scenario = try scenario("post-luxembourg-reopening")
    let mailbox = try #require(scenario.callTypes.firstIndex { $0.channel == .deferred })
    let grid = try #require(scenario.deferredGrid)
    let byHour = try ContactForecast(scenario).callTypes[mailbox].byInterval
    func waiting(after day: Int, hours: Int) -> Double {
      zip(grid.intervals, byHour).filter { $0.0.start < (day * 24 + hours) * 3600 }.reduce(0) { $0 + $1.1 }
    }
    let evening = try #require(CivilDate("2020-07-10")) - scenario.calendar.firstDay
    #expect(waiting(after: evening, hours: 0) == 0)
    #expect(abs(waiting(after: evening + 1, hours: 0) - 38) < 1e-6)
    #expect(abs(waiting(after: evening + 1, hours: 8) - 4500) < 1e-6)
    #expect(abs(waiting(after: evening + 5, hours: 0) - 16_000) < 1e-6)
  }

  @Test func `Brittany has 272,000 calls in February and 18,000 in August`() throws {
    let scenario = try scenario("ars-bretagne-vaccination")
    let months = try #require(ContactForecast(scenario).callTypes.first).byMonth(on: scenario.grid)
    for (month, calls) in [(2, 272_000.0), (8, 18_000.0)] {
      let found = try #require(months.first { $0.month == CivilMonth(year: 2021, month: month) })
      #expect(abs(found.contacts - calls) < 1e-6)
    }
  }
}
