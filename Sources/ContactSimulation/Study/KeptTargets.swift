public import Measures
import OutputAnalysis

/// What becomes of a target in all days, weeks or months of a run at once, by the run's own counts.
///
/// An expected level of 80 % on every day leaves about every second day below 80 % in a single run; this says how many, and how likely it is
/// that none is.
public struct KeptTargets: Sendable, Hashable {
  /// Mean number of days (weeks, months) with a level in a run.
  public let spans: Double
  /// Mean number of them that stay below the target's level.
  public let missed: Double
  /// The share of runs in which none does, of those with any level.
  public let allKept: ShareEstimate?

  /// What becomes of a target, from its parts.
  public init(spans: Double, missed: Double, allKept: ShareEstimate?) {
    self.spans = spans
    self.missed = missed
    self.allKept = allKept
  }
}

extension StudyResult {
  /// How a subject's target fares in every day, week or month of the period.
  ///
  /// - Parameters:
  ///   - subject: a call type; the whole service, where no call type may miss its own.
  ///   - scope: day, week or month.
  /// - Returns: nil for another scope, without a target, or where nothing was ever offered.
  public func kept(_ subject: EvidenceSubject, every scope: Scope) -> KeptTargets? {
    guard let contacts = contacts(subject), replications > 0 else { return nil }
    let (sums, tally): (RatioSums?, SuccessTally) =
      switch scope {
      case .day: (contacts.daysMet.first?.sums, contacts.kept.days)
      case .week: (contacts.weeksMet.sums, contacts.kept.weeks)
      case .month: (contacts.monthsMet.sums, contacts.kept.months)
      case .run, .interval: (nil, SuccessTally())
      }
    guard let sums, sums.denominator > 0 else { return nil }
    let runs = Double(replications)
    return KeptTargets(
      spans: sums.denominator / runs, missed: (sums.denominator - sums.numerator) / runs, allKept: share(tally))
  }
}
