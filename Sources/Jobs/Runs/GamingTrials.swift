internal import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import Contracts
internal import Measures
internal import OutputAnalysis
internal import Reporting
internal import ScenarioModel

/// Simulates the ways of gaming that a contract names, each against the honest service with the same agents on the same fresh streams.
struct GamingTrials {
  let scenario: Scenario
  let forecast: ContactForecast
  let pool: ReplicationPool

  /// Figures of calls that are shown.
  private static let ofCalls: [Measure] = [
    .offered, .answered, .serviceLevel, .averageSpeedOfAnswer, .abandonment, .answerRate, .occupancy, .busyHours,
    .meanTalk, .helped, .helpedShare, .retryShare, .cutShortShare,
  ]
  /// Figures of lists that are shown.
  private static let ofLists: [OutboundMeasure] = [
    .shareWithin, .shareReached, .reachedOnDay, .attempts, .attemptsPerPersonReached, .unansweredShare,
    .callsPerAgentDay,
  ]

  /// What each way does with a staffing; empty where the contract names none.
  ///
  /// Cost: two studies for each way, of 30 to 200 replications.
  func results(with staffing: StaffingByInterval) throws -> [GamingResult] {
    guard let check = scenario.contract?.gaming else { return [] }
    var fresh = scenario
    fresh.simulation.seed = GamingResult.seed(from: scenario.simulation.seed)
    fresh.simulation.replications = .fixed(
      FrontierTrials(scenario: scenario, forecast: forecast, pool: pool).runs(studies: 4))
    var found: [GamingResult?] = []
    if let rule = check.cutShort {
      found.append(
        try result(
          .cutShort, fresh.withCutShort(rule.with(share: 0)), fresh.withCutShort(rule), staffing,
          keys: GamingTrials.ofCalls.map(\.rawValue)))
    }
    if let share = check.unmadeDials {
      found.append(
        try result(
          .unmadeDials, fresh, fresh.withUnmadeDials(share), staffing, keys: GamingTrials.ofLists.map(\.rawValue)))
    }
    return found.compactMap(\.self)
  }

  private func result(
    _ way: GamingResult.Way, _ honest: Scenario, _ gamed: Scenario, _ staffing: StaffingByInterval, keys: [String]
  ) throws -> GamingResult? {
    let (first, second) = (try run(honest, staffing, place: 0), try run(gamed, staffing, place: 1))
    guard let one = first.contract, let other = second.contract,
      let comparison = RunComparison.all([first.run, second.run], lists: GamingTrials.ofLists).first
    else { return nil }
    let figures = comparison.measures.filter { measure in
      let isOfList = OutboundMeasure(rawValue: measure.key) != nil && Measure(rawValue: measure.key) == nil
      return keys.contains(measure.key) && (measure.subject == nil || isOfList)
    }
    return GamingResult(way, honest: one, gamed: other, figures: figures.map { GamingResult.Figure($0) })
  }

  private func run(
    _ scenario: Scenario, _ staffing: StaffingByInterval, place: Int
  ) throws -> (run: ComparedRun, contract: ContractResult?) {
    let model = try SimulationModel(
      scenario: scenario, expected: forecast.callTypes.map(\.byInterval), staffing: staffing)
    let study = try SimulationStudy(model, of: scenario, pool: pool, includesIntervals: false, includesDayWaits: false)
      .run()
    let outcome = StaffingOutcome(given: staffing, evidence: study)
    return (
      ComparedRun(place: place, name: scenario.name, scenario: scenario, staffing: staffing, study: study),
      try outcome.contract(of: scenario, forecast)
    )
  }
}

extension GamingResult.Figure {
  /// The figure of a comparison of honest with gamed runs.
  init(_ measure: MeasureDifference) {
    let effect: GamingResult.Effect =
      switch measure.verdict {
      case .same, .within, .better: .hides
      case .worse, .larger, .smaller: .exposes
      case .open, nil: .open
      }
    self.init(
      key: measure.key, subject: measure.subject, honest: measure.first, gamed: measure.second,
      difference: measure.difference?.mean, halfWidth: measure.difference?.halfWidth, effect: effect)
  }
}
