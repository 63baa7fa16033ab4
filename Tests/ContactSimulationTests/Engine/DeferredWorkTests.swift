import ContactSimulation
import Measures
import OutputAnalysis
import RandomStreams
import ScenarioModel
import Testing

@Suite("Deferred work")
struct DeferredWorkTests {
  /// Mail of 4 minutes each on days from 10 to 12, one agent, nothing but the backlog of the start.
  static func mail(_ backlog: Int, days: Int = 3, target: DelayTarget? = nil) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 43_200, dayCount: days,
      streams: [
        .init(
          handling: try Distribution(.deterministic(value: 240)), contacts: [0],
          deferred: DeferredWork(backlogAtStart: backlog, target: target))
      ], teams: [.init(callTypes: [0], agents: [1])])
  }

  static func tally(_ builder: ScenarioBuilder) throws -> ReplicationTally {
    let model = try builder.model()
    var result = model.makeTally()
    replicate(model, 1) { result = $0 }
    return result
  }

  @Test("a backlog is carried over nights and worked in opening hours only")
  func nights() throws {
    let tally = try Self.tally(Self.mail(200))
    #expect(tally.deferred.map(\.backlogAtEnd) == [170, 140, 110])
    #expect(tally.deferred.map(\.doneOnDay) == [30, 30, 30])
    #expect(tally.deferred[0].entered == 200 && tally.deferred[0].done == 90 && tally.deferred[0].left == 110)
    #expect(tally.deferred.map(\.oldestAtEnd) == [86_400, 172_800, 259_200])
    #expect(Array(tally.backlog[9...12]) == [200, 186, 171, 170])
    #expect(tally.agentTime.map(\.busySeconds).reduce(0, +) == 3 * 7200)
  }

  @Test("an item begun before closing is completed, as overtime")
  func overtime() throws {
    var builder = try Self.mail(200)
    builder.streams[0].handling = try Distribution(.deterministic(value: 4000))
    let tally = try Self.tally(builder)
    #expect(tally.deferred.map(\.doneOnDay) == [2, 2, 2])
    // Two items a day by one agent in two open hours: 800 s after closing, of the day and of no interval.
    #expect(tally.afterClosing == [800, 800, 800])
    #expect(tally.agentTime.allSatisfy { $0.overtimeSeconds == 0 && $0.busySeconds == $0.scheduledSeconds })
  }

  @Test(
    "a delay runs through the calendar, or in opening hours only",
    arguments: [DelayClock.calendar, .openHours])
  func delayClock(_ clock: DelayClock) throws {
    let done: Int32 = clock == .calendar ? 45 : 75
    // 5 open hours end on the third day at 11:00; 34 calendar hours and a half end on the second day at 10:30 + 30 min.
    let within = clock == .calendar ? 35.0 * 3600 : 5 * 3600
    let target = DelayTarget(level: 0.8, within: within, clock: clock)
    let tally = try Self.tally(Self.mail(200, target: target))
    #expect(tally.deferred[0].doneWithin == done && tally.deferred[0].enteredLate == 0)
  }

  @Test("items entered later than the end less D are marked, and those of them done in time")
  func late() throws {
    var builder = try Self.mail(0, target: DelayTarget(level: 0.8, within: 86_400))
    builder.streams[0].contacts = [3]
    let tally = try Self.tally(builder)
    let late = tally.deferred.map(\.enteredLate)
    #expect(late[0] == 0 && late[1] == 0 && late[2] == tally.deferred[2].entered && late[2] > 20)
    #expect(tally.deferred[2].doneWithinOfLate == tally.deferred[2].doneWithin)
  }

  @Test("orders of work: the oldest type first, the newest item first, or the first deadline across types")
  func orders() throws {
    func within(_ order: DeferredOrder) throws -> [Int32] {
      func type(_ age: Double, _ within: Double) throws -> ScenarioBuilder.Stream {
        .init(
          handling: try Distribution(.deterministic(value: 240)), contacts: [0],
          deferred: DeferredWork(
            backlogAtStart: 100, backlogAge: try Distribution(.deterministic(value: age)),
            target: DelayTarget(level: 0.8, within: within), order: order))
      }
      let builder = ScenarioBuilder(
        streams: [try type(144_000, 172_800), try type(0, 14_400)], teams: [.init(callTypes: [0, 1], agents: [1])])
      return try Self.tally(builder).deferred.map(\.doneWithin)
    }
    #expect(try within(.oldestFirst) == [100, 0])
    #expect(try within(.deadlineFirst) == [20, 60])
  }

  @Test("newest first leaves the oldest to the end")
  func newestFirst() throws {
    var builder = try Self.mail(50)
    builder.streams[0].contacts = [4]
    builder.streams[0].deferred = DeferredWork(backlogAtStart: 50, order: .newestFirst)
    let tally = try Self.tally(builder)
    #expect(tally.deferred[2].doneOnDay == 30 && tally.deferred[2].oldestAtEnd == 259_200)
    #expect(tally.deferred[0].left > 20 && tally.deferred[2].left == tally.deferred[2].entered - tally.deferred[2].done)
  }

  @Test("agents kept free for calls do no mail")
  func keepFree() throws {
    var builder = try Self.mail(10_000)
    builder.teams[0].agents = [10]
    builder.teams[0].keepFree = [3]
    let tally = try Self.tally(builder)
    #expect(tally.agentTime.allSatisfy { $0.busySeconds - $0.overtimeSeconds == 7 * 1800 })
  }

  @Test("calls do not notice mail that is put back for them", arguments: ClosingRule.allCases)
  func interruption(_ closing: ClosingRule) throws {
    var builder = try EngineLawTests.centre(closing)
    for team in builder.teams.indices { builder.teams[team].agents = builder.teams[team].agents.map { $0 - 4 } }
    let alone = try builder.model()
    builder.streams.append(
      .init(
        handling: try .exponential(mean: 600), priority: -1, contacts: [0],
        deferred: DeferredWork(backlogAtStart: 20_000, isInterruptible: true)))
    builder.teams[0].callTypes.append(2)
    builder.teams[1].callTypes.append(2)
    let shared = try builder.model()
    let engine = ReplicationEngine()
    var (first, second) = (alone.makeTally(), shared.makeTally())
    engine.run(alone, replication: 1, into: &first)
    engine.run(shared, replication: 1, into: &second)
    let differing = (0..<120).filter { first.cells[$0] != second.cells[$0] }
    #expect(differing.isEmpty)
    #expect(second.deferred.map(\.interrupted).reduce(0, +) > 100)
    #expect(second.deferred[0].entered == second.deferred[0].done + second.deferred[0].left)
  }

  @Test("writers call after their delay if the item is not done, and withdraw it")
  func callsFromItems() throws {
    var builder = try Self.mail(200)
    builder.streams.append(.init(handling: try .exponential(mean: 60), contacts: [0]))
    builder.teams.append(.init(callTypes: [1], agents: [500]))
    builder.streams[0].deferred = DeferredWork(
      backlogAtStart: 200,
      callsFromItems: CallsFromItems(
        share: 1, delay: try Distribution(.deterministic(value: 39_600)), callType: 1, withdrawsItem: true))
    let tally = try Self.tally(builder)
    // By 11:00, 15 are done and the 16th has just begun or is about to.
    let first = tally.deferred[0]
    #expect(first.turnedIntoCalls >= 185 - 1 && first.withdrawn >= 183 && first.entered == first.done + first.withdrawn)
    #expect(tally.cells.map(\.offered).reduce(0, +) == first.turnedIntoCalls)
  }

  /// A mailbox that nobody works on, whose writers all call after 10 hours on average.
  static func unansweredMail() throws -> ScenarioBuilder {
    var builder = try mail(300)
    builder.streams[0].contacts = [5]
    builder.streams.append(.init(handling: try .exponential(mean: 60), contacts: [0]))
    builder.teams[0].callTypes = [1]
    builder.streams[0].deferred = DeferredWork(
      backlogAtStart: 300,
      callsFromItems: CallsFromItems(share: 1, delay: try .exponential(mean: 36_000), callType: 1))
    return builder
  }

  @Test("every call that an item turned into is made within the period: offered, or an attempt while closed")
  func callsFromItemsAreMade() throws {
    let tally = try Self.tally(Self.unansweredMail())
    let calls = tally.deferred.map(\.turnedIntoCalls)
    let (offered, closed) = (tally.cells.map(\.offered), tally.outside.map(\.closedAttempts))
    let (made, entered) = (calls.reduce(0, +), tally.deferred.map(\.entered).reduce(0, +))
    let attempts = offered.reduce(0, +) + closed.reduce(0, +)
    #expect(made == attempts)
    #expect(offered.contains { $0 > 0 } && closed.contains { $0 > 0 })
    // 120 items a day: those of the last day call for the most part after its end.
    #expect(calls.allSatisfy { $0 > 0 } && made < entered - 20)
  }

  @Test("calls of writers while the service is closed are a measure, without other demand in closed hours")
  func callsFromItemsWhileClosed() throws {
    let builder = try Self.unansweredMail()
    var scenario = try builder.scenario()
    scenario.simulation.replications = .fixed(2)
    let evidence = try SimulationStudy(builder.model(), of: scenario).run()
    #expect(evidence.measures.contains(.closedAttempts))
    let run = try #require(evidence.run(.callType(1)))
    #expect(try #require(run.estimate(.closedAttempts)).mean > 100)
    #expect(evidence.spillOver(.callType(1))?.ofDay.contains { $0.closedAttempts > 0 } == true)
  }

  @Test("a large backlog", arguments: [1_000_000])
  func largeBacklog(_ items: Int) throws {
    var builder = try Self.mail(effort(items))
    builder.streams[0].handling = try .exponential(mean: 1)
    let tally = try Self.tally(builder)
    #expect(tally.deferred[0].entered == Int32(effort(items)))
    #expect(tally.deferred[0].done + tally.deferred[0].left == tally.deferred[0].entered)
  }

  @Test(
    "round the clock, a type of its own is an M/G/1 queue: turnaround and backlog (6 checks)",
    arguments: [0.0, 1.0, 2.0])
  func pollaczek(_ variation: Double) throws {
    let (service, load, days) = (240.0, 0.7, 40)
    let handling: Distribution =
      variation == 0
      ? try Distribution(.deterministic(value: service))
      : try .lognormal(mean: service, standardDeviation: service * variation)
    let builder = ScenarioBuilder(
      dayCount: days, intervalLength: 3600,
      streams: [.init(handling: handling, contacts: [load / service * 3600], deferred: DeferredWork())],
      teams: [.init(callTypes: [0], agents: [1])], warmUp: 4 * 86_400)
    let model = try builder.model()
    var (turnaround, backlog) = (RatioSample(), RatioSample())
    replicate(model, effort(150)) { tally in
      turnaround.add(
        tally.deferred.map(\.turnaround).reduce(0, +), Double(tally.deferred.map(\.done).reduce(0, +)))
      let hours = tally.backlog[96..<24 * days]
      backlog.add(Double(hours.reduce(0, +)), Double(hours.count))
    }
    let exact = service + load * service * (1 + variation * variation) / (2 * (1 - load))
    #expect(abs(turnaround.z(against: exact)) <= largestZ)
    #expect(abs(backlog.z(against: load / service * exact)) <= largestZ)
  }
}
