import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioModel
import Testing

/// Outbound types over replications, from counts made by hand.
@Suite struct OutboundEvidenceTests {
  /// Ten people a day, of whom 8 or 6 (odd replications) are reached within D; the last day's enter too late.
  private func contacts(
    replications: Int = 8, threads: Int = 1, target: ReachTarget? = nil
  ) throws -> OutboundMeasures {
    try OutboundScenario.study(replications: replications, threads: threads, target: target) { replication, tally in
      for day in 0..<OutboundScenario.days {
        tally.outbound[day].entered = 10
        tally.outbound[day].reached = 9
        tally.outbound[day].reachedWithin = 8 - Int32(replication % 2) * 2
        tally.outbound[day].timeToReach = 900
        tally.outbound[day].attempts = day == 2 ? 0 : 30
        tally.outbound[day].reachedOnDay = day == 2 ? 0 : 12
        tally.outbound[day].conversations = day == 2 ? 0 : 12
        tally.outbound[day].thirdParties = day == 2 ? 0 : 2
        tally.outbound[day].unanswered = day == 2 ? 0 : 15
        tally.outbound[day].silentCalls = day == 2 ? 0 : 1
        tally.outbound[day].agentSeconds = day == 2 ? 0 : 3600
        tally.outbound[day].waitingAtEnd = Int32(5 - day)
        tally.outbound[day].lastActivityEnd = day == 2 ? 0 : 36_000
      }
      tally.outbound[3].enteredLate = 10
      tally.outbound[3].reachedWithinOfLate = tally.outbound[3].reachedWithin
      for interval in 0..<OutboundScenario.intervals {
        tally.agentTime[interval].scheduledSeconds = 7200
        tally.agentTime[interval].busySeconds = 1800
        tally.agentTime[tally.cell(1, interval: interval)].scheduledSeconds = 99_999
      }
      tally.timesToReach.record(100, callType: 0, day: 1)
    }
  }

  @Test func `people who entered later than end - D are in neither part of the share within D`() throws {
    let found = try contacts()
    #expect(found.callType == 1 && found.groups == [0] && found.dayCount == 4)
    #expect(try #require(found.estimate(.shareWithin)).mean == 0.7)
    #expect(found.estimate(.shareWithin, .day(3)) == nil && found.estimate(.enteredLate)?.mean == 10)
    #expect(found.estimate(.shareWithin, .weekday(.monday)) == nil)
    #expect(found.estimate(.shareWithin, .weekday(.friday))?.mean == 0.7)
    #expect(found.estimate(.meanTimeToReach)?.mean == 100)
    #expect(found.timeToReachQuantiles(day: 1).first?.seconds == 100 && found.timeToReachQuantiles(day: 0).isEmpty)
  }

  @Test func `weeks begin on Mondays and hold closed days`() throws {
    let found = try contacts()
    #expect(found.weeks.map(\.days) == [0..<3, 3..<4])
    #expect(found.weeks.map(\.monday.description) == ["2020-05-25", "2020-06-01"])
    #expect(found.estimate(.entered, .week(0))?.mean == 30 && found.estimate(.entered, .week(1))?.mean == 10)
    #expect(found.estimate(.waitingAtEnd, .week(0))?.mean == 3 && found.estimate(.waitingAtEnd)?.mean == 2)
    #expect(found.estimate(.waitingAtEnd, .weekday(.friday)) == nil)
    #expect(found.estimate(.entered, .week(2)) == nil && found.estimate(.entered, .day(-1)) == nil)
  }

  @Test(
    arguments: [
      (.attemptsPerPerson, 90.0 / 40), (.attemptsPerPersonReached, 2.5), (.personShare, 0.4),
      (.thirdPartyShare, 2.0 / 30),
      (.unansweredShare, 0.5), (.silentShare, 1.0 / 30), (.silentPerAnswer, 1.0 / 15), (.agentHours, 3),
      (.agentHoursPerPersonReached, 1.0 / 12), (.dutyHoursPerPersonReached, 12.0 / 36), (.agentDays, 6),
      (.callsPerAgentDay, 15), (.idleShare, 0.75), (.shareReachedByEvening, 0.9), (.lastActivityEnd, 36_000),
    ] as [(OutboundMeasure, Double)])
  func `ratios are ratios of totals`(measure: OutboundMeasure, expected: Double) throws {
    let estimate = try #require(try contacts().estimate(measure))
    #expect((estimate.mean - expected).magnitude < 1e-12 * max(1, expected) && estimate.halfWidth == nil)
  }

