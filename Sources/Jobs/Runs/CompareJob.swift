public import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import Reporting
internal import ScenarioFiles
internal import ScenarioModel
internal import StaffingPlans

/// Runs several scenarios on the same random numbers, or reads finished runs back, to be compared with the first.
public struct CompareJob: Sendable {
  /// A result that is wanted.
  public struct Source: Sendable, Hashable {
    /// A scenario file, or the folder of a finished run.
    public var path: String
    /// What is set beside the file.
    public var overrides: [String]

    /// A source from its values.
    public init(path: String, overrides: [String] = []) { (self.path, self.overrides) = (path, overrides) }
  }

  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The results in order, the first one the base; at least two.
    public var sources: [Source]
    /// Whether bases and tables may lie outside a scenario's folder.
    public var readsOutsideFolder = false
    /// Whether every other scenario is run with the agents of the first: "what if we staff for this and that comes".
    public var keepsFirstAgents = false
    /// Whether finished runs are simulated again with their agents, and with what is set; else they are compared as they are, and nothing can be set.
    public var runsAgain = false
    /// Effort and randomness, the same for all.
    public var effort: RunEffort
    /// Version of the program.
    public var programVersion: String

    /// Options from their values.
    public init(sources: [Source], effort: RunEffort = RunEffort(), programVersion: String) {
      (self.sources, self.effort, self.programVersion) = (sources, effort, programVersion)
    }
  }

  private let options: Options
  private let watch: JobWatch
  private let meter: ProgressMeter

  /// Most memory for what every replication counted in one result, in bytes: 512 MiB.
  private static let mostCountBytes = 512 << 20
  /// Replications where a precision is asked for, unless told: all results need the same number.
  private static let usualReplications = 1000

  /// A comparison.
  public init(_ options: Options, watch: JobWatch = JobWatch()) {
    (self.options, self.watch) = (options, watch)
    meter = ProgressMeter(watch.observer)
  }

  /// The results, in the order of their sources.
  ///
  /// - Throws: `ScenarioFault`, `ReportFault` for what cannot be read; `CancellationError` where the watch asked to stop.
  public func run() throws -> [ComparedRun] {
    var subjects: [Subject] = []
    for (place, source) in options.sources.enumerated() {
      subjects.append(try subject(source, place, base: subjects.first))
    }
    var runs: [ComparedRun] = []
    for (place, subject) in subjects.enumerated() {
      meter.begin(1 / Double(subjects.count - place))
      runs.append(try run(subject, place, first: runs.first))
    }
    return runs
  }

  /// A source that was read and checked.
  private struct Subject {
    let source: Source
    /// The scenario, with what is set.
    let ready: ReadyScenario
    /// Everything that was set beside its file, now and when it was run.
    let overrides: [String]
    /// The finished run; nil for a file.
    var finished: ComparedRun?
  }

  private func subject(_ source: Source, _ place: Int, base: Subject?) throws -> Subject {
    guard DiskFiles.isFolder(source.path) else {
      let known = base.flatMap { $0.source.path == source.path ? $0.ready : nil }
      return Subject(source: source, ready: try ready(source, base: known), overrides: source.overrides)
    }
    let run = try ReportJob(folder: source.path).run()
    guard let outcome = run.outcomes.first else {
      throw ReportFault(path: source.path, reason: "expected a run with a result, found none")
    }
    let overrides = run.overrides + source.overrides
    var ready = run.ready
    if !source.overrides.isEmpty {
      let loaded = try ScenarioReader.read(sources: run.sources, overrides: overrides)
      ready = try ReadyScenario(loaded, KeptFreshCalls(ready).forecast(of: loaded, watch.pool))
    }
    return Subject(
      source: source, ready: ready, overrides: overrides,
      finished: ComparedRun(
        place: place, name: name(run.scenario, overrides), scenario: run.scenario, staffing: outcome.staffing,
        study: outcome.evidence, plan: run.plan))
  }

  /// A scenario file; a variant of the first file keeps its fresh calls.
  private func ready(_ source: Source, base: ReadyScenario?) throws -> ReadyScenario {
    let reading = ReadingOptions(overrides: source.overrides, readsOutsideFolder: options.readsOutsideFolder)
    guard let base else { return try ReadyScenario(path: source.path, reading: reading, watch: JobWatch(watch)) }
    let loaded = try ScenarioReader.read(path: source.path, options: reading)
    return try ReadyScenario(loaded, KeptFreshCalls(base).forecast(of: loaded, watch.pool))
  }

  /// A file is simulated with its own agents, a finished run with those that it had.
  private func run(_ subject: Subject, _ place: Int, first: ComparedRun?) throws -> ComparedRun {
    guard let finished = subject.finished else {
      return try simulated(subject, place, first: first) { try agents(subject.ready, $0) }
    }
    guard options.runsAgain else { return finished }
    var settings = finished.scenario.simulation
    settings.replications = .fixed(finished.study.replications)
    return try simulated(subject, place, settings: settings, first: first) { _ in
      let isSame = subject.source.overrides.isEmpty
      let carried = CarriedStaffing(finished, to: subject.ready.loaded, takesChanges: true)
      return (try carried.staffing(), isSame ? finished.plan : nil)
    }
  }

  private func name(_ scenario: Scenario, _ overrides: [String]) -> String {
    ([scenario.name] + overrides).joined(separator: ", ")
  }

  /// A scenario, simulated with the agents of the first result where they are kept, else with its own.
  private func simulated(
    _ subject: Subject, _ place: Int, settings: SimulationSettings? = nil, first: ComparedRun?,
    own: (Scenario) throws -> (staffing: StaffingByInterval, plan: StaffingPlan?)
  ) throws -> ComparedRun {
    let ready = subject.ready
    let scenario = prepared(ready.loaded.scenario, settings, first: first)
    return try ready.loaded.located {
      let kept = options.keepsFirstAgents ? try first.map { try CarriedStaffing($0, to: ready.loaded).staffing() } : nil
      let (staffing, plan) = try kept.map { ($0, nil) } ?? own(scenario)
      let model = try SimulationModel(
        scenario: scenario, expected: ready.forecast.callTypes.map(\.byInterval), staffing: staffing)
      let isLong = scenario.grid.days.count > 1
      let study = SimulationStudy(
        model, of: scenario, pool: watch.pool, includesIntervals: !isLong, includesDayWaits: false,
        mostCountBytes: CompareJob.mostCountBytes)
      return ComparedRun(
        place: place, name: name(scenario, subject.overrides), scenario: scenario, staffing: staffing,
        study: try study.run(on: meter), plan: plan)
    }
  }

  /// The scenario with one seed and one number of replications for all.
  private func prepared(_ stated: Scenario, _ settings: SimulationSettings?, first: ComparedRun?) -> Scenario {
    var scenario = stated
    if let settings { scenario.simulation = settings }
    scenario = options.effort.scenario(scenario)
    if let first {
      scenario.simulation.seed = first.study.seed
      scenario.simulation.replications = .fixed(first.study.replications)
    } else if case .precision(_, let most) = scenario.simulation.replications {
      scenario.simulation.replications = .fixed(min(most, CompareJob.usualReplications))
    }
    return scenario
  }

  /// Given agents, or those of a plan.
  private func agents(
    _ ready: ReadyScenario, _ scenario: Scenario
  ) throws -> (staffing: StaffingByInterval, plan: StaffingPlan?) {
    if let given = scenario.givenStaffing { return (given, nil) }
    try ready.checkPlan(file: ready.loaded.sources.first?.name ?? "")
    let plan = try StaffingPlanner(scenario: scenario, forecast: ready.forecast, pool: watch.pool) { phase, share in
      meter.report(share * 0.8, .planning(phase))
    }.plan()
    return (plan.staffing, plan)
  }
}

