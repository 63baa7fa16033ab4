public import OutputAnalysis

/// A share of replications with its interval by Wilson's score, which stays within 0...1 and never has width zero.
public struct ShareEstimate: Sendable, Hashable {
  /// Replications in which it happened.
  public let successes: Int
  /// Replications in which it could have.
  public let trials: Int
  /// Successes / trials.
  public let share: Double
  /// Lower end of the interval.
  public let lower: Double
  /// Upper end of the interval.
  public let upper: Double

  /// An estimate of a tally; nil without trials.
  ///
  /// - Parameters:
  ///   - tally: how often it happened.
  ///   - confidence: above 0, below 1.
  public init?(_ tally: SuccessTally, confidence: Double) {
    self.init(tally, criticalValue: SuccessTally.criticalValue(confidence: confidence))
  }

  /// An estimate of a tally; nil without trials.
  ///
  /// - Parameters:
  ///   - tally: how often it happened.
  ///   - criticalValue: the normal quantile of the confidence.
  init?(_ tally: SuccessTally, criticalValue: Double) {
    guard let share = tally.share, let interval = tally.interval(criticalValue: criticalValue) else { return nil }
    successes = tally.successes
    trials = tally.trials
    self.share = share
    lower = interval.lowerBound
    upper = interval.upperBound
  }
}
