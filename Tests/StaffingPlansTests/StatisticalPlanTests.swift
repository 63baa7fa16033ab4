import ContactDemand
import ContactSimulation
import ScenarioModel
import StaffingPlans
import Testing

/// Plans of a small service, judged on streams that neither search nor checker used.
@Suite struct StatisticalPlanTests {
  /// Contacts, those answered in time, and their spread over replications, of every interval of a staffing.
  private func levels(
    _ scenario: Scenario, _ staffing: StaffingByInterval, replications: Int = 3000
  ) throws -> [(level: Double, error: Double)] {
    var fresh = scenario
    fresh.simulation.seed = 987_654_321
    let expected = try ContactForecast(scenario).callTypes.map(\.byInterval)
    let model = try SimulationModel(scenario: fresh, expected: expected, staffing: staffing)
    let engine = ReplicationEngine()
    var tally = model.makeTally()
    var sums = Array(repeating: (x: 0.0, y: 0.0, xx: 0.0, xy: 0.0, yy: 0.0), count: model.intervalCount)
    for replication in 0..<replications {
      engine.run(model, replication: replication, into: &tally)
      for interval in 0..<model.intervalCount {
        let (x, y) = (Double(tally.cells[interval].offered), Double(tally.cells[interval].answeredWithin))
        sums[interval].x += x
        sums[interval].y += y
        sums[interval].xx += x * x
        sums[interval].xy += x * y
        sums[interval].yy += y * y
      }
    }
    return sums.map { sum in
      let level = sum.y / sum.x
      let residuals = sum.yy - 2 * level * sum.xy + level * level * sum.xx
      return (level, residuals.squareRoot() / sum.x)
    }
  }

  private func plan(_ service: SmallService, threads: Int = 2) throws -> StaffingPlan {
    let scenario = try service.scenario
    return try StaffingPlanner(scenario: scenario, forecast: try ContactForecast(scenario), threads: threads).plan()
  }

  // 16 cells, one in 10,000 false alarms each way: z = 4 on each.
  @Test func `a plan that is met holds its level on fresh seeds in every interval`() throws {
    let service = SmallService()
    let plan = try plan(service)
    #expect(plan.verdict?.isMet == true)
    #expect(plan.verdict?.cellCount == 16)
    #expect(plan.shortfalls.isEmpty)
    for (level, error) in try levels(service.scenario, plan.staffing) {
      #expect(level + 4 * error >= 0.79)
    }
  }

  @Test func `no single agent of an interval can go`() throws {
    let service = SmallService()
    let plan = try plan(service)
    for interval in plan.staffing.agents[0].indices {
      var fewer = plan.staffing
      fewer.agents[0][interval] -= 1
      let (level, error) = try levels(service.scenario, fewer, replications: 1500)[interval]
      // A cell may have needed its agent by the checker's bound: its level then lies at most a point and a half above.
      #expect(level - 4 * error < 0.815, "interval \(interval)")
    }
  }

  @Test func `threads do not change a plan`() throws {
    let one = try plan(SmallService(days: 1), threads: 1)
    let three = try plan(SmallService(days: 1), threads: 3)
    #expect(one.staffing == three.staffing)
    #expect(one.verdict == three.verdict)
    #expect(one.methods.map(\.runLevel) == three.methods.map(\.runLevel))
  }

  @Test func `a limit that binds leaves a shortfall against the requirement without limits`() throws {
    let free = try plan(SmallService(days: 1))
    let most = (free.staffing.agents[0].max() ?? 0) - 4
    let bound = try plan(SmallService(days: 1, maximum: most))
    #expect(bound.verdict?.isMet == false && bound.outcome != .met && bound.leastCost == nil)
    #expect(bound.staffing.agents[0].allSatisfy { $0 <= most })
    #expect(!bound.shortfalls.isEmpty)
    for shortfall in bound.shortfalls {
      #expect(shortfall.available == most)
      #expect(shortfall.required == bound.requirement.agents[0][shortfall.interval])
      #expect(shortfall.required > most)
    }
    // What can be met within the limit is met: only cells at the limit, or just after one, may fail.
    for cell in bound.verdict?.failing ?? [] {
      #expect(bound.staffing.agents[0][max(0, cell.cell - 1)...cell.cell].contains(most))
    }
  }

  @Test func `a target over the day never costs more than the same target in every interval`() throws {
    let byInterval = try plan(SmallService())
    let byDay = try plan(SmallService(target: ServiceTarget(level: 0.8, acceptableWait: 20, scope: .day)))
    let hours = try SmallService().scenario.grid
    #expect(byDay.verdict?.isMet == true)
    #expect(byDay.verdict?.cellCount == 2)
    #expect(byDay.staffing.agentHours(on: hours) <= byInterval.staffing.agentHours(on: hours))
  }

  @Test func `Erlang C asks for at least what Erlang A asks for, and sensitivity rises with volume`() throws {
    let plan = try plan(SmallService())
    let hours = Dictionary(uniqueKeysWithValues: plan.methods.map { ($0.method, $0.agentHours) })
    #expect(try #require(hours[.erlangC]) >= (try #require(hours[.erlangA])))
    for factor in SensitivityRow.Factor.allCases {
      let changes = plan.sensitivity.filter { $0.factor == factor }.sorted { $0.change < $1.change }
      #expect(changes.count == 5)
      let same = try #require(changes.first { $0.change == 0 })
      #expect(same.agentHours == hours[.simulation] && same.agentHoursChange == 0)
      #expect(same.peakAgents == plan.chosenMethod?.peakAgents)
      #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.agentHours <= $1.agentHours })
      #expect(try #require(changes.first).agentHoursChange < 0)
      #expect(try #require(changes.last).agentHoursChange > 0)
    }
  }
}
