import OutputAnalysis
import RandomStreams

/// What the check reads from the sums of a cell.
extension ControlledSums {
  /// Trials that succeeded, where every replication is a trial or none.
  package var successes: Int { Int(numerator) }
  /// Trials.
  package var trials: Int { Int(denominator) }

  /// The ratio of expectations with its standard error; nil where nothing was counted, or in too few replications.
  ///
  /// - Parameter known: what is known of denominator and arrivals in one replication; nil where nothing is.
  func estimate(known: KnownVolume?) -> (value: Double, error: Double?)? {
    guard replications > 3 else { return nil }
    return estimate(denominator: known?.denominator, variance: known?.variance)
  }

  /// Estimate and exact simultaneous bounds of a probability (Clopper and Pearson): each is wrong with at most the error rate.
  ///
  /// Nil without a trial.
  package func probability(tail: Double) -> (value: Double, lower: Double, upper: Double)? {
    let (good, bad) = (
      SuccessTally(successes: successes, trials: trials), SuccessTally(successes: trials - successes, trials: trials)
    )
    guard let share = good.share, let lower = good.lowerBound(errorRate: tail),
      let miss = bad.lowerBound(errorRate: tail)
    else { return nil }
    return (share, lower, 1 - miss)
  }

  /// How far a share that never varied may still lie from what was seen: n agreeing trials at a one-sided error rate.
  ///
  /// - Parameters:
  ///   - value: the share seen.
  ///   - tail: error rate, above 0 and below 1.
  func marginWithoutVariance(_ value: Double, tail: Double) -> Double {
    max(value, 1 - value, 0) * (1 - Portable.exp(Portable.log(tail) / Double(max(replications, 1))))
  }
}

/// Expectations that the demand curve gives beforehand.
struct KnownVolume: Sendable {
  /// Expected denominator of a cell's ratio in one replication; nil where callers who try again or are transferred add to it.
  let denominator: Double?
  /// Expected first attempts shortly before and in the cell.
  let arrivals: Double
  /// Their variance: that of counts at the stated rates, and of random factors.
  let variance: Double
}