  @Test func `the share reached by an evening counts everyone entered and reached so far`() throws {
    let found = try contacts()
    let shares = (0..<4).map { found.estimate(.shareReachedByEvening, .day($0))?.mean }
    let expected: [Double?] = [1.2, 1.2, 0.8, 0.9]
    #expect(shares == expected)
  }

  @Test func `bounds of a verdict hold for all cells of its scope together`() throws {
    func verdict(_ scope: EntryScope, level: Double) throws -> ReachVerdict {
      let target = ReachTarget(level: level, within: 86_400, scope: scope, tolerance: 0)
      return try #require(try contacts(replications: 64, target: target).verdict)
    }
    let days = try verdict(.day, level: 0.6)
    #expect(days.cells.map(\.cell) == [.day(0), .day(1), .day(2)] && days.emptyCells == 1 && days.isMet)
    let weeks = try verdict(.week, level: 0.9)
    #expect(weeks.cells.count == 1 && weeks.emptyCells == 1 && weeks.short.count == 1 && !weeks.isMet)
    let near = try verdict(.period, level: 0.69)
    #expect(near.undecided.count == 1 && near.lowest?.share == 0.7)
    let (one, three) = (try #require(near.cells[0].lowerBound), try #require(days.cells[0].lowerBound))
    // A third of the error rate for each of three days: a wider bound.
    #expect(three < one && one < 0.7)
  }

  @Test func `without variance a verdict leaves room for chance, and one replication decides nothing`() throws {
    let target = ReachTarget(level: 0.97, within: 86_400, tolerance: 0)
    func verdict(_ replications: Int) throws -> ReachVerdict {
      try #require(
        try OutboundScenario.study(replications: replications, target: target) { _, tally in
          tally.outbound[0].entered = 10
          tally.outbound[0].reachedWithin = 10
        }.verdict)
    }
    #expect(try verdict(8).undecided.count == 1 && verdict(200).isMet)
    let single = try verdict(1)
    #expect(single.undecided.count == 1 && single.cells[0].lowerBound == nil)
  }

  @Test func `the probability of the level counts replications`() throws {
    let found = try contacts(target: ReachTarget(level: 0.8, within: 86_400))
    #expect(found.levelMet()?.share == 0.5 && found.levelMet(.day(0))?.trials == 8 && found.levelMet(.day(3)) == nil)
  }
}

