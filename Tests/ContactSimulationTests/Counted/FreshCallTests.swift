import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import ScenarioFiles
import ScenarioModel
import Testing

/// Volumes that count offered calls: the fresh calls behind them bring the stated numbers at the agents of the count.
@Suite struct FreshCallTests {
  /// Contacts to simulate for an answer.
  static let contacts = Double(effort(2_000_000))

  /// A case of the first law: what a file says in place of the small line's settings.
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    var demand = "at: given, daily_volumes: [300 calls, 400 calls, 200 calls]"
    var callers = "retries: { after_abandonment: 60 %, delay: 5 min, most_attempts: 4 }"
    var top = ""
    var others = ""
    var groups = "{ name: agents, serves: [calls], staffing: 3 agents }"

    var testDescription: String { name }

    func text(seed: Int = 5) -> String {
      """
      busyhour: 1
      time_zone: Europe/Paris
      interval: 30 min
      period: { from: 2024-03-04, days: 3 }
      opening_hours: { every day: 08:00-12:00 }
      \(top)
      call_types:
        - name: calls
          demand: { counted: offered, \(demand) }
          handling: 4 min
          patience: 2 min
          \(callers)
        \(others)
      agents: [ \(groups) ]
      simulation: { seed: \(seed), replications: 100 }
      """
    }

