import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Laws of campaigns")
struct CampaignLawTests {
  /// A campaign with everything: strata, steps, messages, outcomes, releases, machines, wrong numbers, and a hotline beside it.
  static func everything(_ mode: DiallingMode = .preview) throws -> ScenarioBuilder {
    let reach = ReachProbability(
      byHour: (0..<24).map { 0.2 + 0.02 * Double($0) }, weekdayFactors: [1, 1, 1, 1, 1, 0.8, 0.6],
      attemptFactors: [1, 0.9, 0.8], machine: 0.3, thirdParty: 0.1, busy: 0.1)
    let ladder = RecallLadder(
      attemptsPerDay: 2, smallestGap: 3600, days: 3, mostAttempts: 5, reach: reach, escalation: .letter)
    let strata = [
      Stratum(name: "mobile", share: 0.6, reachFactor: 1.1),
      Stratum(name: "landline", share: 0.4, neverAnswers: 0.2, refusalFactor: 2, receivesMessages: false),
    ]
    let retention = try Distribution.exponential(mean: 60)
    let cases = OutboundCampaign(
      reportingDelay: try .exponential(mean: 40_000), peoplePerEvent: .geometric(mean: 1.2),
      linked: LinkedPeople(callType: 2, number: .poisson(mean: 2), moment: .conversation, delay: retention),
      strata: strata, wrongNumbers: 0.05,
      steps: [
        ProtocolStep(
          name: "first", message: TextMessage(settles: 0.1, answerDelay: retention, lead: 600, reachFactor: 1.2),
          ladder: ladder,
          outcomes: [
            StepOutcome(name: "away", share: 0.1, consequence: .declines, retained: 0.3, retentionTime: retention)
          ]),
        ProtocolStep(name: "next-day", reference: .entry, delay: 86_400, ladder: ladder, goesOnUnreached: true),
        ProtocolStep(
          name: "closing", delay: 3600, ladder: ladder,
          outcomes: [StepOutcome(name: "negative", share: 0.5, consequence: .completes, cascadeStep: 1)]),
      ], dialling: try .everything(mode),
      returnCalls: ReturnCalls(share: 0.2, delay: try .exponential(mean: 1800), callType: 1))
    let contacts = OutboundCampaign(
      batches: [ListBatch(time: 90_000, people: 50)], strata: strata,
      steps: [
        ProtocolStep(name: "first", ladder: ladder),
        ProtocolStep(name: "release", ladder: ladder, isOnlyByCascade: true),
      ], dialling: try .everything(mode), order: .oldest, target: ReachTarget(level: 0.8, within: 86_400))
    let talk = try Distribution.exponential(mean: 200)
    return ScenarioBuilder(
      opens: 28_800, closes: 64_800, dayCount: 8,
      streams: [
        .init(handling: talk, afterCall: talk, priority: -1, contacts: [10], outbound: cases),
        .init(handling: talk, patience: talk, contacts: [30]),
        .init(handling: talk, priority: -2, contacts: [0], outbound: contacts),
      ],
      teams: [
        .init(callTypes: [1, 0, 2], keepFree: [2, 0, 2], agents: [14]),
        .init(callTypes: [2, 0], handling: [0: .factor(1.1)], agents: [5]),
      ], lines: 20)
  }

