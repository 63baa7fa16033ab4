import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Edges of a whole contact centre")
struct CallerEdgeTests {
  /// Four hours, one type, one group.
  static func centre(contacts: Double = 100, agents: Int = 10, patience: Distribution? = nil) throws -> ScenarioBuilder
  {
    ScenarioBuilder(
      opens: 36_000, closes: 50_400,
      streams: [.init(handling: try .exponential(mean: 240), patience: patience, contacts: [contacts])],
      teams: [.init(callTypes: [0], agents: [agents])])
  }

  static func totals(_ builder: ScenarioBuilder) throws -> CellTally {
    let model = try builder.model()
    var totals = Totals()
    replicate(model, 1) { totals = Totals.all($0, model) }
    return totals.cells
  }

  @Test("everyone calls again at once, to no avail: the most attempts end it", arguments: [0, 1])
  func retryStorm(_ agents: Int) throws {
    var builder = try Self.centre(agents: agents, patience: Distribution(.deterministic(value: 0)))
    builder.streams[0].retries = RetryRule(
      afterAbandonment: 1, afterBlocking: 1, afterClearing: 1, delay: try Distribution(.deterministic(value: 0)),
      mostAttempts: 50, patience: .keep, handling: .keep)
    let cells = try Self.totals(builder)
    let fresh = cells.offered - cells.retries
    #expect(fresh > 500 && cells.retries <= 49 * fresh && cells.offered == cells.ends)
    if agents == 0 { #expect(cells.retries == 49 * fresh && cells.abandoned == cells.offered) }
  }

  @Test("a circle of transfers ends after eight parts")
  func transferTier() throws {
    var builder = try Self.centre(agents: 1000)
    builder.streams[0].transfers = [TransferRule(probability: 1, destination: 0)]
    let model = try builder.model()
    replicate(model, 2) { tally in
      var (calls, parts) = (Totals(), Totals())
      calls.add(tally, type: 0, intervals: 0..<model.intervalCount)
      parts.add(tally, type: 1, intervals: 0..<model.intervalCount)
      #expect(calls.cells.offered > 500 && calls.cells.transferred == calls.cells.offered)
      #expect(parts.cells.offered == 7 * calls.cells.offered)
      #expect(parts.cells.transferred == 6 * calls.cells.offered && calls.cells.helpedAtFirstCall == 0)
    }
  }

  @Test("transfers with lines: a line is held to the end of the last part", arguments: [nil, 60.0])
  func transferLines(_ afterCall: Double?) throws {
    var builder = try Self.centre(contacts: 400, agents: 1000)
    builder.lines = 200
    builder.streams[0].handling = try Distribution(.deterministic(value: 300))
    builder.streams[0].afterCall = try afterCall.map { try Distribution(.deterministic(value: $0)) }
    let alone = try Self.totals(builder)
    builder.streams[0].transfers = [TransferRule(probability: 1, destination: 0)]
    let passedOn = try Self.totals(builder)
    #expect(alone.blockedByLines == 0)
    // 200 lines for 8 x 300 s carry 300 calls an hour; 800 are offered.
    #expect(passedOn.blockedByLines > 1000 && passedOn.offered == passedOn.ends)
  }

  @Test("nobody on duty: nothing is transferred, called back or worked")
  func noAgents() throws {
    var builder = try BusyCentre.builder()
    builder.teams = builder.teams.map { team in
      var team = team
      team.agents = [0]
      return team
    }
    let model = try builder.model()
    replicate(model, 2) { tally in
      #expect(tally.cells.allSatisfy { $0.offered == $0.ends && $0.answered == 0 && $0.callbackReached == 0 })
      #expect(tally.deferred.allSatisfy { $0.done == 0 && $0.entered == $0.left + $0.withdrawn })
    }
  }

  @Test("a circle of groups opens after exactly its wait")
  func tiers() throws {
    var builder = try Self.centre(contacts: 50)
    builder.teams = [.init(callTypes: [0], agents: [0]), .init(callTypes: [0], agents: [500])]
    builder.streams[0].tiers = [RoutingTier(after: 0, groups: [0]), RoutingTier(after: 30, groups: [1])]
    let cells = try Self.totals(builder)
    #expect(cells.offered > 300 && cells.answered == cells.offered && cells.answeredAtOnce == 0)
    #expect(abs(cells.answeredWait - 30 * Double(cells.answered)) < 1e-6)
  }

  @Test("least-skilled takes the group with fewer call types, whatever the list says")
  func leastSkilled() throws {
    var builder = try Self.centre(contacts: 50)
    builder.streams.append(builder.streams[0])
    builder.teams = [.init(callTypes: [0, 1], agents: [500]), .init(callTypes: [0], agents: [500])]
    builder.streams[0].groupChoice = .leastSkilled
    let model = try builder.model()
    replicate(model, 1) { tally in
      #expect(tally.servedBy[tally.served(row: 0, group: 0, day: 0)] == 0)
      #expect(tally.servedBy[tally.served(row: 0, group: 1, day: 0)] > 300)
      #expect(tally.servedBy[tally.served(row: 1, group: 0, day: 0)] > 300)
    }
  }

  @Test("a group's factor and own time act on its contacts only")
  func groupHandling() throws {
    var builder = try Self.centre(contacts: 50, agents: 500)
    builder.streams[0].handling = try Distribution(.deterministic(value: 100))
    func busy(_ handling: [Int: GroupHandling]) throws -> Double {
      builder.teams[0].handling = handling
      let model = try builder.model()
      var seconds = 0.0
      replicate(model, 1) { tally in seconds = Totals.all(tally, model).agents.busySeconds }
      return seconds
    }
    let plain = try busy([:])
    let factor = try busy([0: .factor(1.5)])
    let own = try busy([0: .own(HandlingTime(talk: try Distribution(.deterministic(value: 300))))])
    #expect(plain > 30_000 && abs(factor - 1.5 * plain) < 1e-6 && abs(own - 3 * plain) < 1e-6)
  }

  @Test("more call types than are compared one by one give the arrivals of each alone")
  func manyTypes() throws {
    var builder = try Self.centre(contacts: 5, agents: 10_000)
    builder.streams = Array(repeating: builder.streams[0], count: 40)
    builder.teams[0].callTypes = Array(0..<40)
    var few = builder
    few.streams = Array(builder.streams.prefix(8))
    few.teams[0].callTypes = Array(0..<8)
    let (many, fewer) = (try builder.model(), try few.model())
    let engine = ReplicationEngine()
    var (first, second) = (many.makeTally(), fewer.makeTally())
    engine.run(many, replication: 0, into: &first)
    engine.run(fewer, replication: 0, into: &second)
    for type in 0..<8 {
      for interval in 0..<8 {
        #expect(
          first.cells[first.cell(type, interval: interval)] == second.cells[second.cell(type, interval: interval)])
      }
    }
    #expect(first.cells.allSatisfy { $0.answered == $0.offered })
  }

  @Test("names of call types and groups that do not exist are refused")
  func references() throws {
    var builder = try Self.centre()
    builder.streams[0].transfers = [TransferRule(probability: 0.1, destination: 3)]
    #expect(throws: SimulationError.unknownReference(place: "transfers of type0", index: 3)) { try builder.model() }
    builder.streams[0].transfers = []
    builder.streams[0].tiers = [RoutingTier(after: 0, groups: [7])]
    #expect(throws: SimulationError.unknownReference(place: "circles of type0", index: 7)) { try builder.model() }
    builder.streams[0].tiers = []
    builder.streams[0].sharesFactorsOf = -1
    #expect(throws: SimulationError.unknownReference(place: "volume factors of type0", index: -1)) {
      try builder.model()
    }
  }
}
