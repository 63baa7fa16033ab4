public import Measures
internal import OutputAnalysis
public import ScenarioModel

/// Whose measures are asked for.
public enum EvidenceSubject: Sendable, Hashable {
  /// The whole service: all call types and all groups.
  case whole
  /// A call type by its index.
  case callType(Int)
  /// An agent group by its index.
  case group(Int)
}

/// What a study counted, held once however many values speak of it.
private final class CountedStudy: Sendable {
  let tally: ReplicationStatistics

  init(_ tally: ReplicationStatistics) { self.tally = tally }
}

/// What a finished study has found: every measure of every call type, group and scope, with its interval.
public struct StudyResult: Sendable {
  /// The probabilities of the wait quantiles.
  public static let quantileProbabilities = [0.5, 0.8, 0.9, 0.95, 0.99]

  /// Replications that were run.
  public let replications: Int
  /// Confidence level of every interval, between 0 and 1.
  public let confidence: Double
  /// The seed of the streams.
  public let seed: UInt64
  /// The definition behind the whole service's `serviceLevel`.
  public let wholeDefinition: ServiceLevelDefinition
  /// Whether the precision asked for was reached before the cap on replications; nil where a fixed number was asked for.
  public let precisionReached: Bool?
  /// Half-width of intervals in standard errors: Student's t with replications - 1 degrees of freedom.
  let criticalValue: Double
  /// Half-width of intervals of shares of replications in standard errors: the normal quantile.
  private let normalValue: Double
  private let counted: CountedStudy

  /// Everything counted.
  var tally: ReplicationStatistics { counted.tally }

  init(
    _ tally: ReplicationStatistics, confidence: Double, seed: UInt64, wholeDefinition: ServiceLevelDefinition,
    precisionReached: Bool?
  ) {
    replications = tally.replications
    self.confidence = confidence
    self.seed = seed
    self.wholeDefinition = wholeDefinition
    self.precisionReached = precisionReached
    criticalValue = StudentDistribution.upperQuantile(
      tail: (1 - confidence) / 2, degreesOfFreedom: Double(max(1, tally.replications - 1)))
    normalValue = SuccessTally.criticalValue(confidence: confidence)
    counted = CountedStudy(tally)
  }

  /// The cells of every scope.
  public var scopes: ScopeCells { tally.layout.scopes }
  /// Whether intervals have measures of their own.
  public var includesIntervals: Bool { tally.layout.includesIntervals }
  /// Number of call types.
  public var callTypeCount: Int { tally.callTypes.count }
  /// Number of agent groups.
  public var groupCount: Int { tally.groups.count }

  /// The measures that this service has, in the order of files: those of every service, then what its callers do beyond.
  public var measures: [Measure] {
    Measure.kept(with: tally.centre?.features.present ?? [])
  }

  /// A share of replications with its interval; nil without any.
  func share(_ tally: SuccessTally) -> ShareEstimate? { ShareEstimate(tally, criticalValue: normalValue) }

  /// Whether the service has what a measure needs.
  func has(_ need: ServiceFeature?) -> Bool {
    need.map { tally.centre?.features.present.contains($0) ?? false } ?? true
  }

  /// The definition behind a subject's `serviceLevel`: that of the call type's target, of-offered where it has none.
  public func definition(of subject: EvidenceSubject) -> ServiceLevelDefinition {
    switch subject {
    case .callType(let index) where tally.callTypes.indices.contains(index):
      tally.callTypes[index].target?.definition ?? .ofOffered
    default: wholeDefinition
    }
  }

  /// The evidence of a subject in every cell of a scope; none for intervals where the study left them out.
  public func evidence(_ subject: EvidenceSubject, by scope: Scope) -> [ScopeEvidence] {
    if scope == .interval && !includesIntervals { return [] }
    let first = tally.layout.first(scope)
    return scopes.cells(scope).enumerated().map { place, cell in
      ScopeEvidence(evidence: self, subject: subject, cell: cell, place: place, index: first + place)
    }
  }

  /// The evidence of a subject over the whole period; nil only for a grid that is never open.
  public func run(_ subject: EvidenceSubject) -> ScopeEvidence? { evidence(subject, by: .run).first }

  func contacts(_ subject: EvidenceSubject) -> ContactEvidence? {
    switch subject {
    case .whole: tally.wholeContacts ?? tally.callTypes.first
    case .callType(let index): tally.callTypes.indices.contains(index) ? tally.callTypes[index] : nil
    case .group: nil
    }
  }

  func agents(_ subject: EvidenceSubject) -> MomentTable<AgentColumn>? {
    switch subject {
    case .whole: tally.wholeAgents ?? tally.groups.first
    case .group(let index): tally.groups.indices.contains(index) ? tally.groups[index] : nil
    case .callType: nil
    }
  }

  func callers(_ subject: EvidenceSubject) -> CallerEvidence? {
    switch subject {
    case .whole: tally.centre?.wholeCallers
    case .callType(let index): tally.centre?.callers(of: index)
    case .group: nil
    }
  }

  func outside(_ subject: EvidenceSubject) -> OutsideEvidence? {
    switch subject {
    case .whole: tally.centre?.outside.last
    case .callType(let index): tally.centre?.outside(of: index)
    case .group: nil
    }
  }

  func waits(_ subject: EvidenceSubject) -> WaitEvidence? {
    switch subject {
    case .whole: tally.wholeWaits ?? tally.waits.first
    case .callType(let index): tally.waits.indices.contains(index) ? tally.waits[index] : nil
    case .group: nil
    }
  }
}