    func scenario(seed: Int = 5) throws -> Scenario {
      try ScenarioReader.read(text: text(seed: seed), tables: [:]).scenario
    }
  }

  static let lines: [Line] = [
    Line(name: "redials after abandonment"),
    Line(
      name: "an overload that hardly ends",
      callers: "retries: { after_abandonment: 95 %, delay: 3 min, most_attempts: 30 }"),
    Line(
      name: "redials after blocking, agents in plenty", demand: "daily_volumes: [300 calls, 400 calls, 200 calls]",
      callers: "retries: { after_blocking: 80 %, delay: 5 min, most_attempts: 9 }", top: "lines: 3 lines"),
    Line(
      name: "redials on the days after",
      callers: "retries: { after_abandonment: 90 %, delay: 20 h, most_attempts: 3, overnight: true }"),
    Line(
      name: "a voice menu and random factors",
      callers:
        "voice_menu: { self_service: 25 % }\n    retries: { after_abandonment: 60 %, delay: 5 min, most_attempts: 4 }",
      top: "factors: { run: 10 %, day: 20 % }"),
    Line(
      name: "transferred calls come on top of fresh ones",
      others: """
        - name: front
            demand: { counted: offered, at: given, total: 300 calls per day }
            handling: 2 min
            patience: 2 min
            transfers: [ { to: calls, probability: 30 % } ]
        """,
      groups:
        "{ name: agents, serves: [calls], staffing: 3 agents }, { name: front, serves: [front], staffing: 3 agents }"),
    Line(
      name: "calls of people whose e-mails wait",
      others: """
        - name: mails
            channel: deferred
            demand: { total: 200 e-mails per day }
            handling: 20 min
            deferred: { calls: { to: calls, share: 40 %, after: 3 h } }
        """,
      groups:
        "{ name: agents, serves: [calls], staffing: 3 agents }, { name: desk, serves: [mails], staffing: 1 agents }"),
  ]

  @Test(arguments: lines)
  func `offered calls meet the stated number of every day at the agents of the count`(line: Line) throws {
    let scenario = try line.scenario()
    let forecast = try FreshCallSolver(scenario, threads: 2, effort: FreshCallTests.contacts).forecast()
    let counted = try #require(forecast.callTypes[0].counted)
    let check = try #require(counted.check)
    #expect(check.replications >= 128 && check.checkReplications * 2 == check.replications)
    var counting = scenario
    counting.simulation.seed = 99
    let given = try #require(scenario.givenStaffing)
    let plenty = StaffingByInterval(agents: given.agents.map { $0.map { _ in 500 } })
    let model = try SimulationModel(
      scenario: counting, expected: forecast.callTypes.map(\.byInterval), staffing: scenario.countedAt ?? plenty)
    var offered = DailyOffered(days: scenario.grid.days.map(\.intervals))
    ReplicationPool(threads: 2).run(model, replications: 0..<effort(1000), into: &offered)
    for day in scenario.grid.days.indices {
      let found = offered.estimate(of: day)
      let stated = counted.offeredByDay[day]
      // The answer's own error is at most that of the plain mean of its replications.
      let error = found.standardError * (1 + Double(effort(1000)) / Double(check.replications)).squareRoot()
      #expect(abs(found.mean - stated) < largestZ * error, "day \(day): \(found.mean) of \(stated), error \(error)")
    }
  }

  @Test func `with every caller leaving at once and calling again twice the fresh calls are a known share`() throws {
    let callers = "balking: 100 %\n    retries: { after_abandonment: 50 %, delay: 1 s, most_attempts: 3 }"
    let scenario = try Line(name: "", demand: "at: 0 agents, total: 400 calls per day", callers: callers).scenario()
    let fresh = try FreshCallSolver(scenario, effort: FreshCallTests.contacts).forecast().callTypes[0].byDay
    // 1 + 1/2 + 1/4 attempts; a second's redials are lost at closing. 128 replications know the mean to 0.7 calls.
    for day in fresh { #expect(abs(day - 400 / 1.75) < 4) }
  }

  static let exact: [(line: Line, share: Double)] = [
    (Line(name: "agents in plenty", demand: "total: 400 calls per day"), 1),
    (Line(name: "nobody calls again", callers: "balking: 10 %"), 1),
    (Line(name: "one attempt", callers: "retries: { after_abandonment: 60 %, delay: 5 min, most_attempts: 1 }"), 1),
    (Line(name: "the voice menu alone", callers: "voice_menu: { self_service: 20 % }"), 0.8),
  ]

  @Test(arguments: exact)
  func `without redials the fresh calls are exact and nothing is simulated`(line: Line, share: Double) throws {
    let scenario = try line.scenario()
    let (stated, fresh) = (
      try ContactForecast(scenario).callTypes[0],
      try FreshCallSolver(scenario, effort: FreshCallTests.contacts).forecast().callTypes[0]
    )
    #expect(fresh.counted?.check == nil && fresh.counted?.offeredByDay == stated.byDay)
    #expect(fresh.byDay == stated.byDay.map { $0 / share })
    if share == 1 { #expect(fresh.byInterval == stated.byInterval) }
  }

  @Test func `the answer is the same on any number of threads, and for every plan and multiplier`() throws {
    let scenario = try Line(name: "").scenario()
    let forecast = try FreshCallSolver(scenario, threads: 1, effort: FreshCallTests.contacts).forecast()
    #expect(try FreshCallSolver(scenario, threads: 3, effort: FreshCallTests.contacts).forecast() == forecast)
    let counted = try #require(forecast.callTypes[0].counted)
    let demand = "at: 3 agents, daily_volumes: [300 calls, 400 calls, 200 calls]"
    let other = try Line(name: "", demand: demand, groups: "{ name: agents, staffing: 9 agents }").scenario()
    #expect(
      try FreshCallSolver(other, effort: FreshCallTests.contacts).forecast().callTypes[0].byInterval
        == forecast.callTypes[0].byInterval)
    let whatIf = try Line(name: "", demand: demand + ", multipliers: [ { factor: 150 % } ]").scenario()
    let more = try FreshCallSolver(whatIf, effort: FreshCallTests.contacts).forecast().callTypes[0]
    #expect(more.counted == counted)
    for (day, fresh) in more.byDay.enumerated() { #expect(abs(fresh - 1.5 * counted.freshByDay[day]) < 1e-9 * fresh) }
  }

  static let refusals: [(line: Line, message: String)] = [
    (
      Line(
        name: "redials of the day before", demand: "at: 0 agents, daily_volumes: [900 calls, 20 calls, 300 calls]",
        callers:
          "retries: { after_abandonment: 90 %, delay: { distribution: deterministic, mean: 24 h }, most_attempts: 3, overnight: true }"
      ),
      "expected at least as many offered calls of 'calls' on 2024-03-05 as come there without any fresh one, found 20.0 stated and "
    ),
    (
      Line(name: "a voice menu that serves all", callers: "voice_menu: { self_service: 100 % }"),
      "expected 'fresh' where the voice menu serves every call, found 'offered': no call is ever offered"
    ),
  ]

  @Test(arguments: refusals)
  func `a count that no fresh calls explain is refused with its key, its day and its numbers`(
    line: Line, message: String
  ) throws {
    let scenario = try line.scenario()
    let fault = #expect(throws: DemandFault.self) {
      try FreshCallSolver(scenario, effort: FreshCallTests.contacts).forecast()
    }
    #expect(fault?.keyPath == "call_types[0].demand.counted")
    #expect(fault?.message.hasPrefix(message) == true, "\(fault?.message ?? "")")
  }
}

/// Offered calls of the first type by day, parts that were transferred to it included.
private struct DailyOffered: ReplicationListener {
  let days: [Range<Int>]
  private var sums: [RatioSums]
  private var replications = 0

  init(days: [Range<Int>]) {
    self.days = days
    sums = days.map { _ in RatioSums() }
  }

  mutating func add(_ tally: ReplicationTally) {
    replications += 1
    for (day, intervals) in days.enumerated() {
      let rows = [0] + (tally.shape.partRow(of: 0).map { [$0] } ?? [])
      let offered = rows.reduce(0) { sum, row in
        sum + intervals.reduce(0) { $0 + Int(tally.cells[tally.cell(row, interval: $1)].offered) }
      }
      sums[day].add(numerator: Double(offered), denominator: 1)
    }
  }

  mutating func merge(_ other: DailyOffered) {
    replications += other.replications
    for day in sums.indices { sums[day].merge(other.sums[day]) }
  }

  mutating func reset() { self = DailyOffered(days: days) }

  func estimate(of day: Int) -> (mean: Double, standardError: Double) {
    (sums[day].ratio ?? 0, sums[day].standardError(replications: replications) ?? 0)
  }
}
