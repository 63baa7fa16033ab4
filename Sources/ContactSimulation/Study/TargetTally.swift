public import ScenarioModel

/// One ratio of one call type in many cells over replications, and nothing else: what a plan search needs.
///
/// A cell is a range of intervals (one interval, or a day). Cost of a replication: about two additions per interval and ten
/// per cell; 40 bytes per cell.
public struct TargetTally: ReplicationListener {
  /// The ratio that is asked of every cell.
  public let measure: ContactRatio
  /// Index of the call type.
  public let callType: Int
  /// The intervals of each cell, as indexes into the tallies that are added.
  public let cells: [Range<Int>]
  /// Replications added so far.
  public private(set) var replications = 0
  /// Sums of each cell over replications.
  public private(set) var sums: [RatioSums]
  /// Replications in which the cell's denominator was zero, by cell.
  public private(set) var emptyReplications: [Int]

  /// An empty tally.
  ///
  /// - Parameters:
  ///   - measure: the ratio asked of every cell.
  ///   - callType: index of the call type in the tallies to come.
  ///   - cells: the intervals of each cell; parts beyond a tally's intervals count as empty.
  public init(measure: ContactRatio, callType: Int, cells: [Range<Int>]) {
    self.measure = measure
    self.callType = callType
    self.cells = cells
    sums = Array(repeating: RatioSums(), count: cells.count)
    emptyReplications = Array(repeating: 0, count: cells.count)
  }

  /// An empty tally of a target's service level over the intervals or days of its scope.
  ///
  /// - Parameters:
  ///   - target: gives the definition and the scope.
  ///   - callType: index of the call type.
  ///   - days: the days of the grid to look at; their closed days have no cell.
  ///   - grid: the grid whose interval indexes the tallies use.
  ///   - offset: subtracted from the grid's interval indexes, for tallies that begin at a later interval.
  public init(_ target: ServiceTarget, callType: Int, days: Range<Int>, of grid: ServiceGrid, offset: Int = 0) {
    let open = grid.days[days.clamped(to: grid.days.indices)].map(\.intervals).filter { !$0.isEmpty }
    let cells: [Range<Int>] =
      switch target.scope {
      case .interval: open.flatMap { $0.map { $0 - offset..<$0 - offset + 1 } }
      case .day: open.map { $0.lowerBound - offset..<$0.upperBound - offset }
      }
    self.init(measure: .serviceLevel(target.definition), callType: callType, cells: cells)
  }

  /// Adds one replication.
  public mutating func add(_ tally: ReplicationTally) {
    replications += 1
    let row = callType * tally.intervalCount
    let intervals = 0..<tally.intervalCount
    tally.cells.withUnsafeBufferPointer { counts in
      guard row >= 0, row + tally.intervalCount <= counts.count else { return }
      for (index, cell) in cells.enumerated() {
        var numerator = 0.0
        var denominator = 0.0
        for interval in cell.clamped(to: intervals) {
          numerator += measure.numerator(counts[row + interval])
          denominator += measure.denominator(counts[row + interval])
        }
        if denominator > 0 {
          sums[index].add(numerator: numerator, denominator: denominator)
        } else {
          emptyReplications[index] += 1
        }
      }
    }
  }

  /// Adds the replications of another tally of the same cells.
  public mutating func merge(_ other: TargetTally) {
    replications += other.replications
    for index in sums.indices where index < other.sums.count {
      sums[index].merge(other.sums[index])
      emptyReplications[index] += other.emptyReplications[index]
    }
  }

  /// Forgets every replication.
  public mutating func reset() {
    replications = 0
    for index in sums.indices {
      sums[index] = RatioSums()
      emptyReplications[index] = 0
    }
  }

  /// The ratio of totals in a cell; nil where nothing was offered in any replication.
  public func level(_ cell: Int) -> Double? { sums[cell].ratio }

  /// Standard error of a cell's level; nil with one replication or no variance.
  public func standardError(_ cell: Int) -> Double? { sums[cell].standardError(replications: replications) }

  /// One-sided lower bound of a cell's level: level - critical value x standard error.
  ///
  /// A cell without variance has the level itself as its bound; a cell in which nothing was ever offered has none.
  ///
  /// - Parameters:
  ///   - cell: index of the cell.
  ///   - criticalValue: standard errors to go down, such as 1.645 for 95 % on one cell, larger for many cells at once.
  public func lowerBound(_ cell: Int, criticalValue: Double) -> Double? {
    level(cell).map { $0 - criticalValue * (standardError(cell) ?? 0) }
  }
}
