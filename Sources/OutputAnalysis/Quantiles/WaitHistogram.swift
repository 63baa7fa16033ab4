/// Waits in bins of less than 1 % width, for quantiles in bounded memory.
///
/// Bins are `(lower, upper]`, 128 to a doubling, from 1/16 s to 2^24 s (194 days); 0 has its own bin, as have waits up to
/// 1/16 s and those above 2^24 s. Only the bins between the shortest and the longest wait are stored, 4 bytes each.
/// Counts are whole, so merging gives the same bits in any order. A record costs a shift and an increment.
public struct WaitHistogram: Sendable, Hashable {
  /// How many waits were 0.
  public private(set) var zeros: UInt64 = 0
  /// How many waits lay above the last bin.
  public private(set) var beyond: UInt64 = 0
  /// How many waits were recorded.
  public private(set) var count: UInt64 = 0
  /// The bin that `counts` begins with.
  var first: Int = 0
  /// Waits by bin, from `first` on.
  var counts: [UInt32] = []

  /// The number of bins between 0 and beyond.
  static var bins: Int { 28 * 128 + 1 }
  /// The pattern of 1/16 s, in units of bins.
  static var origin: UInt64 { 0x3FB0_0000_0000_0000 >> 45 }

  /// No waits yet.
  public init() {}

  /// Adds one wait.
  ///
  /// - Parameter wait: In seconds; a number that is not above 0 counts as 0.
  public mutating func record(_ wait: Double) {
    count += 1
    guard wait > 0 else {
      zeros += 1
      return
    }
    let bin = WaitHistogram.bin(of: wait)
    guard bin < WaitHistogram.bins else {
      beyond += 1
      return
    }
    let place = bin - first
    if place < 0 || place >= counts.count { makeRoom(for: bin, through: bin) }
    WaitHistogram.increase(&counts[bin - first], by: 1)
  }

  /// Adds the waits of another histogram; the order of merging doesn't matter.
  ///
  /// - Parameter other: What to add. Cost: one addition for each bin that it stores.
  public mutating func merge(_ other: WaitHistogram) {
    count += other.count
    zeros += other.zeros
    beyond += other.beyond
    guard !other.counts.isEmpty else { return }
    makeRoom(for: other.first, through: other.first + other.counts.count - 1)
    let shift = other.first - first
    for (index, number) in other.counts.enumerated() where number > 0 {
      WaitHistogram.increase(&counts[index + shift], by: number)
    }
  }

  /// Forgets all waits and keeps the memory.
  public mutating func removeAll() {
    (zeros, beyond, count) = (0, 0, 0)
    for index in counts.indices { counts[index] = 0 }
  }

  /// The smallest bin edge `t` such that at least the share `p` of all waits is at most `t`; at most 0.8 % too large.
  ///
  /// - Parameter p: 0...1, clamped.
  /// - Returns: Seconds; 0 if enough waits are 0, infinity if the quantile lies beyond 2^24 s, `nil` without waits.
  public func quantile(_ p: Double) -> Double? {
    guard count > 0 else { return nil }
    let wanted = p * Double(count)
    var seen = zeros
    if Double(seen) >= wanted { return 0 }
    for (index, number) in counts.enumerated() where number > 0 {
      seen += UInt64(number)
      if Double(seen) >= wanted { return WaitHistogram.upperEdge(of: first + index) }
    }
    return .infinity
  }

  /// The share of waits up to the upper edge of the bin that holds `wait`; exact where `wait` is an edge.
  ///
  /// - Parameter wait: In seconds.
  /// - Returns: 0...1; `nil` without waits.
  public func share(atMost wait: Double) -> Double? {
    guard count > 0 else { return nil }
    guard wait >= 0 else { return 0 }
    guard wait > 0 else { return Double(zeros) / Double(count) }
    let last = min(max(-1, WaitHistogram.bin(of: wait) - first), counts.count - 1)
    let within = counts.prefix(last + 1).reduce(zeros) { $0 + UInt64($1) }
    return Double(within) / Double(count)
  }

  /// The bin of a positive wait; the number of bins or more when it lies beyond.
  static func bin(of wait: Double) -> Int {
    // One less than the pattern, so that an edge belongs to the bin below it.
    let place = (wait.bitPattern &- 1) >> 45
    return place < origin ? 0 : Int(truncatingIfNeeded: place - origin) + 1
  }

  /// The upper edge of a bin, in seconds.
  static func upperEdge(of bin: Int) -> Double {
    Double(bitPattern: (origin + UInt64(truncatingIfNeeded: max(0, bin))) << 45)
  }

  /// How many waits a bin holds.
  func number(inBin bin: Int) -> UInt32 {
    let place = bin - first
    return place >= 0 && place < counts.count ? counts[place] : 0
  }

  /// Counts stop at the largest 32-bit number instead of wrapping round.
  static func increase(_ number: inout UInt32, by amount: UInt32) {
    let (sum, overflow) = number.addingReportingOverflow(amount)
    number = overflow ? .max : sum
  }

  /// Extends the stored bins, with a margin of a quarter of a doubling so that this stays rare.
  mutating func makeRoom(for low: Int, through high: Int) {
    let margin = 32
    if counts.isEmpty { first = max(0, low - margin) }
    if low < first {
      let start = max(0, low - margin)
      counts.insert(contentsOf: repeatElement(0, count: first - start), at: 0)
      first = start
    }
    let needed = high - first + 1
    guard needed > counts.count else { return }
    let length = min(WaitHistogram.bins - first, needed + margin)
    counts.reserveCapacity(length)
    counts.append(contentsOf: repeatElement(0, count: length - counts.count))
  }
}
