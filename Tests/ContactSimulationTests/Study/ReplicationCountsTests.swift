import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// What is kept of every replication.
@Suite struct ReplicationCountsTests {
  private static let replications = 10

  private func evidence(threads: Int = 1, limit: Int = ReplicationCounts.mostBytes) throws -> StudyResult {
    let model = HandMadeCentre(tallyShape: CentreScenario.shape) { replication, tally in
      for index in tally.cells.indices {
        tally.cells[index].offered = Int32(20 + (index * 7 + replication * 3) % 11)
        tally.cells[index].answered = tally.cells[index].offered - Int32(replication % 3)
        tally.cells[index].answeredWait = 1.25 * Double(index + replication)
        tally.cells[index].longestQueue = Int32((index * 5 + replication) % 7)
        tally.cells[index].retries = Int32(replication % 2)
      }
      for hour in tally.outside.indices { tally.outside[hour].closedAttempts = Int32(hour % 5) }
      for day in 0..<CentreScenario.days {
        tally.deferred[day].entered = Int32(day + replication)
        tally.deferred[day].backlogAtEnd = Int32(10 * day + replication)
      }
    }
    let scenario = try CentreScenario.scenario(replications: Self.replications)
    return try SimulationStudy(model, of: scenario, threads: threads, mostCountBytes: limit).run()
  }

  /// The mean over replications of a column over some days.
  private func mean<Column>(_ kept: ReplicationValues<Column>, _ column: Column, _ days: Range<Int>) -> Double {
    let values = (0..<Self.replications).map { kept.value(column, rows: days, replication: $0) }
    return values.reduce(0, +) / Double(Self.replications)
  }

  @Test func `days kept add up to the study's days, weeks and period`() throws {
    let evidence = try evidence()
    let counts = evidence.counts
    #expect(counts.isKept && counts.contacts.count == 4 && counts.callers.count == 4 && counts.outside.count == 3)
    let subjects: [(EvidenceSubject, Int)] = [(.callType(0), 0), (.callType(1), 1), (.whole, 3)]
    for (subject, place) in subjects {
      for (measure, column) in [(Measure.offered, ContactColumn.offered), (.longestQueue, .longestQueue)] {
        // Friday and Saturday are one week, Monday the next.
        let weeks = evidence.evidence(subject, by: .week).map { $0.estimate(measure)?.mean }
        #expect(weeks == [0..<2, 2..<3].map { mean(counts.contacts[place], column, $0) })
        #expect(evidence.run(subject)?.estimate(measure)?.mean == mean(counts.contacts[place], column, 0..<3))
      }
      #expect(evidence.run(subject)?.estimate(.fresh)?.mean == mean(counts.callers[place], .fresh, 0..<3))
    }
    // Four days, Sunday too.
    let attempts = (0..<3).map { mean(counts.outside[$0], .closedAttempts, 0..<4) }
    #expect(evidence.run(.whole)?.estimate(.closedAttempts)?.mean == attempts.reduce(0, +))
    let mailbox = try #require(evidence.deferredWork.first)
    #expect(mailbox.run(.entered)?.mean == mean(counts.deferred[0], .entered, 0..<4))
    #expect(mailbox.run(.backlogAtEnd)?.mean == mean(counts.deferred[0], .backlogAtEnd, 0..<4))
    #expect(mailbox.day(1, .backlogAtEnd)?.mean == mean(counts.deferred[0], .backlogAtEnd, 1..<2))
  }

  @Test func `replications stand in order, whatever the number of threads`() throws {
    let counts = try evidence().counts
    #expect(try evidence(threads: 3).counts == counts)
    #expect((0..<4).map { counts.deferred[0].value(.entered, row: 0, replication: $0) } == [0, 1, 2, 3])
  }

  @Test func `beyond its limit a study keeps none, and says so`() throws {
    let needed = try evidence().counts.neededBytes
    #expect(try evidence(limit: needed).counts.isKept)
    for threads in [1, 3] {
      let evidence = try evidence(threads: threads, limit: needed - 1)
      #expect(!evidence.counts.isKept && evidence.counts.neededBytes == needed && evidence.replications == 10)
      #expect(evidence.counts.contacts.allSatisfy { $0.replications == 0 })
      #expect(evidence.run(.whole)?.estimate(.offered) != nil)
    }
  }
}
