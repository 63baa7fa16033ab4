/// Wait quantiles pooled over replications, with intervals from up to 32 batches of replications.
///
/// Replication r belongs to batch r mod 32, whatever thread runs it. The quantile is the smallest bin edge at which
/// the pooled distribution function F reaches p; its interval inverts the confidence band of F, whose standard error is
/// that of a ratio of totals over the batches. Counts are whole, so merging gives the same bits in any order.
public struct BatchedQuantiles: Sendable, Hashable {
  /// The most batches.
  public static var mostBatches: Int { 32 }

  /// The waits by batch.
  private var batches: [WaitHistogram]

  /// No waits yet.
  public init() {
    batches = Array(repeating: WaitHistogram(), count: BatchedQuantiles.mostBatches)
  }

  /// How many waits were recorded.
  public var count: UInt64 { batches.reduce(0) { $0 + $1.count } }

  /// Adds one wait.
  ///
  /// - Parameters:
  ///   - wait: In seconds; a number that is not above 0 counts as 0.
  ///   - replication: The index of the replication, 0 or more.
  public mutating func record(_ wait: Double, replication: Int) {
    batches[BatchedQuantiles.batch(of: replication)].record(wait)
  }

  /// Adds a replication's waits.
  ///
  /// - Parameters:
  ///   - histogram: The waits.
  ///   - replication: The index of the replication, 0 or more.
  public mutating func merge(_ histogram: WaitHistogram, replication: Int) {
    batches[BatchedQuantiles.batch(of: replication)].merge(histogram)
  }

  /// Adds all waits of another, batch by batch.
  ///
  /// - Parameter other: What to add.
  public mutating func merge(_ other: BatchedQuantiles) {
    for index in batches.indices { batches[index].merge(other.batches[index]) }
  }

  /// All waits in one histogram.
  public var pooled: WaitHistogram {
    var all = WaitHistogram()
    for batch in batches { all.merge(batch) }
    return all
  }

  /// The quantiles at several probabilities, in one pass over the bins.
  ///
  /// - Parameters:
  ///   - probabilities: Each above 0, below 1.
  ///   - confidence: Above 0, below 1.
  /// - Returns: One estimate for each probability, in the given order; empty without waits.
  public func estimates(_ probabilities: [Double], confidence: Double = 0.95) -> [QuantileEstimate] {
    let filled = batches.filter { $0.count > 0 }
    guard !filled.isEmpty else { return [] }
    var band = DistributionBand(batches: filled, confidence: confidence)
    var found = probabilities.map { QuantileSearch(probability: $0) }
    let end = filled.map { $0.first + $0.counts.count }.max() ?? 0
    let start = filled.filter { !$0.counts.isEmpty }.map(\.first).min() ?? end
    for index in found.indices { found[index].look(at: band, edge: 0) }
    for bin in start..<max(start, end) where band.advance(toBin: bin) {
      for index in found.indices { found[index].look(at: band, edge: WaitHistogram.upperEdge(of: bin)) }
    }
    return found.map { $0.estimate(confidence: confidence) }
  }

  /// The batch of a replication.
  private static func batch(of replication: Int) -> Int {
    Int(truncatingIfNeeded: UInt(bitPattern: replication) % UInt(mostBatches))
  }
}

/// Where one quantile and the ends of its interval are first reached.
private struct QuantileSearch {
  let probability: Double
  var value: Double?
  var lower: Double?
  var upper: Double?
  var hasVariance = false

  init(probability: Double) {
    self.probability = probability
  }

  mutating func look(at band: DistributionBand, edge: Double) {
    guard upper == nil else { return }
    if lower == nil, band.share + band.halfWidth >= probability { lower = edge }
    if value == nil, band.share >= probability {
      value = edge
      hasVariance = band.halfWidth > 0 || lower != edge
    }
    if band.share - band.halfWidth >= probability { upper = edge }
  }

  func estimate(confidence: Double) -> QuantileEstimate {
    QuantileEstimate(
      probability: probability, value: value ?? .infinity, lower: hasVariance ? lower : nil,
      upper: hasVariance ? upper : nil, confidence: confidence)
  }
}

/// The pooled distribution function with its pointwise band, bin by bin.
private struct DistributionBand {
  private let batches: [WaitHistogram]
  private let totals: [Double]
  private var below: [Double]
  private let total: Double
  private let factor: Double
  private(set) var share = 0.0
  private(set) var halfWidth = 0.0

  init(batches: [WaitHistogram], confidence: Double) {
    self.batches = batches
    totals = batches.map { Double($0.count) }
    below = batches.map { Double($0.zeros) }
    total = totals.reduce(0, +)
    let freedom = Double(batches.count - 1)
    let tail = 0.5 * (1 - confidence)
    factor = freedom > 0 ? StudentDistribution.upperQuantile(tail: tail, degreesOfFreedom: freedom) : 0
    update()
  }

  /// Adds a bin; `false` when it is empty.
  mutating func advance(toBin bin: Int) -> Bool {
    var changed = false
    for index in batches.indices {
      let number = batches[index].number(inBin: bin)
      guard number > 0 else { continue }
      below[index] += Double(number)
      changed = true
    }
    if changed { update() }
    return changed
  }

  private mutating func update() {
    let count = Double(batches.count)
    share = below.reduce(0, +) / total
    guard batches.count > 1 else { return }
    var squares = 0.0
    for (x, y) in zip(below, totals) {
      let residual = x - share * y
      squares += residual * residual
    }
    halfWidth = factor * (squares * count / (count - 1)).squareRoot() / total
  }
}
