internal import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import ScenarioModel

/// Simulates a staffing again with the volumes and the handling times that came, on the streams of the run.
struct ActualTrials {
  let scenario: Scenario
  let forecast: ContactForecast

  /// Simulations that it takes: none where no level is known to have come.
  var count: Int {
    guard scenario.actuals.contains(where: { $0.days.contains { $0.level != nil } }) else { return 0 }
    return 1 + (ratios.contains { $0 != 1 } ? 1 : 0)
  }

  /// What explains the level that came, for each that the scenario tells; empty without levels.
  ///
  /// - Parameters:
  ///   - study: the run.
  ///   - staffing: its agents.
  ///   - simulate: simulates a model of a scenario; the second number is of simulations that come after it.
  /// - Throws: what `simulate` throws; `SimulationError` for volumes that cannot be simulated.
  func reviews(
    of study: StudyResult, staffing: StaffingByInterval,
    simulate: (SimulationModel, Scenario, Int) throws -> StudyResult
  ) throws -> [LevelReview?] {
    guard count > 0 else { return [] }
    var fixed = scenario
    fixed.simulation.replications = .fixed(study.replications)
    func simulated(_ scenario: Scenario, then further: Int) throws -> StudyResult {
      let model = try SimulationModel(scenario: scenario, expected: contacts, staffing: staffing)
      return try simulate(model, scenario, further)
    }
    let volumes = try simulated(fixed, then: count - 1)
    let handling = count > 1 ? try simulated(try fixed.withHandling(times: ratios), then: 0) : volumes
    return scenario.actuals.map { actual in
      LevelReview(
        actual, (study, volumes, handling), handlingRatio: ratio(actual), of: scenario)
    }
  }

  /// Expected contacts by call type and interval, each day brought to what came; days without a row, or without a forecast, as they are.
  private var contacts: [[Double]] {
    var expected = forecast.callTypes.map(\.byInterval)
    for actual in scenario.actuals {
      let types = actual.types(of: scenario)
      for row in actual.days {
        let total = types.reduce(0) { $0 + forecast.callTypes[$1].countedByDay[row.day] }
        guard total > 0 else { continue }
        for type in types {
          for interval in scenario.grid.days[row.day].intervals { expected[type][interval] *= row.contacts / total }
        }
      }
    }
    return expected
  }

  /// The mean handling time that came over the expected one, by call type; 1 where none is told.
  private var ratios: [Double] {
    var ratios = scenario.callTypes.map { _ in 1.0 }
    for actual in scenario.actuals {
      guard let ratio = ratio(actual) else { continue }
      for type in actual.types(of: scenario) { ratios[type] = ratio }
    }
    return ratios
  }

  /// Both means over the days that tell it, weighted by the contacts that came; nil where none does.
  private func ratio(_ actual: ActualContacts) -> Double? {
    let types = actual.types(of: scenario)
    let times = types.map { forecast.meanHandlingByDay(of: $0, in: scenario) }
    var (came, expected) = (0.0, 0.0)
    for row in actual.days {
      let weights = types.map { forecast.callTypes[$0].byDay[row.day] }
      let total = weights.reduce(0, +)
      guard let handling = row.handling, total > 0 else { continue }
      came += row.contacts * handling
      expected += row.contacts * zip(weights, times).reduce(0) { $0 + $1.0 * $1.1[row.day] } / total
    }
    return came > 0 && expected > 0 ? came / expected : nil
  }
}
