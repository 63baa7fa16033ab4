import RandomStreams

/// The checker's own sums over replications of a cell's numerator y and denominator x, and what they say of its ratio.
struct CheckSums: Sendable {
  private var count = 0.0
  private var y = 0.0
  private var x = 0.0
  private var yy = 0.0
  private var xx = 0.0
  private var xy = 0.0

  /// Adds one replication.
  mutating func add(numerator: Double, denominator: Double) {
    count += 1
    y += numerator
    x += denominator
    yy += numerator * numerator
    xx += denominator * denominator
    xy += numerator * denominator
  }

  /// Adds other replications.
  mutating func merge(_ other: CheckSums) {
    count += other.count
    y += other.y
    x += other.x
    yy += other.yy
    xx += other.xx
    xy += other.xy
  }

  /// The ratio of expectations with its standard error; nil where nothing was counted.
  ///
  /// Where the mean of the denominator is known, the numerator's part that goes with the denominator's luck is taken out by
  /// least squares, and the known mean divides what is left; elsewhere it is the ratio of totals with its linearized error.
  /// The error is nil where replications show no variance.
  ///
  /// - Parameter knownMean: expectation of the denominator in one replication, above 0; nil where it is not known.
  func estimate(knownMean: Double?) -> (value: Double, error: Double?)? {
    guard x > 0, count > 2 else { return nil }
    let spreadX = xx - x * x / count
    if let knownMean, knownMean > 0, spreadX > 1e-9 * xx {
      let slope = (xy - x * y / count) / spreadX
      let value = (y / count + slope * (knownMean - x / count)) / knownMean
      let rest = yy - y * y / count - slope * (xy - x * y / count)
      return (value, rest > 1e-12 * yy ? (rest / (count - 2) / count).squareRoot() / knownMean : nil)
    }
    let ratio = y / x
    let rest = yy - 2 * ratio * xy + ratio * ratio * xx
    return (ratio, rest > 1e-12 * (yy + ratio * ratio * xx) ? (rest / (count - 1) * count).squareRoot() / x : nil)
  }

  /// How far a share that never varied may still lie from what was seen: n agreeing trials at a one-sided error rate.
  ///
  /// - Parameters:
  ///   - value: the share seen.
  ///   - tail: error rate, above 0 and below 1.
  func marginWithoutVariance(_ value: Double, tail: Double) -> Double {
    max(value, 1 - value, 0) * (1 - Portable.exp(Portable.log(tail) / max(count, 1)))
  }
}
