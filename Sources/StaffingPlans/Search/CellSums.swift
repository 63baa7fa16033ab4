import ContactSimulation
import OutputAnalysis

/// Sums over replications of one cell's numerator and denominator; what the search knows of a cell.
struct CellSums: Sendable, Hashable {
  /// Sums, squares and products.
  private var sums = RatioSums()
  private var arrivals = ArrivalSums()
  private var replications = 0

  /// Sum of numerators.
  var numerator: Double { sums.numerator }
  /// Sum of denominators.
  var denominator: Double { sums.denominator }

  /// Numerator / denominator, or nil when nothing was counted.
  ///
  /// The known mean of the cell's denominator, or of the arrivals around it, is used as a control variate.
  func value(of cell: TargetCell) -> Double? {
    if let expected = cell.expectedOffered {
      return ControlledMean(sums, replications: replications, expected: expected)?.ratio ?? sums.ratio
    }
    return cell.arrivals.flatMap { arrivals.ratio(sums, replications: replications, expected: $0.expected) }
      ?? sums.ratio
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

  /// Adds one replication of a cell, with the arrivals around it where they are a control.
  mutating func add(_ cell: TargetCell, in tally: ReplicationTally) {
    let pair = cell.sums(in: tally)
    if let known = cell.arrivals { arrivals.add(known.count(in: tally), beside: pair) }
    add(pair)
  }

  /// Adds the sums of another part of the replications.
  mutating func merge(_ other: CellSums) {
    sums.merge(other.sums)
    arrivals.merge(other.arrivals)
    replications += other.replications
  }
}

/// Sums over replications of the arrivals z around a cell, beside its numerator y and denominator x.
private struct ArrivalSums: Sendable, Hashable {
  private var z = 0.0
  private var zz = 0.0
  private var yz = 0.0
  private var xz = 0.0

  mutating func add(_ count: Double, beside pair: (numerator: Double, denominator: Double)) {
    z += count
    zz += count * count
    yz += count * pair.numerator
    xz += count * pair.denominator
  }

  mutating func merge(_ other: ArrivalSums) {
    z += other.z
    zz += other.zz
    yz += other.yz
    xz += other.xz
  }

  /// The ratio of y and x, each moved by least squares to where z has its expectation; nil where that cannot be done.
  func ratio(_ sums: RatioSums, replications: Int, expected: Double) -> Double? {
    let count = Double(replications)
    let spread = zz - z * z / count
    guard replications >= 10, spread > 1e-9 * zz else { return nil }
    let shift = (expected - z / count) / spread
    let y = sums.numerator / count + (yz - sums.numerator * z / count) * shift
    let x = sums.denominator / count + (xz - sums.denominator * z / count) * shift
    return x > 0 ? y / x : nil
  }
}
