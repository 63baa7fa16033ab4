public import Comparison
internal import ContactDemand
internal import ContactSimulation
internal import Foundation
public import Measures
internal import Reporting
public import ScenarioFiles
internal import ScenarioModel

/// What became of the committed values of a scenario.
public enum CommittedValues: Sendable, Hashable {
  /// There are none, as in a folder that does not exist yet.
  case none
  /// All are the same.
  case agree
  /// The same program and scenario give other values.
  case moved([ValueChange])
  /// They are of another scenario: its digest then.
  case otherScenario(String, [ValueChange])
  /// They are of another version of the program.
  case otherVersion(String, [ValueChange])
  /// They are others, but by no more than chance explains in so many tests; what the plan and its cost are now.
  case chance(tests: Int, plan: [ValueChange])
  /// Some are others than chance explains, of so many tests.
  case shifted([ValueChange], tests: Int, plan: [ValueChange])
}

/// A scenario that was run again.
public struct CheckedScenario: Sendable {
  /// The scenario's file.
  public let file: String
  /// The folder of its results.
  public let folder: String
  /// What became of its committed values.
  public let values: CommittedValues
  /// What its gates say, in order.
  public let gates: [GateResult]
  /// The run.
  public let run: RunResult
  /// What the lock says otherwise than the committed summary; nil where they agree, or nothing is locked.
  public let lockFault: String?
  /// Why what every replication counted cannot be paired with the run; nil where it can, or nothing is asked of it.
  public let unpaired: String?

  /// Whether a gate failed.
  public var hasFailedGate: Bool { gates.contains { $0.outcome == .fails } }
  /// Whether a gate is undecided.
  public var isUndecided: Bool { gates.contains { $0.outcome == .undecided } }
  /// Whether committed values are others than those of the run.
  public var hasMoved: Bool {
    if lockFault != nil { return true }
    return switch values {
    case .none, .agree, .chance: false
    case .moved, .otherScenario, .otherVersion, .shifted: true
    }
  }
}

/// Runs a scenario again as its committed results were made, compares the values, and evaluates gates.
public struct CheckJob: Sendable {
  /// What is asked.
  public struct Options: Sendable, Hashable {
    /// The scenario file.
    public var file: String
    /// What is changed while it is read.
    public var reading = ReadingOptions()
    /// The folder that holds a folder of results for each scenario.
    public var results: String
    /// Whether values may differ by chance: after a change of engine, seed or scenario; nil asks for the same values, else the number of scenarios
    /// that share the error.
    public var statisticalSuite: Int?
    /// The share of calls in which values of some scenario are said to differ although only chance moved them, at most; above 0, below 1.
    public var falseAlarms = CheckJob.falseAlarms
    /// What the committed results of the folder were made from.
    public var lock: CheckLock?
    /// Further gates beside the scenario's.
    public var gates: [Condition] = []
    /// Version of the program.
    public var programVersion: String

    /// Options from their values.
    public init(file: String, results: String = "results", programVersion: String) {
      (self.file, self.results, self.programVersion) = (file, results, programVersion)
    }
  }

  private let options: Options
  private let watch: JobWatch

  /// A check.
  public init(_ options: Options, watch: JobWatch = JobWatch()) { (self.options, self.watch) = (options, watch) }

  /// The share of false alarms unless told otherwise.
  public static let falseAlarms = 0.001

  /// Values of a run that differ from another's by more than chance explains: paired where both met the same streams, else as two samples.
  ///
  /// - Parameters:
  ///   - old: a run.
  ///   - new: another one of the same kind.
  ///   - scope: the finest cells that are looked at.
  ///   - error: probability of naming any value of two runs that differ by their seeds alone, at most; above 0, below 1.
  public static func shifted(
    from old: RunResult, to new: RunResult, by scope: Scope = .day, error: Double = falseAlarms
  ) -> [ValueChange] {
    guard let before = SummaryValues(old, by: scope), let now = SummaryValues(new, by: scope),
      let first = ComparedRun(old), let second = ComparedRun(new)
    else { return [] }
    return StatisticalCheck(old: before, new: now, stored: first, run: second, error: error).result().shifted
  }

  /// Most bytes of a committed summary: 256 MiB.
  private static let mostBytes = 256 << 20

  /// Runs the scenario and compares.
  ///
  /// - Throws: `ScenarioFault`, `ReportFault`; `CancellationError` where the watch asked to stop.
  public func run() throws -> CheckedScenario {
    let loaded = try ScenarioReader.read(path: options.file, options: options.reading)
    let gates = try loaded.gates() + options.gates
    let folder = options.results + "/" + loaded.scenario.name
    let committed = try committed(in: folder)
    let run = try again(loaded.scenario, committed)
    guard let compared = ComparedRun(run) else {
      throw ReportFault(path: options.file, reason: "expected a result, found none")
    }
    let check = GateCheck(compared, forecast: run.forecast)
    let results = try gates.enumerated().map { place, gate in
      do {
        return try check.result(of: gate)
      } catch {
        throw ScenarioFault.problems([
          loaded.problem(at: "gates[\(place)]", message: "\(gate): \(error)")
        ])
      }
    }
    let stored = options.statisticalSuite == nil ? nil : try stored(in: folder)
    let locked = options.lock?[name: loaded.scenario.name]
    return CheckedScenario(
      file: options.file, folder: folder, values: try values(committed, run, compared, stored?.run), gates: results,
      run: run, lockFault: locked.flatMap { CheckJob.difference($0, committed) }, unpaired: stored?.reason)
  }

