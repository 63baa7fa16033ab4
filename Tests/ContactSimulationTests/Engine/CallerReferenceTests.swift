import ContactSimulation
import RandomStreams
import ScenarioModel
import Testing

/// Exact results for retries, transfers, callbacks, announcements and kept-free agents.
///
/// Family of 16 checks at |z| <= 4.8: one
/// false alarm in some 39,000 runs.
@Suite("Callers against exact results")
struct CallerReferenceTests {
  /// A stationary queue with one type and one group.
  static func queue(load: Double, agents: Int, handling: Double = 240) throws -> ScenarioBuilder {
    try .stationary(
      load: load, handling: .exponential(mean: handling), patience: nil, agents: agents, warmUp: 28_800, window: 230_400
    )
  }

  /// The ratio of two counts of a row over replications.
  static func ratio(
    _ builder: ScenarioBuilder, row: Int = 0, replications: Int = 200, _ counts: (CellTally) -> (Double, Double)
  ) throws -> RatioSample {
    let model = try builder.model()
    var sample = RatioSample()
    replicate(model, effort(replications)) { tally in
      var totals = Totals()
      totals.add(tally, type: row, intervals: 0..<model.intervalCount)
      let (numerator, denominator) = counts(totals.cells)
      sample.add(numerator, denominator)
    }
    return sample
  }

  /// Erlang C: the probability of waiting.
  static func waiting(_ load: Double, _ agents: Int) -> Double {
    let blocking = loss(load, agents)
    return blocking / (1 - load / Double(agents) * (1 - blocking))
  }

  /// Erlang B: the probability of loss.
  static func loss(_ load: Double, _ agents: Int) -> Double {
    (1...agents).reduce(1) { load * $0 / (Double($1) + load * $0) }
  }

  @Test("one line and callers who try again for ever: attempts of the M/M/1 retrial queue", arguments: [0.4, 0.6])
  func retrialQueue(_ load: Double) throws {
    var builder = try Self.queue(load: load, agents: 1, handling: 60)
    builder.lines = 1
    builder.streams[0].retries = RetryRule(
      afterAbandonment: 0, afterBlocking: 1, delay: try .exponential(mean: 120), mostAttempts: 30_000)
    let sample = try Self.ratio(builder) { (Double($0.retries), Double($0.offered - $0.retries)) }
    // Mean orbit load / (1 - load) x (load + rate x delay); each of its members tries once per delay.
    let exact = load / (1 - load) * (load * 60 / (load * 120) + 1)
    #expect(abs(sample.z(against: exact)) <= largestZ)
  }

  @Test("with retries until answered nobody is lost: fresh calls are answered calls")
  func nobodyIsLost() throws {
    var builder = try Self.queue(load: 18, agents: 20)
    builder.streams[0].patience = try .exponential(mean: 60)
    builder.streams[0].retries = RetryRule(
      afterAbandonment: 1, delay: try .exponential(mean: 300), mostAttempts: 30_000)
    let sample = try Self.ratio(builder) { (Double($0.answered), Double($0.offered - $0.retries)) }
    // Callers on their way at both ends of the window make the ratio vary around 1.
    #expect(abs(sample.z(against: 1)) <= largestZ && sample.standardError < 0.005)
    let retries = try Self.ratio(builder) { (Double($0.retries), Double($0.offered)) }
    #expect(retries.ratio > 0.02)
  }

  @Test("a second queue fed by transfers is an Erlang C queue (Burke)", arguments: [(1.0, 30, 26.0), (0.5, 16, 13.0)])
  func tandem(_ share: Double, _ agents: Int, _ load: Double) throws {
    var builder = try Self.queue(load: 26, agents: 30)
    builder.streams[0].transfers = [TransferRule(probability: share, destination: 1)]
    builder.streams.append(.init(handling: try .exponential(mean: 240), contacts: [0]))
    builder.teams.append(.init(callTypes: [1], agents: [agents]))
    let wait = try Self.ratio(builder, row: 2) { ($0.answeredWait, Double($0.offered)) }
    #expect(abs(wait.z(against: Self.waiting(load, agents) * 240 / (Double(agents) - load))) <= largestZ)
    let first = try Self.ratio(builder) { ($0.answeredWait, Double($0.offered)) }
    #expect(abs(first.z(against: Self.waiting(26, 30) * 240 / 4)) <= largestZ)
  }

