import ContactSimulation
import ScenarioModel
import Testing

extension ReplicationTally {
  /// A hash of every count and of the bit pattern of every sum.
  fileprivate var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    for cell in cells {
      for count in [
        cell.offered, cell.answered, cell.answeredAtOnce, cell.answeredWithin, cell.abandoned, cell.abandonedWithin,
        cell.balked, cell.blockedByLines, cell.blockedByQueue, cell.cleared, cell.unfinished, cell.longestQueue,
      ] { add(UInt64(bitPattern: Int64(count))) }
      for sum in [cell.answeredWait, cell.lostWait, cell.queueSeconds] { add(sum.bitPattern) }
    }
    for time in agentTime {
      for sum in [time.scheduledSeconds, time.busySeconds, time.overtimeSeconds] { add(sum.bitPattern) }
    }
    for seconds in afterClosing { add(seconds.bitPattern) }
    for count in waits.counts { add(UInt64(bitPattern: Int64(count))) }
    return hash
  }
}

extension ReplicationTally {
  /// The same with everything that a whole contact centre counts.
  fileprivate var wholeFingerprint: UInt64 {
    var hash = fingerprint
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x0000_0100_0000_01B3 }
    func add(_ count: Int32) { add(UInt64(bitPattern: Int64(count))) }
    for cell in cells { for count in CellTally.counts { add(cell[keyPath: count]) } }
    for count in servedBy + backlog + turnarounds.counts { add(count) }
    for hour in outside {
      for count in [hour.closedAttempts, hour.spilledClosed, hour.spilledAbandoned, hour.spilledBlocked] { add(count) }
    }
    for day in deferred {
      for count in [
        day.entered, day.done, day.doneWithin, day.withdrawn, day.left, day.enteredLate, day.doneWithinOfLate,
        day.doneOnDay, day.interrupted, day.turnedIntoCalls, day.backlogAtEnd,
      ] { add(count) }
      add(day.oldestAtEnd.bitPattern)
      add(day.turnaround.bitPattern)
    }
    return hash
  }
}

@Suite("Golden tallies")
struct GoldenTallyTests {
  /// Re-record only while the statistical tests are green, and say why in the commit.
  static let recorded: [(ClosingRule, UInt64)] = [
    (.served, 0x72E2_4DF5_73D9_709A), (.leftToAbandon, 0x1BB0_D234_69B8_AA2E),
    (.cleared, 0x77D6_C5EE_3380_CB15),
  ]

  @Test(
    "the same bytes in debug and release builds, on every machine and with either list of ends of service",
    arguments: recorded)
  func golden(_ closing: ClosingRule, _ expected: UInt64) throws {
    let model = try EngineLawTests.centre(closing).model()
    var tally = ReplicationTally(
      callTypes: model.callTypeCount, groups: model.groupCount, intervals: model.intervalCount, waitDays: model.dayCount
    )
    for list in [nil, EndOfServiceList.heap, .calendar] {
      ReplicationEngine(list: list).run(model, replication: 5, into: &tally)
      #expect(tally.fingerprint == expected)
    }
  }

  /// Re-record under the same rule.
  static let whole: [(ClosingRule, UInt64)] = [
    (.served, 0xE13E_0C94_A637_DA3A), (.leftToAbandon, 0x8D4E_DFF9_8C3A_A1EA),
    (.cleared, 0x03AD_15FE_3374_A4B0),
  ]

  @Test("the same bytes of a centre in which everything happens, with either list", arguments: whole)
  func wholeCentre(_ closing: ClosingRule, _ expected: UInt64) throws {
    let model = try BusyCentre.builder(closing).model()
    var shape = model.tallyShape
    shape.keepsWaits = true
    var tally = ReplicationTally(shape)
    for list in [nil, EndOfServiceList.heap, .calendar] {
      ReplicationEngine(list: list).run(model, replication: 5, into: &tally)
      #expect(tally.wholeFingerprint == expected)
    }
  }

  @Test("the distribution of waits holds every answered contact, by day")
  func waits() throws {
    let model = try EngineLawTests.centre(.served).model()
    var tally = ReplicationTally(
      callTypes: model.callTypeCount, groups: model.groupCount, intervals: model.intervalCount, waitDays: model.dayCount
    )
    let engine = ReplicationEngine()
    engine.run(model, replication: 0, into: &tally)
    engine.run(model, replication: 2, into: &tally)
    for type in 0..<2 {
      for day in 0..<3 {
        var totals = Totals()
        totals.add(tally, type: type, intervals: day * 20..<(day + 1) * 20)
        let bins = Array(tally.waits.bins(callType: type, day: day))
        #expect(bins.reduce(0, +) == totals.cells.answered)
        #expect(bins[0] == totals.cells.answeredAtOnce && totals.cells.answeredAtOnce < totals.cells.answered)
        #expect(bins[0...20].reduce(0, +) == totals.cells.answeredWithin)
      }
    }
  }
}