  /// What a lock says otherwise than the committed summary.
  private static func difference(_ locked: CheckLock.Entry, _ committed: SummaryValues?) -> String? {
    guard let committed else { return "the lock names results that are not there" }
    let stated = [
      ("version", locked.version, committed.head.version), ("seed", locked.seed, committed.head.seed),
      ("replications", locked.replications, "\(committed.head.replications)"),
      ("digest", locked.digest, committed.head.digest),
    ]
    return stated.first { $0.1 != $0.2 }
      .map { "the lock says \($0.0) \($0.1), the committed summary \($0.2): one was changed without the other" }
  }

  /// The committed summary; nil where there is none.
  private func committed(in folder: String) throws -> SummaryValues? {
    let path = folder + "/" + ResultName.summary.rawValue
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let bytes = try DiskFiles().bytes(path: path, limit: CheckJob.mostBytes)
      if let values = SummaryValues(bytes) { return values }
    } catch {
      throw ReportFault(path: path, reason: "\(error)")
    }
    throw ReportFault(
      path: path, reason: "expected a summary that 'busyhour plan' or 'simulate' wrote, found another file")
  }

  /// The run with the seed and the effort of the committed one, and tables as fine as its.
  private func again(_ scenario: Scenario, _ committed: SummaryValues?) throws -> RunResult {
    var effort = RunEffort()
    if let committed {
      effort.seed = UInt64(committed.head.seed)
      if committed["precisionReached"] == "null" { effort.replications = committed.head.replications }
    }
    if scenario.givenStaffing == nil {
      return try PlanJob(
        PlanJob.Options(
          file: options.file, reading: options.reading, effort: effort, programVersion: options.programVersion),
        watch: watch
      ).run()
    }
    return try SimulateJob(
      SimulateJob.Options(
        file: options.file, reading: options.reading, effort: effort, scope: scope(committed),
        programVersion: options.programVersion), watch: watch
    ).run()
  }

  /// The finest cells of the committed values.
  private func scope(_ committed: SummaryValues?) -> Scope {
    guard let committed else { return .day }
    return Scope.allCases.last { scope in committed.values.keys.contains { $0.hasPrefix("whole.\(scope.rawValue)s.") } }
      ?? (committed["whole.run.offered.mean"] == nil ? .day : .run)
  }

  /// What is decided rather than measured: the verdict, hours and cost.
  private static func isDecision(_ path: String) -> Bool {
    ["plan.verdict", "hours.agentHours", "hours.paidHours", "cost.total"].contains(path)
  }

  /// The committed run with what every replication counted, or why there is none: it was not kept, or this program cannot read it.
  private func stored(in folder: String) throws -> (run: ComparedRun?, reason: String?) {
    let path = folder + "/" + ResultName.values.rawValue
    guard FileManager.default.fileExists(atPath: path) else { return (nil, "\(path) was not kept") }
    do {
      let run = try ReportJob(folder: folder).run()
      guard let compared = ComparedRun(run) else { return (nil, "\(path) holds no result") }
      return (compared, nil)
    } catch let fault as ReportFault {
      return (nil, fault.description)
    } catch let fault as ScenarioFault {
      return (nil, fault.description)
    }
  }

  private func values(
    _ committed: SummaryValues?, _ run: RunResult, _ compared: ComparedRun, _ stored: ComparedRun?
  ) throws -> CommittedValues {
    guard let committed else { return .none }
    let scope: Scope = if case .simulation(let by) = run.work { by } else { .day }
    guard let now = SummaryValues(run, by: scope) else { return .none }
    let changes = SummaryValues.changes(from: committed, to: now)
    if let suite = options.statisticalSuite, !changes.isEmpty {
      let plan = changes.filter { CheckJob.isDecision($0.path) }
      let error = options.falseAlarms / Double(max(1, suite))
      let found = StatisticalCheck(old: committed, new: now, stored: stored, run: compared, error: error).result()
      let isOther = plan.contains { $0.path == "plan.verdict" }
      return found.shifted.isEmpty && !isOther
        ? .chance(tests: found.tests, plan: plan) : .shifted(found.shifted, tests: found.tests, plan: plan)
    }
    if committed.head.digest != run.scenario.digest { return .otherScenario(committed.head.digest, changes) }
    if committed.head.version != run.programVersion { return .otherVersion(committed.head.version, changes) }
    return changes.isEmpty ? .agree : .moved(changes)
  }
}

extension ComparedRun {
  /// The first outcome of a run; nil where it has none.
  init?(_ run: RunResult) {
    guard let outcome = run.outcomes.first else { return nil }
    self.init(
      place: 0, name: run.scenario.name, scenario: run.scenario, staffing: outcome.staffing, study: outcome.evidence,
      plan: run.plan)
  }
}

extension LoadedScenario {
  /// The gates of the file.
  ///
  /// - Throws: `ScenarioFault` with every text that is no condition, and its place.
  func gates() throws(ScenarioFault) -> [Condition] {
    var (conditions, problems) = ([Condition](), [Problem]())
    for (place, text) in scenario.gates.enumerated() {
      do {
        conditions.append(try Condition(text))
      } catch {
        problems.append(problem(at: "gates[\(place)]", message: "\(error)"))
      }
    }
    guard problems.isEmpty else { throw .problems(problems) }
    return conditions
  }
}
