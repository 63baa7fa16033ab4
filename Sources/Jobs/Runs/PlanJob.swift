internal import ContactDemand
internal import ContactSimulation
internal import Reporting
public import ScenarioFiles
public import ScenarioModel
public import StaffingPlans

/// Finds the agents that every interval needs, and simulates them.
public struct PlanJob: Sendable {
  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The scenario file.
    public var file: String
    /// What is changed while it is read.
    public var reading: ReadingOptions
    /// Effort and randomness.
    public var effort: RunEffort
    /// Language of the result; nil for the scenario's.
    public var language: ReportLanguage?
    /// Whether to stop at the formulas' first answer, without search or check.
    public var isQuick = false
    /// Version of the program, such as `0.1.0`.
    public var programVersion: String

    /// Options from their values.
    public init(
      file: String, reading: ReadingOptions = ReadingOptions(), effort: RunEffort = RunEffort(),
      language: ReportLanguage? = nil, isQuick: Bool = false, programVersion: String
    ) {
      self.reading = reading
      (self.file, self.effort, self.isQuick) = (file, effort, isQuick)
      (self.language, self.programVersion) = (language, programVersion)
    }
  }

  private let options: Options
  private let watch: JobWatch
  private let meter: ProgressMeter
  private let ready: ReadyScenario
  private let scenario: Scenario

  /// Replications that a plan is worth beside those of solving for fresh calls.
  private static let usualEffort = 1000

  /// Reads and checks everything that the job needs.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place; `CancellationError` where the watch asked to stop.
  public init(_ options: Options, watch: JobWatch = JobWatch()) throws {
    (self.options, self.watch) = (options, watch)
    meter = ProgressMeter(watch.observer)
    ready = try ReadyScenario(path: options.file, options.reading, watch, meter, rest: PlanJob.usualEffort)
    try ready.checkPlan(file: options.file)
    var scenario = options.effort.scenario(ready.loaded.scenario)
    if options.isQuick { scenario.simulation.replications = .fixed(Self.quickReplications(of: scenario)) }
    self.scenario = scenario
  }

  /// Replications that show what a first answer comes to.
  private static func quickReplications(of scenario: Scenario) -> Int { min(30, scenario.simulation.mostReplications) }

  /// What the formulas say, in a moment; nothing is simulated.
  ///
  /// - Throws: `ScenarioFault` for a scenario that cannot be planned.
  public func firstAnswer() throws -> FirstAnswer {
    try ready.loaded.located {
      try StaffingPlanner(scenario: scenario, forecast: ready.forecast, pool: watch.pool).firstAnswer()
    }
  }

  /// The first answer in words.
  public func text(of answer: FirstAnswer) -> String {
    FirstAnswerText(answer, scenario: scenario, language: options.language ?? scenario.language).text
  }

  /// The name of its results' folder: the scenario's, with a mark of what was set beside the file, so that the file's own results stay.
  public var name: String {
    scenario.changes.isEmpty ? scenario.name : "\(scenario.name)-set-\(scenario.digest.prefix(8))"
  }

  /// Runs the job.
  ///
  /// - Throws: `ScenarioFault` for a scenario that cannot be planned; `CancellationError` where the watch asked to stop.
  public func run() throws -> RunResult {
    try ready.loaded.located {
      let plan = try plan()
      let trials = ActualTrials(scenario: scenario, forecast: ready.forecast)
      meter.begin(1 / Double(1 + (options.isQuick ? 0 : trials.count)))
      let model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: plan.staffing)
      let evidence = try SimulationStudy(model, of: scenario, pool: watch.pool).run(on: meter)
      let outcome = StaffingOutcome(given: plan.staffing, evidence: evidence)
      try ready.loaded.checkContract(outcome, ready.forecast)
      let levels =
        options.isQuick
        ? []
        : try trials.reviews(of: evidence, staffing: plan.staffing) { model, scenario, further in
          try meter.trial(model, of: scenario, pool: watch.pool, then: further)
        }
      return RunResult(
        programVersion: options.programVersion, ready: ready, overrides: options.reading.overrides, scenario: scenario,
        language: options.language ?? scenario.language,
        work: .plan(plan), outcomes: [outcome],
        levels: levels,
        trials: options.isQuick
          ? ContractTrials()
          : try ContractTrials(scenario, ready.forecast, watch.pool, with: plan.staffing, verdict: plan.outcome))
    }
  }

  private func plan() throws -> StaffingPlan {
    let meter = meter
    let planner = StaffingPlanner(scenario: scenario, forecast: ready.forecast, pool: watch.pool) { phase, share in
      meter.report(share, .planning(phase))
    }
    if options.isQuick { return try planner.uncheckedPlan() }
    let (planned, simulated) = (
      planner.expectedEffort, planner.effort(replications: scenario.simulation.mostReplications)
    )
    meter.begin(planned / max(1, planned + simulated))
    return try planner.plan()
  }
}
