import ContactSimulation
import QueueingFormulas
import RandomStreams
import ScenarioModel
import Testing

/// The engine against the exact day where no table of values reaches: steps down to nobody, balking, full queues, closing rules, factors.
@Suite("Simulation against the exact day")
struct ExactDayAgreementTests {
  struct Case: Sendable {
    var agents = [10, 16, 8, 0, 12, 7]
    var patience: Double? = 120
    var balking = 0.0
    var room: Int?
    var lines: Int?
    var closing = ClosingRule.served
    var factor = 0.0
  }

  static let cases = [
    Case(), Case(agents: [10, 14, 13, 10, 8, 5], patience: nil), Case(balking: 0.2, room: 6, closing: .leftToAbandon),
    Case(lines: 15, closing: .cleared), Case(factor: 0.2), Case(agents: [14, 5, 14, 5, 14, 5], room: 0),
  ]

  /// 6 cases of 6 intervals and 6 measures: one false alarm in some 3,000 runs of the set.
  @Test("every interval", arguments: cases.indices)
  func intervals(_ index: Int) throws {
    let each = Self.cases[index]
    let contacts = [24.0, 30, 20, 4, 26, 18]
    var builder = ScenarioBuilder(
      closes: 3600, intervalLength: 600,
      streams: [
        .init(
          handling: try .exponential(mean: 240), patience: try each.patience.map { try .exponential(mean: $0) },
          balking: each.balking, queueLimit: each.room, factors: VolumeFactors(day: each.factor), contacts: contacts,
          target: ServiceTarget(level: 0.8, acceptableWait: 60, shortAbandonThreshold: 15))
      ],
      teams: [.init(callTypes: [0], agents: each.agents)])
    builder.lines = each.lines
    builder.closing = each.closing
    let callers = try DayCallers(
      meanHandling: 240, meanPatience: each.patience, balking: each.balking, queueLimit: each.room, lines: each.lines,
      within: AcceptableWait(60, shortAbandon: 15))
    let staysOn = each.closing == .served ? each.agents[5] : 0
    let stretches =
      try zip(contacts, each.agents).map { try DayStretch(length: 600, rate: $0 / 600, agents: $1) }
      + [.closed(length: .infinity, agents: staysOn, disconnects: each.closing == .cleared)]
    let exact = try ExactPeriod(
      callers, days: [ExactDay(week: 0, stretches: stretches)], factors: ExactFactors(day: [each.factor])
    ).outcomes()[0]
    var samples = [[RatioSample]](repeating: Array(repeating: RatioSample(), count: 6), count: 6)
    replicate(try builder.model(), effort(4000)) { tally in
      for interval in 0..<6 {
        let cell = tally.cells[tally.cell(0, interval: interval)]
        let time = tally.agentTime[tally.cell(0, interval: interval)]
        let offered = Double(cell.offered)
        samples[interval][0].add(Double(cell.answeredWithin), offered)
        samples[interval][1].add(Double(cell.abandonedWithin), offered)
        samples[interval][2].add(Double(cell.abandoned), offered)
        samples[interval][3].add(cell.answeredWait + cell.lostWait, offered)
        samples[interval][4].add(cell.queueSeconds, 1)
        samples[interval][5].add(time.busySeconds, 1)
      }
    }
    for (interval, found) in exact.enumerated() {
      let values = [
        found.answeredWithin / found.offered, found.abandonedWithin / found.offered, found.abandoned / found.offered,
        found.waitSeconds / found.offered, found.queueSeconds, found.busySeconds,
      ]
      for (measure, value) in values.enumerated() {
        #expect(
          abs(samples[interval][measure].z(against: value)) <= largestZ, "interval \(interval), measure \(measure)")
      }
    }
  }
}
