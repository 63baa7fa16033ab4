import ContactSimulation
import OutputAnalysis

/// Sums over replications of one cell's numerator and denominator; what the search knows of a cell.
struct CellSums: Sendable, Hashable {
  private var sums = ControlledSums()

  /// Sum of numerators.
  var numerator: Double { sums.numerator }
  /// Sum of denominators.
  var denominator: Double { sums.denominator }

  /// Numerator / denominator, or nil when nothing was counted.
  ///
  /// What is known of the cell's denominator and of the arrivals around it is taken out of it (`ControlledSums`).
  func value(of cell: TargetCell) -> Double? {
    sums.estimate(denominator: cell.expectedOffered, variance: cell.arrivals?.variance)?.value
  }

  /// Whether the ratio lies on the wrong side of what a cell requires by more than sampling explains.
  ///
  /// - Parameter critical: standard errors granted to luck.
  func isCertainly(beyond cell: RelaxedCell, critical: Double) -> Bool {
    guard let (value, error) = sums.estimate(denominator: cell.expectedOffered) else { return false }
    let luck = critical * (error ?? 0)
    return cell.wantsLarge ? value + luck < cell.required : value - luck > cell.required
  }

  /// Adds one replication.
  mutating func add(_ pair: (numerator: Double, denominator: Double), excess: Double = 0) {
    sums.add(numerator: pair.numerator, denominator: pair.denominator, excess: excess)
  }

  /// Adds one replication of a cell.
  ///
  /// - Parameter attempts: first attempts of the replication; they matter where their volume is known.
  mutating func add(_ cell: TargetCell, in tally: ReplicationTally, _ attempts: FirstAttempts?) {
    let excess = attempts.flatMap { attempts in cell.arrivals.map { $0.excess(attempts) } }
    add(cell.sums(in: tally), excess: excess ?? 0)
  }

  /// Adds the sums of another part of the replications.
  mutating func merge(_ other: CellSums) { sums.merge(other.sums) }
}
