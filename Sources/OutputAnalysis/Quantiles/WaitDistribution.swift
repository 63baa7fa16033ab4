/// The distribution of waits over replications, with what the intervals of its quantiles need.
///
/// For every bin of `WaitScale` it keeps the sum over replications of the number N(t) of waits up to the bin, of its square and of
/// its product with the replication's total N; so F(t) = sum N(t) / sum N is a ratio of totals with a delta-method
/// interval. Counts are whole, so merging gives the same bits in any order. Cost of a replication: the bins up to its longest
/// wait.
public struct WaitDistribution: Sendable, Hashable {
  /// A bin's sums; beyond a replication's highest bin N(t) = N, which `beyond` carries until it is asked for.
  private struct Bin: Sendable, Hashable {
    var count = 0.0
    var squared = 0.0
    var product = 0.0
    /// Of replications whose highest bin lies just below: sum of N and of N squared.
    var beyond = 0.0
    var beyondSquared = 0.0
  }

  /// Bins up to the highest in use.
  private var bins: [Bin] = []
  /// Sum of N and of N squared.
  private var total = 0.0
  private var totalSquared = 0.0

  /// No replications yet.
  public init() {}

  /// Adds one replication; one without waits changes nothing.
  ///
  /// - Parameter counts: Waits by bin of `WaitScale`, up to the highest in use; each 0 or more.
  public mutating func add(_ counts: ArraySlice<Int32>) {
    guard !counts.isEmpty else { return }
    grow(to: counts.count + 1)
    var sum = 0.0
    for count in counts { sum += Double(count) }
    var below = 0.0
    bins.withUnsafeMutableBufferPointer { bins in
      for (index, count) in counts.enumerated() {
        below += Double(count)
        bins[index].count += below
        bins[index].squared += below * below
        bins[index].product += below * sum
      }
      bins[counts.count].beyond += sum
      bins[counts.count].beyondSquared += sum * sum
    }
    total += sum
    totalSquared += sum * sum
  }

  /// Adds other replications.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: WaitDistribution) {
    guard !bins.isEmpty else {
      self = other
      return
    }
    grow(to: other.bins.count)
    for (index, bin) in other.bins.enumerated() {
      bins[index].count += bin.count
      bins[index].squared += bin.squared
      bins[index].product += bin.product
      bins[index].beyond += bin.beyond
      bins[index].beyondSquared += bin.beyondSquared
    }
    total += other.total
    totalSquared += other.totalSquared
  }

  /// Forgets every replication, and gives the storage back: what was merged may share it.
  public mutating func reset() { self = WaitDistribution() }

  /// The distribution as numbers: the totals, then the five sums of each bin in use.
  var numbers: [Double] {
    bins.reduce(into: [total, totalSquared]) {
      $0 += [$1.count, $1.squared, $1.product, $1.beyond, $1.beyondSquared]
    }
  }

  /// A distribution from its numbers; nil unless they are two and five for each of at most one bin more than `WaitScale` has.
  init?(numbers: [Double]) {
    guard numbers.count >= 2, (numbers.count - 2) % 5 == 0, (numbers.count - 2) / 5 <= WaitScale.binCount + 1 else {
      return nil
    }
    (total, totalSquared) = (numbers[0], numbers[1])
    bins = stride(from: 2, to: numbers.count, by: 5).map { place in
      Bin(
        count: numbers[place], squared: numbers[place + 1], product: numbers[place + 2], beyond: numbers[place + 3],
        beyondSquared: numbers[place + 4])
    }
  }

  /// The ratio sums of F at the upper end of every bin in use.
  private func cumulative() -> [RatioSums] {
    var beyond = 0.0
    var beyondSquared = 0.0
    return bins.map { bin in
      beyond += bin.beyond
      beyondSquared += bin.beyondSquared
      return RatioSums(
        numerator: bin.count + beyond, denominator: total, numeratorSquared: bin.squared + beyondSquared,
        denominatorSquared: totalSquared, product: bin.product + beyondSquared)
    }
  }

  private mutating func grow(to count: Int) {
    guard count > bins.count else { return }
    // No more than is used: there is one for every day of a period.
    bins.reserveCapacity(count)
    bins.append(contentsOf: repeatElement(Bin(), count: count - bins.count))
  }
}

extension WaitDistribution {
  /// Quantiles of the wait with their intervals: the smallest t with F(t) >= p, and where the band of F crosses p.
  ///
  /// - Parameters:
  ///   - probabilities: Each above 0, below 1.
  ///   - replications: The number of replications, those without waits included.
  ///   - criticalValue: Half-width of the pointwise band of F, in standard errors.
  /// - Returns: One quantile for each probability, in the given order; none where there are no waits.
  public func quantiles(_ probabilities: [Double], replications: Int, criticalValue: Double) -> [WaitQuantile] {
    guard total > 0 else { return [] }
    let sums = cumulative()
    let shares = sums.map { $0.ratio ?? 1 }
    let margins = sums.map { criticalValue * ($0.standardError(replications: replications) ?? 0) }
    let hasInterval = margins.contains { $0 > 0 }
    func first(_ reaches: (Int) -> Bool) -> Double {
      WaitScale.upperEnd(shares.indices.first(where: reaches) ?? max(0, shares.count - 1))
    }
    return probabilities.map { p in
      let value = first { shares[$0] >= p }
      let low = min(value, first { shares[$0] + margins[$0] >= p })
      let high = max(value, first { shares[$0] - margins[$0] >= p })
      return WaitQuantile(probability: p, seconds: value, interval: hasInterval ? low...high : nil)
    }
  }
}
