internal import ContactDemand
internal import ContactSimulation
internal import Contracts
internal import Reporting
internal import ScenarioModel

/// Looks for the volume at which given agents neither earn nor lose, penalties and bonuses included.
struct BreakEvenTrials {
  /// Lowest and highest volume tried, as shares of the simulated one.
  private static let range = 0.125...4.0
  /// How near the two volumes lie between which the answer is interpolated.
  private static let nearness = 1.0 / 32
  /// Volumes tried at most: the simulated one, three halvings of it, and five of what lies between.
  private static let mostStudies = 9

  let scenario: Scenario
  let forecast: ContactForecast
  let pool: ReplicationPool

  /// The volume; nil where the scenario states no price or no costs.
  ///
  /// Volumes move all calls, items and people on lists alike. They are halved or doubled until the mean margin changes its sign, then the
  /// way between is halved.
  ///
  /// Cost: nine studies at most, of 30 to 200 replications.
  func breakEven(with staffing: StaffingByInterval) throws -> BreakEven? {
    guard scenario.statesMargin else { return nil }
    var seeded = scenario
    seeded.simulation.seed = BreakEven.seed(from: scenario.simulation.seed)
    seeded.simulation.replications = .fixed(
      FrontierTrials(scenario: scenario, forecast: forecast, pool: pool).runs(studies: BreakEvenTrials.mostStudies))
    guard let first = try trial(1, seeded, staffing) else { return nil }
    let confidence = scenario.simulation.confidence
    var (loss, gain, last) = (first, first, first)
    while (last.mean < 0) == (first.mean < 0) {
      if first.mean < 0 { loss = last } else { gain = last }
      let next = last.volume * (first.mean < 0 ? 2 : 0.5)
      guard BreakEvenTrials.range.contains(next), let found = try trial(next, seeded, staffing) else {
        return BreakEven(
          noneWithin: min(1, last.volume)...max(1, last.volume), replications: first.margins.count,
          confidence: confidence)
      }
      last = found
    }
    if first.mean < 0 { gain = last } else { loss = last }
    while gain.volume - loss.volume > BreakEvenTrials.nearness * gain.volume {
      guard let middle = try trial((loss.volume + gain.volume) / 2, seeded, staffing) else { return nil }
      if middle.mean < 0 { loss = middle } else { gain = middle }
    }
    return BreakEven(
      between: loss, and: gain, tried: min(1, last.volume)...max(1, last.volume), confidence: confidence)
  }

  /// The margins at a volume; nil where none was reckoned.
  private func trial(
    _ volume: Double, _ seeded: Scenario, _ staffing: StaffingByInterval
  ) throws -> BreakEven.Trial? {
    let moved = seeded.withLists(times: volume)
    let model = try SimulationModel(
      scenario: moved, expected: forecast.callTypes.map { $0.byInterval.map { $0 * volume } }, staffing: staffing)
    let study = try SimulationStudy(model, of: moved, pool: pool, includesIntervals: false, includesDayWaits: false)
      .run()
    // Days are excluded against the forecast of the contract, which does not move.
    let result = try StaffingOutcome(given: staffing, evidence: study).contract(of: moved, forecast)
    return result.map { BreakEven.Trial(volume: volume, margins: $0.ledger.totals(.margin)) }
  }
}
