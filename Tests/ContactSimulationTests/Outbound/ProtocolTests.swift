import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Follow-up protocols")
struct ProtocolTests {
  static let always = RecallLadder(mostAttempts: 1, reach: ReachProbability(1))

  @Test("steps come after their delays: a first call, one two days later, a closing call a day after that")
  func steps() throws {
    var builder = try CampaignBuilder(
      steps: [
        ProtocolStep(name: "first", ladder: Self.always),
        ProtocolStep(name: "second", reference: .entry, delay: 172_800, ladder: Self.always),
        ProtocolStep(name: "closing", delay: 86_400, ladder: Self.always),
      ], people: 100)
    builder.days = 6
    let totals = try builder.totals()
    // The closing call is due a day after the end of the second, within the hours of the fourth day.
    #expect(totals.days.map(\.attempts) == [100, 0, 100, 100, 0, 0])
    #expect(totals.sum(\.reached) == 100 && totals.sum(\.completed) == 100)
    #expect(totals.days.map(\.waitingAtEnd) == [100, 100, 100, 0, 0, 0])
  }

  @Test("outcomes follow their shares, refusals with the stratum's factor, and some are kept")
  func outcomes() throws {
    let count = 40_000
    let totals = try CampaignBuilder(
      steps: [
        ProtocolStep(
          name: "call", ladder: Self.always,
          outcomes: [
            StepOutcome(name: "away", share: 0.1, consequence: .declines, retained: 0.25),
            StepOutcome(name: "negative", share: 0.2, consequence: .completes),
          ])
      ], people: count, strata: [Stratum(name: "everyone", share: 1, refusalFactor: 2)]
    ).totals()
    let (away, negative) = (
      totals.sum(\.declined), totals.tally.outboundOutcomes[4..<8].reduce(0) { $0 + Int($1.times) }
    )
    #expect(Int(totals.tally.outboundOutcomes[0].times) == away)
    let kept = Int(totals.tally.outboundOutcomes[0].kept)
    #expect(kept == Int(totals.tally.outboundSteps[0].kept) && totals.tally.outboundOutcomes[4].kept == 0)
    // A quarter of the two tenths that want to decline.
    #expect(abs(Double(kept) - 0.05 * Double(count)) <= largestZ * (Double(count) * 0.05 * 0.95).squareRoot())
    for (found, share) in [(away, 0.15), (negative, 0.2), (Int(totals.tally.outboundSteps[0].accepted), 0.65)] {
      let z = (Double(found) - share * Double(count)) / (Double(count) * share * (1 - share)).squareRoot()
      #expect(abs(z) <= largestZ)
    }
  }

  @Test("kinds of people differ in who is reached, and in how many never answer")
  func strata() throws {
    let count = 60_000
    let totals = try CampaignBuilder(
      steps: [ProtocolStep(name: "call", ladder: RecallLadder(mostAttempts: 2, reach: ReachProbability(0.5)))],
      people: count,
      strata: [
        Stratum(name: "mobile", share: 0.75),
        Stratum(name: "landline", share: 0.25, reachFactor: 0.6, neverAnswers: 0.1),
      ]
    ).totals()
    let strata = Array(totals.tally.outboundStrata)
    let expected = [
      (share: 0.75, never: 0.0, first: 0.5, reached: 0.75),
      (share: 0.25, never: 0.1, first: 0.9 * 0.3, reached: 0.9 * 0.51),
    ]
    #expect(strata.count == expected.count)
    for (stratum, law) in zip(strata, expected) {
      let people = Double(stratum.entered)
      #expect(abs(people - law.share * Double(count)) <= largestZ * (Double(count) * 0.75 * 0.25).squareRoot())
      for (found, share) in [
        (stratum.neverAnswering, law.never), (stratum.reachedAtFirstAttempt, law.first), (stratum.reached, law.reached),
      ] {
        #expect(abs(Double(found) - share * people) <= largestZ * (people * share * (1 - share)).squareRoot())
      }
      #expect(stratum.reached == stratum.completed && stratum.exhausted == stratum.entered - stratum.reached)
    }
  }

  @Test("a message settles the step of some, in time, and raises the reach of all who get it")
  func messages() throws {
    let answer = try Distribution(.deterministic(value: 600))
    var builder = try CampaignBuilder(
      steps: [
        ProtocolStep(
          name: "call", message: TextMessage(settles: 0.4, answerDelay: answer, lead: 36_000, reachFactor: 2),
          ladder: RecallLadder(mostAttempts: 1, reach: ReachProbability(0.5)))
      ], people: 20_000,
      strata: [
        Stratum(name: "mobile", share: 0.5), Stratum(name: "landline", share: 0.5, receivesMessages: false),
      ])
    builder.days = 1
    let totals = try builder.totals()
    let (mobile, settled) = (totals.sum(\.messages), Int(totals.tally.outboundSteps[0].settledByMessage))
    #expect(abs(Double(mobile) - 10_000) < largestZ * 5000.squareRoot())
    #expect(abs(Double(settled) - 0.4 * Double(mobile)) < largestZ * (0.24 * Double(mobile)).squareRoot())
    // All other mobiles are reached, and half of the landlines.
    #expect(totals.sum(\.attempts) == 20_000 - settled)
    let landlines = totals.sum(\.reached) - (mobile - settled)
    #expect(abs(Double(landlines) - 0.5 * Double(20_000 - mobile)) < largestZ * 2500.squareRoot())
    #expect(totals.sum(\.completed) == totals.sum(\.reached) + settled)
  }

