import ContactSimulation
import Testing

/// Keeps every tally it hears.
private struct Recorder: ReplicationListener {
  var tallies: [ReplicationTally] = []

  mutating func add(_ tally: ReplicationTally) { tallies.append(tally) }
  mutating func merge(_ other: Recorder) { tallies += other.tallies }
  mutating func reset() { tallies = [] }
}

@Test("a whole contact centre has the same counts on any number of threads")
func anyThreads() throws {
  let model = try BusyCentre.builder().model()
  func run(_ threads: Int) -> [ReplicationTally] {
    var recorder = Recorder()
    ReplicationPool(threads: threads).run(model, replications: 0..<12, recordsWaits: true, into: &recorder)
    return recorder.tallies
  }
  let (one, three) = (run(1), run(3))
  #expect(one.count == 12 && three.count == 12 && one[0].cells != one[1].cells)
  for (left, right) in zip(one, three) {
    #expect(left.cells == right.cells && left.agentTime == right.agentTime && left.servedBy == right.servedBy)
    #expect(left.outside == right.outside && left.deferred == right.deferred && left.backlog == right.backlog)
    #expect(left.waits.counts == right.waits.counts && left.turnarounds.counts == right.turnarounds.counts)
  }
}
