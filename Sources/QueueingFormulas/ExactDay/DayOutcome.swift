/// What becomes of an interval's arrivals, and how its agents spend it; expected numbers.
///
/// Contacts and waits are those of the interval's arrivals, wherever they end; the queue and agents' time are those of the interval.
public struct DayOutcome: Sendable, Equatable {
  private var sums = SIMD16<Double>.zero

  private enum Sum: Int {
    case offered, blockedByLines, blockedByQueue, delayed, balked, abandoned, cleared, answeredWithin, abandonedWithin
    case waitSeconds, queueSeconds, busySeconds, overtimeSeconds, scheduledSeconds
  }

  private subscript(sum: Sum) -> Double {
    get { sums[sum.rawValue] }
    set { sums[sum.rawValue] = newValue }
  }

  /// Nothing.
  public init() {}

  /// Attempts that reached the open service.
  public internal(set) var offered: Double {
    get { self[.offered] }
    set { self[.offered] = newValue }
  }
  /// Refused because every line was taken.
  public internal(set) var blockedByLines: Double {
    get { self[.blockedByLines] }
    set { self[.blockedByLines] = newValue }
  }
  /// Refused because the queue was full.
  public internal(set) var blockedByQueue: Double {
    get { self[.blockedByQueue] }
    set { self[.blockedByQueue] = newValue }
  }
  /// Accepted without a free agent: they wait or leave at once.
  public internal(set) var delayed: Double {
    get { self[.delayed] }
    set { self[.delayed] = newValue }
  }
  /// Left at once because no agent was free.
  public internal(set) var balked: Double {
    get { self[.balked] }
    set { self[.balked] = newValue }
  }
  /// Left before an agent answered, the balked included.
  public internal(set) var abandoned: Double {
    get { self[.abandoned] }
    set { self[.abandoned] = newValue }
  }
  /// Disconnected at closing, or left without an agent who could ever answer.
  public internal(set) var cleared: Double {
    get { self[.cleared] }
    set { self[.cleared] = newValue }
  }
  /// Answered within T.
  public internal(set) var answeredWithin: Double {
    get { self[.answeredWithin] }
    set { self[.answeredWithin] = newValue }
  }
  /// Left within S.
  public internal(set) var abandonedWithin: Double {
    get { self[.abandonedWithin] }
    set { self[.abandonedWithin] = newValue }
  }
  /// Seconds waited by the interval's arrivals, answered or not.
  public internal(set) var waitSeconds: Double {
    get { self[.waitSeconds] }
    set { self[.waitSeconds] = newValue }
  }
  /// Seconds spent waiting during the interval by whoever waited.
  public internal(set) var queueSeconds: Double {
    get { self[.queueSeconds] }
    set { self[.queueSeconds] = newValue }
  }
  /// Agents' busy seconds of the interval, with those of agents who finish a contact beyond their time.
  public internal(set) var busySeconds: Double {
    get { self[.busySeconds] }
    set { self[.busySeconds] = newValue }
  }
  /// Of these, seconds beyond the agents on duty.
  public internal(set) var overtimeSeconds: Double {
    get { self[.overtimeSeconds] }
    set { self[.overtimeSeconds] = newValue }
  }
  /// Agents on duty times the interval's length.
  public internal(set) var scheduledSeconds: Double {
    get { self[.scheduledSeconds] }
    set { self[.scheduledSeconds] = newValue }
  }

  /// Refused for either reason.
  public var blocked: Double { blockedByLines + blockedByQueue }
  /// Reached an agent.
  public var answered: Double { offered - blocked - abandoned - cleared }
  /// Mean wait in seconds of accepted attempts, until they are answered or leave; nil without any.
  public var meanWait: Double? { offered - blocked > 0 ? waitSeconds / (offered - blocked) : nil }
  /// Share of offered attempts that left; nil without any.
  public var abandonment: Double? { offered > 0 ? abandoned / offered : nil }
  /// Busy seconds over busy and ready seconds; nil without agents.
  public var occupancy: Double? {
    let time = scheduledSeconds + overtimeSeconds
    return time > 0 ? busySeconds / time : nil
  }

  /// The service level under one definition; nil where its denominator is empty.
  public func serviceLevel(_ definition: ServiceLevelDefinition) -> Double? {
    func share(_ good: Double, _ all: Double) -> Double? { all > 0 ? min(1, max(0, good / all)) : nil }
    return switch definition {
    case .ofOffered: share(answeredWithin, offered)
    case .ofAnswered: share(answeredWithin, answered)
    case .shortAbandonsExcluded: share(answeredWithin, offered - abandonedWithin)
    case .shortAbandonsGood: share(answeredWithin + abandonedWithin, offered)
    }
  }

  /// Adds a multiple of another outcome.
  public mutating func add(_ other: DayOutcome, times factor: Double = 1) { sums += other.sums * factor }

  /// The largest difference from another outcome in any number, relative to the offered contacts or the agents' time.
  func distance(to other: DayOutcome) -> Double {
    let difference = sums - other.sums
    let (contacts, seconds) = (max(offered, 1e-300), max(scheduledSeconds + overtimeSeconds, 1e-300))
    var most = 0.0
    for index in 0..<Sum.waitSeconds.rawValue { most = max(most, difference[index].magnitude / contacts) }
    for index in Sum.busySeconds.rawValue...Sum.overtimeSeconds.rawValue {
      most = max(most, difference[index].magnitude / seconds)
    }
    return most
  }
}
