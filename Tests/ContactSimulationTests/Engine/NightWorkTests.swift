import ContactDemand
import ContactSimulation
import ScenarioFiles
import ScenarioModel
import Testing

/// Days count as independent only where nothing can go on from one into the next.
@Suite struct NightWorkTests {
  private static func ranges(hours: String, handling: String) throws -> [Range<Int>] {
    let text = """
      busyhour: 1
      time_zone: UTC
      interval: 60 min
      period: { from: 2024-03-04, days: 3 }
      opening_hours: { every day: \(hours) }
      call_types:
        - { name: calls, demand: { total: 100 calls per day }, handling: \(handling), patience: 3 min, target: 80 % in 20 s }
      agents: [{ name: agents, staffing: 9 agents }]
      """
    let scenario = try ScenarioReader.read(text: text).scenario
    let forecast = try ContactForecast(scenario)
    return try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: #require(scenario.givenStaffing)
    ).independentDayRanges
  }

  @Test(arguments: [
    ("08:00-20:00", "4 min", 3), ("08:00-20:00", "{ talk: 10 min, after_call: 2 min }", 3),
    ("08:00-20:00", "{ distribution: lognormal, mean: 6 min, cv: 100 % }", 3),
    // Conversations of 90 min do not end within the hour before the service opens again.
    ("01:00-24:00", "90 min", 1), ("08:00-20:00", "3 h", 1), ("08:00-12:00", "8 h", 1),
    ("08:00-20:00", "{ distribution: lognormal, mean: 2 h, cv: 150 % }", 1),
    ("08:00-20:00", "{ talk: 4 min, after_call: 2 h }", 1),
    ("08:00-20:00", "{ talk: { distribution: deterministic, mean: 8 h } }", 3),
  ])
  func `days are joined where work outlasts the night`(hours: String, handling: String, count: Int) throws {
    #expect(try Self.ranges(hours: hours, handling: handling).count == count)
  }
}
