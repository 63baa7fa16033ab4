import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// Deferred work over replications.
@Suite struct DeferredEvidenceTests {
  /// A mailbox whose backlog at the days' ends is given for even and odd replications.
  private func mailbox(
    entered: [Int32], even: [Int32], odd: [Int32], start: Int = 0, replications: Int = 8, threads: Int = 1
  ) throws -> DeferredMeasures {
    let evidence = try CentreScenario.study(replications: replications, threads: threads, backlogAtStart: start) {
      replication, tally in
      let ends = replication % 2 == 0 ? even : odd
      for day in 0..<CentreScenario.days {
        tally.deferred[day].entered = entered[day] + (day == 0 ? Int32(clamping: start) : 0)
        tally.deferred[day].backlogAtEnd = ends[day]
        for hour in 0..<24 { tally.backlog[day * 24 + hour] = ends[day] + Int32(replication) }
      }
    }
    return try #require(evidence.deferredWork.first)
  }

  @Test(
    arguments: [
      // A wave of the second day that is worked off on the third, or not at all.
      ([10, 100, 10, 10], [5, 90, 10, 0], [5, 90, 60, 30], 0, 2, nil, 0.5),
      // The pile is there from the start.
      ([10, 10, 10, 10], [50, 20, 8, 30], [50, 20, 8, 9], 80, 2, 2, 0),
      // An empty day needs an empty mailbox.
      ([10, 100, 0, 0], [0, 101, 1, 0], [0, 101, 1, 0], 0, 3, 3, 0),
    ] as [([Int32], [Int32], [Int32], Int, Int?, Int?, Double)])
  func `a pile is gone at the first day's end after its height with at most the day's entries`(
    entered: [Int32], even: [Int32], odd: [Int32], start: Int, earliest: Int?, latest: Int?, never: Double
  ) throws {
    let cleared = try #require(try mailbox(entered: entered, even: even, odd: odd, start: start).clearedDay)
    #expect(cleared.earliest == earliest && cleared.latest == latest)
    #expect(cleared.never.share == never && cleared.withoutPile == 0)
  }

  @Test func `a mailbox that never holds more than the mean day's entries has nothing to clear`() throws {
    let entered: [Int32] = [10, 10, 10, 10]
    #expect(try mailbox(entered: entered, even: [3, 10, 4, 0], odd: [0, 0, 0, 0], start: 10).clearedDay == nil)
    let half = try mailbox(entered: entered, even: [3, 10, 4, 0], odd: [0, 11, 0, 0])
    #expect(half.clearedDay?.withoutPile == 4 && half.clearedDay?.median == 2)
  }

  @Test(arguments: [1, 3])
  func `the backlog's band holds the quantiles over replications, whatever the threads`(threads: Int) throws {
    let entered: [Int32] = [100, 100, 100, 100]
    let flat: [Int32] = [40, 40, 40, 40]
    let found = try mailbox(entered: entered, even: flat, odd: flat, replications: 20, threads: threads)
    #expect(found.backlog.count == 96)
    let hour = try #require(found.backlog.last)
    // Replications have 40 to 59 items.
    #expect(hour.lower == 41 && hour.median == 49 && hour.upper == 57 && hour.mean.mean == 49.5)
    #expect(found.largestBacklog.mean == 49.5)
  }

  @Test func `items that entered too late are in neither part of the share within D`() throws {
    let target = DelayTarget(level: 0.8, within: 86_400, oldest: 3600)
    let evidence = try CentreScenario.study(target: target) { replication, tally in
      for day in 0..<CentreScenario.days {
        tally.deferred[day].entered = 10
        tally.deferred[day].done = 9
        tally.deferred[day].doneWithin = 9 - Int32(replication % 2) * 2
        tally.deferred[day].turnaround = 900
        tally.deferred[day].oldestAtEnd = day == 2 ? 3601 : 3600
      }
      tally.deferred[3].enteredLate = 10
      tally.deferred[3].doneWithinOfLate = tally.deferred[3].doneWithin
      tally.turnarounds.record(100, callType: 0, day: 1)
    }
    let found = try #require(evidence.deferredWork.first)
    #expect(found.callType == 2)
    #expect(try #require(found.run(.shareWithin)).mean == 0.8)
    #expect(found.day(3, .shareWithin) == nil && found.run(.enteredLate)?.mean == 10)
    #expect(found.run(.meanTurnaround)?.mean == 100 && found.run(.entered)?.mean == 40)
    #expect(found.levelMet()?.share == 0.5 && found.levelMet(day: 0)?.share == 0.5 && found.levelMet(day: 3) == nil)
    #expect(found.ageMet(day: 1)?.share == 1 && found.ageMet(day: 2)?.share == 0 && found.ageMet()?.share == 0)
    #expect(found.oldestQuantiles([0.5], day: 2) == [3601])
    #expect(found.turnaroundQuantiles(day: 1).first?.seconds == 100 && found.turnaroundQuantiles(day: 0).isEmpty)
    #expect(found.turnaroundQuantiles().count == 5)
  }
}
