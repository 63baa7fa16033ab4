import ContactDemand
import ContactSimulation
import ScenarioFiles
import ScenarioModel
import Testing

/// Handling times that move with the time of arrival, and what is not known of handling and patience.
@Suite struct TimeVariationTests {
  /// Two hours of calls, of which the second has times of its own.
  private static func scenario(_ handling: String, patience: String = "never", agents: Int = 400, calls: Int = 400)
    throws
    -> Scenario
  {
    try ScenarioReader.read(
      text: """
        busyhour: 1
        time_zone: Europe/Paris
        interval: 60 min
        period: { from: 2024-03-04, days: 1 }
        opening_hours: { every day: 08:00-10:00 }
        call_types: [{ name: calls, demand: { total: \(calls) calls per day }, handling: \(handling), patience: \(patience) }]
        agents: [{ name: all, staffing: \(agents) agents }]
        """
    ).scenario
  }

  private static func tallies(_ scenario: Scenario, _ replications: Int) throws -> [ReplicationTally] {
    let model = try SimulationModel(
      scenario: scenario, expected: try ContactForecast(scenario).callTypes.map(\.byInterval),
      staffing: try #require(scenario.givenStaffing))
    let engine = ReplicationEngine()
    return (0..<replications).map { replication in
      var tally = model.makeTally()
      engine.run(model, replication: replication, into: &tally)
      return tally
    }
  }

  private static func busy(_ tally: ReplicationTally) -> Double {
    tally.agentTime.reduce(0) { $0 + $1.busySeconds + $1.overtimeSeconds } + tally.afterClosing.reduce(0, +)
  }

  @Test func `every contact takes its mean times the factor of the hour in which it arrives`() throws {
    let law = "{ distribution: deterministic, mean: 60 s, by: { 08:00-09:00: 50 %, 09:00-10:00: 200 % } }"
    for tally in try Self.tallies(Self.scenario(law), 5) {
      let expected = Double(tally.cells[0].offered) * 30 + Double(tally.cells[1].offered) * 120
      #expect(abs(Self.busy(tally) - expected) < 1e-6)
    }
  }

  @Test func `factors of 1 leave every figure as it is`() throws {
    let plain = try Self.tallies(Self.scenario("{ mean: 4 min }", patience: "60 s", agents: 12), 20)
    let moving = try Self.tallies(
      Self.scenario("{ mean: 4 min, by: { every day: 100 % } }", patience: "60 s", agents: 12), 20)
    #expect(plain.map(\.cells) == moving.map(\.cells))
    #expect(plain.map(\.agentTime) == moving.map(\.agentTime))
  }

  @Test func `the offered load is the sum over intervals of contacts, mean and factor`() throws {
    let scenario = try Self.scenario("{ mean: 4 min, by: { 09:00-10:00: 150 %, monday: 110 % } }")
    let forecast = try ContactForecast(scenario)
    let load = OfferedLoad(scenario, forecast: forecast)
    let contacts = forecast.callTypes[0].byInterval
    #expect(abs(load.byInterval[0] - contacts[0] * 240 * 1.1 / 3600) < 1e-9)
    #expect(abs(load.byInterval[1] - contacts[1] * 240 * 1.65 / 3600) < 1e-9)
    #expect(abs(load.hoursByDay[0] - load.byInterval.reduce(0, +)) < 1e-9)
    #expect(abs(forecast.meanHandling(of: 0, in: scenario) - 240 * 1.1 * 1.25) < 1e-9)
  }

  // With times and patience of the run's factors alone, a run's mean moves by them: mean 1, coefficient of variation as stated.
  @Test func `a run's factor has mean 1 and moves all contacts of the run together`() throws {
    let law = "{ distribution: deterministic, mean: 60 s, factors: { run: 20 % } }"
    let factors = try Self.tallies(Self.scenario(law), 400).map {
      Self.busy($0) / 60 / Double($0.cells.reduce(0) { $0 + $1.offered })
    }
    let mean = factors.reduce(0, +) / 400
    let variance = factors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399
    #expect(abs(mean - 1) < 4.5 * 0.2 / 20)
    #expect(abs(variance.squareRoot() - 0.2) < 0.04)
  }

  @Test func `patience of the run moves who abandons, and nothing where all are answered at once`() throws {
    let plain = try Self.tallies(Self.scenario("4 min", patience: "{ mean: 60 s }"), 5)
    let ample = try Self.tallies(Self.scenario("4 min", patience: "{ mean: 60 s, factors: { run: 40 % } }"), 5)
    #expect(plain.map(\.cells) == ample.map(\.cells))
    let sure = try Self.tallies(Self.scenario("4 min", patience: "{ mean: 60 s }", agents: 10), 40)
    let unsure = try Self.tallies(
      Self.scenario("4 min", patience: "{ mean: 60 s, factors: { run: 40 % } }", agents: 10), 40)
    #expect(sure.map(\.cells) != unsure.map(\.cells))
  }
}
