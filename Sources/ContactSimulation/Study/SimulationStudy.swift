internal import Measures
internal import OutputAnalysis
internal import RandomStreams
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
  /// The observer or the pool's cancellation asked to stop.
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
/// With a precision the study looks at its counts only at 32, 64, 128, ... replications and at the cap, so that neither threads
/// nor luck decide when it stops.
public struct SimulationStudy<Model: ReplicableModel>: Sendable {
  /// The model that is run.
  public let model: Model
  /// The grid of the model.
  public let grid: ServiceGrid
  /// What is asked of each call type.
  public let targets: [ServiceTarget?]
  /// Seed, rule and confidence.
  public let settings: SimulationSettings
  /// The threads to use, and the wish to stop.
  public let pool: ReplicationPool
  /// Whether intervals get measures of their own (else only days and above; interval targets are judged all the same).
  public let includesIntervals: Bool
  /// Whether days get wait distributions of their own, beside the one of the run.
  public let includesDayWaits: Bool
  /// Most memory for what every replication counted by day, in bytes; a study that needs more keeps none of it.
  public let mostCountBytes: Int
  private let frame: StudyFrame

  /// A study.
  ///
  /// - Parameters:
  ///   - model: the model; its shape must be that of the scenario.
  ///   - scenario: gives the grid, the targets and the settings.
  ///   - pool: the threads to use, and the wish to stop.
  ///   - includesIntervals: whether intervals get measures of their own.
  ///   - includesDayWaits: whether days get wait distributions of their own: half of a long period's memory.
  ///   - mostCountBytes: most memory for `StudyResult.counts`.
  public init(
    _ model: Model, of scenario: Scenario, pool: ReplicationPool, includesIntervals: Bool = true,
    includesDayWaits: Bool = true, mostCountBytes: Int = ReplicationCounts.mostBytes
  ) {
    self.model = model
    grid = scenario.grid
    targets = scenario.callTypes.map(\.target)
    settings = scenario.simulation
    frame = StudyFrame(
      scenario, includesIntervals: includesIntervals, includesDayWaits: includesDayWaits,
      mostCountBytes: mostCountBytes)
    self.pool = pool
    self.includesIntervals = includesIntervals
    self.includesDayWaits = includesDayWaits
    self.mostCountBytes = mostCountBytes
  }

  /// A study on a number of threads that nothing stops.
  ///
  /// - Parameter threads: threads to use, at least 1.
  public init(
    _ model: Model, of scenario: Scenario, threads: Int = 1, includesIntervals: Bool = true,
    mostCountBytes: Int = ReplicationCounts.mostBytes
  ) {
    self.init(
      model, of: scenario, pool: ReplicationPool(threads: threads), includesIntervals: includesIntervals,
      mostCountBytes: mostCountBytes)
  }

  /// Runs the study.
  ///
  /// - Parameter observer: called now and then with the progress, from any thread but never twice at once; false stops the study.
  /// - Throws: `StudyError.cancelled` when the observer or the pool's cancellation stopped it, `StudyError.emptyRule` for a rule without replications.
  public func run(
    observer: @escaping @Sendable (StudyProgress) -> Bool = { _ in true }
  ) throws(StudyError) -> StudyResult {
    let rule = try stoppingRule
    var tally = frame.emptyTally
    var look = rule.first
    var halfWidth: Double?
    while true {
      let (finished, seen) = (tally.replications, halfWidth)
      let merged = pool.run(
        model, replications: finished..<look, recordsWaits: true, into: &tally
      ) { count in
        observer(StudyProgress(finished: finished + count, atMost: rule.cap, halfWidth: seen))
      }
      guard merged == look - finished else { throw .cancelled }
      let estimate = watched(tally)
      halfWidth = estimate?.halfWidth
      switch rule.decision(after: look, estimate: estimate) {
      case .runOn(let next): look = max(next, look + 1)
      case .stop(let precise): return frame.evidence(tally, precisionReached: rule.halfWidth == nil ? nil : precise)
      }
    }
  }

  /// Runs some replications of the study alone, whatever its rule: a part to join with others by `StudyResult(merging:of:)`.
  ///
  /// - Parameter replications: their numbers, the first a multiple of `ReplicationPool.chunkLength`; not empty.
  /// - Throws: `StudyError.emptyRule` for no replications; `StudyError.cancelled` where the pool was asked to stop.
  public func run(part replications: Range<Int>) throws(StudyError) -> StudyResult {
    guard replications.lowerBound >= 0, !replications.isEmpty else { throw .emptyRule }
    var tally = frame.emptyTally
    let finished = pool.run(model, replications: replications, recordsWaits: true, into: &tally)
    guard finished == replications.count else { throw .cancelled }
    return frame.evidence(tally)
  }

  /// The run's service level, on which a precision is judged; the first list's share reached in time where nobody calls.
  ///
  /// Replications that all agree leave no half-width, but some room for chance: that of a share seen n times in n trials.
  private func watched(_ tally: ReplicationStatistics) -> Estimate? {
    let found = frame.evidence(tally)
    let shares = found.outboundWork.lazy.compactMap { $0.estimate(.shareWithin) ?? $0.estimate(.shareReached) }
    guard var estimate = found.run(.whole)?.estimate(.serviceLevel) ?? shares.first else { return nil }
    if estimate.halfWidth == nil, tally.replications > 1 {
      let seen = Portable.exp(Portable.log((1 - settings.confidence) / 2) / Double(tally.replications))
      estimate.halfWidth = max(estimate.mean, 1 - estimate.mean) * (1 - seen)
    }
    return estimate
  }

  /// When to stop: at a number, or at a precision and then at doubling looks only.
  private var stoppingRule: SequentialStopping {
    get throws(StudyError) {
      switch settings.replications {
      case .fixed(let count):
        guard count >= 1 else { throw .emptyRule }
        return SequentialStopping(halfWidth: nil, cap: count)
      case .precision(let halfWidth, let cap):
        guard cap >= 1, halfWidth > 0 else { throw .emptyRule }
        return SequentialStopping(halfWidth: halfWidth, cap: cap)
      }
    }
  }
}
