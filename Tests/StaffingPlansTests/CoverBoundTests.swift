import ContactDemand
import RandomStreams
import ScenarioModel
import StaffingPlans
import Testing

/// The proven bound of several groups, against sums written out, against plans, and against what it may not say.
@Suite struct CoverBoundTests {
  @Test(arguments: [(3, 2.5), (10, 10.8), (40, 25), (1, 0.2), (0, 4)])
  func `the expected number in service is the Poisson sum written out`(_ case: (most: Int, mean: Double)) {
    var term = Portable.exp(-`case`.mean)
    var sum = 0.0
    for count in 0..<400 {
      sum += Double(min(`case`.most, count)) * term
      term *= `case`.mean / Double(count + 1)
    }
    #expect(abs(PoissonCount.expectedMinimum(`case`.most, mean: `case`.mean) - sum) < 1e-9)
  }

  private func bound(_ service: SkillService) throws -> CoverBound {
    let scenario = try service.scenario
    return CoverBound(scenario: scenario, forecast: try ContactForecast(scenario))
  }

  @Test func `each agent more can answer more callers, and each less more than the one before`() throws {
    let bound = try bound(SkillService(groups: [.init(skills: [0]), .init(skills: [0, 1])]))
    let demand = try #require(bound.demands.first)
    let answered = (0...12).map { bound.answered(demand, by: $0, in: 0) }
    for (before, after) in zip(answered, answered.dropFirst()) { #expect(after >= before - 1e-9) }
    for index in 2..<answered.count {
      #expect(answered[index] - answered[index - 1] <= answered[index - 1] - answered[index - 2] + 1e-9)
    }
  }

  /// Two types by two or three groups, small numbers, from a fixed row of instances.
  private func instance(_ number: Int) -> SkillService {
    let weights = [1.1, 1.2, 1.35, 1.6]
    let calls = [[20.0, 12.0], [45, 30], [9, 60], [70, 25]]
    let scope: TargetScope = number % 2 == 0 ? .interval : .day
    return SkillService(
      groups: [.init(skills: [0]), .init(skills: [1]), .init(skills: [0, 1], weight: weights[number % 4])],
      calls: calls[(number / 4) % 4], intervals: 1 + number % 3,
      target: ServiceTarget(level: 0.8, acceptableWait: number % 3 == 0 ? 30 : 20, scope: scope))
  }

  @Test(arguments: 0..<6)
  func `no plan that is met costs less than the bound`(_ number: Int) throws {
    let scenario = try instance(5 * number).scenario
    let forecast = try ContactForecast(scenario)
    let plan = try StaffingPlanner(scenario: scenario, forecast: forecast, threads: 2).plan()
    let least = try #require(CoverBound(scenario: scenario, forecast: forecast).leastCost())
    #expect(plan.isMet)
    #expect(least <= plan.weightedHours + 1e-9)
    #expect(least > 0.4 * plan.weightedHours)
  }

  @Test func `what the proof does not cover leaves no bound`() throws {
    var scenario = try SkillService(groups: [.init(skills: [0]), .init(skills: [0, 1])]).scenario
    let forecast = try ContactForecast(scenario)
    #expect(CoverBound(scenario: scenario, forecast: forecast).leastCost() != nil)
    scenario.simulation.warmUp = 1800
    #expect(CoverBound(scenario: scenario, forecast: forecast).leastCost() == nil)
  }
}
