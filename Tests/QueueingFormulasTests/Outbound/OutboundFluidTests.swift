import QueueingFormulas
import Testing

@Suite struct `Fluid of a list` {
  static let entries = (0..<40).map { 500 + 400 * Double(($0 * 7) % 11) }
  static func list(
    order: FluidOrder = .oldest, cap: Int = 4, attemptsPerDay: Int = 1, never: Double = 0.1,
    factors: [Double] = [], days: Int? = nil
  ) throws -> OutboundFluid {
    let ladder = try ExpectedLadder(reach: [0.6, 0.4, 0.3], cap: cap, neverAnswer: never)
    return try OutboundFluid(
      entries: entries, ladder: ladder, attemptsPerDay: attemptsPerDay, order: order, reachFactors: factors,
      days: days)
  }

  @Test(arguments: FluidOrder.allCases, [0, 700, 3_000, 5_500, 1e9])
  func `people are conserved, and no day passes its capacity`(_ order: FluidOrder, _ capacity: Double) throws {
    for attemptsPerDay in [1, 2, 5] {
      let list = try Self.list(order: order, attemptsPerDay: attemptsPerDay, factors: [1, 1, 1, 1, 1, 0.8, 1.4])
      let flow = try list.flow(.constant(capacity))
      var (entered, gone) = (0.0, 0.0)
      for day in flow.days {
        entered += day.entered
        gone += day.reached + day.exhausted
        #expect(abs(entered - gone - day.waiting) <= 1e-9 * entered)
        #expect(day.attempts <= capacity * (1 + 1e-12))
        #expect(day.backlog <= day.waiting + 1e-9 * entered)
        #expect(day.backlog == 0 || abs(day.attempts - capacity) <= 1e-9 * capacity, "people wait for idle agents")
      }
      expectClose(flow.reachedAfterDays.reduce(0) { $0 + $1.reduce(0, +) }, flow.reached, within: 1e-12, "reached")
    }
  }

  @Test(arguments: FluidOrder.allCases, [1, 2, 3])
  func `with ample capacity it is the ladder`(_ order: FluidOrder, _ attemptsPerDay: Int) throws {
    let list = try Self.list(order: order, attemptsPerDay: attemptsPerDay)
    let flow = try list.flow(.unlimited)
    expectClose(flow.attempts / flow.entered, list.ladder.attemptsPerPerson, within: 1e-12, "attempts")
    expectClose(flow.reached / flow.entered, list.ladder.reached, within: 1e-12, "reached")
    expectClose(flow.exhausted / flow.entered, 1 - list.ladder.reached, within: 1e-12, "exhausted")
    #expect(flow.waiting == 0)
    for days in 1...2 {
      let share = list.ladder.reachedAfter[min(4, days * attemptsPerDay)]
      expectClose(flow.shareReached(within: days), share, within: 1e-12, "within \(days)")
      expectClose(flow.smallestShareReached(within: days), share, within: 1e-12, "within \(days)")
    }
  }

  /// 100 people, half answer, 80 attempts a day: 80 tried and 20 left, then 20 and 40 due again.
  @Test func `two days by hand`() throws {
    let list = try OutboundFluid(entries: [100], ladder: try ExpectedLadder(reach: [0.5], cap: 2), days: 3)
    let flow = try list.flow(.byDay([80, 50, 100]))
    #expect(flow.days.map(\.attempts) == [80, 50, 20])
    #expect(flow.days.map(\.reached) == [40, 25, 10])
    #expect(flow.days.map(\.backlog) == [20, 10, 0])
    #expect(flow.days.map(\.exhausted) == [0, 15, 10])
    #expect(flow.days.map(\.waiting) == [60, 20, 0])
    expectClose(flow.shareReached(within: 2), 0.65, within: 1e-14, "within two days")
    #expect(flow.shareReached(within: .max) == 0.75, "nobody waits")
    let short = try OutboundFluid(entries: [100], ladder: try ExpectedLadder(reach: [0.5], cap: 2), days: 2)
    let cut = try short.flow(.byDay([80, 50]))
    #expect(cut.shareReached(within: 3) == nil && cut.leftOut(within: 3) == 100 && cut.leftOut(within: 2) == 0)
  }

