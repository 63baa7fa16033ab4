import ContactDemand
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Random volume factors in the formulas of the method table.
@Suite struct `Formulas and volume factors` {
  /// A day of 4,000 calls with a day factor of 15 %.
  static func text(_ factors: String) -> String {
    let rates = [
      203.3, 221.4, 262.9, 335.3, 426.9, 501.8, 520, 471.8, 388.1, 315.3, 283, 296.1, 342.4, 401.5, 449.8, 467.1, 445.9,
      394.6, 332, 276.2, 236.6, 213.5, 202.2, 197.5,
    ]
    let rows = rates.enumerated().map { index, rate -> String in
      func clock(_ half: Int) -> String { "\(half < 20 ? "0" : "")\(half / 2):\(half % 2 == 0 ? "00" : "30")" }
      return "        \(clock(16 + index))-\(clock(17 + index)): \(rate) per hour"
    }
    return """
      busyhour: 1
      time_zone: Europe/Paris
      interval: 30 min
      period: { from: 2024-03-04, days: 1 }
      opening_hours: { every day: 08:00-20:00 }
      call_types:
        - name: calls
          demand:
            rates:
      \(rows.map { "    " + $0 }.joined(separator: "\n"))
            \(factors)
          handling: { distribution: lognormal, mean: 4 min, cv: 100 % }
          patience: 120 s
          target: { level: 80 %, within: 20 s }
      agents:
        - { name: agents, staffing: planned, minimum: 1 agents }
      plan: { methods: [modified-offered-load] }
      simulation: { seed: 1, replications: 30 }
      """
  }

  static func hours(_ factors: String) throws -> Double {
    let scenario = try ScenarioReader.read(text: text(factors)).scenario
    let plan = try StaffingPlanner(scenario: scenario, forecast: ContactForecast(scenario), threads: 1).plan()
    return try #require(plan.methods.first).agentHours
  }

  @Test func `a day factor of 15 % asks for about 308.5 agent-hours, its mean alone for 296.5`() throws {
    #expect(abs(try Self.hours("") - 296.5) <= 0.5)
    #expect(abs(try Self.hours("factors: { day: 15 % }") - 308.5) <= 1)
  }
}
