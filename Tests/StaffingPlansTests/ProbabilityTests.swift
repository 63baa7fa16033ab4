import ContactDemand
import OutputAnalysis
import RandomStreams
import ScenarioModel
import StaffingPlans
import Testing

/// Exact bounds of a probability, and how often they call met what is not.
@Suite struct ProbabilityBoundTests {
  private func sums(_ outcomes: [Bool?]) -> ControlledSums {
    var sums = ControlledSums()
    for outcome in outcomes {
      sums.add(numerator: outcome == true ? 1 : 0, denominator: outcome == nil ? 0 : 1)
    }
    return sums
  }

  @Test func `runs without a level are no trials`() throws {
    let found = sums([true, nil, false, nil, true, nil])
    #expect(found.replications == 6 && found.trials == 3 && found.successes == 2)
    #expect(sums([nil, nil]).probability(tail: 0.05) == nil)
  }

  // Clopper and Pearson's bounds of all and of none: tail^(1/n) and its complement.
  @Test func `all successes bound a probability from below, none from above`() throws {
    let all = try #require(sums(Array(repeating: true, count: 50)).probability(tail: 0.05))
    #expect(all.value == 1 && all.upper == 1 && abs(all.lower - 0.941_845) < 1e-5)
    let none = try #require(sums(Array(repeating: false, count: 50)).probability(tail: 0.05))
    #expect(none.value == 0 && none.lower == 0 && abs(none.upper - 0.058_155) < 1e-5)
  }

  // 1,000 checks of a true probability of exactly 88 %; 5 % of wrong ones are allowed, and 7 % would be 2.9 standard errors above.
  @Test func `of a true probability at what is required, a check says met in at most 5 percent of trials`() {
    let (required, tail) = (0.88, 0.05 / Double(PlanChecker.lookCount))
    var wrong = 0
    for trial in 0..<1000 {
      var stream = RandomStream(
        seed: 7, purpose: .search, name: StreamName(bits: 0), date: 0, replication: UInt32(trial))
      var found = ControlledSums()
      var isMet = false
      for look in 0..<PlanChecker.lookCount {
        while found.replications < 250 << look {
          let success = stream.uniform() < required
          found.add(numerator: success ? 1 : 0, denominator: 1)
        }
        if let bounds = found.probability(tail: tail), bounds.lower >= required { isMet = true }
      }
      if isMet { wrong += 1 }
    }
    #expect(wrong <= 70, "met in \(wrong) of 1,000")
  }
}

/// Plans whose days or weeks keep their level with a probability.
@Suite struct ProbabilityPlanTests {
  private func plan(_ service: SmallService) throws -> StaffingPlan {
    let scenario = try service.scenario
    return try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: 2).plan()
  }

  private func target(_ scope: TargetScope, _ probability: Double?) -> ServiceTarget {
    ServiceTarget(
      level: 0.8, acceptableWait: 20, scope: scope, promise: probability.map { ProbabilityPromise(probability: $0) })
  }

  @Test func `a probability costs more than the expected level, and its price grows`() throws {
    let expected = try plan(SmallService(target: target(.day, nil)))
    let promised = try plan(SmallService(target: target(.day, 0.9)))
    let grid = try SmallService().scenario.grid
    #expect(promised.isMet && promised.verdict?.cellCount == 2)
    #expect(promised.verdict?.lowest?.measure == .probability && promised.verdict?.lowest?.required == 0.88)
    #expect(promised.staffing.agentHours(on: grid) > expected.staffing.agentHours(on: grid))
    let prices = promised.certainty
    #expect(prices.map(\.probability) == [nil, 0.8, 0.9, 0.95])
    #expect(zip(prices, prices.dropFirst()).allSatisfy { $0.agentHours <= $1.agentHours })
    #expect(prices.dropFirst().allSatisfy { $0.lowest >= $0.probability ?? 0 })
    #expect(expected.certainty.isEmpty)
  }

  // In the runs that miss their level an agent wins several times what it wins in the mean: counted by the mean, twice as many were added as needed.
  @Test func `a plan for a high probability costs what the way to it in small steps costs`() throws {
    let service = SmallService(
      target: target(.day, 0.98), plan: PlanSettings(certainty: [0.8, 0.9, 0.95, 0.97, 0.98]))
    let found = try plan(service)
    let last = try #require(found.certainty.last)
    #expect(found.isMet && last.probability == 0.98)
    #expect(found.staffing.agentHours(on: try service.scenario.grid) <= last.agentHours + 1)
  }

  @Test func `a target over a week or the period is one cell, and costs no more than one by day`() throws {
    let byDay = try plan(SmallService(target: target(.day, nil)))
    let grid = try SmallService().scenario.grid
    for scope in [TargetScope.week, .month, .period] {
      let found = try plan(SmallService(target: target(scope, nil)))
      #expect(found.isMet && found.verdict?.cellCount == 1)
      #expect(found.staffing.agentHours(on: grid) <= byDay.staffing.agentHours(on: grid))
    }
  }

  @Test func `threads do not change a plan with a probability`() throws {
    let scenario = try SmallService(days: 1, target: target(.day, 0.9)).scenario
    let plans = try [1, 3].map {
      try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: $0).plan()
    }
    #expect(plans[0] == plans[1])
  }
}
