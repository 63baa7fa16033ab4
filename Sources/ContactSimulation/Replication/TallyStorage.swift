import OutputAnalysis

/// Pointers to the counts of a tally while a replication runs; nil where nothing is kept.
struct TallyStorage {
  var cells: UnsafeMutablePointer<CellTally>?
  var agentTime: UnsafeMutablePointer<AgentTally>?
  var waits: WaitStorage?
  var servedBy: UnsafeMutablePointer<Int32>?
  var outside: UnsafeMutablePointer<OutsideTally>?
  var deferred: UnsafeMutablePointer<DeferredTally>?
  var backlog: UnsafeMutablePointer<Int32>?
  var turnarounds: WaitStorage?
}

/// Pointers to the rows of a distribution of waits.
struct WaitStorage {
  let counts: UnsafeMutablePointer<Int32>
  let used: UnsafeMutablePointer<Int32>

  /// Counts a wait in a row.
  @inline(__always)
  func count(_ wait: Double, row: Int) {
    let bin = WaitScale.bin(wait)
    counts[row &* WaitScale.binCount &+ bin] &+= 1
    used[row] = max(used[row], Int32(truncatingIfNeeded: bin &+ 1))
  }
}

extension ReplicationTally {
  /// Gives the body pointers to the counts; nothing else may use the tally meanwhile.
  mutating func withStorage(_ body: (TallyStorage) -> Void) {
    var storage = TallyStorage()
    Self.lend(&cells, to: &storage, \.cells) { storage in
      Self.lend(&agentTime, to: &storage, \.agentTime) { storage in
        Self.lend(&servedBy, to: &storage, \.servedBy) { storage in
          Self.lend(&outside, to: &storage, \.outside) { storage in
            Self.lend(&deferred, to: &storage, \.deferred) { storage in
              Self.lend(&backlog, to: &storage, \.backlog) { storage in
                Self.lend(&waits, to: &storage, \.waits) { storage in
                  Self.lend(&turnarounds, to: &storage, \.turnarounds) { body($0) }
                }
              }
            }
          }
        }
      }
    }
  }

  /// Notes the address of an array's elements while the body runs; an empty array has none.
  private static func lend<Element>(
    _ array: inout [Element], to storage: inout TallyStorage,
    _ place: WritableKeyPath<TallyStorage, UnsafeMutablePointer<Element>?>, _ body: (inout TallyStorage) -> Void
  ) {
    array.withUnsafeMutableBufferPointer { elements in
      storage[keyPath: place] = elements.isEmpty ? nil : elements.baseAddress
      body(&storage)
    }
  }

  /// The same for a distribution of waits.
  private static func lend(
    _ waits: inout WaitCounts, to storage: inout TallyStorage, _ place: WritableKeyPath<TallyStorage, WaitStorage?>,
    _ body: (inout TallyStorage) -> Void
  ) {
    var (counts, used) = (waits.counts, waits.used)
    (waits.counts, waits.used) = ([], [])
    counts.withUnsafeMutableBufferPointer { counts in
      used.withUnsafeMutableBufferPointer { used in
        if !counts.isEmpty, let counts = counts.baseAddress, let used = used.baseAddress {
          storage[keyPath: place] = WaitStorage(counts: counts, used: used)
        }
        body(&storage)
      }
    }
    (waits.counts, waits.used) = (counts, used)
  }
}
