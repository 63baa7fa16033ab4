import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Laws of one replication")
struct EngineLawTests {
  /// Three days from 8 to 18 with two call types, two groups, lines, queue limits, balking and after-call work.
  static func centre(_ closing: ClosingRule, lines: Int? = 40) throws -> ScenarioBuilder {
    ScenarioBuilder(
      opens: 28_800, closes: 64_800, dayCount: 3,
      streams: [
        .init(
          handling: try .lognormal(mean: 240, standardDeviation: 240), afterCall: try .exponential(mean: 30),
          patience: try .weibull(shape: 0.8, scale: 100), balking: 0.1, queueLimit: 15,
          factors: VolumeFactors(run: 0.1, week: 0.05, day: 0.2), contacts: [200]),
        .init(handling: try .exponential(mean: 300), priority: 1, queueLimit: 10, shape: .linear, contacts: [40, 80]),
      ],
      teams: [.init(callTypes: [0], agents: [20, 25, 18]), .init(callTypes: [0, 1], agents: [12, 14])],
      lines: lines, closing: closing)
  }

  @Test("every attempt ends in exactly one way", arguments: ClosingRule.allCases, [nil, 38])
  func conservation(_ closing: ClosingRule, lines: Int?) throws {
    let model = try Self.centre(closing, lines: lines).model()
    var offered: Int32 = 0
    replicate(model, 5) { tally in
      for cell in tally.cells {
        #expect(cell.offered == cell.ends)
        #expect(cell.unfinished == 0)
        #expect(cell.answeredAtOnce <= cell.answeredWithin)
        #expect(cell.abandonedWithin <= cell.abandoned && cell.balked <= cell.abandoned)
      }
      offered += Totals.all(tally, model).cells.offered
    }
    #expect(offered > 50_000)
  }

  @Test("queue time is the sum of all waits, by call type (Little)", arguments: ClosingRule.allCases)
  func little(_ closing: ClosingRule) throws {
    let model = try Self.centre(closing).model()
    replicate(model, 5) { tally in
      for type in 0..<2 {
        var totals = Totals()
        totals.add(tally, type: type, intervals: 0..<model.intervalCount)
        let waits = totals.cells.answeredWait + totals.cells.lostWait
        #expect(abs(waits - totals.cells.queueSeconds) <= 1e-7 * waits)
      }
    }
  }

