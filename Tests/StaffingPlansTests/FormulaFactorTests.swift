import ContactDemand
import QueueingFormulas
import ScenarioFiles
import ScenarioModel
import StaffingPlans
import Testing

/// Random volume factors in the formulas of the method table.
@Suite struct `Formulas and volume factors` {
  /// A day of 4,000 calls with a day factor of 15 %.
  static func text(_ factors: String, target: String = "level: 80 %, within: 20 s") -> String {
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
          target: { \(target) }
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

  @Test func `a limit on the mean wait is kept by the formula rows, and by no agent fewer`() throws {
    let text = Self.text("", target: "level: 10 %, within: 20 s, average_speed_of_answer: 6 s")
      .replacing("lognormal, mean: 4 min, cv: 100 %", with: "exponential, mean: 4 min")
      .replacing("modified-offered-load", with: "erlang-a")
    let scenario = try ScenarioReader.read(text: text).scenario
    let plan = try StaffingPlanner(scenario: scenario, forecast: ContactForecast(scenario), threads: 1).plan()
    let agents = try #require(plan.methods.first).requirement.agents[0]
    // The seventh half hour has the most calls.
    func wait(_ agents: Int) throws -> Double {
      let traffic = try OfferedTraffic(load: 520 / 3600 * 240, meanHandling: 240)
      let queue = try PatienceQueue.erlangA(traffic, agents: Double(agents), meanPatience: 120, within: .init(20))
      return try #require(queue.averageSpeedOfAnswer)
    }
    #expect(try wait(agents[6]) <= 6)
    #expect(try wait(agents[6] - 1) > 6)
    let unlimited = text.replacing(", average_speed_of_answer: 6 s", with: "")
    let without = try ScenarioReader.read(text: unlimited).scenario
    let loose = try StaffingPlanner(scenario: without, forecast: ContactForecast(without), threads: 1).plan()
    #expect(try #require(loose.methods.first).requirement.agents[0][6] < agents[6])
  }
}
