import ContactSimulation
import Foundation
import RandomStreams
import ScenarioModel
import Testing

/// Dials that count and are not made, with agents in plenty: a person is reached as by as many attempts with a smaller reach.
@Suite struct UnmadeDialTests {
  private static let people = 4000
  private static let reach = 0.3
  private static let most = 4

  private static func service(_ mode: DiallingMode) throws -> CampaignBuilder {
    let ladder = RecallLadder(
      attemptsPerDay: most, smallestGap: 3600, mostAttempts: most, reach: ReachProbability(reach))
    var service = try CampaignBuilder(ladder, people: people, dialling: .fixed(mode))
    service.days = 2
    service.agents = 5000
    return service
  }

  private static func totals(_ mode: DiallingMode, unmade: Double?) throws -> OutboundTotals {
    let model = try service(mode).builder.model { scenario in unmade.map { scenario.withUnmadeDials($0) } ?? scenario }
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: 0, into: &tally)
    return OutboundTotals(tally)
  }

  @Test(arguments: [DiallingMode.preview, .progressive, .predictive], [0, 0.2, 1])
  func `reach falls by the share that is not made, attempts are billed all the same`(
    mode: DiallingMode, unmade: Double
  ) throws {
    let found = try Self.totals(mode, unmade: unmade)
    let (people, miss) = (Double(Self.people), 1 - Self.reach * (1 - unmade))
    let attempts = (0..<Self.most).reduce(0.0) { $0 + pow(miss, Double($1)) }
    let reached = 1 - pow(miss, Double(Self.most))
    let spread = (people * reached * (1 - reached)).squareRoot()
    #expect(abs(Double(found.sum(\.reached)) - people * reached) <= largestZ * spread)
    // The number of attempts of a person has a spread of 4 at most.
    #expect(abs(Double(found.sum(\.attempts)) - people * attempts) <= largestZ * 2 * people.squareRoot())
    #expect(found.attemptEnds == found.sum(\.attempts))
    if unmade == 1 { #expect(found.days.allSatisfy { $0.agentSeconds == 0 }) }
  }

  @Test func `a dial that is not made takes no time, and without any nothing changes`() throws {
    let (honest, none) = (try Self.totals(.preview, unmade: nil), try Self.totals(.preview, unmade: 0))
    #expect(honest.days == none.days)
    let gamed = try Self.totals(.preview, unmade: 0.2)
    func seconds(_ totals: OutboundTotals) -> Double { totals.days.map(\.agentSeconds).reduce(0, +) }
    let (conversations, vain) = (110.0, 25.0)
    let made = Double(gamed.sum(\.attempts)) * 0.8
    let expected = Double(gamed.sum(\.conversations)) * (conversations - vain) + made * vain
    #expect(abs(seconds(gamed) - expected) < 0.02 * expected)
    let spoken = Double(honest.sum(\.conversations)) * (conversations - vain)
    let all = spoken + Double(honest.sum(\.attempts)) * vain
    #expect(seconds(honest) == all)
  }
}
