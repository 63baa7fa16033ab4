/// Counts of one replication for the contacts of one call type that arrived in one interval.
///
/// Every offered attempt ends in exactly one way, whenever it ends:
/// offered = answered + abandoned + blockedByLines + blockedByQueue + cleared + callbackAccepted + unfinished.
/// Parts that were transferred to a type count in a row of their own (`ReplicationTally.partRow`).
public struct CellTally: Sendable, Hashable {
  /// Attempts that reached the open service.
  public var offered: Int32 = 0
  /// Attempts that reached an agent.
  public var answered: Int32 = 0
  /// Answered without waiting: a free agent was there on arrival; part of `answered`.
  public var answeredAtOnce: Int32 = 0
  /// Answered with a wait of at most T.
  public var answeredWithin: Int32 = 0
  /// Left before an agent answered, balking included.
  public var abandoned: Int32 = 0
  /// Abandoned with a wait of at most S.
  public var abandonedWithin: Int32 = 0
  /// Left at once because no agent was free; part of `abandoned`.
  public var balked: Int32 = 0
  /// Refused because every line was taken (`rejeté`).
  public var blockedByLines: Int32 = 0
  /// Refused because the queue was full (`dissuadé`).
  public var blockedByQueue: Int32 = 0
  /// Disconnected at closing, or never reachable by any agent.
  public var cleared: Int32 = 0
  /// Still there at the end of the run.
  public var unfinished: Int32 = 0
  /// Attempts that are not the caller's first; part of `offered`.
  ///
  /// Fresh calls are `offered - retries`.
  public var retries: Int32 = 0
  /// Persons answered at their first attempt and not transferred; counted where the attempt was.
  public var helpedAtFirstCall: Int32 = 0
  /// Answered contacts that went on to another type's queue; part of `answered`.
  public var transferred: Int32 = 0
  /// Answered first parts that the agent ended early; part of `answered`.
  public var cutShort: Int32 = 0
  /// Contacts that the voice menu served; not part of `offered`.
  public var servedByMenu: Int32 = 0
  /// Left with the promise of a callback.
  public var callbackAccepted: Int32 = 0
  /// Accepted callbacks whose person was called at least once, counted where they were accepted.
  public var callbackTried: Int32 = 0
  /// Accepted callbacks whose person was reached, counted where they were accepted.
  public var callbackReached: Int32 = 0
  /// Reached within D of acceptance.
  public var callbackReachedWithin: Int32 = 0
  /// Accepted callbacks given up: after the last attempt, or at closing where they are not kept.
  public var callbackLost: Int32 = 0
  /// Most contacts of the type waiting at once during the interval.
  public var longestQueue: Int32 = 0
  /// Sum of the waits of answered attempts, in seconds.
  public var answeredWait: Double = 0
  /// Sum of the times that accepted but unanswered attempts waited until they left, in seconds.
  public var lostWait: Double = 0
  /// Sum of the talk of answered attempts, in seconds; 0 where nobody looks for short calls (`Scenario.countsShortCalls`).
  public var talkSeconds: Double = 0
  /// Sum of the times from acceptance to the first try of the callbacks tried, in seconds of the target's clock.
  public var callbackFirstTryDelay: Double = 0
  /// Time integral of the number waiting during the interval, in contact-seconds.
  public var queueSeconds: Double = 0

  /// An empty cell.
  public init() {}
}

/// Agent time of one replication for one group in one interval, in seconds, counted where it was spent.
///
/// Work after closing is of no interval: `ReplicationTally.afterClosing` has it by day.
public struct AgentTally: Sendable, Hashable {
  /// Agents on duty times the interval's length.
  public var scheduledSeconds: Double = 0
  /// Time with a contact or its after-call work, overtime included.
  public var busySeconds: Double = 0
  /// Busy time beyond the agents on duty: contacts in hand at a step down.
  public var overtimeSeconds: Double = 0

  /// An empty cell.
  public init() {}

  /// Time ready for a contact: scheduled time that was not busy.
  public var readySeconds: Double { scheduledSeconds - (busySeconds - overtimeSeconds) }
}
