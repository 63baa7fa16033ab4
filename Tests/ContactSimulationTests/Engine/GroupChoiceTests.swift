import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// How work is spread over groups.
///
/// Family of 6 checks at |z| <= 4.8.
@Suite("Choice among groups and among waiting work")
struct GroupChoiceTests {
  /// One type, 5 agents in one group and 15 in another.
  static func queue(_ choice: GroupChoice) throws -> ScenarioBuilder {
    var builder = try ScenarioBuilder.stationary(
      load: 12, handling: .exponential(mean: 240), patience: .exponential(mean: 120), agents: 5, window: 72_000)
    builder.streams[0].groupChoice = choice
    builder.teams.append(.init(callTypes: [0], agents: [15]))
    return builder
  }

  @Test(
    "equal agents get equal shares when chosen by idleness or at random", arguments: [GroupChoice.longestIdle, .random])
  func shares(_ choice: GroupChoice) throws {
    let model = try Self.queue(choice).model()
    var sample = RatioSample()
    replicate(model, effort(200)) { tally in
      let served = (0..<2).map { group in
        (0..<model.dayCount).map { Double(tally.servedBy[tally.served(row: 0, group: group, day: $0)]) }.reduce(0, +)
      }
      sample.add(served[0], served[0] + served[1])
    }
    #expect(abs(sample.z(against: 0.25)) <= largestZ && sample.standardError > 0)
  }

  @Test("whichever group is chosen, callers wait alike", arguments: [GroupChoice.longestIdle, .random, .leastSkilled])
  func sameWaits(_ choice: GroupChoice) throws {
    func level(_ choice: GroupChoice) throws -> RatioSample {
      let model = try Self.queue(choice).model()
      var sample = RatioSample()
      replicate(model, effort(200)) { tally in
        let totals = Totals.all(tally, model).cells
        sample.add(Double(totals.answeredWithin), Double(totals.offered))
      }
      return sample
    }
    // The same streams: identical counts, whoever serves.
    #expect(try level(choice).ratio == level(.listed).ratio)
  }

  @Test("pooling: one centre is never worse than two, and two skills each come close to it")
  func pooling() throws {
    /// Mean waits of six types with 20 agents for each pair of skills.
    func waits(_ skills: [[Int]]) throws -> [Double] {
      var builder = try ScenarioBuilder.stationary(
        load: 9, handling: .exponential(mean: 240), patience: nil, agents: 10, window: 72_000)
      builder.streams = Array(repeating: builder.streams[0], count: 6)
      builder.teams = skills.map { .init(callTypes: $0, agents: [60 / skills.count]) }
      let model = try builder.model()
      var means: [Double] = []
      replicate(model, effort(100)) { tally in
        let totals = Totals.all(tally, model).cells
        means.append(totals.answeredWait / Double(totals.offered))
      }
      return means
    }
    let alone = try waits((0..<6).map { [$0] })
    let pairs = try waits((0..<6).map { [$0, ($0 + 1) % 6] })
    let pooled = try waits([Array(0..<6)])
    for ((one, two), all) in zip(zip(alone, pairs), pooled) {
      #expect(all <= two + 1e-9 && two <= one)
    }
    let (one, two, all) = (alone.reduce(0, +), pairs.reduce(0, +), pooled.reduce(0, +))
    #expect(two - all < 0.15 * (one - all))
  }

  @Test("longest weighted wait: the heavier type waits less, and equal weights are first come, first served")
  func weights() throws {
    func waits(_ weight: Double, _ weighs: Bool) throws -> [Double] {
      var builder = try ScenarioBuilder.stationary(
        load: 9, handling: .exponential(mean: 240), patience: nil, agents: 20, window: 72_000)
      builder.streams.append(builder.streams[0])
      builder.streams[1].waitWeight = weight
      builder.teams[0].callTypes = [0, 1]
      builder.teams[0].weighsWaits = weighs
      let model = try builder.model()
      var sums = [0.0, 0.0]
      replicate(model, 20) { tally in
        for type in 0..<2 {
          var totals = Totals()
          totals.add(tally, type: type, intervals: 0..<model.intervalCount)
          sums[type] += totals.cells.answeredWait
        }
      }
      return sums
    }
    let (equal, plain, heavy) = (try waits(1, true), try waits(1, false), try waits(4, true))
    #expect(equal == plain)
    #expect(heavy[1] < 0.6 * heavy[0] && heavy[1] < equal[1])
  }
}
