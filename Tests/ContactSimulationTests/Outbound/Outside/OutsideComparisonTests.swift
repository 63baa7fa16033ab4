import ContactDemand
import ContactSimulation
import Measures
import ScenarioFiles
import ScenarioModel
import Testing

/// Lists with a backlog and follow-up protocols against an event simulation in another language, which was written from the
/// documents alone and run 150 times for each service.
@Suite("Outbound work against an outside simulation")
struct OutsideComparisonTests {
  /// Mean of a measure on a day and its standard error; nil where it was not 0 in fewer than 20 of the runs.
  typealias Value = (mean: Double, standardError: Double)?

  /// A measure of a day as a numerator and a denominator, whose totals are divided.
  enum Measure: Sendable {
    case attempts, reachedOnDay, agentSeconds, lastActivityEnd, waitingAtEnd, dueAtEnd, oldestAtEnd
    case reached, shareWithin, completed, declined, exhausted, wrongNumbers, released

    func parts(of tally: OutboundTally) -> (numerator: Double, denominator: Double) {
      switch self {
      case .attempts: (Double(tally.attempts), 1)
      case .reachedOnDay: (Double(tally.reachedOnDay), 1)
      case .agentSeconds: (tally.agentSeconds, 1)
      case .lastActivityEnd: (tally.lastActivityEnd, 1)
      case .waitingAtEnd: (Double(tally.waitingAtEnd), 1)
      case .dueAtEnd: (Double(tally.dueAtEnd), 1)
      case .oldestAtEnd: (tally.oldestAtEnd, 1)
      case .reached: (Double(tally.reached), 1)
      case .completed: (Double(tally.completed), 1)
      case .declined: (Double(tally.declined), 1)
      case .exhausted: (Double(tally.exhausted), 1)
      case .wrongNumbers: (Double(tally.wrongNumbers), 1)
      case .released: (Double(tally.released), 1)
      case .shareWithin:
        (Double(tally.reachedWithin - tally.reachedWithinOfLate), Double(tally.entered - tally.enteredLate))
      }
    }
  }

  /// What the outside simulation gave for a list of a service: by measure, day after day.
  struct Table: Sendable {
    let name: String
    let text: String
    /// The place among the service's lists.
    var place = 0
    let rows: [(measure: Measure, days: [Value])]
  }

  private static func model(_ text: String) throws -> SimulationModel {
    let scenario = try ScenarioReader.read(text: text).scenario
    return try SimulationModel(
      scenario: scenario, expected: try ContactForecast(scenario).callTypes.map(\.byInterval),
      staffing: try #require(scenario.givenStaffing))
  }

  @Test("every measure of every day agrees within 4.8 standard errors", arguments: OutsideValues.tables)
  func agreement(_ table: Table) throws {
    var samples = table.rows.map { $0.days.map { _ in RatioSample() } }
    replicate(try Self.model(table.text), effort(150)) { tally in
      let days = OutboundTotals(tally, place: table.place).days
      for (row, (measure, values)) in table.rows.enumerated() {
        for day in values.indices {
          let (numerator, denominator) = measure.parts(of: days[day])
          samples[row][day].add(numerator, denominator)
        }
      }
    }
    for (row, (measure, values)) in table.rows.enumerated() {
      for (day, value) in values.enumerated() {
        guard let value else { continue }
        let z = samples[row][day].z(against: value.mean, standardError: value.standardError)
        #expect(
          abs(z) <= largestZ,
          "\(table.name), \(measure) of day \(day + 1): \(samples[row][day].ratio) against \(value.mean), z \(z)")
      }
    }
  }
}
