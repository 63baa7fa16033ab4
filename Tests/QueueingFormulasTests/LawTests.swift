import QueueingFormulas
import Testing

@Suite struct `Laws of the queueing formulas` {
  static let loads = [1e-9, 0.3, 1, 7.5, 40, 990, 20_000]

  @Test(arguments: loads)
  func `adding an agent never lowers the service level`(_ load: Double) throws {
    let traffic = try OfferedTraffic(load: load, meanHandling: 240)
    let wait = try AcceptableWait(20)
    for model in [StationaryModel.erlangC, .patience(try .exponential(mean: 120)), .patience(try .deterministic(60))] {
      var last = -1.0
      for step in 0...20 {
        let agents = (load * (0.8 + 0.02 * Double(step))).rounded() + Double(step)
        let level = try #require(try model.measures(traffic, agents: agents, within: wait).serviceLevel(.ofOffered))
        #expect(level >= last - 1e-12, "\(agents) agents")
        last = level
      }
    }
  }

  @Test(arguments: loads.filter { $0 < 1_000 })
  func `Erlang A tends to Erlang C as patience grows`(_ load: Double) throws {
    let traffic = try OfferedTraffic(load: load, meanHandling: 240)
    let agents = (load + 2 * load.squareRoot() + 1).rounded()
    let limit = try ErlangC.measures(traffic, agents: agents, within: AcceptableWait(20))
    var distance = Double.infinity
    for patience in [1e3, 1e5, 1e7, 1e9, 1e11] {
      let measures = try PatienceQueue.erlangA(
        traffic, agents: agents, meanPatience: patience, within: AcceptableWait(20))
      let now = abs(measures.probabilityOfWaiting / limit.probabilityOfWaiting - 1)
      #expect(now <= distance + 1e-11)
      distance = now
    }
    #expect(distance < 1e-7)
  }

  @Test(arguments: [(0.5, 1), (10, 14), (95, 100), (300, 250), (1_000, 1_010)])
  func `the recursion of Erlang B gives the same as the incomplete gamma form`(_ load: Double, _ servers: Int) throws {
    var blocking = 1.0
    for k in 1...servers { blocking = load * blocking / (Double(k) + load * blocking) }
    expectClose(try ErlangB.blocking(load: load, servers: Double(servers)), blocking, within: 1e-12, "blocking")
  }

  @Test(arguments: [(0.5, 0.5), (3, 2.5), (10, 7.3), (200, 190.25), (1e5, 1e5 + 0.5), (1e6, 999_000.5)])
  func `Erlang B between whole servers obeys its recursion`(_ load: Double, _ servers: Double) throws {
    let here = try ErlangB.blocking(load: load, servers: servers)
    let next = try ErlangB.blocking(load: load, servers: servers + 1)
    expectClose(next, load * here / (servers + 1 + load * here), within: 1e-11, "next")
  }