/// Steps, outcomes and hours of the dial.
@Suite struct OutboundStepTests {
  @Test(arguments: [1, 3])
  func `steps, outcomes and hours add up whatever the threads`(threads: Int) throws {
    let found = try OutboundScenario.study(replications: 40, threads: threads) { replication, tally in
      let more = Int32(replication % 2)
      for day in 0..<2 {
        // The first step: 20 attempts, 10 conversations of which 7 are accepted, 2 away, 1 test.
        tally.outboundSteps[day] = OutboundScenario.step(attempts: 20, conversations: 10, accepted: 7)
        tally.outboundOutcomes[day].times = 2
        tally.outboundOutcomes[OutboundScenario.days + day].times = 1
        // The closing step: 5 conversations, one leaves, one who wanted to is kept.
        tally.outboundSteps[OutboundScenario.days + day] = OutboundScenario.step(
          attempts: 10 + more, conversations: 5, accepted: 4, kept: 1)
        tally.outboundOutcomes[2 * OutboundScenario.days + day].times = 1
        tally.outboundOutcomes[2 * OutboundScenario.days + day].kept = 1
      }
      tally.attemptsByHour[4 * 24 + 9] = 30
      tally.conversationsByHour[4 * 24 + 9] = 15 + 2 * more
      tally.attemptsByHour[5 * 24 + 9] = 10
    }
    #expect(found.step(0, .attempts)?.mean == 40 && found.step(0, .attempts, day: 1)?.mean == 20)
    #expect(
      found.step(0, .kept)?.mean == 0 && found.step(1, .kept)?.mean == 2 && found.step(1, .kept, day: 3)?.mean == 0)
    #expect(found.step(0, .acceptedShare)?.mean == 0.7 && found.step(0, .conversationShare)?.mean == 0.5)
    #expect(found.outcome(0, of: 0)?.mean == 4 && found.outcome(1, of: 0, .share)?.mean == 0.1)
    #expect(found.outcome(0, of: 1, .share, day: 0)?.mean == 0.2 && found.outcome(0, of: 1, day: 2)?.mean == 0)
    #expect(found.outcome(0, of: 1, .met)?.mean == 4 && found.outcome(0, of: 1, .kept, day: 1)?.mean == 1)
    #expect(found.outcome(0, of: 1, .keptShare)?.mean == 0.5 && found.outcome(1, of: 0, .keptShare)?.mean == 0)
    #expect(found.step(1, .attempts)?.mean == 21 && found.step(1, .attempts)?.halfWidth != nil)
    #expect(
      found.step(2, .attempts) == nil && found.outcome(2, of: 0) == nil && found.step(0, .attempts, day: 4) == nil)
    #expect(found.attempts(weekday: .friday, hour: 9) == 30 && found.attempts(hour: 9) == 40)
    #expect(found.reachShare(weekday: .friday)?.mean == 16.0 / 30 && found.reachShare(hour: 9)?.mean == 0.4)
    #expect(found.reachShare(weekday: .sunday, hour: 9) == nil && found.reachShare(weekday: .saturday)?.mean == 0)
  }
}

/// Kinds of people.
@Suite struct StratumEvidenceTests {
  @Test(arguments: [1, 3])
  func `strata add up whatever the threads`(threads: Int) throws {
    let found = try OutboundScenario.study(
      replications: 40, threads: threads, target: ReachTarget(level: 0.8, within: 86_400)
    ) { replication, tally in
      let more = Int32(replication % 2)
      (tally.outbound[0].entered, tally.outbound[0].called, tally.outbound[0].calledAgain) = (50, 48, 20)
      tally.outbound[0].reachedAtFirstAttempt = 25 + more
      var landline = StratumTally()
      (landline.entered, landline.enteredLate, landline.neverAnswering) = (20, 4, 2)
      (landline.reached, landline.reachedInTime, landline.reachedAtFirstAttempt) = (10 + 2 * more, 8, 5)
      (landline.completed, landline.declined, landline.exhausted, landline.wrongNumbers) = (9, 1, 5, 2)
      tally.outboundStrata[1] = landline
    }
    #expect(found.strata == 0..<2 && found.stratum(0, .entered)?.mean == 0 && found.stratum(0, .shareReached) == nil)
    #expect(found.stratum(2, .entered) == nil)
    func mean(_ measure: StratumMeasure) -> Double? { found.stratum(1, measure)?.mean }
    #expect(mean(.shareReached) == 0.55 && found.stratum(1, .shareReached)?.halfWidth != nil)
    #expect(mean(.shareWithin) == 0.5 && mean(.shareReachedAtFirst) == 0.25 && mean(.shareNeverAnswering) == 0.1)
    #expect(mean(.waiting) == 3 && mean(.shareDeclined) == 0.05 && mean(.shareExhausted) == 0.25)
    #expect(mean(.completed) == 9 && mean(.wrongNumbers) == 2 && mean(.neverAnswering) == 2)
    #expect(found.estimate(.shareReachedAtFirst)?.mean == 0.51 && found.estimate(.shareCalledAgain)?.mean == 0.4)
    #expect(found.estimate(.shareCalled, .day(0))?.mean == 0.96 && found.estimate(.called, .week(0))?.mean == 48)
  }
}

extension OutboundScenario {
  static func step(attempts: Int32, conversations: Int32, accepted: Int32, kept: Int32 = 0) -> OutboundStepTally {
    var step = OutboundStepTally()
    step.attempts = attempts
    step.conversations = conversations
    step.accepted = accepted
    step.kept = kept
    return step
  }
}
