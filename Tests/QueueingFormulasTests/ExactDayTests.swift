import Foundation
import QueueingFormulas
import Testing
import Verification

/// The exact day against values computed independently, and by laws that every queue keeps.
@Suite struct `The exact day` {
  static let agents = [
    23, 26, 30, 36, 42, 52, 60, 71, 80, 88, 97, 90, 92, 99, 99, 97, 90, 82, 71, 60, 51, 42, 34, 28,
  ]
  static let half = 1800.0

  /// Expected calls of case S1 before a time of day.
  static func contacts(before time: Double) -> Double {
    (900 * time - 600 * 43_200 / (2 * .pi) * sin(2 * .pi * time / 43_200)) / 3600
  }

  /// Case S1 with the rate constant in so many pieces of each half hour.
  static func day(pieces: Int) throws -> [DayStretch] {
    let length = half / Double(pieces)
    return try agents.enumerated().map { interval, agents in
      let all = (0..<pieces).map { piece in
        let start = Double(interval) * half + Double(piece) * length
        return DayStretch.Piece(
          length: length, rate: (contacts(before: start + length) - contacts(before: start)) / length)
      }
      return try DayStretch(pieces: all, agents: agents)
    }
  }

  static func outcomes(
    _ callers: DayCallers, _ stretches: [DayStretch], factors: ExactFactors = ExactFactors()
  ) throws -> [DayOutcome] {
    try ExactPeriod(callers, days: [ExactDay(week: 0, stretches: stretches)], factors: factors).outcomes()[0]
  }

  static func forEver(agents: Int, disconnects: Bool = false) -> DayStretch {
    .closed(length: .infinity, agents: agents, disconnects: disconnects)
  }