/// The agents of one result in the intervals of another scenario, found by group and clock.
private struct CarriedStaffing {
  private let run: ComparedRun
  private let loaded: LoadedScenario
  /// Whether agents that the other scenario gives, and the result's own did not give so, take the place of the result's.
  private let takesChanges: Bool

  init(_ run: ComparedRun, to loaded: LoadedScenario, takesChanges: Bool = false) {
    (self.run, self.loaded, self.takesChanges) = (run, loaded, takesChanges)
  }

  /// The agents.
  ///
  /// - Throws: `ScenarioFault` where a group or an interval has none.
  func staffing() throws(ScenarioFault) -> StaffingByInterval {
    var rows: [[Int]] = []
    for (place, group) in loaded.scenario.agentGroups.enumerated() {
      if takesChanges, case .given(let agents) = group.staffing,
        run.scenario.agentGroups.first(where: { $0.name == group.name })?.staffing != group.staffing
      {
        rows.append(agents)
        continue
      }
      guard let known = run.scenario.agentGroups.firstIndex(where: { $0.name == group.name }) else {
        throw refused(place, "a group of \(run.label) named '\(group.name)', whose agents are to be kept")
      }
      rows.append(try row(of: known, place))
    }
    return StaffingByInterval(agents: rows)
  }

  private func row(of known: Int, _ place: Int) throws(ScenarioFault) -> [Int] {
    let grid = loaded.scenario.grid
    if grid == run.scenario.grid { return run.staffing.agents[known] }
    var agents: [Int: Int] = [:]
    for (interval, count) in zip(run.scenario.grid.intervals, run.staffing.agents[known]) {
      agents[key(interval, run.scenario.grid)] = count
    }
    var row: [Int] = []
    for interval in grid.intervals {
      guard let count = agents[key(interval, grid)] else {
        throw refused(place, "agents of \(run.label) on \(grid.days[interval.day].date), which is open here")
      }
      row.append(count)
    }
    return row
  }

  private func key(_ interval: ServiceInterval, _ grid: ServiceGrid) -> Int {
    grid.days[interval.day].date.daysSinceEpoch * 86_400 + interval.wallStart
  }

  private func refused(_ place: Int, _ wanted: String) -> ScenarioFault {
    .problems([loaded.problem(at: "agents[\(place)]", message: "expected \(wanted), found none")])
  }
}
