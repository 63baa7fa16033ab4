import Glibc
internal import NumericalMethods

/// One interval of the fluid answer.
public struct FluidInterval: Sendable, Equatable {
  /// Contacts offered.
  public internal(set) var offered = 0.0
  /// Contacts that abandon out of those that arrived in the interval.
  public internal(set) var abandoned = 0.0
  /// Contacts answered within the acceptable wait out of those that arrived.
  public internal(set) var answeredWithin = 0.0
  /// Total wait of those that arrived, in seconds; nil when some would wait for ever.
  public internal(set) var waited: Double? = 0
  /// Time that agents are busy, in seconds.
  public internal(set) var busy = 0.0
  /// Contacts waiting at the end.
  public internal(set) var queueAtEnd = 0.0
  /// Most contacts waiting at any time.
  public internal(set) var longestQueue = 0.0

  /// Share answered within the acceptable wait (of-offered); nil when nothing was offered.
  public var serviceLevel: Double? { offered > 0 ? answeredWithin / offered : nil }
  /// Share that abandons; nil when nothing was offered.
  public var abandonment: Double? { offered > 0 ? abandoned / offered : nil }
  /// Mean wait of those that arrived, in seconds; nil when nothing was offered or some would wait for ever.
  public var meanWait: Double? { offered > 0 ? waited.map { $0 / offered } : nil }
}

/// The fluid approximation of a queue with agents by interval: contacts flow like water, chance is left out.
///
/// x' = rate - min(x, n) / h - max(0, x - n) / patience, solved in closed form between changes of rate, agents or regime. The wait
/// of an arrival at queue q is that of today's agents: log(1 + q h / (n patience)) patience. Mandelbaum, Massey & Reiman (1998).
/// It is right in the limit of many agents and sustained overload; near balance it is too hopeful. Waits are never negative.
public enum FluidQueue {
  /// The fluid answer for one open span, starting empty.
  /// - Parameters:
  ///   - rates: contacts per second in each interval, at least 0.
  ///   - intervalLength: seconds, above 0.
  ///   - agents: agents on duty in each interval, at least 0.
  ///   - meanHandling: seconds, above 0.
  ///   - meanPatience: seconds; nil when nobody leaves.
  ///   - wait: acceptable wait in seconds, at least 0.
  /// - Complexity: O(intervals).
  public static func intervals(
    rates: [Double], intervalLength: Double, agents: [Double], meanHandling: Double, meanPatience: Double?,
    within wait: Double
  ) throws(QueueingError) -> [FluidInterval] {
    guard rates.count == agents.count else {
      throw .lengthMismatch(name: "agents", wanted: rates.count, found: agents.count)
    }
    try Checked.time(intervalLength, "interval length")
    try Checked.time(meanHandling, "mean handling time")
    if let meanPatience { try Checked.time(meanPatience, "mean patience") }
    try Checked.notNegative(wait, "acceptable wait")
    var content = 0.0
    var result: [FluidInterval] = []
    for (rate, agents) in zip(rates, agents) {
      try Checked.notNegative(rate, "arrival rate")
      try Checked.size(agents, "agents")
      var flow = FluidFlow(
        rate: rate, agents: agents, service: 1 / meanHandling, leaving: meanPatience.map { 1 / $0 } ?? 0, limit: wait)
      result.append(flow.run(&content, for: intervalLength))
    }
    return result
  }
}

/// Constant rate and agents: the content moves exponentially towards a level, in one of two regimes.
private struct FluidFlow {
  let rate: Double
  let agents: Double
  let service: Double
  let leaving: Double
  let limit: Double
  private var interval = FluidInterval()

  init(rate: Double, agents: Double, service: Double, leaving: Double, limit: Double) {
    self.rate = rate
    self.agents = agents
    self.service = service
    self.leaving = leaving
    self.limit = limit
  }

  /// Moves the content through the time, crossing between regimes at most twice.
  mutating func run(_ content: inout Double, for duration: Double) -> FluidInterval {
    var left = duration
    for _ in 0..<4 where left > 0 {
      let waiting = content > agents || (content == agents && rate > agents * service)
      let step = waiting ? queueing(&content, for: left) : flowing(&content, for: left)
      left -= step
    }
    interval.offered = rate * duration
    interval.queueAtEnd = max(0, content - agents)
    interval.longestQueue = max(interval.longestQueue, interval.queueAtEnd)
    interval.answeredWithin = min(interval.offered, interval.answeredWithin)
    return interval
  }

  /// Nobody waits, x' = rate - service x; returns the time used, until the agents are all busy at most.
  private mutating func flowing(_ content: inout Double, for duration: Double) -> Double {
    let goal = rate / service
    var time = duration
    if goal > agents, content < agents {
      time = min(duration, log((goal - content) / (goal - agents)) / service)
    }
    interval.answeredWithin += rate * time
    interval.busy += max(0, goal * time - (content - goal) * expm1(-service * time) / service)
    let end = goal + (content - goal) * exp(-service * time)
    content = time < duration ? agents : min(agents, max(0, end))
    return time
  }

  /// Somebody waits, q' = (rate - n service) - leaving q; returns the time used, until the queue is empty at most.
  private mutating func queueing(_ content: inout Double, for duration: Double) -> Double {
    let drift = rate - agents * service
    let start = content - agents
    var time = duration
    if drift < 0 {
      let emptying = leaving > 0 ? log1p(leaving * start / -drift) / leaving : start / -drift
      time = min(duration, emptying)
    }
    let leaving = self.leaving
    func queue(at time: Double) -> Double {
      let moved = leaving > 0 ? -expm1(-leaving * time) / leaving : time
      return max(0, start * exp(-leaving * time) + drift * moved)
    }
    interval.busy += agents * time
    collect(until: time, queue)
    interval.longestQueue = max(interval.longestQueue, start, queue(at: time))
    content = time < duration ? agents : agents + queue(at: time)
    return time
  }

  /// Adds up what arrivals meet while the queue moves, by panels of Gauss points split where the wait passes the limit.
  private mutating func collect(until end: Double, _ queue: (Double) -> Double) {
    guard end > 0, rate > 0 else { return }
    var cuts = [0, end]
    if (wait(queue(0)) <= limit) != (wait(queue(end)) <= limit) {
      let crossing = try? Roots.bracketed(from: 0, to: end) { min(1e300, wait(queue($0))) - limit }
      cuts = [0, crossing ?? end / 2, end]
    }
    let rule = GaussPanel.sixteen
    for (left, right) in zip(cuts, cuts.dropFirst()) {
      let inTime = wait(queue((left + right) / 2)) <= limit
      for (point, weight) in zip(rule.points, rule.weights) {
        let met = wait(queue(left + (right - left) * point))
        let arrivals = rate * (right - left) * weight
        let stay = leaving > 0 ? exp(-leaving * met) : 1
        if inTime { interval.answeredWithin += arrivals * stay }
        interval.abandoned += arrivals * (1 - stay)
        let seconds = leaving > 0 ? -expm1(-leaving * met) / leaving : met
        interval.waited = seconds.isFinite ? interval.waited.map { $0 + arrivals * seconds } : nil
      }
    }
  }

  /// The wait of an arrival that finds the queue, with today's agents; infinite without agents.
  private func wait(_ queue: Double) -> Double {
    if queue <= 0 { return agents > 0 ? 0 : .infinity }
    if agents == 0 { return .infinity }
    return leaving > 0 ? log1p(leaving * queue / (agents * service)) / leaving : queue / (agents * service)
  }
}