  @Test(arguments: FluidOrder.allCases)
  func `more attempts and longer ladders never reach fewer`(_ order: FluidOrder) throws {
    var last = 0.0
    for capacity in stride(from: 500.0, through: 8_000, by: 500) {
      let share = try #require(try Self.list(order: order).flow(.constant(capacity)).shareReached(within: 2))
      #expect(share >= last - 1e-12)
      last = share
    }
    var reached = 0.0
    for cap in 1...12 {
      let flow = try Self.list(order: order, cap: cap, days: 60).flow(.unlimited)
      #expect(flow.reached >= reached)
      reached = flow.reached
    }
  }

  @Test func `in overload newest first beats oldest first on the first day, with as many attempts`()
    throws
  {
    let oldest = try Self.list(order: .oldest).flow(.constant(2_000))
    let newest = try Self.list(order: .newest).flow(.constant(2_000))
    let (slow, quick) = (
      try #require(oldest.shareReached(within: 1)), try #require(newest.shareReached(within: 1))
    )
    #expect(quick > slow + 0.1)
    expectClose(newest.attempts, oldest.attempts, within: 1e-9, "attempts")
  }

  @Test(arguments: FluidOrder.allCases, FluidScope.allCases)
  func `the least capacity meets the deadline, and a little less does not`(
    _ order: FluidOrder, _ scope: FluidScope
  ) throws {
    let list = try Self.list(order: order, attemptsPerDay: 2)
    for shape in [[1.0], [1, 1, 1, 1, 1, 0.5, 0]] {
      let share = scope == .everybody ? 0.55 : 0.4
      let found = try list.leastCapacity(
        for: FluidDeadline(reaching: share, within: 3, scope: scope), shape: shape)
      #expect(found.shareReached >= share - 1e-11)
      let less = found.capacity * (1 - 1e-6)
      let flow = try Self.list(order: order, attemptsPerDay: 2, days: found.flow.days.count)
        .flow(.repeated(shape.map { $0 * less }))
      let missed = try #require(
        scope == .everybody ? flow.shareReached(within: 3) : flow.smallestShareReached(within: 3))
      #expect(missed < share)
    }
  }

  @Test func `a share that the ladder cannot reach is refused with the one it can`() throws {
    let list = try Self.list(cap: 1, never: 0)
    #expect(
      throws: QueueingError.targetUnattainable("0.7 reached within 1 days; with every attempt that is due it is 0.6")
    ) {
      try list.leastCapacity(for: FluidDeadline(reaching: 0.7, within: 1))
    }
    let exact = try list.leastCapacity(for: FluidDeadline(reaching: 0.6, within: 1))
    expectClose(exact.capacity, try #require(Self.entries.max()), within: 1e-9, "attempts")
  }

  /// Case S6a of the reference tables as one list: 300 agents, four days, means of 120 simulated runs.
  @Test func `a campaign by agents and hours in its mean`() throws {
    let byHour = [0.22, 0.24, 0.26, 0.28, 0.27, 0.25, 0.27, 0.30, 0.35, 0.39, 0.37, 0.31]
    let calling = try CallingDay(durations: AttemptDurationsTests.durations(), reachFactors: byHour)
    let list = try OutboundFluid(
      entries: [100_000], ladder: ExpectedLadder(reach: [1], cap: 4), order: .fewestAttempts)
    let flow = try list.flow(.constant(300), calling: [calling])
    let simulated = [
      (100_000, 26_129.45, 0.676443852), (73_870.55, 18_667.45, 0.493577546), (55_203.1, 13_868.1, 0.36805437),
      (41_335, 10_023.1583, 0.27222819),
    ]
    #expect(flow.days.count == 4)
    for (day, (attempts, reached, occupancy)) in zip(flow.days, simulated) {
      expectClose(day.attempts, attempts, within: 2e-3, "attempts")
      expectClose(day.reached, reached, within: 2e-3, "reached")
      expectClose(day.occupancy, occupancy, within: 2e-3, "occupancy")
      #expect(day.backlog == 0)
    }
    expectClose(flow.shareReached(within: 4), 0.686881583, within: 1e-3, "reached in the end")
    expectClose(flow.attempts, 270_408.65, within: 1e-3, "attempts")
  }

  @Test(arguments: [[1.0], [0.6, 0.8, 1.2, 1.4]])
  func `the least team meets the deadline, and its hours are those of its attempts`(_ factors: [Double]) throws {
    let calling = try CallingDay(durations: AttemptDurationsTests.durations(), reachFactors: factors)
    let list = try Self.list()
    let found = try list.leastCapacity(for: FluidDeadline(reaching: 0.6, within: 2), calling: [calling])
    #expect(found.shareReached >= 0.6 - 1e-11)
    let less = try list.flow(.constant(found.capacity * (1 - 1e-6)), calling: [calling])
    #expect(try #require(less.shareReached(within: 2)) < 0.6)
    let seconds = found.flow.attempts * 55 + found.flow.reached * (10 + 120 + 30 - 35)
    expectClose(found.flow.agentHours, seconds / 3_600, within: 1e-9, "agent hours")
    #expect(found.flow.days.allSatisfy { ($0.occupancy ?? 2) <= 1 })
  }

  /// Two days open for 10 and for 5 attempts' time of an agent: 3 agents make 30 and 15 attempts.
  @Test func `days of different hours`() throws {
    let durations = try AttemptDurations(ringUnanswered: 60, talk: 60)
    let days = try [10.0, 5].map {
      try CallingDay(durations: durations, reachFactors: [1], slotLength: $0 * 60)
    }
    let list = try OutboundFluid(entries: [60], ladder: ExpectedLadder(reach: [0.5], cap: 1), days: 3)
    let flow = try list.flow(.constant(3), calling: days)
    for (day, attempts) in zip(flow.days, [30.0, 15, 15]) {
      expectClose(day.attempts, attempts, within: 1e-13, "attempts")
    }
    let least = try list.leastCapacity(for: FluidDeadline(reaching: 0.375, within: 2), calling: days)
    expectClose(least.capacity, 3, within: 1e-9, "agents")
  }

  @Test func `the clearing attempts are just enough`() throws {
    let list = try Self.list()
    let clearing = try list.clearingAttempts()
    let flow = try list.flow(.byDay(clearing))
    #expect(flow.days.allSatisfy { $0.backlog <= 1e-9 })
    expectClose(flow.attempts, flow.entered * list.ladder.attemptsPerPerson, within: 1e-12, "attempts")
  }

  @Test func `what is no list is refused`() throws {
    let ladder = try ExpectedLadder(reach: [0.5], cap: 3)
    #expect(throws: QueueingError.self) { try OutboundFluid(entries: [], ladder: ladder) }
    #expect(throws: QueueingError.self) { try OutboundFluid(entries: [1, .nan], ladder: ladder) }
    #expect(throws: QueueingError.self) { try OutboundFluid(entries: [1], ladder: ladder, attemptsPerDay: 0) }
    #expect(throws: QueueingError.self) { try OutboundFluid(entries: [1], ladder: ladder, days: 0) }
    #expect(throws: QueueingError.self) { try OutboundFluid(entries: [1], ladder: ladder, reachFactors: [-1]) }
    let list = try OutboundFluid(entries: [1], ladder: ladder)
    #expect(throws: QueueingError.self) { try list.flow(.byDay([1, -1])) }
    #expect(throws: QueueingError.self) { try FluidDeadline(reaching: 1.1, within: 1) }
    #expect(throws: QueueingError.self) { try FluidDeadline(reaching: 0.1, within: .max) }
    #expect(throws: QueueingError.self) {
      try list.leastCapacity(for: FluidDeadline(reaching: 0.1, within: 1), shape: [0, .infinity])
    }
    #expect(try list.flow(.byDay([])).attempts == 0)
  }
}
