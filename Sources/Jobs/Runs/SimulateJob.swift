internal import ContactDemand
internal import ContactSimulation
public import Measures
internal import Reporting
public import ScenarioFiles
public import ScenarioModel
internal import StaffingPlans

/// Simulates given agents: those of the scenario, or of a plan; and where the scenario has alternatives, each of these.
public struct SimulateJob: Sendable {
  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The scenario file.
    public var file: String
    /// What is changed while it is read.
    public var reading: ReadingOptions
    /// A plan file whose agents are simulated; nil for the scenario's.
    public var staffing: String?
    /// Effort and randomness.
    public var effort: RunEffort
    /// Finest cells of the result's tables.
    public var scope: Scope
    /// Whether everything is kept that files and reports show; else the cells of `scope` alone, which takes less memory.
    public var keepsEverything: Bool
    /// Language of the result; nil for the scenario's.
    public var language: ReportLanguage?
    /// Version of the program, such as `0.1.0`.
    public var programVersion: String

    /// Options from their values.
    public init(
      file: String, reading: ReadingOptions = ReadingOptions(), staffing: String? = nil,
      effort: RunEffort = RunEffort(), scope: Scope = .day,
      keepsEverything: Bool = true, language: ReportLanguage? = nil, programVersion: String
    ) {
      self.reading = reading
      (self.file, self.staffing, self.effort, self.scope) = (file, staffing, effort, scope)
      (self.keepsEverything, self.language, self.programVersion) = (keepsEverything, language, programVersion)
    }
  }

  private let options: Options
  private let watch: JobWatch
  private let meter: ProgressMeter
  private let ready: ReadyScenario
  private let scenario: Scenario
  private let staffing: StaffingByInterval

  /// Reads and checks everything that the job needs.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place; `CancellationError` where the watch asked to stop.
  public init(_ options: Options, watch: JobWatch = JobWatch()) throws {
    (self.options, self.watch) = (options, watch)
    meter = ProgressMeter(watch.observer)
    ready = try ReadyScenario(
      path: options.file, options.reading, watch, meter, rest: options.effort.replications ?? 100)
    staffing = try ready.staffing(plan: options.staffing)
    scenario = options.effort.scenario(ready.loaded.scenario)
  }

  /// Runs the job.
  ///
  /// - Throws: `ScenarioFault` for a scenario that cannot be simulated; `CancellationError` where the watch asked to stop.
  public func run() throws -> RunResult {
    try ready.loaded.located {
      let model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: staffing)
      let others = options.staffing == nil ? scenario.alternatives : []
      let trials = ActualTrials(scenario: scenario, forecast: ready.forecast)
      let given = StaffingOutcome(given: staffing, evidence: try evidence(model, then: others.count + trials.count))
      try ready.loaded.checkContract(given, ready.forecast)
      let alternatives = try others.enumerated().map { place, other in
        StaffingOutcome(
          other,
          evidence: try evidence(
            try model.withStaffing(other.staffing), then: others.count - place - 1 + trials.count))
      }
      let levels = try trials.reviews(of: given.evidence, staffing: staffing) { model, scenario, further in
        try meter.trial(model, of: scenario, pool: watch.pool, then: further)
      }
      return RunResult(
        programVersion: options.programVersion, ready: ready, overrides: options.reading.overrides, scenario: scenario,
        language: options.language ?? scenario.language,
        work: .simulation(by: options.scope), outcomes: [given] + alternatives,
        levels: levels,
        trials: try ContractTrials(scenario, ready.forecast, watch.pool, with: staffing),
        piles: try piles(given.evidence.replications))
    }
  }

  /// The verdict on piles that have to be cleared, on the runs of the study; nil where no target asks for it.
  private func piles(_ replications: Int) throws -> DelayVerdict? {
    try TargetJudge(scenario, forecast: ready.forecast, pool: watch.pool, allowsExact: false).clearedPiles(
      with: staffing,
      .init(
        replications: replications, seed: scenario.simulation.seed, errorRate: 1 - scenario.simulation.confidence))
  }

  /// One study.
  ///
  /// - Parameter further: studies that come after it.
  private func evidence(_ model: SimulationModel, then further: Int) throws -> StudyResult {
    meter.begin(1 / Double(1 + further))
    let study = SimulationStudy(
      model, of: scenario, pool: watch.pool, includesIntervals: options.keepsEverything || options.scope == .interval,
      includesDayWaits: options.keepsEverything || options.scope != .run)
    return try study.run(on: meter)
  }
}

extension ProgressMeter {
  /// Simulates a model for its levels by day.
  ///
  /// - Parameter further: studies that come after it.
  func trial(
    _ model: SimulationModel, of scenario: Scenario, pool: ReplicationPool, then further: Int
  ) throws -> StudyResult {
    begin(1 / Double(1 + further))
    return try SimulationStudy(
      model, of: scenario, pool: pool, includesIntervals: false, includesDayWaits: false, mostCountBytes: 0
    ).run(on: self)
  }
}

extension SimulationStudy {
  /// Runs the study as a part of a job.
  func run(on meter: ProgressMeter) throws -> StudyResult {
    let settings = settings
    return try run { state in
      meter.report(settings.share(finished: state.finished, halfWidth: state.halfWidth), .simulating)
      return true
    }
  }
}
