import ContactSimulation
import TwinPrograms

extension twin_totals {
  /// The totals of a tally, summed in the order in which the C programs sum theirs.
  init(_ tally: ReplicationTally) {
    self.init()
    for cell in tally.cells {
      offered += Int64(cell.offered)
      answered += Int64(cell.answered)
      answered_at_once += Int64(cell.answeredAtOnce)
      answered_within += Int64(cell.answeredWithin)
      abandoned += Int64(cell.abandoned)
      abandoned_within += Int64(cell.abandonedWithin)
      longest_queue += Int64(cell.longestQueue)
      answered_wait += cell.answeredWait
      lost_wait += cell.lostWait
      queue_seconds += cell.queueSeconds
    }
    for time in tally.agentTime { busy_seconds += time.busySeconds }
    for (index, count) in tally.waits.counts.enumerated() {
      waits_hash += Int64(index % WaitCounts.binCount + 1) * Int64(count)
    }
  }

  /// Whether every count and the bits of every sum of calls agree; the time after closing is counted alike.
  func agrees(with other: twin_totals) -> Bool {
    offered == other.offered && answered == other.answered && answered_at_once == other.answered_at_once
      && answered_within == other.answered_within && abandoned == other.abandoned
      && abandoned_within == other.abandoned_within && longest_queue == other.longest_queue
      && waits_hash == other.waits_hash && answered_wait == other.answered_wait && lost_wait == other.lost_wait
      && queue_seconds == other.queue_seconds && busy_seconds == other.busy_seconds
  }
}
