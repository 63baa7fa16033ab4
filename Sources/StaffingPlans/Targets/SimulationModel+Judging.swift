internal import ContactSimulation
internal import ScenarioModel

extension SimulationModel {
  /// A model whose runs tell whether targets of callers are met: of contacts alone, unless an occupancy is limited.
  ///
  /// - Parameters:
  ///   - scenario: with the seed of the runs.
  ///   - expected: expected contacts by call type, then interval of the type's arrival grid.
  ///   - staffing: agents by group, then interval.
  /// - Throws: `SimulationError` for what cannot be simulated.
  static func judging(
    _ scenario: Scenario, expected: [[Double]], staffing: StaffingByInterval
  ) throws(SimulationError) -> SimulationModel {
    let model = try SimulationModel(scenario: scenario, expected: expected, staffing: staffing)
    let limitsOccupancy = scenario.callTypes.contains { $0.target?.maximumOccupancy != nil }
    return limitsOccupancy ? model : model.countingContactsAlone()
  }
}
