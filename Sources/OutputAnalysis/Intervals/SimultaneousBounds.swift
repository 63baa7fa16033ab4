internal import RandomStreams

/// One-sided lower bounds that hold together over many cells, such as all intervals of all days (Bonferroni).
public struct SimultaneousBounds: Sendable, Hashable {
  /// How many cells are bounded at once.
  public let cells: Int
  /// The probability that all bounds hold at once, at least.
  public let confidence: Double

  /// Bounds for a number of cells.
  ///
  /// - Parameters:
  ///   - cells: 1 or more; fewer count as 1.
  ///   - confidence: Above 0.5, below 1; clamped to 0.5...1 - 1e-12.
  public init(cells: Int, confidence: Double = 0.95) {
    self.cells = max(1, cells)
    self.confidence = min(max(0.5, confidence), 1 - 1e-12)
  }

  /// The error rate that each cell may spend.
  public var errorRatePerCell: Double { (1 - confidence) / Double(cells) }

  /// The normal quantile of one cell: bound = estimate - z times standard error, for many replications.
  public var z: Double { Portable.upperNormalQuantile(errorRatePerCell) }

  /// The lower bound of one cell's share.
  ///
  /// - Parameter tally: The cell.
  /// - Returns: The bound; `nil` where the cell has no ratio or fewer than 2 replications.
  public func lowerBound(of tally: RatioTally) -> Double? {
    tally.lowerBound(errorRate: errorRatePerCell)
  }

  /// The bounds for a further look at fresh streams, which may spend half of the error rate that is left.
  ///
  /// - Parameter failedChecks: How many checks failed before, 0 or more.
  /// - Returns: Bounds at error rate `(1 - confidence) / 2^(failedChecks + 1)`, so that all looks together keep the rate.
  public func afterFailedChecks(_ failedChecks: Int) -> SimultaneousBounds {
    var rate = (1 - confidence) / 2
    for _ in 0..<min(max(0, failedChecks), 30) { rate /= 2 }
    return SimultaneousBounds(cells: cells, confidence: 1 - rate)
  }
}