  @Test("scheduled time is agents times length, and nobody is ready for less than no time")
  func agentTime() throws {
    let builder = try Self.centre(.served)
    let model = try builder.model()
    let grid = try builder.scenario().grid
    let staffing = builder.staffing(on: grid)
    replicate(model, 5) { tally in
      for group in 0..<2 {
        for (interval, slot) in grid.intervals.enumerated() {
          let time = tally.agentTime[tally.cell(group, interval: interval)]
          #expect(time.scheduledSeconds == Double(staffing.agents[group][interval] * slot.length))
          #expect(time.readySeconds >= -1e-6 && time.overtimeSeconds <= time.busySeconds)
        }
        for day in 0..<3 { #expect(tally.workAfterClosing(group: group, day: day) >= 0) }
      }
    }
  }

  @Test("independent days alone have the counts of the full run", arguments: ClosingRule.allCases)
  func daySubset(_ closing: ClosingRule) throws {
    let model = try Self.centre(closing).model()
    #expect(model.independentDayRanges == [0..<1, 1..<2, 2..<3])
    let engine = ReplicationEngine()
    var all = model.makeTally()
    engine.run(model, replication: 7, into: &all)
    var parts = model.makeTally()
    for range in model.independentDayRanges.reversed() {
      engine.run(model, replication: 7, days: range, into: &parts)
    }
    #expect(all.cells == parts.cells)
    #expect(all.agentTime == parts.agentTime && all.afterClosing == parts.afterClosing)
    #expect(all.cells.contains { $0.offered > 0 })
  }

  @Test("before the warm-up ends nothing is counted, after it everything")
  func warmUp() throws {
    var builder = try Self.centre(.served)
    let whole = try builder.model()
    builder.warmUp = 86_400 + 36_600
    let cut = try builder.model()
    let engine = ReplicationEngine()
    var (all, late) = (whole.makeTally(), cut.makeTally())
    engine.run(whole, replication: 2, into: &all)
    engine.run(cut, replication: 2, into: &late)
    // The warm-up ends ten minutes after 10:00 of the second day, in its fifth half hour.
    let cutInterval = 20 + 4
    for row in 0..<2 {
      for interval in 0..<60 {
        let cell = all.cell(row, interval: interval)
        if interval < cutInterval {
          #expect(late.cells[cell] == CellTally() && late.agentTime[cell] == AgentTally())
        } else if interval == cutInterval {
          #expect(late.cells[cell].offered < all.cells[cell].offered && late.cells[cell].offered > 0)
          #expect(abs(late.agentTime[cell].scheduledSeconds / all.agentTime[cell].scheduledSeconds - 2.0 / 3) < 1e-12)
        } else {
          #expect(late.cells[cell].offered == all.cells[cell].offered)
          #expect(late.cells[cell].answered == all.cells[cell].answered)
          #expect(late.agentTime[cell] == all.agentTime[cell])
        }
      }
    }
  }

  @Test("closed days, lunch breaks and days cut out of a round-the-clock service")
  func calendars() throws {
    var builder = try Self.centre(.served)
    let morning = try #require(OpenPeriod("08:00", "12:00"))
    let afternoon = try #require(OpenPeriod("12:30", "18:00"))
    builder.dayCount = 4
    builder.exceptions = [1: [], 2: [morning, afternoon]]
    let model = try builder.model()
    #expect(model.independentDayRanges == [0..<1, 1..<2, 2..<3, 3..<4] && model.intervalCount == 59)
    replicate(model, 2) { tally in
      #expect(tally.cells.allSatisfy { $0.offered == $0.ends } && tally.cells[30].offered > 0)
    }
    let clock = try ScenarioBuilder.stationary(
      load: 10, handling: .exponential(mean: 300), patience: nil, agents: 12, warmUp: 0, window: 259_200
    ).model()
    let engine = ReplicationEngine()
    var (all, part) = (clock.makeTally(), clock.makeTally())
    engine.run(clock, replication: 0, into: &all)
    engine.run(clock, replication: 0, days: 1..<2, into: &part)
    for interval in 0..<72 {
      #expect(part.cells[interval].offered == ((24..<48).contains(interval) ? all.cells[interval].offered : 0))
    }
    engine.run(clock, replication: 0, days: 3..<9, into: &part)
    #expect(part.cells[30].offered > 0)
  }

  @Test("a round-the-clock service is one range, and the queue crosses midnight")
  func roundTheClock() throws {
    var builder = try ScenarioBuilder.stationary(
      load: 30, handling: .exponential(mean: 300), patience: nil, agents: 20, warmUp: 0, window: 172_800)
    builder.closing = .cleared
    let model = try builder.model()
    #expect(model.independentDayRanges == [0..<2])
    replicate(model, 1) { tally in
      let atMidnight = tally.cells[24]
      #expect(atMidnight.answeredAtOnce == 0 && atMidnight.longestQueue > 500)
      #expect(tally.cells[47].cleared > 0)
    }
  }

  @Test("a replication does not depend on what the engine ran before")
  func memoryless() throws {
    let (model, other) = (try Self.centre(.served).model(), try Self.centre(.cleared, lines: nil).model())
    let (used, fresh) = (ReplicationEngine(), ReplicationEngine())
    var (first, second) = (other.makeTally(), model.makeTally())
    used.run(other, replication: 3, into: &first)
    used.run(model, replication: 9, into: &first)
    used.run(model, replication: 4, into: &first)
    fresh.run(model, replication: 4, into: &second)
    #expect(first.cells == second.cells && first.agentTime == second.agentTime)
  }

  @Test("one more agent never lengthens any wait when calls are served in order and nobody leaves")
  func monotoneInAgents() throws {
    func waits(_ agents: Int) throws -> [Double] {
      var builder = try ScenarioBuilder.stationary(
        load: 18, handling: .lognormal(mean: 240, standardDeviation: 240), patience: nil, agents: agents, warmUp: 0,
        window: 86_400)
      builder.seed = 11
      var result: [Double] = []
      replicate(try builder.model(), 5) { tally in result += tally.cells.map(\.answeredWait) }
      return result
    }
    let (few, more) = (try waits(19), try waits(20))
    #expect(zip(few, more).allSatisfy { $0 + 1e-6 >= $1 })
    #expect(few.reduce(0, +) > more.reduce(0, +))
  }
}
