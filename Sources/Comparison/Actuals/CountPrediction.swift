/// What a scenario says of the number of contacts of a day: a Poisson count whose mean has a gamma factor.
///
/// Without a factor it is Poisson, with one negative binomial; of a product of several factors the gamma with its variance stands in, which is
/// exact for a single one. Needs +, -, *, / and square roots only: the same bits on every machine.
/// Cost: some ten standard deviations of terms, at most a few hundred thousand.
public struct CountPrediction: Sendable {
  /// Expected contacts, 0 or more.
  public let mean: Double
  /// Variance of the factor: the square of its coefficient of variation; 0 for none.
  public let factorVariance: Double
  /// Contacts to a step: 1, but for very large days, whose quantiles are then right to a ten-thousandth of their standard deviation.
  private let step: Double
  private let first: Int
  /// The probabilities of 0 to `first + k` steps, cumulated; the last is 1.
  private let cumulated: [Double]

  /// A prediction.
  public init(mean: Double, factorVariance: Double) {
    (self.mean, self.factorVariance) = (mean, factorVariance)
    let deviation = (mean + mean * mean * factorVariance).squareRoot()
    step = max(1, deviation / 10_000)
    let m = mean / step
    // The steps' own chance takes the place of a part of the factor's.
    let v = mean > 0 ? max(0, factorVariance + 1 / mean - 1 / m) : 0
    /// The probability of one step more for that of `k`.
    func ratio(_ k: Double) -> Double { (1 + k * v) * m / ((k + 1) * (1 + m * v)) }
    let mode = max(0, (m * (1 - v)).rounded(.down))
    var (down, up): ([Double], [Double]) = ([], [1])
    var k = mode
    while k > 0, (down.last ?? 1) > 1e-18 {
      down.append((down.last ?? 1) / ratio(k - 1))
      k -= 1
    }
    first = Int(k)
    k = mode
    while up[up.count - 1] > 1e-18, m > 0 {
      up.append(up[up.count - 1] * ratio(k))
      k += 1
    }
    var sum = 0.0
    let weights = (down.reversed() + up).map { weight -> Double in
      sum += weight
      return sum
    }
    cumulated = weights.map { $0 / sum }
  }

  /// The smallest number of contacts that is passed with a probability of at most 1 - `probability`.
  ///
  /// - Parameter probability: above 0 and below 1.
  public func quantile(_ probability: Double) -> Double {
    let place = cumulated.firstIndex { $0 >= probability } ?? cumulated.count - 1
    return Double(first + place) * step
  }

  /// The probability of at most so many contacts.
  public func probability(atMost contacts: Double) -> Double {
    // A quantile comes back as the step it was.
    let place = Int((contacts / step + 1e-9).rounded(.down)) - first
    return place < 0 ? 0 : cumulated[min(place, cumulated.count - 1)]
  }

  /// The probability of fewer contacts than `low` or more than `high`, of two of its quantiles.
  public func probability(below low: Double, above high: Double) -> Double {
    probability(atMost: low - step) + 1 - probability(atMost: high)
  }
}
