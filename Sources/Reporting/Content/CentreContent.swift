public import ContactSimulation
public import Measures
public import OutputAnalysis
public import ScenarioModel

/// What a report shows of a whole contact centre beyond calls: persons, who served whom, other services, groups, deferred and outbound work.
public struct CentreContent: Sendable {
  /// The run's estimates of one call type, one group or the whole service.
  public struct Figures: Sendable, Hashable {
    private let estimates: [Measure: Estimate]

    init(_ cell: ScopeEvidence?, measures: [Measure]) {
      estimates = measures.reduce(into: [:]) { found, measure in found[measure] = cell?.estimate(measure) }
    }

    /// An estimate; nil where the service has no such measure.
    public subscript(measure: Measure) -> Estimate? { estimates[measure] }
    /// A mean, 0 where there is none.
    public func mean(_ measure: Measure) -> Double { estimates[measure]?.mean ?? 0 }
  }

  /// The measures that the service has.
  public let measures: [Measure]
  /// The whole service.
  public let whole: Figures
  /// By call type of the scenario.
  public let callTypes: [Figures]
  /// By agent group: occupancy and hours.
  public let groups: [Figures]
  /// By call type, then group; empty where it was not counted.
  public let served: [[ServedContacts?]]
  /// By call type: what happens outside the service by hour; nil where nothing is counted.
  public let spillOver: [SpillOverHours?]
  /// The same for the whole service.
  public let wholeSpillOver: SpillOverHours?
  /// The deferred call types.
  public let deferred: [DeferredMeasures]
  /// The outbound call types.
  public let outbound: [OutboundMeasures]
  /// The probability that callbacks reach their target, by call type.
  public let callbackTargetMet: [ShareEstimate?]

  /// What a study found.
  public init(_ evidence: StudyResult, scenario: Scenario) {
    measures = evidence.measures
    let contacts = evidence.measuresOfContacts
    whole = Figures(evidence.run(.whole), measures: evidence.measures)
    callTypes = scenario.callTypes.indices.map { Figures(evidence.run(.callType($0)), measures: contacts) }
    groups = scenario.agentGroups.indices.map { Figures(evidence.run(.group($0)), measures: Measure.ofAgents) }
    served =
      evidence.keepsServers
      ? scenario.callTypes.indices.map { type in
        scenario.agentGroups.indices.map { evidence.served(callType: type, group: $0) }
      } : []
    spillOver = scenario.callTypes.indices.map { evidence.spillOver(.callType($0)) }
    wholeSpillOver = evidence.spillOver(.whole)
    deferred = evidence.deferredWork
    outbound = evidence.outboundWork
    callbackTargetMet = scenario.callTypes.indices.map { evidence.run(.callType($0))?.callbackTargetMet }
  }

  /// Whether the service has a measure.
  public func has(_ measure: Measure) -> Bool { measures.contains(measure) }
}
