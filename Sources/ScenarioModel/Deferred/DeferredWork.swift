public import RandomStreams

/// The order in which deferred items of a type are worked.
public enum DeferredOrder: String, Sendable, Hashable, CaseIterable, Codable {
  /// The item that entered first.
  case oldestFirst = "oldest-first"
  /// The item whose deadline comes first, across all deferred types that a group serves; within a type that is the oldest.
  case deadlineFirst = "deadline-first"
  /// The item that entered last.
  case newestFirst = "newest-first"
}

/// E-mails and forms: work that waits for hours or days, is carried over nights, and is done when the telephones allow it.
///
/// Items arrive at all hours of every day (`hours` tells the profile); agents work them in opening hours.
public struct DeferredWork: Sendable, Hashable {
  /// Items that are there at the start of the period, at least 0.
  public let backlogAtStart: Int
  /// Age of each of these items at the start, in seconds; nil for 0.
  public let backlogAge: Distribution?
  /// What has to be achieved; nil when nothing is asked.
  public let target: DelayTarget?
  /// By when the pile has to be cleared; nil when nothing is asked.
  public let cleared: ClearedTarget?
  /// The order of work.
  public let order: DeferredOrder
  /// Whether a contact that somebody waits for takes the agent away from an item; the rest of the item is done later by any agent.
  public let isInterruptible: Bool
  /// Calls that items turn into; nil for none.
  public let callsFromItems: CallsFromItems?

  /// Deferred work from its parts.
  public init(
    backlogAtStart: Int = 0, backlogAge: Distribution? = nil, target: DelayTarget? = nil,
    cleared: ClearedTarget? = nil, order: DeferredOrder = .oldestFirst, isInterruptible: Bool = false,
    callsFromItems: CallsFromItems? = nil
  ) {
    self.backlogAtStart = backlogAtStart
    self.backlogAge = backlogAge
    self.target = target
    self.cleared = cleared
    self.order = order
    self.isInterruptible = isInterruptible
    self.callsFromItems = callsFromItems
  }
}

/// A wave of mail that turns into calls: a share of the people who wrote call after a while if the item is not yet done.
public struct CallsFromItems: Sendable, Hashable {
  /// Probability that the writer of an item calls, 0...1.
  public let share: Double
  /// Time from writing to calling, in seconds.
  public let delay: Distribution
  /// Index of the inbound call type of these calls; they are fresh calls of it.
  public let callType: Int
  /// Whether the item is withdrawn when its writer calls.
  public let withdrawsItem: Bool

  /// Calls from items.
  public init(share: Double, delay: Distribution, callType: Int, withdrawsItem: Bool = false) {
    self.share = share
    self.delay = delay
    self.callType = callType
    self.withdrawsItem = withdrawsItem
  }
}
