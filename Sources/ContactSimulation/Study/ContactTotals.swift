/// The counts of one or more cells as numbers that can be added, squared and multiplied side by side.
///
/// Lanes of `counts`: offered, answered, answered within T, abandoned, abandoned within S, balked, blocked by lines, blocked by
/// queue. Lanes of `sums`: cleared, unfinished, accepted, wait of answered, wait of all accepted, queue seconds,
/// longest queue, nothing.
struct ContactTotals: Sendable, Hashable {
  /// Counts of contacts.
  var counts = SIMD8<Double>(repeating: 0)
  /// Further counts and sums of seconds.
  var sums = SIMD8<Double>(repeating: 0)

  /// Nothing counted.
  init() {}

  /// The totals of one cell of a replication.
  init(_ cell: CellTally) {
    let offered = Double(cell.offered)
    let blockedByLines = Double(cell.blockedByLines)
    let blockedByQueue = Double(cell.blockedByQueue)
    counts = SIMD8(
      offered, Double(cell.answered), Double(cell.answeredWithin), Double(cell.abandoned), Double(cell.abandonedWithin),
      Double(cell.balked), blockedByLines, blockedByQueue)
    sums = SIMD8(
      Double(cell.cleared), Double(cell.unfinished), offered - blockedByLines - blockedByQueue, cell.answeredWait,
      cell.answeredWait + cell.lostWait, cell.queueSeconds, Double(cell.longestQueue), 0)
  }

  /// True when nothing happened in the cell.
  var isEmpty: Bool { counts[0] == 0 && sums[5] == 0 && sums[6] == 0 }

  /// Adds another cell: counts add up, of the longest queues the longer one stays.
  @inline(__always)
  mutating func add(_ other: ContactTotals) {
    let longest = max(sums[6], other.sums[6])
    counts += other.counts
    sums += other.sums
    sums[6] = longest
  }

  /// Adds the queue of another cell without its contacts.
  mutating func addQueue(_ other: ContactTotals) {
    sums[5] += other.sums[5]
    sums[6] = max(sums[6], other.sums[6])
  }
}

/// Sums, squares and products of contact totals over replications: all that estimates and intervals of a cell need.
struct ContactMoments: Sendable, Hashable {
  /// Sums of `ContactTotals.counts` over replications.
  var counts = SIMD8<Double>(repeating: 0)
  /// Sums of their squares.
  var countsSquared = SIMD8<Double>(repeating: 0)
  /// Sums of `ContactTotals.sums` over replications; lane 7 holds the longest queue of any replication.
  var sums = SIMD8<Double>(repeating: 0)
  /// Sums of their squares.
  var sumsSquared = SIMD8<Double>(repeating: 0)
  /// Sums of products: offered with answered, within T, abandoned, abandoned within S; within T with answered, abandoned within S;
  /// answered with its wait; accepted with all waits.
  var products = SIMD8<Double>(repeating: 0)
  /// No replication.
  init() {}

  /// Adds one replication.
  @inline(__always)
  mutating func add(_ totals: ContactTotals) {
    let x = totals.counts
    let y = totals.sums
    counts += x
    countsSquared += x * x
    let longest = max(sums[7], y[6])
    sums += y
    sums[7] = longest
    sumsSquared += y * y
    let left = SIMD8(x[0], x[0], x[0], x[0], x[2], x[2], x[1], y[2])
    let right = SIMD8(x[1], x[2], x[3], x[4], x[1], x[4], y[3], y[4])
    products += left * right
  }

  /// Adds other replications.
  mutating func merge(_ other: ContactMoments) {
    counts += other.counts
    countsSquared += other.countsSquared
    let longest = max(sums[7], other.sums[7])
    sums += other.sums
    sums[7] = longest
    sumsSquared += other.sumsSquared
    products += other.products
  }
}
