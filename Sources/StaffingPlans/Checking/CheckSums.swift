import OutputAnalysis
import RandomStreams

/// What one replication says of a cell to the checker.
package struct CheckObservation: Sendable {
  /// Numerator of the promise's ratio.
  var numerator = 0.0
  /// Denominator of the ratio.
  var denominator = 0.0
  /// First attempts shortly before and in the cell, where their mean is known.
  var arrivals = 0.0

  /// What a replication says.
  package init(numerator: Double = 0, denominator: Double = 0, arrivals: Double = 0) {
    (self.numerator, self.denominator, self.arrivals) = (numerator, denominator, arrivals)
  }
}

/// The checker's own sums over replications of numerator y, denominator x and arrivals z, and what they say of y / x.
package struct CheckSums: Sendable {
  private var count = 0.0
  private var y = 0.0
  private var x = 0.0
  private var z = 0.0
  private var yy = 0.0
  private var xx = 0.0
  private var zz = 0.0
  private var xy = 0.0
  private var yz = 0.0
  private var xz = 0.0

  /// No replications yet.
  package init() {}

  /// Replications.
  package var replications: Int { Int(count) }
  /// Trials that succeeded, where every replication is a trial or none.
  package var successes: Int { Int(y) }
  /// Trials.
  package var trials: Int { Int(x) }

  /// Adds one replication.
  package mutating func add(_ seen: CheckObservation) {
    let (top, bottom, arrivals) = (seen.numerator, seen.denominator, seen.arrivals)
    count += 1
    y += top
    x += bottom
    z += arrivals
    yy += top * top
    xx += bottom * bottom
    zz += arrivals * arrivals
    xy += top * bottom
    yz += top * arrivals
    xz += bottom * arrivals
  }

  /// Adds other replications.
  mutating func merge(_ other: CheckSums) {
    count += other.count
    y += other.y
    x += other.x
    z += other.z
    yy += other.yy
    xx += other.xx
    zz += other.zz
    xy += other.xy
    yz += other.yz
    xz += other.xz
  }

  /// The ratio of expectations with its standard error; nil where nothing was counted.
  ///
  /// Where the means of x and z are known, the part of y that goes with their luck is taken out by least squares, and the
  /// known mean divides what is left. Where that of z alone is known, x and y are both freed from its luck. Elsewhere it is the
  /// ratio of totals with its linearized error. The error is nil where replications show no variance.
  ///
  /// - Parameter known: what is known of denominator and arrivals in one replication; nil where nothing is.
  func estimate(known: KnownVolume?) -> (value: Double, error: Double?)? {
    guard x > 0, count > 3 else { return nil }
    let spread = xx - x * x / count
    if let known, let denominator = known.denominator {
      if denominator > 0, spread > 1e-9 * xx {
        return controlled(denominator, arrivals: known.arrivals, spread: spread)
      }
    } else if let known, let estimate = adjusted(arrivals: known.arrivals) {
      return estimate
    }
    let ratio = y / x
    let rest = yy - 2 * ratio * xy + ratio * ratio * xx
    return (ratio, rest > 1e-12 * (yy + ratio * ratio * xx) ? (rest / (count - 1) * count).squareRoot() / x : nil)
  }

  /// Least squares of y on x, and on z where it says more than x.
  private func controlled(
    _ denominator: Double, arrivals: Double, spread: Double
  ) -> (value: Double, error: Double?) {
    let withY = xy - x * y / count
    let (spreadZ, zWithY, xWithZ) = (zz - z * z / count, yz - y * z / count, xz - x * z / count)
    let determinant = spread * spreadZ - xWithZ * xWithZ
    var (slopeX, slopeZ) = (withY / spread, 0.0)
    if determinant > 1e-6 * spread * spreadZ {
      slopeX = (withY * spreadZ - zWithY * xWithZ) / determinant
      slopeZ = (zWithY * spread - withY * xWithZ) / determinant
    }
    let corrected = y / count + slopeX * (denominator - x / count) + slopeZ * (arrivals - z / count)
    let rest = yy - y * y / count - slopeX * withY - slopeZ * zWithY
    let error = rest > 1e-12 * yy ? (rest / (count - 3) / count).squareRoot() / denominator : nil
    return (corrected / denominator, error)
  }

  /// The ratio of y and x, each moved by least squares on z to where z has its expectation; nil where z shows no variance.
  ///
  /// Its error is that of the residuals of y - ratio x, linearized.
  private func adjusted(arrivals: Double) -> (value: Double, error: Double?)? {
    let (spreadZ, zWithY, xWithZ) = (zz - z * z / count, yz - y * z / count, xz - x * z / count)
    guard spreadZ > 1e-9 * zz else { return nil }
    let shift = (arrivals - z / count) / spreadZ
    let (top, bottom) = (y / count + zWithY * shift, x / count + xWithZ * shift)
    guard bottom > 0 else { return nil }
    let ratio = top / bottom
    let spread = (yy - y * y / count) - 2 * ratio * (xy - x * y / count) + ratio * ratio * (xx - x * x / count)
    let withZ = zWithY - ratio * xWithZ
    let rest = spread - withZ * withZ / spreadZ
    let error = rest > 1e-12 * (yy + ratio * ratio * xx) ? (rest / (count - 3) / count).squareRoot() / bottom : nil
    return (ratio, error)
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
    max(value, 1 - value, 0) * (1 - Portable.exp(Portable.log(tail) / max(count, 1)))
  }
}

/// Expectations that the demand curve gives beforehand.
struct KnownVolume: Sendable {
  /// Expected denominator of a cell's ratio in one replication; nil where callers who try again or are transferred add to it.
  let denominator: Double?
  /// Expected first attempts shortly before and in the cell.
  let arrivals: Double
}
