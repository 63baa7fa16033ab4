import QueueingFormulas
import Testing

@Suite struct `One unknown of a queue` {
  private func givens(_ model: StationaryModel = .erlangC, load: Double = 10, agents: Double = 14) throws -> QueueGivens
  {
    QueueGivens(
      traffic: try OfferedTraffic(load: load, meanHandling: 180), agents: agents, model: model,
      targets: [.serviceLevel(0.8, within: try AcceptableWait(20))])
  }

  @Test(arguments: [QueueUnknown.load, .handling])
  func `the largest value meets the target, and a little more does not`(_ unknown: QueueUnknown) throws {
    for model in [StationaryModel.erlangC, .patience(try .exponential(mean: 120))] {
      let given = try givens(model)
      let range = try unknown.range(given)
      let most = try #require(range.most)
      #expect(range.least == nil && range.bound == most)
      let target = given.targets[0]
      for (factor, isMet) in [(1.0, true), (1 - 1e-9, true), (1 + 1e-9, false)] {
        let there = try unknown.setting(most * factor, in: given)
        let measures = try model.measures(there.traffic, agents: there.agents, within: AcceptableWait(20))
        #expect(target.isMet(by: measures) == isMet)
      }
    }
  }

  /// 13.03 agents are needed for 10 Erlang: the inverse of the inverse is where it began.
  @Test(arguments: [2.0, 10, 333, 5_000])
  func `the load that an exact number of agents carries is the load that needs them`(_ load: Double) throws {
    var given = try givens(load: load)
    given.agents = try given.model.fractionalAgents(given.traffic, targets: given.targets)
    let most = try #require(try QueueUnknown.load.range(given).most)
    #expect(abs(most - load) < 1e-9 * load)
  }

  @Test func `the smallest acceptable wait is the one whose level is the target`() throws {
    let range = try QueueUnknown.within.range(try givens(load: 12))
    let least = try #require(range.least)
    #expect(range.most == nil)
    let level = try ErlangC.measures(
      OfferedTraffic(load: 12, meanHandling: 180), agents: 14, within: AcceptableWait(least)
    ).answeredWithin
    #expect(abs(level - 0.8) < 1e-9)
  }

  @Test func `patience: a level asks for little, abandonment for much, both for what lies between`() throws {
    var given = try givens(.patience(.exponential(mean: 1)), load: 12)
    let short = try QueueUnknown.patience.range(given)
    #expect(short.least == nil && short.most != nil)
    given.targets = [.abandonment(atMost: 0.06)]
    let long = try QueueUnknown.patience.range(given)
    #expect(long.least != nil && long.most == nil)
    given.targets = [.serviceLevel(0.7, within: try AcceptableWait(20)), .abandonment(atMost: 0.09)]
    let both = try QueueUnknown.patience.range(given)
    #expect(try #require(both.least) < #require(both.most))
  }

  @Test func `questions without an answer say why`() throws {
    var given = try givens(load: 10, agents: 5)
    #expect(throws: QueueingError.self) {
      try QueueUnknown.within.range(
        QueueGivens(
          traffic: given.traffic, agents: 5, model: .erlangC, targets: [.occupancy(atMost: 0.5)]))
    }
    given.targets = []
    #expect(throws: QueueingError.missing(name: "a target", neededBy: "the question")) {
      try QueueUnknown.load.range(given)
    }
    given.targets = [.occupancy(atMost: 0.85)]
    given.agents = 20
    #expect(throws: QueueingError.missing(name: "a target that depends on within", neededBy: "the question")) {
      try QueueUnknown.within.range(given)
    }
  }

  @Test(arguments: [1.0, 2.5, 40, 1_000], [0.001, 0.03, 0.6])
  func `the largest load by Erlang B is blocked at the share, and never above it`(_ lines: Double, _ share: Double)
    throws
  {
    let load = try ErlangB.largestLoad(servers: lines, blocking: share)
    let blocked = try ErlangB.blocking(load: load, servers: lines)
    #expect(blocked <= share && blocked > share * (1 - 1e-9))
    #expect(abs(try ErlangB.fractionalServers(load: load, blocking: share) - lines) < 1e-8 * lines)
  }
}
