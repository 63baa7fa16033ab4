public import Measures
public import OutputAnalysis

/// The measures of one subject in one cell.
public struct ScopeEvidence: Sendable {
  /// The cell.
  public let cell: ScopeCell
  /// Whose measures they are.
  public let subject: EvidenceSubject
  /// Place of the cell within its scope.
  public let place: Int
  private let evidence: StudyResult
  /// Place among all cells.
  private let index: Int

  init(evidence: StudyResult, subject: EvidenceSubject, cell: ScopeCell, place: Int, index: Int) {
    self.evidence = evidence
    self.subject = subject
    self.cell = cell
    self.place = place
    self.index = index
  }

  /// The estimate of a measure with its half-width; who asks for many cells uses a `MeasureReader`.
  ///
  /// - Parameter measure: any measure; `serviceLevel` follows the subject's definition.
  /// - Returns: nil where the measure has no meaning here (a denominator of zero, agent time of a call type, days of a day).
  public func estimate(_ measure: Measure) -> Estimate? {
    evidence.reader(measure, of: subject, by: cell.scope)?.estimate(place)
  }

  /// The probability that the cell meets its target: the share of replications in which it does, of those with a level.
  ///
  /// For the whole service: that no call type misses its own. Nil where nothing is asked or there never was a level.
  public var targetMet: ShareEstimate? {
    guard let contacts = evidence.contacts(subject), contacts.targets.indices.contains(index) else { return nil }
    return evidence.share(contacts.targets[index])
  }

  /// The probability that the share of callbacks reached within D is at least what the call type asks; nil where nothing is asked.
  public var callbackTargetMet: ShareEstimate? {
    guard let callers = evidence.callers(subject), callers.callbackTargets.indices.contains(index) else { return nil }
    return evidence.share(callers.callbackTargets[index])
  }

  /// The longest queue of any replication.
  public var longestQueueEver: Double? { evidence.contacts(subject)?.moments.peak(.longestQueue, row: index) }

  /// Quantiles of the wait of answered contacts; kept for the run, and for days where the study includes them.
  public var waitQuantiles: [WaitQuantile] {
    guard let waits = evidence.waits(subject) else { return [] }
    let distribution: WaitDistribution
    switch cell.scope {
    case .run: distribution = waits.run
    case .day:
      guard waits.days.indices.contains(place) else { return [] }
      distribution = waits.days[place]
    case .month, .week, .interval: return []
    }
    return distribution.quantiles(
      StudyResult.quantileProbabilities, replications: evidence.replications,
      criticalValue: evidence.criticalValue)
  }
}
