internal import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import Measures
internal import OutputAnalysis
internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel
internal import StaffingPlans

/// Runs single points of a sweep.
struct SweepPointRun {
  let base: SweepBase
  let fresh: KeptFreshCalls

  init(_ base: SweepBase) {
    self.base = base
    fresh = KeptFreshCalls(base.ready)
  }

  /// What a point is found to be.
  ///
  /// - Throws: `ScenarioFault` where its scenario cannot be run; `CancellationError`.
  func figures(at point: Int, _ pool: ReplicationPool) throws -> SweepFigures {
    let loaded = try ScenarioReader.read(path: base.file.scenario, options: base.reading(at: point))
    let ready = try ReadyScenario(loaded, try fresh.forecast(of: loaded, pool))
    let scenario = base.prepared(loaded.scenario)
    return try loaded.located {
      let (staffing, outcome) = try agents(ready, scenario, pool)
      let model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: staffing)
      let study = try SimulationStudy(
        model, of: scenario, pool: pool, includesIntervals: outcome == nil, includesDayWaits: false, mostCountBytes: 0
      ).run()
      let hours = StaffingHours(staffing, of: scenario)
      return SweepFigures(
        scenarioDigest: scenario.digest, replications: study.replications,
        verdict: outcome ?? judged(ready, scenario, staffing, study), hours: hours.onDuty(hours.period),
        cost: hours.money(hours.period), values: try values(study, scenario))
    }
  }

  /// Given agents, or those of a plan; what a plan's check says.
  private func agents(
    _ ready: ReadyScenario, _ scenario: Scenario, _ pool: ReplicationPool
  ) throws -> (staffing: StaffingByInterval, outcome: PlanOutcome?) {
    if base.grid.work == .simulate { return (try ready.staffing(plan: base.file.staffing), nil) }
    try ready.checkPlan(file: base.file.scenario)
    let planner = StaffingPlanner(scenario: scenario, forecast: ready.forecast, pool: pool)
    if base.grid.work == .quick { return (try planner.firstAgents(), .unchecked) }
    let plan = try planner.plan()
    return (plan.staffing, plan.outcome)
  }

  /// Whether the means of the runs reach every target.
  private func judged(
    _ ready: ReadyScenario, _ scenario: Scenario, _ staffing: StaffingByInterval, _ study: StudyResult
  ) -> PlanOutcome {
    ReportContent(
      given: staffing, scenario: scenario, forecast: ready.forecast, evidence: study,
      programVersion: base.subject.programVersion)?.judged ?? .undecided
  }

  private func values(_ study: StudyResult, _ scenario: Scenario) throws -> [SweepFigures.Value?] {
    try base.measures.enumerated().map { place, reference in
      let readings = study.readings(of: reference, in: .period, scenario)
      if readings == nil, base.grid.measures != nil {
        throw ScenarioFault.problems([
          base.file.problem(
            at: "measures[\(place)]", wanted: "a measure that this scenario has", found: "'\(reference)'",
            suggestion: "docs/measures.md says which services have it")
        ])
      }
      return readings?.first?.estimate.map { SweepFigures.Value(mean: $0.mean, halfWidth: $0.halfWidth) }
    }
  }

  // MARK: faults

  /// A point's scenario, only read.
  func digest(at point: Int) throws -> String {
    do {
      return try ScenarioReader.read(path: base.file.scenario, options: base.reading(at: point)).scenario.digest
    } catch {
      throw located(error, at: point)
    }
  }

  /// Faults of a point's scenario: those of values that the grid sets have their place in the grid; all others name the point.
  func located(_ fault: ScenarioFault, at point: Int) -> ScenarioFault {
    guard case .problems(let problems) = fault else { return fault }
    let settings = base.grid.overrides(of: point)
    return .problems(
      problems.map { problem in
        if let key = settings.firstIndex(where: { problem.file == "--set " + PrintableText.of($0) }) {
          let value = base.grid.design == .list ? point : base.grid.points[point][key]
          return base.file.problem(
            at: "vary.\(base.grid.keys[key].path)[\(value)]", wanted: problem.wanted, found: problem.found,
            suggestion: problem.suggestion)
        }
        let place = "at point \(point + 1): \(settings.joined(separator: ", "))"
        return Problem(
          file: problem.file, line: problem.line, column: problem.column, keyPath: problem.keyPath,
          wanted: problem.wanted, found: problem.found,
          suggestion: problem.suggestion.map { $0 + "; " + place } ?? place, excerpt: problem.excerpt)
      })
  }
}
