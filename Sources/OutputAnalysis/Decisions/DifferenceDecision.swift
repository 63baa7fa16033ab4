/// What an interval says of a difference, where one smaller than a margin does not matter.
///
/// A two-sided interval that lies within the margin shows equivalence at least at its own error (two one-sided tests: Schuirmann, J.
/// Pharmacokinetics and Biopharmaceutics 15:657, 1987, need only an interval of twice that error). Statements on many differences hold together
/// where every interval has its share of the error (Bonferroni).
public enum DifferenceDecision: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every replication gave the same: exactly no difference.
  case same
  /// Whatever the difference is, it is no larger than the margin.
  case within
  /// The second is larger.
  case larger
  /// The second is smaller.
  case smaller
  /// The interval holds 0 and reaches beyond the margin.
  case open

  /// The decision of an interval.
  ///
  /// An estimate without an interval is exact where it comes from two replications or more; one replication decides nothing.
  ///
  /// - Parameters:
  ///   - difference: The second less the first.
  ///   - margin: The largest difference that does not matter, 0 or more.
  public init(_ difference: Estimate, margin: Double) {
    guard difference.replications > 1 else {
      self = .open
      return
    }
    let lower = difference.lower ?? difference.mean
    let upper = difference.upper ?? difference.mean
    if lower == 0, upper == 0 {
      self = .same
    } else if -margin <= lower, upper <= margin {
      self = .within
    } else if lower > 0 {
      self = .larger
    } else if upper < 0 {
      self = .smaller
    } else {
      self = .open
    }
  }
}