  @Test func `M/M/n/K tends to Erlang C as the room grows`() throws {
    let traffic = try OfferedTraffic(load: 18, meanHandling: 240)
    let limit = try ErlangC.measures(traffic, agents: 20, within: AcceptableWait(20))
    let large = try LimitedQueue.measures(traffic, agents: 20, capacity: 2_000, within: AcceptableWait(20))
    expectClose(large.probabilityOfWaiting, limit.probabilityOfWaiting, within: 1e-10, "P_wait")
    expectClose(large.answeredWithin, limit.answeredWithin, within: 1e-10, "level")
    expectClose(large.meanQueueLength, try #require(limit.meanQueueLength), within: 1e-10, "queue length")
  }

  @Test func `M/M/n/K with no room is Erlang B`() throws {
    let traffic = try OfferedTraffic(load: 18, meanHandling: 240)
    let measures = try LimitedQueue.measures(traffic, agents: 20, capacity: 20, within: AcceptableWait(20))
    expectClose(measures.blocking, try ErlangB.blocking(load: 18, servers: 20), within: 1e-12, "blocking")
    #expect(measures.meanQueueLength == 0)
  }

  @Test(arguments: [0.5, 9, 80, 130, 1_500])
  func `offered contacts are answered, abandoned or blocked`(_ load: Double) throws {
    let traffic = try OfferedTraffic(load: load, meanHandling: 300)
    for patience in [0.5, 60, 3_600] {
      let open = try PatienceQueue.erlangA(traffic, agents: 100, meanPatience: patience, within: .zero)
      #expect(abs(open.answered + open.abandonment - 1) < 1e-10)
      let limited = try LimitedQueue.measures(
        traffic, agents: 100, capacity: 120, meanPatience: patience, within: .zero)
      #expect(abs(limited.answered + limited.abandonment + limited.blocking - 1) < 1e-10)
    }
  }

  @Test(arguments: [8, 20, 60])
  func `abandoned contacts are the time waited over the mean patience`(_ load: Double) throws {
    let measures = try PatienceQueue.erlangA(
      OfferedTraffic(load: load, meanHandling: 300), agents: 20, meanPatience: 90, within: .zero)
    expectClose(try #require(measures.meanWait) / 90, measures.abandonment, within: 1e-10, "abandonment")
  }

  @Test func `a gamma patience of shape 1 is the exponential one`() throws {
    let traffic = try OfferedTraffic(load: 21, meanHandling: 240)
    let wait = try AcceptableWait(20)
    let gamma = try PatienceQueue.measures(
      traffic, agents: 20, patience: .gamma(shape: 1, scale: 120), within: wait)
    let exponential = try PatienceQueue.erlangA(traffic, agents: 20, meanPatience: 120, within: wait)
    expectClose(gamma.answeredWithin, exponential.answeredWithin, within: 1e-9, "level")
    expectClose(gamma.abandonment, exponential.abandonment, within: 1e-9, "abandonment")
  }

  /// The M/D/n zeros and Spitzer's sum are two independent routes; they change over where (n - a)^2 / (2 n) passes 4e-3.
  @Test(arguments: [1, 2, 5, 20, 101])
  func `both routes through M/D/n meet`(_ agents: Int) throws {
    let staff = Double(agents)
    let border = staff - (2 * 4e-3 * staff).squareRoot()
    let (below, above) = (border * (1 - 1e-9), border * (1 + 1e-9))
    let first = try DeterministicHandlingQueue.measures(OfferedTraffic(load: below, meanHandling: 1), agents: agents)
    let second = try DeterministicHandlingQueue.measures(OfferedTraffic(load: above, meanHandling: 1), agents: agents)
    let wait = try #require(first.averageSpeedOfAnswer)
    expectClose(second.averageSpeedOfAnswer, wait, within: 1e-6, "wait")
    expectClose(second.probabilityOfWaiting, first.probabilityOfWaiting, within: 1e-7, "P_wait")
  }

  /// Square-root staffing is a limit; its error is of the order of one over the root of the load.
  @Test(arguments: [100, 10_000, 1_000_000], [0.3, 1.2])
  func `square-root staffing nears the exact share that waits`(_ load: Double, _ beta: Double) throws {
    let traffic = try OfferedTraffic(load: load, meanHandling: 300)
    for patience in [nil, 150.0] {
      let staffing = try SquareRootStaffing(traffic, meanPatience: patience)
      let model: StationaryModel = try patience.map { .patience(try .exponential(mean: $0)) } ?? .erlangC
      let exact = try model.measures(traffic, agents: staffing.agents(beta: beta), within: .zero)
      let limit = try staffing.quality(beta: beta)
      #expect(abs(limit.probabilityOfWaiting - exact.probabilityOfWaiting) < 1 / load.squareRoot())
      #expect(abs(limit.abandonment - exact.abandonment) < 1 / load)
    }
  }
}
