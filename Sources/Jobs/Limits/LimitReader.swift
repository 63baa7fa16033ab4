internal import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import Measures
internal import ScenarioFiles
internal import ScenarioModel
internal import StaffingPlans

/// Reads at a position whether targets or a condition hold.
struct LimitReader {
  /// How a position is read.
  struct Way {
    let replications: Int
    let streams: LimitStreams
    /// Probability that some bound of the reading is wrong.
    let errorRate: Double
  }

  let options: LimitJob.Options
  let watch: JobWatch
  let allowsExact: Bool
  /// What looks are off.
  var anchor = LimitAnchor()

  /// What a position says.
  ///
  /// - Throws: `ScenarioFault` where the scenario cannot be simulated or judged.
  func reading(_ position: Double, _ point: LimitPoint, _ way: Way) throws -> (LimitReading, TargetJudgement?) {
    var scenario = options.effort.scenario(point.loaded.scenario)
    scenario.simulation.replications = .fixed(way.replications)
    let seed = way.streams.seed(from: scenario.simulation.seed)
    return try point.loaded.located {
      if let until = options.until, until != .verdict(.missed) {
        scenario.simulation.seed = seed
        return (try condition(until, position, point, scenario, way), nil)
      }
      guard let staffing = point.staffing else {
        let plan = try StaffingPlanner(scenario: scenario, forecast: point.forecast, pool: watch.pool).plan()
        let judgement = TargetJudgement(of: plan, in: scenario)
        return (
          LimitReading(
            position: position, isMet: plan.outcome == .met, outcome: plan.outcome, worst: judgement.worst), judgement
        )
      }
      let judge = TargetJudge(
        scenario, forecast: point.forecast, pool: watch.pool, allowsExact: allowsExact)
      let judged = try judge.judgement(
        of: staffing,
        TargetJudge.Effort(replications: way.replications, seed: seed, errorRate: way.errorRate))
      let judgement = way.streams == .looking ? anchor.corrected(judged) : judged
      let reading = LimitReading(
        position: position, isMet: judgement.isMetByLevels, outcome: judgement.outcome, worst: judgement.worst)
      return (reading, judgement)
    }
  }

  /// A condition holds where the limit is passed, so that it is turned round: what fails is met.
  private func condition(
    _ until: Condition, _ position: Double, _ point: LimitPoint, _ scenario: Scenario, _ way: Way
  ) throws -> LimitReading {
    var scenario = scenario
    if way.streams == .showing { scenario.simulation.confidence = 1 - way.errorRate }
    let made =
      point.staffing == nil
      ? try StaffingPlanner(scenario: scenario, forecast: point.forecast, pool: watch.pool).plan() : nil
    guard let staffing = point.staffing ?? made?.staffing else {
      preconditionFailure("a position without agents or plan: \(position)")
    }
    let run = ComparedRun(
      place: 0, name: scenario.name, scenario: scenario, staffing: staffing,
      study: try study(scenario, point, staffing), plan: made)
    let gate = try LimitReader.gate(until, GateCheck(run, forecast: point.forecast))
    let outcome: PlanOutcome =
      switch gate.outcome {
      case .holds: .missed
      case .fails: .met
      case .undecided: .undecided
      }
    return LimitReading(
      position: position, isMet: !(gate.byEstimate ?? (gate.outcome == .holds)), outcome: outcome, worst: nil,
      found: gate.found)
  }

  private static func gate(_ until: Condition, _ check: GateCheck) throws(ScenarioFault) -> GateResult {
    do {
      return try check.result(of: until)
    } catch {
      throw ScenarioFault.problems([
        Problem(
          file: "--until " + until.description, line: 0, column: 0, keyPath: "", wanted: error.description, found: nil)
      ])
    }
  }

  /// A study of all days at a position.
  func study(_ scenario: Scenario, _ point: LimitPoint, _ staffing: StaffingByInterval) throws -> StudyResult {
    let model = try SimulationModel(
      scenario: scenario, expected: point.forecast.callTypes.map(\.byInterval), staffing: staffing)
    return try SimulationStudy(
      model, of: scenario, pool: watch.pool, includesIntervals: needsIntervals, includesDayWaits: false,
      mostCountBytes: 512 << 20
    ).run()
  }

  /// Whether a condition speaks of intervals or hours, which then have measures of their own.
  private var needsIntervals: Bool {
    guard case .value(let value)? = options.until else { return false }
    switch value.cell {
    case .every(.interval), .every(.hour), .interval, .hour: return true
    case .period, .every, .month, .week, .date, .weekday: return false
    }
  }
}
