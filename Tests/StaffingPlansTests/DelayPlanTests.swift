import ContactDemand
import ContactSimulation
import ScenarioModel
import StaffingPlans
import Testing

/// Plans for deferred work, alone and beside calls.
@Suite struct DelayPlanTests {
  private func plan(_ service: DelayService, threads: Int = 2) throws -> StaffingPlan {
    let scenario = try service.scenario
    return try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: threads).plan()
  }

  /// The lowest share within D over entry days, on streams of the test's own.
  private func lowestShare(_ service: DelayService, agents: [[Int]], replications: Int = 60) throws -> Double {
    var scenario = try service.scenario
    scenario.simulation.seed = 97_531
    let forecast = try ContactForecast(scenario)
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval),
      staffing: StaffingByInterval(agents: agents))
    let engine = ReplicationEngine()
    var tally = model.makeTally()
    var within = Array(repeating: 0.0, count: scenario.grid.days.count)
    var counted = within
    for replication in 0..<replications {
      engine.run(model, replication: replication, into: &tally)
      for day in within.indices {
        let cell = tally.deferred[day]
        within[day] += Double(cell.doneWithin) - Double(cell.doneWithinOfLate)
        counted[day] += Double(cell.entered) - Double(cell.enteredLate)
      }
    }
    return zip(within, counted).filter { $1 > 0 }.map { $0 / $1 }.min() ?? 0
  }

  // 240 items of 5 minutes are 20 hours a day for open days of 10 hours: two agents are the work itself.
  @Test func `a constant team for mail is met on fresh seeds, and one agent fewer fails`() throws {
    let service = DelayService(shape: .constant)
    let plan = try plan(service)
    #expect(plan.isMet)
    #expect(plan.verdict == nil)
    let team = plan.staffing.agents[0]
    #expect(Set(team).count == 1)
    #expect(try lowestShare(service, agents: plan.staffing.agents) >= 0.79)
    #expect(try lowestShare(service, agents: [team.map { $0 - 1 }]) < 0.79)
    #expect(plan.leastCost?.basis == .workload)
    #expect(try #require(plan.leastCost).hours <= plan.weightedHours)
  }

  @Test func `a pile at the start is cleared by a team that changes by day, at little more than its work`() throws {
    let service = DelayService(backlog: 1200, target: DelayTarget(level: 0.8, within: 2 * 86_400, oldest: 4 * 86_400))
    let plan = try plan(service)
    #expect(plan.isMet)
    let byDay = try service.scenario.grid.days.map { Set(plan.staffing.agents[0][$0.intervals]) }
    #expect(byDay.allSatisfy { $0.count == 1 })
    #expect(byDay[0].max() ?? 0 > byDay[8].max() ?? 0)
    #expect(try #require(plan.leastCost).gap < 0.6)
    #expect(plan.delays?.targets.map(\.criterion) == [.share, .age])
  }

  @Test func `a blended plan meets calls and mail`() throws {
    let service = DelayService(shape: .byInterval, items: 120, calls: 150)
    let plan = try plan(service)
    #expect(plan.verdict?.isMet == true)
    #expect(plan.delays?.isMet == true)
    #expect(plan.isMet)
    #expect(try lowestShare(service, agents: plan.staffing.agents) >= 0.79)
  }

  @Test func `a limit that binds is explained by missing agents, and there is no estimate of the least cost`()
    throws
  {
    let plan = try plan(DelayService(shape: .constant, maximum: 1))
    #expect(plan.outcome == .missed && plan.leastCost == nil)
    #expect(plan.staffing.agents[0].allSatisfy { $0 == 1 })
    #expect(!plan.shortfalls.isEmpty)
    #expect(plan.shortfalls.allSatisfy { $0.available == 1 && $0.required > 1 })
    #expect(plan.delays?.targets.first?.failing.isEmpty == false)
    #expect(plan.delays?.targets.first?.unattainable.isEmpty == true)
  }

  @Test func `a target that no number of agents can meet is told from one that lacks agents`() throws {
    // An hour is less than a night.
    let plan = try plan(DelayService(days: 5, shape: .constant, target: DelayTarget(level: 0.9, within: 3600)))
    #expect(!plan.isMet)
    let target = try #require(plan.delays?.targets.first)
    #expect(target.unattainable.count == target.failing.count)
    #expect(plan.shortfalls.isEmpty)
  }

  @Test func `the plan is the same for any number of threads`() throws {
    let service = DelayService(days: 7, shape: .byDay, calls: 60)
    let (one, three) = (try plan(service, threads: 1), try plan(service, threads: 3))
    #expect(one.staffing == three.staffing)
    #expect(one.delays == three.delays)
    #expect(one.verdict == three.verdict)
  }

  @Test func `cost is paid hours at the stated price`() throws {
    let service = DelayService(days: 5, shape: .constant, shrinkage: 0.2, hourlyCost: 30)
    let plan = try plan(service)
    let cost = try #require(plan.cost)
    let paid = plan.staffing.agentHours(on: try service.scenario.grid) * 1.25
    #expect(cost.paidHours == paid)
    #expect(cost.money == paid * 30)
    #expect(try #require(cost.moneyPerContact) > 0)
  }

  @Test func `a team for calls alone has one number throughout`() throws {
    let plan = try plan(DelayService(shape: .constant, items: 0, target: nil, calls: 200))
    #expect(plan.verdict?.isMet == true)
    #expect(plan.delays == nil)
    #expect(Set(plan.staffing.agents[0]).count == 1)
  }
}
