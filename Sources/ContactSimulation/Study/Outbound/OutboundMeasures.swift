public import Measures
public import OutputAnalysis
public import ScenarioModel

/// The measures of one outbound type.
public struct OutboundMeasures: Sendable {
  private let evidence: StudyResult
  private let found: OutboundEvidence

  init(_ found: OutboundEvidence, evidence: StudyResult) {
    self.found = found
    self.evidence = evidence
  }

  /// Index of the call type.
  public var callType: Int { found.subject.callType }
  /// Mean open time of an open day, in seconds: the length of an agent's day.
  var agentDay: Double { found.subject.openSeconds }
  /// The type's settings.
  public var campaign: OutboundCampaign { found.subject.campaign }
  /// Indexes of the groups that serve the type.
  public var groups: [Int] { found.subject.groups }
  /// Number of days of the period, closed days included.
  public var dayCount: Int { found.subject.cells.dayCount }
  /// The weeks of the period.
  public var weeks: [OutboundWeek] { found.subject.cells.weeks }
  /// Length of an agent-day in seconds: the mean open time of an open day.
  public var agentDaySeconds: Double { found.subject.openSeconds }
  /// Replications behind the estimates.
  public var replications: Int { evidence.replications }
  /// Confidence level of the intervals.
  public var confidence: Double { evidence.confidence }

  /// A measure in a cell with its interval; nil where its denominator is zero, and for states of a weekday.
  public func estimate(_ measure: OutboundMeasure, _ cell: OutboundCell = .run) -> Estimate? {
    sums(measure, cell).flatMap(estimate)
  }

  /// The probability that the share within D of a cell's entries reaches the target's level; nil where nothing is asked.
  public func levelMet(_ cell: OutboundCell = .run) -> ShareEstimate? {
    found.subject.cells.index(cell).flatMap {
      ShareEstimate(found.levelMet[$0], confidence: evidence.confidence)
    }
  }

  /// Quantiles of the time from entering to the first conversation, of people who entered on a day, or of all.
  public func timeToReachQuantiles(day: Int? = nil) -> [WaitQuantile] {
    if let day, !found.timesToReach.days.indices.contains(day) { return [] }
    let distribution = day.map { found.timesToReach.days[$0] } ?? found.timesToReach.run
    return distribution.quantiles(
      StudyResult.quantileProbabilities, replications: evidence.replications,
      criticalValue: evidence.criticalValue)
  }

  /// A measure of a step on a day of the dial, or over the run; nil where its denominator is zero.
  public func step(_ step: Int, _ measure: OutboundStepMeasure, day: Int? = nil) -> Estimate? {
    found.steps.row(step: step, day: day).flatMap {
      estimate(
        found.steps.moments.ratio(measure.declaration.source, row: $0, replications: evidence.replications))
    }
  }

  /// A measure of an outcome of a step on a day of the dial, or over the run; people kept count as accepted.
  public func outcome(
    _ outcome: Int, of step: Int, _ measure: OutboundOutcomeMeasure = .conversations, day: Int? = nil
  ) -> Estimate? {
    found.steps.row(outcome: outcome, step: step, day: day).flatMap {
      estimate(
        found.steps.outcomeMoments.ratio(
          measure.declaration.source, row: $0, replications: evidence.replications))
    }
  }

  /// The strata that are told apart: indexes of the type's strata; none where everyone is alike.
  public var strata: Range<Int> { 0..<found.strata.rows }

  /// A measure of a stratum over the run; nil where its denominator is zero, and where everyone is alike.
  public func stratum(_ stratum: Int, _ measure: StratumMeasure) -> Estimate? {
    guard strata.contains(stratum) else { return nil }
    return estimate(
      found.strata.ratio(measure.declaration.source, row: stratum, replications: evidence.replications))
  }

  /// Mean attempts of a replication by weekday and hour of the dial; of all weekdays or of all hours where one is nil.
  public func attempts(weekday: Weekday? = nil, hour: Int? = nil) -> Double {
    let sums = found.hours.sums(weekday: weekday.map { $0.rawValue - 1 }, hour: hour)
    return (sums?.denominator ?? 0) / Double(max(1, evidence.replications))
  }

  /// Conversations / attempts by weekday and hour of the dial; nil where nobody was dialled.
  public func reachShare(weekday: Weekday? = nil, hour: Int? = nil) -> Estimate? {
    found.hours.sums(weekday: weekday.map { $0.rawValue - 1 }, hour: hour).flatMap(estimate)
  }

  /// The ratio sums of a measure; nil outside the period and for states of a weekday.
  func sums(_ measure: OutboundMeasure, _ cell: OutboundCell) -> RatioSums? {
    if case .weekday = cell, measure.isState { return nil }
    return found.subject.cells.index(cell).map {
      found.moments.ratio(
        measure.declaration.source, row: $0, replications: evidence.replications, agentDay: found.subject.openSeconds)
    }
  }

  private func estimate(_ sums: RatioSums) -> Estimate? { sums.ratio == nil ? nil : evidence.estimate(sums) }
}

extension StudyResult {
  /// The outbound call types with what was measured of them, in the scenario's order.
  public var outboundWork: [OutboundMeasures] {
    tally.centre?.outbound.map { OutboundMeasures($0, evidence: self) } ?? []
  }
}
