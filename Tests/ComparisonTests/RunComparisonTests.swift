import Comparison
import ContactDemand
import ContactSimulation
import Measures
import OutputAnalysis
import ScenarioFiles
import ScenarioModel
import Testing

/// Two results side by side.
@Suite struct RunComparisonTests {
  private static let text = """
    busyhour: 1
    time_zone: UTC
    interval: 30 min
    period: { from: 2024-03-04, days: 1 }
    opening_hours: { every day: 08:00-12:00 }
    call_types:
      - name: calls
        demand: { rates: 60 per hour }
        handling: { mean: 4 min }
        patience: { mean: 2 min }
    agents:
      - { name: main, staffing: 5 agents, cost: 30 EUR per hour }
    simulation: { seed: 11, replications: 300 }
    """

  private static func run(_ place: Int, _ changes: String...) throws -> ComparedRun {
    let scenario = try ScenarioReader.read(text: text, options: ReadingOptions(overrides: changes)).scenario
    let forecast = try ContactForecast(scenario)
    let staffing = try #require(scenario.givenStaffing)
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    let study = try SimulationStudy(model, of: scenario).run()
    return ComparedRun(place: place, name: "\(changes)", scenario: scenario, staffing: staffing, study: study)
  }

  private static func comparison(_ first: ComparedRun, _ second: ComparedRun) throws -> RunComparison {
    try #require(RunComparison.all([first, second]).first)
  }

  @Test func `a result against itself is exactly 0 everywhere`() throws {
    let found = try Self.comparison(Self.run(0), Self.run(1))
    #expect(found.pairing == .paired && !found.measures.isEmpty && found.agents.isEmpty)
    #expect(found.measures.allSatisfy { $0.difference?.mean == 0 && $0.difference?.halfWidth == nil })
    #expect(found.measures.allSatisfy { $0.verdict == .same } && found.cost.verdict == .same)
  }

  @Test func `the numbers of a comparison are the estimates of each study`() throws {
    let (first, second) = (try Self.run(0), try Self.run(1, "agents.main.staffing=6 agents"))
    let found = try Self.comparison(first, second)
    for row in found.measures {
      let measure = try #require(Measure(rawValue: row.key))
      for (run, value) in [(first, row.first), (second, row.second)] {
        let estimate = run.study.run(.whole)?.estimate(measure)?.mean
        #expect(abs((value ?? .nan) - (estimate ?? .nan)) < 1e-9 * max(1, abs(estimate ?? 0)), "\(row.key)")
      }
    }
  }

  @Test func `an agent more is better for callers, costs more, and stands in every interval`() throws {
    let found = try Self.comparison(Self.run(0), Self.run(1, "agents.main.staffing=6 agents"))
    let verdicts = Dictionary(uniqueKeysWithValues: found.measures.map { ($0.key, $0.verdict) })
    #expect(verdicts["serviceLevel"] == .better && verdicts["abandonment"] == .better)
    #expect(verdicts["offered"] == .same && verdicts["occupancy"] == .smaller && found.cost.verdict == .worse)
    #expect(found.agents.count == 8 && found.agents.allSatisfy { $0.first == 5 && $0.second == 6 })
    #expect(found.cost.first == 600 && found.cost.second == 720)
  }

  @Test func `pairing narrows the interval of the level`() throws {
    let paired = try Self.comparison(Self.run(0), Self.run(1, "agents.main.staffing=6 agents"))
    let other = try Self.comparison(
      Self.run(0), Self.run(1, "agents.main.staffing=6 agents", "simulation.seed=12"))
    #expect(other.pairing == .otherSeed)
    func width(_ comparison: RunComparison) -> Double {
      comparison.measures.first { $0.key == "serviceLevel" }?.difference?.halfWidth ?? .nan
    }
    #expect(width(paired) < 0.8 * width(other))
  }

  @Test func `another seed alone is no difference that is told`() throws {
    let found = try Self.comparison(Self.run(0), Self.run(1, "simulation.seed=12"))
    #expect(found.measures.allSatisfy { [.open, .within, .same].contains($0.verdict) })
  }
}
