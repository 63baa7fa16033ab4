import ContactDemand
import ScenarioModel
import StaffingPlans
import Testing

/// Plans for outbound lists, alone and beside calls.
@Suite struct CampaignPlanTests {
  private func plan(_ service: CampaignService, threads: Int = 2) throws -> StaffingPlan {
    let scenario = try service.scenario
    return try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: threads).plan()
  }

  // 2,000 conversations of 300 s, 95 % of them in the 30 open hours until the deadline: 5.3 agents.
  @Test func `a list that everybody answers needs the work by its hours, rounded up`() throws {
    let plan = try plan(CampaignService())
    #expect(plan.isMet)
    let fluid = 0.95 * 2000 * CampaignService.talk / (30 * 3600)
    let team = try #require(plan.staffing.agents[0].max())
    #expect(Double(team) >= fluid - 0.06 && Double(team) <= fluid.rounded(.up) + 0.5, "\(team) for \(fluid)")
    #expect(Set(plan.staffing.agents[0].filter { $0 > 0 }).count == 1)
    #expect(try #require(plan.leastCost).hours <= plan.weightedHours)
    let cost = try #require(plan.cost)
    #expect(cost.reached > 0.94 * 2000)
    #expect(try #require(cost.moneyPerPersonReached) > 0)
  }

  @Test func `a list that few answer at first needs more, and its plan is met`() throws {
    let plan = try plan(
      CampaignService(reach: 0.5, mostAttempts: 6, target: ReachTarget(level: 0.85, within: 82 * 3600)))
    #expect(plan.isMet)
    #expect(plan.delays?.targets.count == 1)
  }

  @Test func `a share that no team reaches is told with the share that agents in plenty reach`() throws {
    let plan = try plan(CampaignService(reach: 0.5, mostAttempts: 2))
    #expect(!plan.isMet)
    let cell = try #require(plan.delays?.targets.first?.unattainable.first)
    #expect(abs((cell.ample ?? 0) - 0.75) < 0.02)
    #expect(cell.level > 0.72)
  }

  @Test func `a seat limit that binds is explained by the agents missing and the share reached`() throws {
    let plan = try plan(CampaignService(maximum: 3))
    #expect(plan.outcome == .missed && plan.leastCost == nil)
    #expect(plan.staffing.agents[0].prefix(30).allSatisfy { $0 == 3 })
    #expect(plan.shortfalls.allSatisfy { $0.available == 3 && (5...7).contains($0.required) })
    #expect(!plan.shortfalls.isEmpty)
    let cell = try #require(plan.delays?.targets.first?.failing.first)
    #expect(cell.isShort && cell.ample == nil)
    #expect(abs(cell.level - 3 * 30 * 3600 / (2000 * CampaignService.talk)) < 0.03)
  }

  @Test func `a blended plan by day meets the calls and the list`() throws {
    let service = CampaignService(shape: .byDay, calls: 200)
    let plan = try plan(service)
    #expect(plan.verdict?.isMet == true)
    #expect(plan.delays?.isMet == true && plan.outcome == .met)
    let byDay = try service.scenario.grid.days.map { Set(plan.staffing.agents[0][$0.intervals]) }
    #expect(byDay.allSatisfy { $0.count == 1 })
    // After the deadline only the calls are left.
    let most = byDay.map { $0.max() ?? 0 }
    #expect(most.prefix(3).reduce(0, +) >= 16)
    #expect(most[4] < most.prefix(3).max() ?? 0)
  }

  @Test(arguments: [2, 3])
  func `the plan of a list is the same for any number of threads`(threads: Int) throws {
    let service = CampaignService(reach: 0.6, mostAttempts: 3, target: ReachTarget(level: 0.8, within: 58 * 3600))
    let (one, more) = (try plan(service, threads: 1), try plan(service, threads: threads))
    #expect(one.staffing == more.staffing)
    #expect(one.delays == more.delays)
    #expect(one.leastCost == more.leastCost)
  }

  // An even team is a legal plan of every shape.
  @Test(arguments: [PlanShape.byDay, .byInterval])
  func `a plan that may change costs no more than the constant one`(shape: PlanShape) throws {
    let service = CampaignService(reach: 0.6, mostAttempts: 3, target: ReachTarget(level: 0.8, within: 58 * 3600))
    var free = service
    free.shape = shape
    let (constant, plan) = (try plan(service), try plan(free))
    #expect(constant.isMet && plan.isMet)
    #expect(plan.weightedHours <= constant.weightedHours)
  }

  @Test func `the estimate counts agents who have to be there, and the due work beyond them`() throws {
    var service = CampaignService(shape: .byDay)
    let work = try #require(try plan(service).leastCost)
    service.minimum = 2
    #expect(abs(try #require(try self.plan(service).leastCost).hours - work.hours) < 1e-6)
    service.isKept = true
    let plan = try plan(service)
    // The work is due in the first three of five days of ten hours; on the other two the least number stays where it is kept.
    let least = try #require(plan.leastCost).hours
    #expect(abs(least - (work.hours + 40)) < 1e-6)
    #expect(try #require(plan.leastCost).hours <= plan.weightedHours)
  }
}
