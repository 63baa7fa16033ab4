import ContactSimulation
import QueueingFormulas
import RandomStreams
import ScenarioModel
import Testing

@Suite("Dialling ahead of agents")
struct DiallerTests {
  /// A list that no team works off in a day, with talk of 120 s on average.
  static func list(
    _ mode: DiallingMode, agents: Int, reach: [Double], cap: Double = 0.03, longestWait: Double = 2
  ) throws -> CampaignBuilder {
    let dialling = try Dialling.fixed(mode, silentCallCap: cap, longestWait: longestWait)
    let ladder = RecallLadder(
      attemptsPerDay: 5, smallestGap: 1800, mostAttempts: 50, reach: ReachProbability(byHour: reach, machine: 0.1))
    var builder = try CampaignBuilder(ladder, people: agents * 1500, dialling: dialling)
    builder.talk = try .exponential(mean: 120)
    builder.agents = agents
    builder.days = 1
    return builder
  }

  /// Reach that moves within the day from 0.15 to 0.6 and back.
  static let moving = (0..<24).map { hour in hour < 13 ? 0.15 : hour < 17 ? 0.6 : 0.25 }

  @Test(
    "silent calls stay at or below the cap as reach moves, and agents talk more than with one dial each",
    arguments: [(10, 0.03), (50, 0.03), (50, 0.01), (300, 0.03), (1000, 0.03)])
  func cap(_ agents: Int, _ cap: Double) throws {
    let ahead = try Self.list(.predictive, agents: agents, reach: Self.moving, cap: cap).totals()
    let reserved = try Self.list(.progressive, agents: agents, reach: Self.moving).totals()
    let answers = ahead.sum(\.conversations) + ahead.sum(\.silentCalls)
    #expect(Double(ahead.sum(\.silentCalls)) <= cap * Double(answers) + 1)
    #expect(Double(ahead.sum(\.conversations)) > 1.1 * Double(reserved.sum(\.conversations)))
    #expect(ahead.sum(\.attempts) == ahead.attemptEnds)
    #expect(ahead.days[0].entered == ahead.days[0].ends)
  }

  @Test("the cap holds where some answer late and others are let ring for long", arguments: [10, 100])
  func ringing(_ agents: Int) throws {
    let ladder = RecallLadder(
      attemptsPerDay: 5, smallestGap: 1800, mostAttempts: 50, reach: ReachProbability(byHour: Self.moving, machine: 0.1)
    )
    let dialling = Dialling(
      mode: .predictive, ringAnswered: try .exponential(mean: 10), ringUnanswered: try .exponential(mean: 25))
    var list = try CampaignBuilder(ladder, people: agents * 1500, dialling: dialling)
    (list.talk, list.agents, list.days) = (try .exponential(mean: 120), agents, 1)
    for replication in 0..<4 {
      let totals = try list.totals(replication)
      let answers = totals.sum(\.conversations) + totals.sum(\.silentCalls)
      #expect(Double(totals.sum(\.silentCalls)) <= 0.03 * Double(answers) + 1)
      #expect(totals.sum(\.conversations) > agents * 200)
    }
  }

  @Test("a dialler that watches its agents keeps them as busy as dialling on averages", arguments: [200, 500, 1000])
  func occupancy(_ agents: Int) throws {
    let totals = try Self.list(.predictive, agents: agents, reach: Array(repeating: 0.3, count: 24)).totals()
    let occupancy = totals.days[0].agentSeconds / Double(agents * 43_200)
    let averages = try DiallerCapacity.largest(
      agents: Double(agents), meanHandling: 120, maxWait: 2, maxSilent: 0.03)
    // Two points for the first minutes of the day, in which the dialler knows nothing, and for its aim below the cap.
    #expect(occupancy > averages.occupancy - 0.02)
    #expect(occupancy < 1)
  }

  @Test("callers wait for agents no longer because of calls ahead than the longest of these", arguments: [0.0, 2, 5])
  func longestWait(_ longest: Double) throws {
    let totals = try Self.list(.predictive, agents: 40, reach: Self.moving, longestWait: longest).totals()
    let answers = totals.sum(\.conversations) + totals.sum(\.silentCalls)
    #expect(Double(totals.sum(\.silentCalls)) <= 0.03 * Double(answers) + 1)
    #expect(totals.sum(\.conversations) > 1000)
  }

  @Test("what a dialler does is reproducible, and every person is counted once")
  func conservation() throws {
    let model = try CampaignLawTests.everything(.predictive).model()
    let engine = ReplicationEngine()
    var (first, again) = (model.makeTally(), model.makeTally())
    engine.run(model, replication: 1, into: &first)
    engine.run(model, replication: 2, into: &again)
    engine.run(model, replication: 1, into: &again)
    #expect(first.outbound == again.outbound && first.cells == again.cells)
    for place in 0..<2 {
      let totals = OutboundTotals(first, place: place)
      for day in totals.days { #expect(day.entered == day.ends) }
      #expect(totals.sum(\.attempts) > 0 && totals.sum(\.reached) == totals.sum(\.reachedOnDay))
      #expect(totals.sum(\.attempts) == first.attempts(place))
    }
  }

  @Test("lines limit what rings and talks at once", arguments: [12, 30])
  func lines(_ lines: Int) throws {
    let cap = 1.0
    var list = try Self.list(.predictive, agents: 60, reach: Array(repeating: 1, count: 24), cap: cap)
    list.talk = try Distribution(.deterministic(value: 120))
    list.lines = lines
    let totals = try list.totals()
    // Each line takes a call of 10 s of ringing and 120 s of talk after the other, until closing.
    #expect(totals.sum(\.attempts) == lines * 333)
    #expect(totals.sum(\.silentCalls) == 0)
  }
}
