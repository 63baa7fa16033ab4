import ContactSimulation
import OutputAnalysis

/// Sums over replications of one cell's numerator and denominator; what the search knows of a cell.
struct CellSums: Sendable, Hashable {
  /// Sums, squares and products.
  private var sums = RatioSums()
  private var replications = 0

  /// Sum of numerators.
  var numerator: Double { sums.numerator }
  /// Sum of denominators.
  var denominator: Double { sums.denominator }

  /// Numerator / denominator, or nil when nothing was counted.
  ///
  /// - Parameter expected: the known mean of the denominator, used as a control variate; nil where it is not known.
  func value(expected: Double?) -> Double? {
    guard let expected else { return sums.ratio }
    return ControlledMean(sums, replications: replications, expected: expected)?.ratio ?? sums.ratio
  }

  /// Whether the ratio lies on the wrong side of what a cell requires by more than sampling explains.
  ///
  /// - Parameter critical: standard errors granted to luck.
  func isCertainly(beyond cell: RelaxedCell, critical: Double) -> Bool {
    guard let plain = sums.ratio else { return false }
    let controlled = cell.expectedOffered.flatMap {
      ControlledMean(sums, replications: replications, expected: $0)
    }
    let value = controlled?.ratio ?? plain
    let error = (controlled.map(\.standardError) ?? sums.standardError(replications: replications)) ?? 0
    return cell.wantsLarge ? value + critical * error < cell.required : value - critical * error > cell.required
  }

  /// Adds one replication.
  mutating func add(_ pair: (numerator: Double, denominator: Double)) {
    sums.add(numerator: pair.numerator, denominator: pair.denominator)
    replications += 1
  }

  /// Adds the sums of another part of the replications.
  mutating func merge(_ other: CellSums) {
    sums.merge(other.sums)
    replications += other.replications
  }
}
