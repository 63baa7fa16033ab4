import QueueingFormulas
import Testing

/// The tables themselves are compared by the suites of `Verification`.
@Suite struct `Far tails that the tables do not reach` {
  /// Computed with mpmath at 60 digits by quadrature and by the sum over states, which agree to 45 digits.
  @Test(arguments: [(100, 1_000, 240, 1.2290713153212154497e-118), (10_000, 20_000, 300, 4.7431961587676086381e-292)])
  func `Erlang A`(_ agents: Double, _ load: Double, _ handling: Double, _ level: Double) throws {
    let traffic = try OfferedTraffic(load: load, meanHandling: handling)
    let measures = try PatienceQueue.erlangA(traffic, agents: agents, meanPatience: 120, within: AcceptableWait(20))
    expectClose(measures.answeredWithin, level, within: 1e-9, "answered within")
  }

  /// The sum over states with mpmath at 120 digits.
  @Test func `M/M/n/K`() throws {
    let traffic = try OfferedTraffic(load: 1_100, meanHandling: 180)
    let measures = try LimitedQueue.measures(traffic, agents: 1_000, capacity: 3_000, within: AcceptableWait(20))
    expectClose(measures.answeredWithin, 9.97081556954124494e-79, within: 1e-9, "answered within")
    #expect(abs(measures.answered - (1 - measures.blocking)) < 1e-12)
  }
}
