import QueueingFormulas
import Testing

@Suite struct `General patience against reference values` {
  @Test(arguments: try ReferenceTable.rows("mmn_general_patience"))
  func `M/M/n+G`(_ row: ReferenceTable.Row) throws {
    let (agents, load) = (try row.number("n"), try row.number("load_erlang"))
    let traffic = try OfferedTraffic(load: load, meanHandling: try row.number("aht_s_exponential"))
    let numbers = row.text("patience_params").split(separator: " ").compactMap { Double($0) }
    let measures = try PatienceQueue.measures(
      traffic, agents: agents, patience: try patience(row.text("patience_dist"), numbers),
      within: AcceptableWait(try row.number("T_s")))
    expectClose(measures.probabilityOfWaiting, try row.number("P_wait"), within: 1e-9, "P_wait")
    expectClose(measures.abandonment, try row.number("P_abandon"), within: 1e-9, "abandonment")
    expectClose(measures.meanWait, try row.number("mean_wait_all_s"), within: 1e-9, "mean wait")
    expectClose(measures.averageSpeedOfAnswer, try row.number("ASA_answered_s"), within: 1e-9, "ASA")
    expectClose(measures.answeredWithin, try row.number("P_answered_within_T"), within: 1e-9, "answered within")
    expectClose(measures.occupancy, try row.number("occupancy"), within: 1e-9, "occupancy")
  }

  private func patience(_ name: String, _ numbers: [Double]) throws -> PatienceLaw {
    let first = try #require(numbers.first)
    switch name {
    case "exp": return try .exponential(mean: first)
    case "det": return try .deterministic(first)
    case "uniform": return try .uniform(from: first, to: numbers[1])
    case "weibull": return try .weibull(shape: first, scale: numbers[1])
    case "hyperexp": return try .hyperexponential(share: first, mean: numbers[1], otherwise: numbers[2])
    case "balk_exp": return try .exponential(mean: numbers[1]).balking(first)
    default: throw UnknownLaw(name: name)
    }
  }

  private struct UnknownLaw: Error { let name: String }
}
