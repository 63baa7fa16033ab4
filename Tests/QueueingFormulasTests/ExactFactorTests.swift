import Foundation
import QueueingFormulas
import Testing

/// Random volume factors in the exact day.
@Suite struct `Factors of the exact day` {
  private static let agents = 14

  private static func callers() throws -> DayCallers {
    try DayCallers(meanHandling: 240, meanPatience: 120, within: AcceptableWait(20))
  }

  private static func stretches(_ factor: Double = 1) throws -> [DayStretch] {
    try [0.04, 0.06].map { try DayStretch(length: 1800, rate: $0 * factor, agents: agents) }
      + [.closed(length: .infinity, agents: agents, disconnects: false)]
  }

  private static func day(_ factors: ExactFactors) throws -> [DayOutcome] {
    try ExactPeriod(callers(), days: [ExactDay(week: 0, stretches: stretches())], factors: factors).outcomes()[0]
  }

  /// The gamma density of mean 1 in the factor itself, by a midpoint rule over 600 days.
  @Test(arguments: [0.1, 0.25, 0.5])
  func `a level is the answered over the offered of all factors`(_ variation: Double) throws {
    let shape = 1 / (variation * variation)
    let (most, count) = (1 + 12 * variation, 600)
    var (sum, weight) = (DayOutcome(), 0.0)
    for index in 0..<count {
      let factor = most * (Double(index) + 0.5) / Double(count)
      let density = exp(shape * log(shape) - lgamma(shape) + (shape - 1) * log(factor) - shape * factor)
      let found = try ExactPeriod(
        Self.callers(), days: [ExactDay(week: 0, stretches: Self.stretches(factor))]
      ).outcomes()[0][1]
      sum.add(found, times: density)
      weight += density
    }
    let mixed = try Self.day(ExactFactors(day: [variation]))[1]
    #expect(abs(mixed.offered - 108) < 1e-7)
    for definition in ServiceLevelDefinition.allCases {
      #expect(abs((mixed.serviceLevel(definition) ?? 0) - (sum.serviceLevel(definition) ?? 1)) < 2e-6, "\(definition)")
    }
    #expect(abs((mixed.occupancy ?? 0) - sum.busySeconds / (sum.scheduledSeconds + sum.overtimeSeconds)) < 2e-6)
  }

  @Test func `of one day it does not matter whose factors they are`() throws {
    let all = try Self.day(ExactFactors(day: [0.1, 0.2]))
    let others = [
      ExactFactors(run: [0.1], day: [0.2]), ExactFactors(run: [0.2], week: [0.1]), ExactFactors(week: [0.2, 0.1]),
    ]
    for factors in others {
      for (one, other) in zip(all, try Self.day(factors)) {
        #expect(abs((one.serviceLevel(.ofOffered) ?? 0) - (other.serviceLevel(.ofOffered) ?? 1)) < 1e-7)
      }
    }
  }

  @Test func `tiny factors change next to nothing, larger ones lower the level`() throws {
    let levels = try [0, 1e-5, 0.1, 0.2].map { try Self.day(ExactFactors(day: [$0]))[1].serviceLevel(.ofOffered) ?? 0 }
    #expect(abs(levels[0] - levels[1]) < 1e-7)
    #expect(levels[1] > levels[2] && levels[2] > levels[3])
  }

  /// Round the clock the state is mixed at midnight: a factor of the run goes on, one of the day does not.
  @Test func `carried over midnight, factors of the run go on`() throws {
    let open = try DayStretch(length: 3600, rate: 0.06, agents: Self.agents)
    let days = [ExactDay(week: 0, stretches: [open]), ExactDay(week: 0, stretches: [open])]
    func second(_ factors: ExactFactors) throws -> Double {
      try ExactPeriod(Self.callers(), days: days, factors: factors).outcomes()[1][0].serviceLevel(.ofOffered) ?? 0
    }
    let (run, day, none) = try (
      second(ExactFactors(run: [0.2])), second(ExactFactors(day: [0.2])), second(ExactFactors())
    )
    #expect(run < day && day < none)
  }
}
