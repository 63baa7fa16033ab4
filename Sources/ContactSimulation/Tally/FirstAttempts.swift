/// First attempts of one replication, those of all call types together, summed over any run of intervals in constant time.
public struct FirstAttempts: Sendable {
  private let intervals: Range<Int>
  /// Attempts in the intervals before each place.
  private var before: [Double]

  /// Of some intervals of the grid.
  public init(_ intervals: Range<Int>) {
    self.intervals = intervals
    before = [Double](repeating: 0, count: intervals.count + 1)
  }

  /// Reads a replication.
  ///
  /// Cost: call types times intervals.
  public mutating func read(_ tally: ReplicationTally) {
    for (place, interval) in intervals.enumerated() {
      var count: Int32 = 0
      for type in 0..<tally.shape.callTypes {
        let cell = tally.cells[tally.cell(type, interval: interval)]
        count += cell.offered - cell.retries
      }
      before[place + 1] = before[place] + Double(count)
    }
  }

  /// First attempts in some of the intervals.
  ///
  /// - Parameter range: within the intervals.
  public func count(in range: Range<Int>) -> Double {
    before[range.upperBound - intervals.lowerBound] - before[range.lowerBound - intervals.lowerBound]
  }
}