  @Test("callers who leave on hearing any wait: an Erlang B system")
  func announcement() throws {
    var builder = try Self.queue(load: 20, agents: 20)
    builder.streams[0].announcement = WaitAnnouncement(levels: [.init(over: 0, leaving: 1)])
    let sample = try Self.ratio(builder) { (Double($0.balked), Double($0.offered)) }
    #expect(abs(sample.z(against: Self.loss(20, 20))) <= largestZ)
  }

  @Test("all who must wait are called back: delays of the Erlang C queue", arguments: [30.0, 120])
  func callbacks(_ within: Double) throws {
    var builder = try Self.queue(load: 17, agents: 20)
    builder.streams[0].callback = CallbackOffer(
      announcedWaitOver: 0, acceptance: 1, target: DelayTarget(level: 0.8, within: within))
    let offered = try Self.ratio(builder) { (Double($0.callbackAccepted), Double($0.offered)) }
    #expect(abs(offered.z(against: Self.waiting(17, 20))) <= largestZ)
    let reached = try Self.ratio(builder) { (Double($0.callbackReachedWithin), Double($0.callbackAccepted)) }
    let exact = 1 - Portable.exp(-3 * within / 240)
    #expect(abs(reached.z(against: exact)) <= largestZ)
    // Whoever waits in M/M/n waits 240 / (20 - 17) seconds on average; the first try is the only one.
    let delay = try Self.ratio(builder) { ($0.callbackFirstTryDelay, Double($0.callbackTried)) }
    #expect(abs(delay.z(against: 80)) <= largestZ)
  }

  @Test("attempts to call back: reached with three tries at 60 %")
  func callbackAttempts() throws {
    var builder = try Self.queue(load: 17, agents: 20)
    builder.streams[0].callback = CallbackOffer(
      announcedWaitOver: 0, acceptance: 0.5, earliest: 60, reachProbability: 0.6,
      failedAttempt: try .exponential(mean: 20), mostAttempts: 3, gap: 600)
    let sample = try Self.ratio(builder) { (Double($0.callbackLost), Double($0.callbackLost + $0.callbackReached)) }
    #expect(abs(sample.z(against: 0.4 * 0.4 * 0.4)) <= largestZ)
  }

  @Test("agents kept free for the urgent: the guard-channel loss system", arguments: [0, 3])
  func keptFree(_ kept: Int) throws {
    var builder = try Self.queue(load: 8, agents: 20)
    builder.streams[0].queueLimit = 0
    builder.streams.append(builder.streams[0])
    builder.streams[1].contacts = [9.0 / 240 * 3600]
    builder.teams[0].callTypes = [0, 1]
    builder.teams[0].keepFree = [0, kept]
    // Birth and death: 17 Erlang while more than `kept` agents are free, then 8.
    var weights = [1.0]
    for busy in 1...20 { weights.append(weights[busy - 1] * (busy - 1 < 20 - kept ? 17 : 8) / Double(busy)) }
    let sum = weights.reduce(0, +)
    let urgent = try Self.ratio(builder) { (Double($0.blockedByQueue), Double($0.offered)) }
    let other = try Self.ratio(builder, row: 1) { (Double($0.blockedByQueue), Double($0.offered)) }
    #expect(abs(urgent.z(against: weights[20] / sum)) <= largestZ)
    #expect(abs(other.z(against: weights.suffix(kept + 1).reduce(0, +) / sum)) <= largestZ)
  }
}
