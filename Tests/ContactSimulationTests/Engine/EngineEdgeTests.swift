import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Edges of one replication")
struct EngineEdgeTests {
  static func day(
    contacts: [Double], agents: [Int], patience: Distribution? = nil, closing: ClosingRule = .served
  ) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 36_000, closes: 43_200, dayCount: 2,
      streams: [.init(handling: try .exponential(mean: 240), patience: patience, contacts: contacts)],
      teams: [.init(callTypes: [0], agents: agents)], closing: closing)
  }

  static func totals(_ builder: ScenarioBuilder) throws -> Totals {
    let model = try builder.model()
    var totals = Totals()
    replicate(model, 1) { totals = Totals.all($0, model) }
    return totals
  }

  @Test("no calls: agents are ready all the time")
  func noCalls() throws {
    let totals = try Self.totals(Self.day(contacts: [0], agents: [5]))
    #expect(totals.cells == CellTally())
    #expect(totals.agents.readySeconds == 2 * 7200 * 5 && totals.agents.busySeconds == 0)
  }

  @Test("nobody on duty: patient callers are cleared at closing, the others abandon", arguments: ClosingRule.allCases)
  func noAgents(_ closing: ClosingRule) throws {
    let endless = try Self.totals(Self.day(contacts: [50], agents: [0], closing: closing)).cells
    #expect(endless.offered > 300 && endless.cleared == endless.offered)
    let patience = try Distribution.exponential(mean: 30)
    let finite = try Self.totals(Self.day(contacts: [50], agents: [0], patience: patience, closing: closing)).cells
    #expect(finite.abandoned + finite.cleared == finite.offered)
    #expect((finite.cleared > 0) == (closing == .cleared))
  }

  @Test("more agents than callers: everyone is answered at once")
  func hugeStaff() throws {
    let cells = try Self.totals(Self.day(contacts: [500], agents: [Int.max])).cells
    #expect(cells.offered > 1000 && cells.answeredAtOnce == cells.offered)
  }

  @Test("a type that no group serves is cleared on arrival")
  func unserved() throws {
    var builder = try Self.day(contacts: [50], agents: [5])
    builder.teams[0].callTypes = []
    let cells = try Self.totals(builder).cells
    #expect(cells.cleared == cells.offered && cells.offered > 0 && cells.lostWait == 0)
  }

  @Test("at closing nothing starts any more when callers are left to abandon")
  func leftToAbandon() throws {
    let patience = try Distribution(.deterministic(value: 600))
    let builder = try Self.day(contacts: [400], agents: [10], patience: patience, closing: .leftToAbandon)
    let model = try builder.model()
    replicate(model, 3) { tally in
      for last in [3, 7] { #expect(tally.cells[last].abandoned > 50) }
      let totals = Totals.all(tally, model)
      #expect(totals.cells.cleared == 0)
      #expect(totals.agents.overtimeSeconds > 0)
    }
  }

  @Test("at a step down nobody is cut off and nothing starts until enough have finished")
  func stepDown() throws {
    let builder = ScenarioBuilder(
      opens: 36_000, closes: 39_600,
      streams: [.init(handling: try Distribution(.deterministic(value: 5000)), contacts: [200, 0])],
      teams: [.init(callTypes: [0], agents: [100, 40])])
    let model = try builder.model()
    replicate(model, 3) { tally in
      let (first, second) = (tally.agentTime[0], tally.agentTime[1])
      #expect(first.overtimeSeconds == 0 && first.busySeconds > 0)
      #expect(second.readySeconds <= 1e-6)
      #expect(second.overtimeSeconds == Double(60 * 1800))
      let all = tally.workAfterClosing(group: 0, day: 0) + first.busySeconds + second.busySeconds
      #expect(abs(all - 5000 * Double(tally.cells[0].answered + tally.cells[1].answered)) < 1e-6)
      #expect(tally.cells[0].answered == tally.cells[0].offered)
    }
  }

  @Test("callers left over in extreme overload go on waiting into the next day")
  func leftOver() throws {
    let builder = ScenarioBuilder(
      opens: 0, closes: 82_800, dayCount: 2, intervalLength: 3600,
      streams: [.init(handling: try .exponential(mean: 600), contacts: [60] + Array(repeating: 0, count: 22))],
      teams: [.init(callTypes: [0], agents: [0] + Array(repeating: 0, count: 21) + [1])])
    let model = try builder.model()
    replicate(model, 2) { tally in
      let totals = Totals.all(tally, model)
      #expect(totals.cells.answered == totals.cells.offered)
      #expect(totals.cells.answeredWait > 3600 * 22 * Double(totals.cells.offered) / 2)
    }
  }

  @Test("lines are held to the end of talk, not during after-call work")
  func lines() throws {
    var builder = try Self.day(contacts: [600], agents: [1000])
    builder.lines = 40
    let blocked = try Self.totals(builder).cells.blockedByLines
    builder.streams[0].handling = try Distribution(.deterministic(value: 0))
    builder.streams[0].afterCall = try .exponential(mean: 240)
    let free = try Self.totals(builder).cells
    #expect(blocked > 500 && free.blockedByLines == 0 && free.answered == free.offered)
    builder.lines = 0
    let none = try Self.totals(builder).cells
    #expect(none.blockedByLines == none.offered)
  }

  @Test("a wait or a patience of exactly T counts as within T")
  func exactThreshold() throws {
    let patience = try Distribution(.deterministic(value: 20))
    let cells = try Self.totals(Self.day(contacts: [200], agents: [0], patience: patience)).cells
    #expect(cells.offered > 0 && cells.abandonedWithin == cells.offered)
    #expect(abs(cells.lostWait - 20 * Double(cells.offered)) < 1e-6)
  }

  @Test("tables of the wrong shape and impossible volumes are refused")
  func refusals() throws {
    let builder = try Self.day(contacts: [10], agents: [1])
    let scenario = try builder.scenario()
    let staffing = builder.staffing(on: scenario.grid)
    let count = scenario.grid.intervals.count
    #expect(throws: SimulationError.wrongShape(table: "expected contacts by call type", expected: 1, found: 0)) {
      try SimulationModel(scenario: scenario, expected: [], staffing: staffing)
    }
    #expect(throws: SimulationError.self) {
      try SimulationModel(
        scenario: scenario, expected: [Array(repeating: 1e12, count: count)], staffing: staffing)
    }
    #expect(throws: SimulationError.self) {
      try SimulationModel(scenario: scenario, expected: [Array(repeating: .nan, count: count)], staffing: staffing)
    }
    #expect(throws: SimulationError.wrongShape(table: "staffing by group", expected: 1, found: 0)) {
      try builder.model().withStaffing(StaffingByInterval(agents: []))
    }
  }
}
