internal import Synchronization

/// Walker's alias table of an empirical distribution: one number from the stream and one look-up per draw.
///
/// A table is never freed, and made once per distinct distribution, so that samplers are plain values without
/// reference counts, which two threads would fight over.
struct AliasTable: @unchecked Sendable {
  let entries: UnsafePointer<AliasEntry>

  private static let made = Mutex<[EmpiricalDistribution: AliasTable]>([:])

  /// The one table of a distribution.
  static func shared(of distribution: EmpiricalDistribution) -> AliasTable {
    made.withLock { made in
      if let table = made[distribution] { return table }
      let table = AliasTable(distribution)
      made[distribution] = table
      return table
    }
  }

  /// Vose's construction (IEEE Transactions on Software Engineering 17:972, 1991), in a fixed order.
  private init(_ distribution: EmpiricalDistribution) {
    let count = distribution.values.count
    var shares = distribution.probabilities.map { $0 * Double(count) }
    var alias = Array(0..<count)
    var threshold = [Double](repeating: 1, count: count)
    var small = shares.indices.filter { shares[$0] < 1 }
    var large = shares.indices.filter { shares[$0] >= 1 }
    while let less = small.popLast() {
      guard let more = large.last else { break }
      threshold[less] = shares[less]
      alias[less] = more
      shares[more] -= 1 - shares[less]
      if shares[more] < 1 {
        large.removeLast()
        small.append(more)
      }
    }
    let entries = UnsafeMutablePointer<AliasEntry>.allocate(capacity: count)
    for index in 0..<count {
      let scaled = threshold[index] * 0x1p64
      (entries + index).initialize(
        to: AliasEntry(
          threshold: scaled < 0x1p64 ? UInt64(max(0, scaled)) : .max,
          value: distribution.values[index], alias: distribution.values[alias[index]]))
    }
    self.entries = UnsafePointer(entries)
  }
}

/// One column of an alias table.
@usableFromInline
struct AliasEntry {
  /// Below this fraction of 2^64 the column's own value is drawn, else its alias.
  @usableFromInline var threshold: UInt64
  @usableFromInline var value: Double
  @usableFromInline var alias: Double
}
