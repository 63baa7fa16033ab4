import ContactDemand
import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// What the engine counts and the study adds up balances: nobody is lost, nobody counts twice.
@Suite struct CentreBalanceTests {
  private func evidence() throws -> StudyResult {
    let scenario = try CentreScenario.scenario(replications: 12, backlogAtStart: 38, contacts: 200)
    let model = try SimulationModel(
      scenario: scenario, expected: try ContactForecast(scenario).callTypes.map(\.byInterval),
      staffing: try #require(scenario.givenStaffing))
    return try SimulationStudy(model, of: scenario).run()
  }

  private func mean(_ cell: ScopeEvidence?, _ measure: Measure) -> Double { cell?.estimate(measure)?.mean ?? 0 }

  private func agree(_ left: Double, _ right: Double) -> Bool { abs(left - right) <= 1e-9 * max(1, abs(left)) }

  @Test(arguments: [EvidenceSubject.whole, .callType(0), .callType(1)])
  func `every attempt ends in exactly one way`(subject: EvidenceSubject) throws {
    let run = try evidence().run(subject)
    let ends: [Measure] = [
      .answered, .abandoned, .blockedByLines, .blockedByQueue, .cleared, .callbackAccepted, .unfinished,
    ]
    #expect(agree(mean(run, .offered), ends.reduce(0) { $0 + mean(run, $1) }))
    #expect(agree(mean(run, .offered), mean(run, .fresh) + mean(run, .retries) + mean(run, .received)))
    #expect(mean(run, .helpedAtFirstCall) <= mean(run, .helped) && mean(run, .helped) <= mean(run, .fresh))
  }

  @Test func `transferred calls arrive, and callbacks are reached or lost or still open`() throws {
    let evidence = try evidence()
    let (health, business) = (evidence.run(.callType(0)), evidence.run(.callType(1)))
    #expect(mean(health, .transferred) > 0 && agree(mean(health, .transferred), mean(business, .received)))
    let ended = mean(health, .callbackReached) + mean(health, .callbackLost)
    #expect(ended > 0 && ended <= mean(health, .callbackAccepted) + 1e-9)
    #expect(mean(health, .spilledClosed) > 0 && mean(health, .spilledClosed) <= mean(health, .closedAttempts))
    #expect(mean(health, .spilledAbandoned) > 0 && mean(health, .servedByMenu) > 0)
  }

  @Test func `the groups of a type served all of its answered contacts`() throws {
    let evidence = try evidence()
    for type in 0..<2 {
      let served = (0..<2).reduce(0) { $0 + (evidence.served(callType: type, group: $1)?.contacts.mean ?? 0) }
      #expect(agree(served, mean(evidence.run(.callType(type)), .answered)))
    }
  }

  @Test func `every item is done, withdrawn or left, and what is left is the last backlog`() throws {
    let mailbox = try #require(try evidence().deferredWork.first)
    func count(_ measure: DeferredMeasure) -> Double { mailbox.run(measure)?.mean ?? 0 }
    #expect(agree(count(.entered), count(.done) + count(.withdrawn) + count(.left)))
    #expect(agree(count(.left), count(.backlogAtEnd)))
    #expect(agree(count(.done), count(.doneOnDay)))
    #expect(mailbox.backlog.last.map { agree($0.mean.mean, count(.backlogAtEnd)) } == true)
    #expect(count(.entered) > 38 + 700 && count(.done) > 0)
  }
}
