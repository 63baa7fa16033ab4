import ContactDemand
import ContactSimulation
import RandomStreams
import ScenarioModel
import StaffingPlans
import Testing

/// Plans of two groups under targets of intervals and of days at once, with callers who try again and are transferred.
@Suite struct JointPlanTests {
  /// Questions, of which some are transferred to advice; a front line for the questions, and dearer experts for both.
  private func scenario(mostFront: Int? = nil, transferred: Double = 0.2) throws -> Scenario {
    let intervals = 4
    let opens = try #require(TimeOfDay("08:00"))
    let closes = try #require(TimeOfDay(seconds: opens.seconds + 1800 * intervals))
    let hours = try [#require(OpenPeriod(opens: opens, closes: closes))]
    let calendar = ServiceCalendar(
      timeZone: "Europe/Luxembourg", firstDay: try #require(CivilDate("2020-03-16")), dayCount: 1, intervalLength: 1800,
      weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) }))
    let questions = CallType(
      name: "questions",
      demand: DemandModel(volume: .total(contacts: 200, per: .day), factors: VolumeFactors(day: 0.1)),
      handling: HandlingTime(talk: try .exponential(mean: 180)), patience: try .exponential(mean: 150),
      target: ServiceTarget(level: 0.8, acceptableWait: 20),
      retries: RetryRule(afterAbandonment: 0.5, delay: try .exponential(mean: 300), mostAttempts: 3),
      transfers: [TransferRule(probability: transferred, destination: 1)])
    let advice = CallType(
      name: "advice", demand: DemandModel(volume: .total(contacts: 0, per: .day)),
      handling: HandlingTime(talk: try .exponential(mean: 400)), patience: try .exponential(mean: 300), priority: 5,
      target: ServiceTarget(level: 0.8, acceptableWait: 60, scope: .day))
    let least = Array(repeating: 0, count: intervals)
    let front = AgentGroup(
      name: "front", callTypes: [0], staffing: .planned,
      limits: StaffingLimits(
        minimum: least, maximum: mostFront.map { Array(repeating: $0, count: intervals) }))
    let experts = AgentGroup(
      name: "experts", callTypes: [0, 1], staffing: .planned, limits: StaffingLimits(minimum: least), weight: 2)
    return Scenario(
      name: "joint", title: LocalizedText("joint"), calendar: calendar, callTypes: [questions, advice],
      agentGroups: [front, experts])
  }

  private func plan(_ scenario: Scenario, threads: Int = 2) throws -> StaffingPlan {
    try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: threads).plan()
  }

  @Test func `equal days of two groups have equal plans`() throws {
    let service = SkillService(
      groups: [.init(skills: [0]), .init(skills: [0, 1], weight: 1.2)], intervals: 2, days: 3)
    let scenario = try service.scenario
    let plan = try plan(scenario)
    let days = scenario.grid.days.map { day in
      plan.staffing.agents.map { agents in day.intervals.map { agents[$0] } }
    }
    #expect(plan.isMet && Set(days).count == 1)
  }

  @Test func `a joint plan is the same for one thread and for two`() throws {
    let scenario = try scenario()
    let (one, two) = (try plan(scenario, threads: 1), try plan(scenario))
    #expect(one.staffing == two.staffing)
    #expect(one.verdict == two.verdict)
  }

  /// Levels on fresh streams: of the questions by interval, then of the transferred parts over the day.
  private func levels(_ scenario: Scenario, _ staffing: StaffingByInterval) throws -> [(level: Double, error: Double)] {
    var fresh = scenario
    fresh.simulation.seed = 135_797_531
    let expected = try ContactForecast(scenario).callTypes.map(\.byInterval)
    let model = try SimulationModel(scenario: fresh, expected: expected, staffing: staffing)
    let engine = ReplicationEngine()
    var tally = model.makeTally()
    let parts = try #require(tally.shape.partRow(of: 1))
    var sums = Array(repeating: (x: 0.0, y: 0.0, xx: 0.0, xy: 0.0, yy: 0.0), count: model.intervalCount + 1)
    for replication in 0..<2000 {
      engine.run(model, replication: replication, into: &tally)
      let cells = (0..<model.intervalCount).map { [tally.cells[tally.cell(0, interval: $0)]] }
      let day = (0..<model.intervalCount).map { tally.cells[tally.cell(parts, interval: $0)] }
      for (place, counted) in (cells + [day]).enumerated() {
        let x = counted.reduce(0.0) { $0 + Double($1.offered) }
        let y = counted.reduce(0.0) { $0 + Double($1.answeredWithin) }
        sums[place].x += x
        sums[place].y += y
        sums[place].xx += x * x
        sums[place].xy += x * y
        sums[place].yy += y * y
      }
    }
    return sums.map { sum in
      let level = sum.y / sum.x
      return (level, (sum.yy - 2 * level * sum.xy + level * level * sum.xx).squareRoot() / sum.x)
    }
  }

  // 5 cells, one in 30,000 false alarms each: z = 4.
  @Test func `a plan of two groups holds the questions' and the transferred callers' target on fresh seeds`() throws {
    let scenario = try scenario()
    let plan = try plan(scenario)
    #expect(plan.verdict?.isMet == true)
    #expect(plan.verdict?.cellCount == 5)
    for (level, error) in try levels(scenario, plan.staffing) { #expect(level + 4 * error >= 0.79) }
  }

  @Test func `nobody of the group that transferred callers need can go from every interval`() throws {
    let scenario = try scenario()
    var fewer = try plan(scenario).staffing
    for interval in fewer.agents[1].indices {
      try #require(fewer.agents[1][interval] > 0)
      fewer.agents[1][interval] -= 1
    }
    let advice = try #require(try levels(scenario, fewer).last)
    #expect(advice.level + 4 * advice.error < 0.79)
  }

  @Test func `a limit that another group makes up for is no shortfall`() throws {
    let limited = try plan(scenario(mostFront: 4))
    #expect(limited.staffing.agents[0].allSatisfy { $0 <= 4 })
    #expect(limited.verdict?.isMet == true)
    #expect(limited.shortfalls.isEmpty)
    #expect(limited.weightedHours >= (try plan(scenario()).weightedHours) - 0.5)
  }

  // 200 questions, of which 2 in 1,000 go on: 0.4 transferred callers a day.
  @Test func `a day on which hardly anybody is transferred is not a promise`() throws {
    let plan = try plan(scenario(transferred: 0.002))
    #expect(plan.verdict?.cellCount == 4)
    #expect(plan.verdict?.isMet == true)
  }
}
