public import Measures
public import OutputAnalysis

/// The measures of one subject in one cell.
public struct ScopeEvidence: Sendable {
  /// The cell.
  public let cell: ScopeCell
  /// Whose measures they are.
  public let subject: EvidenceSubject
  private let evidence: StudyResult
  /// Place of the cell within its scope, and among all cells.
  private let place: Int
  private let index: Int

  init(evidence: StudyResult, subject: EvidenceSubject, cell: ScopeCell, place: Int, index: Int) {
    self.evidence = evidence
    self.subject = subject
    self.cell = cell
    self.place = place
    self.index = index
  }

  /// The estimate of a measure with its half-width.
  ///
  /// - Parameter measure: any measure; `serviceLevel` follows the subject's definition.
  /// - Returns: nil where the measure has no meaning here (a denominator of zero, agent time of a call type, days of a day).
  public func estimate(_ measure: Measure) -> Estimate? {
    guard let sums = ratio(measure), let mean = sums.ratio else { return nil }
    let error = sums.standardError(replications: evidence.replications)
    return Estimate(
      mean: mean, halfWidth: error.map { $0 * evidence.criticalValue }, confidence: evidence.confidence,
      replications: evidence.replications)
  }

  /// The probability that the cell meets its target: the share of replications in which it does, of those with a level.
  ///
  /// For the whole service: that no call type misses its own. Nil where nothing is asked or there never was a level.
  public var targetMet: ShareEstimate? {
    guard let contacts = evidence.contacts(subject), contacts.targets.indices.contains(index) else { return nil }
    return ShareEstimate(contacts.targets[index], confidence: evidence.confidence)
  }

  /// The probability that the share of callbacks reached within D is at least what the call type asks; nil where nothing is asked.
  public var callbackTargetMet: ShareEstimate? {
    guard let callers = evidence.callers(subject), callers.callbackTargets.indices.contains(index) else { return nil }
    return ShareEstimate(callers.callbackTargets[index], confidence: evidence.confidence)
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

  /// The sums behind a measure.
  private func ratio(_ measure: Measure) -> RatioSums? {
    let declared = measure.declaration
    guard subject != .whole || declared.isOfWhole, evidence.has(declared.need) else { return nil }
    let replications = evidence.replications
    func contacts(_ formula: MeasureFormula<ContactColumn>) -> RatioSums? {
      evidence.contacts(subject)?.moments.ratio(
        formula, row: index, replications: replications, countedSeconds: cell.countedSeconds)
    }
    switch declared.source {
    case .contacts(let formula): return contacts(formula)
    case .agents(let formula):
      return evidence.agents(subject)?.ratio(formula, row: index, replications: replications)
    case .callers(let formula):
      return evidence.callers(subject)?.moments.ratio(formula, row: index, replications: replications)
    case .outside(let formula):
      guard cell.scope != .interval else { return nil }
      return evidence.outside(subject)?.moments.ratio(formula, row: index, replications: replications)
    case .levelOfTarget: return contacts(MeasureFormula(sums: evidence.definition(of: subject).sums))
    case .cellsMet(let part): return shareMet(of: part)
    }
  }

  /// The sums behind a share of smaller cells that met the target; nil where there are no such cells.
  private func shareMet(of part: Scope) -> RatioSums? {
    guard let contacts = evidence.contacts(subject), part.isWithin(cell.scope) else { return nil }
    switch part {
    case .interval: return contacts.intervalsMet[index].sums
    case .day: return contacts.daysMet[index].sums
    case .week: return contacts.weeksMet.sums
    case .month: return contacts.monthsMet.sums
    case .run: return nil
    }
  }
}
