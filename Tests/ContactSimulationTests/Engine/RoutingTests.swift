import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

@Suite("Several call types and groups")
struct RoutingTests {
  @Test("N design: the exact values of its Markov chain")
  func nDesign() throws {
    var builder = try ScenarioBuilder.stationary(
      load: 1, handling: .exponential(mean: 240), patience: .exponential(mean: 180), agents: 8)
    builder.streams[0].contacts = [100]
    builder.streams.append(
      .init(handling: try .exponential(mean: 300), patience: try .exponential(mean: 120), contacts: [95]))
    builder.teams = [
      .init(callTypes: [0], agents: [8]), .init(callTypes: [1, 0], followsListOrder: true, agents: [10]),
    ]
    let model = try builder.model()
    var samples = [RatioSample](repeating: RatioSample(), count: 10)
    replicate(model, effort(400)) { tally in
      for type in 0..<2 {
        var totals = Totals()
        totals.add(tally, type: type, intervals: 0..<model.intervalCount)
        let offered = Double(totals.cells.offered)
        samples[type].add(Double(totals.cells.abandoned), offered)
        samples[2 + type].add(totals.cells.answeredWait + totals.cells.lostWait, offered)
        samples[4 + type].add(totals.cells.queueSeconds, 144_000)
        samples[6 + type].add(offered - Double(totals.cells.answeredAtOnce), offered)
        var time = Totals()
        time.add(tally, group: type, intervals: 0..<model.intervalCount)
        samples[8 + type].add(time.agents.busySeconds - time.agents.overtimeSeconds, time.agents.scheduledSeconds)
      }
    }
    let exact = [
      0.0190153555, 0.1004539817, 3.4227639920, 12.0544778085, 0.0950767776, 0.3181042755, 0.1117524814, 0.3334145105,
      0.7164703630, 0.7929540704,
    ]
    for (index, value) in exact.enumerated() {
      #expect(abs(samples[index].z(against: value)) <= largestZ, "measure \(index)")
    }
  }

  @Test(
    "two priorities without pre-emption: exact mean waits",
    arguments: [
      (5, 2.0, 2.0, 44.329004329004329, 221.645021645021645),
      (10, 3.0, 6.0, 22.9279379694067543, 229.279379694067543),
      (50, 20.0, 27.0, 4.54384170438991179, 75.7306950731651965),
    ])
  func priorities(_ agents: Int, _ high: Double, _ low: Double, _ highWait: Double, _ lowWait: Double) throws {
    var builder = try ScenarioBuilder.stationary(
      load: low, handling: .exponential(mean: 240), patience: nil, agents: agents, warmUp: 28_800, window: 230_400)
    builder.streams.append(
      .init(handling: try .exponential(mean: 240), priority: 5, contacts: [high / 240 * 3600]))
    builder.teams[0].callTypes = [0, 1]
    let model = try builder.model()
    var samples = [RatioSample](repeating: RatioSample(), count: 2)
    replicate(model, effort(300)) { tally in
      for type in 0..<2 {
        var totals = Totals()
        totals.add(tally, type: type, intervals: 0..<model.intervalCount)
        samples[type].add(totals.cells.answeredWait, Double(totals.cells.offered))
      }
    }
    #expect(abs(samples[0].z(against: lowWait)) <= largestZ)
    #expect(abs(samples[1].z(against: highWait)) <= largestZ)
  }

  @Test("more groups than a word has bits serve like one pool of the same size")
  func manyGroups() throws {
    var builder = try ScenarioBuilder.stationary(
      load: 66, handling: .exponential(mean: 240), patience: .exponential(mean: 120), agents: 70, window: 72_000)
    let pooled = try builder.model()
    builder.teams = Array(repeating: .init(callTypes: [0], agents: [1]), count: 70)
    let split = try builder.model()
    let engine = ReplicationEngine()
    var (first, second) = (pooled.makeTally(), split.makeTally())
    engine.run(pooled, replication: 0, into: &first)
    engine.run(split, replication: 0, into: &second)
    #expect(first.cells == second.cells && first.cells[10].answered > 500)
  }

  @Test("equal call types in one queue order: the longest wait is served first across queues")
  func longestWaitAcrossTypes() throws {
    func spread(_ types: Int) throws -> RatioSample {
      var builder = try ScenarioBuilder.stationary(
        load: 19 / Double(types), handling: .exponential(mean: 240), patience: nil, agents: 20, window: 144_000)
      builder.streams = Array(repeating: builder.streams[0], count: types)
      builder.teams[0].callTypes = Array(0..<types)
      let model = try builder.model()
      var sample = RatioSample()
      replicate(model, effort(100)) { tally in
        let totals = Totals.all(tally, model)
        sample.add(Double(totals.cells.answeredWithin), Double(totals.cells.offered))
      }
      return sample
    }
    // Erlang C with 20 agents and 19 Erlang: the level is the same however the calls are split into types.
    let (one, many) = (try spread(1), try spread(70))
    #expect(abs(one.z(against: many.ratio, standardError: many.standardError)) <= largestZ)
  }

  @Test("the call-centre example of Montréal: day factor, balking and a day's staff")
  func callCC() throws {
    let builder = ScenarioBuilder(
      opens: 28_800, closes: 75_600, intervalLength: 3600,
      streams: [
        .init(
          handling: try .exponential(mean: 100), patience: try .exponential(mean: 1000), balking: 0.1,
          factors: VolumeFactors(day: 0.31622776601683794),
          contacts: [100, 150, 150, 180, 200, 150, 150, 150, 120, 100, 80, 70, 60])
      ],
      teams: [.init(callTypes: [0], agents: [4, 6, 8, 8, 8, 7, 8, 8, 6, 6, 4, 4, 4])])
    let model = try builder.model()
    var samples = [RatioSample](repeating: RatioSample(), count: 6)
    replicate(model, effort(20_000)) { tally in
      let cells = Totals.all(tally, model).cells
      samples[0].add(Double(cells.offered), 1)
      samples[1].add(cells.answeredWait + cells.lostWait, 1660)
      samples[2].add(Double(cells.answeredWithin + cells.abandonedWithin), 1660)
      samples[3].add(Double(cells.abandoned), 1660)
      samples[4].add(Double(cells.answeredWithin), Double(cells.offered))
      samples[5].add(Double(cells.abandoned), Double(cells.offered))
    }
    let reference = [
      (1657.32423, 4.19), (12.2895838, 0.234), (0.855035422, 0.00134), (0.0360326908, 0.00046), (0.829115142, 0.00168),
      (0.0360908659, 0.000388),
    ]
    for (index, value) in reference.enumerated() {
      #expect(abs(samples[index].z(against: value.0, standardError: value.1 / 1.96)) <= largestZ, "measure \(index)")
    }
  }
}
