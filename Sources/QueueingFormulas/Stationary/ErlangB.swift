import Glibc
internal import NumericalMethods

/// Erlang's loss formula, M/M/n/n: contacts that find every server busy are lost.
public enum ErlangB {
  /// The share of offered contacts that are blocked.
  ///
  /// B = p(n) / P(N <= n) for a Poisson variable N of mean a, continued to fractional n by the incomplete gamma function
  /// (Jagerman 1974, "Some properties of the Erlang loss function", eq. 3). Example: load 10, 14 servers: 0.0568191.
  /// - Parameters:
  ///   - load: Erlang, 0...1e10.
  ///   - servers: 0...1e10, fractions allowed.
  /// - Returns: 0...1, to about 1e-12 relative; 0 below 1e-308.
  /// - Complexity: O(sqrt(servers)).
  public static func blocking(load: Double, servers: Double) throws(QueueingError) -> Double {
    try Checked.size(load, "load")
    try Checked.size(servers, "servers")
    if servers == 0 { return 1 }
    if load == 0 { return 0 }
    return try QueueingError.translating {
      let logHead = try PoissonRatios.logHeadOverMass(servers, mean: load)
      return logHead < 300 ? 1 / (1 + exp(logHead)) : exp(-logHead)
    }
  }

  /// The share of time in which a server is busy: load (1 - blocking) / servers, without cancellation.
  /// - Parameters:
  ///   - load: Erlang, 0...1e10.
  ///   - servers: 0...1e10, fractions allowed.
  public static func occupancy(load: Double, servers: Double) throws(QueueingError) -> Double {
    try Checked.size(load, "load")
    try Checked.size(servers, "servers")
    if servers == 0 || load == 0 { return 0 }
    return try QueueingError.translating {
      let logHead = try PoissonRatios.logHeadOverMass(servers, mean: load)
      return min(1, load / servers / (1 + exp(-logHead)))
    }
  }

  /// The smallest whole number of servers that blocks at most a given share.
  /// - Parameters:
  ///   - load: Erlang, 0...1e9.
  ///   - blocking: above 0, at most 1.
  public static func servers(load: Double, blocking target: Double) throws(QueueingError) -> Int {
    guard target > 0, target <= 1 else {
      throw .invalidArgument(name: "blocking", wanted: "a share above 0, at most 1", found: target)
    }
    return try AgentSearch.smallest(from: 0, guess: load) { agents throws(QueueingError) in
      try blocking(load: load, servers: agents) <= target
    }
  }

  /// The largest load of which at most a given share is blocked, to 12 digits and never above it.
  /// - Parameters:
  ///   - servers: above 0, at most 1e9.
  ///   - blocking: above 0, below 1.
  /// - Complexity: some 50 evaluations of the blocking.
  public static func largestLoad(servers: Double, blocking target: Double) throws(QueueingError) -> Double {
    try Checked.positive(servers, "servers")
    guard servers <= 1e9 else {
      throw .invalidArgument(name: "servers", wanted: "a number of at most 1e9", found: servers)
    }
    guard target > 0, target < 1 else {
      throw .invalidArgument(name: "blocking", wanted: "a share above 0, below 1", found: target)
    }
    // Carried is less than servers: the load is below servers / (1 - blocking).
    var (low, high) = (0.0, servers / (1 - target))
    while high - low > 1e-12 * high {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if try blocking(load: middle, servers: servers) <= target { low = middle } else { high = middle }
    }
    return low
  }

  /// The fractional number of servers that blocks exactly a given share.
  /// - Parameters:
  ///   - load: Erlang, above 0, at most 1e9.
  ///   - blocking: above 0, below 1.
  public static func fractionalServers(load: Double, blocking target: Double) throws(QueueingError) -> Double {
    guard target > 0, target < 1 else {
      throw .invalidArgument(name: "blocking", wanted: "a share above 0, below 1", found: target)
    }
    try Checked.positive(load, "load")
    return try AgentSearch.crossing(from: 0, guess: load) { agents throws(QueueingError) in
      log(target) - log(try blocking(load: load, servers: agents))
    }
  }
}
