import Glibc
internal import NumericalMethods

/// An open-loop predictive dialler: live answers arrive as a Poisson stream, and one that no agent takes in time is a silent call.
///
/// With a largest wait of 0 this is Erlang's loss system; with a wait above 0 it is M/M/n whose callers all lose patience after
/// exactly that wait. A dialler that watches its agents does better, so that this is what pacing on averages alone can reach.
public struct DiallerCapacity: Sendable, Equatable {
  /// Agents on duty.
  public let agents: Double
  /// Mean time that a conversation occupies an agent, after-call work included, in seconds.
  public let meanHandling: Double
  /// Longest wait of a live answer for an agent, in seconds; 0 when it is dropped at once.
  public let maxWait: Double
  /// Load of live answers in Erlang: live answers per second times the mean handling time.
  public let load: Double
  /// Silent calls per answer by a person, 0...1.
  public let silentCallRate: Double
  /// Busy time of agents divided by their time on duty, at most 1.
  public let occupancy: Double
  /// Mean number of live answers that wait for an agent.
  public let meanWaiting: Double

  /// Live answers per second.
  public var liveAnswerRate: Double { load / meanHandling }

  /// What a given load of live answers meets.
  /// - Parameters:
  ///   - load: live answers in Erlang, 0...1e10.
  ///   - agents: 1...1e10, fractions allowed.
  ///   - meanHandling: seconds of agent time per conversation, exponential, above 0.
  ///   - maxWait: seconds, 0 or more.
  /// - Complexity: O(sqrt(agents)).
  public init(load: Double, agents: Double, meanHandling: Double, maxWait: Double) throws(QueueingError) {
    try Self.check(agents, maxWait)
    let traffic = try OfferedTraffic(load: load, meanHandling: meanHandling)
    self.agents = agents
    self.meanHandling = meanHandling
    self.maxWait = maxWait
    self.load = load
    if maxWait == 0 {
      silentCallRate = try ErlangB.blocking(load: load, servers: agents)
      occupancy = try ErlangB.occupancy(load: load, servers: agents)
      meanWaiting = 0
    } else {
      let measures = try PatienceQueue.measures(
        traffic, agents: agents, patience: .deterministic(maxWait), within: .zero)
      // Agents take at most n Erlang, and waiting never loses more than dropping at once: exact where overload is extreme.
      let atOnce = try ErlangB.blocking(load: load, servers: agents)
      let silent = min(atOnce, max(measures.abandonment, 1 - agents / max(load, agents)))
      silentCallRate = silent
      occupancy = min(1, load * (1 - silent) / agents)
      meanWaiting = measures.meanQueueLength ?? 0
    }
  }

  /// The largest load of live answers whose silent calls stay within a cap.
  ///
  /// Example: 20 agents, 180 s, dropped at once, 3 %: 13.997 Erlang, agents busy 67.9 % of the time.
  /// - Parameters:
  ///   - agents: 1...1e9, fractions allowed.
  ///   - meanHandling: seconds of agent time per conversation, exponential, above 0.
  ///   - maxWait: seconds, 0 or more.
  ///   - maxSilent: largest share of silent calls per live answer, above 0, below 1.
  /// - Complexity: some 40 evaluations of O(sqrt(agents)).
  public static func largest(
    agents: Double, meanHandling: Double, maxWait: Double, maxSilent: Double
  ) throws(QueueingError) -> DiallerCapacity {
    guard maxSilent > 0, maxSilent < 1 else {
      throw .invalidArgument(
        name: "largest share of silent calls", wanted: "a share above 0, below 1", found: maxSilent)
    }
    try check(agents, maxWait)
    func measures(_ load: Double) throws(QueueingError) -> DiallerCapacity {
      try DiallerCapacity(load: load, agents: agents, meanHandling: meanHandling, maxWait: maxWait)
    }
    // One agent who drops at once loses a / (1 + a) <= a, and every other team loses less; n agents serve less than n Erlang.
    let most = agents / (1 - maxSilent)
    let brim = try measures(most)
    guard brim.silentCallRate > maxSilent else { return brim }
    var failure: QueueingError?
    let root = try? Roots.bracketed(from: min(maxSilent, most / 2), to: most) { load in
      do throws(QueueingError) {
        return max(-700, log(try measures(load).silentCallRate / maxSilent))
      } catch {
        failure = error
        return .nan
      }
    }
    guard let root else { throw failure ?? .numerical("no load of live answers found") }
    return try measures(root)
  }

  private static func check(_ agents: Double, _ maxWait: Double) throws(QueueingError) {
    guard agents >= 1, agents <= Checked.largest else {
      throw .invalidArgument(name: "agents", wanted: "a number from 1 to 1e10", found: agents)
    }
    if maxWait != 0 { try Checked.time(maxWait, "longest wait for an agent") }
  }
}
