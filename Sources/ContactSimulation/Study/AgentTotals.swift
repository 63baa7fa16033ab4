/// Agent time of one or more cells.
///
/// Lanes: scheduled, busy, overtime, busy or ready; all in seconds.
struct AgentTotals: Sendable, Hashable {
  /// The four times.
  var seconds = SIMD4<Double>(repeating: 0)

  /// No time.
  init() {}

  /// The times of one cell of a replication.
  init(_ cell: AgentTally) {
    seconds = SIMD4(
      cell.scheduledSeconds, cell.busySeconds, cell.overtimeSeconds, cell.scheduledSeconds + cell.overtimeSeconds)
  }

  /// Work after closing, all of it overtime.
  init(afterClosing seconds: Double) {
    self.seconds = SIMD4(0, seconds, seconds, seconds)
  }

  /// Adds another cell.
  @inline(__always)
  mutating func add(_ other: AgentTotals) { seconds += other.seconds }
}

/// Sums, squares and products of agent time over replications.
struct AgentMoments: Sendable, Hashable {
  /// Sums of the four times.
  var seconds = SIMD4<Double>(repeating: 0)
  /// Sums of their squares.
  var squared = SIMD4<Double>(repeating: 0)
  /// Sums of products: busy with scheduled, busy with busy or ready.
  var products = SIMD2<Double>(repeating: 0)

  /// No replication.
  init() {}

  /// Adds one replication.
  @inline(__always)
  mutating func add(_ totals: AgentTotals) {
    let x = totals.seconds
    seconds += x
    squared += x * x
    products += SIMD2(x[1], x[1]) * SIMD2(x[0], x[3])
  }

  /// Adds other replications.
  mutating func merge(_ other: AgentMoments) {
    seconds += other.seconds
    squared += other.squared
    products += other.products
  }
}
