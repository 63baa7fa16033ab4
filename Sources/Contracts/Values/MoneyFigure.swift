internal import OutputAnalysis
public import ScenarioModel

/// An amount over the runs of a study: its mean with an interval, and where the runs lie.
public struct MoneyFigure: Sendable, Hashable, Codable {
  /// The mean over runs, in units of the currency.
  public let mean: Double
  /// Half of the mean's interval; nil where every run has the same amount, or one run decides nothing.
  public let halfWidth: Double?
  /// The smallest amounts that 5, 50 and 95 % of the runs do not pass.
  public let low, middle, high: Money

  /// The figure of amounts; zero without any.
  ///
  /// - Parameters:
  ///   - amounts: one for each run.
  ///   - confidence: of the interval, above 0, below 1.
  public init(_ amounts: [Money], confidence: Double) {
    let sum = amounts.reduce(Money.zero, +)
    mean = amounts.isEmpty ? 0 : sum.double / Double(amounts.count)
    var moments = RunningMoments()
    for amount in amounts { moments.add(amount.double) }
    halfWidth = moments.estimate(confidence: confidence)?.halfWidth
    let sorted = amounts.sorted()
    func quantile(_ percent: Int) -> Money { sorted.percentile(percent) ?? .zero }
    (low, middle, high) = (quantile(5), quantile(50), quantile(95))
  }
}

/// A quotient of two means over runs, such as cost for each answered call.
public struct UnitFigure: Sendable, Hashable {
  /// Total over total, in units of the currency; nil where nothing was counted.
  public let value: Double?
  /// Half of its interval; nil where there is none.
  public let halfWidth: Double?

  /// The quotient of amounts and counts of the same runs.
  init(_ amounts: [Money], per counts: [Double], confidence: Double) {
    let below = counts.reduce(0, +)
    guard below > 0, amounts.count == counts.count else {
      (value, halfWidth) = (nil, nil)
      return
    }
    let quotient = amounts.reduce(Money.zero, +).double / below
    value = quotient
    // Delta method: deviations of the numerator less the quotient times the denominator.
    var moments = RunningMoments()
    for (amount, count) in zip(amounts, counts) { moments.add(amount.double - quotient * count) }
    let half = moments.estimate(confidence: confidence)?.halfWidth
    halfWidth = half.map { $0 / (below / Double(counts.count)) }
  }
}