  @Test("a cascade releases everyone whom the person brought, each once")
  func cascade() throws {
    let cases = try CampaignBuilder(
      steps: [
        ProtocolStep(name: "first", ladder: Self.always),
        ProtocolStep(
          name: "test", delay: 86_400, ladder: Self.always,
          outcomes: [StepOutcome(name: "negative", share: 1, consequence: .completes, cascadeStep: 2)]),
      ], people: 200)
    let contacts = try CampaignBuilder(
      steps: [
        ProtocolStep(name: "first", ladder: Self.always),
        ProtocolStep(name: "closing", delay: 10 * 86_400, ladder: Self.always),
        ProtocolStep(name: "release", ladder: Self.always, isOnlyByCascade: true),
      ], people: 0)
    var index = cases.stream
    let campaign = cases.campaign
    index.outbound = OutboundCampaign(
      batches: campaign.batches, linked: LinkedPeople(callType: 1, number: .fixed(3)), steps: campaign.steps,
      dialling: campaign.dialling)
    let service = ScenarioBuilder(
      opens: 32_400, closes: 75_600, dayCount: 5, streams: [index, contacts.stream],
      teams: [.init(callTypes: [0, 1], agents: [500])])
    let model = try service.model()
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: 0, into: &tally)
    let linked = OutboundTotals(tally, place: 1)
    #expect(linked.days.map(\.entered) == [600, 0, 0, 0, 0])
    #expect(linked.days.map(\.released) == [0, 600, 0, 0, 0])
    #expect(linked.days.map(\.attempts) == [600, 600, 0, 0, 0])
    #expect(linked.sum(\.completed) == 600 && OutboundTotals(tally).sum(\.completed) == 200)
  }

  /// Counts of a list of 1,000 whom nobody reaches and who all call back, and the calls that agents answered.
  private func returnCalls(mostAttempts: Int) throws -> (OutboundTotals, answered: Int) {
    var list = try CampaignBuilder(
      RecallLadder(mostAttempts: mostAttempts, reach: ReachProbability(0)), people: 1000)
    let old = list.campaign
    list.campaign = OutboundCampaign(
      batches: old.batches, steps: old.steps, dialling: old.dialling,
      returnCalls: ReturnCalls(share: 1, delay: try Distribution(.deterministic(value: 1800)), callType: 1))
    let talk = try Distribution(.deterministic(value: 60))
    let service = ScenarioBuilder(
      opens: 32_400, closes: 75_600, dayCount: 5,
      streams: [list.stream, .init(handling: talk, contacts: [0])],
      teams: [.init(callTypes: [0, 1], agents: [2000])])
    let model = try service.model()
    var tally = model.makeTally()
    ReplicationEngine().run(model, replication: 0, into: &tally)
    return (OutboundTotals(tally), tally.cells.reduce(0) { $0 + Int($1.answered) })
  }

  @Test("who calls back and is answered need not be called any more")
  func returnCalls() throws {
    let (totals, answered) = try returnCalls(mostAttempts: 4)
    #expect(totals.sum(\.attempts) == 1000 && totals.sum(\.calledBack) == 1000 && answered == 1000)
    #expect(totals.sum(\.reached) == 1000 && totals.sum(\.completed) == 1000)
  }

  @Test("who was missed by the last attempt calls back too, and stays given up")
  func returnCallsFromTheLastAttempt() throws {
    let (totals, answered) = try returnCalls(mostAttempts: 1)
    #expect(totals.sum(\.attempts) == 1000 && totals.sum(\.calledBack) == 1000 && answered == 1000)
    #expect(totals.sum(\.reached) == 0 && totals.sum(\.exhausted) == 1000)
  }

  @Test("a service that dials runs all days at once, and a campaign with unknown names is refused")
  func checks() throws {
    let builder = try CampaignBuilder(Self.always)
    #expect(try builder.builder.model().independentDayRanges == [0..<4])
    var wrong = builder
    wrong.campaign = OutboundCampaign(
      linked: LinkedPeople(callType: 7, number: .fixed(1)), steps: builder.campaign.steps)
    #expect(throws: SimulationError.self) { try wrong.builder.model() }
    wrong.campaign = OutboundCampaign(
      batches: [ListBatch(time: 0, people: 1)], linked: LinkedPeople(callType: 0, number: .fixed(1)),
      steps: builder.campaign.steps)
    #expect(throws: SimulationError.self) { try wrong.builder.model() }
    wrong.campaign = OutboundCampaign(batches: [ListBatch(time: 0, people: 1 << 40)], steps: builder.campaign.steps)
    #expect(throws: SimulationError.self) { try wrong.builder.model() }
  }
}
