/// Engset's model: a finite number of sources, each idle or in service; attempts that find every server busy are lost.
public enum FiniteSourceLoss {
  /// What servers and sources see.
  public struct Measures: Sendable, Equatable {
    /// Share of time in which every server is busy.
    public let timeCongestion: Double
    /// Share of attempts that find every server busy: the time congestion of a system with one source less.
    public let callCongestion: Double
    /// Mean number of busy servers, in Erlang.
    public let carriedLoad: Double
  }

  /// The measures of Engset's model.
  ///
  /// p(k) is proportional to binomial(N, k) alpha^k. The reciprocal of the time congestion is a sum of positive terms.
  /// - Parameters:
  ///   - sources: N, 1...1e9.
  ///   - servers: 0...1e9.
  ///   - loadPerIdleSource: alpha, attempts of an idle source per mean holding time, at least 0.
  /// - Returns: accurate to about 1e-13 relative; congestion below 1e-308 is given as 0.
  /// - Complexity: O(servers) at worst; the sum stops when its terms no longer count.
  public static func measures(
    sources: Int, servers: Int, loadPerIdleSource alpha: Double
  ) throws(QueueingError) -> Measures {
    guard sources >= 1, sources <= 1_000_000_000 else {
      throw .invalidArgument(name: "sources", wanted: "a whole number from 1 to 1e9", found: Double(sources))
    }
    guard servers >= 0, servers <= 1_000_000_000 else {
      throw .invalidArgument(name: "servers", wanted: "a whole number from 0 to 1e9", found: Double(servers))
    }
    try Checked.notNegative(alpha, "load per idle source")
    let time = congestionOdds(sources, servers, alpha)
    let call = congestionOdds(sources - 1, servers, alpha)
    // carried = alpha (N - carried) - alpha (N - n) p(n), with the part that is not congested kept apart.
    let free = time == .infinity ? 1 : time / (1 + time)
    let spare = max(0, Double(sources - servers))
    let carried =
      sources <= servers
      ? Double(sources) * alpha / (1 + alpha) : alpha / (1 + alpha) * (Double(servers) + spare * free)
    return Measures(timeCongestion: 1 / (1 + time), callCongestion: 1 / (1 + call), carriedLoad: carried)
  }

  /// (1 - E) / E for the time congestion E: the sum of n...(n-j+1) / (alpha^j (N-n+1)...(N-n+j)) over j = 1...n.
  private static func congestionOdds(_ sources: Int, _ servers: Int, _ alpha: Double) -> Double {
    if servers == 0 { return 0 }
    if servers > sources || alpha == 0 { return .infinity }
    let idle = Double(sources - servers)
    var term = 1.0
    var sum = 0.0
    var j = 1.0
    while j <= Double(servers) {
      let ratio = (Double(servers) - j + 1) / (alpha * (idle + j))
      term *= ratio
      sum += term
      if sum == .infinity || (ratio < 1 && term <= 1e-17 * sum * (1 - ratio)) { break }
      j += 1
    }
    return sum
  }
}
