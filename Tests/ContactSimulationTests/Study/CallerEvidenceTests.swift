import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// Persons, transfers, callbacks and other services.
@Suite struct CallerEvidenceTests {
  private func mean(_ cell: ScopeEvidence?, _ measure: Measure) -> Double? { cell?.estimate(measure)?.mean }

  /// 10 first parts of health, of which 8 answered and 3 passed on to business, which has 5 calls of its own.
  private func passedOn() throws -> StudyResult {
    try CentreScenario.study { replication, tally in
      let own = tally.cell(0, interval: 0)
      tally.cells[own].offered = 10
      tally.cells[own].retries = 2
      tally.cells[own].answered = 6 + Int32(replication % 2) * 2
      tally.cells[own].answeredWithin = 4
      tally.cells[own].abandoned = 10 - tally.cells[own].answered - 1
      tally.cells[own].callbackAccepted = 1
      tally.cells[own].callbackTried = 1
      tally.cells[own].callbackFirstTryDelay = 120 + 60 * Double(replication % 2)
      tally.cells[own].callbackReached = 1
      tally.cells[own].callbackReachedWithin = Int32(replication % 2)
      tally.cells[own].helpedAtFirstCall = 4
      tally.cells[own].transferred = 3
      tally.cells[own].servedByMenu = 7
      let business = tally.cell(1, interval: 0)
      tally.cells[business].offered = 5
      tally.cells[business].answered = 5
      tally.cells[business].answeredWithin = 5
      let parts = tally.cell(3, interval: 0)
      tally.cells[parts].offered = 3
      tally.cells[parts].answered = 2
      tally.cells[parts].abandoned = 1
      tally.cells[parts].queueSeconds = 90
      tally.cells[parts].longestQueue = 2
    }
  }

  @Test func `a type has its parts, the whole service first parts only`() throws {
    let evidence = try passedOn()
    #expect(mean(evidence.run(.callType(1)), .offered) == 8)
    #expect(mean(evidence.run(.callType(1)), .answered) == 7)
    #expect(mean(evidence.run(.callType(1)), .received) == 3)
    #expect(mean(evidence.run(.callType(1)), .fresh) == 5)
    #expect(mean(evidence.run(.whole), .offered) == 15)
    #expect(mean(evidence.run(.whole), .answered) == 12)
    #expect(mean(evidence.run(.whole), .serviceLevel) == 9.0 / 15)
    #expect(mean(evidence.run(.whole), .received) == nil)
  }

  @Test func `the queue of the whole service holds the parts that wait`() throws {
    let evidence = try passedOn()
    #expect(mean(evidence.evidence(.whole, by: .interval).first, .meanQueueLength) == 90.0 / 3600)
    #expect(mean(evidence.run(.whole), .longestQueue) == 2)
  }

  @Test func `persons are helped once, whatever the number of their attempts and parts`() throws {
    let run = try #require(try passedOn().run(.whole))
    #expect(mean(run, .fresh) == 13 && mean(run, .retries) == 2)
    // 7 of health on average, its callback, and 5 of business.
    #expect(mean(run, .helped) == 13)
    #expect(mean(run, .helpedShare) == 1)
    #expect(mean(run, .firstCallShare) == 4.0 / 13)
    #expect(mean(run, .transferShare) == 0.25)
    #expect(mean(run, .servedByMenu) == 7)
    #expect(mean(run, .callbackShareWithin) == 0.5)
    #expect(mean(run, .callbackTried) == 1 && mean(run, .callbackFirstTryDelay) == 150)
    #expect(try #require(run.estimate(.callbackShareWithin)?.halfWidth) > 0)
  }

  @Test func `the callback target is judged by replication`() throws {
    let evidence = try passedOn()
    #expect(evidence.run(.callType(0))?.callbackTargetMet?.share == 0.5)
    #expect(evidence.run(.callType(1))?.callbackTargetMet == nil)
  }

  @Test func `what happens on a closed day belongs to its week and to the run`() throws {
    let evidence = try CentreScenario.study { replication, tally in
      for (day, attempts) in [1, 10, 100, 1000].enumerated() {
        tally.outside[day * 24 + 22].closedAttempts = Int32(attempts)
        tally.outside[day * 24 + 22].spilledClosed = Int32(attempts) / 10 + Int32(replication % 2)
      }
    }
    #expect(evidence.evidence(.whole, by: .day).map { mean($0, .closedAttempts) } == [1, 10, 1000])
    #expect(evidence.evidence(.whole, by: .week).map { mean($0, .closedAttempts) } == [111, 1000])
    #expect(evidence.evidence(.callType(0), by: .month).map { mean($0, .closedAttempts) } == [111, 1000])
    #expect(mean(evidence.run(.whole), .closedAttempts) == 1111)
    #expect(mean(evidence.evidence(.whole, by: .interval).first, .closedAttempts) == nil)
    let hours = try #require(evidence.spillOver(.whole))
    #expect(hours.ofDay[22].closedAttempts == 1111.0 / 4)
    #expect(hours.spilledOfDay[22].mean == (111.0 + 2) / 4)
    #expect(hours.period[46].closed == 1.5 && hours.clock.hours[46].day == 1 && hours.clock.hours[46].hour == 22)
  }

  @Test func `shares of who served whom add up to one for every type`() throws {
    let evidence = try CentreScenario.study { replication, tally in
      tally.servedBy[tally.served(row: 0, group: 0, day: 1)] = 6
      tally.servedBy[tally.served(row: 0, group: 1, day: 0)] = 2 + Int32(replication % 3)
      tally.servedBy[tally.served(row: 1, group: 1, day: 2)] = 4
      tally.servedBy[tally.served(row: 3, group: 1, day: 3)] = 1
    }
    let shares = try (0..<2).map { try #require(evidence.served(callType: 0, group: $0)?.share).mean }
    #expect(abs(shares[0] + shares[1] - 1) < 1e-12 && shares[0] > 0.6)
    #expect(evidence.served(callType: 1, group: 1)?.contacts.mean == 5)
    #expect(evidence.served(callType: 1, group: 0)?.share?.mean == 0)
    #expect(evidence.served(callType: 2, group: 0)?.share == nil)
  }

  @Test func `a plain service has no measures of callers`() throws {
    let scenario = try StudyScenarios.hotline()
    let evidence = try SimulationStudy(try StudyScenarios.model(scenario), of: scenario).run()
    #expect(evidence.measures == Measure.ofEveryService)
    #expect(evidence.run(.whole)?.estimate(.fresh) == nil)
    #expect(evidence.spillOver(.whole) == nil && evidence.deferredWork.isEmpty && !evidence.keepsServers)
    #expect(Set(Measure.ofEveryService).union(Measure.ofCallers) == Set(Measure.allCases))
  }
}
