import ContactDemand
import ScenarioModel
import StaffingPlans
import Testing

/// Hours that people give in a calendar week, and seats that groups share.
@Suite struct SharedLimitTests {
  /// A staffing of a service brought within its limits.
  private func kept(_ agents: [[Int]], _ scenario: Scenario) throws -> [[Int]] {
    let planner = StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 1)
    return planner.withinLimits(StaffingByInterval(agents: agents)).agents
  }

  @Test func `weeks begin on Monday, are cut by the period, and have the hours of a whole one each`() throws {
    // The period begins on a Monday and has nine days: a whole week and two days of the next.
    let service = SmallService(days: 9, people: Mobilisation(people: 10, hoursPerWeek: 7))
    let limits = SharedLimits(try service.scenario)
    #expect(limits.weeks.map { $0.map(\.intervals) } == [[0..<56, 56..<72]])
    // 70 paid hours at 30 % shrinkage are 49 on duty.
    #expect(limits.weeks[0].map(\.seconds) == [49 * 3600, 49 * 3600])
    let onDuty = SmallService(days: 9, people: Mobilisation(people: 10, hoursPerWeek: 7, counted: .onDuty))
    #expect(SharedLimits(try onDuty.scenario).weeks[0].map(\.seconds) == [70 * 3600, 70 * 3600])
  }

  @Test func `room is what is left of the week, and never negative`() throws {
    let limits = SharedLimits(
      try SmallService(days: 9, people: Mobilisation(people: 10, hoursPerWeek: 4, counted: .onDuty)).scenario)
    // 40 h a week are 80 half hours of one agent.
    var agents = [Array(repeating: 1, count: 72)]
    #expect(limits.isKept(by: agents))
    #expect(limits.room(group: 0, interval: 3, in: agents) == 24)
    #expect(limits.room(group: 0, interval: 60, in: agents) == 64)
    #expect(limits.room(group: 0, intervals: 0..<8, in: agents) == 3)
    agents[0][3] = 30
    #expect(!limits.isKept(by: agents) && limits.room(group: 0, interval: 4, in: agents) == 0)
  }

  @Test func `a staffing within its limits stays as it is; one beyond them loses the hours too many and no more`()
    throws
  {
    let scenario = try SmallService(days: 9, people: Mobilisation(people: 10, hoursPerWeek: 7)).scenario
    let fitting = [Array(repeating: 1, count: 72)]
    #expect(try kept(fitting, scenario) == fitting)
    let wanted = [(0..<72).map { $0 % 8 < 4 ? 12 : 5 }]
    let kept = try kept(wanted, scenario)
    #expect(SharedLimits(scenario).isKept(by: kept))
    // 98 half hours of one agent in each week: all of them are used.
    #expect(kept[0][0..<56].reduce(0, +) == 98 && kept[0][56...].reduce(0, +) == 98)
    #expect(zip(kept[0], wanted[0]).allSatisfy { $0 <= $1 })
  }

  @Test func `agents go first where callers are answered in time without them`() throws {
    let service = SmallService(days: 1, people: Mobilisation(people: 10, hoursPerWeek: 4, counted: .onDuty))
    // A morning of heavy load and a quiet end with as many agents: the end gives them up.
    let kept = try kept([Array(repeating: 14, count: 8)], try service.scenario)
    #expect(kept[0].reduce(0, +) == 80)
    #expect(kept[0][0..<4].min() ?? 0 > kept[0][4..<8].max() ?? 0)
  }

  @Test func `shared seats are kept in every interval, and the group with most for its load goes down`() throws {
    let service = SkillService(
      groups: [.init(skills: [0]), .init(skills: [1])], calls: [45, 45], intervals: 2, seats: 12)
    let scenario = try service.scenario
    let kept = try kept([[6, 4], [9, 4]], scenario)
    #expect(kept == [[6, 4], [6, 4]])
    let limits = SharedLimits(scenario)
    #expect(limits.room(group: 0, interval: 0, in: kept) == 0 && limits.room(group: 0, interval: 1, in: kept) == 4)
  }
}

/// Plans within such limits.
@Suite struct LimitedPlanTests {
  private func plan(_ scenario: Scenario) throws -> StaffingPlan {
    try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 2).plan()
  }

  // Two agents are the work itself, 140 h in each week of ten hours a day: hours for more are not there.
  @Test(arguments: [PlanShape.constant, .byDay, .byInterval])
  func `a plan for delayed work keeps the hours of every week, in its shape`(shape: PlanShape) throws {
    let service = DelayService(shape: shape, people: Mobilisation(people: 10, hoursPerWeek: 14.5, counted: .onDuty))
    let plan = try plan(service.scenario)
    let weeks = MobilisedWeek.all(requirement: plan.requirement, staffing: plan.staffing, of: try service.scenario)
    #expect(weeks.count == 2 && weeks.allSatisfy { $0.taken <= 145 })
    if shape == .constant { #expect(Set(plan.staffing.agents[0]) == [2]) }
    if shape == .byDay {
      for day in try service.scenario.grid.days { #expect(Set(plan.staffing.agents[0][day.intervals]).count == 1) }
    }
  }

  @Test func `hours of a week that suffice change nothing; those that do not are used up, kept, and told by interval`()
    throws
  {
    let free = try plan(SmallService().scenario)
    let needed = free.staffing.agentHours(on: try SmallService().scenario.grid)
    let enough = SmallService(people: Mobilisation(people: 1, hoursPerWeek: needed + 1, counted: .onDuty))
    let same = try plan(enough.scenario)
    #expect(same.staffing == free.staffing && same.shortfalls.isEmpty && same.isMet)
    let scarce = SmallService(people: Mobilisation(people: 10, hoursPerWeek: (needed - 8) / 10, counted: .onDuty))
    let bound = try plan(scarce.scenario)
    let hours = bound.staffing.agentHours(on: try scarce.scenario.grid)
    #expect(hours <= needed - 8 + 1e-9 && hours > needed - 10)
    #expect(bound.outcome == .missed && !bound.shortfalls.isEmpty)
    #expect(bound.shortfalls.allSatisfy { $0.limit == .mobilised })
    for shortfall in bound.shortfalls {
      #expect(shortfall.available == bound.staffing.agents[0][shortfall.interval])
      #expect(shortfall.required == bound.requirement.agents[0][shortfall.interval])
    }
    let weeks = MobilisedWeek.all(requirement: bound.requirement, staffing: bound.staffing, of: try scarce.scenario)
    #expect(weeks.count == 1 && weeks[0].isShort && weeks[0].morePeople >= 1)
    #expect(weeks[0].taken <= weeks[0].given && weeks[0].needed > weeks[0].given)
  }
}
