public import OutputAnalysis

/// Waits of the answered contacts of one replication, counted by call type, day of arrival and bin of `WaitScale`.
public struct WaitCounts: Sendable {
  /// Number of days of the grid; 0 where no waits are kept.
  public let dayCount: Int
  /// Counts by call type, day and bin.
  public internal(set) var counts: [Int32]
  /// One past the highest bin in use, by call type and day.
  public internal(set) var used: [Int32]

  /// Number of bins of a row of `counts`.
  public static var binCount: Int { WaitScale.binCount }

  /// Room for the waits of a number of call types and days; with 0 days `record` does nothing.
  public init(callTypes: Int, days: Int) {
    dayCount = days
    counts = Array(repeating: 0, count: callTypes * days * WaitScale.binCount)
    used = Array(repeating: 0, count: callTypes * days)
  }

  /// Counts the wait of one answered contact.
  ///
  /// - Parameters:
  ///   - wait: seconds from arrival to answer.
  ///   - callType: index of the call type.
  ///   - day: index of the day of arrival in the grid.
  @inlinable
  public mutating func record(_ wait: Double, callType: Int, day: Int) {
    guard day < dayCount else { return }
    add(row: callType * dayCount + day, bin: WaitScale.bin(wait))
  }

  /// The counts of a call type's day, up to the highest bin in use.
  public func bins(callType: Int, day: Int) -> ArraySlice<Int32> {
    let row = callType * dayCount + day
    return counts[row * WaitScale.binCount..<row * WaitScale.binCount + Int(used[row])]
  }

  /// Sets every count to zero, keeping the storage.
  public mutating func reset() {
    for row in used.indices where used[row] > 0 {
      let first = row * WaitScale.binCount
      for index in first..<first + Int(used[row]) { counts[index] = 0 }
      used[row] = 0
    }
  }

  @usableFromInline
  mutating func add(row: Int, bin: Int) {
    counts[row * WaitScale.binCount + bin] += 1
    used[row] = max(used[row], Int32(bin + 1))
  }
}
