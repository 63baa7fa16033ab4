/// The hours of a calling day: how likely somebody answers in each, and the agent time of an attempt.
public struct CallingDay: Sendable, Equatable {
  /// Agent time of attempts.
  public let durations: AttemptDurations
  /// Factors on the reach probability, for every slot of the day from its opening.
  public let reachFactors: [Double]
  /// Length of a slot in seconds.
  public let slotLength: Double

  /// Time that the day is open, in seconds.
  public var open: Double { slotLength * Double(reachFactors.count) }

  /// A calling day.
  /// - Parameters:
  ///   - durations: agent time of attempts, above 0 for answered and for unanswered ones.
  ///   - reachFactors: factors on the reach probability by slot, each 0 or more, 1...1,440 slots; products above 1 count as 1.
  ///   - slotLength: seconds, above 0: 3,600 for hours.
  public init(
    durations: AttemptDurations, reachFactors: [Double], slotLength: Double = 3_600
  ) throws(QueueingError) {
    _ = try durations.agentSeconds(reach: 0)
    _ = try durations.agentSeconds(reach: 1)
    try Checked.whole(reachFactors.count, in: 1...1_440, "slots of a calling day")
    for factor in reachFactors { try Checked.size(factor, "factor on reach") }
    try Checked.time(slotLength, "slot length")
    self.durations = durations
    self.reachFactors = reachFactors
    self.slotLength = slotLength
  }
}

/// What a day has for attempts: numbers of attempts, or agent time by slot; used from the front.
struct OutboundBudget {
  private var left: [Double]
  private let factors: [Double]
  private let durations: AttemptDurations?
  private var slot = 0
  /// Attempts or agent seconds used so far.
  private(set) var used = 0.0

  /// A number of attempts.
  init(attempts: Double) {
    (left, factors, durations) = ([attempts], [1], nil)
    skipEmptySlots()
  }

  /// The time of some agents.
  init(agents: Double, calling: CallingDay) {
    left = calling.reachFactors.map { _ in agents * calling.slotLength }
    (factors, durations) = (calling.reachFactors, calling.durations)
    skipEmptySlots()
  }

  /// True when no further attempt can start.
  var isUsedUp: Bool { slot >= left.count }

  /// Makes attempts, at most a given number, and stops where a slot ends.
  /// - Parameters:
  ///   - most: attempts that are due.
  ///   - reachable: share of the people called who can be reached.
  ///   - reach: probability of reaching one of those, before the factor of the slot.
  /// - Returns: the attempts made and the probability of reaching somebody who can be reached.
  mutating func spend(_ most: Double, reachable: Double, reach: Double) -> (attempts: Double, reach: Double) {
    guard !isUsedUp else { return (0, 0) }
    let reach = min(1, reach * factors[slot])
    let cost = durations?.seconds(reachable * reach) ?? 1
    let possible = left[slot] / cost
    if possible > most {
      left[slot] -= most * cost
      used += most * cost
      return (most, reach)
    }
    used += left[slot]
    left[slot] = 0
    skipEmptySlots()
    return (possible, reach)
  }

  private mutating func skipEmptySlots() {
    while slot < left.count, left[slot] <= 0 { slot += 1 }
  }
}
