import QueueingFormulas
import Testing

@Suite struct `Fluid queue` {
  @Test func `a steady overload without patience grows in a straight line`() throws {
    let intervals = try FluidQueue.intervals(
      rates: [0.2, 0.2], intervalLength: 1_000, agents: [10, 10], meanHandling: 100, meanPatience: nil, within: 0)
    // Ten agents serve 0.1 a second; they fill up from empty after 100 log 2 seconds.
    let full = 1_000 - 69.31471805599453
    expectClose(intervals[0].queueAtEnd, 0.1 * full, within: 1e-12, "queue")
    expectClose(intervals[1].queueAtEnd, 0.1 * full + 100, within: 1e-12, "queue")
    #expect(intervals[1].answeredWithin == 0)
  }

  @Test func `a long overload with patience settles where arrivals beyond capacity leave`() throws {
    let intervals = try FluidQueue.intervals(
      rates: [Double](repeating: 0.2, count: 50), intervalLength: 1_000, agents: [Double](repeating: 10, count: 50),
      meanHandling: 100, meanPatience: 60, within: 0)
    let last = try #require(intervals.last)
    expectClose(last.abandonment, 0.5, within: 1e-9, "abandonment")
    expectClose(last.queueAtEnd, 0.1 * 60, within: 1e-9, "queue")
  }

  @Test func `with nobody on duty all leave after their patience`() throws {
    let intervals = try FluidQueue.intervals(
      rates: [0.2], intervalLength: 1_000, agents: [0], meanHandling: 100, meanPatience: 60, within: 20)
    expectClose(intervals[0].abandonment, 1, within: 1e-12, "abandonment")
    expectClose(intervals[0].meanWait, 60, within: 1e-12, "mean wait")
  }

  @Test func `an underload answers everybody at once`() throws {
    let intervals = try FluidQueue.intervals(
      rates: [0.05], intervalLength: 1_000, agents: [10], meanHandling: 100, meanPatience: 60, within: 0)
    #expect(intervals[0].serviceLevel == 1)
    #expect(intervals[0].meanWait == 0)
  }
}
