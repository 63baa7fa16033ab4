import ContactDemand
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// What volume and handling time do to a plan.
@Suite struct SensitivityTests {
  private static func scenario(
    volume: Double = 1, handling: Double = 240, law: String = "exponential", more: String = ", cost: 30 EUR per hour"
  ) throws -> Scenario {
    let rates = [40, 90, 160, 120, 70, 30.0].enumerated().map { index, rate in
      "\(8 + index < 10 ? "0" : "")\(8 + index):00-\(9 + index < 10 ? "0" : "")\(9 + index):00: \(rate * volume) per hour"
    }
    return try ScenarioReader.read(
      text: """
        busyhour: 1
        time_zone: Europe/Paris
        interval: 60 min
        period: { from: 2024-03-04, days: 1 }
        opening_hours: { every day: 08:00-14:00 }
        call_types:
          - name: calls
            demand: { rates: { \(rates.joined(separator: ", ")) } }
            handling: { distribution: \(law), mean: \(handling) s\(law == "lognormal" ? ", cv: 80 %" : "") }
            patience: 120 s
            target: { level: 80 %, within: 20 s }
        agents: [{ name: all, staffing: planned\(more) }]
        plan: { methods: [modified-offered-load, simulation], sensitivity: [-20 %, 10 %] }
        simulation: { seed: 1, replications: 100 }
        """
    ).scenario
  }

  private static func plan(_ scenario: Scenario) throws -> StaffingPlan {
    try StaffingPlanner(scenario: scenario, forecast: ContactForecast(scenario), threads: 2).plan()
  }

  @Test(arguments: SensitivityRow.Factor.allCases, [-0.2, 0.1])
  func `where the exact day holds, a row is the plan of the changed scenario`(
    factor: SensitivityRow.Factor, change: Double
  ) throws {
    let row = try #require(
      try Self.plan(Self.scenario()).sensitivity.first { $0.factor == factor && $0.change == change })
    let changed = try Self.scenario(
      volume: factor == .handlingTime ? 1 : 1 + change, handling: factor == .volume ? 240 : 240 * (1 + change))
    let plan = try Self.plan(changed)
    #expect(row.isExact == true)
    #expect(row.agentHours == plan.staffing.agentHours(on: changed.grid))
    #expect(row.peakAgents == plan.staffing.agents[0].max())
    #expect(row.money == row.agentHours * 30)
  }

  @Test func `both together move the plan further than either`() throws {
    let rows = try Self.plan(Self.scenario()).sensitivity.filter { $0.change == 0.1 }
    let both = try #require(rows.first { $0.factor == .both })
    #expect(rows.count == 3)
    #expect(rows.allSatisfy { $0.factor == .both || $0.agentHours < both.agentHours })
  }

  @Test func `other laws go by the modified offered load, and there is no cost where none is stated`() throws {
    let rows = try Self.plan(Self.scenario(law: "lognormal", more: "")).sensitivity
    #expect(rows.count == 9)
    #expect(rows.allSatisfy { $0.isExact == false && $0.money == nil })
  }
}