  @Test("people and attempts are conserved, by type and day of entry", arguments: [DiallingMode.preview, .progressive])
  func conservation(_ mode: DiallingMode) throws {
    replicate(try Self.everything(mode).model(), 5) { tally in
      for place in 0..<2 {
        let totals = OutboundTotals(tally, place: place)
        for day in totals.days { #expect(day.entered == day.ends && day.reachedWithin <= day.reached) }
        #expect(totals.sum(\.entered) > 0 && totals.sum(\.waiting) > 0)
        let answeredReturnCalls = totals.sum(\.conversations) - totals.tally.conversations(place)
        #expect(totals.sum(\.attempts) == totals.attemptEnds - answeredReturnCalls && answeredReturnCalls >= 0)
        #expect(totals.sum(\.attempts) == tally.attempts(place))
        #expect(totals.sum(\.reached) == totals.sum(\.reachedOnDay))
        let steps = tally.steps(place)
        #expect(steps.reduce(0) { $0 + Int($1.attempts) } == totals.sum(\.attempts))
        #expect(steps.reduce(0) { $0 + Int($1.conversations) } == totals.sum(\.conversations))
        #expect(totals.sum(\.called) >= totals.sum(\.calledAgain) + totals.sum(\.reachedAtFirstAttempt))
        #expect(totals.sum(\.reachedAtFirstAttempt) > 0 && totals.sum(\.calledAgain) > 0)
        expectStrata(tally, place, totals)
        let kept = tally.outcomes(place).reduce(0) { $0 + Int($1.kept) }
        #expect(kept == steps.reduce(0) { $0 + Int($1.kept) } && (kept > 0) == (place == 0))
      }
      let cases = OutboundTotals(tally)
      #expect(cases.sum(\.calledBack) > 0 && cases.sum(\.messages) > 0 && cases.sum(\.declined) > 0)
      #expect(OutboundTotals(tally, place: 1).sum(\.released) > 0)
    }
  }

  /// The strata of a type add up to its list.
  private func expectStrata(_ tally: ReplicationTally, _ place: Int, _ totals: OutboundTotals) {
    let strata = tally.strata(place)
    func sum(_ count: (StratumTally) -> Int32) -> Int { strata.reduce(0) { $0 + Int(count($1)) } }
    #expect(strata.count == 2 && strata.allSatisfy { $0.entered > 0 && $0.reached > 0 })
    #expect(sum(\.entered) == totals.sum(\.entered) && sum(\.reached) == totals.sum(\.reached))
    #expect(sum(\.enteredLate) == totals.sum(\.enteredLate) && sum(\.completed) == totals.sum(\.completed))
    #expect(sum(\.reachedInTime) == totals.sum(\.reachedWithin) - totals.sum(\.reachedWithinOfLate))
    #expect(sum(\.reachedAtFirstAttempt) == totals.sum(\.reachedAtFirstAttempt))
    #expect(sum(\.declined) == totals.sum(\.declined) && sum(\.exhausted) == totals.sum(\.exhausted))
    #expect(sum(\.wrongNumbers) == totals.sum(\.wrongNumbers))
    #expect(strata.map(\.neverAnswering).first == 0 && sum(\.neverAnswering) > 0)
  }

  @Test("counts do not depend on what the engine ran before")
  func reproducible() throws {
    let model = try Self.everything().model()
    let engine = ReplicationEngine()
    var (first, again) = (model.makeTally(), model.makeTally())
    engine.run(model, replication: 3, into: &first)
    engine.run(model, replication: 4, into: &again)
    #expect(first.outbound != again.outbound)
    engine.run(model, replication: 3, into: &again)
    #expect(first.outbound == again.outbound && first.cells == again.cells && first.agentTime == again.agentTime)
    #expect(first.outboundSteps == again.outboundSteps && first.outboundOutcomes == again.outboundOutcomes)
    #expect(first.attemptsByHour == again.attemptsByHour && first.outboundStrata == again.outboundStrata)
    #expect(first.timesToReach.counts == again.timesToReach.counts)
  }

  @Test("no attempt starts outside its calling windows, and overtime is no longer than an attempt")
  func windows() throws {
    var builder = try CampaignBuilder(
      RecallLadder(attemptsPerDay: 50, mostAttempts: 50, reach: ReachProbability(0.01)), people: 1000)
    let scenario = try builder.builder.scenario()
    let hours = try #require(OpenPeriod("11:00", "15:00"))
    let calendar = ServiceCalendar(
      timeZone: "Etc/UTC", firstDay: scenario.calendar.firstDay, dayCount: builder.days, intervalLength: 1800,
      weeklyHours: [.monday: [hours], .tuesday: [hours], .wednesday: []])
    let old = builder.campaign
    builder.campaign = OutboundCampaign(
      batches: old.batches, steps: old.steps, dialling: old.dialling, windows: calendar)
    builder.agents = 20
    let tally = try builder.totals().tally
    let outside = tally.attemptsByHour.indices.filter { !(11..<15).contains($0 % 24) || $0 / 24 > 1 }
    #expect(outside.allSatisfy { tally.attemptsByHour[$0] == 0 })
    #expect((11..<15).allSatisfy { tally.attemptsByHour[$0] > 0 && tally.attemptsByHour[24 + $0] > 0 })
    let last = tally.outbound.map { $0.lastActivityEnd }
    #expect(last[0] >= 54_000 && last[0] < 54_000 + 111 && last[2] == 0)
  }

  @Test("in overload, calling those first who entered last reaches more within a day")
  func newestFirst() throws {
    func share(_ order: OutboundOrder) throws -> Double {
      var builder = try CampaignBuilder(
        RecallLadder(attemptsPerDay: 3, smallestGap: 3600, mostAttempts: 6, reach: ReachProbability(0.5)), people: 0,
        order: order, target: ReachTarget(level: 0.8, within: 86_400))
      builder.contacts = [100]
      builder.days = 10
      builder.agents = 3
      let totals = try builder.totals()
      return Double(totals.sum(\.reachedWithin)) / Double(totals.sum(\.entered))
    }
    let (oldest, newest) = (try share(.oldest), try share(.newest))
    #expect(newest > oldest + 0.2 && oldest < 0.3)
  }

  @Test("callers with a higher priority see next to nothing of a list where agents are reserved for them")
  func blending() throws {
    let talk = try Distribution.exponential(mean: 120)
    func service(_ people: Int) throws -> ScenarioBuilder {
      let list = try CampaignBuilder(
        RecallLadder(attemptsPerDay: 9, mostAttempts: 40, reach: ReachProbability(0.3)), people: people)
      var stream = list.stream
      stream.priority = -5
      return ScenarioBuilder(
        opens: 32_400, closes: 75_600, dayCount: 4,
        streams: [.init(handling: talk, patience: talk, contacts: [100]), stream],
        teams: [.init(callTypes: [0, 1], keepFree: [0, 6], agents: [20])])
    }
    func level(_ people: Int) throws -> (within: Double, attempts: Int) {
      var (within, offered, attempts) = (0.0, 0.0, 0)
      replicate(try service(people).model(), 20) { tally in
        for interval in 0..<tally.intervalCount {
          within += Double(tally.cells[interval].answeredWithin)
          offered += Double(tally.cells[interval].offered)
        }
        attempts += OutboundTotals(tally).sum(\.attempts)
      }
      return (within / offered, attempts)
    }
    let (alone, blended) = (try level(0), try level(20_000))
    #expect(alone.attempts == 0 && blended.attempts > 100_000)
    #expect(abs(alone.within - blended.within) < 0.02)
  }

  @Test("attempts take a line while they ring and talk: never more than there are")
  func lines() throws {
    var builder = try CampaignBuilder(
      RecallLadder(mostAttempts: 1, reach: ReachProbability(1)), people: 2000, dialling: .fixed())
    builder.agents = 50
    builder.lines = 7
    let service = try builder.totals()
    builder.lines = nil
    let old = builder.campaign
    builder.campaign = OutboundCampaign(batches: old.batches, steps: old.steps, dialling: try .fixed(lines: 7))
    let own = try builder.totals()
    // 7 lines of 110 s each: 393 rounds in 12 hours, the last one of them begun before closing.
    #expect(service.days[0].attempts == 2000 && service.days[0].lastActivityEnd == 32_400 + 286 * 110)
    #expect(own.days[0].attempts == 2000 && own.days[0].lastActivityEnd == service.days[0].lastActivityEnd)
  }
}

extension Dialling {
  /// Dialling with machines that are detected, with errors.
  static func everything(_ mode: DiallingMode) throws -> Dialling {
    Dialling(
      mode: mode, preview: try .exponential(mean: 20), ringAnswered: try .exponential(mean: 10),
      ringUnanswered: try .exponential(mean: 25), failedWork: try .exponential(mean: 10),
      thirdPartyTalk: try .exponential(mean: 30),
      machines: MachineHandling(detects: true, time: try .exponential(mean: 12), falsePositives: 0.05, misses: 0.1))
  }
}

extension ReplicationTally {
  /// Attempts of an outbound type by hour of the dial, together.
  func attempts(_ place: Int) -> Int { attemptsByHour[place * 168..<place * 168 + 168].reduce(0) { $0 + Int($1) } }

  /// Conversations of an outbound type by hour of the dial, together.
  func conversations(_ place: Int) -> Int {
    conversationsByHour[place * 168..<place * 168 + 168].reduce(0) { $0 + Int($1) }
  }

  /// The counts of all outcomes of an outbound type on all days.
  func outcomes(_ place: Int) -> ArraySlice<OutboundOutcomeTally> {
    let first = shape.firstOutcomeRow(of: place, step: 0)
    return outboundOutcomes[
      first * shape.days..<(first + shape.outboundTypes[place].outcomes.reduce(0, +)) * shape.days]
  }

  /// The counts of the strata of an outbound type.
  func strata(_ place: Int) -> ArraySlice<StratumTally> {
    let first = shape.firstStratumRow(of: place)
    return outboundStrata[first..<first + shape.outboundTypes[place].strata]
  }

  /// The counts of all steps of an outbound type on all days.
  func steps(_ place: Int) -> ArraySlice<OutboundStepTally> {
    let first = shape.firstStepRow(of: place)
    return outboundSteps[first * shape.days..<(first + shape.outboundTypes[place].steps) * shape.days]
  }
}
