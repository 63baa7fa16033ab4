import OutputAnalysis

/// Pointers to the counts of a tally while a replication runs; nil where nothing is kept.
struct TallyStorage {
  var cells: UnsafeMutablePointer<CellTally>?
  var agentTime: UnsafeMutablePointer<AgentTally>?
  var afterClosing: UnsafeMutablePointer<Double>?
  var waits: WaitStorage?
  var servedBy: UnsafeMutablePointer<Int32>?
  var outside: UnsafeMutablePointer<OutsideTally>?
  var deferred: UnsafeMutablePointer<DeferredTally>?
  var backlog: UnsafeMutablePointer<Int32>?
  var turnarounds: WaitStorage?
  var outbound: UnsafeMutablePointer<OutboundTally>?
  var outboundSteps: UnsafeMutablePointer<OutboundStepTally>?
  var outboundOutcomes: UnsafeMutablePointer<OutboundOutcomeTally>?
  var outboundStrata: UnsafeMutablePointer<StratumTally>?
  var attemptsByHour: UnsafeMutablePointer<Int32>?
  var conversationsByHour: UnsafeMutablePointer<Int32>?
  var timesToReach: WaitStorage?
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
    var counts = OutboundCounts(of: &self)
    counts.lend { lendOthers($0, to: body) }
    counts.giveBack(to: &self)
  }

  /// Adds the counts of all other channels.
  private mutating func lendOthers(_ storage: TallyStorage, to body: (TallyStorage) -> Void) {
    var storage = storage
    Self.lend(&cells, to: &storage, \.cells) { storage in
      Self.lend(&agentTime, to: &storage, \.agentTime) { storage in
        Self.lend(&afterClosing, to: &storage, \.afterClosing) { storage in
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
  }

  /// Notes the address of an array's elements while the body runs; an empty array has none.
  fileprivate static func lend<Element>(
    _ array: inout [Element], to storage: inout TallyStorage,
    _ place: WritableKeyPath<TallyStorage, UnsafeMutablePointer<Element>?>, _ body: (inout TallyStorage) -> Void
  ) {
    array.withUnsafeMutableBufferPointer { elements in
      storage[keyPath: place] = elements.isEmpty ? nil : elements.baseAddress
      body(&storage)
    }
  }

  /// The same for a distribution of waits.
  fileprivate static func lend(
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

/// The counts of outbound types while they are lent: taken out of their tally.
private struct OutboundCounts {
  private var outbound: [OutboundTally]
  private var steps: [OutboundStepTally]
  private var outcomes: [OutboundOutcomeTally]
  private var strata: [StratumTally]
  private var attempts: [Int32]
  private var conversations: [Int32]
  private var timesToReach: WaitCounts

  init(of tally: inout ReplicationTally) {
    (outbound, steps, outcomes) = (tally.outbound, tally.outboundSteps, tally.outboundOutcomes)
    (attempts, conversations) = (tally.attemptsByHour, tally.conversationsByHour)
    strata = tally.outboundStrata
    timesToReach = tally.timesToReach
    (tally.outbound, tally.outboundSteps, tally.outboundOutcomes) = ([], [], [])
    (tally.attemptsByHour, tally.conversationsByHour) = ([], [])
    tally.outboundStrata = []
    (tally.timesToReach.counts, tally.timesToReach.used) = ([], [])
  }

  func giveBack(to tally: inout ReplicationTally) {
    (tally.outbound, tally.outboundSteps, tally.outboundOutcomes) = (outbound, steps, outcomes)
    (tally.attemptsByHour, tally.conversationsByHour) = (attempts, conversations)
    tally.outboundStrata = strata
    tally.timesToReach = timesToReach
  }

  mutating func lend(to body: (TallyStorage) -> Void) {
    var storage = TallyStorage()
    ReplicationTally.lend(&outbound, to: &storage, \.outbound) { storage in
      ReplicationTally.lend(&steps, to: &storage, \.outboundSteps) { storage in
        ReplicationTally.lend(&outcomes, to: &storage, \.outboundOutcomes) { storage in
          ReplicationTally.lend(&attempts, to: &storage, \.attemptsByHour) { storage in
            ReplicationTally.lend(&conversations, to: &storage, \.conversationsByHour) { storage in
              ReplicationTally.lend(&strata, to: &storage, \.outboundStrata) { storage in
                ReplicationTally.lend(&timesToReach, to: &storage, \.timesToReach) { body($0) }
              }
            }
          }
        }
      }
    }
  }
}
