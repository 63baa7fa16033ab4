import ContactDemand
import ContactSimulation
import Measures
import OutputAnalysis
import RandomStreams
import ScenarioFiles
import ScenarioModel

/// A small service, written as a user would write it, and simulated as `busyhour simulate` does.
struct SimulatedCase {
  /// Days of the period.
  var days = 2
  /// Length of an interval in minutes.
  var interval = 60
  /// Daily opening hours.
  var hours = "00:00-24:00"
  /// Hours left out at the beginning.
  var warmUp = 8
  /// Most in service and waiting; nil for no limit.
  var lines: Int?
  /// The list of call types, a line each.
  var callTypes: [String]
  /// The list of groups, a line each.
  var agents: [String]

  /// The scenario file.
  private var text: String {
    """
    busyhour: 1
    title: { en: Reference }
    time_zone: Etc/UTC
    interval: \(interval) min
    period: { from: 2024-01-01, days: \(days) }
    opening_hours: { every day: \(hours) }
    holidays: {}
    exceptions: {}
    \(lines.map { "lines: \($0) lines" } ?? "# no limit of lines")
    call_types:
    \(callTypes.map { "  - { \($0) }" }.joined(separator: "\n"))
    agents:
    \(agents.map { "  - { \($0) }" }.joined(separator: "\n"))
    simulation: { seed: 1, replications: 100, warm_up: \(warmUp) h }
    """
  }

  /// Simulates the case.
  ///
  /// - Parameter replications: of the quick form.
  func result(_ run: VerificationRun, replications: Int) throws -> StudyResult {
    var scenario = try ScenarioReader.read(text: text).scenario
    scenario.simulation.seed = run.seed
    scenario.simulation.replications = .fixed(run.effort.replications(replications))
    guard let staffing = scenario.givenStaffing else {
      preconditionFailure("a reference case gives its agents, this one does not: \(text)")
    }
    let forecast = try ContactForecast(scenario)
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    return try SimulationStudy(model, of: scenario, pool: run.pool).run()
  }
}

extension StudyResult {
  /// A measure over the whole period.
  func estimate(_ measure: Measure, of subject: EvidenceSubject = .callType(0)) -> Estimate? {
    self.run(subject)?.estimate(measure)
  }
}
