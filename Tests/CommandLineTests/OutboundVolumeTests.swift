import ContactDemand
import Foundation
import ScenarioFiles
import ScenarioModel
import Testing

/// The published figures of outbound systems, met by the shipped scenarios in expectation.
@Suite struct OutboundVolumeTests {
  private func scenario(_ name: String) throws -> Scenario {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ScenarioReader.read(path: root.appending(path: "scenarios/\(name).yaml").path).scenario
  }

  private func expected(_ name: String) throws -> (scenario: Scenario, forecast: OutboundForecast) {
    let scenario = try scenario(name)
    return (scenario, OutboundForecast(scenario, forecast: try ContactForecast(scenario)))
  }

  @Test(arguments: ["ars-bretagne-follow-up", "ars-bretagne-blended"])
  func `Brittany calls all of 100,000 people, 70 % answer, 141,700 dials in the file's reading`(name: String) throws {
    let campaign = try #require(try expected(name).forecast.campaigns.compactMap(\.self).first)
    #expect(campaign.total == 100_000)
    #expect(abs(campaign.attempts - 141_700) < 1e-6)
    #expect(abs((campaign.steps.first?.reach.first ?? 0) - 0.7) < 1e-12)
  }

  @Test func `Brittany's pool has both published months beside the follow-up`() throws {
    let scenario = try scenario("ars-bretagne-blended")
    let months = try #require(ContactForecast(scenario).callTypes.first).byMonth(on: scenario.grid)
    for (month, calls) in [(2, 272_000.0), (8, 18_000.0)] {
      let found = try #require(months.first { $0.month == CivilMonth(year: 2021, month: month) })
      #expect(abs(found.contacts - calls) < 1e-6)
    }
    #expect(scenario.agentGroups.map(\.callTypes) == [[0, 1]])
  }

  @Test func `the insurer's ladders take 6,000,000 calls within 1 %`() throws {
    let (scenario, forecast) = try expected("cnam-tracing")
    #expect(abs(forecast.attempts / 6_000_000 - 1) < 0.01)
    #expect(scenario.calendar.dayCount == 212)
    #expect(scenario.claims.map { $0.calls / Double($0.days) / Double($0.heads) }.allSatisfy { abs($0 - 2.6) < 0.05 })
    #expect(scenario.agentGroups.compactMap(\.mobilisation?.people).reduce(0, +) == 11_000)
  }

  /// Cases bring the people whom the ladder's conversations name, and nobody else.
  @Test func `Ireland's contacts come by conversations with cases`() throws {
    let campaigns = try expected("ireland-787").forecast.campaigns.compactMap(\.self)
    #expect(abs(campaigns[0].total - 14 * 4200) < 1e-6)
    #expect(abs(campaigns[1].total - 2.5 * campaigns[0].reached) < 1e-6)
  }

  @Test func `the heat wave's ladder reaches more than the target asks, of 5,000 people on each of six days`() throws {
    let (scenario, forecast) = try expected("heatwave")
    let campaign = try #require(forecast.campaigns.compactMap(\.self).first)
    #expect(scenario.callTypes.last?.outbound?.batches.map(\.people) == Array(repeating: 5000, count: 6))
    #expect(campaign.reached / campaign.total > 0.955)
  }
}
