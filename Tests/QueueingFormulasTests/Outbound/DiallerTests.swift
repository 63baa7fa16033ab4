import QueueingFormulas
import Testing
import Verification

@Suite struct `Open-loop dialler` {
  static let cap = 0.03

  @Test(arguments: ReferenceTable.dialler.rows)
  func `the largest load with 3 % silent calls`(_ row: ReferenceTable.Row) throws {
    let dialler = try DiallerCapacity.largest(
      agents: try row.number("agents"), meanHandling: try row.number("talk_mean_s_exponential"),
      maxWait: try row.number("max_wait_for_agent_s"), maxSilent: try row.number("drop_rate"))
    // The table prints ten to twelve digits.
    expectClose(dialler.load, try row.number("max_live_load_erlang"), within: 1e-9, "load")
    expectClose(dialler.silentCallRate, Self.cap, within: 1e-12, "silent call rate")
    expectClose(dialler.occupancy, try row.number("agent_utilisation"), within: 1e-9, "occupancy")
  }

  @Test(arguments: [0, 2, 30], [1e-6, 0.03, 0.5])
  func `more agents, a longer wait and a higher cap each carry more, and agents are never busy all the time`(
    _ wait: Double, _ cap: Double
  ) throws {
    var last = 0.0
    for agents in [1.0, 2, 3.5, 11, 200, 1_000] {
      func largest(_ wait: Double, _ cap: Double) throws -> DiallerCapacity {
        try .largest(agents: agents, meanHandling: 180, maxWait: wait, maxSilent: cap)
      }
      let dialler = try largest(wait, cap)
      expectClose(dialler.silentCallRate, cap, within: 1e-9, "silent call rate")
      #expect(dialler.occupancy < 1 || wait == 30 && dialler.occupancy == 1)
      #expect(dialler.load / agents > last * (1 - 1e-12))
      #expect(try largest(wait + 1, cap).load > dialler.load * (1 - 1e-12))
      #expect(try largest(wait, cap * 1.01).load > dialler.load)
      last = dialler.load / agents
    }
  }

  @Test(arguments: [1e5, 1e6], [0.0, 2])
  func `a very large team`(_ agents: Double, _ wait: Double) throws {
    let dialler = try DiallerCapacity.largest(agents: agents, meanHandling: 180, maxWait: wait, maxSilent: Self.cap)
    expectClose(dialler.silentCallRate, Self.cap, within: 1e-6, "silent call rate")
    expectClose(dialler.occupancy, dialler.load * (1 - Self.cap) / agents, within: 1e-9, "occupancy")
    #expect(dialler.occupancy > 0.999 && dialler.occupancy <= 1)
  }

  @Test func `the dials that feed one agent who drops at once`() throws {
    // B = a / (1 + a): 3 % at 3 / 97 Erlang, one live answer in 180 s * 97 / 3, ten dials each.
    let dialler = try DiallerCapacity.largest(agents: 1, meanHandling: 180, maxWait: 0, maxSilent: 0.03)
    expectClose(dialler.load, 3 / 97.0, within: 1e-12, "load")
    let pacing = try dialler.pacing(reach: 0.1, ringAnswered: 10, ringUnanswered: 25, afterCall: 90, lineBlocking: 0.01)
    expectClose(pacing.dialsPerMinute, 600 / 180.0 * 3 / 97, within: 1e-12, "dials")
    expectClose(pacing.liveAnswersPerMinute, 60 / 180.0 * 3 / 97, within: 1e-12, "live answers")
    expectClose(pacing.linesRinging, 10 / 180.0 * 3 / 97 * 23.5, within: 1e-12, "ringing")
    expectClose(pacing.linesTalking, 3 / 97.0 * 0.97 / 2, within: 1e-12, "talking")
    #expect(try ErlangB.blocking(load: pacing.linesHeld, servers: Double(pacing.lines)) <= 0.01)
    #expect(try ErlangB.blocking(load: pacing.linesHeld, servers: Double(pacing.lines - 1)) > 0.01)
  }

  @Test(arguments: [-1, 0, 0.5, 1, 30, 1e10, 1e11, .infinity, .nan], [-1, 0, 1e-300, 2, 1e13, .nan])
  func `every question has a typed error or a sane answer`(_ agents: Double, _ wait: Double) {
    for cap in [-0.1, 0, 1e-300, 0.03, 1 - 1e-16, 1, .nan] {
      check(cap) { try DiallerCapacity.largest(agents: agents, meanHandling: 180, maxWait: wait, maxSilent: cap) }
    }
  }

  private func check(_ cap: Double, _ answer: () throws -> DiallerCapacity) {
    do {
      let dialler = try answer()
      #expect(dialler.silentCallRate >= 0 && dialler.silentCallRate <= cap * (1 + 1e-6))
      #expect(dialler.load > 0 && dialler.occupancy >= 0 && dialler.occupancy <= 1)
    } catch let error {
      #expect(error is QueueingError)
    }
  }

  @Test(arguments: [20, 1_000, 20_000], [0.0, 0.01, 2, 30])
  func `in overload agents take what they can, and never more`(_ agents: Double, _ wait: Double) throws {
    var last = 0.0
    for ratio in [0.5, 0.95, 1, 1.1, 2, 10, 50, 78.7, 100] {
      let dialler = try DiallerCapacity(load: agents * ratio, agents: agents, meanHandling: 180, maxWait: wait)
      #expect(dialler.silentCallRate >= last && dialler.silentCallRate >= 1 - 1 / ratio)
      expectClose(dialler.occupancy, min(1, ratio), within: 0.25, "occupancy")
      last = dialler.silentCallRate
    }
  }
}
