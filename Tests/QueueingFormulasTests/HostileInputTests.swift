import QueueingFormulas
import Testing

@Suite("Hostile input") struct HostileInputTests {
  static let numbers: [Double] = [.nan, .infinity, -1, 0, 1e-300, 0.5, 30, 1e6]

  @Test(arguments: numbers)
  func `every answer is a typed error or a sane number`(_ load: Double) throws {
    for handling in Self.times {
      for agents in [.nan, -1, 0, 1e-300, 0.5, 30] {
        for time in Self.times {
          check {
            try ErlangC.measures(
              OfferedTraffic(load: load, meanHandling: handling), agents: agents, within: AcceptableWait(time))
          }
          check {
            try PatienceQueue.erlangA(
              OfferedTraffic(load: load, meanHandling: handling), agents: agents, meanPatience: time,
              within: AcceptableWait(20))
          }
        }
        check {
          try PatienceQueue.measures(
            OfferedTraffic(load: load, meanHandling: handling), agents: agents,
            patience: .lognormal(mean: 100, coefficientOfVariation: 2).balking(0.1),
            within: AcceptableWait(20, shortAbandon: 5))
        }
      }
    }
  }

  @Test(arguments: numbers)
  func `limited rooms too`(_ load: Double) throws {
    for agents in [0, 1, 50, Int.max, Int.min] {
      for capacity in [0, 1, 50, 100_000, Int.max] {
        for patience in [nil, 60.0] {
          check {
            try LimitedQueue.measures(
              OfferedTraffic(load: load, meanHandling: 240), agents: agents, capacity: capacity, meanPatience: patience,
              within: AcceptableWait(20))
          }
        }
      }
    }
  }

  private func check(_ answer: () throws -> QueueMeasures) {
    do {
      let measures = try answer()
      for share in [
        measures.probabilityOfWaiting, measures.abandonment, measures.answered, measures.answeredWithin,
        measures.abandonedWithin, measures.occupancy, measures.blocking,
      ] { #expect(share >= 0 && share <= 1 + 1e-9) }
      for time in [measures.meanWait, measures.averageSpeedOfAnswer, measures.meanQueueLength] {
        if let time { #expect(time >= 0) }
      }
    } catch let error {
      #expect(error is QueueingError)
    }
  }

  @Test func `patience that is no distribution is refused`() throws {
    let traffic = try OfferedTraffic(load: 10, meanHandling: 180)
    let broken = PatienceLaw(mean: 10) { _ in .nan }
    #expect(throws: QueueingError.self) {
      try PatienceQueue.measures(traffic, agents: 10, patience: broken, within: .zero)
    }
  }

  @Test func `callers who never leave make an overload unstable`() throws {
    let traffic = try OfferedTraffic(load: 10, meanHandling: 180)
    let half = PatienceLaw(mean: nil) { $0 > 60 ? 0.5 : 1 - $0 / 120 }
    #expect(try !PatienceQueue.measures(traffic, agents: 4, patience: half, within: .zero).stable)
    #expect(try PatienceQueue.measures(traffic, agents: 6, patience: half, within: .zero).stable)
  }
}
