import QueueingFormulas
import Testing

@Suite struct `Further models against reference values` {
  @Test(arguments: try ReferenceTable.rows("mmnk"))
  func `M/M/n/K`(_ row: ReferenceTable.Row) throws {
    let (measures, tolerance) = try limited(row, patience: nil)
    let accepted = 1 - measures.blocking
    expectClose(measures.blocking, try row.number("P_block"), within: tolerance, "blocking")
    expectClose(measures.probabilityOfWaiting, try row.number("P_wait_of_offered"), within: tolerance, "P_wait")
    expectClose(measures.averageSpeedOfAnswer, try row.number("ASA_of_accepted_s"), within: tolerance, "ASA")
    expectClose(
      measures.answeredWithin, try row.number("P_answered_within_T_of_offered"), within: tolerance, floor: 1e-45,
      "answered within")
    expectClose(
      measures.serviceLevel(.ofAnswered), try row.number("P_answered_within_T_of_accepted"), within: tolerance,
      floor: 1e-45, "of answered")
    expectClose(measures.meanQueueLength, try row.number("mean_queue_len"), within: tolerance, "queue length")
    expectClose(measures.occupancy, try row.number("occupancy"), within: tolerance, "occupancy")
    #expect(abs(measures.answered - accepted) < 1e-12)
  }

  /// The sum over states with mpmath at 120 digits; the table's 50 digits cancel here.
  @Test func `a far tail of M/M/n/K`() throws {
    let traffic = try OfferedTraffic(load: 1_100, meanHandling: 180)
    let measures = try LimitedQueue.measures(traffic, agents: 1_000, capacity: 3_000, within: AcceptableWait(20))
    expectClose(measures.answeredWithin, 9.97081556954124494e-79, within: 1e-9, "answered within")
  }

  @Test(arguments: try ReferenceTable.rows("mmnk_with_abandonment"))
  func `M/M/n/K+M`(_ row: ReferenceTable.Row) throws {
    let (measures, tolerance) = try limited(row, patience: try row.number("patience_mean_s"))
    expectClose(measures.blocking, try row.number("P_block"), within: tolerance, "blocking")
    expectClose(measures.probabilityOfWaiting, try row.number("P_wait_of_offered"), within: tolerance, "P_wait")
    expectClose(measures.abandonment, try row.number("P_abandon_of_offered"), within: tolerance, "abandonment")
    expectClose(
      measures.answeredWithin, try row.number("P_answered_within_T_of_offered"), within: tolerance, "answered within")
    expectClose(
      measures.abandonedWithin, try row.number("P_abandoned_within_T_of_offered"), within: tolerance,
      "abandoned within")
    expectClose(measures.meanQueueLength, try row.number("mean_queue_len"), within: tolerance, "queue length")
    expectClose(measures.occupancy, try row.number("occupancy"), within: tolerance, "occupancy")
  }

  private func limited(_ row: ReferenceTable.Row, patience: Double?) throws -> (QueueMeasures, Double) {
    let (agents, load) = (try row.number("n"), try row.number("load_erlang"))
    let measures = try LimitedQueue.measures(
      OfferedTraffic(load: load, meanHandling: try row.number("aht_s")), agents: try #require(Int(exactly: agents)),
      capacity: try #require(Int(row.text("K_max_calls_in_system"))), meanPatience: patience,
      within: AcceptableWait(try row.number("T_s")))
    return (measures, ReferenceTable.tolerance(agents: agents, load: load))
  }

  @Test(arguments: try ReferenceTable.rows("engset"))
  func `Engset`(_ row: ReferenceTable.Row) throws {
    let measures = try FiniteSourceLoss.measures(
      sources: try #require(Int(row.text("sources"))), servers: try #require(Int(row.text("servers"))),
      loadPerIdleSource: try row.number("alpha_load_per_idle_source"))
    expectClose(measures.timeCongestion, try row.number("time_congestion"), within: 1e-9, "time congestion")
    expectClose(measures.callCongestion, try row.number("call_congestion"), within: 1e-9, "call congestion")
    expectClose(measures.carriedLoad, try row.number("carried_erlang"), within: 1e-9, "carried load")
  }

  @Test(arguments: try ReferenceTable.rows("mg1_pollaczek"))
  func `M/G/1`(_ row: ReferenceTable.Row) throws {
    let traffic = try OfferedTraffic(load: try row.number("rho"), meanHandling: try row.number("service_mean_s"))
    let measures = try SingleServer.measures(
      traffic, coefficientOfVariation: try row.number("service_cv_squared").squareRoot())
    expectClose(measures.probabilityOfWaiting, try row.number("P_wait"), within: 1e-9, "P_wait")
    expectClose(measures.averageSpeedOfAnswer, try row.number("ASA_s"), within: 1e-9, "ASA")
  }

  @Test(arguments: try ReferenceTable.rows("mmn_two_priorities"))
  func `two priorities`(_ row: ReferenceTable.Row) throws {
    let high = try OfferedTraffic(load: try row.number("load_high"), meanHandling: try row.number("aht_s"))
    let measures = try TwoPriorities.measures(
      high: high, lowLoad: try row.number("load_low"), agents: try row.number("n"))
    expectClose(measures.probabilityOfWaiting, try row.number("P_wait"), within: 1e-9, "P_wait")
    expectClose(measures.meanWaitHigh, try row.number("mean_wait_high_s"), within: 1e-9, "first class")
    expectClose(measures.meanWaitLow, try row.number("mean_wait_low_s"), within: 1e-9, "second class")
  }

  @Test(arguments: try ReferenceTable.rows("mdn_deterministic_service"))
  func `M/D/n`(_ row: ReferenceTable.Row) throws {
    let traffic = try OfferedTraffic(load: try row.number("load_erlang"), meanHandling: try row.number("service_s"))
    let measures = try DeterministicHandlingQueue.measures(traffic, agents: try #require(Int(row.text("n"))))
    expectClose(measures.probabilityOfWaiting, try row.number("P_wait"), within: 1e-9, "P_wait")
    expectClose(measures.averageSpeedOfAnswer, try row.number("ASA_s"), within: 1e-9, "ASA")
    expectClose(measures.meanQueueLength, try row.number("mean_queue_len"), within: 1e-9, "queue length")
  }
}
