import ContactDemand
import RandomStreams
import ScenarioModel
import Testing

/// People and attempts of campaigns in expectation.
@Suite struct OutboundForecastTests {
  private static func scenario(_ campaigns: [OutboundCampaign], days: Int = 14) throws -> Scenario {
    let opens = try #require(TimeOfDay("09:00"))
    let closes = try #require(TimeOfDay("18:00"))
    let hours = try #require(OpenPeriod(opens: opens, closes: closes))
    let calendar = ServiceCalendar(
      timeZone: "Europe/Paris", firstDay: CivilDate(daysSinceEpoch: 18_628), dayCount: days, intervalLength: 3600,
      weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [hours]) }))
    let talk = try Distribution.exponential(mean: 240)
    let types = campaigns.enumerated().map { index, campaign in
      CallType(
        name: "type\(index)", channel: .outbound, demand: DemandModel(volume: .dailyVolumes([])),
        handling: HandlingTime(talk: talk), outbound: campaign)
    }
    let intervals = ServiceGrid(calendar).intervals.count
    let group = AgentGroup(
      name: "all", callTypes: Array(types.indices), staffing: .given(Array(repeating: 5, count: intervals)),
      limits: StaffingLimits(minimum: Array(repeating: 0, count: intervals)))
    return Scenario(
      name: "x", title: LocalizedText("x"), calendar: calendar, callTypes: types, agentGroups: [group])
  }

  private static func campaigns(_ scenario: Scenario) throws -> [ExpectedCampaign] {
    OutboundForecast(scenario, forecast: try ContactForecast(scenario)).campaigns.compactMap(\.self)
  }

  /// The three readings of 70 % in four days: one more call, until reached, every day.
  @Test(arguments: [(2, LadderEnd.reached, 130_000.0), (4, .reached, 141_700), (4, .reachedAtFirst, 190_000)])
  func `a list of 100,000 people takes the attempts of its reading`(most: Int, ends: LadderEnd, attempts: Double) throws
  {
    let ladder = RecallLadder(mostAttempts: most, ends: ends, reach: ReachProbability(0.7))
    let campaign = OutboundCampaign(
      batches: [ListBatch(time: 0, people: 60_000), ListBatch(time: 90_000, people: 40_000)],
      steps: [ProtocolStep(name: "call", ladder: ladder)])
    let expected = try #require(try Self.campaigns(Self.scenario([campaign])).first)
    #expect(expected.total == 100_000 && expected.listedByDay[0] == 60_000 && expected.listedByDay[1] == 40_000)
    #expect(abs(expected.attempts - attempts) < 1e-6)
  }

  @Test func `every person ends once, whatever the strata, outcomes and messages`() throws {
    let strata = [
      Stratum(name: "a", share: 0.6, reachFactor: 1.2, neverAnswers: 0.1, refusalFactor: 2),
      Stratum(name: "b", share: 0.4, receivesMessages: false),
    ]
    let outcomes = [
      StepOutcome(name: "no", share: 0.1, consequence: .declines, retained: 0.25),
      StepOutcome(name: "skip", share: 0.2, consequence: .goesTo(step: 2)),
      StepOutcome(name: "done", share: 0.05, consequence: .completes),
    ]
    let ladder = RecallLadder(days: 3, mostAttempts: 5, reach: ReachProbability(0.4))
    let campaign = OutboundCampaign(
      batches: [ListBatch(time: 0, people: 1000)], strata: strata, wrongNumbers: 0.03,
      steps: [
        ProtocolStep(name: "first", message: TextMessage(settles: 0.1), ladder: ladder, outcomes: outcomes),
        ProtocolStep(name: "second", ladder: ladder, goesOnUnreached: true), ProtocolStep(name: "last", ladder: ladder),
      ])
    let steps = try #require(try Self.campaigns(Self.scenario([campaign])).first?.steps)
    #expect(abs(steps[0].due - 1) < 1e-12)
    let completedAtFirst = steps[0].conversations * 0.05
    let ends = steps.reduce(0) { $0 + $1.declined + $1.exhausted } + completedAtFirst + steps[2].conversations
    // What is missing are wrong numbers that somebody answered: at most 3 %.
    #expect(ends < 1 && ends > 0.97)
    // A message may settle the first step for a wrong number too, which the second finds out.
    let goingOn = steps[1].due + steps[0].conversations * 0.2
    #expect(steps[1].exhausted == 0 && steps[2].due <= goingOn && steps[2].due > goingOn - 0.03 * 0.1)
  }

  @Test func `people bring others on entry or by a conversation, along a chain`() throws {
    let ladder = RecallLadder(mostAttempts: 1, reach: ReachProbability(0.5))
    let steps = [ProtocolStep(name: "call", ladder: ladder)]
    let scenario = try Self.scenario([
      OutboundCampaign(
        batches: [ListBatch(time: 0, people: 100)],
        linked: LinkedPeople(callType: 1, number: .geometric(mean: 3), moment: .conversation), steps: steps),
      OutboundCampaign(linked: LinkedPeople(callType: 2, number: .shares([0.5, 0, 0.5])), steps: steps),
      OutboundCampaign(steps: steps),
    ])
    #expect(try Self.campaigns(scenario).map(\.total) == [100, 150, 150])
  }

  /// A list at 10:00 of the first day; people named by conversations are called for, or enter, later by a delay.
  private static func named(at hour: Double, after delay: Double, days: Int = 14) throws -> ExpectedCampaign {
    let steps = [ProtocolStep(name: "call", ladder: RecallLadder(mostAttempts: 1, reach: ReachProbability(1)))]
    let scenario = try scenario(
      [
        OutboundCampaign(
          batches: [ListBatch(time: hour * 3600, people: 100)],
          linked: LinkedPeople(
            callType: 1, number: .fixed(2), moment: .conversation, delay: try .deterministic(delay)), steps: steps),
        OutboundCampaign(steps: steps),
      ], days: days)
    return try #require(try campaigns(scenario).last)
  }

  /// The service is open from 09:00 to 18:00: whoever enters in the evening talks on the next day.
  @Test(arguments: [(10.0, 1800.0, 0), (10, 86_400, 1), (20, 0, 1), (20, 86_400, 2), (17, 36_000, 1)])
  func `named people enter after the conversation and their delay`(hour: Double, delay: Double, day: Int) throws {
    let campaign = try Self.named(at: hour, after: delay)
    #expect(campaign.linkedByDay.enumerated().allSatisfy { abs($1 - ($0 == day ? 200 : 0)) < 1e-9 })
    #expect(campaign.byDay == campaign.linkedByDay)
  }

  @Test func `who enters after the end is counted, and on no day`() throws {
    let campaign = try Self.named(at: 20, after: 86_400, days: 2)
    #expect(campaign.byDay.reduce(0, +) == 0)
    #expect(abs(campaign.total - 200) < 1e-9)
    #expect(abs(campaign.enteringLater.reduce(0, +) - 200) < 1e-9)
  }

  // Two attempts at 50 % reach three of four: 0.75 conversations of 240 s, and 0.5 + 0.25 attempts in vain of 20 s.
  @Test(arguments: [(0.75, 0.75 * 260), (0.5, 0.5 * 260), (0.875, 0.875 * 260)])
  func `the least effort is the conversations and the attempts in vain before them`(share: Double, least: Double) throws
  {
    let campaign = OutboundCampaign(
      batches: [ListBatch(time: 0, people: 100)],
      steps: [
        ProtocolStep(
          name: "call", ladder: RecallLadder(attemptsPerDay: 3, mostAttempts: 3, reach: ReachProbability(0.5)))
      ],
      dialling: Dialling(
        mode: .progressive, ringAnswered: try .deterministic(20), ringUnanswered: try .deterministic(20)))
    let scenario = try Self.scenario([campaign])
    let effort = try #require(ReachEffort(scenario.callTypes[0], in: scenario))
    let conversations = share * 20
    #expect(abs(effort.leastSeconds(reaching: share, within: 86_400) - least - conversations) < 1e-9)
    // All three attempts reach 87.5 %, and that is what they take.
    let expected = try #require(try Self.campaigns(scenario).first)
    let seconds = effort.secondsByEntryDay(within: 86_400, of: expected)
    #expect(abs(seconds[0] - 100 * (0.875 * 260 + 0.875 * 20)) < 1e-6 && seconds.dropFirst().allSatisfy { $0 == 0 })
    #expect(100 * effort.leastSeconds(reaching: 1, within: 86_400) <= seconds[0] + 1e-6)
  }

  // Half never answer: the least effort does not call them again once the share is reached.
  @Test func `strata that answer are called first`() throws {
    let campaign = OutboundCampaign(
      strata: [Stratum(name: "a", share: 0.5), Stratum(name: "b", share: 0.5, reachFactor: 0.5)],
      steps: [ProtocolStep(name: "call", ladder: RecallLadder(mostAttempts: 1, reach: ReachProbability(1)))],
      dialling: Dialling(mode: .progressive, ringUnanswered: try .deterministic(100)))
    let scenario = try Self.scenario([campaign])
    let effort = try #require(ReachEffort(scenario.callTypes[0], in: scenario))
    #expect(abs(effort.leastSeconds(reaching: 0.5, within: 86_400) - 0.5 * 240) < 1e-9)
  }

  @Test func `everyone is called in the first hour, and the readings take the mean over hours and weekdays`() throws {
    var byHour = Array(repeating: 0.0, count: 24)
    for hour in 9..<18 { byHour[hour] = hour < 12 ? 0.6 : 0.3 }
    let reach = ReachProbability(byHour: byHour, weekdayFactors: [1, 1, 1, 1, 1, 1, 0.3])
    let campaign = OutboundCampaign(
      batches: [ListBatch(time: 0, people: 100)],
      steps: [ProtocolStep(name: "call", ladder: RecallLadder(mostAttempts: 1, reach: reach))])
    let expected = try #require(try Self.campaigns(Self.scenario([campaign])).first)
    #expect(abs(expected.reached - 100 * 0.6) < 1e-9)
    #expect(abs((expected.steps.first?.reach.first ?? 0) - 0.4 * 0.9) < 1e-9)
  }
}
