public import ScenarioModel

/// How far a study has come.
public struct StudyProgress: Sendable, Hashable {
  /// Replications finished.
  public let finished: Int
  /// Replications that the study will run at most.
  public let atMost: Int
  /// Half-width of the run's service level when the counts were last looked at; nil before, or without a precision rule.
  public let halfWidth: Double?
}

/// Why a study gave no evidence.
public enum StudyError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The observer asked to stop.
  case cancelled
  /// A rule asks for no replications, or for a precision that no number is below.
  case emptyRule

  /// What was wanted and what was found.
  public var description: String {
    switch self {
    case .cancelled: "the study was stopped before its end"
    case .emptyRule: "expected at least 1 replication and a precision greater than 0"
    }
  }
}

/// Replications of a model in parallel, until a number or a precision is reached, and the evidence they give.
///
/// With a precision the study looks at its counts only at the fixed numbers of `looks`, so that neither threads nor luck decide
/// when it stops. Fewer than 30 replications are never judged.
public struct SimulationStudy<Model: ReplicableModel>: Sendable {
  /// The model that is run.
  public let model: Model
  /// The grid of the model.
  public let grid: ServiceGrid
  /// What is asked of each call type.
  public let targets: [ServiceTarget?]
  /// Seed, rule and confidence.
  public let settings: SimulationSettings
  /// Threads to use.
  public let threads: Int
  /// Whether intervals get measures of their own (else only days and above; interval targets are judged all the same).
  public let includesIntervals: Bool

  /// A study.
  ///
  /// - Parameters:
  ///   - model: the model; its shape must be that of the scenario.
  ///   - scenario: gives the grid, the targets and the settings.
  ///   - threads: threads to use, at least 1.
  ///   - includesIntervals: whether intervals get measures of their own.
  public init(_ model: Model, of scenario: Scenario, threads: Int = 1, includesIntervals: Bool = true) {
    self.model = model
    grid = scenario.grid
    targets = scenario.callTypes.map(\.target)
    settings = scenario.simulation
    self.threads = threads
    self.includesIntervals = includesIntervals
  }

  /// Runs the study.
  ///
  /// - Parameter observer: called now and then with the progress, from any thread but never twice at once; false stops the study.
  /// - Throws: `StudyError.cancelled` when the observer stopped it, `StudyError.emptyRule` for a rule without replications.
  public func run(
    observer: @escaping @Sendable (StudyProgress) -> Bool = { _ in true }
  ) throws(StudyError) -> SimulationEvidence {
    var tally = emptyTally()
    let looks = try Self.looks(of: settings.replications)
    var finished = 0
    var halfWidth: Double?
    for look in looks {
      let seen = halfWidth
      let merged = ReplicationPool(threads: threads).run(
        model, replications: finished..<look, recordsWaits: true, into: &tally
      ) { [finished] count in
        observer(StudyProgress(finished: finished + count, atMost: looks.last ?? look, halfWidth: seen))
      }
      guard merged == look - finished else { throw .cancelled }
      finished = look
      halfWidth = evidence(tally).run(.whole)?.estimate(.serviceLevel)?.halfWidth
      if isPrecise(halfWidth) { return evidence(tally, precisionReached: true) }
    }
    if case .fixed = settings.replications { return evidence(tally) }
    return evidence(tally, precisionReached: false)
  }

  /// The numbers of replications after which a rule looks at its counts; the last is the most it runs.
  ///
  /// A fixed number looks once. A precision looks at 32, 48, 72, 108, 164, ...: half as many again each time, in whole chunks.
  public static func looks(of rule: ReplicationRule) throws(StudyError) -> [Int] {
    switch rule {
    case .fixed(let count):
      guard count >= 1 else { throw .emptyRule }
      return [count]
    case .precision(let halfWidth, let cap):
      guard cap >= 1, halfWidth > 0 else { throw .emptyRule }
      var looks: [Int] = []
      var next = 32
      while next < cap {
        looks.append(next)
        let chunks = (next + next / 2 + ReplicationPool.chunkLength - 1) / ReplicationPool.chunkLength
        next = chunks * ReplicationPool.chunkLength
      }
      return looks + [cap]
    }
  }

  private func isPrecise(_ halfWidth: Double?) -> Bool {
    guard case .precision(let wanted, _) = settings.replications, let halfWidth else { return false }
    return halfWidth <= wanted
  }

  private func emptyTally() -> EvidenceTally {
    let layout = ScopeLayout(ScopeCells(grid), includesIntervals: includesIntervals)
    let openDays = grid.days.indices.filter { !grid.days[$0].intervals.isEmpty }
    return EvidenceTally(
      layout: layout, openDays: openDays, targets: targets, groups: model.groupCount, keepsWaits: true)
  }

  private func evidence(_ tally: EvidenceTally, precisionReached: Bool? = nil) -> SimulationEvidence {
    let definitions = Set(targets.compactMap { $0?.definition })
    return SimulationEvidence(
      replications: tally.replications, confidence: settings.confidence, seed: settings.seed,
      wholeDefinition: definitions.count == 1 ? definitions.first ?? .ofOffered : .ofOffered,
      precisionReached: precisionReached, criticalValue: 1.96, normalCriticalValue: 1.96, tally: tally)
  }
}
