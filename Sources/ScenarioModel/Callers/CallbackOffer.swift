public import RandomStreams

/// An offer to be called back instead of waiting.
///
/// A caller who accepts leaves the queue and frees the line; the outcome is *callback accepted*. Agents of the groups that serve the type return
/// calls in opening hours in the `order` of the offer, by `priority` and `keepFree` like any other work.
public struct CallbackOffer: Sendable, Hashable {
  /// Offered when the announced wait (see ``WaitAnnouncement``) exceeds this many seconds on arrival; 0 offers it to all who must wait.
  public let announcedWaitOver: Double
  /// Probability that the offer is accepted, 0...1.
  public let acceptance: Double
  /// Least time from acceptance to the first attempt, in seconds.
  public let earliest: Double
  /// Agents of a group that must stay free when a call is returned, at least 0.
  public let keepFree: Int
  /// Priority of returning a call beside the priorities of call types.
  public let priority: Int
  /// Probability that an attempt reaches the person, 0...1.
  public let reachProbability: Double
  /// Agent time of an attempt that reaches nobody, in seconds; nil for none.
  public let failedAttempt: Distribution?
  /// Most attempts for a person, at least 1; after the last failure the callback is *lost*.
  public let mostAttempts: Int
  /// Least time from the end of an attempt to the next for the same person, in seconds.
  public let gap: Double
  /// Whom to call first.
  public let order: CallbackOrder
  /// Handling time of a returned call; nil for the type's own.
  public let handling: HandlingTime?
  /// Whether callbacks that are open at closing are kept for the next opening; otherwise they are lost.
  public let overnight: Bool
  /// Share to reach within a time of acceptance; nil when nothing is asked.
  public let target: DelayTarget?

  /// An offer from its parts.
  public init(
    announcedWaitOver: Double, acceptance: Double, earliest: Double = 0, keepFree: Int = 0, priority: Int = -1,
    reachProbability: Double = 1, failedAttempt: Distribution? = nil, mostAttempts: Int = 1, gap: Double = 0,
    order: CallbackOrder = .fewestAttempts, handling: HandlingTime? = nil, overnight: Bool = true,
    target: DelayTarget? = nil
  ) {
    self.announcedWaitOver = announcedWaitOver
    self.acceptance = acceptance
    self.earliest = earliest
    self.keepFree = keepFree
    self.priority = priority
    self.reachProbability = reachProbability
    self.failedAttempt = failedAttempt
    self.mostAttempts = mostAttempts
    self.gap = gap
    self.order = order
    self.handling = handling
    self.overnight = overnight
    self.target = target
  }
}

/// Whom to call back first of those who may be called.
public enum CallbackOrder: String, Sendable, Hashable, CaseIterable, Codable {
  /// Who was tried fewer times, then who accepted earlier: nobody is tried again while somebody was not tried yet.
  case fewestAttempts = "fewest-attempts"
  /// Who accepted earlier, tried before or not: who was tried in vain comes before those not yet tried, who accepted later.
  case oldest
}

/// A share to reach within a delay, such as 80 % within 24 h.
public struct DelayTarget: Sendable, Hashable {
  /// Share to reach, 0...1.
  public let level: Double
  /// The delay D in seconds, greater than 0; "within" means <= D.
  public let within: Double
  /// Whether D runs through the calendar or in opening hours only.
  public let clock: DelayClock
  /// Age that nothing may exceed, in seconds of the same clock; nil when not asked.
  public let oldest: Double?

  /// How far below its level a cell may lie, as the file says it; nil where it says nothing.
  public let statedTolerance: Double?

  /// How far below its level a cell may lie and still count as reaching it, as a fraction: a point unless the file says otherwise.
  public var tolerance: Double { statedTolerance ?? 0.01 }

  /// A target from its parts.
  public init(
    level: Double, within: Double, clock: DelayClock = .calendar, oldest: Double? = nil, tolerance: Double? = nil
  ) {
    self.level = level
    self.within = within
    self.clock = clock
    self.oldest = oldest
    statedTolerance = tolerance
  }
}

/// The clock on which a delay runs.
public enum DelayClock: String, Sendable, Hashable, CaseIterable, Codable {
  /// Every hour counts.
  case calendar
  /// Only hours in which the service is open count.
  case openHours = "open-hours"
}
