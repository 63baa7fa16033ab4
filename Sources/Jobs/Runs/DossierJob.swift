internal import Comparison
internal import ContactDemand
internal import Reporting
public import ScenarioFiles
public import ScenarioModel

/// Makes the plan of a scenario, or simulates its given agents, and studies what happens when something comes otherwise.
public struct DossierJob: Sendable {
  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The scenario file.
    public var file: String
    /// What is changed while it is read.
    public var reading: ReadingOptions
    /// Effort and randomness.
    public var effort: RunEffort
    /// Language of the dossier; nil for that of the file's `dossier:`, else the scenario's.
    public var language: ReportLanguage?
    /// Version of the program, such as `0.1.0`.
    public var programVersion: String

    /// Options from their values.
    public init(
      file: String, reading: ReadingOptions = ReadingOptions(), effort: RunEffort = RunEffort(),
      language: ReportLanguage? = nil, programVersion: String
    ) {
      (self.file, self.reading, self.effort) = (file, reading, effort)
      (self.language, self.programVersion) = (language, programVersion)
    }
  }

  private enum Work {
    case plan(PlanJob)
    case simulation(SimulateJob)
  }

  private let options: Options
  private let watch: JobWatch
  private let work: Work
  /// Language of the dossier.
  public let language: ReportLanguage
  /// The scenario's name, after which the folder of results is called.
  public let name: String

  /// Replications of a value that is looked at for a breaking point; four times as many where it is shown.
  private static let lookReplications = 30...200
  /// How many times as many a probability takes: each run is one trial, and the lowest of many days decides.
  private static let effortOfProbability = 5
  /// Most contacts simulated for such a value, as far as the fewest replications allow; people on lists are called several times.
  private static let mostLookContacts = 2_400_000.0
  private static let callsToPerson = 4.0
  /// The share of the job that is the run itself; the rest are variants.
  private static let runShare = 0.6

  /// Reads and checks everything that the job needs.
  ///
  /// - Throws: `ScenarioFault` with every problem and its place; `CancellationError` where the watch asked to stop.
  public init(_ options: Options, watch: JobWatch = JobWatch()) throws {
    (self.options, self.watch) = (options, watch)
    let scenario = try ScenarioReader.read(path: options.file, options: options.reading).scenario
    language = options.language ?? scenario.dossier?.language ?? scenario.language
    name = scenario.changes.isEmpty ? scenario.name : "\(scenario.name)-set-\(scenario.digest.prefix(8))"
    let first = JobWatch(threads: watch.threads, cancellation: watch.cancellation) { progress in
      watch.observer(
        JobProgress(phase: progress.phase, share: progress.share * DossierJob.runShare, timeLeft: nil))
    }
    if scenario.givenStaffing != nil {
      work = .simulation(
        try SimulateJob(
          SimulateJob.Options(
            file: options.file, reading: options.reading, effort: options.effort, language: language,
            programVersion: options.programVersion), watch: first))
    } else {
      work = .plan(
        try PlanJob(
          PlanJob.Options(
            file: options.file, reading: options.reading, effort: options.effort, language: language,
            programVersion: options.programVersion), watch: first))
    }
  }

  /// Runs the job.
  ///
  /// - Throws: `ScenarioFault` for a scenario that cannot be run; `CancellationError` where the watch asked to stop.
  public func run() throws -> DossierResult {
    let run =
      switch work {
      case .plan(let job): try job.run()
      case .simulation(let job): try job.run()
      }
    guard let outcome = run.outcomes.first else { return DossierResult(run: run, risks: [], breakingPoints: []) }
    let risks = try risks(run, outcome.staffing)
    return DossierResult(run: run, risks: risks, breakingPoints: try breakingPoints(run, outcome.staffing))
  }

  /// What the planned agents achieve and what the contract comes to, as the scenario forecasts it, whatever comes.
  private func risks(_ run: RunResult, _ staffing: StaffingByInterval) throws -> [DossierRisk] {
    let outcomes = try RiskStudy(
      scenario: run.scenario, expected: run.forecast.callTypes.map(\.byInterval), staffing: staffing, pool: watch.pool,
      keepsCounts: run.scenario.contract != nil
    ).outcomes { share in report(share * 0.5) }
    return try outcomes.map { outcome in
      let found = StaffingOutcome(given: staffing, evidence: outcome.study)
      return DossierRisk(outcome, contract: try found.contract(of: run.scenario, run.forecast))
    }
  }

  /// Up to where these agents do in volume, handling time and absence; none where the scenario asks for nothing.
  private func breakingPoints(_ run: RunResult, _ staffing: StaffingByInterval) throws -> [LimitResult] {
    let scenario = run.scenario
    guard scenario.callTypes.contains(where: \.hasTarget) else { return [] }
    let paths = [LimitJob.everyVolume, LimitJob.everyHandlingTime, LimitJob.everyAbsence]
    return try paths.enumerated().map { place, path in
      var limit = LimitJob.Options(file: options.file, path: path, reading: options.reading, effort: options.effort)
      limit.effort.precision = nil
      limit.effort.replications = min(replications(run), scenario.simulation.mostReplications)
      limit.precision = 0.005
      let part = JobWatch(threads: watch.threads, cancellation: watch.cancellation) { progress in
        report(0.5 + (Double(place) + progress.share) / Double(paths.count) * 0.5)
      }
      return try LimitJob(limit, keeping: scenario.givenStaffing == nil ? staffing : nil, watch: part).run()
    }
  }

  private func replications(_ run: RunResult) -> Int {
    let contacts = run.scenario.callTypes.enumerated().reduce(1.0) { sum, type in
      let each = type.element.channel == .outbound ? DossierJob.callsToPerson : 1
      return sum + run.forecast.entries(of: type.offset, in: run.scenario) * each
    }
    let affordable = Int(DossierJob.mostLookContacts / contacts)
    let (fewest, most) = (DossierJob.lookReplications.lowerBound, DossierJob.lookReplications.upperBound)
    return min(most, max(fewest, affordable)) * (run.scenario.hasPromises ? DossierJob.effortOfProbability : 1)
  }

  private func report(_ share: Double) {
    let all = DossierJob.runShare + (1 - DossierJob.runShare) * share
    watch.observer(JobProgress(phase: .simulating, share: all, timeLeft: nil))
  }
}