  /// The tables have errors of up to 1e-5.
  ///
  /// The queue of the last half hour holds callers after closing, which the tables leave out.
  @Test(arguments: [(ReferenceTable.dayOfSteps, 1), (.dayOfCurve, 60)])
  func `case S1: queues, and the whole day`(_ table: ReferenceTable, _ pieces: Int) throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(20))
    let found = try Self.outcomes(callers, Self.day(pieces: pieces) + [Self.forEver(agents: 28)])
    let rows = table.rows
    for (index, (outcome, row)) in zip(found, rows).enumerated() {
      #expect(abs(outcome.offered - (try row.number("offered"))) < 1e-6)
      if index < 23 { #expect(abs(outcome.queueSeconds / Self.half - (try row.number("mean_queue_len"))) < 1e-4) }
    }
    let total = found.reduce(into: DayOutcome()) { $0.add($1) }
    let last = try #require(rows.last)
    #expect(abs(total.delayed / total.offered - (try last.number("P_wait"))) < 5e-6)
    #expect(abs((total.serviceLevel(.ofOffered) ?? 0) - (try last.number("SL20_of_offered"))) < 5e-6)
    #expect(abs((total.abandonment ?? 0) - (pieces == 1 ? 0.048_736_34 : 0.049_523_36)) < 2e-7)
    #expect(abs((total.meanWait ?? 0) - (pieces == 1 ? 5.848_361 : 5.942_803)) < 2e-5)
  }

  /// Load, agents, patience in seconds.
  @Test(arguments: [(8.0, 10, 120.0), (120, 100, 60), (12, 10, 20), (3, 0, 50), (0.01, 1, 1e5)])
  func `a long interval settles to Erlang A`(_ load: Double, _ agents: Int, _ patience: Double) throws {
    let wait = try AcceptableWait(30, shortAbandon: 12)
    let callers = try DayCallers(meanHandling: 240, meanPatience: patience, within: wait)
    let found = try settled(callers, rate: load / 240, agents: agents)
    if agents == 0 {
      #expect(abs((found.meanWait ?? 0) - patience) < 1e-6 * patience)
      #expect(abs(found.abandonedWithin / found.offered - (1 - exp(-12 / patience))) < 1e-9)
      return
    }
    let exact = try PatienceQueue.measures(
      OfferedTraffic(load: load, meanHandling: 240), agents: Double(agents), patience: .exponential(mean: patience),
      within: wait)
    try expectAgreement(found, exact)
  }

  @Test(arguments: [(8.0, 10), (90, 100), (0.5, 1)])
  func `a long interval without patience settles to Erlang C`(_ load: Double, _ agents: Int) throws {
    let wait = try AcceptableWait(20)
    let found = try settled(DayCallers(meanHandling: 180, within: wait), rate: load / 180, agents: agents)
    let exact = try ErlangC.measures(
      OfferedTraffic(load: load, meanHandling: 180), agents: Double(agents), within: wait)
    try expectAgreement(found, exact)
  }

  @Test(arguments: [true, false])
  func `without room to wait it settles to Erlang B`(_ byLines: Bool) throws {
    let callers = try DayCallers(
      meanHandling: 240, meanPatience: 100, queueLimit: byLines ? nil : 0, lines: byLines ? 12 : nil, within: .zero)
    let found = try settled(callers, rate: 10.0 / 240, agents: 12)
    let blocking = try ErlangB.blocking(load: 10, servers: 12)
    #expect(abs((byLines ? found.blockedByLines : found.blockedByQueue) / found.offered - blocking) < 1e-8)
    #expect(found.delayed < 1e-9)
  }

  private func settled(_ callers: DayCallers, rate: Double, agents: Int) throws -> DayOutcome {
    let long = try DayStretch(length: 2e6, rate: rate, agents: agents)
    let stretches = [long, try DayStretch(length: 1e5, rate: rate, agents: agents)]
    return try Self.outcomes(callers, stretches + [long, Self.forEver(agents: agents)])[1]
  }

  private func expectAgreement(_ found: DayOutcome, _ exact: QueueMeasures) throws {
    for definition in ServiceLevelDefinition.allCases {
      let level = try #require(exact.serviceLevel(definition))
      #expect(abs((found.serviceLevel(definition) ?? -1) - level) < 1e-8, "\(definition)")
    }
    #expect(abs(found.delayed / found.offered - exact.probabilityOfWaiting) < 1e-8)
    #expect(abs((found.abandonment ?? -1) - exact.abandonment) < 1e-8)
    #expect(abs((found.meanWait ?? -1) - (exact.meanWait ?? -2)) < 1e-6)
    #expect(abs(found.queueSeconds / 1e5 - (exact.meanQueueLength ?? -2)) < 1e-6)
    #expect(abs((found.occupancy ?? -1) - exact.occupancy) < 1e-8)
  }

  @Test func `with agents in plenty it is the infinite-server queue`() throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: 100, within: .zero)
    let found = try Self.outcomes(
      callers, [DayStretch(length: 600, rate: 0.2, agents: 200), DayStretch(length: 900, rate: 0.05, agents: 200)])
    let load = 0.2 * 240.0
    let first = load * (600 - 240 * (1 - exp(-600 / 240)))
    let end = load * (1 - exp(-600 / 240))
    let second = 12.0 * 900 + (end - 12) * 240 * (1 - exp(-900 / 240))
    #expect(abs(found[0].busySeconds - first) < 1e-6)
    #expect(abs(found[1].busySeconds - second) < 1e-6)
    #expect(abs((found[0].serviceLevel(.ofOffered) ?? 0) - 1) < 1e-9)
  }

  @Test func `agents after an interval's end change its level within T, and nothing before`() throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(60))
    func level(_ next: Int) throws -> Double {
      let stretches = try [
        DayStretch(length: 1800, rate: 0.05, agents: 12), DayStretch(length: 1800, rate: 0.05, agents: next),
      ]
      let found = try Self.outcomes(callers, stretches + [Self.forEver(agents: next)])
      return try #require(found[0].serviceLevel(.ofOffered))
    }
    let levels = try [0, 6, 11, 12, 13, 40].map(level)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `closing rules: the same arrivals end in other ways, and none is lost`() throws {
    let callers = try DayCallers(
      meanHandling: 240, meanPatience: 120, balking: 0.2, queueLimit: 6, within: AcceptableWait(30, shortAbandon: 10))
    let day = try [(0.05, 10), (0.06, 16), (0.05, 8), (0.03, 0), (0.06, 12)].map {
      try DayStretch(length: 1800, rate: $0, agents: $1)
    }
    let served = try #require(try Self.outcomes(callers, day + [Self.forEver(agents: 12)]).last)
    let left = try #require(try Self.outcomes(callers, day + [Self.forEver(agents: 0)]).last)
    let cleared = try #require(try Self.outcomes(callers, day + [Self.forEver(agents: 0, disconnects: true)]).last)
    #expect(left.abandoned > served.abandoned && served.abandoned > cleared.abandoned)
    #expect(cleared.cleared > 0 && left.cleared == 0 && served.cleared == 0)
    #expect(abs(left.answered - cleared.answered) < 1e-9)
    #expect(abs(left.answeredWithin - cleared.answeredWithin) < 1e-9)
    #expect(served.answeredWithin > left.answeredWithin)
    #expect([served, left, cleared].allSatisfy { $0.answeredWithin <= $0.answered + 1e-9 })
  }

  @Test func `callers who never leave and find nobody are cleared`() throws {
    let callers = try DayCallers(meanHandling: 240, within: AcceptableWait(20))
    let found = try Self.outcomes(callers, [DayStretch(length: 1800, rate: 0.1, agents: 0), Self.forEver(agents: 0)])[0]
    #expect(abs(found.cleared - 180) < 1e-6)
    #expect(abs((found.meanWait ?? 0) - 900) < 1e-5)
    #expect(
      try Self.outcomes(callers, [DayStretch(length: 1800, rate: 0, agents: 3)])[0].serviceLevel(.ofOffered) == nil)
  }

  @Test func `a night that is long leaves days alone, a short one does not`() throws {
    let callers = try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(20))
    let open = try DayStretch(length: 3600, rate: 0.05, agents: 12)
    func days(_ night: Double) throws -> [[DayOutcome]] {
      let day = ExactDay(
        week: 0, stretches: [open, .closed(length: night, agents: 12, disconnects: false)])
      return try ExactPeriod(callers, days: [day, day]).outcomes()
    }
    let long = try days(36_000)
    #expect(long[0] == long[1])
    let short = try days(300)
    #expect((short[1][0].serviceLevel(.ofOffered) ?? 1) < (short[0][0].serviceLevel(.ofOffered) ?? 0) - 1e-4)
  }
}
