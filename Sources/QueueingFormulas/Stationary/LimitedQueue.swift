import Glibc
internal import NumericalMethods

/// Queues with a limited number of places: M/M/n/K, and M/M/n/K+M with exponential patience.
public enum LimitedQueue {
  /// The measures of a queue that refuses contacts when `capacity` are in it, waiting or in service.
  ///
  /// The virtual wait's density is that of the unlimited queue times P(Poisson(rate H(x)) < K - n), which follows from the
  /// sum of Erlang (without patience) or scaled beta (with it) waits over the queue lengths met. Refused contacts count
  /// in the denominator of every share; the waits are of accepted contacts.
  /// - Parameters:
  ///   - traffic: load and mean handling time; the load may exceed the agents.
  ///   - agents: whole, 1...1e10.
  ///   - capacity: K, most contacts in the system, whole, at least `agents`, at most 1e12.
  ///   - meanPatience: seconds; nil when nobody leaves.
  ///   - wait: the acceptable wait.
  /// - Complexity: some hundred panels of 16 points, each point O(sqrt(capacity - agents)).
  public static func measures(
    _ traffic: OfferedTraffic, agents: Int, capacity: Int, meanPatience: Double? = nil, within wait: AcceptableWait
  ) throws(QueueingError) -> QueueMeasures {
    let staff = Double(agents)
    try Checked.positive(staff, "agents")
    try Checked.size(staff, "agents")
    guard capacity >= agents, Double(capacity) <= 1e12 else {
      throw .invalidArgument(name: "capacity", wanted: "at least the agents, at most 1e12", found: Double(capacity))
    }
    if traffic.load == 0 { return .idle(agents: staff) }
    let patience =
      try meanPatience.map { mean throws(QueueingError) in try PatienceLaw.exponential(mean: mean) } ?? .unlimited
    let room = Double(capacity - agents)
    let queue = VirtualWait(traffic, agents: staff, patience: patience, room: room)
    let integrals = room > 0 ? try queue.integrate(within: wait) : VirtualWait.Result()
    let fullRoom = logFullRoom(traffic, staff, room: room, meanPatience: meanPatience)
    return try QueueingError.translating {
      try PatienceQueue.assemble(traffic, staff, integrals, blockingLogWeight: fullRoom, patience, wait)
    }
  }

  /// The logarithm of p(K) / p(n): the product of rate / (n / h + i / patience) over i = 1...K - n.
  private static func logFullRoom(
    _ traffic: OfferedTraffic, _ agents: Double, room: Double, meanPatience: Double?
  ) -> Double {
    let excess = (traffic.load - agents) / agents
    let logRatio = excess.magnitude < 0.5 ? log1p(excess) : log(traffic.load) - log(agents)
    guard let meanPatience else { return room * logRatio }
    let step = traffic.meanHandling / (agents * meanPatience)
    return room * logRatio - sumOfLogs(step, count: room)
  }

  /// The sum of log(1 + i u) over i = 1...count: term by term, or by Euler and Maclaurin's formula when there are many.
  private static func sumOfLogs(_ u: Double, count: Double) -> Double {
    let exact = min(count, 10_000)
    var sum = CompensatedSum()
    var i = 1.0
    while i <= exact {
      sum.add(log1p(i * u))
      i += 1
    }
    guard count > exact else { return sum.value }
    // From m = exact to M = count: integral + (f(M) - f(m)) / 2 + (f'(M) - f'(m)) / 12; the next term is below 1e-14.
    func primitive(_ x: Double) -> Double { x * log1p(u * x) - x + log1p(u * x) / u }
    let (first, last) = (1 + exact * u, 1 + count * u)
    let integral =
      count * u < 1e-3 ? Self.smallIntegral(u, from: exact, to: count) : primitive(count) - primitive(exact)
    sum.add(integral)
    sum.add((log(last) - log(first)) / 2)
    sum.add((u / last - u / first) / 12)
    return sum.value
  }

  /// The integral of log(1 + u x) by its series, where u x is small throughout.
  private static func smallIntegral(_ u: Double, from start: Double, to end: Double) -> Double {
    func primitive(_ x: Double) -> Double {
      let y = u * x
      return x * y * (1 / 2.0 - y * (1 / 6.0 - y * (1 / 12.0 - y * (1 / 20.0 - y / 30))))
    }
    return primitive(end) - primitive(start)
  }
}
