import ContactSimulation
import OutputAnalysis

/// What the search reads from the sums of a cell.
extension ControlledSums {
  /// Numerator / denominator, or nil when nothing was counted.
  ///
  /// What is known of the cell's denominator and of the arrivals around it is taken out of it.
  func value(of cell: TargetCell) -> Double? {
    estimate(denominator: cell.expectedOffered, variance: cell.arrivals?.variance)?.value
  }

  /// Numerator / denominator without anything taken out, of which few long replications say too little; nil where nothing was counted.
  var level: Double? { denominator > 0 ? numerator / denominator : nil }

  /// Whether the ratio lies on the wrong side of what a cell requires by more than sampling explains; one that never varied is taken as seen.
  ///
  /// - Parameter critical: standard errors granted to luck.
  func isCertainly(beyond cell: RelaxedCell, critical: Double) -> Bool {
    guard let (value, error) = estimate(denominator: cell.expectedOffered) else { return false }
    let luck = critical * (error ?? 0)
    return cell.wantsLarge ? value + luck < cell.required : value - luck > cell.required
  }

  /// Adds one replication.
  mutating func add(_ pair: (numerator: Double, denominator: Double), excess: Double = 0) {
    add(numerator: pair.numerator, denominator: pair.denominator, excess: excess)
  }

  /// Adds one replication of a cell.
  ///
  /// - Parameter attempts: first attempts of the replication; they matter where their volume is known.
  mutating func add(_ cell: TargetCell, in tally: ReplicationTally, _ attempts: FirstAttempts?) {
    let excess = attempts.flatMap { attempts in cell.arrivals.map { $0.excess(attempts) } }
    add(cell.sums(in: tally), excess: excess ?? 0)
  }
}
