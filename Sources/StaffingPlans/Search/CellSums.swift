/// Sums over replications of one cell's numerator and denominator; what the search knows of a cell.
struct CellSums: Sendable, Hashable {
  /// Sum of numerators.
  var numerator = 0.0
  /// Sum of denominators.
  var denominator = 0.0

  /// Numerator / denominator, or nil when nothing was counted.
  var value: Double? { denominator > 0 ? numerator / denominator : nil }

  /// Adds one replication.
  mutating func add(_ sums: (numerator: Double, denominator: Double)) {
    numerator += sums.numerator
    denominator += sums.denominator
  }

  /// Adds the sums of another part of the replications.
  mutating func merge(_ other: CellSums) {
    numerator += other.numerator
    denominator += other.denominator
  }
}
