internal import RandomStreams

/// How often something happened in independent trials, such as the replications in which a day met its target.
public struct SuccessTally: Sendable, Hashable {
  /// How often it happened.
  public private(set) var successes: Int = 0
  /// How often it could have.
  public private(set) var trials: Int = 0

  /// No trials yet.
  public init() {}

  /// A tally of known counts.
  ///
  /// - Parameters:
  ///   - successes: 0...`trials`; clamped to it.
  ///   - trials: 0 or more.
  public init(successes: Int, trials: Int) {
    self.trials = max(0, trials)
    self.successes = min(max(0, successes), self.trials)
  }

  /// Adds one trial.
  ///
  /// - Parameter success: Whether it happened.
  public mutating func add(_ success: Bool) {
    trials += 1
    if success { successes += 1 }
  }

  /// Adds the trials of another tally; the order of merging doesn't matter.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: SuccessTally) {
    successes += other.successes
    trials += other.trials
  }

  /// The share of trials in which it happened; `nil` without trials.
  public var share: Double? { trials > 0 ? Double(successes) / Double(trials) : nil }

  /// Wilson's score interval, which stays sensible when it always or never happened.
  ///
  /// Source: Wilson, Journal of the American Statistical Association 22:209, 1927.
  ///
  /// - Parameter confidence: Above 0, below 1.
  /// - Returns: Lower and upper end, 0...1; `nil` without trials.
  public func interval(confidence: Double = 0.95) -> ClosedRange<Double>? {
    interval(criticalValue: SuccessTally.criticalValue(confidence: confidence))
  }

  /// The normal quantile behind Wilson's interval; who needs many intervals finds it once.
  ///
  /// - Parameter confidence: Above 0, below 1.
  public static func criticalValue(confidence: Double) -> Double {
    Portable.upperNormalQuantile(0.5 * (1 - confidence))
  }

  /// Wilson's score interval.
  ///
  /// - Parameter z: The normal quantile of the confidence.
  /// - Returns: Lower and upper end, 0...1; `nil` without trials.
  public func interval(criticalValue z: Double) -> ClosedRange<Double>? {
    guard let share, z >= 0, z < .infinity else { return nil }
    let count = Double(trials)
    let centre = share + z * z / (2 * count)
    let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    let low = successes == 0 ? 0 : max(0, (centre - spread) / scale)
    let high = successes == trials ? 1 : min(1, (centre + spread) / scale)
    return min(low, high)...high
  }

  /// The exact one-sided lower bound (Clopper and Pearson, Biometrika 26:404, 1934).
  ///
  /// - Parameter errorRate: The probability of a bound above the truth; above 0, at most 0.5.
  /// - Returns: The bound; when it always happened `errorRate^(1 / trials)`, the "rule of three". `nil` without trials.
  public func lowerBound(errorRate: Double) -> Double? {
    guard trials > 0, errorRate > 0, errorRate <= 0.5 else { return nil }
    guard successes > 0 else { return 0 }
    var (low, high) = (0.0, 1.0)
    let (a, b) = (Double(successes), Double(trials - successes + 1))
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      if IncompleteBeta.value(middle, a: a, b: b) < errorRate { low = middle } else { high = middle }
    }
    return low
  }
}
